#pragma once

#include "data/project/projectconnection.h"
#include "domain/endpoints/endpointsource.h"
#include "domain/webhookendpoint.h"

#include <QCoreApplication>

namespace signalbox {

/// Reads and writes webhook endpoints. No secret is ever read; one that is written stays out of the action log, as do the
/// values of headers. Works on hand-made tables too, as far as they go.
class EndpointStore final : public EndpointSource
{
    Q_DECLARE_TR_FUNCTIONS(EndpointStore)

public:
    using Source = EndpointSource;

    explicit EndpointStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<QList<WebhookEndpoint>> summaries() override;
    Async<EndpointList> list() override;
    Async<QList<EndpointStatistics>> statistics(int days) override;
    Async<StoredEndpoint> detail(qint64 id) override;
    Async<QList<EndpointHeader>> headers(qint64 id) override;
    Async<OrderKey> orderKey(qint64 id, const QString &path) override;

    Async<qint64> create(const EndpointDraft &draft) override;
    Async<qint64> update(qint64 id, const EndpointEdit &edit) override;
    Async<qint64> remove(qint64 id, const QString &version) override;

    Async<QString> setSecret(const QString &name, const std::optional<QString> &secret) override;
    Async<QString> rotateSecret(const QString &name, const QString &secret, int overlapHours) override;
    Async<qint64> test(const QString &name, const QString &payload) override;

private:
    Async<qint64> writeRow(const SqlCall &call, const QString &refusal);

    ProjectConnection &m_connection;
};

} // namespace signalbox
