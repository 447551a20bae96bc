#pragma once

#include "bench/benchreport.h"
#include "bench/delivery/benchsize.h"

namespace signalbox {

/// What a webhook costs the user whose row makes the event, beside the least that one can cost.
Result<void> measureInserts(const BenchSize &size, BenchReport &report);

} // namespace signalbox
