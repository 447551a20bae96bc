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
    std::optional<Instant> lastSuccessAt;
    std::optional<Instant> lastFailureAt;
    qint64 failuresInARow = 0;
    QString lastError; // first 500 characters
    QString redirectedTo; // another host that it sent us to

    bool operator==(const EndpointBreaker &) const = default;
};

} // namespace signalbox
