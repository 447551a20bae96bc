#pragma once

#include "data/project/projectconnection.h"
#include "domain/metrics/metricsource.h"

namespace signalbox {

/// Reads system_metrics: which series there are.
class MetricStore final : public MetricSource
{
public:
    using Source = MetricSource;

    explicit MetricStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<QList<MetricSeries>> series() override;

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
