#pragma once

#include "domain/delivery.h"

namespace signalbox {

/// What the delivery list is narrowed to; an unset part does not narrow.
struct DeliveryFilter {
    std::optional<DeliveryState> state;
    std::optional<qint64> endpointId;
    QString eventType; // exact, or empty

    bool isEmpty() const { return !state && !endpointId && eventType.isEmpty(); }
    bool operator==(const DeliveryFilter &) const = default;
};

} // namespace signalbox
