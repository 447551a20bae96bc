#pragma once

#include "data/project/projectconnection.h"
#include "domain/endpoints/endpointdraft.h"

#include <QCoreApplication>

namespace signalbox {

/// Reads and writes webhook endpoints. No secret is ever read; one that is written stays out of the action log, as do the
/// values of headers. Works on hand-made tables too, as far as they go.
class EndpointStore
{
    Q_DECLARE_TR_FUNCTIONS(EndpointStore)

public:
    explicit EndpointStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<EndpointList> list();
    Async<QList<EndpointStatistics>> statistics(int days);
    /// With its problems and its log of changes, as far as this database has them.
    Async<StoredEndpoint> detail(qint64 id);
    /// Values included: credentials among them.
    Async<QList<EndpointHeader>> headers(qint64 id);

    /// Returns the new endpoint's id.
    Async<qint64> create(const EndpointDraft &draft);
    /// Writes what `edit` changes. An error of kind Invalid with the subject "version" when the row is not the one any
    /// more that the edit began with.
    Async<qint64> update(qint64 id, const EndpointEdit &edit);
    Async<qint64> remove(qint64 id, const QString &version);

    /// Return the fingerprint. A null secret takes it away.
    Async<QString> setSecret(const QString &name, const std::optional<QString> &secret);
    Async<QString> rotateSecret(const QString &name, const QString &secret, int overlapHours);
    /// Returns the delivery's id.
    Async<qint64> test(const QString &name, const QString &payload);

private:
    Async<qint64> writeRow(const SqlCall &call, const QString &refusal);

    ProjectConnection &m_connection;
};

} // namespace signalbox
