#include "data/cron/cronrequirements.h"

#include "data/project/requirements.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct CronRequirementWords {
    Q_DECLARE_TR_FUNCTIONS(CronRequirements)
};

QString bypassHint(const QString &user)
{
    return CronRequirementWords::tr(
        "Connect as the role that owns the jobs, or let a superuser run: alter role %1 bypassrls;")
        .arg(quotedIdentifier(user));
}

} // namespace

std::optional<Error> missingForCron(const Capabilities &capabilities)
{
    const QString jobs = u"cron.job"_s;
    const QString runs = u"cron.job_run_details"_s;
    if (capabilities.has(jobs) && capabilities.has(runs))
        return std::nullopt;
    const Requirements requirements(capabilities);
    if (auto error = requirements.unreadable(jobs))
        return error;
    if (auto error = requirements.unreadable(runs))
        return error;
    if (!capabilities.schedulerDatabase.isEmpty())
        return Error{ErrorKind::MissingObject,
            CronRequirementWords::tr(
                "pg_cron is not installed in the database %1: its scheduler works for the database %2")
                .arg(capabilities.database, capabilities.schedulerDatabase),
            u"pg_cron"_s, {},
            CronRequirementWords::tr("Connect to %1, where the jobs are").arg(capabilities.schedulerDatabase), {}};
    return Error{ErrorKind::MissingObject,
        CronRequirementWords::tr("pg_cron is not installed in the database %1").arg(capabilities.database),
        u"pg_cron"_s, {},
        CronRequirementWords::tr("Preload pg_cron and install the automation (signalbox migrate), or on Supabase "
                                 "enable it under Database > Extensions; "
                                 "if its jobs live in another database, connect to that one"),
        {}};
}

Error hiddenJobs(const QString &user)
{
    return {ErrorKind::HiddenByPolicy,
        CronRequirementWords::tr("Row level security shows %1 only its own jobs, and it has none").arg(user),
        u"cron.job"_s, {}, bypassHint(user), {}};
}

Error hiddenRuns(const QString &user)
{
    return {ErrorKind::HiddenByPolicy,
        CronRequirementWords::tr("Row level security shows %1 only runs of its own, and it has none").arg(user),
        u"cron.job_run_details"_s, {}, bypassHint(user), {}};
}

Error missingRun(qint64 runId)
{
    return {ErrorKind::MissingObject, CronRequirementWords::tr("Run %1 is not in the history any more").arg(runId),
        QString::number(runId), {},
        CronRequirementWords::tr("Its row in cron.job_run_details was deleted, as a purge does; refresh the list"), {}};
}

} // namespace signalbox
