#pragma once

#include "core/async.h"
#include "core/timespan.h"
#include "domain/cron/jobrun.h"

namespace signalbox {

/// What the runs of one job that began in one stretch of time come to; of a single run, that run.
struct RunBucket {
    qint64 jobId = 0;
    Instant from; // when the stretch, or the single run, begins
    qint64 count = 0;
    qint64 failed = 0;
    qint64 open = 0; // without a final status
    std::chrono::microseconds least{0}; // durations of those that ended
    std::chrono::microseconds total{0};
    std::chrono::microseconds most{0};
    qint64 newestRunId = 0;

    bool operator==(const RunBucket &) const = default;
};

struct RunMapQuestion {
    TimeSpan span;
    std::chrono::microseconds bucket{
        0}; // length of a stretch; they begin at multiples of it since 1970. Zero: single runs
    std::optional<qint64> beforeRunId; // where the part before ended

    bool operator==(const RunMapQuestion &) const = default;
};

/// An answer looks at a bounded number of runs, the newest of the span first.
struct RunMapPart {
    TimeSpan covered; // of the question's span: what began in it, and can be told, is here
    std::chrono::microseconds bucket{0}; // of the answer: coarser than asked for where single runs would be too many
    QList<RunBucket> buckets; // by job, then by begin
    std::optional<qint64> olderBefore; // the next question's `beforeRunId`; none when the span is done
    std::optional<Instant> historyFrom; // the history has nothing older, where that is in the span

    bool operator==(const RunMapPart &) const = default;
};

/// A moment that the map marks.
struct RunMapMark {
    enum class Kind {
        DeliveriesFailed,
        BreakerOpened,
        EndpointChanged,
        ScheduleChanged,
        SchedulerStarted,
        ServerStarted
    };

    Kind kind = Kind::DeliveriesFailed;
    Instant at;
    QString what; // the endpoint's or the job's name, as the server has it
    qint64 count = 1; // of deliveries

    bool operator==(const RunMapMark &) const = default;
};

/// Where the run map's past comes from, as far as the day's record does not have it.
class RunMapSource
{
public:
    virtual ~RunMapSource() = default;

    virtual Async<RunMapPart> runs(const RunMapQuestion &question) = 0;
    /// Oldest first; what this role or this database has none of is left out. At most a thousand, the newest.
    virtual Async<QList<RunMapMark>> marks(const TimeSpan &span) = 0;
};

} // namespace signalbox
