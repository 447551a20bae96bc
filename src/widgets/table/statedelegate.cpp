#include "widgets/table/statedelegate.h"

#include "models/tablemodel.h"
#include "widgets/look/theme.h"
#include "widgets/state/statepainter.h"

#include <QPainter>

namespace signalbox {

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = paintRow(painter, option, index);
    const QVariant state = index.data(m_stateRole);
    if (!state.isValid())
        return;
    const auto health = state.value<HealthState>();
    StatePainter::paint(*painter, content, {icon(index, health), stateColour(health, option.palette), cellText(index)});
}

int StateDelegate::textWidth(const QString &text, const QFontMetrics &metrics) const
{
    return StatePainter::width(metrics, text);
}

Icon StateDelegate::icon(const QModelIndex &index, HealthState state) const
{
    if (state == HealthState::Unknown && index.data(TableModel::SampleRole).toBool())
        return Icon::Sample;
    return StatePainter::iconFor(state);
}

} // namespace signalbox
