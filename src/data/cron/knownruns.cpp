#include "data/cron/knownruns.h"

#include "data/postgres/arrayliteral.h"

namespace signalbox {

using namespace Qt::StringLiterals;

void KnownRuns::keep(const QList<CronOverviewRow> &rows)
{
    const std::lock_guard lock(m_mutex);
    m_runs.clear();
    for (const CronOverviewRow &row : rows) {
        if (row.jobId && row.run.runId > 0)
            m_runs.insert(*row.jobId, row.run.runId);
    }
}

SqlValues KnownRuns::values()
{
    const std::lock_guard lock(m_mutex);
    if (m_runs.isEmpty())
        return {};
    return {{u"known_jobs"_s, arrayLiteral(m_runs.keys())}, {u"known_runs"_s, arrayLiteral(m_runs.values())}};
}

} // namespace signalbox
