#pragma once

#include "bench/benchreport.h"
#include "bench/delivery/benchsize.h"
#include "bench/delivery/deliverybed.h"

namespace signalbox {

/// What an endpoint that never answers costs the other four of a steady stream.
Result<void> measureHang(DeliveryBed &bed, const BenchSize &size, BenchReport &report);

} // namespace signalbox
