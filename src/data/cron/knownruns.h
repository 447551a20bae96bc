#pragma once

#include "data/cron/cronrows.h"
#include "data/postgres/sqlstatement.h"

#include <mutex>

namespace signalbox {

/// The newest run of each job as the last answer of cron/overview told it, so that the next one looks no further back.
/// Answers are read on the session's thread, statements are made on another.
class KnownRuns
{
public:
    void keep(const QList<CronOverviewRow> &rows);
    SqlValues values();

private:
    std::mutex m_mutex;
    QMap<qint64, qint64> m_runs; // by job
};

} // namespace signalbox
