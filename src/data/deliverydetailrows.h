#pragma once

#include "data/rowshape.h"
#include "domain/deliverydetail.h"

namespace signalbox {

/// The same columns with and without the additive ones (`handmade`).
const RowShape<DeliveryDetail> &deliveryDetailShape(bool handmade);
const RowShape<DeliveryAttempt> &attemptShape();

} // namespace signalbox
