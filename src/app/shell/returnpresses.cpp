#include "app/shell/returnpresses.h"

#include "widgets/look/pressbutton.h"

#include <QKeyEvent>

namespace signalbox {

bool ReturnPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isReturn || key->isAutoRepeat() || (key->modifiers() & ~Qt::KeypadModifier))
        return false;
    return pressButton(watched);
}

} // namespace signalbox
