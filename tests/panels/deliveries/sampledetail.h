#pragma once

#include "domain/deliveries/deliverydetail.h"

namespace signalbox::test {

/// What a project might know of one of `deliveries`: an endpoint whose secret was changed refuses everything since.
DeliveryDetail sampleDetail(const Delivery &delivery, const QList<Delivery> &deliveries, Instant now);

} // namespace signalbox::test
