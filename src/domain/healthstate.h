#pragma once

#include <QString>

namespace signalbox {

/// The same six everywhere: icon, word and colour (LOOK). What looks like which is decided where the thing is defined.
enum class HealthState { Healthy, Attention, Failing, Running, Paused, Unknown };

QString stateWord(HealthState state); // "healthy", "failing", ...

} // namespace signalbox
