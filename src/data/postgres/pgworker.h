#pragma once

#include "data/postgres/pgadmission.h"
#include "data/postgres/pgcallqueue.h"
#include "data/postgres/pgconnection.h"
#include "data/postgres/pgsession.h"

#include <QElapsedTimer>

namespace signalbox {

/// The way from a worker to the session that owns it, which may be gone by the time something is told.
class PgOwner
{
public:
    explicit PgOwner(PgSession *session) : m_session(session) { }

    /// Runs `told` in the owner's thread, unless the owner has gone.
    template <typename Function>
    void tell(Function told)
    {
        const std::lock_guard lock(m_mutex);
        if (m_session != nullptr)
            QMetaObject::invokeMethod(m_session, std::move(told), Qt::QueuedConnection);
    }
    void leave();

private:
    std::mutex m_mutex;
    PgSession *m_session;
};

/// What a worker tells its owner; each is called on the worker's thread.
struct PgWorkerEvents {
    std::function<void(PgSession::State, const std::optional<Error> &, const pg::Greeting &)> stateChanged;
    std::function<void(bool)> attempting; // true before a connect, which may block, false after it
    std::function<void(const pg::Notification &)> notified;
    std::function<void()> answered;
    std::function<void(std::chrono::microseconds)> statementDone;
};

/// Carries out the calls of a session on a thread of its own, and keeps the connection: connects, connects again after
/// a loss, and renews LISTEN. The thread keeps the worker alive, so a session lets go of it without waiting.
class PgWorker : public std::enable_shared_from_this<PgWorker>
{
public:
    struct Setup {
        ConnectionSpec spec;
        QString role;
        std::chrono::milliseconds statementTimeout{0};
        QStringList channels;
        bool connectedBefore = false;
        int failures = 0; // connects that failed in a row until now
        std::shared_ptr<PgAdmission> admission;
    };

    PgWorker(Setup setup, PgWorkerEvents events);

    void start();
    void push(const PgCallPtr &call);
    void cancel(const QString &id, const QString &scope);
    void listen(const QString &channel);
    /// Cancels what runs, finishes everything with `why`, and ends the thread as soon as it comes back.
    void release(const Error &why);

private:
    void run();
    bool connect(PgConnection &connection);
    void waitBeforeConnect();
    bool waitForTurn();
    void waitForWakeUp(QDeadlineTimer until);
    void connectFailed(const Error &error);
    void perform(PgConnection &connection, const PgCallPtr &call);
    void settle(const PgCallPtr &call, Result<ResultTable> answer);
    void listenToNew(PgConnection &connection);
    void deliver(PgConnection &connection);
    void idle(PgConnection &connection);
    void report(PgSession::State state, const std::optional<Error> &why = {});

    const Setup m_setup;
    const PgWorkerEvents m_events;
    const std::shared_ptr<pg::WakeUp> m_wakeUp = std::make_shared<pg::WakeUp>();
    PgCallQueue m_queue;
    std::atomic<bool> m_released = false;
    std::mutex m_channelMutex;
    QStringList m_channels;

    // Used on the worker's thread only.
    QStringList m_listening;
    PgSession::State m_state = PgSession::State::Disconnected;
    pg::Greeting m_greeting;
    bool m_connectedBefore;
    int m_failures;
    std::optional<Error> m_lastFailure;
};

} // namespace signalbox
