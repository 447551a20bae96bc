#include "widgets/state/statebadge.h"

#include <QPainter>

namespace signalbox {

StateBadge::StateBadge(QWidget *parent) : QWidget(parent)
{
    setState(HealthState::Unknown);
}

void StateBadge::setState(HealthState state, const QString &word, std::optional<Icon> icon)
{
    m_state = state;
    m_icon = icon;
    m_word = word.isEmpty() ? stateWord(state) : word;
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    return {StatePainter::width(fontMetrics(), m_word), qMax(StatePainter::iconSize, fontMetrics().height())};
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    StatePainter::paint(
        painter, rect(), {m_icon.value_or(StatePainter::iconFor(m_state)), stateColour(m_state, palette()), m_word});
}

} // namespace signalbox
