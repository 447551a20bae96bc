#pragma once

#include "data/project/projectconnection.h"
#include "domain/deliveries/deliveryissuesource.h"

namespace signalbox {

/// Reads the issues (failures with the same cause) and keeps the team's notes about them.
class DeliveryIssueStore final : public DeliveryIssueSource
{
public:
    using Source = DeliveryIssueSource;

    explicit DeliveryIssueStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<QList<DeliveryIssue>> issues(std::chrono::hours period) override;
    Async<QList<IssueNote>> notes(qint64 endpointId, const QString &kind) override;
    Async<qint64> addNote(const QString &endpoint, const QString &kind, IssueNote::Action action, const QString &text,
        const QUuid &key) override;

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
