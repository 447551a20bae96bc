#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"

#include <QSet>

namespace signalbox {

/// What a page of deliveries walks along to find those that a filter matches: the primary key, testing every row, or the
/// index of one part of the filter, testing for the rest. See deliveries/page and deliveries/page_by.
enum class DeliveryDriver {
    Key,
    Payload, // the index that somebody made for payloads, in stretches of the primary key
    Ids,
    Messages,
    FailureKinds,
    States,
    Statuses,
    Attempts,
    Slow,
    Replays,
    Events,
    EventPatterns,
    Endpoints,
};

/// As the statements name it: "states" in by_states, try_states and in the answer of deliveries/approach.
QString deliveryDriverWord(DeliveryDriver driver);

/// Those whose index is there (`indexes`: the valid ones of public.webhook_logs) and that leave out most deliveries. When
/// one of them finds single rows it is the only one; none: the primary key.
QList<DeliveryDriver> deliveryDrivers(const DeliveryFilter &filter, const QSet<QString> &indexes);

/// The index answers the whole filter but for its time range, so that what it finds is what is wanted.
bool isAnsweredBy(DeliveryDriver driver, const DeliveryFilter &filter);

} // namespace signalbox
