#pragma once

#include "domain/health/health.h"

namespace signalbox {

/// What is wrong, in words and worst first. Anything found makes the whole degraded: Failing when something is not
/// done at all any more, Attention when it still is. In the sandbox a live stand-in for pg_net is right; anywhere else
/// pg_net is missing then.
HealthReport assess(const HealthFacts &facts, Instant now);

HealthState stateOf(Severity severity);

} // namespace signalbox
