#pragma once

#include "domain/happening.h"

namespace signalbox {

/// "<panel>/<its word for what to show>" for what is to be seen of it; empty where there is nothing.
QString happeningLink(const Happening &happening);

} // namespace signalbox
