#pragma once

#include "data/postgres/pgconnection.h"
#include "data/postgres/sqlcatalogue.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

namespace signalbox {

/// A standing connection of the sandbox's own workers: keeps trying to be open, hears notifications, and runs the
/// statements of resources/sql/sandbox_calls. Calls block for as long as a local server needs: it lives in a worker
/// thread with an event loop.
class SandboxConnection : public QObject
{
    Q_OBJECT

public:
    SandboxConnection(const ConnectionSpec &spec, const QString &role, std::shared_ptr<const SqlCatalogue> calls,
        QObject *parent = nullptr);

    static Result<std::shared_ptr<const SqlCatalogue>> loadCalls();

    void listen(const QString &channel); // before open() or start()
    Result<void> open(); // once; for a short errand
    void start(); // connects now, and again after each loss
    void stop();
    void restart(); // a new server session
    bool isOpen() const { return m_connection.isOpen(); }

    Result<ResultTable> call(const QString &id, const SqlValues &values = {});
    Result<ResultTable> command(const QByteArray &sql); // "begin", "commit"
    void hear(); // the notifications that came with an answer; the others are heard by themselves
    /// The first field of the first row as a boolean.
    Result<bool> ask(const QString &id, const SqlValues &values = {});

signals:
    void opened();
    void lost(); // will be tried again
    void restartWanted(); // an answer tells that the server's programs were replaced
    void notified(const QString &payload);

private:
    void connectNow();
    Result<ResultTable> checked(Result<ResultTable> answer);
    void noticeLoss();

    std::shared_ptr<const SqlCatalogue> m_calls;
    PgConnection m_connection;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_retry;
    QStringList m_channels;
    int m_failures = 0;
    bool m_isWanted = false;
};

} // namespace signalbox
