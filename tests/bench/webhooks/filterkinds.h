#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"

namespace signalbox {

/// A filter to measure, over the deliveries of rows.sql.
struct FilterKind {
    QString name; // of the figures
    DeliveryFilter filter;
};

QList<FilterKind> filterKinds();

} // namespace signalbox
