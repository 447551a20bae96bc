#pragma once

#include "core/async.h"
#include "domain/metrics/metricbucket.h"

namespace signalbox {

/// Where a walk back through rows goes on.
struct MetricCursor {
    Instant before;
    std::optional<qint64> beforeId; // in a table without an index

    bool operator==(const MetricCursor &) const = default;
};

/// All buckets of these lines that begin in `span`; at most MetricBucketSource::mostRows of them, keys times buckets.
struct MetricQuestion {
    QList<MetricKey> keys;
    TimeSpan span;
    std::chrono::microseconds bucket{0}; // from metricBucketFor(); begins are multiples of it since 1970
    std::optional<MetricCursor> further; // where the part before ended

    bool operator==(const MetricQuestion &) const = default;
};

/// An answer looks at a bounded number of rows, about 150 ms of the server's time, the newest of the span first. The parts of one
/// question add up: each row is in one of them, and a bucket that was cut is added up by MetricBucket::add().
struct MetricPart {
    QList<MetricLine> lines; // in the order of the question's keys
    TimeSpan covered; // of the question's span: all rows in it are in this part or in those before
    std::optional<MetricCursor> further; // none when the span is done

    bool operator==(const MetricPart &) const = default;
};

/// Where lines of numbers come from, in buckets. A question with the same `purpose` replaces the one before it, which is answered
/// by an error of kind Cancelled.
class MetricBucketSource
{
public:
    static constexpr int mostRows = 5000;

    virtual ~MetricBucketSource() = default;

    virtual Async<MetricReach> reach() = 0;
    virtual Async<MetricPart> buckets(const MetricQuestion &question, const QString &purpose) = 0;
};

} // namespace signalbox
