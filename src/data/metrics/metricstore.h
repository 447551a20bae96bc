#pragma once

#include "data/project/projectconnection.h"
#include "domain/metrics/metric.h"

namespace signalbox {

/// Reads system_metrics: which series there are, and one series in buckets.
class MetricStore
{
public:
    explicit MetricStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<QList<MetricSeries>> series(); // by type, then name
    Async<MetricHistory> history(const MetricQuery &query);

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
