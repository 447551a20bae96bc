#pragma once

#include "widgets/chart/plotlayout.h"

class QPainter;

namespace signalbox {

/// Draws a whole plot once, from a scene that lives no longer: QChart's lines between what lies below and over them.
void paintPlotScene(
    QPainter &painter, const QRectF &target, const Plot &plot, const PlotLayout &layout, const PlotFace &face);

} // namespace signalbox
