#include "widgets/chart/plotlook.h"

#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace signalbox {

namespace {

constexpr int dashKinds = 4;
constexpr int markerKinds = 5;
constexpr double shortestDash = 0.01;
constexpr qsizetype mostDashes = 20'000; // of one line: no value can ask for more

QList<double> dashesOf(int look)
{
    static const std::array<QList<double>, dashKinds> kinds{
        QList<double>{}, QList<double>{7, 3}, QList<double>{2, 2.5}, QList<double>{9, 3, 2, 3}};
    return kinds[size_t(look)];
}

QPainterPath markerPath(PlotLook::Marker marker, const QPointF &at)
{
    QPainterPath path;
    switch (marker) {
    case PlotLook::Marker::Circle:
        path.addEllipse(at, 3.5, 3.5);
        return path;
    case PlotLook::Marker::Square:
        path.addRect(at.x() - 3.25, at.y() - 3.25, 6.5, 6.5);
        return path;
    case PlotLook::Marker::Triangle:
        path.addPolygon(QPolygonF({at + QPointF(0, -4.2), at + QPointF(4.2, 3.4), at + QPointF(-4.2, 3.4)}));
        break;
    case PlotLook::Marker::Diamond:
        path.addPolygon(
            QPolygonF({at + QPointF(0, -4.5), at + QPointF(4.5, 0), at + QPointF(0, 4.5), at + QPointF(-4.5, 0)}));
        break;
    case PlotLook::Marker::Cross:
        constexpr double out = 4.2;
        constexpr double in = 1.3;
        path.addPolygon(
            QPolygonF({at + QPointF(-in, -out), at + QPointF(in, -out), at + QPointF(in, -in), at + QPointF(out, -in),
                at + QPointF(out, in), at + QPointF(in, in), at + QPointF(in, out), at + QPointF(-in, out),
                at + QPointF(-in, in), at + QPointF(-out, in), at + QPointF(-out, -in), at + QPointF(-in, -in)}));
        break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

PlotLook plotLook(const PlotLine &line, const QPalette &palette)
{
    const int look = std::max(0, line.look);
    const QColor colour = seriesColour(look, palette);
    if (line.isGhost)
        return {mixed(colour, tokens(palette).surface, 0.55), {3, 3}, PlotLook::Marker(look % markerKinds)};
    return {colour, dashesOf(look % dashKinds), PlotLook::Marker(look % markerKinds)};
}

QList<QPointF> dashedPoints(const QList<QPointF> &points, const QList<double> &dashes)
{
    if (dashes.isEmpty())
        return points;
    const QPointF gap(std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN());
    QList<QPointF> pieces;
    qsizetype part = 0; // of the pattern: a piece of line where even
    double left = dashes.first();
    for (qsizetype i = 1; i < points.size(); ++i) {
        QPointF from = points.at(i - 1);
        double length = std::hypot(points.at(i).x() - from.x(), points.at(i).y() - from.y());
        if (part % 2 == 0)
            pieces.append(from);
        while (length > left && pieces.size() < mostDashes) {
            from += (points.at(i) - from) * (left / length);
            length -= left;
            pieces.append(from);
            if (part % 2 == 0)
                pieces.append(gap);
            part = (part + 1) % dashes.size();
            left = dashes.at(part);
        }
        left = std::max(shortestDash, left - length);
    }
    if (part % 2 == 0 && !points.isEmpty())
        pieces.append(points.last());
    return pieces;
}

void paintPlotMarker(QPainter &painter, const QPointF &at, const PlotLook &look, const QColor &ground)
{
    painter.setPen(QPen(ground, 1));
    painter.setBrush(look.colour);
    painter.drawPath(markerPath(look.marker, at));
}

void paintPlotSample(QPainter &painter, const QRectF &rect, const PlotLook &look, const QColor &ground)
{
    const QPointF left(rect.left(), rect.center().y());
    const QPointF right(rect.right(), rect.center().y());
    painter.setPen(QPen(look.colour, plotLineWidth, Qt::SolidLine, Qt::FlatCap));
    const QList<QPointF> pieces = dashedPoints({left, right}, look.dashes);
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        if (!std::isnan(pieces.at(i - 1).x()) && !std::isnan(pieces.at(i).x()))
            painter.drawLine(pieces.at(i - 1), pieces.at(i));
    }
    paintPlotMarker(painter, rect.center(), look, ground);
}

} // namespace signalbox
