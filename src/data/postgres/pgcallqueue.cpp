#include "data/postgres/pgcallqueue.h"

#include "data/postgres/sqlerror.h"

#include <algorithm>
#include <functional>

namespace signalbox {

namespace {

void finishAll(const QList<PgCallPtr> &calls, const Error &why)
{
    for (const PgCallPtr &call : calls) {
        Error error = why;
        error.subject = call->id;
        call->finish(tl::unexpected(error));
    }
}

} // namespace

void PgCall::finish(Result<ResultTable> answer)
{
    unfinished.reset();
    promised.answer(std::move(answer));
}

template <typename Predicate>
QList<PgCallPtr> PgCallQueue::takeWaiting(Predicate predicate)
{
    const auto kept = std::stable_partition(m_waiting.begin(), m_waiting.end(), std::not_fn(predicate));
    QList<PgCallPtr> taken(kept, m_waiting.end());
    m_waiting.erase(kept, m_waiting.end());
    return taken;
}

void PgCallQueue::push(const PgCallPtr &call)
{
    const auto replaced = [&](const PgCallPtr &other) {
        return !call->supersedeKey.isEmpty() && other->supersedeKey == call->supersedeKey
            && other->scope == call->scope;
    };
    QList<PgCallPtr> superseded;
    std::optional<Error> refused;
    {
        const std::lock_guard lock(m_mutex);
        superseded = takeWaiting(replaced);
        if (m_running && replaced(m_running))
            m_running->unwanted = true;
        refused = m_closed;
        if (!refused)
            m_waiting.push_back(call);
    }
    finishAll(superseded, SqlError::cancelled({}));
    if (refused)
        finishAll({call}, *refused);
}

PgCallPtr PgCallQueue::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.empty())
        return nullptr;
    m_running = m_waiting.front();
    m_waiting.pop_front();
    return m_running;
}

void PgCallQueue::putBack(const PgCallPtr &call)
{
    std::optional<Error> refused;
    {
        const std::lock_guard lock(m_mutex);
        m_running.reset();
        refused = m_closed;
        if (!refused && !call->unwanted) {
            m_waiting.push_front(call);
            return;
        }
    }
    finishAll({call}, refused.value_or(SqlError::cancelled({})));
}

void PgCallQueue::done()
{
    const std::lock_guard lock(m_mutex);
    m_running.reset();
}

void PgCallQueue::cancel(const QString &id, const QString &scope)
{
    const auto meant = [&](const PgCallPtr &call) { return call->id == id && call->scope == scope; };
    QList<PgCallPtr> cancelled;
    {
        const std::lock_guard lock(m_mutex);
        cancelled = takeWaiting(meant);
        if (m_running && meant(m_running))
            m_running->unwanted = true;
    }
    finishAll(cancelled, SqlError::cancelled({}));
}

void PgCallQueue::failWaiting(const Error &why)
{
    QList<PgCallPtr> failed;
    {
        const std::lock_guard lock(m_mutex);
        failed = takeWaiting([](const PgCallPtr &) { return true; });
    }
    finishAll(failed, why);
}

void PgCallQueue::failExpired(const Error &why)
{
    QList<PgCallPtr> failed;
    {
        const std::lock_guard lock(m_mutex);
        failed = takeWaiting([](const PgCallPtr &call) { return call->waitLimit.hasExpired(); });
    }
    finishAll(failed, why);
}

QDeadlineTimer PgCallQueue::nextExpiry() const
{
    const std::lock_guard lock(m_mutex);
    QDeadlineTimer next(QDeadlineTimer::Forever);
    for (const PgCallPtr &call : m_waiting)
        next = std::min(next, call->waitLimit);
    return next;
}

void PgCallQueue::close(const Error &why)
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = why;
    }
    failWaiting(why);
}

} // namespace signalbox
