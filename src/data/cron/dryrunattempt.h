#pragma once

#include "data/postgres/pgconnection.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/cron/dryrun.h"

#include <QCoreApplication>

#include <atomic>

namespace signalbox {

/// One dry run on a connection of its own, which is closed afterwards: what a command sets or locks for its session ends with
/// that. The transaction is rolled back whatever happens, and cannot commit (cron/dry_run_guard). perform() blocks, on one
/// thread; cancel() may be called from any.
class DryRunAttempt
{
    Q_DECLARE_TR_FUNCTIONS(DryRunAttempt)

public:
    /// `user` is the role that connects, for the words.
    DryRunAttempt(ConnectionSpec spec, DryRunRequest request, QString user);

    Result<DryRunReport> perform();
    void cancel();

private:
    Result<void> begin(PgConnection &connection, const SqlCatalogue &catalogue);
    Result<DryRunReport> tryCommand(PgConnection &connection, const SqlCatalogue &catalogue);
    Result<ResultTable> carryOut(PgConnection &connection, const SqlCatalogue &catalogue) const;
    void rollBack(PgConnection &connection);
    Result<ResultTable> script(PgConnection &connection, const QByteArray &sql) const;
    Error notThatRole(Error error) const;
    Error notConnected(Error error) const;

    const ConnectionSpec m_spec;
    const DryRunRequest m_request;
    const QString m_user;
    const std::shared_ptr<pg::WakeUp> m_wakeUp = std::make_shared<pg::WakeUp>();
    std::atomic<bool> m_unwanted = false;
};

} // namespace signalbox
