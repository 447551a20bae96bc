#pragma once

#include "domain/health/health.h"

namespace signalbox {

/// What stands in the way of pg_cron's scheduler, as problems. What its liveness tells by itself is not among them.
QList<Problem> schedulerProblems(const QList<SchedulerFinding> &findings);

/// One of those problems is why no job runs.
bool explainStandstill(const QList<SchedulerFinding> &findings);

} // namespace signalbox
