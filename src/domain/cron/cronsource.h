#pragma once

#include "core/async.h"
#include "domain/cron/cronjob.h"

namespace signalbox {

/// Where pg_cron's jobs and runs come from.
class CronSource
{
public:
    virtual ~CronSource() = default;

    virtual Async<CronOverview> overview() = 0;
    /// The newest runs of one job, or those older than `beforeRunId`.
    virtual Async<JobRunPage> history(qint64 jobId, std::optional<qint64> beforeRunId, int limit) = 0;
};

} // namespace signalbox
