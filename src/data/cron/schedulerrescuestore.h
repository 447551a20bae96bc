#pragma once

#include "data/project/projectconnection.h"
#include "domain/cron/rescue/schedulerrescuesource.h"

namespace signalbox {

/// What one look says, in two statements. For whoever judges the scheduler; `scope` keeps the questions of two apart.
Async<SchedulerFacts> readSchedulerFacts(PgSession &session, const Capabilities &capabilities, const QString &scope);

/// Looks at the scheduler over the session of what a person does. Remembers which processes of the scheduler it saw, so that
/// one that ends each minute is told from one that is well. Each step is one statement of the catalogue.
class SchedulerRescueStore final : public SchedulerRescueSource
{
public:
    using Source = SchedulerRescueSource;

    explicit SchedulerRescueStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<SchedulerFacts> look() override;
    Async<HistoryMark> history(std::optional<qint64> untilRunId) override;
    QString statement(const RescueStep &step) const override;
    Async<bool> run(const RescueStep &step) override;

private:
    ProjectConnection &m_connection;
    std::shared_ptr<QList<Instant>> m_starts = std::make_shared<QList<Instant>>();
    std::shared_ptr<bool> m_isAnySetAside = std::make_shared<bool>(false);
};

} // namespace signalbox
