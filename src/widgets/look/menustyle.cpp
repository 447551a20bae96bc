#include "widgets/look/menustyle.h"

#include "widgets/look/markstyle.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace signalbox::menustyle {

namespace {

constexpr int separatorHeight = 9;
constexpr int shortcutGap = space::huge;

bool hasMarks(const QStyleOptionMenuItem &option)
{
    return option.menuHasCheckableItems || option.checkType != QStyleOptionMenuItem::NotCheckable;
}

/// Check marks and icons share one column.
int markColumn(const QStyleOptionMenuItem &option)
{
    return hasMarks(option) || option.maxIconWidth > 0 ? extent::icon + space::small : 0;
}

void drawSeparator(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    if (option.text.isEmpty()) {
        const QRect line = option.rect.adjusted(space::small, option.rect.height() / 2, -space::small, 0);
        stylepaint::hairline(painter, line, Qt::TopEdge, look.edge);
        return;
    }
    painter.setPen(look.textQuiet);
    painter.drawText(option.rect.adjusted(space::small, 0, -space::small, 0),
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
        option.text);
}

void drawMark(const QStyleOptionMenuItem &option, QPainter &painter, const QRect &place, const QColor &ink)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked && option.checkType == QStyleOptionMenuItem::Exclusive)
            stylepaint::box(painter, place.adjusted(5, 5, -5, -5), {.fill = ink, .radius = 3});
        else if (option.checked)
            markstyle::drawTick(painter, place, ink);
        return;
    }
    if (!option.icon.isNull())
        option.icon.paint(&painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

} // namespace

void drawPanel(const QStyleOption &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    stylepaint::box(painter, option.rect, {.fill = look.surface, .edge = look.edge});
}

void drawItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        drawSeparator(option, painter);
        return;
    }
    const Tokens &look = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && (option.state & QStyle::State_Selected))
        stylepaint::box(painter, option.rect, {.fill = look.accentSoft, .radius = radius::control});
    const QColor ink = enabled ? look.text : look.textDisabled;
    const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };

    QRect room = option.rect.adjusted(space::small, 0, -space::small, 0);
    if (const int column = markColumn(option)) {
        const QRect place(room.left(), room.top() + (room.height() - extent::icon) / 2, extent::icon, extent::icon);
        drawMark(option, painter, mirrored(place), ink);
        room.setLeft(room.left() + column);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect place(room.right() + 1 - extent::chevron, room.top() + (room.height() - extent::chevron) / 2,
            extent::chevron, extent::chevron);
        const bool leftToRight = option.direction == Qt::LeftToRight;
        stylepaint::chevron(painter, mirrored(place), leftToRight ? Qt::RightArrow : Qt::LeftArrow, ink);
    }
    const auto flags = int(Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextShowMnemonic | Qt::TextDontClip;
    const QString words = option.text.section(u'\t', 0, 0);
    const QString shortcut = option.text.section(u'\t', 1);
    painter.setFont(option.font);
    painter.setPen(ink);
    painter.drawText(mirrored(room), flags | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)), words);
    if (shortcut.isEmpty())
        return;
    painter.setPen(enabled ? look.textQuiet : look.textDisabled);
    painter.drawText(mirrored(room), flags | int(QStyle::visualAlignment(option.direction, Qt::AlignRight)), shortcut);
}

QSize itemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator && option.text.isEmpty())
        return {contents.width(), separatorHeight};
    int width = contents.width() + 2 * space::small + markColumn(option);
    if (option.reservedShortcutWidth > 0) // QMenu adds the shortcuts' own width
        width += shortcutGap;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += space::large + extent::chevron;
    return {width, std::max(extent::control, option.fontMetrics.height() + space::small)};
}

void drawBarItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.fillRect(option.rect, look.window);
    if (enabled && (option.state & (QStyle::State_Selected | QStyle::State_Sunken)))
        stylepaint::box(painter, option.rect, {.fill = look.accentSoft, .radius = radius::control});
    painter.setPen(enabled ? look.text : look.textDisabled);
    painter.drawText(
        option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine, option.text);
}

QSize barItemSize(const QSize &contents)
{
    return {contents.width() + 2 * space::small, contents.height() + space::small};
}

} // namespace signalbox::menustyle
