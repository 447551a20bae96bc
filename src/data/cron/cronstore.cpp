#include "data/cron/cronstore.h"

#include "data/cron/cronoverview.h"
#include "data/cron/cronrequirements.h"
#include "data/cron/cronrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

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
                  const Result<ResultTable> &answer) { return cronOverviewOf(answer, capabilities, *known); });
}

Async<JobRunPage> CronStore::history(const JobRunFilter &filter, std::optional<qint64> beforeRunId, int limit)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<JobRunPage>(*error);
    limit = qBound(1, limit, 1000);
    const qint64 sampleRuns = capabilities.sampleHistory.value(u"cron.job_run_details"_s, 0);
    SqlValues values;
    values[u"job"_s] = filter.wanted.jobs.value(0);
    values[u"limit"_s] = QString::number(limit);
    values[u"before"_s] = beforeRunId ? std::optional(QString::number(*beforeRunId)) : std::nullopt;
    return m_connection.foreground()
        .run({jobRunShape().statement(), values, {}})
        .then(
            [limit, sampleRuns](const Result<ResultTable> &answer) { return jobRunPageOf(answer, limit, sampleRuns); });
}

Async<JobRun> CronStore::run(qint64 runId)
{
    return readyError<JobRun>({ErrorKind::MissingObject, u"not read yet"_s, QString::number(runId), {}, {}, {}});
}

Async<QList<RecentRun>> CronStore::runTimes(qint64, int)
{
    return readyResult<QList<RecentRun>>({});
}

Async<QList<LiveRun>> CronStore::live()
{
    return readyResult<QList<LiveRun>>({});
}

} // namespace signalbox
