#pragma once

#include "core/instant.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace signalbox {

/// Client sessions of the whole server by what they do.
struct LiveSessions {
    qint64 active = 0;
    qint64 idle = 0;
    qint64 idleInTransaction = 0;
    qint64 aborted = 0; // idle in a transaction that failed
    qint64 other = 0;
    qint64 hidden = 0; // this role is not told what they do
    qint64 ours = 0; // of Signalbox; not among the others

    bool operator==(const LiveSessions &) const = default;
};

/// Active sessions that wait for the same thing, by pg_stat_activity's words.
struct LiveWait {
    QString type; // empty: for nothing, they compute
    QString event;
    qint64 sessions = 0;

    bool operator==(const LiveWait &) const = default;
};

/// Of the database, since its statistics were reset.
struct LiveCounters {
    qint64 commits = 0;
    qint64 rollbacks = 0;
    qint64 rowsRead = 0;
    qint64 rowsWritten = 0;
    qint64 blocksHit = 0;
    qint64 blocksRead = 0;
    qint64 temporaryBytes = 0;
    qint64 deadlocks = 0;
    qint64 sessions = 0; // that were opened

    bool operator==(const LiveCounters &) const = default;
};

/// A backend is another one with the same number once it began at another time.
struct LiveBackendKey {
    int processId = 0;
    qint64 beganAt = 0; // in microseconds since 1970; 0 where this role is not told

    bool operator==(const LiveBackendKey &) const = default;
};

inline size_t qHash(const LiveBackendKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.processId, key.beganAt);
}

/// A process that waits for a lock, or that others wait for.
struct LiveBackend {
    int processId = 0; // 0: prepared transactions, which no process works on
    std::optional<Instant> startedAt; // tells it from another one that has its number later
    QString type; // pg_stat_activity's word; empty where hidden
    QString database;
    QString username;
    QString application;
    QString state; // pg_stat_activity's word: active, idle in transaction, ...
    std::optional<Instant> stateSince;
    std::optional<Instant> transactionStartedAt;
    QString waitEventType;
    QString waitEvent;
    QString query; // without secrets, the first 500 characters
    bool isHidden = false; // this role is not told what it does
    bool isOurs = false;
    std::optional<Instant> waitsSince; // for a lock; the server tells it a moment late
    QString lockType;
    QString lockMode;
    QString relation; // that the lock is on; of this database
    QList<int> waitsFor; // in front of it: who holds the lock, and who asked for it earlier

    LiveBackendKey key() const { return {processId, startedAt ? startedAt->micros : 0}; }
    bool operator==(const LiveBackend &) const = default;
};

/// What goes on at one moment.
struct LiveSample {
    Instant at; // by the server's clock
    int mostSessions = 0; // max_connections
    LiveSessions sessions;
    std::optional<Instant> oldestTransaction; // of those that this role may see
    QList<LiveWait> waits; // the commonest first, at most 50
    std::optional<LiveCounters> counters;
    std::optional<qint64> walPosition; // in bytes; none where this role may not read it
    qint64 lockWaiters = 0; // all of them
    std::optional<double> replicationLag; // of the replica that is farthest behind, in seconds
    std::optional<qint64> queueLength; // of pg_net, at most 10,001; none where it may not be read
    QList<LiveBackend> backends; // that wait for a lock, or that others wait for; at most 100

    bool operator==(const LiveSample &) const = default;
};

} // namespace signalbox
