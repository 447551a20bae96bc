#pragma once

#include "data/project/projectconnection.h"
#include "domain/cron/cronjob.h"

namespace signalbox {

/// Reads pg_cron's jobs and runs. Needs no installed function: a bare Supabase with only pg_cron is enough.
class CronStore
{
public:
    explicit CronStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<CronOverview> overview();
    /// The newest runs of one job, or those older than `beforeRunId`.
    Async<JobRunPage> history(qint64 jobId, std::optional<qint64> beforeRunId, int limit);

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
