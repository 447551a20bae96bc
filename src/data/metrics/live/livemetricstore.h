#pragma once

#include "data/project/projectconnection.h"
#include "domain/metrics/live/livemetricsource.h"

#include <memory>

namespace signalbox {

struct LiveSignalRow;
template <typename T>
class RowShape;

/// Reads what goes on from the server's own views, over the background session. Needs no installed object.
class LiveMetricStore final : public LiveMetricSource
{
public:
    using Source = LiveMetricSource;

    explicit LiveMetricStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<LiveSample> sample() override;
    Async<bool> cancelStatement(const LiveBackend &backend) override;
    Async<bool> endSession(const LiveBackend &backend) override;

private:
    Async<bool> signal(const RowShape<LiveSignalRow> &shape, const LiveBackend &backend);

    ProjectConnection &m_connection;
    std::shared_ptr<bool> m_readsWal = std::make_shared<bool>(true); // until the server refuses
};

} // namespace signalbox
