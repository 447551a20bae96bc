#pragma once

#include "widgets/chart/plot.h"

namespace signalbox {

/// Points [first, last] of a line without a gap between them.
struct PlotLineRun {
    qsizetype first = 0;
    qsizetype last = 0;

    bool operator==(const PlotLineRun &) const = default;
};

/// How far the values of a line are apart as a rule: the middle of all distances, and never less than a stretch.
std::chrono::microseconds plotRhythm(const PlotLine &line);

/// Splits a line where values are missing or no numbers. What counts as missing follows the line's own rhythm: a stretch may
/// be much shorter than the time between two values.
QList<PlotLineRun> plotLineRuns(const PlotLine &line);

} // namespace signalbox
