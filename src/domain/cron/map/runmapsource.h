#pragma once

#include "core/async.h"
#include "domain/cron/map/runbucket.h"
#include "domain/happeningsource.h"

namespace signalbox {

/// Which runs are asked for: those that began in `span`; with a bucket, all of the stretches that begin in it.
struct RunMapQuestion {
    TimeSpan span;
    std::chrono::microseconds bucket{0}; // length of a stretch. Zero: single runs
    std::optional<qint64> beforeRunId; // where the part before ended

    bool operator==(const RunMapQuestion &) const = default;
};

/// An answer looks at a bounded number of runs, the newest of the span first. The parts of one question add up: each run is in
/// one of them. Without a bucket there is but one part, or the answer is coarser.
struct RunMapPart {
    TimeSpan covered; // of the question's span: all that began in it is in this part or in those before
    std::chrono::microseconds bucket{0}; // of the answer: coarser than asked for where single runs would be too many
    QList<RunBucket> buckets; // by job, then by begin
    std::optional<qint64> olderBefore; // the next question's `beforeRunId`; none when the span is done
    std::optional<Instant> historyFrom; // when the history begins, where that can be told
    std::optional<qint64> oldestRunId; // that there is, of whatever span; where that can be told
    std::optional<qint64> newestRunId;

    bool operator==(const RunMapPart &) const = default;
};

/// Where the run map's past comes from, as far as the day's record does not have it. A newer question replaces an older one,
/// which is answered by an error of kind Cancelled.
class RunMapSource
{
public:
    /// More runs than that are not answered one by one.
    static constexpr qint64 mostSingle = 20'000;
    /// A run's id is given up to so long before it begins.
    static constexpr std::chrono::microseconds idLead = std::chrono::minutes(10);

    virtual ~RunMapSource() = default;

    virtual Async<RunMapPart> runs(const RunMapQuestion &question) = 0;
    /// What happened beside runs, as HappeningSource tells it.
    virtual Async<QList<Happening>> marks(const TimeSpan &span) = 0;
};

} // namespace signalbox
