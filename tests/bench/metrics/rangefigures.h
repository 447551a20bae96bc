#pragma once

#include "bench/benchreport.h"
#include "core/result.h"

namespace signalbox {

/// What eight charts with 20 lines cost to show, from a quarter of an hour to a year: first, again, and each few seconds; beside the
/// plainest statements that tell the same of a year.
Result<void> measureRanges(const QString &uri, BenchReport &report);

/// The year again, from the table without its indexes and without a rollup. Leaves it so.
Result<void> measureWalk(const QString &uri, BenchReport &report);

} // namespace signalbox
