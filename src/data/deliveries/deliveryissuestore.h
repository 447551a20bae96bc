#pragma once

#include "data/project/projectconnection.h"
#include "domain/deliveries/deliveryissue.h"

namespace signalbox {

/// Reads the issues (failures with the same cause) and keeps the team's notes about them.
class DeliveryIssueStore
{
public:
    explicit DeliveryIssueStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<QList<DeliveryIssue>> issues(Instant since); // the latest first, at most 100
    Async<QList<IssueNote>> notes(qint64 endpointId, const QString &kind); // the newest first, at most 20
    /// Adds a note that acknowledges the issue or opens it again; returns its id. `key` is made once a note: calling
    /// again with it after a lost connection returns the same id and adds nothing.
    Async<qint64> addNote(
        const QString &endpoint, const QString &kind, IssueNote::Action action, const QString &text, const QUuid &key);

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
