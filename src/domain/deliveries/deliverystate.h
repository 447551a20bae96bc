#pragma once

#include "domain/deliveries/deliverydetail.h"
#include "domain/healthstate.h"

namespace signalbox {

/// What deliveries and attempts look like, and the words that go with it.

HealthState stateOf(const Delivery &delivery);
HealthState stateOf(const DeliveryAttempt &attempt);

QString statusText(DeliveryState state);
QString statusText(const Delivery &delivery);

} // namespace signalbox
