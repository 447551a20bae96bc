#include "widgets/look/viewstyle.h"

#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace signalbox::viewstyle {

void drawRow(const QStyleOptionViewItem &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, look.accentSoft);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    else if (option.features & QStyleOptionViewItem::Alternate)
        painter.fillRect(option.rect, look.alternate);
    if ((option.state & QStyle::State_MouseOver) && !(option.state & QStyle::State_Selected))
        painter.fillRect(option.rect, stylepaint::veil(option));
}

void drawItemFocus(QPainter &painter, const QRect &item, const QPalette &palette)
{
    stylepaint::box(painter, item, {.edge = tokens(palette).focus, .radius = radius::mark, .edgeWidth = extent::focus});
}

void drawBranch(const QStyleOption &option, QPainter &painter)
{
    if (!(option.state & QStyle::State_Children))
        return;
    QRect place(0, 0, extent::chevron, extent::chevron);
    place.moveCenter(option.rect.center());
    const bool leftToRight = option.direction == Qt::LeftToRight;
    const Qt::ArrowType closed = leftToRight ? Qt::RightArrow : Qt::LeftArrow;
    stylepaint::chevron(
        painter, place, option.state & QStyle::State_Open ? Qt::DownArrow : closed, tokens(option.palette).textQuiet);
}

void drawHeaderSection(const QStyleOption &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    painter.fillRect(option.rect, stylepaint::touched(look.surface, option));
    stylepaint::hairline(painter, option.rect, Qt::BottomEdge, look.hairline);
}

void drawHeaderLabel(const QStyleOptionHeader &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    const QRect room = option.rect.adjusted(space::small, 0, -space::small, 0);
    painter.setPen(option.state & QStyle::State_Enabled ? look.textQuiet : look.textDisabled);
    painter.drawText(room,
        int(QStyle::visualAlignment(option.direction, option.textAlignment)) | Qt::AlignVCenter | Qt::TextSingleLine,
        option.fontMetrics.elidedText(option.text, Qt::ElideRight, room.width()));
}

void drawTabShape(const QStyleOptionTab &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    if (!(option.state & QStyle::State_Selected))
        return;
    QRect line = option.rect.adjusted(space::small, 0, -space::small, 0);
    line.setTop(line.bottom() + 1 - extent::underline);
    stylepaint::box(painter, line, {.fill = look.link});
}

void drawTabLabel(const QStyleOptionTab &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool current = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    painter.setPen(!enabled ? look.textDisabled : current ? look.text : look.textQuiet);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip, option.text);
}

} // namespace signalbox::viewstyle
