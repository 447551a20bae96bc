#pragma once

#include "core/async.h"
#include "domain/deliveries/deliveryissue.h"

#include <QUuid>

namespace signalbox {

/// Where the issues (failures with the same cause) come from, and where the team's notes about them go.
class DeliveryIssueSource
{
public:
    virtual ~DeliveryIssueSource() = default;

    virtual Async<QList<DeliveryIssue>> issues(std::chrono::hours period) = 0; // the latest first, at most 100
    virtual Async<QList<IssueNote>> notes(qint64 endpointId, const QString &kind) = 0; // the newest first, at most 20
    /// Adds a note that acknowledges the issue or opens it again; returns its id. `key` is made once a note: calling
    /// again with it after a lost connection returns the same id and adds nothing.
    virtual Async<qint64> addNote(
        const QString &endpoint, const QString &kind, IssueNote::Action action, const QString &text, const QUuid &key)
        = 0;
};

} // namespace signalbox
