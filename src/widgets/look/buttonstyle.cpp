#include "widgets/look/buttonstyle.h"

#include "widgets/look/role.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace signalbox::buttonstyle {

namespace {

constexpr int menuPart = 24; // of a button with a menu beside it

struct ButtonLook {
    stylepaint::Box box;
    QColor ink;
    bool ownIcon = true; // the icon's colour is its own: that of text
};

struct Content {
    QString text;
    QIcon icon;
    QSize iconSize;
    bool hasMenu = false;
    Qt::ArrowType arrow = Qt::NoArrow;

    int iconWidth() const { return icon.isNull() && arrow == Qt::NoArrow ? 0 : iconSize.width(); }
    int width(const QFontMetrics &metrics) const
    {
        const int words = text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, text).width();
        const int gap = iconWidth() && words ? extent::iconGap : 0;
        const int menu = hasMenu ? (iconWidth() || words ? space::small : 0) + extent::chevron : 0;
        return iconWidth() + gap + words + menu;
    }
};

QColor pressed(const QColor &fill, const QStyleOption &option)
{
    const Tokens &look = tokens(option.palette);
    if (option.state & QStyle::State_Sunken)
        return mixed(look.shade, fill, look.shadePress);
    return option.state & QStyle::State_MouseOver ? mixed(look.shade, fill, look.shadeHover) : fill;
}

ButtonLook disabledLook(ButtonRole role, const QStyleOption &option)
{
    const Tokens &look = tokens(option.palette);
    ButtonLook shown{{.radius = radius::control}, look.textDisabled, true};
    if (role != ButtonRole::Quiet && role != ButtonRole::Disclosure)
        shown.box.edge = look.edge;
    if (role == ButtonRole::Primary || role == ButtonRole::ConfirmedDanger)
        shown.box.fill = mixed(look.text, look.surface, look.press);
    return shown;
}

ButtonLook lookOf(ButtonRole role, const QStyleOption &option)
{
    const Tokens &look = tokens(option.palette);
    if (!(option.state & QStyle::State_Enabled))
        return disabledLook(role, option);
    const bool on = option.state & QStyle::State_On;
    ButtonLook shown{{.radius = radius::control}, look.text, true};
    switch (role) {
    case ButtonRole::Plain:
        shown.box.fill = stylepaint::touched(on ? look.accentSoft : look.surface, option);
        shown.box.edge = look.edgeField;
        break;
    case ButtonRole::Primary:
        shown.box.fill = pressed(look.accent, option);
        shown.ink = look.onAccent;
        shown.ownIcon = false;
        break;
    case ButtonRole::Danger:
        shown.box.fill = stylepaint::touched(look.surface, option);
        shown.box.edge = look.failing;
        shown.ink = look.failing;
        shown.ownIcon = false;
        break;
    case ButtonRole::ConfirmedDanger:
        shown.box.fill = pressed(look.failing, option);
        shown.ink = look.onFailing;
        shown.ownIcon = false;
        break;
    case ButtonRole::Quiet:
        shown.box.fill = on ? stylepaint::touched(look.accentSoft, option) : stylepaint::veil(option);
        break;
    case ButtonRole::Disclosure:
        if (option.state & QStyle::State_MouseOver) {
            shown.ink = look.link;
            shown.ownIcon = false;
        }
        break;
    }
    return shown;
}

ButtonRole roleFor(const QWidget *widget, bool flat)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const ButtonRole role = button ? roleOf(*button) : ButtonRole::Plain;
    return role == ButtonRole::Plain && flat ? ButtonRole::Quiet : role;
}

void drawIcon(
    QPainter &painter, const QRect &place, const Content &content, const ButtonLook &look, const QStyleOption &option)
{
    if (content.arrow != Qt::NoArrow) {
        stylepaint::chevron(painter, place, content.arrow, look.ink);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (look.ownIcon)
        content.icon.paint(&painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
            option.state & QStyle::State_On ? QIcon::On : QIcon::Off);
    else
        stylepaint::icon(painter, place, content.icon, look.ink);
}

/// Icon, words and chevron as one group, `from` pixels behind the start of `rect` or in its middle.
void drawContent(QPainter &painter, const QRect &rect, const Content &content, const ButtonLook &look,
    const QStyleOption &option, int from)
{
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(option.direction, rect, place); };
    int x = rect.left() + from;
    if (const int width = content.iconWidth()) {
        const QRect place(
            x, rect.top() + (rect.height() - content.iconSize.height()) / 2, width, content.iconSize.height());
        drawIcon(painter, mirrored(place), content, look, option);
        x += width + (content.text.isEmpty() ? 0 : extent::iconGap);
    }
    if (!content.text.isEmpty()) {
        const int words = option.fontMetrics.size(Qt::TextShowMnemonic, content.text).width();
        painter.setPen(look.ink);
        painter.drawText(mirrored({x, rect.top(), words, rect.height()}),
            Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip, content.text);
        x += words;
    }
    if (content.hasMenu) {
        x += content.text.isEmpty() && !content.iconWidth() ? 0 : space::small;
        const QRect place(x, rect.top() + (rect.height() - extent::chevron) / 2, extent::chevron, extent::chevron);
        stylepaint::chevron(painter, mirrored(place), Qt::DownArrow, look.ink);
    }
}

/// The words cut to what there is room for.
Content fitted(Content content, const QFontMetrics &metrics, int room)
{
    const int words = metrics.size(Qt::TextShowMnemonic, content.text).width();
    const int missing = content.width(metrics) - room;
    if (!content.text.isEmpty() && missing > 0)
        content.text = metrics.elidedText(content.text, Qt::ElideRight, words - missing, Qt::TextShowMnemonic);
    return content;
}

int controlHeight(const QFontMetrics &metrics, int iconHeight)
{
    return std::max({extent::control, metrics.height() + space::small, iconHeight + space::small});
}

Content contentOf(const QStyleOptionButton &option)
{
    return {option.text, option.icon, option.iconSize, bool(option.features & QStyleOptionButton::HasMenu)};
}

Content contentOf(const QStyleOptionToolButton &option)
{
    Content content{option.text, option.icon, option.iconSize};
    const bool besideMenu = option.features & QStyleOptionToolButton::MenuButtonPopup;
    content.hasMenu = !besideMenu && (option.features & QStyleOptionToolButton::HasMenu);
    if (option.features & QStyleOptionToolButton::Arrow) {
        content.arrow = option.arrowType;
        content.iconSize = {extent::chevron, extent::chevron};
    }
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly && (content.iconWidth() || content.text.isEmpty()))
        content.text.clear();
    if (option.toolButtonStyle == Qt::ToolButtonTextOnly && content.arrow == Qt::NoArrow)
        content.icon = QIcon();
    return content;
}

int toolSide(const QStyleOptionToolButton &option, const Content &content, ButtonRole role)
{
    if (role == ButtonRole::Disclosure)
        return 0;
    if (content.text.isEmpty() && !content.hasMenu)
        return (extent::control - extent::icon) / 2; // a square
    return option.state & QStyle::State_AutoRaise ? space::small : extent::controlSide;
}

} // namespace

QSize pushButtonSize(const QStyleOptionButton &option)
{
    const Content content = contentOf(option);
    const int sides = 2 * (content.text.isEmpty() ? space::small : extent::controlSide);
    return {content.width(option.fontMetrics) + sides,
        controlHeight(option.fontMetrics, content.iconWidth() ? content.iconSize.height() : 0)};
}

void drawPushButton(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const Content content = fitted(contentOf(option), option.fontMetrics, option.rect.width() - 2 * space::tiny);
    const ButtonLook look = lookOf(roleFor(widget, option.features & QStyleOptionButton::Flat), option);
    stylepaint::box(painter, option.rect, look.box);
    const int width = content.width(option.fontMetrics);
    drawContent(painter, option.rect, content, look, option, (option.rect.width() - width) / 2);
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const Content content = contentOf(option);
    const bool besideMenu = option.features & QStyleOptionToolButton::MenuButtonPopup;
    const int height = controlHeight(option.fontMetrics, content.iconWidth() ? content.iconSize.height() : 0);
    const int width = content.width(option.fontMetrics) + 2 * toolSide(option, content, roleFor(widget, false));
    return {std::max(width, content.text.isEmpty() ? height : 0) + (besideMenu ? menuPart : 0), height};
}

QRect toolButtonMenu(const QStyleOptionToolButton &option)
{
    if (!(option.features & QStyleOptionToolButton::MenuButtonPopup))
        return {};
    const QRect all = option.rect;
    return QStyle::visualRect(
        option.direction, all, QRect(all.right() + 1 - menuPart, all.top(), menuPart, all.height()));
}

void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonRole role = roleFor(widget, option.state & QStyle::State_AutoRaise);
    const ButtonLook look = lookOf(role, option);
    stylepaint::box(painter, option.rect, look.box);
    QRect main = option.rect;
    if (const QRect menu = toolButtonMenu(option); menu.isValid()) {
        main = QStyle::visualRect(option.direction, option.rect, main.adjusted(0, 0, -menuPart, 0));
        const Qt::Edge between = option.direction == Qt::LeftToRight ? Qt::LeftEdge : Qt::RightEdge;
        stylepaint::hairline(painter, menu.adjusted(0, 5, 0, -5), between, tokens(option.palette).edge);
        QRect place(0, 0, extent::chevron, extent::chevron);
        place.moveCenter(menu.center());
        stylepaint::chevron(painter, place, Qt::DownArrow, look.ink);
    }
    const int least = role == ButtonRole::Disclosure ? 0 : space::tiny;
    const Content content = fitted(contentOf(option), option.fontMetrics, main.width() - least);
    const int room = main.width() - content.width(option.fontMetrics);
    // Wider than it needs to be, an icon and its words stand at the start, as the title of a section does.
    const bool title = option.toolButtonStyle == Qt::ToolButtonTextBesideIcon && content.iconWidth();
    drawContent(
        painter, main, content, look, option, title ? std::min(room / 2, toolSide(option, content, role)) : room / 2);
}

} // namespace signalbox::buttonstyle
