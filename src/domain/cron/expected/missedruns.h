#pragma once

#include "domain/cron/expected/expectedruns.h"

namespace signalbox {

/// How many runs were missed in a span, and over how much of it that is known.
struct MissedRuns {
    qint64 missed = 0;
    qint64 expected = 0; // due in the span, whatever became of them; none of a paused job
    qint64 unknown = 0; // of those
    std::chrono::microseconds known{0}; // time over which a missed run would have been told
    std::chrono::microseconds looked{0}; // length of the span since the job is there; of all jobs together

    double knownShare() const; // from 0 to 1; of no time it is 1
    MissedRuns &operator+=(const MissedRuns &other);
    bool operator==(const MissedRuns &) const = default;
};

MissedRuns missedRuns(const JobTimeline &job, const CronRecord &record, const TimeSpan &span);
/// Of all jobs in the last 24 hours before `record.asOf`: what `status` calls missed_24h.
MissedRuns missedLastDay(const QList<JobTimeline> &jobs, const CronRecord &record);

} // namespace signalbox
