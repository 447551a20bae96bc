#pragma once

#include "domain/happening.h"

namespace signalbox {

/// How bad it is. What somebody changed on purpose is Running: neither good nor bad.
HealthState stateOf(Happening::Kind kind);
/// A sentence without its moment; the server's names are made safe to look at.
QString happeningWords(const Happening &happening);
/// Something was set otherwise or started anew, which explains what follows; the others are themselves consequences.
bool isChange(Happening::Kind kind);

} // namespace signalbox
