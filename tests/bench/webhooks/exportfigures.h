#pragma once

#include "bench/benchreport.h"
#include "core/result.h"

namespace signalbox {

/// Rows a second of an export to CSV, of the newest `rows` deliveries, against psql's \copy of the same columns.
Result<void> measureExport(const QString &uri, qint64 rows, BenchReport &report);

} // namespace signalbox
