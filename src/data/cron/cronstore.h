#pragma once

#include "data/cron/cronreader.h"
#include "domain/cron/cronsource.h"

namespace signalbox {

/// Reads pg_cron's jobs and runs. Needs no installed function: a bare Supabase with only pg_cron is enough.
class CronStore final : public CronSource
{
public:
    using Source = CronSource;

    explicit CronStore(ProjectConnection &connection);
    /// With one who tells it to others, too.
    CronStore(ProjectConnection &connection, const std::shared_ptr<PunctualityReader> &punctuality);

    Async<CronOverview> overview() override;
    Async<JobRunPage> history(const JobRunFilter &filter, std::optional<qint64> beforeRunId, int limit) override;
    Async<JobRun> run(qint64 runId) override;
    Async<QList<RecentRun>> runTimes(qint64 jobId, int most) override;
    Async<QList<LiveRun>> live() override;
    Async<QList<CommandSurroundings>> surroundings(const QList<JobDraft> &jobs) override;

private:
    qint64 sampleRuns() const;

    ProjectConnection &m_connection;
    std::shared_ptr<CronReader> m_reader;
};

} // namespace signalbox
