#include "widgets/look/returnpresses.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace signalbox {

namespace {

/// As a click does; what only has a menu shows that. False when it is no button, cannot be pressed, or is a choice, which
/// Space makes.
bool pressButton(QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    const bool isChoice = qobject_cast<QCheckBox *>(object) || qobject_cast<QRadioButton *>(object);
    if (!button || isChoice || !button->isEnabled())
        return false;
    auto *tool = qobject_cast<QToolButton *>(button);
    auto *push = qobject_cast<QPushButton *>(button);
    // Not within this key press: a menu has an event loop of its own.
    if (tool && tool->menu() && tool->popupMode() == QToolButton::InstantPopup)
        QMetaObject::invokeMethod(tool, &QToolButton::showMenu, Qt::QueuedConnection);
    else if (push && push->menu())
        QMetaObject::invokeMethod(push, &QPushButton::showMenu, Qt::QueuedConnection);
    else
        button->click();
    return true;
}

} // namespace

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
