#pragma once

#include "bench/benchreport.h"
#include "bench/delivery/benchsize.h"
#include "bench/delivery/deliverybed.h"

namespace signalbox {

/// Whether the end of a minute, when one run of the pump hands over to the next, costs the retries of events made there.
Result<void> measureGap(DeliveryBed &bed, const BenchSize &size, BenchReport &report);

} // namespace signalbox
