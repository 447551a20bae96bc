#pragma once

#include "data/project/projectconnection.h"
#include "domain/deliveries/deliveryhistogram.h"

namespace signalbox {

/// Counts deliveries over time, from the rollup alone.
class DeliveryHistogramStore
{
public:
    explicit DeliveryHistogramStore(ProjectConnection &connection) : m_connection(connection) { }

    /// Narrowed by the filter's endpoints, events, states, failure kinds and, as far as those tell them apart, statuses;
    /// see histogramGaps() for the rest.
    Async<DeliveryHistogram> histogram(const DeliveryFilter &filter, const HistogramRange &range);

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
