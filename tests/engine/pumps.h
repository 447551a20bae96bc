#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThread>
#include <QWaitCondition>

#include <memory>
#include <vector>

namespace signalbox {

/// Sessions that call webhook_reconcile() over and over, each on a thread and a connection of its own. They connect
/// again when the server comes back from a crash.
class Pumps
{
public:
    Pumps(int count, const QString &uri);
    ~Pumps();

    QStringList stop(); // the errors that were not a lost connection
    int rounds() const;

private:
    void work(const QString &uri);
    bool isStopped() const;

    std::vector<std::unique_ptr<QThread>> m_threads;
    mutable QMutex m_mutex;
    QWaitCondition m_stopping;
    bool m_isStopped = false;
    int m_rounds = 0;
    QStringList m_errors;
};

} // namespace signalbox
