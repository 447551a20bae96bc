#pragma once

#include "core/timespan.h"
#include "domain/metrics/metrickey.h"

#include <QList>

namespace signalbox {

/// What the values of one stretch of time come to. Of a cumulative series they are rates, in one a second, each from one row to
/// the next and at the time of the later one; a row below the one before it counts from zero.
struct MetricBucket {
    Instant at; // when the stretch begins
    double least = 0;
    double mean = 0; // of rates: the whole increase by the whole time
    double greatest = 0;
    double last = 0;
    double weight = 0; // of the mean: values, or seconds
    qint64 count = 0;
    Instant lastAt;

    void add(const MetricBucket &other); // of the same stretch
    bool operator==(const MetricBucket &) const = default;
};

/// One line of a part.
struct MetricLine {
    MetricKey key;
    QList<MetricBucket> buckets; // oldest first; empty ones are left out, so that a gap is a gap

    bool operator==(const MetricLine &) const = default;
};

/// What the database can tell of the past.
struct MetricReach {
    std::optional<Instant> rowsFrom; // of the oldest row
    std::optional<Instant> rolledFrom; // of the oldest hour that is rolled up; none without a rollup
    std::optional<Instant> rolledUntil; // all before it is rolled up, but what came later
    bool indexed = false; // else rows are found by walking back through the table

    bool operator==(const MetricReach &) const = default;
};

/// The finest of the lengths 1, 2, 5, 10, 15, 30 s, the same in minutes, 1, 2, 3, 6, 12 h, 1, 2, 7, 14, 28 days that is at least
/// two pixels wide where `view` is shown in as many. An hour at least where rows are gone and hours are there.
std::chrono::microseconds metricBucketFor(const TimeSpan &view, int pixels, const MetricReach &reach);

} // namespace signalbox
