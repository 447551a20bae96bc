#pragma once

#include "core/instant.h"

#include <QString>

namespace signalbox {

/// What to start from when a webhook is written by hand: the payload of the newest delivery of that event, or one that
/// came with the program.
struct EventTemplate {
    QString eventType;
    QString payload; // JSON
    std::optional<qint64> deliveryId; // that it was taken from
    std::optional<Instant> createdAt; // of that delivery
    QString endpointName; // that it went to

    bool operator==(const EventTemplate &) const = default;
};

} // namespace signalbox
