#include "data/cron/cronstore.h"

#include "data/cron/cronrequirements.h"
#include "data/cron/cronrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

CronJob jobOf(const CronOverviewRow &row, qint64 sampleRuns)
{
    CronJob job = row.job;
    job.jobId = *row.jobId;
    if (row.run.runId == 0)
        return job;
    job.lastRun = row.run;
    job.lastRun->sample = row.run.runId <= sampleRuns;
    // a run without a backend is a scheduler's unfinished business: without a scheduler nobody will finish it
    const bool waitsForScheduler = row.run.status == RunStatus::Starting || row.run.status == RunStatus::Connecting;
    if (waitsForScheduler && !row.run.processId && row.scheduler == Liveness::Dead)
        job.lastRun->status = RunStatus::Unknown;
    return job;
}

Result<CronOverview> overviewOf(const Result<ResultTable> &answer, const Capabilities &capabilities, KnownRuns &known)
{
    const auto rows = cronOverviewShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    const CronOverviewRow &context = rows->first();
    if (!context.jobId && context.othersHidden && context.hasStoredJobs)
        return tl::unexpected(hiddenJobs(capabilities.user));

    known.keep(*rows);
    CronOverview overview;
    overview.timeZone = context.timeZone;
    overview.scheduler = context.scheduler;
    overview.othersHidden = context.othersHidden;
    const qint64 sampleRuns = capabilities.sampleHistory.value(u"cron.job_run_details"_s, 0);
    for (const CronOverviewRow &row : *rows)
        if (row.jobId)
            overview.jobs.append(jobOf(row, sampleRuns));
    return overview;
}

Result<JobRunPage> jobRunPageOf(const Result<ResultTable> &answer, int limit, qint64 sampleRuns)
{
    const auto rows = jobRunShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    JobRunPage page;
    for (const JobRunRow &row : *rows) {
        if (row.run.runId == 0)
            continue;
        page.runs.append(row.run);
        page.runs.last().sample = row.run.runId <= sampleRuns;
    }
    if (page.runs.size() >= limit)
        page.olderBefore = page.runs.last().runId;
    else if (rows->first().olderExist)
        page.olderBefore = rows->first().floorRunId;
    return page;
}

} // namespace

Async<CronOverview> CronStore::overview()
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<CronOverview>(*error);
    return m_connection.background()
        .run({cronOverviewShape().statement(), m_known->values(), {}})
        .then([capabilities, known = m_known](
                  const Result<ResultTable> &answer) { return overviewOf(answer, capabilities, *known); });
}

Async<JobRunPage> CronStore::history(qint64 jobId, std::optional<qint64> beforeRunId, int limit)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<JobRunPage>(*error);
    limit = qBound(1, limit, 1000);
    const qint64 sampleRuns = capabilities.sampleHistory.value(u"cron.job_run_details"_s, 0);
    SqlValues values;
    values[u"job"_s] = QString::number(jobId);
    values[u"limit"_s] = QString::number(limit);
    values[u"before"_s] = beforeRunId ? std::optional(QString::number(*beforeRunId)) : std::nullopt;
    return m_connection.foreground()
        .run({jobRunShape().statement(), values, {}})
        .then(
            [limit, sampleRuns](const Result<ResultTable> &answer) { return jobRunPageOf(answer, limit, sampleRuns); });
}

} // namespace signalbox
