#pragma once

#include "data/cron/runrecordstore.h"
#include "domain/cron/expected/punctualityledger.h"

namespace signalbox {

/// Tells of each job whether it runs when it should, for all who ask: there is one history in memory, and it is judged once.
class PunctualityReader : public std::enable_shared_from_this<PunctualityReader>
{
public:
    /// `scope` keeps the questions of two readers apart.
    PunctualityReader(ProjectConnection &connection, const QString &scope,
        std::chrono::milliseconds pace = RunRecordStore::usualPace);

    /// False where there is nothing that could tell it.
    bool canTell() const { return RunRecordStore::hasLog(m_connection.capabilities()); }
    Async<PunctualityReport> read();
    /// What the last one said; nothing where it could not.
    const std::optional<PunctualityReport> &latest() const { return m_report; }
    /// What it is judged by.
    const std::shared_ptr<RunRecordStore> &record() const { return m_record; }

private:
    void ask();
    void judge(const RunRecord &record, const Promised<PunctualityReport> &promised);

    ProjectConnection &m_connection;
    std::shared_ptr<RunRecordStore> m_record;
    std::shared_ptr<PunctualityLedger> m_ledger; // one at a time judges with it, in the background
    std::optional<Async<PunctualityReport>> m_asked;
    std::optional<Instant> m_judgedAsOf;
    std::optional<PunctualityReport> m_report;
};

} // namespace signalbox
