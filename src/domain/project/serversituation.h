#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "domain/project/capabilities.h"

#include <QList>

#include <optional>

namespace signalbox {

/// What has to be known of the server before anything that it tells is judged.
struct ServerSituation {
    bool standby = false;
    Pooler pooler = Pooler::None;
    std::optional<ClockDifference> clock; // nothing: not compared yet
    std::optional<Instant> startedAt;

    bool operator==(const ServerSituation &) const = default;
};

/// Something about the connection that whoever reads the rest must know.
struct ServerRemark {
    QString words; // "hot standby, read only"
    QString detail; // what follows from it, and what to do

    bool operator==(const ServerRemark &) const = default;
};

QList<ServerRemark> remarksOn(const ServerSituation &situation);

/// By how much this computer's clock is ahead, when that is more than a few seconds and not owed to a slow answer.
std::optional<std::chrono::microseconds> clockSkew(const ServerSituation &situation);

/// On a standby, advice to change what the database holds is for its primary.
QString whereToMend(const QString &hint, bool standby);
Error whereToMend(Error error, bool standby);

/// Why nothing can be written there at all; nothing when it can.
std::optional<Error> obstacleToWriting(bool standby);

} // namespace signalbox
