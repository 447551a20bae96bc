#pragma once

#include "data/project/projectconnection.h"
#include "domain/cron/map/runmapsource.h"

namespace signalbox {

/// Reads the run map's past from cron.job_run_details, whose only index is the primary key: a look finds the ids of a span, and
/// a second statement reads these runs, or a step of what they come to. Needs no installed function.
class RunMapStore final : public RunMapSource
{
public:
    using Source = RunMapSource;

    /// `scope` keeps the questions of two stores apart.
    RunMapStore(ProjectConnection &connection, const QString &scope) : m_connection(connection), m_scope(scope) { }

    /// Failures are told in about sixty stretches of the span, of five minutes at least.
    static std::chrono::microseconds failureStretch(const TimeSpan &span);

    Async<RunMapPart> runs(const RunMapQuestion &question) override;
    Async<QList<Happening>> marks(const TimeSpan &span) override;

private:
    ProjectConnection &m_connection;
    QString m_scope;
};

} // namespace signalbox
