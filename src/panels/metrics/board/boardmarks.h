#pragma once

#include "domain/happening.h"
#include "widgets/chart/plot.h"

namespace signalbox {

/// Those of the span, each with where it leads as "panel/target".
QList<PlotMark> marksOf(const QList<Happening> &happenings, const TimeSpan &span);

} // namespace signalbox
