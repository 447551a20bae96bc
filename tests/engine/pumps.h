#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThread>
#include <QWaitCondition>

#include <chrono>
#include <memory>
#include <vector>

namespace signalbox {

/// Sessions that call webhook_reconcile(), or the whole pump, over and over, each on a thread and a connection of its own. They connect
/// again when the server comes back from a crash.
class Pumps
{
public:
    /// `pause` lies between two rounds: short, so that many rounds meet, and long enough to leave the processor to others.
    enum class Round {
        Reconcile, // deliveries only
        Whole, // all that a scheduled pump does in a round, bulk replays included
    };

    Pumps(int count, const QString &uri, std::chrono::milliseconds pause = std::chrono::milliseconds(20),
        Round round = Round::Reconcile);
    ~Pumps();

    QStringList stop(); // the errors that were not a lost connection

private:
    void work(const QString &uri);
    bool isStopped() const;

    const std::chrono::milliseconds m_pause;
    const Round m_round;
    std::vector<std::unique_ptr<QThread>> m_threads;
    mutable QMutex m_mutex;
    QWaitCondition m_stopping;
    bool m_isStopped = false;
    QStringList m_errors;
};

} // namespace signalbox
