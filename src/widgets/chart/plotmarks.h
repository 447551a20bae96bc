#pragma once

#include "widgets/chart/plottrace.h"

#include <QFontMetricsF>

class QPainter;
class QPalette;

namespace signalbox {

/// Marks that are too close to each other to be drawn apart.
struct PlotCluster {
    double x = 0; // of the first one, from the plot's left edge
    double width = 0;
    qsizetype first = 0;
    qsizetype count = 0;
    HealthState state = HealthState::Unknown; // the most urgent one's

    double left() const;
    double right() const { return left() + width; }
    bool operator==(const PlotCluster &) const = default;
};

inline constexpr double plotMarkSize = 12;

QList<PlotCluster> plotClusters(const QList<PlotMark> &marks, const PlotTimes &times, const QFontMetricsF &metrics);
/// On the axis of time, which is the rectangle's lower edge.
void paintPlotClusters(
    QPainter &painter, const QRectF &plot, const QList<PlotCluster> &clusters, const QPalette &palette);
QRectF plotClusterRect(const QRectF &plot, const PlotCluster &cluster);
/// What it tells in a tool tip: each mark, or how many and the first ones.
QString plotClusterWords(const QList<PlotMark> &marks, const PlotCluster &cluster, const QTimeZone &zone);

} // namespace signalbox
