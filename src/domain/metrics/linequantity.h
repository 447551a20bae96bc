#pragma once

#include "core/quantity.h"
#include "domain/metrics/metric.h"

namespace signalbox {

/// What the numbers of a line measure: as its metadata has it, else as the end of its name says ("..._bytes").
Quantity quantityOf(const MetricSeries &series, const QString &member);

} // namespace signalbox
