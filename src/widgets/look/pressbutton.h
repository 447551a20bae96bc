#pragma once

class QObject;

namespace signalbox {

/// As a click does; what only has a menu shows that. False when it is no button, cannot be pressed, or is a choice, which Space
/// makes.
bool pressButton(QObject *object);

} // namespace signalbox
