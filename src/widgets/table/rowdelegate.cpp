#include "widgets/table/rowdelegate.h"

#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "models/tablemodel.h"
#include "widgets/look/theme.h"
#include "widgets/table/cellmargins.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace signalbox {

namespace {

constexpr int cellTextCap = 300; // far wider than any column

QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const bool first = table && table->horizontalHeader()->visualIndex(index.column()) == 0;
    return option.rect.marginsRemoved(cellMargins(first));
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
        option.fontMetrics.elidedText(text, option.textElideMode, content.width()));
}

bool RowDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString(); // our models make it safe
    const QString text = cellText(index);
    if (tip.isEmpty() && option.fontMetrics.horizontalAdvance(text) > contentRect(option, index).width())
        tip = plainToolTip(text); // an elided cell shows itself whole
    QToolTip::showText(event->globalPos(), tip, view->viewport(), option.rect);
    return true;
}

} // namespace signalbox
