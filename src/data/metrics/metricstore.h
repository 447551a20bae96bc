#pragma once

#include "data/project/projectconnection.h"
#include "domain/metrics/metricsource.h"

namespace signalbox {

/// Reads system_metrics: which series there are, and one series in buckets.
class MetricStore final : public MetricSource
{
public:
    using Source = MetricSource;

    explicit MetricStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<QList<MetricSeries>> series() override;
    Async<MetricHistory> history(const MetricQuery &query) override;

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
