#include "domain/cron/expected/intervalruns.h"

#include "domain/cron/expected/duetimes.h"

#include <algorithm>

namespace signalbox {

using std::chrono::microseconds;

namespace {

qint64 stepsUpTo(Instant from, Instant until, microseconds step)
{
    return until <= from ? 0 : ((until - from).count() + step.count() - 1) / step.count();
}

} // namespace

IntervalRuns::IntervalRuns(const JobTimeline &job, const CronRecord &record, const OwnRuns &runs,
    const UnservedTimes &unserved, const SchedulePeriod &period, std::chrono::seconds interval, const TimeSpan &span,
    VerdictSink &sink)
    : m_job(job), m_record(record), m_runs(runs), m_unserved(unserved), m_period(period), m_interval(interval),
      m_window(period.span.within(span)), m_sink(sink)
{ }

void IntervalRuns::judge(std::vector<bool> &taken)
{
    if (m_window.isEmpty())
        return;
    startClock();
    const std::vector<OwnRuns::Begun> &begun = m_runs.begun();
    std::size_t run = m_runs.firstFrom(m_window.from);
    for (; run < begun.size() && begun[run].start < m_period.span.until; ++run) {
        const Instant start = begun[run].start;
        if (std::min(start, m_due) >= m_window.until)
            break;
        passTimesBefore(start, true);
        // pg_cron never begins one early: that is a row that somebody wrote.
        if (m_dueIsSure && start + OwnRuns::startSlack < m_due)
            continue;
        if (!taken[run])
            serve(run);
        taken[run] = true;
        m_clockStart = start;
        m_due = start + m_interval;
        m_dueIsSure = true;
    }
    const bool underWay = run > 0 && !begun[run - 1].end.isFinite();
    if (!underWay)
        passTimesBefore(m_window.until, false);
    else if (m_due < m_window.until)
        takeUnserved(1);
}

void IntervalRuns::startClock()
{
    const std::size_t run = m_runs.firstFrom(m_window.from);
    m_dueIsSure = run > 0 && m_runs.begun()[run - 1].start >= m_period.span.from;
    m_clockStart
        = m_dueIsSure ? m_runs.begun()[run - 1].start : std::max(m_period.span.from, m_window.from - m_interval);
    m_due = m_clockStart + m_interval;
}

std::optional<Instant> IntervalRuns::nextSchedulerStart() const
{
    const QList<Instant> &starts = m_record.evidence.schedulerStarts;
    const auto next = std::ranges::upper_bound(starts, m_clockStart);
    return next == starts.end() ? std::nullopt : std::optional(*next);
}

Instant IntervalRuns::evenUntil(Instant end) const
{
    Instant until = end;
    if (const auto restart = nextSchedulerStart())
        until = std::min(until, *restart);
    const QList<TimeSpan> &taken = m_record.evidence.slotsTaken;
    const auto wait = std::ranges::upper_bound(taken, m_due + OwnRuns::startSlack, {}, &TimeSpan::from);
    return wait == taken.end() ? until : std::min(until, wait->from - OwnRuns::startSlack);
}

/// With a process of the scheduler that began before the clock ran out, if there is one.
bool IntervalRuns::restartClockBefore(Instant end)
{
    const auto restart = nextSchedulerStart();
    if (!restart || *restart > m_due || *restart >= end)
        return false;
    m_clockStart = *restart;
    m_due = *restart + m_interval;
    m_dueIsSure = false;
    return true;
}

/// Leaves in m_due what the run that begins at `end` served; without a run, the first time from `end` on.
void IntervalRuns::passTimesBefore(Instant end, bool endIsRun)
{
    const microseconds grace = endIsRun ? m_job.grace : microseconds(0);
    while (true) {
        if (restartClockBefore(end))
            continue;
        if (m_due + grace >= end)
            return;
        const Instant waitEnd = std::min(m_runs.waitEnd(m_due), end);
        // What waits is kept, even when the scheduler then stands still.
        if (endIsRun && end - waitEnd <= (waitEnd > m_due ? catchUpOf(m_period.schedule) : grace))
            return;
        if (waitEnd > m_due) {
            takeUnserved(1);
            m_due = std::max(m_due, waitEnd + m_interval);
            continue;
        }
        const Instant until = evenUntil(end - grace);
        const qint64 steps = std::max<qint64>(1, stepsUpTo(m_due, until, m_interval));
        const bool lastIsServed = endIsRun && m_due + steps * m_interval > end && until == end - grace;
        takeUnserved(lastIsServed ? steps - 1 : steps);
        if (lastIsServed)
            return;
    }
}

/// Moves on by as many times.
void IntervalRuns::takeUnserved(qint64 count)
{
    while (count > 0) {
        const Instant sameUntil = m_unserved.sameUntil(m_due, m_period);
        const qint64 alike = std::clamp<qint64>(stepsUpTo(m_due, sameUntil, m_interval), 1, count);
        put(m_unserved.judge(m_due, m_period), alike);
        m_due = m_due + alike * m_interval;
        count -= alike;
    }
}

void IntervalRuns::serve(std::size_t run)
{
    const OwnRuns::Begun &begun = m_runs.begun()[run];
    const Instant due = std::min(m_due, begun.start);
    put(servedRun(due, m_runs, run, m_job.grace), 1);
}

/// What of them is in the window.
void IntervalRuns::put(ExpectedRun first, qint64 count)
{
    const qint64 before = stepsUpTo(first.at, m_window.from, m_interval);
    first.at = first.at + before * m_interval;
    count = std::min(count - before, stepsUpTo(first.at, m_window.until, m_interval));
    if (count > 0)
        m_sink.take(first, m_interval, count);
}

} // namespace signalbox
