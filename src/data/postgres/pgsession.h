#pragma once

#include "core/async.h"
#include "core/clock.h"
#include "data/postgres/connectionspec.h"
#include "data/postgres/greeting.h"
#include "data/postgres/resulttable.h"
#include "data/postgres/sqlstatement.h"
#include "domain/project/capabilities.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace signalbox {

class ActionLog;
class PgAdmission;
class SqlCatalogue;

/// One call of a catalogued statement. `scope` narrows the statement's supersede key to one caller, so that two
/// widgets asking the same question do not cancel each other.
struct SqlCall {
    QString id; // path below resources/sql/queries without suffix: "cron/jobs"
    SqlValues values;
    QString scope;
};

namespace pg {

/// What a session cost so far.
struct SessionStatistics {
    qint64 statements = 0;
    std::chrono::microseconds serverWait{0}; // from sending to the complete answer, summed up

    bool operator==(const SessionStatistics &) const = default;
};

} // namespace pg

/// One connection to the server on a worker thread of its own. All functions are called from the owner's thread and
/// return at once; futures finish on the worker. Destroying a session cancels what runs and never waits.
class PgSession : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Disconnected,
        Connecting,
        Connected,
        Stale, // the server has not answered for a while; what is on screen is old
        Reconnecting,
        Failed, // will not be retried without the user: wrong password, refused, missing database
    };
    Q_ENUM(State)

    /// Standing sessions answer within seconds; statements that may take longer are for a task session.
    enum class Purpose { Standing, Task };

    /// Sessions that share an admission log in one after the other, and a refusal of one is a refusal of all.
    PgSession(const ConnectionSpec &spec, const QString &role, std::shared_ptr<const SqlCatalogue> catalogue,
        Purpose purpose = Purpose::Standing, std::shared_ptr<PgAdmission> admission = {});
    ~PgSession() override;

    /// What every write is answered with instead of being sent; nothing: writes are sent.
    void setWriteObstacle(const std::optional<Error> &why);
    /// Every write is recorded there, before it is sent and when its outcome is known.
    void setActionLog(std::shared_ptr<ActionLog> log);

    void open();
    void close();
    State state() const;
    bool isIdle() const; // nothing runs or waits
    std::optional<Error> lastError() const; // why it is not connected
    const pg::Greeting &greeting() const; // as of the last connect
    pg::SessionStatistics statistics() const;

    /// Runs one statement. A newer call with the same supersede key and scope cancels this one on the server; its
    /// future then finishes with ErrorKind::Cancelled. A read is re-sent once after a lost connection, a write never.
    Async<ResultTable> run(const SqlCall &call);

    /// run(), each row turned into a value by `read` (T(const RowView &)), on the worker thread.
    template <typename T, typename Reader>
    Async<QList<T>> fetch(const SqlCall &call, Reader read)
    {
        return run(call).then([read](const Result<ResultTable> &answer) -> Result<QList<T>> {
            if (!answer)
                return tl::unexpected(answer.error());
            QList<T> values;
            values.reserve(answer->rowCount());
            for (int row = 0; row < answer->rowCount(); ++row)
                values.append(read(answer->row(row)));
            return values;
        });
    }

    /// Cancels on the server whatever runs or waits under that statement id and scope.
    void cancel(const QString &id, const QString &scope = {});
    /// Renewed after each reconnect; needs no pooler in transaction mode.
    void listen(const QString &channel);

signals:
    void stateChanged(signalbox::PgSession::State state);
    void notified(const QString &channel, const QString &payload);
    void answered(); // the server answered something: its data age is zero now

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
