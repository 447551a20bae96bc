#pragma once

#include "data/postgres/rowshape.h"
#include "domain/deliveries/delivery.h"

namespace signalbox {

/// The columns that every statement answering with deliveries has, in this order.
QList<RowField<Delivery>> deliveryFields();

} // namespace signalbox
