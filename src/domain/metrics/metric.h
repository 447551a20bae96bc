#pragma once

#include "core/instant.h"

#include <QMap>
#include <QString>

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
    QMap<QString, double> members; // the numbers in the newest row's metadata; at most 20

    bool operator==(const MetricSeries &) const = default;
};

} // namespace signalbox
