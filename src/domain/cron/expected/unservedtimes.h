#pragma once

#include "domain/cron/expected/expectedruns.h"
#include "domain/cron/expected/ownruns.h"

namespace signalbox {

/// What became of an expected time that no run is known for.
class UnservedTimes
{
public:
    /// The scheduler does not run what is due in the minute in which it begins, and first looks through the whole history.
    static constexpr std::chrono::microseconds schedulerSettles = std::chrono::minutes(1);
    /// It takes up a new schedule when it looks at the clock next.
    static constexpr std::chrono::microseconds scheduleSettles = OwnRuns::startSlack;

    UnservedTimes(const JobTimeline &job, const CronRecord &record, const OwnRuns &runs);

    /// `settles`: for how long the scheduler must have been there before.
    ExpectedRun judge(
        Instant at, const SchedulePeriod &period, std::chrono::microseconds settles = schedulerSettles) const;
    /// The first time after `at` from which the answer may be another one, as long as no run begins or ends meanwhile.
    Instant sameUntil(Instant at, const SchedulePeriod &period) const;

private:
    std::optional<UnknownReason> whyUnknown(Instant at, Instant deadline, const SchedulePeriod &period) const;
    bool wasAlive(Instant from, Instant until) const;

    const JobTimeline &m_job;
    const CronRecord &m_record;
    const OwnRuns &m_runs;
    QList<TimeSpan> m_notWritten;
    QList<TimeSpan> m_maybeNotWritten;
    mutable std::vector<Instant> m_changes; // in order, made when first asked for
};

} // namespace signalbox
