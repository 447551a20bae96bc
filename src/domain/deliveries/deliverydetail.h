#pragma once

#include "domain/deliveries/delivery.h"
#include "domain/endpointbreaker.h"
#include "domain/endpointchange.h"
#include "domain/functioninvocation.h"

#include <QStringList>

namespace signalbox {

/// One attempt to send a delivery.
struct DeliveryAttempt {
    int attempt = 0;
    std::optional<Instant> sentAt;
    std::optional<Instant> settledAt; // when the answer was read, not when it came
    QString url;
    std::optional<int> responseStatus;
    QString errorMessage;
    bool lost = false; // the answer was gone before anybody read it
    QStringList requestHeaders; // "Name: value" each, what is secret in them taken out by the engine
    QStringList responseHeaders;
    QString responseBody; // first 4 KiB
    qint64 responseBytes = 0;
    QString secretFingerprint; // tells whether two attempts were signed with the same secret, nothing else about it

    bool operator==(const DeliveryAttempt &) const = default;
};

/// How long the endpoint had been failing in the same way when this delivery was settled: the stretch of DeliveryIssue.
/// Looked up in a bounded number of its deliveries.
struct FailureStreak {
    std::optional<Instant> since; // the first failed attempt
    int failures = 0; // deliveries that were given up, this one included
    int waiting = 0; // others that are to be tried again
    bool reachesFurther = false; // no success was found among the deliveries that were looked at
    std::optional<Instant> lastSuccessAt; // before it
    std::optional<Instant> recoveredAt; // the first delivery accepted after this one failed

    bool operator==(const FailureStreak &) const = default;
};

struct RelatedDelivery {
    enum class Relation {
        Original,
        Replay, // of the same message
        SameMinute, // of the same endpoint
    };

    Relation relation = Relation::SameMinute;
    Delivery delivery;

    bool operator==(const RelatedDelivery &) const = default;
};

/// A trigger that makes events of the delivery's type.
struct EventTrigger {
    QString table;
    QString name;
    QString function;
    bool enabled = true;
    QString definition;

    bool operator==(const EventTrigger &) const = default;
};

/// A cron run that was under way when the delivery was made.
struct ConcurrentRun {
    qint64 runId = 0;
    qint64 jobId = 0;
    QString jobName;
    std::optional<Instant> startedAt;

    bool operator==(const ConcurrentRun &) const = default;
};

/// Everything about one delivery.
struct DeliveryDetail {
    Delivery delivery;
    QString messageId;
    QString url; // the endpoint's current one; the attempts know where they went
    QString payload; // payload::text, the exact bytes sent; first 64 KiB
    qint64 payloadBytes = 0;
    QString responseBody; // first 64 KiB
    qint64 responseBytes = 0;
    std::optional<int> timeoutMs; // in force for the last attempt
    int lostCount = 0;
    QString requestedBy; // who asked for the replay
    std::optional<bool> endpointActive; // none when it was deleted
    bool endpointSigns = false; // it has a secret
    QString orderKey; // those with the same go one after the other; empty: in no order
    QList<DeliveryAttempt> attempts; // oldest first
    std::optional<EndpointBreaker> breaker;
    QList<EndpointChange> changes; // newest first
    FailureStreak streak;
    QList<RelatedDelivery> related;
    QList<EventTrigger> triggers;
    QList<ConcurrentRun> runs;
    QList<FunctionInvocation> functionWork; // what Edge Functions did with the message
    std::optional<ConcurrentRun> maker; // the run that made it; none: no run did, or it cannot be told which
    QStringList unread; // why parts of it are missing, a sentence each

    bool operator==(const DeliveryDetail &) const = default;
};

/// A text of a delivery that may be too long to be read with the rest.
struct DeliveryTextRequest {
    enum class Part { Payload, Response, AttemptResponse };

    qint64 deliveryId = 0;
    Part part = Part::Payload;
    int attempt = 0; // of AttemptResponse

    bool operator==(const DeliveryTextRequest &) const = default;
};

/// As much of it as one may ask for: the first 16 Mi characters.
struct DeliveryText {
    QString text;
    qint64 bytes = 0; // of the whole, on the server
    bool whole = true;

    bool operator==(const DeliveryText &) const = default;
};

} // namespace signalbox
