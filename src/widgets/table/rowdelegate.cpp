#include "widgets/table/rowdelegate.h"

#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "models/tablemodel.h"
#include "widgets/look/theme.h"
#include "widgets/table/cellmargins.h"
#include "widgets/table/tableview.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace signalbox {

namespace {

constexpr int cellTextCap = 300; // far wider than any column
constexpr int focusMark = 3;

QMargins marginsOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? cellMargins(*table->horizontalHeader(), index.column()) : QMargins(columnGutter, 0, columnGutter, 0);
}

/// Below the heading of its group, where it has one.
QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const TableView *>(option.widget);
    const int above = table ? table->headings().heightAbove(index.row()) : 0;
    return option.rect.adjusted(0, above, 0, 0).marginsRemoved(marginsOf(option, index));
}

bool isFirstOnScreen(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table && columnBeside(*table->horizontalHeader(), index.column(), -1) < 0;
}

} // namespace

QString RowDelegate::cellText(const QModelIndex &index)
{
    return visibleText(index.data(Qt::DisplayRole).toString(), cellTextCap);
}

QRect RowDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, selectionTint(option.palette));
    painter->setPen(hairline(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if ((option.state & QStyle::State_Selected) && option.widget && option.widget->hasFocus()
        && isFirstOnScreen(option, index))
        painter->fillRect(
            QRect(option.rect.topLeft(), QSize(focusMark, option.rect.height())), option.palette.color(QPalette::Link));
    painter->setFont(option.font);
    return contentRect(option, index);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = paintRow(painter, option, index);
    const QString text = cellText(index);
    if (text.isEmpty())
        return;
    const QVariant state = index.data(TableModel::StateRole);
    const bool old = index.data(TableModel::SampleRole).toBool()
        || (state.isValid() && state.value<HealthState>() == HealthState::Unknown);
    painter->setPen(old ? quietText(option.palette) : option.palette.color(QPalette::Text));
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool right = alignment.testFlag(Qt::AlignRight);
    painter->drawText(content, int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
        fittingText(option, index, content.width()));
}

QString RowDelegate::fittingText(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
{
    const QString text = cellText(index);
    const auto *table = qobject_cast<const TableView *>(option.widget);
    const bool fits = option.fontMetrics.horizontalAdvance(text) <= width;
    if (!fits && table && table->columns().isAddress(index.column()))
        return table->columns().shownAddress(index, width);
    return option.fontMetrics.elidedText(text, option.textElideMode, width);
}

int RowDelegate::textWidth(const QString &text, const QFontMetrics &metrics) const
{
    return metrics.horizontalAdvance(text) + 2; // eliding measures in fractions of a pixel
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QMargins margins = marginsOf(option, index);
    const int width = textWidth(cellText(index), option.fontMetrics) + margins.left() + margins.right();
    return {width, option.fontMetrics.height() + columnGutter / 2};
}

bool RowDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString(); // our models make it safe
    const QString text = plainToolTip(cellText(index));
    if (textWidth(cellText(index), option.fontMetrics) > contentRect(option, index).width() && !tip.contains(text))
        tip = tip.isEmpty() ? text : text + u'\n' + tip; // a cell that is cut shows itself whole
    QToolTip::showText(event->globalPos(), tip, view->viewport(), option.rect);
    return true;
}

} // namespace signalbox
