#include "app/shell/returnpresses.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QRadioButton>

namespace signalbox {

bool ReturnPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isReturn || key->isAutoRepeat() || (key->modifiers() & ~Qt::KeypadModifier))
        return false;
    auto *button = qobject_cast<QAbstractButton *>(watched);
    const bool isChoice = qobject_cast<QCheckBox *>(watched) || qobject_cast<QRadioButton *>(watched);
    if (!button || isChoice || !button->isEnabled())
        return false;
    button->click();
    return true;
}

} // namespace signalbox
