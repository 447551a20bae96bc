#pragma once

#include "domain/cron/expected/jobtimeline.h"

namespace signalbox {

/// How many runs were missed in a span, and over how much of it that is known.
struct MissedRuns {
    qint64 missed = 0;
    qint64 unknown = 0; // were due, and it cannot be told whether they were missed
    std::chrono::microseconds known{0}; // time over which a missed run would have been told
    std::chrono::microseconds looked{0}; // length of the span since the job is there; of all jobs together

    double knownShare() const; // from 0 to 1; of no time it is 1
    MissedRuns &operator+=(const MissedRuns &other);
    bool operator==(const MissedRuns &) const = default;
};

/// Over how much of a span a missed run of a job would be told.
class KnownTime
{
public:
    KnownTime(const CronRecord &record, const TimeSpan &span);

    std::chrono::microseconds of(const JobTimeline &job) const;

private:
    const CronRecord &m_record;
    const TimeSpan m_span;
    const QList<TimeSpan> m_blind; // a run that is not there tells nothing, whatever the schedule
};

} // namespace signalbox
