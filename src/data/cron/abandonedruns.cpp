#include "data/cron/abandonedruns.h"

#include <utility>

namespace signalbox {

namespace {

constexpr qsizetype mostUnattended = 2000;

} // namespace

void AbandonedRuns::judge(JobRun &run)
{
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(run.unattended, false)) {
        m_unattended.remove(run.runId);
        return;
    }
    const auto known = m_unattended.constFind(run.runId);
    if (known != m_unattended.cend()) {
        if (known->hasExpired())
            run.status = RunStatus::Unknown;
        return;
    }
    m_unattended.insert(run.runId, QDeadlineTimer(apart));
    if (m_unattended.size() > mostUnattended)
        m_unattended.erase(m_unattended.cbegin());
}

} // namespace signalbox
