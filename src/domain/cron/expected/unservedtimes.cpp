#include "domain/cron/expected/unservedtimes.h"

#include <algorithm>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

ExpectedRun unserved(Instant at, RunVerdict verdict)
{
    return {.at = at, .verdict = verdict};
}

ExpectedRun unknownRun(Instant at, UnknownReason reason)
{
    return {.at = at, .verdict = RunVerdict::Unknown, .reason = reason};
}

QList<TimeSpan> spansOf(const QList<UnwrittenSpan> &unwritten, bool certain)
{
    QList<TimeSpan> spans;
    for (const UnwrittenSpan &one : unwritten) {
        if (one.certain == certain)
            spans.append(one.span);
    }
    return unionOf(spans);
}

} // namespace

UnservedTimes::UnservedTimes(const JobTimeline &job, const CronRecord &record, const OwnRuns &runs)
    : m_job(job), m_record(record), m_runs(runs), m_notWritten(spansOf(record.unwritten, true)),
      m_maybeNotWritten(spansOf(record.unwritten, false))
{ }

ExpectedRun UnservedTimes::judge(Instant at, const SchedulePeriod &period, std::chrono::microseconds settles) const
{
    const SchedulerEvidence &evidence = m_record.evidence;
    if (!period.active) {
        return period.source == SchedulePeriod::Source::Seen ? unserved(at, RunVerdict::Paused)
                                                             : unknownRun(at, UnknownReason::ScheduleUnknown);
    }
    if (at > m_record.asOf)
        return unserved(at, RunVerdict::NotYet);
    const Instant waitEnd = m_runs.waitEnd(at);
    const Instant deadline = waitEnd + m_job.grace;
    const Instant lookedUntil = std::min(deadline, m_record.asOf);
    if (touch(evidence.clockStepped, at, lookedUntil))
        return unknownRun(at, UnknownReason::ClockStepped);
    if (touch(evidence.serverDown, at, lookedUntil))
        return unserved(at, RunVerdict::ServerDown);
    if (touch(evidence.schedulerDown, at, lookedUntil))
        return unserved(at, RunVerdict::SchedulerDown);
    if (m_runs.isUnclear(at, waitEnd))
        return unknownRun(at, UnknownReason::RunUnclear);
    if (waitEnd > m_record.asOf)
        return unserved(at, RunVerdict::Queued);
    if (deadline > m_record.asOf)
        return unserved(at, RunVerdict::NotYet);
    if (const auto reason = whyUnknown(at, deadline, period))
        return unknownRun(at, *reason);
    return wasAlive(at - settles, deadline) ? unserved(at, RunVerdict::Missed)
                                            : unknownRun(at, UnknownReason::NoEvidence);
}

std::optional<UnknownReason> UnservedTimes::whyUnknown(Instant at, Instant deadline, const SchedulePeriod &period) const
{
    if (at < m_job.runsFrom)
        return UnknownReason::Purged;
    if (touch(m_notWritten, at, deadline))
        return UnknownReason::NotWritten;
    if (touch(m_maybeNotWritten, at, deadline))
        return UnknownReason::MaybeNotWritten;
    if (period.source == SchedulePeriod::Source::Assumed)
        return UnknownReason::ScheduleUnknown;
    if (at - scheduleSettles < period.span.from || deadline > period.span.until)
        return UnknownReason::ScheduleChanged;
    return std::nullopt;
}

bool UnservedTimes::wasAlive(Instant from, Instant until) const
{
    const auto process = lastBegunBy(m_record.evidence.alive, from);
    return process && process->until >= until;
}

/// Each comparison of judge() turns where a time, moved by one of its margins, passes an edge of what is known.
Instant UnservedTimes::sameUntil(Instant at, const SchedulePeriod &period) const
{
    if (m_changes.empty()) {
        std::vector<Instant> edges{m_job.runsFrom, m_record.asOf};
        const SchedulerEvidence &evidence = m_record.evidence;
        for (const QList<TimeSpan> *spans : {&evidence.alive, &evidence.schedulerDown, &evidence.serverDown,
                 &evidence.slotsTaken, &evidence.clockStepped, &m_notWritten, &m_maybeNotWritten}) {
            for (const TimeSpan &span : *spans)
                edges.insert(edges.end(), {span.from, span.until});
        }
        if (m_job.createdAt)
            edges.push_back(*m_job.createdAt);
        for (const SchedulePeriod &one : m_job.periods)
            edges.insert(edges.end(), {one.span.from, one.span.until});
        for (const Instant edge : edges) {
            for (const std::chrono::microseconds margin :
                {0us, -m_job.grace, schedulerSettles, scheduleSettles, -OwnRuns::startSlack})
                m_changes.insert(m_changes.end(), {edge + margin, edge + margin + 1us});
        }
        std::ranges::sort(m_changes);
    }
    const auto next = std::ranges::upper_bound(m_changes, at);
    return next == m_changes.end() ? period.span.until : std::min(*next, period.span.until);
}

} // namespace signalbox
