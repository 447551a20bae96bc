#include "data/postgres/pgsession.h"

#include "data/postgres/pgworker.h"
#include "data/postgres/sqlcatalogue.h"
#include "local/actionlog.h"

#include <QTimer>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// libpq gives up after its own timeout for each address; beyond this the thread in it is left to itself.
constexpr auto connectLimit = 8000ms;
/// The server ends what we asked for a little after we would have given up ourselves.
constexpr auto serverMargin = 5000ms;

} // namespace

class PgSession::Private
{
public:
    Private(PgSession *session, const ConnectionSpec &spec, const QString &role,
        std::shared_ptr<const SqlCatalogue> catalogue, Purpose purpose, std::shared_ptr<PgAdmission> admission)
        : q(session), m_spec(spec), m_role(role), m_catalogue(std::move(catalogue)), m_purpose(purpose),
          m_sharesAdmission(admission != nullptr), m_admission(std::move(admission)),
          m_owner(std::make_shared<PgOwner>(session))
    {
        m_connectLimit.setSingleShot(true);
        m_connectLimit.setInterval(connectLimit);
        QObject::connect(&m_connectLimit, &QTimer::timeout, q, [this] { replaceStuckWorker(); });
    }

    void startWorker(int failures);
    void stopWorker(const Error &why);
    void replaceStuckWorker();
    void setState(State state, const std::optional<Error> &why);
    Error notConnected() const;
    Async<ResultTable> recorded(const SqlCall &call, Async<ResultTable> answer) const;

    struct Counters {
        std::atomic<qint64> statements = 0;
        std::atomic<qint64> waitMicros = 0;
    };

    PgSession *q;
    ConnectionSpec m_spec;
    QString m_role;
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    Purpose m_purpose;
    bool m_sharesAdmission;
    std::shared_ptr<PgAdmission> m_admission; // of its own: a new one each time it is opened
    std::shared_ptr<void> m_unfinished = std::make_shared<char>(); // each call on its way holds a copy
    std::shared_ptr<PgOwner> m_owner;
    std::shared_ptr<Counters> m_counters = std::make_shared<Counters>();
    std::shared_ptr<PgWorker> m_worker;
    quint64 m_generation = 0; // what an earlier worker still has to tell does not count
    QStringList m_channels;
    State m_state = State::Disconnected;
    std::optional<Error> m_lastError;
    pg::Greeting m_greeting;
    std::shared_ptr<ActionLog> m_actionLog;
    std::optional<Error> m_writeObstacle;
    bool m_connectedBefore = false;
    int m_timesStuck = 0;
    QTimer m_connectLimit;

private:
    PgWorkerEvents events();
};

PgWorkerEvents PgSession::Private::events()
{
    // Each event travels to the owner's thread; there, an event of a worker that was replaced meanwhile is dropped.
    const auto tell = [this, owner = m_owner, generation = m_generation](auto told) {
        owner->tell([this, generation, told] {
            if (generation == m_generation)
                told();
        });
    };
    PgWorkerEvents events;
    events.stateChanged = [this, tell](State state, const std::optional<Error> &why, const pg::Greeting &greeting) {
        tell([this, state, why, greeting] {
            m_greeting = greeting;
            m_connectedBefore = m_connectedBefore || state == State::Connected;
            m_timesStuck = state == State::Connected ? 0 : m_timesStuck;
            setState(state, why);
        });
    };
    events.attempting = [this, tell](bool begins) {
        tell([this, begins] { begins ? m_connectLimit.start() : m_connectLimit.stop(); });
    };
    events.notified = [this, tell](const pg::Notification &notification) {
        tell([this, notification] { emit q->notified(notification.channel, notification.payload); });
    };
    events.answered = [this, tell] { tell([this] { emit q->answered(); }); };
    events.statementDone = [counters = m_counters](std::chrono::microseconds wait) {
        ++counters->statements;
        counters->waitMicros += wait.count();
    };
    return events;
}

void PgSession::Private::startWorker(int failures)
{
    ++m_generation;
    const auto limit = m_catalogue->longestDeadline(m_purpose == Purpose::Task) + serverMargin;
    m_worker = std::make_shared<PgWorker>(
        PgWorker::Setup{m_spec, m_role, limit, m_channels, m_connectedBefore, failures, m_admission}, events());
    m_worker->start();
}

void PgSession::Private::stopWorker(const Error &why)
{
    ++m_generation;
    m_connectLimit.stop();
    if (const auto worker = std::exchange(m_worker, nullptr))
        worker->release(why);
}

void PgSession::Private::replaceStuckWorker()
{
    const Error why{ErrorKind::Unreachable, PgSession::tr("The server does not answer while connecting"),
        m_spec.displayName(), {}, PgSession::tr("It may hang, or a pooler before it may wait for it"), {}};
    stopWorker(why);
    startWorker(++m_timesStuck);
    setState(State::Reconnecting, why);
}

void PgSession::Private::setState(State state, const std::optional<Error> &why)
{
    const bool changed = state != m_state || why != m_lastError;
    m_state = state;
    m_lastError = why;
    if (changed)
        emit q->stateChanged(state);
}

Error PgSession::Private::notConnected() const
{
    return {ErrorKind::Unreachable, PgSession::tr("Not connected"), m_spec.displayName(), {}, {}, {}};
}

Async<ResultTable> PgSession::Private::recorded(const SqlCall &call, Async<ResultTable> answer) const
{
    ActionRecord record{.database = m_spec.displayName(), .action = call.id};
    for (auto value = call.values.cbegin(); value != call.values.cend(); ++value)
        record.values.insert(value.key(), value.value().value_or(u"null"_s));
    return recordedIn(m_actionLog, std::move(record), std::move(answer));
}

PgSession::PgSession(const ConnectionSpec &spec, const QString &role, std::shared_ptr<const SqlCatalogue> catalogue,
    Purpose purpose, std::shared_ptr<PgAdmission> admission)
    : d(std::make_unique<Private>(this, spec, role, std::move(catalogue), purpose, std::move(admission)))
{ }

PgSession::~PgSession()
{
    d->m_owner->leave();
    d->stopWorker(SqlError::cancelled({}));
}

void PgSession::setWriteObstacle(const std::optional<Error> &why)
{
    d->m_writeObstacle = why;
}

void PgSession::setActionLog(std::shared_ptr<ActionLog> log)
{
    d->m_actionLog = std::move(log);
}

void PgSession::open()
{
    if (d->m_worker && d->m_state != State::Failed)
        return;
    d->stopWorker(d->notConnected());
    d->m_connectedBefore = false;
    d->m_timesStuck = 0;
    if (!d->m_sharesAdmission)
        d->m_admission = std::make_shared<PgAdmission>();
    d->startWorker(0);
    d->setState(State::Connecting, {});
}

void PgSession::close()
{
    d->stopWorker(SqlError::cancelled({}));
    d->setState(State::Disconnected, {});
}

PgSession::State PgSession::state() const
{
    return d->m_state;
}

bool PgSession::isIdle() const
{
    return d->m_unfinished.use_count() == 1;
}

std::optional<Error> PgSession::lastError() const
{
    return d->m_lastError;
}

const pg::Greeting &PgSession::greeting() const
{
    return d->m_greeting;
}

pg::SessionStatistics PgSession::statistics() const
{
    return {d->m_counters->statements, std::chrono::microseconds(d->m_counters->waitMicros)};
}

Async<ResultTable> PgSession::run(const SqlCall &call)
{
    const SqlStatement *statement = d->m_catalogue->find(call.id);
    if (statement == nullptr)
        return readyError<ResultTable>({ErrorKind::Invalid, tr("There is no such query"), call.id, {}, {}, {}});
    if (statement->needsTaskSession() && d->m_purpose != Purpose::Task)
        return readyError<ResultTable>(
            {ErrorKind::Invalid, tr("The query is too long for a standing session"), call.id, {}, {}, {}});
    if (d->m_writeObstacle && statement->access() == SqlStatement::Access::Write)
        return readyError<ResultTable>(*d->m_writeObstacle);
    auto bound = statement->bind(call.values);
    if (!bound)
        return readyError<ResultTable>(bound.error());
    if (!d->m_worker)
        return readyError<ResultTable>(d->notConnected());

    const auto work = std::make_shared<PgCall>();
    work->id = call.id;
    work->scope = call.scope;
    work->supersedeKey = statement->supersedeKey();
    work->access = statement->access();
    work->sql = *std::move(bound);
    work->deadline = statement->deadline();
    work->waitLimit = QDeadlineTimer(work->deadline);
    work->unfinished = d->m_unfinished;
    auto future = work->promised.future();
    if (d->m_actionLog && statement->access() == SqlStatement::Access::Write)
        future = d->recorded(call, future);
    d->m_worker->push(work);
    return future;
}

void PgSession::cancel(const QString &id, const QString &scope)
{
    if (d->m_worker)
        d->m_worker->cancel(id, scope);
}

void PgSession::listen(const QString &channel)
{
    if (d->m_channels.contains(channel))
        return;
    d->m_channels.append(channel);
    if (d->m_worker)
        d->m_worker->listen(channel);
}

} // namespace signalbox
