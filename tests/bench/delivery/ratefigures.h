#pragma once

#include "bench/benchreport.h"
#include "bench/delivery/benchsize.h"
#include "bench/delivery/deliverybed.h"

namespace signalbox {

/// A burst through the engine beside the same burst of bare net.http_post, to five endpoints and to one.
Result<void> measureRates(DeliveryBed &bed, const BenchSize &size, BenchReport &report);

/// The burst of bare net.http_post alone, to hold one sender against another.
Result<void> measureSender(DeliveryBed &bed, const BenchSize &size, BenchReport &report);

} // namespace signalbox
