#pragma once

#include "data/deliveries/deliverypager.h"
#include "data/project/projectconnection.h"
#include "domain/deliveries/deliverysource.h"

namespace signalbox {

/// Reads the list of deliveries. Also reads hand-made tables without the additive columns.
class DeliveryStore final : public DeliverySource
{
public:
    using Source = DeliverySource;

    explicit DeliveryStore(ProjectConnection &connection);

    Async<DeliveryPage> page(const DeliveryFilter &filter, const DeliveryPageRequest &request) override;
    Async<DeliveryPage> newerThan(const DeliveryFilter &filter, qint64 fromId, int limit) override;
    Async<DeliveryPage> reread(const DeliveryFilter &filter, const DeliveryPageRequest &request) override;
    Async<DeliverySpan> span(const DeliveryFilter &filter) override;
    Async<std::optional<qint64>> positionAt(const DeliveryFilter &filter, Instant moment) override;
    Async<QStringList> eventTypes() override;
    Async<qint64> count(const DeliveryFilter &filter) override;
    void cancelCount() override;

private:
    ProjectConnection &m_connection;
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<DeliveryPager> m_pager;
};

} // namespace signalbox
