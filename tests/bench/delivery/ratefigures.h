#pragma once

#include "bench/benchreport.h"
#include "bench/delivery/benchsize.h"
#include "bench/delivery/deliverybed.h"

namespace signalbox {

/// A burst through the engine beside the same burst of bare net.http_post, to five endpoints and to one.
Result<void> measureRates(DeliveryBed &bed, const BenchSize &size, BenchReport &report);

} // namespace signalbox
