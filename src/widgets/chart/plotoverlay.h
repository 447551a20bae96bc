#pragma once

#include "widgets/chart/plotlayout.h"
#include "widgets/chart/plotlook.h"
#include "widgets/chart/plotreading.h"

#include <QPixmap>
#include <QRegion>

namespace signalbox {

/// What the crosshair reads, written beside it.
struct PlotReadingBox {
    struct Row {
        PlotLook look;
        QString name;
        QString value;
    };

    QString moment;
    QList<Row> rows;
    QString more; // how many there was no room for
    QRectF rect;
};

/// Where a crosshair is and what it reads: found once a move, and painted as often as needed.
struct PlotCrosshair {
    struct Dot {
        QPointF at;
        qsizetype line = 0;
    };

    double x = 0;
    QList<Dot> dots;
    std::optional<PlotReadingBox> box;

    QRegion region(const QRectF &plot) const; // all that is painted of it
};

/// None out of sight. `isRead`: by the mouse or the keys on this chart, and not on another one; then there is a box.
std::optional<PlotCrosshair> plotCrosshair(const Plot &plot, const PlotLayout &layout, const PlotFace &face,
    const QList<PlotReader> &readers, const QSizeF &size, std::optional<Instant> at, bool isRead);

/// `markers` by line, as pictures: painted one by one they would cost most of a frame.
void paintPlotCrosshair(QPainter &painter, const PlotCrosshair &crosshair, const QRectF &plot, const PlotFace &face,
    const QList<QPixmap> &markers, bool isPinned);
void paintPlotBrush(QPainter &painter, const PlotLayout &layout, const TimeSpan &brush, const QPalette &palette);
QList<QPixmap> plotMarkers(const Plot &plot, const QPalette &palette, double ratio);

} // namespace signalbox
