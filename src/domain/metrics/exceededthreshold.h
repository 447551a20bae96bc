#pragma once

#include "core/quantity.h"
#include "domain/metrics/metric.h"
#include "domain/metrics/metricthreshold.h"

#include <QHash>

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

/// What the newest row of a series says of one of its lines: the value, of a cumulative series its rate; a member by `members`, as
/// far as it is there. Nothing of a series whose newest value is old.
std::optional<double> judgedValue(
    const MetricKey &key, const MetricSeries &series, const QHash<MetricKey, double> &members, Instant now);

/// The one judgement: of health, `signalbox status` and the board. The worst first, then by key.
QList<ExceededThreshold> exceededThresholds(const QList<MetricThreshold> &inForce, const QList<MetricSeries> &series,
    const QHash<MetricKey, double> &members, Instant now);

/// "database/size", "connections/active limit": as people know it, of any text that a server may hold.
QString metricKeyText(const MetricKey &key);

} // namespace signalbox
