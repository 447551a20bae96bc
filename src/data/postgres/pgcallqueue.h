#pragma once

#include "core/async.h"
#include "data/postgres/resulttable.h"
#include "data/postgres/sqlstatement.h"

#include <QDeadlineTimer>

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>

namespace signalbox {

/// One statement on its way: made by the owner's thread, carried out by the worker.
struct PgCall {
    QString id;
    QString scope;
    QString supersedeKey; // with the scope; empty: replaces nothing
    SqlStatement::Access access = SqlStatement::Access::Read;
    BoundSql sql;
    std::chrono::milliseconds deadline{0};
    QDeadlineTimer waitLimit; // how long it waits for a connection
    std::atomic<bool> unwanted = false;
    bool sentAgain = false;
    std::shared_ptr<void> unfinished; // its owner sees by it that a call is still on its way
    Promised<ResultTable> promised;

    bool isRead() const { return access == SqlStatement::Access::Read; }
    void finish(Result<ResultTable> answer);
};

using PgCallPtr = std::shared_ptr<PgCall>;

/// The calls of one session, first come first served; safe from any thread. A call is either waiting here, running in
/// the worker, or finished. Nothing is finished while the lock is held, since a future's continuation may call back.
class PgCallQueue
{
public:
    /// Finishes the waiting calls that this one replaces, and marks a running one as unwanted. While the queue is
    /// closed, the call finishes at once with the reason.
    void push(const PgCallPtr &call);
    PgCallPtr take(); // the next one, now running; nullptr when none waits
    void putBack(const PgCallPtr &call); // in front, to be sent again
    void done();
    void cancel(const QString &id, const QString &scope);
    void failWaiting(const Error &why);
    void failExpired(const Error &why); // whose wait limit has passed
    QDeadlineTimer nextExpiry() const;
    /// For good: those that wait or come later finish with `why`.
    void close(const Error &why);

private:
    template <typename Predicate>
    QList<PgCallPtr> takeWaiting(Predicate predicate);

    mutable std::mutex m_mutex;
    std::deque<PgCallPtr> m_waiting;
    PgCallPtr m_running;
    std::optional<Error> m_closed;
};

} // namespace signalbox
