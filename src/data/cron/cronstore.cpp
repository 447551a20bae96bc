#include "data/cron/cronstore.h"

#include "data/cron/commandlookup.h"
#include "data/cron/cronrequirements.h"
#include "data/cron/cronrows.h"
#include "data/cron/jobrunfiltersql.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPerPage = 1000;
constexpr int mostRunTimes = 5000;

Result<JobRunPage> jobRunPageOf(
    const Result<ResultTable> &answer, int limit, qint64 sampleRuns, const QString &user, AbandonedRuns &abandoned)
{
    const auto rows = jobRunPageShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    const JobRunRow &context = rows->first();
    if (context.hidden)
        return tl::unexpected(hiddenRuns(user));
    JobRunPage page;
    for (const JobRunRow &row : *rows) {
        if (row.run.runId == 0)
            continue;
        page.runs.append(row.run);
        page.runs.last().sample = row.run.runId <= sampleRuns;
        abandoned.judge(page.runs.last());
    }
    page.olderBefore = context.reachedRunId;
    page.lookedBackTo = context.lookedBackTo;
    if (page.runs.size() >= limit) {
        page.olderBefore = page.runs.last().runId;
        page.lookedBackTo = page.runs.last().startedAt;
    }
    return page;
}

Result<QList<RecentRun>> runTimesOf(const Result<ResultTable> &answer, qint64 sampleRuns, AbandonedRuns &abandoned)
{
    const auto runs = recentRunShape().read(answer);
    if (!runs)
        return tl::unexpected(runs.error());
    QList<RecentRun> times;
    for (JobRun run : *runs) {
        abandoned.judge(run);
        times.append(recentRunOf(run));
        times.last().sample = run.runId <= sampleRuns;
    }
    std::ranges::sort(times, {}, &RecentRun::runId);
    return times;
}

/// A run has a row for each of those that it waits for.
Result<QList<LiveRun>> liveRunsOf(const Result<ResultTable> &answer)
{
    const auto rows = liveRunShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<LiveRun> runs;
    for (const LiveRunRow &row : *rows) {
        if (runs.isEmpty() || runs.last().runId != row.run.runId)
            runs.append(row.run);
        if (!row.blockerId)
            continue;
        runs.last().blockers.append(row.blocker);
        runs.last().blockers.last().processId = *row.blockerId;
    }
    return runs;
}

/// Calls of one list replace each other: its head, its older pages; a job's list does not replace that of all jobs.
QString historyScope(const JobRunFilter &filter, bool isOlder)
{
    const bool isOneJob
        = filter == JobRunFilter{.wanted = {.jobs = filter.wanted.jobs.mid(0, 1)}} && !filter.wanted.jobs.isEmpty();
    return (isOneJob ? u"job"_s : u"all"_s) + (isOlder ? u" older"_s : QString());
}

} // namespace

CronStore::CronStore(ProjectConnection &connection)
    : CronStore(connection, std::make_shared<PunctualityReader>(connection, u"cron"_s))
{ }

CronStore::CronStore(ProjectConnection &connection, const std::shared_ptr<PunctualityReader> &punctuality)
    : m_connection(connection),
      m_reader(std::make_shared<CronReader>(connection, punctuality, KnownRuns::Depth::Recent, QString()))
{ }

qint64 CronStore::sampleRuns() const
{
    return m_connection.capabilities().sampleHistory.value(u"cron.job_run_details"_s, 0);
}

Async<CronOverview> CronStore::overview()
{
    return m_reader->overview();
}

Async<JobRunPage> CronStore::history(const JobRunFilter &filter, std::optional<qint64> beforeRunId, int limit)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<JobRunPage>(*error);
    limit = qBound(1, limit, mostPerPage);
    SqlValues values = jobRunFilterValues(filter, m_connection.clock()->now());
    values[u"limit"_s] = QString::number(limit);
    values[u"before"_s] = beforeRunId ? std::optional(QString::number(*beforeRunId)) : std::nullopt;
    values[u"stretch"_s] = QString::number(jobRunStretch(filter));
    return m_connection.foreground()
        .run({jobRunPageShape().statement(), values, historyScope(filter, beforeRunId.has_value())})
        .then(
            [limit, samples = sampleRuns(), user = capabilities.user, abandoned = m_reader->abandoned()](
                const Result<ResultTable> &answer) { return jobRunPageOf(answer, limit, samples, user, *abandoned); });
}

Async<JobRun> CronStore::run(qint64 runId)
{
    if (const auto error = missingForCron(m_connection.capabilities()))
        return readyError<JobRun>(*error);
    const SqlValues values{{u"run"_s, QString::number(runId)}};
    return m_connection.foreground()
        .run({jobRunShape().statement(), values, {}})
        .then([runId, samples = sampleRuns(), abandoned = m_reader->abandoned()](
                  const Result<ResultTable> &answer) -> Result<JobRun> {
            const auto runs = jobRunShape().read(answer);
            if (!runs)
                return tl::unexpected(runs.error());
            if (runs->isEmpty())
                return tl::unexpected(missingRun(runId));
            JobRun run = runs->first();
            run.sample = run.runId <= samples;
            abandoned->judge(run);
            return run;
        });
}

Async<QList<RecentRun>> CronStore::runTimes(qint64 jobId, int most)
{
    if (const auto error = missingForCron(m_connection.capabilities()))
        return readyError<QList<RecentRun>>(*error);
    const SqlValues values{{u"job"_s, QString::number(jobId)},
        {u"most"_s, QString::number(qBound(1, most, mostRunTimes))}, {u"newest"_s, std::nullopt}};
    return m_connection.foreground()
        .run({recentRunShape().statement(), values, u"job"_s})
        .then([samples = sampleRuns(), abandoned = m_reader->abandoned()](
                  const Result<ResultTable> &answer) { return runTimesOf(answer, samples, *abandoned); });
}

Async<QList<LiveRun>> CronStore::live()
{
    if (const auto error = missingForCron(m_connection.capabilities()))
        return readyError<QList<LiveRun>>(*error);
    return m_connection.background().run({liveRunShape().statement(), m_reader->liveValues(), {}}).then(liveRunsOf);
}

Async<QList<CommandSurroundings>> CronStore::surroundings(const QList<JobDraft> &jobs)
{
    if (const auto error = missingForCron(m_connection.capabilities()))
        return readyError<QList<CommandSurroundings>>(*error);
    return lookedUpCommands(m_connection, jobs);
}

} // namespace signalbox
