#pragma once

#include "domain/deliveries/delivery.h"

namespace signalbox {

/// Why a delivery that is pending waits, as far as its endpoint's order, its rate or a time that was asked for are why: read
/// from the words that the engine keeps with it.
struct DeliveryWait {
    enum class Kind {
        None, // it does not wait, or for something else
        Turn, // those with the same key go one after the other
        Blocker, // one with the same key failed
        Rate, // so many a second
        Suspect, // the endpoint has been timing out
        Sender, // pg_net is held up by another endpoint
        Time,
    };

    Kind kind = Kind::None;
    std::optional<qint64> blockedBy; // the delivery that is to be replayed or skipped
    QString perSecond; // as the engine writes it

    bool operator==(const DeliveryWait &) const = default;
};

DeliveryWait waitOf(const Delivery &delivery);

} // namespace signalbox
