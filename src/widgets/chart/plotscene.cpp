#include "widgets/chart/plotscene.h"

#include "widgets/chart/plotitems.h"
#include "widgets/chart/plotlook.h"

#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <limits>
#include <memory>

namespace signalbox {

namespace {

/// A scale in pixels: the layout has placed everything already.
QValueAxis *pixelAxis(QChart &chart, double pixels, Qt::Alignment side)
{
    auto *axis = new QValueAxis(&chart);
    axis->setVisible(false);
    axis->setRange(0, pixels);
    chart.addAxis(axis, side);
    return axis;
}

void addLine(QChart &chart, const QList<QPointF> &points, const QPen &pen)
{
    auto *series = new QLineSeries(&chart);
    series->setPen(pen);
    chart.addSeries(series);
    for (QAbstractAxis *axis : chart.axes())
        series->attachAxis(axis);
    series->replace(points); // last: each step before would place the points anew
}

/// In the chart's pixels, which count upwards, with a gap where no number is.
void appendPiece(QList<QPointF> &line, QList<QPointF> places, const QRectF &plot)
{
    if (!line.isEmpty())
        line.append({std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()});
    for (QPointF &place : places)
        place = {place.x() - plot.left(), plot.bottom() - place.y()};
    line += places;
}

/// A layer's upper edge, where it is not the one below.
QList<QList<QPointF>> edgesOf(const PlotLayer &layer)
{
    QList<QList<QPointF>> edges;
    bool isOpen = false;
    for (qsizetype i = 0; i < layer.upper.size(); ++i) {
        const bool isSeen = layer.upper.at(i).y() != layer.lower.at(i).y();
        if (isSeen && !isOpen)
            edges.append(QList<QPointF>());
        if (isSeen)
            edges.last().append(layer.upper.at(i));
        isOpen = isSeen;
    }
    return edges;
}

} // namespace

void paintPlotScene(
    QPainter &painter, const QRectF &target, const Plot &plot, const PlotLayout &layout, const PlotFace &face)
{
    const QRectF whole(QPointF(0, 0), target.size());
    QGraphicsScene scene(whole);
    scene.setItemIndexMethod(QGraphicsScene::NoIndex); // nobody asks what is where
    auto chart = std::make_unique<QChart>();
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->resize(whole.size());
    chart->setPlotArea(layout.rect);
    pixelAxis(*chart, layout.rect.width(), Qt::AlignBottom);
    pixelAxis(*chart, layout.rect.height(), Qt::AlignLeft);
    // The first lines are drawn last: they are the ones that somebody chose first.
    for (qsizetype i = plot.lines.size() - 1; i >= 0; --i) {
        const PlotLine &line = plot.lines.at(i);
        const PlotLook look = plotLook(line, face.palette);
        QList<QPointF> points;
        const auto append = [&](const QList<QPointF> &piece) {
            appendPiece(points, dashedPoints(layout.places(piece, line), look.dashes), layout.rect);
        };
        for (const QList<QPointF> &edge : edgesOf(layout.layers.at(i)))
            append(edge);
        for (const PlotPiece &piece : layout.traces.at(i).pieces) {
            if (layout.layers.at(i).upper.isEmpty())
                append(piece.mean);
        }
        const Qt::PenCapStyle cap = look.dashes.isEmpty() ? Qt::SquareCap : Qt::FlatCap;
        addLine(*chart, points, QPen(look.colour, plotLineWidth, Qt::SolidLine, cap));
    }
    PlotGround ground(plot, layout, face, whole);
    PlotFront front(plot, layout, face, whole);
    ground.setZValue(-1);
    front.setZValue(1);
    scene.addItem(&ground);
    scene.addItem(chart.get());
    scene.addItem(&front);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, target, whole);
    painter.restore();
}

} // namespace signalbox
