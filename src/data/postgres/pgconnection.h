#pragma once

#include "core/result.h"
#include "data/postgres/connectionspec.h"
#include "data/postgres/greeting.h"
#include "data/postgres/resulttable.h"
#include "data/postgres/sqlerror.h"
#include "data/postgres/sqlstatement.h"
#include "data/postgres/wakeup.h"

#include <QDeadlineTimer>

#include <functional>
#include <memory>

struct pg_conn;
struct pg_cancel;

namespace signalbox {

namespace pg {

struct Notification {
    QString channel;
    QString payload;
};

/// What a caller that waits for an answer wants to know and to decide meanwhile.
struct Patience {
    enum class Wish {
        Wait,
        Cancel, // on the server; the connection stays
        Leave, // the same, but nobody waits for the outcome: the connection is dropped at once
    };

    std::chrono::milliseconds deadline{5000};
    std::function<Wish()> wish; // asked after each signal of the wake-up; may be empty
    std::function<void()> overdue; // called once when the server has not answered for a while; may be empty
};

} // namespace pg

/// One connection to the server: a QSqlDatabase whose PGconn is driven without blocking. To be made, used and
/// destroyed on one thread. execute() returns by the deadline (and a short grace) even when the server is frozen:
/// first the statement is cancelled on the server, and when that brings no answer the connection is dropped.
class PgConnection
{
public:
    PgConnection(const ConnectionSpec &spec, const QString &role, std::shared_ptr<pg::WakeUp> wakeUp);
    ~PgConnection();
    Q_DISABLE_COPY_MOVE(PgConnection)

    /// Blocks for as long as libpq connects: some seconds on a dead network. `statementTimeout` is the server's own
    /// limit, for the case that we vanish without cancelling.
    Result<void> open(std::chrono::milliseconds statementTimeout);
    void close();
    bool isOpen() const { return m_connection != nullptr; }
    const pg::Greeting &greeting() const { return m_greeting; } // as of open()
    int descriptor() const; // for poll() while nothing runs; -1 when closed

    /// One statement, one round trip. Lost connections show in isOpen() afterwards.
    Result<ResultTable> execute(const BoundSql &sql, const QString &subject, const pg::Patience &patience);
    /// The same, for a text that may be anything: its rows are dropped as they come, and only the command tag is kept.
    Result<ResultTable> executeForTag(const QByteArray &sql, const QString &subject, const pg::Patience &patience);
    /// One of the catalogue's, with its own deadline.
    Result<ResultTable> execute(const SqlStatement &statement, const SqlValues &values = {});
    /// A text of any number of statements, which the server runs as one transaction; the answer is the last one's.
    Result<ResultTable> executeScript(const QByteArray &sql, const QString &subject, const pg::Patience &patience);
    Result<ResultTable> listen(const QString &channel, const pg::Patience &patience);

    /// Reads what the server sent on its own. False when the connection turned out to be lost.
    bool readUnasked();
    QList<pg::Notification> takeNotifications();
    /// Notices and warnings since the last call.
    QList<pg::ServerMessage> takeNotices();

private:
    struct Answer;
    enum class Progress { Pending, Complete, Broken };

    QString ownOptions() const;
    Result<void> takeBytesAsTheyAre();
    Result<void> prepareSession(std::chrono::milliseconds statementTimeout);
    Result<ResultTable> await(bool sent, const QString &subject, const pg::Patience &patience);
    Progress advance(Answer &answer);
    Result<ResultTable> conclude(Answer &answer, Progress progress, const QString &subject);
    void startCancel(Answer &answer);
    void poll(QDeadlineTimer until);
    void drop(); // without a word to the server
    QString lastWords() const;

    ConnectionSpec m_spec;
    QString m_role;
    QString m_name; // of the QSqlDatabase
    std::shared_ptr<pg::WakeUp> m_wakeUp;
    pg_conn *m_connection = nullptr; // the driver's
    std::shared_ptr<pg_cancel> m_cancel;
    pg::Greeting m_greeting;
    QList<pg::ServerMessage> m_notices;
};

} // namespace signalbox
