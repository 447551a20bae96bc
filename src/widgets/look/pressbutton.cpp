#include "widgets/look/pressbutton.h"

#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace signalbox {

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

} // namespace signalbox
