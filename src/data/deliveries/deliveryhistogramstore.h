#pragma once

#include "data/project/projectconnection.h"
#include "domain/deliveries/deliveryhistogramsource.h"

namespace signalbox {

/// Counts deliveries over time, from the rollup and what is not in it yet; those of tables made by hand one by one.
class DeliveryHistogramStore final : public DeliveryHistogramSource
{
public:
    using Source = DeliveryHistogramSource;

    explicit DeliveryHistogramStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<DeliveryHistogram> histogram(const DeliveryFilter &filter, const HistogramRange &range) override;

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
