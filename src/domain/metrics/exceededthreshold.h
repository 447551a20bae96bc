#pragma once

#include "core/quantity.h"
#include "domain/metrics/metric.h"
#include "domain/metrics/metricthreshold.h"

namespace signalbox {

/// A line whose newest value has reached a limit.
struct ExceededThreshold {
    MetricKey key;
    HealthState state = HealthState::Attention; // or Failing
    double value = 0;
    double limit = 0; // the one that is reached
    bool below = false;
    Quantity quantity;

    bool operator==(const ExceededThreshold &) const = default;
};

/// What the newest row of a series says of one of its lines: the value, of a cumulative series its rate, or a number beside it.
std::optional<double> newestOf(const MetricKey &key, const MetricSeries &series);

/// The one judgement: of health, `signalbox status` and the board. None where nothing is judged: without a limit, without a value,
/// and where the newest one is old.
std::optional<HealthState> judgedState(const MetricThreshold &threshold, const MetricSeries &series, Instant now);

/// The worst first, then by key.
QList<ExceededThreshold> exceededThresholds(
    const QList<MetricThreshold> &inForce, const QList<MetricSeries> &series, Instant now);

/// "database/size", "connections/active limit": as people know it, of any text that a server may hold.
QString metricKeyText(const MetricKey &key);

} // namespace signalbox
