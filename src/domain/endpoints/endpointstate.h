#pragma once

#include "domain/endpoints/endpoint.h"
#include "domain/healthstate.h"

namespace signalbox {

/// How an endpoint looks in a list, from its switch and its circuit breaker.
HealthState stateOf(const EndpointOverview &endpoint);
QString statusText(const EndpointOverview &endpoint);
/// What is the matter and what the engine does about it; empty when nothing is.
QString stateSentence(const EndpointOverview &endpoint, Instant now);

} // namespace signalbox
