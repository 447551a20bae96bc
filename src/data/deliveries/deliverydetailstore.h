#pragma once

#include "data/project/projectconnection.h"
#include "domain/deliveries/deliverydetail.h"

namespace signalbox {

/// Reads everything about one delivery. Also reads hand-made tables without the additive columns; what a database does not
/// have stays empty.
class DeliveryDetailStore
{
public:
    explicit DeliveryDetailStore(ProjectConnection &connection) : m_connection(connection) { }

    /// A newer call with the same scope cancels this one.
    Async<DeliveryDetail> detail(qint64 deliveryId, const QString &scope = {});
    /// A text that detail() holds the beginning of; may take seconds.
    Async<DeliveryText> text(const DeliveryTextRequest &request);

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
