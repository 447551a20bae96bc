#pragma once

#include "bench/cron/timelineframes.h"
#include "core/result.h"

namespace signalbox {

/// The run map of the last 30 days of that history, as the panel draws it.
Result<TimelineScene> mapScene(const QString &uri, int frames);

} // namespace signalbox
