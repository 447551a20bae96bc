#include "widgets/look/markstyle.h"

#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace signalbox::markstyle {

namespace {

struct Mark {
    QColor fill;
    QColor edge;
    QColor ink;
};

Mark markOf(const QStyleOption &option)
{
    const Tokens &look = tokens(option.palette);
    const bool set = option.state & (QStyle::State_On | QStyle::State_NoChange);
    if (!(option.state & QStyle::State_Enabled))
        return {set ? look.edge : QColor(), look.edge, look.textDisabled};
    if (set)
        return {stylepaint::touched(look.accent, option), {}, look.onAccent};
    return {stylepaint::touched(look.field, option), look.edgeField, {}};
}

} // namespace

void drawTick(QPainter &painter, const QRect &rect, const QColor &colour)
{
    const double unit = rect.width() / 16.0;
    const QPointF at = QRectF(rect).topLeft();
    const QPolygonF line{at + QPointF(4, 8.5) * unit, at + QPointF(7, 11.5) * unit, at + QPointF(12, 5) * unit};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const Mark mark = markOf(option);
    stylepaint::box(painter, option.rect, {.fill = mark.fill, .edge = mark.edge, .radius = radius::mark});
    if (option.state & QStyle::State_On) {
        drawTick(painter, option.rect, mark.ink);
    } else if (option.state & QStyle::State_NoChange) {
        const QRect bar(option.rect.left() + 4, option.rect.center().y(), option.rect.width() - 8, 2);
        stylepaint::box(painter, bar, {.fill = mark.ink});
    }
}

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const Mark mark = markOf(option);
    const QRectF round = option.rect;
    stylepaint::box(painter, round, {.fill = mark.fill, .edge = mark.edge, .radius = round.width() / 2});
    if (option.state & QStyle::State_On) {
        const QRectF dot = round.adjusted(5, 5, -5, -5);
        stylepaint::box(painter, dot, {.fill = mark.ink, .radius = dot.width() / 2});
    }
}

} // namespace signalbox::markstyle
