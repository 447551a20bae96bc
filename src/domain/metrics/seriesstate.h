#pragma once

#include "domain/healthstate.h"
#include "domain/metrics/metric.h"

namespace signalbox {

/// By the series' own step, which is that of the monitor (five minutes) where it is not known or shorter: late, and so worth a
/// look, when the next value is more than a minute overdue; no longer written, and so unknown, after three steps.
HealthState stateOf(const MetricSeries &series, Instant now);

} // namespace signalbox
