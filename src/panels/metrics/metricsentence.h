#pragma once

#include "domain/metrics/metric.h"
#include "domain/metrics/metricthreshold.h"

namespace signalbox {

/// The one sentence over the metrics panel: whether they are written, and what of them is over its limit.
struct MetricsSentence {
    HealthState state = HealthState::Unknown;
    QString words;
};
MetricsSentence metricsSentence(const QList<MetricSeries> &series, const QList<MetricThreshold> &inForce, Instant now);

} // namespace signalbox
