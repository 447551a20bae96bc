#pragma once

#include "data/cron/abandonedruns.h"
#include "data/cron/jobactrows.h"
#include "data/project/projectconnection.h"
#include "domain/cron/jobactsource.h"

#include <QHash>

namespace signalbox {

/// Writes to pg_cron by its own functions; needs nothing of ours in the database. Each write is one statement, and so one
/// transaction, behind any pooler.
class JobActStore final : public JobActSource
{
public:
    using Source = JobActSource;

    explicit JobActStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<JobRights> rights() override;

    Async<qint64> create(const JobDraft &draft, const QUuid &key) override;
    Async<std::optional<qint64>> createdWith(const JobDraft &draft, const QUuid &key) override;
    Async<qint64> change(qint64 jobId, const JobEdit &edit) override;
    Async<QList<qint64>> setActive(const QList<qint64> &jobIds, bool active) override;
    Async<bool> unschedule(qint64 jobId, const JobDraft &base) override;

    Async<OneShotRun> runOnce(qint64 jobId, const QUuid &key) override;
    Async<std::optional<OneShotRun>> oneShot(const QUuid &key) override;
    Async<bool> withdraw(const QUuid &key) override;
    Async<QStringList> sweepOneShots() override;

    Async<bool> cancelRun(const LiveRun &run) override;
    Async<bool> terminateRun(const LiveRun &run) override;

private:
    /// The newest job before each create(): what a key made is above it.
    using Floors = QHash<QUuid, qint64>;

    std::optional<Error> obstacleTo(const JobDraft &draft) const;
    std::optional<Error> obstacleTo(const JobEdit &edit) const;
    Async<qint64> changed(const RowShape<JobActRow> &shape, const SqlValues &values, const QString &name);
    Async<bool> signal(const RowShape<SignalRow> &shape, const LiveRun &run);

    ProjectConnection &m_connection;
    std::shared_ptr<Floors> m_floors = std::make_shared<Floors>();
    std::shared_ptr<AbandonedRuns> m_abandoned = std::make_shared<AbandonedRuns>();
};

} // namespace signalbox
