#include "widgets/stateicon.h"

#include "domain/healthstate.h"
#include "widgets/theme.h"

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
