#pragma once

#include "core/async.h"
#include "domain/replay/replay.h"

#include <QUuid>

namespace signalbox {

/// Where bulk replays come from: reviewing, starting, steering and reporting them; and sending one delivery again.
class ReplaySource
{
public:
    virtual ~ReplaySource() = default;

    /// What would be sent, exactly; takes seconds for very many. A newer call cancels this one.
    virtual Async<ReplayPreview> preview(const ReplaySelection &selection, ReplayOrder order) = 0;
    virtual void cancelPreview() = 0;
    /// Starts what was reviewed and returns the job. Asking again with the same key starts nothing twice.
    virtual Async<qint64> start(
        const QUuid &key, const QList<qint64> &deliveryIds, const ReplayOptions &options, const QString &title)
        = 0;
    /// For a start whose answer was lost: the job, or nothing when it was not started.
    virtual Async<std::optional<qint64>> jobWithKey(const QUuid &key) = 0;

    virtual Async<QList<ReplayJob>> jobs() = 0; // newest first; all that run and the newest others
    /// The messages of a job after that position, in the order of sending; of these outcomes only, unless there are none.
    virtual Async<QList<ReplayItem>> items(
        qint64 jobId, const QList<ReplayOutcome> &outcomes, int afterPosition, int limit)
        = 0;
    virtual Async<ReplayState> steer(qint64 jobId, ReplayStep step) = 0;

    /// Sends the delivery again under the same message id; returns the new delivery's id. With the same key never twice.
    virtual Async<qint64> replay(qint64 deliveryId, const QUuid &key) = 0;
    /// Gives up a delivery that blocks its key; false when it blocks none any more. Asking again is harmless.
    virtual Async<bool> skip(qint64 deliveryId) = 0;
    virtual Async<ReplayMessage> message(qint64 deliveryId, int mostCharacters) = 0;
    /// Sends it with that payload, as a message of its own; returns the new delivery. With the same key never twice.
    virtual Async<qint64> resend(qint64 deliveryId, const QUuid &key, const QString &payload) = 0;
};

} // namespace signalbox
