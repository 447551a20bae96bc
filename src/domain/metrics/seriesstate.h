#pragma once

#include "domain/healthstate.h"
#include "domain/metrics/metric.h"

namespace signalbox {

/// A series that has not been written for three of the monitor's five-minute rounds is old, so unknown.
HealthState stateOf(const MetricSeries &series, Instant now);

} // namespace signalbox
