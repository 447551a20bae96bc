#pragma once

#include "domain/cron/jobrun.h"

namespace signalbox {

/// The status as cron.job_run_details.status and filters spell it, never translated; `unknown` is never stored.
QString runStatusName(RunStatus status);
QList<RunStatus> allRunStatuses(); // what matters most first

} // namespace signalbox
