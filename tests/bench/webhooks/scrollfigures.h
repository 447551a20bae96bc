#pragma once

#include "bench/benchreport.h"
#include "core/result.h"

namespace signalbox {

/// Frames while scrolling fast over `rows` deliveries, and the memory afterwards; see ScrollWindow. Runs this program
/// again as `--scroll URI ROWS`.
Result<void> measureScrolling(const QString &uri, qint64 rows, BenchReport &report);

} // namespace signalbox
