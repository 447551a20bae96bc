#include "widgets/look/fieldstyle.h"

#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace signalbox::fieldstyle {

namespace {

constexpr int ownMargin = 2; // what QLineEdit keeps free of its own accord
constexpr int comboArrow = 24;
constexpr int spinButtons = 20;

/// `ground` is what the field stands for: something to write in, or only to choose from.
void drawFieldBox(const QStyleOption &option, QPainter &painter, bool hoverable)
{
    const Tokens &look = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool fixed = option.state & QStyle::State_ReadOnly;
    QColor fill = enabled && !fixed ? look.field : QColor();
    if (hoverable)
        fill = stylepaint::touched(look.surface, option);
    stylepaint::box(painter, option.rect,
        {.fill = enabled ? fill : QColor(),
            .edge = enabled && !fixed ? look.edgeField : look.edge,
            .radius = radius::control});
}

int fieldHeight(int contents)
{
    return std::max(extent::control, contents + space::small);
}

QColor inkOf(const QStyleOption &option, bool possible = true)
{
    const Tokens &look = tokens(option.palette);
    return possible && (option.state & QStyle::State_Enabled) ? look.text : look.textDisabled;
}

} // namespace

void drawLineEdit(const QStyleOptionFrame &option, QPainter &painter, const QWidget *widget)
{
    if (option.lineWidth > 0) {
        drawFieldBox(option, painter, false);
        return;
    }
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    const bool part = qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
    if (!part) // a cell that is edited
        painter.fillRect(option.rect, option.palette.brush(QPalette::Base));
}

QRect lineEditContents(const QStyleOptionFrame &option)
{
    if (option.lineWidth == 0)
        return option.rect;
    const int side = extent::fieldSide - ownMargin;
    return option.rect.adjusted(side, 1, -side, -1);
}

QSize lineEditSize(const QStyleOptionFrame &option, const QSize &contents)
{
    if (option.lineWidth == 0)
        return contents;
    return {contents.width() + 2 * (extent::fieldSide - ownMargin),
        std::max(extent::control, option.fontMetrics.height() + space::small)};
}

void drawFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    if (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)) {
        drawFieldBox(option, painter, false);
        return;
    }
    const Tokens &look = tokens(option.palette);
    stylepaint::box(painter, option.rect, {.edge = look.edge, .radius = radius::control});
}

void drawCombo(const QStyleOptionComboBox &option, QPainter &painter)
{
    drawFieldBox(option, painter, !option.editable);
    if (!(option.subControls & QStyle::SC_ComboBoxArrow))
        return;
    const QRect arrow = comboPart(option, QStyle::SC_ComboBoxArrow);
    QRect place(0, 0, extent::chevron, extent::chevron);
    place.moveCenter(arrow.center());
    stylepaint::chevron(painter, place, Qt::DownArrow, inkOf(option));
}

void drawComboLabel(const QStyleOptionComboBox &option, QPainter &painter)
{
    if (option.editable)
        return;
    QRect room = QStyle::visualRect(option.direction, option.rect, comboPart(option, QStyle::SC_ComboBoxEditField));
    if (!option.currentIcon.isNull()) {
        const QRect place(room.left(), room.top() + (room.height() - option.iconSize.height()) / 2,
            option.iconSize.width(), option.iconSize.height());
        option.currentIcon.paint(&painter, QStyle::visualRect(option.direction, option.rect, place), Qt::AlignCenter,
            option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(place.right() + 1 + extent::iconGap);
    }
    painter.setPen(inkOf(option));
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, room), int(start) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room.width()));
}

QRect comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    QRect place = all;
    if (part == QStyle::SC_ComboBoxArrow) {
        place.setLeft(all.right() + 1 - comboArrow);
    } else if (part == QStyle::SC_ComboBoxEditField) {
        const int side = option.editable ? extent::fieldSide - ownMargin : extent::fieldSide;
        place.adjust(side, 1, -comboArrow, -1);
    }
    return QStyle::visualRect(option.direction, all, place);
}

QSize comboSize(const QStyleOptionComboBox &option, const QSize &contents)
{
    const int own = option.editable ? ownMargin : 0;
    const int overhang = option.fontMetrics.height() / 8; // of letters, which the measured contents leave out
    return {
        contents.width() + overhang + extent::fieldSide + own + comboArrow, fieldHeight(option.fontMetrics.height())};
}

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter)
{
    if (option.frame)
        drawFieldBox(option, painter, false);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto button = [&](QStyle::SubControl part, bool possible, Qt::ArrowType direction) {
        const QRect room = spinBoxPart(option, part);
        QStyleOption state = option;
        if (option.activeSubControls != part)
            state.state &= ~(QStyle::State_MouseOver | QStyle::State_Sunken);
        if (possible)
            stylepaint::box(
                painter, room.adjusted(1, 1, -1, -1), {.fill = stylepaint::veil(state), .radius = radius::mark});
        QRect place(0, 0, extent::chevron, extent::chevron);
        place.moveCenter(room.center());
        stylepaint::chevron(painter, place, direction, inkOf(option, possible));
    };
    button(QStyle::SC_SpinBoxUp, option.stepEnabled & QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    button(QStyle::SC_SpinBoxDown, option.stepEnabled & QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int left = all.right() - spinButtons - 1;
    const int middle = all.top() + all.height() / 2;
    QRect place = all;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        place = buttons ? QRect(QPoint(left, all.top() + 1), QPoint(all.right() - 2, middle - 1)) : QRect();
        break;
    case QStyle::SC_SpinBoxDown:
        place = buttons ? QRect(QPoint(left, middle), QPoint(all.right() - 2, all.bottom() - 1)) : QRect();
        break;
    case QStyle::SC_SpinBoxEditField:
        place.adjust(extent::fieldSide - ownMargin, 1, buttons ? -spinButtons - 2 : ownMargin - extent::fieldSide, -1);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, all, place);
}

QSize spinBoxSize(const QStyleOptionSpinBox &option, const QSize &contents)
{
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    return {contents.width() + extent::fieldSide + (buttons ? spinButtons + 2 : extent::fieldSide),
        fieldHeight(option.fontMetrics.height())};
}

} // namespace signalbox::fieldstyle
