#pragma once

#include "core/async.h"
#include "domain/metrics/metricthreshold.h"

namespace signalbox {

/// The thresholds that a team keeps in its database, for everybody who looks at it and for `signalbox status`.
class ThresholdSource
{
public:
    virtual ~ThresholdSource() = default;

    virtual Async<QList<MetricThreshold>> thresholds() = 0; // none where the database keeps none
    /// An error of kind MissingObject where the database has no table for them.
    virtual Async<void> setThreshold(const MetricThreshold &threshold) = 0;
    /// The default is in force again.
    virtual Async<void> clearThreshold(const MetricKey &key) = 0;
};

} // namespace signalbox
