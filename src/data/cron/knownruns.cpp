#include "data/cron/knownruns.h"

#include "data/postgres/arrayliteral.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostNewRuns = 1000; // more are read as at first, which costs less
constexpr qsizetype mostOpenRuns = 300;
constexpr qsizetype checkedJobs = 64; // whose newest run is looked for in one refresh
/// A row that the sequence counts already may not be committed yet.
constexpr qint64 sequenceLead = 1000;

QString decimal(qint64 value)
{
    return QString::number(value);
}

/// What abandons a run is another run's start or a scheduler's, and may be mended: it is looked at again like an open one.
bool isFinal(RunStatus status)
{
    return status == RunStatus::Succeeded || status == RunStatus::Failed;
}

} // namespace

KnownRuns::Question KnownRuns::question(qint64 sampleRuns)
{
    const std::lock_guard lock(m_mutex);
    Question question;
    question.generation = m_generation;
    question.sampleRuns = sampleRuns;
    if (!m_cursor)
        return question;
    question.whole = false;
    question.newest = *m_cursor;
    question.oldest = oldest();
    for (auto run = m_open.cend(); run != m_open.cbegin() && question.open.size() < mostOpenRuns;)
        question.open.insert((--run).key());
    QSet<qint64> asked = question.open;
    if (m_newest.runId > 0)
        asked.insert(m_newest.runId);
    question.values = {{u"newest"_s, decimal(question.newest)}, {u"oldest"_s, decimal(question.oldest)},
        {u"open"_s, arrayLiteral(asked.values())}, {u"known"_s, arrayLiteral(checked())},
        {u"most"_s, decimal(mostNewRuns + 1)}};
    return question;
}

/// The newest runs of some jobs, others each time.
QList<qint64> KnownRuns::checked()
{
    QList<qint64> runs;
    auto job = m_jobs.upperBound(m_lastChecked);
    while (runs.size() < qMin(checkedJobs, m_jobs.size())) {
        if (job == m_jobs.end())
            job = m_jobs.begin();
        runs.append(job->last.runId);
        m_lastChecked = job.key();
        ++job;
    }
    return runs;
}

qint64 KnownRuns::oldest() const
{
    qint64 oldest = m_newest.runId > 0 ? m_newest.runId : *m_cursor;
    for (const JobRuns &job : m_jobs)
        oldest = qMin(oldest, job.recent.isEmpty() ? job.last.runId : job.recent.last().runId);
    return oldest;
}

bool KnownRuns::take(const Question &question, const QList<CronOverviewRow> &rows)
{
    const std::lock_guard lock(m_mutex);
    const CronOverviewRow &context = contextOf(rows);
    const bool carriedOver = question.whole && std::exchange(m_carriesOver, false);
    if (question.whole) {
        if (!carriedOver)
            forget();
        m_cursor = context.newestRunId.value_or(0);
        m_lookedBackTo = context.lookedBackTo;
    } else if (!goesOn(question, rows)) {
        return false;
    }
    m_othersHidden = context.othersHidden;
    for (const CronOverviewRow &row : rows) {
        if (row.run.runId > 0)
            add(row.run, question.sampleRuns);
    }
    if (context.othersHidden && context.lastRunId)
        m_cursor = qMax(*m_cursor, *context.lastRunId - sequenceLead);
    keepJobs(rows);
    return !carriedOver; // those are still to be looked at again
}

bool KnownRuns::goesOn(const Question &question, const QList<CronOverviewRow> &rows)
{
    if (question.generation != m_generation)
        return false; // all was read anew meanwhile
    if (isAnotherHistory(rows) || !dropGone(question, rows)) {
        forget();
        return false;
    }
    const auto isNew = [&question](const CronOverviewRow &row) { return row.run.runId > question.newest; };
    if (std::ranges::count_if(rows, isNew) <= mostNewRuns)
        return true;
    carryOver();
    return false;
}

void KnownRuns::forget()
{
    m_jobs.clear();
    m_open.clear();
    m_cursor.reset();
    m_newest = {};
    m_lookedBackTo.reset();
    m_recent = RecentState::Missing;
    m_carriesOver = false;
    ++m_generation;
}

/// More came than is worth reading one by one: what comes is read as at first, but a rare job keeps its newest run.
void KnownRuns::carryOver()
{
    for (JobRuns &job : m_jobs)
        job.recent.resize(qMin<qsizetype>(1, job.recent.size()));
    m_cursor.reset();
    m_recent = RecentState::Missing;
    m_carriesOver = true;
    ++m_generation;
}

bool KnownRuns::isAnotherHistory(const QList<CronOverviewRow> &rows) const
{
    const CronOverviewRow &context = contextOf(rows);
    if (context.stands != true || context.othersHidden != m_othersHidden)
        return true;
    return m_newest.runId > 0 && std::ranges::none_of(rows, [this](const CronOverviewRow &row) {
        return row.run.runId == m_newest.runId && row.run.jobId == m_newest.jobId
            && (!m_newest.startedAt || row.run.startedAt == m_newest.startedAt);
    });
}

/// Purged runs are dropped. False when the newest run of a job is among them: an older one may be left.
bool KnownRuns::dropGone(const Question &question, const QList<CronOverviewRow> &rows)
{
    QSet<qint64> gone = question.open;
    for (const CronOverviewRow &row : rows)
        gone.remove(row.run.runId);
    const qint64 first = contextOf(rows).oldestRunId.value_or(question.oldest);
    if (gone.isEmpty() && first <= question.oldest)
        return true;
    for (const qint64 run : std::as_const(gone))
        m_open.remove(run);
    for (JobRuns &job : m_jobs) {
        if (job.last.runId < first || gone.contains(job.last.runId))
            return false;
        job.recent.removeIf([&](const RecentRun &run) { return run.runId < first || gone.contains(run.runId); });
    }
    m_open.removeIf([first](const std::pair<const qint64 &, qint64 &> &run) { return run.first < first; });
    return true;
}

void KnownRuns::add(JobRun run, qint64 sampleRuns)
{
    run.sample = run.runId <= sampleRuns;
    m_abandoned->judge(run);
    JobRuns &job = m_jobs[run.jobId];
    if (run.runId >= job.last.runId)
        job.last = run;
    if (run.runId >= m_newest.runId)
        m_newest = run;
    m_cursor = qMax(*m_cursor, run.runId);
    put(job, run);
}

/// Among the recent runs, and the open ones.
void KnownRuns::put(JobRuns &job, const JobRun &run)
{
    if (isFinal(run.status))
        m_open.remove(run.runId);
    else
        m_open.insert(run.runId, run.jobId);
    if (m_depth == Depth::Last)
        return;
    const auto place = std::lower_bound(job.recent.cbegin(), job.recent.cend(), run.runId,
        [](const RecentRun &known, qint64 runId) { return known.runId > runId; });
    const qsizetype at = place - job.recent.cbegin();
    const RecentRun recent = recentRunOf(run);
    if (at == job.recent.size() || job.recent.at(at).runId != run.runId)
        job.recent.insert(at, recent);
    else if (job.recent.at(at) != recent)
        job.recent[at] = recent;
    if (job.recent.size() > CronJob::recentRuns)
        job.recent.removeLast();
}

/// Jobs that were removed are forgotten with their runs.
void KnownRuns::keepJobs(const QList<CronOverviewRow> &rows)
{
    QSet<qint64> jobs;
    for (const CronOverviewRow &row : rows) {
        if (row.jobId)
            jobs.insert(*row.jobId);
    }
    m_jobs.removeIf([&](const std::pair<const qint64 &, JobRuns &> &job) { return !jobs.contains(job.first); });
    m_open.removeIf([&](const std::pair<const qint64 &, qint64 &> &run) { return !jobs.contains(run.second); });
}

std::optional<SqlValues> KnownRuns::recentQuestion()
{
    const std::lock_guard lock(m_mutex);
    if (m_depth == Depth::Last || !m_cursor || m_recent != RecentState::Missing)
        return std::nullopt;
    return SqlValues{{u"newest"_s, decimal(*m_cursor)}};
}

void KnownRuns::takeRecent(const Question &question, const QList<JobRun> &runs)
{
    const std::lock_guard lock(m_mutex);
    if (question.generation != m_generation || m_recent != RecentState::Missing)
        return;
    m_recent = RecentState::Known;
    QMap<qint64, QList<JobRun>> byJob;
    for (const JobRun &run : runs)
        byJob[run.jobId].append(run);
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        QList<JobRun> read = byJob.take(job.key());
        std::sort(read.begin(), read.end(), [](const JobRun &a, const JobRun &b) { return a.runId > b.runId; });
        for (JobRun &run : read) {
            run.sample = run.runId <= question.sampleRuns;
            if (run.runId >= job->last.runId) // that one is known with its texts
                continue;
            m_abandoned->judge(run);
            put(*job, run);
        }
    }
}

void KnownRuns::giveUpRecent()
{
    const std::lock_guard lock(m_mutex);
    m_recent = RecentState::GivenUp;
}

bool KnownRuns::isRecentMissing()
{
    const std::lock_guard lock(m_mutex);
    return m_depth == Depth::Recent && m_recent == RecentState::Missing && !m_jobs.isEmpty();
}

void KnownRuns::describe(QList<CronJob> &jobs, std::optional<Instant> &lookedBackTo)
{
    const std::lock_guard lock(m_mutex);
    lookedBackTo = m_lookedBackTo;
    for (CronJob &job : jobs) {
        const auto known = m_jobs.constFind(job.jobId);
        if (known == m_jobs.cend())
            continue;
        job.lastRun = known->last;
        job.recent = known->recent;
    }
}

SqlValues KnownRuns::liveValues()
{
    const std::lock_guard lock(m_mutex);
    if (!m_cursor)
        return {};
    return {{u"newest"_s, decimal(*m_cursor)}, {u"open"_s, arrayLiteral(m_open.keys())}};
}

} // namespace signalbox
