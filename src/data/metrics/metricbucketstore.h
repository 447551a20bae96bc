#pragma once

#include "data/project/projectconnection.h"
#include "domain/metrics/metricbucketsource.h"

#include <memory>
#include <optional>

namespace signalbox {

/// Reads lines of system_metrics in buckets: through the index on its series, the past in long buckets from the rollup, where there
/// is one; from a table without that index by walking back along the primary key. Which of them, it finds out by reach(), and on
/// its own when it was not asked before. The newest end alone is read on the background session, all else on the foreground one.
class MetricBucketStore final : public MetricBucketSource
{
public:
    using Source = MetricBucketSource;

    explicit MetricBucketStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<MetricReach> reach() override;
    Async<MetricPart> buckets(const MetricQuestion &question, const QString &purpose) override;

private:
    Async<MetricReach> lookedUp(const QString &scope);
    static Async<MetricPart> ask(ProjectConnection &connection, const MetricQuestion &question, const QString &purpose,
        const MetricReach &reach);

    ProjectConnection &m_connection;
    /// As last told, for those too who come after the store.
    std::shared_ptr<std::optional<MetricReach>> m_reach = std::make_shared<std::optional<MetricReach>>();
};

} // namespace signalbox
