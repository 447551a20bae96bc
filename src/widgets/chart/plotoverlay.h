#pragma once

#include "widgets/chart/plotlayout.h"
#include "widgets/chart/plotreading.h"

#include <QRegion>

namespace signalbox {

/// What is painted over a plot's picture in each frame.
struct PlotOverlay {
    const Plot &plot;
    const PlotLayout &layout;
    const PlotFace &face;
    const QList<PlotReader> &readers; // by line
    QSizeF size;
    std::optional<Instant> pointedAt;
    std::optional<TimeSpan> brush;
    std::optional<PlotCluster> hovered;
    bool isPinned = false;
    bool isRead = false; // here, and not on another chart: then what it reads is written beside it

    void paint(QPainter &painter) const;
    /// All that paint() touches but the brush.
    QRegion region() const;

private:
    bool isPointedInSight() const;
};

} // namespace signalbox
