#pragma once

#include "domain/deliveries/delivery.h"

namespace signalbox {

/// The state as webhook_logs.state and the statements spell it; "unknown" is never stored.
QString deliveryStateWord(DeliveryState state);
DeliveryState deliveryStateOf(const QString &word);

} // namespace signalbox
