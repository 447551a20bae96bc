#pragma once

#include "data/project/projectconnection.h"
#include "domain/cron/runrecordsource.h"

#include <QDeadlineTimer>

namespace signalbox {

/// Reads what is known of a day of runs, and after that only what came since. Works without our log, too: then nothing was missed
/// as far as anybody knows. All who ask at about the same time get one answer.
class RunRecordStore final : public RunRecordSource
{
public:
    using Source = RunRecordSource;

    /// So long an answer is given again: a little less than those who look each ten seconds wait.
    static constexpr std::chrono::milliseconds usualPace{9000};

    /// `scope` keeps the questions of two stores apart.
    RunRecordStore(ProjectConnection &connection, const QString &scope, std::chrono::milliseconds pace = usualPace);

    /// Somebody notes which schedules are in force; without that no run is known to be missed.
    static bool hasLog(const Capabilities &capabilities);

    Async<RunRecord> lastDay() override;

private:
    class Known;

    static void ask(ProjectConnection &connection, const QString &scope, const std::shared_ptr<Known> &known,
        const Promised<RunRecord> &promised);

    ProjectConnection &m_connection;
    const QString m_scope;
    const std::chrono::milliseconds m_pace;
    std::shared_ptr<Known> m_known;
    std::optional<Async<RunRecord>> m_answer; // may be on its way
    QDeadlineTimer m_answerIsOld;
};

} // namespace signalbox
