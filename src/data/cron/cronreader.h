#pragma once

#include "data/cron/knownruns.h"
#include "data/cron/punctualityreader.h"
#include "data/project/projectconnection.h"

namespace signalbox {

/// Reads the overview of jobs for all who ask: panel, status and alerts judge the same values. Each reader goes on from
/// what it read before. With KnownRuns::Depth::Recent the first answer has the jobs with their newest run at once,
/// the second one their recent runs, and the third one whether they ran when they should.
class CronReader : public std::enable_shared_from_this<CronReader>
{
public:
    /// `scope` keeps the questions of two readers apart.
    CronReader(ProjectConnection &connection, std::shared_ptr<PunctualityReader> punctuality, KnownRuns::Depth depth,
        const QString &scope);

    Async<CronOverview> overview();
    /// What cron/live needs not look for, as far as it is known.
    SqlValues liveValues() const { return m_known->liveValues(); }
    /// What judges the runs that others read as well.
    const std::shared_ptr<AbandonedRuns> &abandoned() const { return m_abandoned; }

private:
    void ask(const Promised<CronOverview> &promised);

    ProjectConnection &m_connection;
    std::shared_ptr<PunctualityReader> m_punctuality;
    const KnownRuns::Depth m_depth;
    int m_looks = 0; // asked for
    QString m_scope;
    std::shared_ptr<AbandonedRuns> m_abandoned;
    std::shared_ptr<KnownRuns> m_known;
};

} // namespace signalbox
