#include "widgets/look/role.h"

#include <QAbstractButton>
#include <QVariant>

namespace signalbox {

namespace {

constexpr auto roleProperty = "signalboxRole";

} // namespace

void setRole(QAbstractButton &button, ButtonRole role)
{
    button.setProperty(roleProperty, int(role));
    button.update();
}

ButtonRole roleOf(const QAbstractButton &button)
{
    return ButtonRole(button.property(roleProperty).toInt());
}

} // namespace signalbox
