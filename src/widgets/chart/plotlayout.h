#pragma once

#include "widgets/chart/plotaxes.h"
#include "widgets/chart/plotmarks.h"
#include "widgets/chart/timeticks.h"

#include <QFont>
#include <QPalette>

namespace signalbox {

/// How a plot's words and colours look.
struct PlotFace {
    QPalette palette;
    QFont font; // small
};

struct PlotGutters {
    int left = 0;
    int right = 0;

    bool operator==(const PlotGutters &) const = default;
};

/// Where everything of a plot is in a widget, or on paper.
struct PlotLayout {
    QRectF rect; // of the plot itself
    PlotTimes times;
    QList<PlotTrace> traces; // by line
    QList<PlotLayer> layers; // by line
    PlotAxes axes;
    QList<TimeTick> ticks;
    QList<PlotCluster> clusters;
    PlotGutters needed; // of what the labels need

    double x(Instant at) const { return rect.left() + times.x(at); }
    Instant at(double x) const { return times.at(x - rect.left()); }
    double y(double value, const Quantity &quantity) const;
    /// Of points of a trace or layer of that line.
    QList<QPointF> places(const QList<QPointF> &points, const PlotLine &line) const;
};

/// No narrower gutters than are needed.
PlotLayout layOutPlot(const Plot &plot, const QSizeF &size, const PlotGutters &gutters, const QFont &font);

inline constexpr double plotLabelGap = 6; // between the plot and its labels

} // namespace signalbox
