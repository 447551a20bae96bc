#include "domain/cron/expected/duetimes.h"

#include <algorithm>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::microseconds longestCatchUp = 3h;

/// One job's times and runs while they find each other.
class RunMatching
{
public:
    RunMatching(std::vector<DueTime> &dues, const std::vector<DuePeriod> &periods, const OwnRuns &runs,
        const SchedulerEvidence &evidence, const QList<TimeSpan> &intervalSpans)
        : m_dues(dues), m_periods(periods), m_runs(runs), m_evidence(evidence), m_intervalSpans(intervalSpans),
          m_taken(runs.begun().size(), false)
    { }

    void takeThoseKeptWaiting();
    void takeThoseOnTime(std::chrono::microseconds grace);
    void leaveRunsOfIntervals();
    void takeThoseMaybeKeptWaiting();
    void takeThoseCaughtUp();
    void putInOrder();
    void takeThoseNotBegun();

private:
    bool canBeServed(const DueTime &due) const { return !due.isServed() && m_periods[std::size_t(due.period)].active; }
    bool wasForgotten(const DueTime &due, Instant until) const;
    bool isMeasurable(const DueTime &due, Instant until) const;
    bool wasKeptWaiting(const DueTime &due, Instant until) const;
    bool mayBeKeptWaiting(const DueTime &due, Instant until) const;
    bool mayBeCaughtUp(const DueTime &due, Instant until) const;
    void takeLate(bool (RunMatching::*fits)(const DueTime &, Instant) const);
    TimeSpan neighboursOf(const ObservedRun &run) const;

    std::vector<DueTime> &m_dues;
    const std::vector<DuePeriod> &m_periods;
    const OwnRuns &m_runs;
    const SchedulerEvidence &m_evidence;
    const QList<TimeSpan> &m_intervalSpans;
    std::vector<bool> m_taken;
};

void RunMatching::takeThoseOnTime(std::chrono::microseconds grace)
{
    std::size_t next = 0;
    const std::vector<OwnRuns::Begun> &begun = m_runs.begun();
    for (std::size_t run = 0; run < begun.size(); ++run) {
        const Instant start = begun[run].start;
        while (next < m_dues.size() && m_dues[next].at <= start)
            ++next;
        if (next == 0)
            continue;
        DueTime &due = m_dues[next - 1];
        if (!m_taken[run] && canBeServed(due) && start - due.at <= grace) {
            due.run = int(run);
            m_taken[run] = true;
        }
    }
}

/// What waits goes with the scheduler's process, and with a pause.
bool RunMatching::wasForgotten(const DueTime &due, Instant until) const
{
    const auto restart = std::ranges::upper_bound(m_evidence.schedulerStarts, due.at);
    const bool restarted = restart != m_evidence.schedulerStarts.end() && *restart <= until;
    return restarted || m_periods[std::size_t(due.period)].pausedAt <= until;
}

/// Across a step of the clock a run seems to last as long as that.
bool RunMatching::isMeasurable(const DueTime &due, Instant until) const
{
    return !wasForgotten(due, until) && !touch(m_evidence.clockStepped, due.at, until);
}

bool RunMatching::wasKeptWaiting(const DueTime &due, Instant until) const
{
    if (!due.isSure)
        return false;
    const bool atOnce = until.micros - due.at.micros <= OwnRuns::startSlack.count();
    return atOnce || (until <= m_runs.waitEnd(due.at, OwnRuns::tick) && isMeasurable(due, until));
}

/// What took the last slot was begun when this one was due, but its row says when its connection stood.
bool RunMatching::mayBeKeptWaiting(const DueTime &due, Instant until) const
{
    return until <= m_runs.waitEnd(due.at) && isMeasurable(due, until);
}

/// The scheduler itself stood still, and then ran all that it had slept over, one after the other.
bool RunMatching::mayBeCaughtUp(const DueTime &due, Instant until) const
{
    const bool wasSkipped = touch(m_evidence.clockStepped, due.at, due.at);
    if (wasForgotten(due, until) || touch(m_intervalSpans, due.at, until)
        || (!wasSkipped && touch(m_evidence.clockStepped, due.at, until)))
        return false;
    const Instant resumed = m_runs.waitBegin(until);
    const std::chrono::microseconds catchUp = m_periods[std::size_t(due.period)].catchUp;
    return resumed - m_runs.waitEnd(due.at) <= catchUp;
}

/// A time that a run comes too late for gets none of the later ones either.
void RunMatching::takeLate(bool (RunMatching::*fits)(const DueTime &, Instant) const)
{
    std::size_t oldest = 0;
    for (std::size_t run = 0; run < m_taken.size(); ++run) {
        const Instant start = m_runs.begun()[run].start;
        if (m_taken[run])
            continue;
        while (oldest < m_dues.size() && m_dues[oldest].at <= start
            && (!canBeServed(m_dues[oldest]) || !(this->*fits)(m_dues[oldest], start)))
            ++oldest;
        if (oldest == m_dues.size() || m_dues[oldest].at > start)
            continue;
        m_dues[oldest].run = int(run);
        m_taken[run] = true;
    }
}

void RunMatching::takeThoseKeptWaiting()
{
    takeLate(&RunMatching::wasKeptWaiting);
}

void RunMatching::leaveRunsOfIntervals()
{
    for (const TimeSpan &span : m_intervalSpans) {
        const std::size_t end = m_runs.firstFrom(span.until);
        for (std::size_t run = m_runs.firstFrom(span.from); run < end; ++run)
            m_taken[run] = true;
    }
}

void RunMatching::takeThoseMaybeKeptWaiting()
{
    takeLate(&RunMatching::mayBeKeptWaiting);
}

/// Where there are fewer runs than times, those just before the scheduler went on are the likelier ones.
void RunMatching::takeThoseCaughtUp()
{
    for (std::size_t run = 0; run < m_taken.size(); ++run) {
        const Instant start = m_runs.begun()[run].start;
        if (m_taken[run])
            continue;
        const auto after = std::ranges::upper_bound(m_dues, start, {}, &DueTime::at);
        const auto due = std::find_if(std::make_reverse_iterator(after), m_dues.rend(), [&](const DueTime &one) {
            return start - one.at > 2 * longestCatchUp || (canBeServed(one) && mayBeCaughtUp(one, start));
        });
        if (due != m_dues.rend() && start - due->at <= 2 * longestCatchUp) {
            due->run = int(run);
            m_taken[run] = true;
        }
    }
}

/// The first that waited is the first that ran.
void RunMatching::putInOrder()
{
    std::vector<int> served;
    for (const DueTime &due : m_dues) {
        if (due.run != DueTime::none)
            served.push_back(due.run);
    }
    if (std::ranges::is_sorted(served))
        return;
    std::ranges::sort(served);
    std::size_t next = 0;
    for (DueTime &due : m_dues) {
        if (due.run != DueTime::none)
            due.run = served[next++];
    }
}

/// When it may have begun: numbers are given in order.
TimeSpan RunMatching::neighboursOf(const ObservedRun &run) const
{
    TimeSpan between{Instant::distantPast(), run.endedAt.value_or(Instant::distantFuture())};
    for (const OwnRuns::Begun &other : m_runs.begun()) {
        if (other.runId < run.runId)
            between.from = std::max(between.from, other.start);
        else
            between.until = std::min(between.until, other.start);
    }
    return between;
}

void RunMatching::takeThoseNotBegun()
{
    for (std::size_t run = 0; run < m_runs.notBegun().size(); ++run) {
        const TimeSpan between = neighboursOf(m_runs.notBegun()[run]);
        const auto due = std::ranges::find_if(
            m_dues, [&](const DueTime &one) { return between.contains(one.at) && canBeServed(one); });
        if (due != m_dues.end())
            due->notBegunRun = int(run);
    }
}

} // namespace

std::chrono::microseconds catchUpOf(const QString &schedule)
{
    const QStringList fields = schedule.simplified().split(u' ');
    const bool hasStar = fields.value(0).startsWith(u'*') || fields.value(1).startsWith(u'*')
        || fields.value(0) == QLatin1StringView("@hourly");
    const bool isFixed = fields.size() >= 5 || fields.value(0).startsWith(u'@');
    return hasStar || !isFixed ? std::chrono::microseconds(5min) : longestCatchUp;
}

void matchRuns(std::vector<DueTime> &dues, const std::vector<DuePeriod> &periods, const OwnRuns &runs,
    std::chrono::microseconds grace, const SchedulerEvidence &evidence, const QList<TimeSpan> &intervalSpans)
{
    RunMatching matching(dues, periods, runs, evidence, intervalSpans);
    matching.takeThoseKeptWaiting();
    matching.takeThoseOnTime(grace);
    matching.leaveRunsOfIntervals();
    matching.takeThoseMaybeKeptWaiting();
    matching.takeThoseCaughtUp();
    matching.putInOrder();
    matching.takeThoseNotBegun();
}

} // namespace signalbox
