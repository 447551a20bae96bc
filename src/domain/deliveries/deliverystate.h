#pragma once

#include "domain/deliveries/deliverydetail.h"
#include "domain/healthstate.h"

namespace signalbox {

/// What deliveries and attempts look like, and the words that go with it.

HealthState stateOf(const Delivery &delivery);
HealthState stateOf(const DeliveryAttempt &attempt);

QString statusText(DeliveryState state);
QString statusText(const Delivery &delivery);
QStringList deliveryStatusTexts(); // all that it may be

/// How often it was sent. The table says 1 before the first attempt, too.
int attemptsMade(const Delivery &delivery);
/// Where its last attempt went, credentials left out as it was recorded; empty when no attempt is known.
QString sentTo(const DeliveryDetail &detail);

/// The state as webhook_logs.state, the statements, filters and copies spell it, never translated: pending, in_flight,
/// delivered, failed, and unknown, which is never stored.
QString deliveryStateName(DeliveryState state);
std::optional<DeliveryState> deliveryStateNamed(QStringView name);
QList<DeliveryState> allDeliveryStates(); // what matters most first

} // namespace signalbox
