#include "domain/workertrouble.h"

#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

constexpr int workerNameCap = 100;

struct WorkerTroubleWords {
    Q_DECLARE_TR_FUNCTIONS(WorkerTrouble)
};

} // namespace

std::optional<WorkerTrouble> schedulerTrouble(Liveness scheduler, const QString &database)
{
    const QString other = visibleText(database, workerNameCap);
    switch (scheduler) {
    case Liveness::Alive:
    case Liveness::StandIn:
    case Liveness::Elsewhere:
    case Liveness::Unknown:
        return std::nullopt;
    case Liveness::Dead:
        return WorkerTrouble{WorkerTroubleWords::tr("The pg_cron scheduler is not running, so no job runs."),
            WorkerTroubleWords::tr("Read the server's log for why it ended, then restart the server.")};
    case Liveness::OtherDatabase:
        return WorkerTrouble{
            WorkerTroubleWords::tr("The pg_cron scheduler works for database %1, so no job of this one runs.")
                .arg(other),
            WorkerTroubleWords::tr(
                "Connect to %1, where its jobs are; or set cron.database_name to this database and restart the "
                "server.")
                .arg(other)};
    case Liveness::LaunchesNothing:
        return WorkerTrouble{
            WorkerTroubleWords::tr(
                "The pg_cron scheduler is told to start nothing (cron.launch_active_jobs is off), so no job runs."),
            WorkerTroubleWords::tr("Run: alter system set cron.launch_active_jobs = on; select pg_reload_conf();")};
    }
    Q_UNREACHABLE();
}

std::optional<WorkerTrouble> senderTrouble(Liveness sender, const QString &database, bool sandbox)
{
    const QString other = visibleText(database, workerNameCap);
    switch (sender) {
    case Liveness::Alive:
    case Liveness::StandIn:
    case Liveness::Elsewhere:
    case Liveness::LaunchesNothing:
    case Liveness::Unknown:
        return std::nullopt;
    case Liveness::Dead:
        return WorkerTrouble{WorkerTroubleWords::tr("Nothing sends webhooks: the sender is not running."),
            sandbox ? WorkerTroubleWords::tr("Start the sandbox again.")
                    : WorkerTroubleWords::tr(
                        "Restart it with: select net.worker_restart(). If that does not help, pg_net must be "
                        "in shared_preload_libraries.")};
    case Liveness::OtherDatabase:
        return WorkerTrouble{
            WorkerTroubleWords::tr(
                "Nothing sends webhooks: the sender works for database %1, so what is queued here stays queued.")
                .arg(other),
            WorkerTroubleWords::tr("Set pg_net.database_name to this database and restart the server.")};
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
