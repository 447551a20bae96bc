#include "widgets/rowdelegate.h"

#include "core/visibletext.h"
#include "widgets/plainlabel.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace signalbox {

namespace {

constexpr int cellTextCap = 300; // far wider than any column

} // namespace

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // rows are selected, not cells
    option->text = visibleText(option->text, cellTextCap);
    const QColor text = option->palette.color(QPalette::Text);
    option->palette.setColor(QPalette::Highlight, selectionTint(option->palette));
    option->palette.setColor(QPalette::HighlightedText, text);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->setPen(hairline(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void RowDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, selectionTint(option.palette));
    painter->setPen(hairline(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString(); // our models make it safe
    if (tip.isEmpty()) { // an elided cell shows itself whole
        const QString whole = index.data(Qt::DisplayRole).toString();
        constexpr int cellMargins = 10;
        if (option.fontMetrics.horizontalAdvance(whole) > option.rect.width() - cellMargins)
            tip = PlainLabel::toolTipOf(whole);
    }
    QToolTip::showText(event->globalPos(), tip, view->viewport(), option.rect);
    return true;
}

} // namespace signalbox
