#pragma once

#include "domain/deliveries/delivery.h"
#include "domain/filter/filterrange.h"

#include <QList>
#include <QStringList>
#include <QUuid>

namespace signalbox {

/// What a delivery may be known by: it belongs when it matches one entry of every list that is not empty.
struct DeliveryTraits {
    QList<DeliveryState> states;
    QStringList endpoints; // names
    QStringList events; // event types; * stands for any text, dots included
    QList<NumberRange> statuses; // HTTP; 5xx is 500 to 599
    QStringList failureKinds; // words of signalbox.failure_kind(): timeout, http_401, dns, ...

    bool isEmpty() const
    {
        return states.isEmpty() && endpoints.isEmpty() && events.isEmpty() && statuses.isEmpty()
            && failureKinds.isEmpty();
    }
    bool operator==(const DeliveryTraits &) const = default;
};

/// What the delivery list is narrowed to. A part that is empty or unset does not narrow; all others must hold.
struct DeliveryFilter {
    DeliveryTraits wanted;
    DeliveryTraits unwanted; // a delivery that matches any entry of any of its lists is left out
    std::optional<TimeBound> since; // made at or after
    std::optional<TimeBound> until; // made before
    NumberRange attempts;
    NumberRange settleMs; // from sending the last attempt to its outcome, in milliseconds
    QStringList words; // each in the error message or in the response body, in any case
    QStringList payloads; // JSON values, each contained in the payload (jsonb @>)
    QList<QUuid> messageIds; // any of
    QList<qint64> ids; // any of
    QList<qint64> runs; // made in any of these cron runs
    std::optional<bool> replayed; // replays only, or originals only

    bool isEmpty() const { return *this == DeliveryFilter(); }
    bool operator==(const DeliveryFilter &) const = default;
};

} // namespace signalbox
