#pragma once

#include "domain/cron/cronjob.h"
#include "domain/healthstate.h"

namespace signalbox {

/// What runs and jobs look like, and the words that go with it. Marked sample history never makes a job look well or ill.

HealthState stateOf(RunStatus status);
HealthState stateOf(const JobRun &run);
HealthState stateOf(const CronJob &job);

QString statusText(RunStatus status);
QString statusText(const CronJob &job);

/// How long the run took, when both ends are known.
std::optional<std::chrono::microseconds> durationOf(const JobRun &run);
bool isOver(RunStatus status);

} // namespace signalbox
