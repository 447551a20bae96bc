#pragma once

#include "core/result.h"
#include "domain/deliveries/deliverydetail.h"

#include <functional>

namespace signalbox {

/// Where copies of deliveries, and their long texts, come from; see DeliveryDetailStore. A newer request does not cancel
/// what a panel reads for itself.
struct DeliveryCopySource {
    std::function<Async<DeliveryDetail>(qint64 deliveryId)> detail;
    std::function<Async<DeliveryText>(const DeliveryTextRequest &)> text;
};

} // namespace signalbox
