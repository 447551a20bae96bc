#include "widgets/table/markedtextdelegate.h"

#include "models/tablemodel.h"
#include "widgets/look/theme.h"
#include "widgets/state/statepainter.h"

#include <QPainter>

namespace signalbox {

void MarkedTextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant state = index.data(TableModel::StateRole);
    if (!state.isValid())
        return RowDelegate::paint(painter, option, index);
    const QRect content = paintRow(painter, option, index);
    const auto health = state.value<HealthState>();
    const QString text = fittingText(option, index, content.width() - StatePainter::iconSize - StatePainter::gap);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(content, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    const QRect icon(content.left() + option.fontMetrics.horizontalAdvance(text) + StatePainter::gap,
        content.center().y() - StatePainter::iconSize / 2, StatePainter::iconSize, StatePainter::iconSize);
    paintIcon(*painter, icon, StatePainter::iconFor(health), stateColour(health, option.palette));
}

/// With room for the icon, so that nothing moves when it comes.
int MarkedTextDelegate::textWidth(const QString &text, const QFontMetrics &metrics) const
{
    return RowDelegate::textWidth(text, metrics) + StatePainter::gap + StatePainter::iconSize;
}

} // namespace signalbox
