#pragma once

#include "bench/benchreport.h"
#include "core/result.h"

namespace signalbox {

/// The first and the next page of each kind of filter, and the refresh of the head: ours, from the call of the store to the
/// values, beside psql running the very statements that the server logged, with the values written into
/// them. A page that reads more rows than it may is a broken promise.
Result<void> measureFilters(const QString &uri, BenchReport &report);

} // namespace signalbox
