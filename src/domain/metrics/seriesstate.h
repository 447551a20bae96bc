#pragma once

#include "domain/healthstate.h"
#include "domain/metrics/metric.h"

namespace signalbox {

/// One of the installation's own that is silent where there is nothing to tell: no run ended, hardly a block was read. That it is
/// not written is no trouble.
bool isIntermittent(const MetricSeries &series);

/// By the series' own step, which is that of the monitor (five minutes) where it is not known or shorter: late, and so worth a
/// look, when the next value is more than a minute overdue; no longer written, and so unknown, after three steps.
/// An intermittent one is never late.
HealthState stateOf(const MetricSeries &series, Instant now);

} // namespace signalbox
