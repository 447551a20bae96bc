#pragma once

#include "core/instant.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace signalbox {

/// A line of system_metrics: one metric_type and metric_name.
struct MetricSeries {
    QString type;
    QString name;
    std::optional<Instant> newestAt; // never later than the server's now
    std::optional<double> newestValue;
    std::optional<Instant> previousAt; // of the value before: the series' own step
    bool fromTheFuture = false; // it holds values dated ahead of the server's clock
    QString unit; // as the newest row's metadata has it
    bool cumulative = false; // the newest row's metadata says so: its values count up, and are drawn as rates
    std::optional<double> newestRate; // of a cumulative series, in one a second
    QStringList members; // of the newest row's metadata that are numbers, by name; at most 20

    bool operator==(const MetricSeries &) const = default;
};

/// One bucket of a series. `at` is the bucket's start.
struct MetricPoint {
    Instant at;
    double minimum = 0;
    double average = 0;
    double maximum = 0;

    bool operator==(const MetricPoint &) const = default;
};

struct MetricQuery {
    QString type;
    QString name;
    Instant from;
    Instant to;
    int maximumPoints = 800; // buckets over the range; a chart is no wider

    bool operator==(const MetricQuery &) const = default;
};

/// A series over a range; buckets without values are left out, so that a gap is a gap.
struct MetricHistory {
    MetricQuery query;
    std::chrono::microseconds bucket{0};
    QList<MetricPoint> points; // oldest first

    bool operator==(const MetricHistory &) const = default;
};

} // namespace signalbox
