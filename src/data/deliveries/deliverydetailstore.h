#pragma once

#include "data/project/projectconnection.h"
#include "domain/deliveries/deliverydetailsource.h"

namespace signalbox {

/// Reads everything about one delivery. Also reads hand-made tables without the additive columns; what a database does not
/// have stays empty.
class DeliveryDetailStore final : public DeliveryDetailSource
{
public:
    using Source = DeliveryDetailSource;

    explicit DeliveryDetailStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<DeliveryDetail> detail(qint64 deliveryId, const QString &scope = {}) override;
    Async<DeliveryText> text(const DeliveryTextRequest &request) override;

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
