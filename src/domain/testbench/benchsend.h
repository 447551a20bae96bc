#pragma once

#include "core/instant.h"
#include "domain/headerfield.h"

#include <QList>
#include <QString>
#include <QUuid>

#include <chrono>
#include <optional>

namespace signalbox {

/// Through the database tests the sender, the configuration and the secret there; from this computer, the endpoint alone.
enum class SendWay { Database, Computer };

/// A webhook that somebody writes by hand.
struct SendDraft {
    QString endpoint; // name of a configured one; empty: only `url` says where
    QString url;
    QString eventType;
    QList<HeaderField> headers; // beside those of the signature; only from this computer
    QString payload;

    bool operator==(const SendDraft &) const = default;
};

enum class SendPhase {
    Lookup, // of the host's name
    Connecting,
    Sending,
    Waiting, // for the first byte
    Receiving,
    Queued, // in the database, before it was sent
    Settling, // in the database, until the answer was read there
};

struct PhaseTime {
    SendPhase phase = SendPhase::Lookup;
    std::chrono::microseconds span{0};

    bool operator==(const PhaseTime &) const = default;
};

enum class SendStage {
    UnderWay,
    Answered, // see status
    Failed, // no answer came; `words` says why
    NotSent, // nothing left; `words` says why
    Unknown, // the connection broke before the database said whether it took it
    Cancelled, // nobody waits for it any more; a delivery that the database has goes on
};

/// What became of it.
struct SendAnswer {
    SendWay way = SendWay::Computer;
    SendStage stage = SendStage::UnderWay;
    Instant startedAt;
    std::optional<int> status;
    QString words; // of a failure, or what is waited for
    QList<PhaseTime> phases;
    QString peer; // the address that was talked to
    QList<HeaderField> sentHeaders;
    QList<HeaderField> headers;
    QString body;
    qint64 bodyBytes = 0; // of the whole body; `body` may be cut
    bool isSpoiled = false; // something is so wrong with it that a sender takes it for none, whatever the status
    std::optional<qint64> deliveryId; // in the database
    int attempts = 0;

    bool isOver() const { return stage != SendStage::UnderWay; }
    bool isGood() const
    {
        return stage == SendStage::Answered && !isSpoiled && status && *status >= 200 && *status < 300;
    }
    std::chrono::microseconds total() const
    {
        std::chrono::microseconds sum{0};
        for (const PhaseTime &phase : phases)
            sum += phase.span;
        return sum;
    }
    bool operator==(const SendAnswer &) const = default;
};

/// One line of the history.
struct SendRecord {
    QUuid id;
    SendDraft draft;
    SendAnswer answer;

    bool operator==(const SendRecord &) const = default;
};

struct SequenceStep {
    SendWay way = SendWay::Computer;
    SendDraft draft;

    bool operator==(const SequenceStep &) const = default;
};

/// Sends that are made one after the other.
struct SendSequence {
    QString name; // unique
    bool stopAtFailure = true;
    QList<SequenceStep> steps;

    bool operator==(const SendSequence &) const = default;
};

/// A delivery of the database as it was sent, to be sent elsewhere.
struct DeliveryCopy {
    qint64 id = 0;
    QString eventType;
    QString messageId;
    QString endpointName;
    QString url;
    QString payload; // the exact bytes
    qint64 payloadBytes = 0; // more than `payload` has: it is cut
    QList<HeaderField> headers; // as sent; what is secret in them was taken out

    bool operator==(const DeliveryCopy &) const = default;
};

/// An endpoint that is to lead elsewhere.
struct UrlChange {
    QString endpoint;
    QString expected; // the url it has now; with another one nothing is changed
    QString url;

    bool operator==(const UrlChange &) const = default;
};

} // namespace signalbox
