#pragma once

#include "bench/benchreport.h"
#include "bench/delivery/benchsize.h"

namespace signalbox {

/// What the pump costs a minute beside many finished deliveries when there is nothing to do.
Result<void> measureIdlePump(const BenchSize &size, BenchReport &report);

} // namespace signalbox
