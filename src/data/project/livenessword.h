#pragma once

#include "domain/liveness.h"

#include <QString>

namespace signalbox {

/// How our statements spell it: "alive", "stand_in", "dead", "elsewhere"; anything else is Unknown.
Liveness livenessOf(const QString &word);

} // namespace signalbox
