#pragma once

#include "bench/benchreport.h"
#include "core/result.h"

namespace signalbox {

/// Pages of the history, from the call of the store to the values: of a busy job, of the rarest one, of a word that is
/// nowhere and of a number of rows that no run changed, step by step, each the median of five.
Result<void> measureHistory(const QString &uri, BenchReport &report);

} // namespace signalbox
