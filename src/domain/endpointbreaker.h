#pragma once

#include "core/instant.h"

#include <QString>

#include <optional>

namespace signalbox {

/// The circuit breaker of an endpoint, as the pump keeps it: while it is not closed, deliveries wait for a probe.
struct EndpointBreaker {
    enum class State {
        None, // nothing tells: this database keeps no breakers, or says of it what we do not know
        Closed,
        Open,
        HalfOpen,
    };

    State state = State::None;
    std::optional<Instant> openedAt;
    std::optional<Instant> nextProbeAt;
    std::optional<Instant> lastSuccessAt; // it answered with 2xx
    std::optional<Instant> lastFailureAt;
    std::optional<Instant> lastRejectionAt;
    qint64 failuresInARow = 0; // what opens the breaker: no answer, or one that says that it fails itself
    qint64 rejectionsInARow = 0; // other answers than 2xx, since the last of those: the breaker stays closed
    QString lastError; // first 500 characters
    QString redirectedTo; // another host that it sent us to
    std::optional<int> inFlightLimit; // how many requests may be under way now; none: nothing tells
    QString limitReason; // why that many, in the engine's words

    bool operator==(const EndpointBreaker &) const = default;
};

/// The last answer that was not 2xx, or the last time that none came.
std::optional<Instant> lastFailureOf(const EndpointBreaker &breaker);
/// When the next delivery is tried out: "in 30 s", or in words where that time has passed, as none was due since.
QString probeText(Instant nextProbe, Instant now);
/// "at most 12 requests may be under way now: it timed out"; empty when nothing tells.
QString limitText(const EndpointBreaker &breaker);

} // namespace signalbox
