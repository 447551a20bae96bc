#pragma once

#include "bench/benchreport.h"
#include "bench/delivery/benchsize.h"
#include "bench/delivery/deliverybed.h"

namespace signalbox {

/// What it costs when deliveries with the same key go one after the other, and what a key that is blocked costs the others. Says
/// so and measures nothing where the installation knows no order.
Result<void> measureOrder(DeliveryBed &bed, const BenchSize &size, BenchReport &report);

} // namespace signalbox
