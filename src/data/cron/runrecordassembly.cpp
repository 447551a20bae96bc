#include "data/cron/runrecordassembly.h"

#include "domain/cron/jobstate.h"

#include <algorithm>

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

/// As in signalbox.note_look(): what happens between two looks that are further apart is not known.
constexpr microseconds longestBlink = 10min;
/// What pg_cron uses at least where the setting may not be read: more would accuse runs that only waited.
constexpr qint64 fewestSlots = 5;

/// Puts one record together.
class RecordAssembly
{
public:
    RecordAssembly(const QList<RecordLookRow> &looks, const QList<RecordScheduleRow> &schedules,
        const std::vector<RecordedRun> &runs)
        : m_looks(looks), m_context(looks.first()), m_schedules(schedules), m_runs(runs),
          m_zone(CronZone::named(m_context.timeZone))
    { }

    RunRecord made();

private:
    struct Job {
        std::optional<RecordScheduleRow> now;
        QList<RecordScheduleRow> seen;
    };

    bool tellsAll() const { return !m_context.isFiltered && m_zone && !m_watched.isEmpty(); }
    void watch();
    SchedulerEvidence evidence() const;
    Instant endOf(const ObservedRun &run, const QList<Instant> &schedulerStarts) const;
    QList<UnwrittenSpan> unwritten() const;
    QList<TimeSpan> idGaps() const;
    Instant runsFrom() const;
    JobTimeline timelineOf(qint64 jobId, const Job &job) const;
    void addSeen(QList<SchedulePeriod> &periods, const RecordScheduleRow &row, Instant until) const;
    QList<SchedulePeriod> periodsOf(const Job &job) const;
    std::optional<Instant> createdAt(const Job &job) const;

    const QList<RecordLookRow> &m_looks;
    const RecordLookRow &m_context;
    const QList<RecordScheduleRow> &m_schedules;
    const std::vector<RecordedRun> &m_runs; // in order of their ids
    const std::optional<CronZone> m_zone;
    QList<TimeSpan> m_watched; // looks followed each other closely, up to now where they still do
    Instant m_lastLook = Instant::distantPast();
};

RunRecord RecordAssembly::made()
{
    watch();
    RunRecord record;
    record.record.asOf = m_context.now;
    record.record.dialect = CronDialect::ofVersion(m_context.cronVersion);
    record.record.zone = m_zone.value_or(CronZone());
    record.record.evidence = evidence();
    record.record.unwritten = unwritten();
    QMap<qint64, Job> jobs;
    for (const RecordScheduleRow &row : m_schedules) {
        if (row.seenFrom)
            jobs[row.jobId].seen.append(row);
        else
            jobs[row.jobId].now = row;
    }
    for (auto job = jobs.begin(); job != jobs.end(); ++job) {
        std::ranges::sort(job->seen, {}, &RecordScheduleRow::seenFrom);
        if (job->now || tellsAll())
            record.jobs.append(timelineOf(job.key(), *job));
    }
    QMap<qint64, qsizetype> places;
    for (qsizetype i = 0; i < record.jobs.size(); ++i)
        places.insert(record.jobs.at(i).jobId, i);
    for (const auto &[jobId, run] : m_runs) {
        if (const auto place = places.constFind(jobId); place != places.cend())
            record.jobs[*place].runs.append(run);
    }
    return record;
}

void RecordAssembly::watch()
{
    for (const RecordLookRow &look : m_looks) {
        if (!look.lookedFrom || !look.lookedUntil)
            continue;
        m_lastLook = std::max(m_lastLook, *look.lookedUntil);
        if (!look.lookZoneStands)
            continue;
        if (!m_watched.isEmpty() && *look.lookedFrom - m_watched.last().until <= longestBlink)
            m_watched.last().until = std::max(m_watched.last().until, *look.lookedUntil);
        else
            m_watched.append({*look.lookedFrom, *look.lookedUntil});
    }
    if (!m_watched.isEmpty() && m_context.now - m_watched.last().until <= longestBlink)
        m_watched.last().until = m_context.now;
}

SchedulerEvidence RecordAssembly::evidence() const
{
    QList<SchedulerLook> looks{
        {m_context.now, m_context.serverStartedAt, m_context.schedulerStartedAt, m_context.scheduler}};
    QList<TimeSpan> leaps;
    std::optional<Instant> before;
    for (const RecordLookRow &row : m_looks) {
        if (!row.lookedFrom || !row.lookedUntil)
            continue;
        for (const Instant at : {*row.lookedFrom, *row.lookedUntil})
            looks.append({at, row.lookServerStartedAt, row.lookSchedulerStartedAt, row.lookScheduler});
        if (before && *row.lookedFrom < *before)
            leaps.append({*row.lookedFrom, *before});
        before = row.lookedUntil;
    }
    QList<Instant> signs;
    for (const auto &[jobId, run] : m_runs) {
        for (const std::optional<Instant> &at : {run.startedAt, run.endedAt}) {
            if (at && at->isFinite())
                signs.append(*at);
        }
    }
    SchedulerEvidence evidence = evidenceFrom(looks, signs);
    QList<TimeSpan> underWay;
    for (const auto &[jobId, run] : m_runs) {
        if (run.startedAt && run.startedAt->isFinite())
            underWay.append({*run.startedAt, endOf(run, evidence.schedulerStarts)});
    }
    evidence.slotsTaken
        = slotsTakenBy(underWay, int(std::clamp<qint64>(m_context.slotCount.value_or(fewestSlots), 1, 100'000)));
    evidence.clockStepped = unionOf(leaps);
    return evidence;
}

/// What a crash left without an end takes no slot of the next scheduler.
Instant RecordAssembly::endOf(const ObservedRun &run, const QList<Instant> &schedulerStarts) const
{
    if (run.endedAt)
        return *run.endedAt;
    const auto next = std::ranges::upper_bound(schedulerStarts, *run.startedAt);
    if (next != schedulerStarts.end())
        return *next;
    return isOver(run.status) ? *run.startedAt : Instant::distantFuture();
}

/// The setting takes a restart of the server to change.
QList<UnwrittenSpan> RecordAssembly::unwritten() const
{
    QList<UnwrittenSpan> spans;
    for (const RecordLookRow &row : m_looks) {
        if (row.lookedUntil && row.lookLogRun == false)
            spans.append({{row.lookServerStartedAt.value_or(*row.lookedFrom), *row.lookedUntil}, true});
    }
    if (m_context.logRun == false)
        spans.append({{m_context.serverStartedAt, Instant::distantFuture()}, true});
    const bool hasWritten = std::ranges::any_of(m_runs, [this](const RecordedRun &one) {
        return one.run.startedAt && *one.run.startedAt >= m_context.serverStartedAt;
    });
    if (!m_context.logRun && !hasWritten)
        spans.append({{m_context.serverStartedAt, Instant::distantFuture()}, false});
    for (const TimeSpan &gap : idGaps())
        spans.append({gap, false});
    return spans;
}

/// pg_cron numbers its runs without a gap: where one is, somebody deleted what was written, or it was never committed.
QList<TimeSpan> RecordAssembly::idGaps() const
{
    QList<TimeSpan> gaps;
    qint64 idBefore = m_runs.empty() ? 0 : m_runs.front().id();
    Instant timeBefore = Instant::distantPast(); // of a run that tells one
    bool isOpen = false;
    for (const auto &[jobId, run] : m_runs) {
        isOpen = isOpen || run.runId > idBefore + 1;
        idBefore = run.runId;
        const auto at = run.startedAt ? run.startedAt : run.endedAt;
        if (!at)
            continue;
        if (isOpen)
            gaps.append({std::min(timeBefore, *at), std::max(timeBefore, *at)});
        isOpen = false;
        timeBefore = *at;
    }
    if (isOpen || std::max(m_context.lastRunId, m_context.newestRunId).value_or(0) > idBefore)
        gaps.append({timeBefore, Instant::distantFuture()});
    return unionOf(gaps);
}

Instant RecordAssembly::runsFrom() const
{
    const Instant read = m_context.now - recordLength;
    if (!m_context.firstRunId)
        return m_context.lastRunId ? m_context.now : read;
    if (*m_context.firstRunId == 1)
        return read; // the first one ever
    return std::max(read, m_context.firstAt.value_or(m_context.now));
}

JobTimeline RecordAssembly::timelineOf(qint64 jobId, const Job &job) const
{
    JobTimeline timeline;
    timeline.jobId = jobId;
    timeline.createdAt = createdAt(job);
    timeline.periods = periodsOf(job);
    timeline.runsFrom = runsFrom();
    if (job.now && job.now->grace)
        timeline.grace = std::chrono::seconds(*job.now->grace);
    return timeline;
}

/// What nobody looked at, between two looks, is assumed.
void RecordAssembly::addSeen(QList<SchedulePeriod> &periods, const RecordScheduleRow &row, Instant until) const
{
    const TimeSpan whole{*row.seenFrom, until};
    Instant at = whole.from;
    const auto add = [&](Instant end, SchedulePeriod::Source source) {
        if (at < end)
            periods.append({{at, end}, row.schedule, row.active, source});
        at = std::max(at, end);
    };
    for (const TimeSpan &watched : m_watched) {
        const TimeSpan part = watched.within(whole);
        if (part.isEmpty())
            continue;
        add(part.from, SchedulePeriod::Source::Assumed);
        add(part.until, SchedulePeriod::Source::Seen);
    }
    add(whole.until, SchedulePeriod::Source::Assumed);
}

QList<SchedulePeriod> RecordAssembly::periodsOf(const Job &job) const
{
    if (!tellsAll()) {
        return {{{Instant::distantPast(), Instant::distantFuture()}, job.now->schedule, job.now->active,
            SchedulePeriod::Source::Assumed}};
    }
    QList<SchedulePeriod> periods;
    for (const RecordScheduleRow &row : job.seen) {
        const bool isNow
            = !row.seenUntil && job.now && job.now->schedule == row.schedule && job.now->active == row.active;
        const Instant seenFrom = periods.isEmpty() ? *row.seenFrom : std::max(*row.seenFrom, periods.last().span.until);
        RecordScheduleRow after = row;
        after.seenFrom = seenFrom;
        addSeen(periods, after, isNow ? m_context.now : row.seenUntil.value_or(m_lastLook));
    }
    if (!job.now)
        return periods;
    const SchedulePeriod current{{m_context.now, Instant::distantFuture()}, job.now->schedule, job.now->active};
    SchedulePeriod *last = periods.isEmpty() ? nullptr : &periods.last();
    if (last && last->span.until == current.span.from && last->source == current.source
        && last->schedule == current.schedule && last->active == current.active)
        last->span.until = Instant::distantFuture();
    else
        periods.append(current);
    return periods;
}

/// A job that the look before did not see was made since.
std::optional<Instant> RecordAssembly::createdAt(const Job &job) const
{
    if (!tellsAll() || job.seen.isEmpty())
        return std::nullopt;
    const Instant first = *job.seen.first().seenFrom;
    const auto watched = lastBegunBy(m_watched, first);
    return watched && watched->from < first && first <= watched->until ? std::optional(first) : std::nullopt;
}

} // namespace

RunRecord runRecordOf(
    const QList<RecordLookRow> &looks, const QList<RecordScheduleRow> &schedules, const std::vector<RecordedRun> &runs)
{
    return RecordAssembly(looks, schedules, runs).made();
}

} // namespace signalbox
