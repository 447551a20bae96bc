#include "widgets/look/stylepaint.h"

#include "widgets/look/tokens.h"

#include <QIcon>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace signalbox::stylepaint {

namespace {

constexpr int thumbPadding = 2; // around a scroll bar's thumb

/// How many pixels of the device one of ours is; the painter may not be turned.
double scaleOf(const QPainter &painter)
{
    return painter.deviceTransform().m11();
}

double penWidth(double width, double scale)
{
    return std::max(1.0, std::floor(width * scale + 0.01)) / scale;
}

/// The rectangle with its sides on whole pixels of the device.
QRectF onPixels(const QPainter &painter, const QRectF &rect)
{
    const QTransform toDevice = painter.deviceTransform();
    if (toDevice.type() > QTransform::TxScale)
        return rect;
    const QRectF device = toDevice.mapRect(rect);
    const QPointF topLeft(std::round(device.left()), std::round(device.top()));
    const QPointF bottomRight(std::round(device.right()), std::round(device.bottom()));
    return toDevice.inverted().mapRect(QRectF(topLeft, bottomRight));
}

QPainterPath shapeOf(const QRectF &rect, const Box &look, double radius)
{
    QPainterPath path;
    if (look.roundLeft && look.roundRight) {
        path.addRoundedRect(rect, radius, radius);
        return path;
    }
    if (!look.roundLeft && !look.roundRight) {
        path.addRect(rect);
        return path;
    }
    // Round on one side: a box that is round on both, with its other half made square.
    const double half = rect.width() / 2;
    path.addRoundedRect(rect, radius, radius);
    QPainterPath square;
    square.addRect(look.roundLeft ? rect.adjusted(half, 0, 0, 0) : rect.adjusted(0, 0, -half, 0));
    return path.united(square);
}

} // namespace

void box(QPainter &painter, const QRectF &rect, const Box &look)
{
    if (rect.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF shape = onPixels(painter, rect);
    double radius = std::min({look.radius, shape.width() / 2, shape.height() / 2});
    if (look.edge.isValid()) {
        const double width = penWidth(look.edgeWidth, scaleOf(painter));
        shape.adjust(width / 2, width / 2, -width / 2, -width / 2);
        radius = std::max(0.0, radius - width / 2);
        QPen pen(look.edge, width);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
    } else {
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    painter.drawPath(shapeOf(shape, look, radius));
    painter.restore();
}

void scrollThumb(QPainter &painter, const QRect &place, const QPalette &palette, bool hovered, bool held)
{
    const Tokens &look = tokens(palette);
    const QColor touched = hovered ? look.thumbHover : look.thumb;
    box(painter, place.adjusted(thumbPadding, thumbPadding, -thumbPadding, -thumbPadding),
        {.fill = held ? mixed(look.text, look.thumbHover, look.press) : touched, .radius = extent::scrollBar / 2.0});
}

void hairline(QPainter &painter, const QRectF &rect, Qt::Edge edge, const QColor &colour)
{
    QRectF line = onPixels(painter, rect);
    const double width = penWidth(1, scaleOf(painter));
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(width);
        break;
    case Qt::BottomEdge:
        line.setTop(line.bottom() - width);
        break;
    case Qt::LeftEdge:
        line.setWidth(width);
        break;
    case Qt::RightEdge:
        line.setLeft(line.right() - width);
        break;
    }
    painter.fillRect(line, colour);
}

void chevron(QPainter &painter, const QRectF &place, Qt::ArrowType direction, const QColor &colour)
{
    constexpr double stroke = 1.5;
    const double reach = std::min(place.width(), place.height()) / 2 - stroke / 2;
    const double depth = reach / 2; // half as deep as it is wide
    QPolygonF line{QPointF(-reach, -depth), QPointF(0, reach - depth), QPointF(reach, -depth)};
    QTransform turn;
    turn.translate(place.center().x(), place.center().y());
    switch (direction) {
    case Qt::UpArrow:
        turn.rotate(180);
        break;
    case Qt::LeftArrow:
        turn.rotate(90);
        break;
    case Qt::RightArrow:
        turn.rotate(-90);
        break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(turn.map(line));
    painter.restore();
}

void icon(QPainter &painter, const QRect &rect, const QIcon &icon, const QColor &colour)
{
    QPixmap pixmap = icon.pixmap(rect.size(), painter.deviceTransform().m11());
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(QRect(QPoint(), pixmap.size()), colour);
    tint.end();
    painter.drawPixmap(rect, pixmap);
}

QColor touched(const QColor &ground, const QStyleOption &option)
{
    const Tokens &look = tokens(option.palette);
    if (!(option.state & QStyle::State_Enabled))
        return ground;
    if (option.state & QStyle::State_Sunken)
        return mixed(look.text, ground, look.press);
    return option.state & QStyle::State_MouseOver ? mixed(look.text, ground, look.hover) : ground;
}

QColor veil(const QStyleOption &option)
{
    const Tokens &look = tokens(option.palette);
    QColor colour = look.text;
    if (!(option.state & QStyle::State_Enabled))
        return {};
    if (option.state & QStyle::State_Sunken)
        colour.setAlphaF(float(look.press));
    else if (option.state & QStyle::State_MouseOver)
        colour.setAlphaF(float(look.hover));
    else
        return {};
    return colour;
}

} // namespace signalbox::stylepaint
