#pragma once

#include "core/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace signalbox {

/// Unknown: a row of a hand-made table that says neither.
enum class DeliveryState { Pending, InFlight, Delivered, Failed, Unknown };

/// One webhook_logs row as a list shows it.
struct Delivery {
    qint64 id = 0;
    std::optional<qint64> endpointId;
    QString endpointName; // empty when the endpoint was deleted
    QString eventType;
    DeliveryState state = DeliveryState::Unknown;
    std::optional<int> responseStatus;
    int attemptCount = 0;
    QString errorMessage; // first 1,000 characters
    std::optional<Instant> createdAt;
    std::optional<Instant> sentAt; // start of the last attempt
    std::optional<Instant> completedAt;
    std::optional<Instant> nextAttemptAt;
    std::optional<qint64> replayOf; // the original delivery's id
    bool recovered = false; // it failed, and a later replay delivered it
    bool blocking = false; // it failed, and what has its key waits until it is replayed or skipped
    bool sample = false;

    bool operator==(const Delivery &) const = default;
};

/// Deliveries below the id `from` (Older) or above it (Newer), or from the newest or the oldest end when it is not set.
/// Ids grow with time, save for late commits.
struct DeliveryPageRequest {
    enum class Direction { Older, Newer };

    std::optional<qint64> from; // itself not included
    Direction direction = Direction::Older;
    int limit = 200;

    bool operator==(const DeliveryPageRequest &) const = default;
};

/// A filter that no index serves makes a page look at a bounded number of rows only, so a page that is short, or even
/// empty, is not the end.
struct DeliveryPage {
    QList<Delivery> deliveries; // newest first, whichever the direction
    bool reachedEnd = false; // in the direction that was asked for
    std::optional<qint64> next; // the `from` of the next page in that direction; none when reachedEnd

    bool operator==(const DeliveryPage &) const = default;
};

/// How far the deliveries that match a filter may reach, for a scroll bar over them; cheap, so the ends are those of
/// the filter's time range and of the table, and the count is the planner's estimate.
struct DeliverySpan {
    std::optional<Instant> oldest; // none when there are no deliveries at all
    std::optional<Instant> newest;
    std::optional<qint64> aboutCount; // none when nothing can be said

    bool operator==(const DeliverySpan &) const = default;
};

} // namespace signalbox
