#pragma once

#include "core/async.h"
#include "domain/endpoints/endpointdraft.h"
#include "domain/webhookendpoint.h"

namespace signalbox {

/// Where webhook endpoints come from and are written to. No secret is ever read.
class EndpointSource
{
public:
    virtual ~EndpointSource() = default;

    virtual Async<QList<WebhookEndpoint>> summaries() = 0;
    virtual Async<EndpointList> list() = 0;
    virtual Async<QList<EndpointStatistics>> statistics(int days) = 0;
    /// With its problems and its log of changes, as far as this database has them.
    virtual Async<StoredEndpoint> detail(qint64 id) = 0;
    /// Values included: credentials among them.
    virtual Async<QList<EndpointHeader>> headers(qint64 id) = 0;
    /// An error of kind Invalid when the path is none, in the server's words.
    virtual Async<OrderKey> orderKey(qint64 id, const QString &path) = 0;

    /// Returns the new endpoint's id.
    virtual Async<qint64> create(const EndpointDraft &draft) = 0;
    /// Writes what `edit` changes. An error of kind Invalid with the subject "version" when the row is not the one any
    /// more that the edit began with.
    virtual Async<qint64> update(qint64 id, const EndpointEdit &edit) = 0;
    virtual Async<qint64> remove(qint64 id, const QString &version) = 0;

    /// Return the fingerprint. A null secret takes it away.
    virtual Async<QString> setSecret(const QString &name, const std::optional<QString> &secret) = 0;
    virtual Async<QString> rotateSecret(const QString &name, const QString &secret, int overlapHours) = 0;
    /// Returns the delivery's id.
    virtual Async<qint64> test(const QString &name, const QString &payload) = 0;
};

} // namespace signalbox
