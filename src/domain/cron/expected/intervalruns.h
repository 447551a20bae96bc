#pragma once

#include "domain/cron/expected/unservedtimes.h"
#include "domain/cron/expected/verdictsink.h"

namespace signalbox {

/// What a schedule of seconds asked for in one period. Its clock starts anew with each run, and with each process of the
/// scheduler, so what was asked for is known only from the runs and from the gaps between them.
class IntervalRuns
{
public:
    IntervalRuns(const JobTimeline &job, const CronRecord &record, const OwnRuns &runs, const UnservedTimes &unserved,
        const SchedulePeriod &period, std::chrono::seconds interval, const TimeSpan &span, VerdictSink &sink);

    /// `taken` marks the runs that were expected.
    void judge(std::vector<bool> &taken);

private:
    void startClock();
    std::optional<Instant> nextSchedulerStart() const;
    bool restartClockBefore(Instant end);
    void passTimesBefore(Instant end, bool endIsRun);
    /// Up to where times follow each other without anything that moves the clock.
    Instant evenUntil(Instant end) const;
    void takeUnserved(qint64 count);
    void serve(std::size_t run);
    void put(ExpectedRun first, qint64 count);

    const JobTimeline &m_job;
    const CronRecord &m_record;
    const OwnRuns &m_runs;
    const UnservedTimes &m_unserved;
    const SchedulePeriod &m_period;
    const std::chrono::microseconds m_interval;
    const TimeSpan m_window; // the part of the period to tell of
    VerdictSink &m_sink;
    Instant m_clockStart; // the run or the process that the clock counts from
    Instant m_due;
    bool m_dueIsSure = false; // it counts from a run that was seen
};

} // namespace signalbox
