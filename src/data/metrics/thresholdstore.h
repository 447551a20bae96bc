#pragma once

#include "data/project/projectconnection.h"
#include "domain/metrics/thresholdsource.h"

#include <functional>

namespace signalbox {

/// The thresholds in signalbox.metric_thresholds. Of a write whose answer was lost it is looked up whether it came to pass.
class ThresholdStore final : public ThresholdSource
{
public:
    using Source = ThresholdSource;

    explicit ThresholdStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<QList<MetricThreshold>> thresholds() override;
    /// An error of kind Invalid where faultOf() names one.
    Async<void> setThreshold(const MetricThreshold &threshold) override;
    Async<void> clearThreshold(const MetricKey &key) override;

private:
    using CameToPass = std::function<bool(const QList<MetricThreshold> &)>;
    Async<void> write(const SqlCall &call, const CameToPass &cameToPass);

    ProjectConnection &m_connection;
};

} // namespace signalbox
