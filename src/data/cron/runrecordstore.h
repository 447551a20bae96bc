#pragma once

#include "data/project/projectconnection.h"
#include "domain/cron/runrecordsource.h"

namespace signalbox {

/// Reads what is known of a day of runs, and after that only what came since. Works without our log, too: then nothing was missed
/// as far as anybody knows.
class RunRecordStore final : public RunRecordSource
{
public:
    using Source = RunRecordSource;

    /// `scope` keeps the questions of two stores apart.
    RunRecordStore(ProjectConnection &connection, const QString &scope);

    /// Somebody notes which schedules are in force; without that no run is known to be missed.
    static bool hasLog(const Capabilities &capabilities);

    Async<RunRecord> lastDay() override;

private:
    class Known;

    static void ask(ProjectConnection &connection, const QString &scope, const std::shared_ptr<Known> &known,
        const Promised<RunRecord> &promised);

    ProjectConnection &m_connection;
    QString m_scope;
    std::shared_ptr<Known> m_known;
};

} // namespace signalbox
