#pragma once

#include "bench/benchreport.h"

namespace signalbox {

/// A board of eight charts of 500x160 with 20 lines of 250 stretches each: time until it is painted after other values came, and
/// from the mouse's event until the crosshair is painted in all of them. Beside it one plain QLineSeries that holds a year of minutes.
/// Needs a QApplication.
void measureHover(BenchReport &report);

} // namespace signalbox
