#pragma once

#include "widgets/chart/plotruns.h"

#include <QPointF>

namespace signalbox {

/// A piece of a line without a gap: pixels from the plot's left edge, and values.
struct PlotPiece {
    QList<QPointF> mean;
    QList<QPointF> greatest; // as many as in `least`, at the same places; none where there is no band
    QList<QPointF> least;
    bool isLone = false; // one value with a gap on both sides, which a line would not show
};

/// What of a line is in sight.
struct PlotTrace {
    QList<PlotPiece> pieces; // from left to right
    QList<QPointF> values; // where the line's points are
};

/// Pixels from the plot's left edge; also outside of the span.
class PlotTimes
{
public:
    PlotTimes() = default;
    PlotTimes(const TimeSpan &span, double width) : m_span(span), m_width(width) { }

    const TimeSpan &span() const { return m_span; }
    double width() const { return m_width; }
    double x(Instant at) const;
    Instant at(double x) const;
    /// The middle of what the span shows of a stretch.
    Instant middle(Instant begin, std::chrono::microseconds stretch) const;
    double length(std::chrono::microseconds stretch) const; // in pixels

private:
    TimeSpan m_span;
    double m_width = 0;
};

PlotTrace plotTrace(const PlotLine &line, const PlotTimes &times);

} // namespace signalbox
