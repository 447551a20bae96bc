#pragma once

#include "core/error.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox {

/// pg_cron's tables, readable.
std::optional<Error> missingForCron(const Capabilities &capabilities);

/// Row level security shows our role none of the jobs that there are.
Error hiddenJobs(const QString &user);
/// The same of the runs.
Error hiddenRuns(const QString &user);

/// A run that is not there, by its number.
Error missingRun(qint64 runId);

} // namespace signalbox
