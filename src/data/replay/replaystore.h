#pragma once

#include "data/project/projectconnection.h"
#include "domain/replay/replay.h"

namespace signalbox {

/// Bulk replays: reviewing, starting, steering and reporting them, and sending one delivery with another payload. The jobs
/// live in the database and go on without us.
class ReplayStore
{
public:
    explicit ReplayStore(ProjectConnection &connection) : m_connection(connection) { }

    /// What would be sent, exactly; takes seconds for very many. A newer call cancels this one.
    Async<ReplayPreview> preview(const ReplaySelection &selection, ReplayOrder order);
    void cancelPreview();
    /// Starts what was reviewed and returns the job. Asking again with the same key starts nothing twice.
    Async<qint64> start(
        const QUuid &key, const QList<qint64> &deliveryIds, const ReplayOptions &options, const QString &title);
    /// For a start whose answer was lost: the job, or nothing when it was not started.
    Async<std::optional<qint64>> jobWithKey(const QUuid &key);

    Async<QList<ReplayJob>> jobs(); // newest first; all that run and the newest others
    /// The messages of a job after that position, in the order of sending; of these outcomes only, unless there are none.
    Async<QList<ReplayItem>> items(qint64 jobId, const QList<ReplayOutcome> &outcomes, int afterPosition, int limit);
    Async<ReplayState> steer(qint64 jobId, ReplayStep step);

    Async<ReplayMessage> message(qint64 deliveryId, int mostCharacters);
    /// Sends it with that payload, as a message of its own; returns the new delivery. With the same key never twice.
    Async<qint64> resend(qint64 deliveryId, const QUuid &key, const QString &payload);

private:
    std::optional<Error> obstacle() const;

    ProjectConnection &m_connection;
};

} // namespace signalbox
