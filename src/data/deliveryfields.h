#pragma once

#include "data/rowshape.h"
#include "domain/delivery.h"

namespace signalbox {

/// The columns that every statement answering with deliveries has, in this order.
QList<RowField<Delivery>> deliveryFields();

} // namespace signalbox
