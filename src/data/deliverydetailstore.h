#pragma once

#include "data/projectconnection.h"
#include "domain/deliverydetail.h"

namespace signalbox {

/// Reads everything about one delivery. Also reads hand-made tables without the additive columns.
class DeliveryDetailStore
{
public:
    explicit DeliveryDetailStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<DeliveryDetail> detail(qint64 deliveryId);

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
