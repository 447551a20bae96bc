#include "widgets/table/markednumberdelegate.h"

#include "models/tablemodel.h"
#include "widgets/look/theme.h"
#include "widgets/state/statepainter.h"

#include <QPainter>

namespace signalbox {

void MarkedNumberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant state = index.data(TableModel::StateRole);
    if (!state.isValid())
        return RowDelegate::paint(painter, option, index);
    const QRect content = paintRow(painter, option, index);
    const auto health = state.value<HealthState>();
    const QString text = fittingText(option, index, content.width() - StatePainter::iconSize - StatePainter::gap);
    const QColor colour = stateColour(health, option.palette);
    painter->setPen(colour);
    painter->drawText(content, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    const int right = content.right() - option.fontMetrics.horizontalAdvance(text) - StatePainter::gap;
    const QRect icon(right - StatePainter::iconSize, content.center().y() - StatePainter::iconSize / 2,
        StatePainter::iconSize, StatePainter::iconSize);
    paintIcon(*painter, icon, StatePainter::iconFor(health), colour);
}

/// With room for the icon, so that nothing moves when it comes.
int MarkedNumberDelegate::textWidth(const QString &text, const QFontMetrics &metrics) const
{
    return RowDelegate::textWidth(text, metrics) + StatePainter::iconSize + StatePainter::gap;
}

} // namespace signalbox
