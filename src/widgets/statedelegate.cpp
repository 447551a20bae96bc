#include "widgets/statedelegate.h"

#include "widgets/statepainter.h"
#include "widgets/theme.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int stateCellMargin = 6;

} // namespace

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    paintRow(painter, option);
    const QVariant state = index.data(m_stateRole);
    if (state.isValid()) {
        const auto health = state.value<HealthState>();
        painter->setFont(cell.font);
        StatePainter::paint(*painter, cell.rect.adjusted(stateCellMargin, 0, -2, -1),
                            {StatePainter::iconFor(health), stateColour(health, option.palette), cell.text});
    }
    painter->restore();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString word = index.data(Qt::DisplayRole).toString();
    return {StatePainter::width(option.fontMetrics, word) + 2 * stateCellMargin,
            RowDelegate::sizeHint(option, index).height()};
}

} // namespace signalbox
