#include "data/postgres/pgworker.h"

#include "core/redaction.h"
#include "core/visibletext.h"
#include "data/postgres/freethread.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSqlDatabase>

#include <poll.h>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PgSession::State;

namespace {

Q_LOGGING_CATEGORY(logData, "signalbox.data", QtInfoMsg)

constexpr auto firstPause = 250ms;
constexpr auto longestPause = 5000ms;
constexpr auto listenDeadline = 5000ms;

/// Grows with each failure; spread out, so that many clients do not come back in the same moment.
std::chrono::milliseconds pauseAfter(int failures)
{
    auto *random = QRandomGenerator::global();
    if (failures == 0)
        return std::chrono::milliseconds(random->bounded(100));
    const auto pause = std::min(longestPause, firstPause * (1 << std::min(failures - 1, 6)));
    return std::chrono::milliseconds(int(double(pause.count()) * (0.75 + random->bounded(0.5))));
}

void pollFor(int first, int second, std::chrono::milliseconds limit)
{
    pollfd descriptors[] = {{first, POLLIN, 0}, {second, POLLIN, 0}};
    ::poll(descriptors, 2, int(limit.count()));
}

} // namespace

void PgOwner::leave()
{
    const std::lock_guard lock(m_mutex);
    m_session = nullptr;
}

PgWorker::PgWorker(Setup setup, PgWorkerEvents events)
    : m_setup(std::move(setup)), m_events(std::move(events)), m_channels(m_setup.channels),
      m_connectedBefore(m_setup.connectedBefore), m_failures(m_setup.failures)
{ }

void PgWorker::start()
{
    // QtSql closes every connection when the application ends, in reverse order of first use. It must be first used
    // before the free threads are, so that it waits for them.
    static const QStringList drivers = QSqlDatabase::drivers();
    runOnFreeThread([self = shared_from_this()] { self->run(); });
}

void PgWorker::push(const PgCallPtr &call)
{
    m_queue.push(call);
    m_wakeUp->signal();
}

void PgWorker::cancel(const QString &id, const QString &scope)
{
    m_queue.cancel(id, scope);
    m_wakeUp->signal();
}

void PgWorker::listen(const QString &channel)
{
    {
        const std::lock_guard lock(m_channelMutex);
        m_channels.append(channel);
    }
    m_wakeUp->signal();
}

void PgWorker::release(const Error &why)
{
    m_released = true;
    m_queue.close(why);
    m_setup.admission->leave(m_wakeUp); // the thread may be stuck in its attempt
    m_wakeUp->signal();
}

void PgWorker::run()
{
    PgConnection connection(m_setup.spec, m_setup.role, m_wakeUp);
    while (!m_released) {
        if (!connection.isOpen()) {
            if (!connect(connection))
                break;
            continue;
        }
        listenToNew(connection);
        deliver(connection);
        if (const PgCallPtr call = m_queue.take())
            perform(connection, call);
        else
            idle(connection);
    }
    m_setup.admission->leave(m_wakeUp);
}

/// False when there is nothing left to do for this worker.
bool PgWorker::connect(PgConnection &connection)
{
    report(m_connectedBefore || m_failures > 0 ? State::Reconnecting : State::Connecting, m_lastFailure);
    waitBeforeConnect();
    if (!waitForTurn())
        return false;
    m_events.attempting(true);
    const auto opened = connection.open(m_setup.statementTimeout);
    m_events.attempting(false);
    if (m_released)
        return false;
    if (!opened) {
        connectFailed(opened.error());
        return m_state != State::Failed;
    }
    m_setup.admission->leave(m_wakeUp);
    m_failures = 0;
    m_lastFailure.reset();
    m_connectedBefore = true;
    m_listening.clear();
    m_greeting = connection.greeting();
    report(State::Connected);
    return true;
}

void PgWorker::waitBeforeConnect()
{
    if (!m_connectedBefore && m_failures == 0)
        return;
    const QDeadlineTimer until(pauseAfter(m_failures));
    while (!m_released && !until.hasExpired())
        waitForWakeUp(until);
}

/// False when there will be none: the session was closed, or the server has refused another one's login.
bool PgWorker::waitForTurn()
{
    while (!m_released) {
        const Result<bool> mine = m_setup.admission->enter(m_wakeUp);
        if (!mine) {
            connectFailed(mine.error());
            return false;
        }
        if (*mine)
            return !m_released;
        waitForWakeUp(QDeadlineTimer(QDeadlineTimer::Forever));
    }
    return false;
}

/// Meanwhile the calls whose time is over learn that nothing came of them.
void PgWorker::waitForWakeUp(QDeadlineTimer until)
{
    const auto next = std::min(until, m_queue.nextExpiry());
    pollFor(m_wakeUp->descriptor(), -1, next.isForever() ? -1ms : std::chrono::milliseconds(next.remainingTime() + 1));
    m_wakeUp->clear();
    m_queue.failExpired(m_lastFailure.value_or(SqlError::timedOut({})));
}

void PgWorker::connectFailed(const Error &error)
{
    m_lastFailure = error;
    ++m_failures;
    if (!SqlError::mayPassByItself(error)) {
        if (error.kind == ErrorKind::Auth)
            m_setup.admission->refuse(m_wakeUp, error);
        m_queue.close(error);
        report(State::Failed, error);
        return;
    }
    if (m_connectedBefore)
        m_queue.failExpired(error);
    else
        m_queue.failWaiting(error);
    report(State::Reconnecting, error);
}

void PgWorker::perform(PgConnection &connection, const PgCallPtr &call)
{
    if (m_released || call->unwanted || call->promised.future().isCanceled()) {
        m_queue.done();
        call->finish(tl::unexpected(SqlError::cancelled(call->id)));
        return;
    }
    pg::Patience patience;
    patience.deadline = call->deadline;
    patience.wish = [this, &call] {
        if (m_released)
            return pg::Patience::Wish::Leave;
        return call->unwanted ? pg::Patience::Wish::Cancel : pg::Patience::Wish::Wait;
    };
    patience.overdue = [this] { report(State::Stale); };

    QElapsedTimer timer;
    timer.start();
    auto answer = connection.execute(call->sql, call->id, patience);
    m_events.statementDone(std::chrono::microseconds(timer.nsecsElapsed() / 1000));
    if (connection.isOpen()) {
        report(State::Connected);
        m_events.answered();
    }
    settle(call, std::move(answer));
}

void PgWorker::settle(const PgCallPtr &call, Result<ResultTable> answer)
{
    const bool stopped = m_released || (call->unwanted && call->isRead());
    if (stopped)
        answer = tl::unexpected(SqlError::cancelled(call->id));
    const bool broke = !answer && answer.error().kind == ErrorKind::Lost;
    // Nobody here asked for it: an administrator, or a cancel that came too late for the statement before.
    const bool struck = !answer && !call->unwanted && !m_released && answer.error().kind == ErrorKind::Cancelled;
    if ((broke || struck) && call->isRead() && !call->sentAgain) {
        call->sentAgain = true;
        call->waitLimit = QDeadlineTimer(call->deadline);
        m_queue.putBack(call);
        return;
    }
    if (struck) {
        answer.error().kind = ErrorKind::Server;
        answer.error().what = PgSession::tr("The statement was cancelled on the server");
    }
    // With an SQLSTATE it was the server that said so, and then nothing of the statement stayed.
    const bool unanswered
        = broke || (!answer && answer.error().kind == ErrorKind::Timeout && answer.error().sqlState.isEmpty());
    if (unanswered && !call->isRead())
        answer.error().hint = PgSession::tr("It is not known whether the change was made; look before doing it again");
    m_queue.done();
    call->finish(std::move(answer));
}

void PgWorker::listenToNew(PgConnection &connection)
{
    if (sharesBackends(m_greeting.pooler) || m_greeting.standby)
        return; // there it hears nothing, or is refused
    for (;;) {
        QString next;
        {
            const std::lock_guard lock(m_channelMutex);
            for (const QString &channel : std::as_const(m_channels))
                if (!m_listening.contains(channel))
                    next = channel;
        }
        if (next.isEmpty() || !connection.isOpen() || m_released)
            return;
        pg::Patience patience;
        patience.deadline = listenDeadline;
        patience.wish = [this] { return m_released ? pg::Patience::Wish::Leave : pg::Patience::Wish::Wait; };
        const auto answer = connection.listen(next, patience);
        if (!answer)
            qCWarning(logData).noquote() << describe(answer.error());
        m_listening.append(next);
    }
}

void PgWorker::deliver(PgConnection &connection)
{
    for (const pg::Notification &notification : connection.takeNotifications())
        m_events.notified(notification);
    for (const pg::ServerMessage &notice : connection.takeNotices())
        qCDebug(logData).noquote() << visibleText(redacted(notice.severity + u": "_s + notice.text));
}

void PgWorker::idle(PgConnection &connection)
{
    // A wait for an answer may have used up the signal of a release.
    if (!connection.isOpen() || m_released)
        return;
    pollFor(connection.descriptor(), m_wakeUp->descriptor(), -1ms);
    m_wakeUp->clear();
    connection.readUnasked();
}

void PgWorker::report(State state, const std::optional<Error> &why)
{
    if (state == m_state && !why)
        return;
    m_state = state;
    m_events.stateChanged(state, why, m_greeting);
}

} // namespace signalbox
