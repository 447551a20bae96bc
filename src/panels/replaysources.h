#pragma once

#include "core/async.h"
#include "domain/replay/replay.h"

#include <functional>

namespace signalbox {

/// Where bulk replays come from: ReplayStore, or canned answers in tests. Each function has the meaning of the store
/// function of that name.
struct ReplaySources {
    std::function<Async<ReplayPreview>(const ReplaySelection &, ReplayOrder)> preview;
    std::function<void()> cancelPreview;
    std::function<Async<qint64>(
        const QUuid &key, const QList<qint64> &deliveryIds, const ReplayOptions &, const QString &title)>
        start;
    std::function<Async<std::optional<qint64>>(const QUuid &key)> jobWithKey;
    std::function<Async<QList<ReplayJob>>()> jobs;
    std::function<Async<QList<ReplayItem>>(
        qint64 jobId, const QList<ReplayOutcome> &outcomes, int afterPosition, int limit)>
        items;
    std::function<Async<ReplayState>(qint64 jobId, ReplayStep)> steer;
    std::function<Async<ReplayMessage>(qint64 deliveryId, int mostCharacters)> message;
    std::function<Async<qint64>(qint64 deliveryId, const QUuid &key, const QString &payload)> resend;
};

} // namespace signalbox
