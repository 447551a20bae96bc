#pragma once

#include "core/async.h"
#include "domain/deliveries/deliverydetail.h"

namespace signalbox {

/// Where everything about one delivery comes from.
class DeliveryDetailSource
{
public:
    virtual ~DeliveryDetailSource() = default;

    /// A newer call with the same scope cancels this one.
    virtual Async<DeliveryDetail> detail(qint64 deliveryId, const QString &scope = {}) = 0;
    /// A text that detail() holds the beginning of; may take seconds.
    virtual Async<DeliveryText> text(const DeliveryTextRequest &request) = 0;
};

} // namespace signalbox
