#pragma once

#include "widgets/chart/plotruns.h"

namespace signalbox {

/// Finds what a line says at a moment.
class PlotReader
{
public:
    explicit PlotReader(const PlotLine &line);

    /// The point whose stretch holds the moment, or the nearest one unless that is across a gap.
    std::optional<qsizetype> indexAt(const PlotLine &line, Instant at) const;

private:
    QList<PlotLineRun> m_runs;
    std::chrono::microseconds m_rhythm;
};

/// What the visible values of a line come to.
struct PlotSummary {
    double least = 0;
    double mean = 0; // of the points' means: each counts the same
    double greatest = 0;
    double last = 0;
};

std::optional<PlotSummary> plotSummary(const PlotLine &line, const TimeSpan &span);

/// "connections: 12 (3 to 40)"; plain text.
QString plotReadingText(const PlotLine &line, const PlotPoint &point);

} // namespace signalbox
