#pragma once

#include "domain/delivery.h"

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

    bool operator==(const DeliveryAttempt &) const = default;
};

/// Everything about one delivery.
struct DeliveryDetail {
    Delivery delivery;
    QString messageId;
    QString url; // the endpoint's current one
    QString payload; // payload::text, the exact bytes sent; first 64 KiB
    qint64 payloadBytes = 0;
    QString responseBody; // first 64 KiB
    qint64 responseBytes = 0;
    QList<DeliveryAttempt> attempts; // oldest first

    bool operator==(const DeliveryDetail &) const = default;
};

} // namespace signalbox
