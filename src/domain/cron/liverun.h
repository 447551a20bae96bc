#pragma once

#include "core/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace signalbox {

/// What keeps a backend from going on.
struct LiveBlocker {
    int processId = 0;
    QString username;
    QString application;
    QString state; // pg_stat_activity's word: active, idle in transaction, ...
    QString query; // first 64 KiB
    std::optional<Instant> transactionStartedAt;

    bool operator==(const LiveBlocker &) const = default;
};

/// A run that a backend works on now.
struct LiveRun {
    qint64 jobId = 0;
    qint64 runId = 0;
    QString jobName;
    QString command; // first 64 KiB
    QString database;
    QString username;
    int processId = 0;
    Instant backendStartedAt; // tells this backend from another one that has its number later
    std::optional<Instant> startedAt;
    QString waitEventType; // pg_stat_activity's words; empty while it computes
    QString waitEvent;
    QList<LiveBlocker> blockers;
    bool activityHidden = false; // this role may not see what that backend does

    bool operator==(const LiveRun &) const = default;
};

} // namespace signalbox
