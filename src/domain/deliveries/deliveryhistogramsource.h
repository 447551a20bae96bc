#pragma once

#include "core/async.h"
#include "domain/deliveries/deliveryhistogram.h"

namespace signalbox {

/// Where the counts of deliveries over time come from.
class DeliveryHistogramSource
{
public:
    virtual ~DeliveryHistogramSource() = default;

    /// Narrowed by the filter's endpoints, events, states, failure kinds and, as far as those tell them apart, statuses;
    /// see histogramGaps() for the rest.
    virtual Async<DeliveryHistogram> histogram(const DeliveryFilter &filter, const HistogramRange &range) = 0;
};

} // namespace signalbox
