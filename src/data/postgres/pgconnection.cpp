#include "data/postgres/pgconnection.h"

#include "data/postgres/freethread.h"
#include "data/postgres/resultdata.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

#include <atomic>
#include <clocale>
#include <poll.h>
#include <sys/socket.h>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto graceAfterCancel = 1000ms; // for the answer to a cancel
constexpr auto overdueAfter = 3000ms;
constexpr auto longestLockWait = 4000ms;
constexpr auto idleInTransaction = 60000ms;

/// Why connecting failed is only told in words, so those must be in one language.
class EnglishMessages
{
public:
    EnglishMessages() : m_english(newlocale(LC_MESSAGES_MASK, "C", duplocale(LC_GLOBAL_LOCALE)))
    {
        m_before = uselocale(m_english);
    }
    ~EnglishMessages()
    {
        uselocale(m_before);
        freelocale(m_english);
    }
    Q_DISABLE_COPY_MOVE(EnglishMessages)

private:
    locale_t m_english;
    locale_t m_before;
};

QString field(const PGresult *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

pg::ServerMessage messageOf(const PGresult *result)
{
    return {field(result, PG_DIAG_SEVERITY_NONLOCALIZED), field(result, PG_DIAG_SQLSTATE),
        field(result, PG_DIAG_MESSAGE_PRIMARY), field(result, PG_DIAG_MESSAGE_DETAIL),
        field(result, PG_DIAG_MESSAGE_HINT)};
}

void keepNotice(void *list, const PGresult *notice)
{
    static_cast<QList<pg::ServerMessage> *>(list)->append(messageOf(notice));
}

QString newName()
{
    static std::atomic<quint64> count{0};
    return u"signalbox-"_s + QString::number(++count);
}

int milliseconds(QDeadlineTimer until)
{
    return until.isForever() ? -1 : int(std::min<qint64>(until.remainingTime() + 1, 60000));
}

/// Supabase's poolers: the port tells the mode. Any other one only shows by its made-up process id.
Pooler namedPooler(const ConnectionSpec &spec)
{
    const QString port = spec.value(u"port"_s);
    if (port == "6543"_L1)
        return Pooler::Transaction;
    if (spec.value(u"host"_s).endsWith(".pooler.supabase.com"_L1))
        return Pooler::Session;
    return Pooler::None;
}

} // namespace

struct PgConnection::Answer {
    PgResult last;
    PgResult firstError;
    std::chrono::steady_clock::time_point sent = std::chrono::steady_clock::now();
    std::shared_ptr<std::atomic<bool>> cancelDone; // set when a cancel was started
};

PgConnection::PgConnection(const ConnectionSpec &spec, const QString &role, std::shared_ptr<pg::WakeUp> wakeUp)
    : m_spec(spec), m_role(role), m_name(newName()), m_wakeUp(std::move(wakeUp))
{ }

PgConnection::~PgConnection()
{
    close();
}

QString PgConnection::ownOptions() const
{
    // A dead network shows within about three seconds, an unreachable one within five.
    return u"connect_timeout=5;keepalives=1;keepalives_idle=2;keepalives_interval=1;keepalives_count=3;"
           "tcp_user_timeout=3000;application_name='signalbox %1'"_s.arg(m_role);
}

Result<void> PgConnection::open(std::chrono::milliseconds statementTimeout)
{
    close();
    const EnglishMessages english;
    QString words;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
        const QString given = m_spec.connectOptions();
        database.setConnectOptions(given.isEmpty() ? ownOptions() : given + u';' + ownOptions());
        database.setHostName(m_spec.value(u"host"_s));
        database.setDatabaseName(m_spec.value(u"dbname"_s));
        const bool open = database.open(m_spec.value(u"user"_s), m_spec.value(u"password"_s));
        parkIfApplicationEnded();
        if (open)
            m_connection = *static_cast<PGconn *const *>(database.driver()->handle().constData());
        else
            words = database.lastError().databaseText();
    }
    if (m_connection == nullptr) {
        QSqlDatabase::removeDatabase(m_name);
        return tl::unexpected(SqlError::fromConnect(words, m_spec));
    }
    PQsetNoticeReceiver(m_connection, keepNotice, &m_notices);
    PQsetnonblocking(m_connection, 1);
    m_cancel = std::shared_ptr<pg_cancel>(PQgetCancel(m_connection), PQfreeCancel);
    if (const auto taken = takeBytesAsTheyAre(); !taken) {
        close();
        return taken;
    }
    return prepareSession(statementTimeout);
}

/// The driver asks for UTF-8. A database in SQL_ASCII holds any bytes and converts none of them: to such a client it
/// refuses a whole answer over one byte that is no UTF-8. So it gets to send what it has, and RowView::text() shows what
/// cannot be read. What we send is stored there byte for byte either way. Poolers keep this setting apart by client.
Result<void> PgConnection::takeBytesAsTheyAre()
{
    if (qstrcmp(PQparameterStatus(m_connection, "server_encoding"), "SQL_ASCII") != 0)
        return {};
    const auto answer = execute({"set client_encoding to 'SQL_ASCII'", {}}, m_spec.displayName(), pg::Patience{});
    return answer ? Result<void>() : tl::unexpected(answer.error());
}

/// Tells a pooler by its made-up process id, and sets the session's settings unless they would land on somebody
/// else's: all in one round trip.
Result<void> PgConnection::prepareSession(std::chrono::milliseconds statementTimeout)
{
    static const QByteArray sql = "/* signalbox session */ select pg_backend_pid() = $1::int4,"
                                  " pg_is_in_recovery(), clock_timestamp(),"
                                  " case when $2::bool or ($3::bool and pg_backend_pid() = $1::int4) then concat("
                                  "set_config('TimeZone', 'UTC', false),"
                                  "set_config('jit', 'off', false),"
                                  "set_config('statement_timeout', $4, false),"
                                  "set_config('lock_timeout', $5, false),"
                                  "set_config('idle_in_transaction_session_timeout', $6, false),"
                                  "case when current_setting('is_superuser') = 'on'"
                                  " then set_config('lc_messages', 'C', false) end) end";
    const auto text = [](auto number) { return std::optional(QByteArray::number(qlonglong(number))); };
    const Pooler named = namedPooler(m_spec);
    const auto lockTimeout = std::min(longestLockWait, statementTimeout / 2);
    const BoundSql bound{sql,
        {text(PQbackendPID(m_connection)), named == Pooler::Session ? "t"_ba : "f"_ba,
            named == Pooler::None ? "t"_ba : "f"_ba, text(statementTimeout.count()), text(lockTimeout.count()),
            text(idleInTransaction.count())}};
    const auto answer = execute(bound, m_spec.displayName(), pg::Patience{});
    if (!answer) {
        close();
        return tl::unexpected(answer.error());
    }
    const bool direct = answer->rowCount() == 1 && answer->row(0).boolean(0);
    m_greeting.pooler = named != Pooler::None ? named : direct ? Pooler::None : Pooler::Unnamed;
    m_greeting.standby = answer->rowCount() == 1 && answer->row(0).boolean(1);
    m_greeting.clock.reset();
    if (const auto now = answer->rowCount() == 1 ? answer->row(0).optInstant(2) : std::nullopt)
        m_greeting.clock = ClockReading{*now, answer->sent(), answer->answered()};
    return {};
}

void PgConnection::close()
{
    if (m_connection == nullptr)
        return;
    m_connection = nullptr;
    m_cancel.reset();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

void PgConnection::drop()
{
    if (m_connection != nullptr)
        ::shutdown(PQsocket(m_connection), SHUT_RDWR);
    close();
}

int PgConnection::descriptor() const
{
    return m_connection == nullptr ? -1 : PQsocket(m_connection);
}

QString PgConnection::lastWords() const
{
    return QString::fromUtf8(PQerrorMessage(m_connection));
}

Result<ResultTable> PgConnection::execute(const BoundSql &sql, const QString &subject, const pg::Patience &patience)
{
    QList<const char *> values;
    values.reserve(sql.values.size());
    for (const auto &value : sql.values)
        values.append(value ? value->constData() : nullptr);
    const bool sent = m_connection != nullptr
        && PQsendQueryParams(
               m_connection, sql.text.constData(), int(values.size()), nullptr, values.constData(), nullptr, nullptr, 0)
            == 1;
    return await(sent, subject, patience);
}

Result<ResultTable> PgConnection::executeForTag(
    const QByteArray &sql, const QString &subject, const pg::Patience &patience)
{
    const bool sent = m_connection != nullptr
        && PQsendQueryParams(m_connection, sql.constData(), 0, nullptr, nullptr, nullptr, nullptr, 0) == 1
        && PQsetSingleRowMode(m_connection) == 1;
    return await(sent, subject, patience);
}

Result<ResultTable> PgConnection::execute(const SqlStatement &statement, const SqlValues &values)
{
    const auto bound = statement.bind(values);
    if (!bound)
        return tl::unexpected(bound.error());
    pg::Patience patience;
    patience.deadline = statement.deadline();
    return execute(*bound, statement.id(), patience);
}

Result<ResultTable> PgConnection::executeScript(
    const QByteArray &sql, const QString &subject, const pg::Patience &patience)
{
    const bool sent = m_connection != nullptr && PQsendQuery(m_connection, sql.constData()) == 1;
    return await(sent, subject, patience);
}

Result<ResultTable> PgConnection::listen(const QString &channel, const pg::Patience &patience)
{
    QString name = channel;
    name.replace(u'"', u"\"\""_s);
    return execute({"listen \"" + name.toUtf8() + '"', {}}, channel, patience);
}

Result<ResultTable> PgConnection::await(bool sent, const QString &subject, const pg::Patience &patience)
{
    using Wish = pg::Patience::Wish;
    if (!sent) {
        const QString words = m_connection == nullptr ? QString() : lastWords();
        drop();
        return tl::unexpected(SqlError::lost(words, subject));
    }
    Answer answer;
    const QDeadlineTimer deadline(patience.deadline);
    QDeadlineTimer overdue = patience.overdue ? QDeadlineTimer(overdueAfter) : QDeadlineTimer(QDeadlineTimer::Forever);
    QDeadlineTimer grace(QDeadlineTimer::Forever);
    for (;;) {
        const Progress progress = advance(answer);
        if (progress == Progress::Broken)
            return conclude(answer, progress, subject);
        if (progress == Progress::Complete && (!answer.cancelDone || *answer.cancelDone))
            break; // a cancel still under way could hit the next statement
        if (!answer.cancelDone) {
            const Wish wish = patience.wish ? patience.wish() : Wish::Wait;
            if (wish != Wish::Wait || deadline.hasExpired()) {
                startCancel(answer);
                grace.setRemainingTime(wish == Wish::Leave ? 0ms : graceAfterCancel);
            }
        }
        if (grace.hasExpired()) {
            drop();
            return tl::unexpected(deadline.hasExpired() ? SqlError::timedOut(subject) : SqlError::cancelled(subject));
        }
        if (overdue.hasExpired()) {
            overdue.setRemainingTime(-1);
            patience.overdue();
        }
        poll(answer.cancelDone ? grace : std::min(deadline, overdue));
    }
    const bool late = answer.cancelDone && deadline.hasExpired();
    auto result = conclude(answer, Progress::Complete, subject);
    if (late && !result && result.error().kind == ErrorKind::Cancelled)
        result.error() = SqlError::timedOut(subject, result.error().sqlState);
    return result;
}

PgConnection::Progress PgConnection::advance(Answer &answer)
{
    const int flushed = PQflush(m_connection);
    if (flushed < 0 || PQconsumeInput(m_connection) == 0) {
        // What the server said before it hung up is still in the buffer.
        while (PQisBusy(m_connection) == 0) {
            PgResult result(PQgetResult(m_connection));
            if (!result)
                break;
            if (!answer.firstError && PQresultStatus(result.get()) == PGRES_FATAL_ERROR)
                answer.firstError = std::move(result);
        }
        return Progress::Broken;
    }
    while (PQisBusy(m_connection) == 0) {
        PgResult result(PQgetResult(m_connection));
        if (!result)
            return PQstatus(m_connection) == CONNECTION_BAD ? Progress::Broken : Progress::Complete;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH)
            return Progress::Broken; // no statement of ours copies; leaving is the only way out of that state
        if (status != PGRES_FATAL_ERROR && status != PGRES_BAD_RESPONSE)
            answer.last = std::move(result);
        else if (!answer.firstError)
            answer.firstError = std::move(result);
    }
    return Progress::Pending;
}

Result<ResultTable> PgConnection::conclude(Answer &answer, Progress progress, const QString &subject)
{
    const bool bad = progress == Progress::Broken || (!answer.firstError && !answer.last);
    const pg::ServerMessage message = answer.firstError ? messageOf(answer.firstError.get()) : pg::ServerMessage{};
    const QString words
        = answer.firstError ? QString::fromUtf8(PQresultErrorMessage(answer.firstError.get())) : lastWords();
    if (bad || SqlError::endsConnection(message))
        drop();
    if (!message.sqlState.isEmpty())
        return tl::unexpected(SqlError::fromServer(message, subject));
    if (answer.firstError || bad)
        return tl::unexpected(SqlError::lost(words, subject));
    ResultTable table;
    table.m_data = std::make_shared<ResultTable::Data>(ResultTable::Data{std::move(answer.last)});
    table.m_sent = answer.sent;
    table.m_answered = std::chrono::steady_clock::now();
    return table;
}

void PgConnection::startCancel(Answer &answer)
{
    answer.cancelDone = std::make_shared<std::atomic<bool>>(false);
    runOnFreeThread([cancel = m_cancel, done = answer.cancelDone, wakeUp = m_wakeUp] {
        char words[256];
        PQcancel(cancel.get(), words, sizeof words);
        *done = true;
        wakeUp->signal();
    });
}

void PgConnection::poll(QDeadlineTimer until)
{
    const short wanted = PQflush(m_connection) == 1 ? POLLIN | POLLOUT : POLLIN;
    pollfd descriptors[] = {{PQsocket(m_connection), wanted, 0}, {m_wakeUp->descriptor(), POLLIN, 0}};
    ::poll(descriptors, 2, milliseconds(until));
    if (descriptors[1].revents != 0)
        m_wakeUp->clear();
}

bool PgConnection::readUnasked()
{
    if (m_connection == nullptr)
        return false;
    if (PQconsumeInput(m_connection) == 1 && PQstatus(m_connection) == CONNECTION_OK)
        return true;
    drop();
    return false;
}

QList<pg::Notification> PgConnection::takeNotifications()
{
    QList<pg::Notification> list;
    while (m_connection != nullptr) {
        const std::unique_ptr<PGnotify, decltype(&PQfreemem)> notify(PQnotifies(m_connection), &PQfreemem);
        if (!notify)
            break;
        list.append({QString::fromUtf8(notify->relname), QString::fromUtf8(notify->extra)});
    }
    return list;
}

QList<pg::ServerMessage> PgConnection::takeNotices()
{
    return std::exchange(m_notices, {});
}

} // namespace signalbox
