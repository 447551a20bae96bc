#pragma once

#include "core/instant.h"
#include "domain/endpointbreaker.h"
#include "domain/endpointchange.h"
#include "domain/endpoints/deliveryorder.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace signalbox {

/// What became of an endpoint's deliveries over the days asked for.
struct EndpointStatistics {
    qint64 endpointId = 0;
    qint64 delivered = 0;
    qint64 failed = 0;
    std::optional<double> p50Ms; // time to settle of the delivered ones
    std::optional<double> p95Ms;
    qint64 unknown = 0; // nobody recorded how they went; in neither number
    bool partial = false; // the days hold more deliveries than were counted

    bool operator==(const EndpointStatistics &) const = default;
};

/// One endpoint as a list shows it. Id 0: one that is not created yet.
struct EndpointOverview {
    qint64 id = 0;
    QString name;
    QString url;
    QStringList events;
    bool active = false;
    bool hasSecret = false;
    QString version; // changes with every change of the row
    qint64 pending = 0;
    qint64 inFlight = 0;
    EndpointBreaker breaker;
    std::optional<EndpointStatistics> statistics; // none when they cannot be read
    bool unsaved = false; // there are edits that are not stored yet

    bool operator==(const EndpointOverview &) const = default;
};

/// What our role may do with the table of endpoints.
struct EndpointRights {
    bool mayCreate = false;
    bool mayChange = false;
    bool mayDelete = false;

    bool operator==(const EndpointRights &) const = default;
};

struct EndpointList {
    QList<EndpointOverview> endpoints; // by name
    EndpointRights rights;

    bool operator==(const EndpointList &) const = default;
};

/// One request header that an endpoint gets. The value may be a credential.
struct EndpointHeader {
    QString name;
    QString value;
    bool known = true; // false: the value was a credential and was not kept over a restart

    bool operator==(const EndpointHeader &) const = default;
};

/// One webhook_configs row as it is stored, without its secret and without the values of its headers.
struct StoredEndpoint {
    qint64 id = 0;
    QString name;
    QString url;
    QStringList events;
    QStringList headerNames;
    QString retryConfig; // JSON as it stands
    DeliveryOrder order;
    bool active = false;
    bool hasSecret = false;
    QString version;
    std::optional<Instant> updatedAt;
    bool hasDeliveries = false; // rows of webhook_logs refer to it
    QString secretFingerprint; // or its name in the vault; empty when nothing tells
    std::optional<Instant> secretSince;
    QString secretChangedBy;
    std::optional<Instant> overlapUntil; // the secret of before signs as well until then
    QStringList problems; // what is not taken as it stands, in the database's words
    QList<EndpointChange> changes; // newest first

    bool operator==(const StoredEndpoint &) const = default;
};

} // namespace signalbox
