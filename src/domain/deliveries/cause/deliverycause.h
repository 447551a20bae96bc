#pragma once

#include "domain/deliveries/deliverydetail.h"

#include <QTimeZone>

namespace signalbox {

/// What became of a delivery, why, and what to do about it, in words for people.
struct DeliveryCause {
    enum class Kind {
        Accepted,
        AcceptedAfterRetries,
        ReplayedSince,
        InFlight,
        AnswerOverdue,
        WaitsForFirstAttempt,
        WaitsForBreaker,
        WaitsForTurn,
        WaitsForChange,
        WaitsForSender,
        WaitsForPump,
        WaitsForRight,
        WaitsForKey, // others with the same key come before it
        WaitsForBlocker, // one of them failed
        WaitsForRate,
        WaitsForTime,
        SecretChanged,
        SignatureRefused,
        CredentialsChanged,
        UrlChanged,
        NotFound,
        Gone,
        EndpointDeactivated,
        EndpointDeleted,
        MethodRefused,
        PayloadRefused,
        PayloadTooLarge, // for the endpoint
        PayloadUnsendable, // for pg_net
        RateLimited,
        Redirected,
        RequestRefused, // any other 4xx
        ServerError,
        GatewayError,
        Timeout,
        NameNotResolved,
        ConnectionRefused,
        ConnectionClosed,
        TlsFailed,
        AnswerLost,
        AnswerBroken, // it came, and is no HTTP that pg_net can read
        SecretUnreadable,
        UrlMalformed,
        NotSent,
        NetworkError,
        Unknown,
    };

    Kind kind = Kind::Unknown;
    QString sentence; // what happened, and since when
    QString advice; // what to do; empty when there is nothing to do
    QStringList facts; // what this was concluded from

    bool operator==(const DeliveryCause &) const = default;
};

/// The first cause of the table (see deliverycauserules.cpp) that the facts fit. Every delivery has one.
DeliveryCause causeOf(const DeliveryDetail &detail, Instant now, const QTimeZone &zone);

} // namespace signalbox
