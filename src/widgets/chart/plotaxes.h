#pragma once

#include "widgets/chart/plottrace.h"

#include <QStringList>

namespace signalbox {

/// The scale of one quantity.
struct PlotAxis {
    Quantity quantity;
    QList<double> ticks; // two at least: the ends are the scale's
    QStringList texts;

    /// Pixels from the plot's top.
    double y(double value, double height) const;
};

struct PlotAxes {
    PlotAxis left;
    std::optional<PlotAxis> right;

    /// Of the line's or level's quantity; the right one for whatever is not the left one's.
    const PlotAxis &of(const Quantity &quantity) const;
};

/// One line's area in a stack: between where the ones below end and where it ends itself.
struct PlotLayer {
    QList<QPointF> upper; // pixels from the left, and values; at the same places as the lower ones
    QList<QPointF> lower;
};

/// Lines that are drawn on top of each other: of the left scale, and no ghosts.
bool isStackedLine(const Plot &plot, const PlotLine &line);
/// By line; empty for those that are not stacked.
QList<PlotLayer> plotLayers(const Plot &plot, const QList<PlotTrace> &traces);

PlotAxes plotAxes(const Plot &plot, const QList<PlotTrace> &traces, const QList<PlotLayer> &layers, double height);

} // namespace signalbox
