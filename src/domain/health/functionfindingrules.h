#pragma once

#include "domain/health/health.h"

namespace signalbox {

/// What keeps the Edge Functions from their work, as problems. That a function fails at what it is asked is told by the
/// endpoints and deliveries that suffer; one that nothing active leads to, or that was never called, is none.
QList<Problem> functionProblems(const FunctionHealth &health, Instant now);

} // namespace signalbox
