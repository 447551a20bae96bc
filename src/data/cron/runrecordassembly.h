#pragma once

#include "data/cron/runrecordrows.h"
#include "domain/cron/runrecordsource.h"

#include <vector>

namespace signalbox {

/// What those rows say together. `looks` has one row at least; `runs` in order of their ids. Without a log every schedule is only
/// assumed.
RunRecord runRecordOf(
    const QList<RecordLookRow> &looks, const QList<RecordScheduleRow> &schedules, const std::vector<RecordedRun> &runs);

/// For so long the runs are read.
constexpr std::chrono::microseconds recordLength = std::chrono::hours(30);

} // namespace signalbox
