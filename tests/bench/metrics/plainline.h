#pragma once

#include "bench/benchreport.h"

namespace signalbox {

/// The comparison: a year of one series, a point each minute, in a QLineSeries that holds all of them. Needs a QApplication.
void measurePlainLine(int points, BenchReport &report);

} // namespace signalbox
