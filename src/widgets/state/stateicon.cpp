#include "widgets/state/stateicon.h"

#include "widgets/look/theme.h"

#include <QPainter>

namespace signalbox {

StateIcon::StateIcon(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(size, size);
    setState(HealthState::Unknown);
}

void StateIcon::setState(HealthState state)
{
    m_state = state;
    setAccessibleName(stateWord(state));
    update();
}

void StateIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, rect(), StatePainter::iconFor(m_state), stateColour(m_state, palette()));
}

} // namespace signalbox
