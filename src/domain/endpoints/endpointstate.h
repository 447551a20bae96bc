#pragma once

#include "domain/endpoints/endpoint.h"
#include "domain/healthstate.h"

namespace signalbox {

/// How an endpoint is doing, from its switch, its circuit breaker and its statistics: the one answer to that, whoever asks.
HealthState stateOf(const EndpointOverview &endpoint);
/// It fails, or deserves a look.
bool isInTrouble(const EndpointOverview &endpoint);
QString statusText(const EndpointOverview &endpoint);
QStringList endpointStatusTexts(); // all that it may be
/// What is the matter and what the engine does about it; empty when nothing is.
QString stateSentence(const EndpointOverview &endpoint, Instant now);

} // namespace signalbox
