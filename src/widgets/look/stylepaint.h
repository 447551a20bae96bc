#pragma once

#include <QColor>
#include <QRectF>

class QIcon;
class QPainter;
class QPalette;
class QStyleOption;

namespace signalbox {

/// What the parts of AppStyle, and widgets that draw themselves, draw with: edges that fall on whole pixels of the
/// device at any scale.
namespace stylepaint {

struct Box {
    QColor fill; // invalid: none
    QColor edge; // invalid: none
    double radius = 0;
    double edgeWidth = 1;
    bool roundLeft = true; // the ends of a group are round, what is between is not
    bool roundRight = true;
};

void box(QPainter &painter, const QRectF &rect, const Box &look);
/// The thumb of a scroll bar that is as wide as `place`.
void scrollThumb(QPainter &painter, const QRect &place, const QPalette &palette, bool hovered, bool held);
/// A line of one pixel at the rectangle's bottom, or wherever `edge` says.
void hairline(QPainter &painter, const QRectF &rect, Qt::Edge edge, const QColor &colour);
/// A chevron that fills its place's width.
void chevron(QPainter &painter, const QRectF &place, Qt::ArrowType direction, const QColor &colour);
/// An icon of one colour, in another one.
void icon(QPainter &painter, const QRect &rect, const QIcon &icon, const QColor &colour);

/// `ground` under the mouse, or pressed, or as it is.
QColor touched(const QColor &ground, const QStyleOption &option);
/// The same over a ground that is not known: a veil, or nothing.
QColor veil(const QStyleOption &option);

} // namespace stylepaint

} // namespace signalbox
