#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"
#include "domain/healthstate.h"

#include <QUuid>

namespace signalbox {

/// A bulk replay takes no more messages than this.
constexpr int mostReplayedMessages = 100'000;

/// Which deliveries are to be sent again, and how a person would say it.
struct ReplaySelection {
    DeliveryFilter filter;
    QString words; // "the 3 selected deliveries", "endpoint:chat_events since:2h"
    qint64 picked = 0; // how many were picked by hand; 0: whatever the filter matches

    bool operator==(const ReplaySelection &) const = default;
};

enum class ReplayOrder { OldestFirst, NewestFirst };

struct ReplayOptions {
    ReplayOrder order = ReplayOrder::OldestFirst;
    int ratePerMinute = 600;
    std::optional<double> stopErrorRate = 0.5; // share of failures above which it stops by itself; none: never
    bool canary = true; // first one, then ten, then the rest
    bool skipSucceeded = true; // leaves out what was delivered since

    bool operator==(const ReplayOptions &) const = default;
};

/// What a replay would send to one endpoint.
struct ReplayEndpoint {
    QString name; // empty when the endpoint was deleted
    QString url; // the current one, without credentials
    bool canBeSent = false; // it is there and active
    qint64 messages = 0;
    qint64 succeededSince = 0; // of them
    qint64 underWay = 0; // of them: a replay of it has no outcome yet
    std::optional<Instant> oldestAt;
    std::optional<Instant> newestAt;
    QString changes; // since the newest of them was sent; empty: none

    bool operator==(const ReplayEndpoint &) const = default;
};

/// What was reviewed: exactly these deliveries are sent when it is confirmed.
struct ReplayPreview {
    QList<qint64> ids; // of deliveries; several may be the same message, which is sent once
    bool more = false; // the filter matches more than mostReplayedMessages
    QList<ReplayEndpoint> endpoints;

    bool operator==(const ReplayPreview &) const = default;
};

qint64 messageCount(const ReplayPreview &preview);
/// Of them, those that will not be sent: under way, delivered since when those are left out, or without an endpoint.
qint64 skippedCount(const ReplayPreview &preview, bool skipSucceeded);
qint64 sentCount(const ReplayPreview &preview, bool skipSucceeded);

/// A filter narrowed to what a replay may take: what is finished; nothing but failures unless it names states or ids.
DeliveryFilter replayable(DeliveryFilter filter);

enum class ReplayState { Running, Paused, Stopped, Cancelled, Done };

/// One bulk replay.
struct ReplayJob {
    qint64 id = 0;
    QString title; // what was chosen, in the words of whoever started it
    ReplayState state = ReplayState::Running;
    QString stateWords; // why it is in that state
    int total = 0;
    int sent = 0;
    int delivered = 0;
    int failed = 0;
    int skipped = 0;
    int ratePerMinute = 0;
    QString requestedBy;
    std::optional<Instant> createdAt;
    std::optional<Instant> finishedAt;
    std::optional<Instant> expectedEnd; // while it runs, by its rate

    int settled() const { return delivered + failed + skipped; }
    int underWay() const { return sent - delivered - failed; }
    int waiting() const { return total - sent - skipped; }
    bool isOver() const { return state == ReplayState::Cancelled || state == ReplayState::Done; }

    bool operator==(const ReplayJob &) const = default;
};

enum class ReplayStep { Pause, Resume, Cancel };
bool isPossible(ReplayStep step, ReplayState state);

enum class ReplayOutcome { Waiting, Sent, Delivered, Failed, Skipped };

/// What became of one message of a bulk replay.
struct ReplayItem {
    int position = 0; // in the order of sending, from 1
    qint64 deliveryId = 0; // the one that was chosen
    std::optional<qint64> newDeliveryId; // the one that was made of it
    ReplayOutcome outcome = ReplayOutcome::Waiting;
    QString words; // why it failed or was skipped
    QString endpoint;
    QString eventType;
    std::optional<int> responseStatus; // of the new delivery

    bool operator==(const ReplayItem &) const = default;
};

/// A delivery as it is edited and sent again.
struct ReplayMessage {
    qint64 deliveryId = 0;
    QString eventType;
    QString endpoint; // empty when it was deleted
    QString url;
    bool canBeSent = false; // the endpoint is there and active
    QString payload;
    qint64 payloadBytes = 0; // more than payload has when it is too large to be edited

    bool operator==(const ReplayMessage &) const = default;
};

HealthState stateOf(const ReplayJob &job);
HealthState stateOf(ReplayOutcome outcome);
QString statusText(ReplayState state);
QString statusText(ReplayOutcome outcome);
QStringList replayStatusTexts(); // all that a replay may be
QStringList replayOutcomeTexts(); // all that may become of a message

} // namespace signalbox
