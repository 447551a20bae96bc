#pragma once

#include "widgets/chart/plot.h"

#include <QColor>
#include <QPalette>
#include <QPointF>

class QPainter;

namespace signalbox {

/// How a line is told apart: by its colour, and without it by its dashes and its marker. No two of the first 140 looks are alike.
struct PlotLook {
    enum class Marker { Circle, Square, Triangle, Diamond, Cross };

    QColor colour;
    QList<double> dashes; // lengths of line and gap in pixels; empty: none
    Marker marker = Marker::Circle;
};

PlotLook plotLook(const PlotLine &line, const QPalette &palette);

/// A line of 1.5 pixels as short pieces; values that are no numbers part them, which Qt Charts draws as gaps. Drawn by the piece a long
/// line costs a tenth of what it does as one path.
QList<QPointF> dashedPoints(const QList<QPointF> &points, const QList<double> &dashes);

void paintPlotMarker(QPainter &painter, const QPointF &at, const PlotLook &look, const QColor &ground);
/// A piece of the line with its marker, as wide as the rectangle.
void paintPlotSample(QPainter &painter, const QRectF &rect, const PlotLook &look, const QColor &ground);

inline constexpr double plotLineWidth = 1.5;
inline constexpr double plotMarkerReach = 4.5; // from its middle

} // namespace signalbox
