#pragma once

#include "engine/echoreceiver.h"
#include "engine/pgclient.h"

#include <QSet>
#include <QThread>

#include <memory>

namespace signalbox {

/// Makes the events of every `step`-th key for endpoint "ordered", a few in a transaction, and goes on after a crash
/// with the next ones.
class KeyedProducer
{
public:
    struct Share {
        int count = 0;
        int keys = 0;
        int first = 0;
        int step = 1;
    };

    KeyedProducer(const QString &uri, const Share &share);
    ~KeyedProducer();

    bool isFinished() const;
    // Once it is finished:
    QSet<QString> acknowledged() const { return m_acknowledged; }
    QStringList errors() const { return m_errors; }

private:
    void work();
    void send(PgClient &client, const QStringList &numbers);

    const QString m_uri;
    const Share m_share;
    QSet<QString> m_acknowledged;
    QStringList m_errors;
    std::unique_ptr<QThread> m_thread;
};

/// What the receiver saw of one key, held against the events that were committed.
class KeyRecord
{
public:
    explicit KeyRecord(const QStringList &committed) : m_committed(committed) { } // in their order

    /// What is wrong about this event's arriving now; null when nothing is.
    QString arrived(const QString &number, bool isAccepted);
    bool isComplete() const { return m_accepted == m_committed.size(); }

private:
    QStringList m_committed;
    qsizetype m_accepted = 0; // so many of the first
};

/// By the receiver's record: which event of a key came before its predecessor was accepted, or after its successor, and what
/// never arrived.
QStringList problemsOfOrder(PgClient &client, const QList<Hit> &hits);

} // namespace signalbox
