#pragma once

#include "core/async.h"
#include "domain/metrics/metric.h"

namespace signalbox {

/// Where system_metrics come from: which series there are.
class MetricSource
{
public:
    virtual ~MetricSource() = default;

    virtual Async<QList<MetricSeries>> series() = 0; // by type, then name
};

} // namespace signalbox
