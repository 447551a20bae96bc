#pragma once

#include "widgets/state/statepainter.h"

#include <QWidget>

namespace signalbox {

/// Only the icon of a state in its colour, beside a sentence that says the rest.
class StateIcon : public QWidget
{
    Q_OBJECT

public:
    explicit StateIcon(QWidget *parent = nullptr) : StateIcon(StatePainter::iconSize, parent) { }
    StateIcon(int size, QWidget *parent);

    void setState(HealthState state);
    HealthState state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HealthState m_state = HealthState::Unknown;
};

} // namespace signalbox
