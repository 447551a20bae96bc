#pragma once

#include "domain/deliveries/deliverydetail.h"

namespace signalbox {

/// What made a delivery, as far as that can honestly be told, a sentence each: the replay or test that asked for it, the
/// triggers that make its event, the cron run that made it or, where that is not known, those that were under way.
QStringList originOf(const DeliveryDetail &detail);

} // namespace signalbox
