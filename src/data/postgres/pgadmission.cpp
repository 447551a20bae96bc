#include "data/postgres/pgadmission.h"

#include <algorithm>

namespace signalbox {

Result<bool> PgAdmission::enter(const Visitor &visitor)
{
    const std::lock_guard lock(m_mutex);
    if (m_refusal)
        return tl::unexpected(*m_refusal);
    if (std::ranges::find(m_queue, visitor) == m_queue.end())
        m_queue.push_back(visitor);
    return m_queue.front() == visitor;
}

void PgAdmission::leave(const Visitor &visitor)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_queue, visitor);
    if (!m_queue.empty())
        m_queue.front()->signal();
}

void PgAdmission::refuse(const Visitor &visitor, const Error &why)
{
    const std::lock_guard lock(m_mutex);
    m_refusal = why;
    std::erase(m_queue, visitor);
    for (const Visitor &waiting : m_queue)
        waiting->signal();
    m_queue.clear();
}

void PgAdmission::forgetRefusal()
{
    const std::lock_guard lock(m_mutex);
    m_refusal.reset();
}

} // namespace signalbox
