#include "data/cron/jobactrefusals.h"

#include "data/cron/cronrequirements.h"
#include "data/project/requirements.h"
#include "domain/cron/cronschedule.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct JobActWords {
    Q_DECLARE_TR_FUNCTIONS(JobActStore)
};

QString signatureOf(const QString &function)
{
    static const QMap<QString, QString> signatures = {
        {u"schedule"_s, u"cron.schedule(text, text, text)"_s},
        {u"schedule_in_database"_s, u"cron.schedule_in_database(text, text, text, text, text, boolean)"_s},
        {u"alter_job"_s, u"cron.alter_job(bigint, text, text, text, text, boolean)"_s},
        {u"unschedule"_s, u"cron.unschedule(bigint)"_s},
    };
    return signatures.value(function);
}

Error jobChanged()
{
    return {ErrorKind::Invalid,
        JobActWords::tr("Nothing was changed: somebody else changed or removed the job meanwhile"), u"version"_s, {},
        JobActWords::tr("Look at what it is now, then decide again"), {}};
}

Error nameTaken(const QString &name)
{
    return {ErrorKind::Invalid, JobActWords::tr("The role has a job named \"%1\" already").arg(name), u"name"_s, {},
        JobActWords::tr("Choose another name, or change that job: pg_cron would overwrite it"), {}};
}

Error foreignJob(const QString &role)
{
    return {ErrorKind::Permission, JobActWords::tr("The job belongs to the role %1").arg(role), u"username"_s, {},
        JobActWords::tr("pg_cron lets that role and superusers change it, whatever else was granted"), {}};
}

struct ServerRefusal {
    QString words;
    QString subject;
    QString what;
};

QList<ServerRefusal> serverRefusals()
{
    return {
        {u"invalid schedule"_s, u"schedule"_s, JobActWords::tr("pg_cron does not take this schedule")},
        {u"does not have CONNECT privilege"_s, u"database"_s,
            JobActWords::tr("The job's role may not connect to that database")},
        {u"can not log in"_s, u"username"_s, JobActWords::tr("No job can run as that role: it may not log in")},
        {u"must be superuser"_s, u"username"_s, JobActWords::tr("Only a superuser may make jobs for another role")},
        {u"cannot schedule jobs as superuser"_s, u"username"_s,
            JobActWords::tr("This server lets no job run as a superuser (cron.enable_superuser_jobs)")},
    };
}

} // namespace

std::optional<Error> JobActRefusals::noGrace(const Capabilities &capabilities)
{
    const QString table = u"signalbox.job_grace"_s;
    if (capabilities.updatable.contains(table))
        return std::nullopt;
    if (!capabilities.relations.contains(table))
        return Error{ErrorKind::MissingObject, JobActWords::tr("A job's grace cannot be kept in this database"), table,
            {}, JobActWords::tr("Install the automation (signalbox migrate), or leave the grace as it is"), {}};
    return Error{ErrorKind::Permission, JobActWords::tr("%1 may not set the grace of jobs").arg(capabilities.user),
        table, {},
        JobActWords::tr("Let the owner of the automation run: grant select, insert, update on %1 to %2")
            .arg(table, quotedIdentifier(capabilities.user)),
        {}};
}

std::optional<Error> JobActRefusals::notCallable(const Capabilities &capabilities, const QString &function)
{
    if (auto error = missingForCron(capabilities))
        return error;
    if (capabilities.canCall(u"cron."_s + function))
        return std::nullopt;
    const QString user = quotedIdentifier(capabilities.user);
    return Error{ErrorKind::Permission, JobActWords::tr("%1 may not call cron.%2()").arg(capabilities.user, function),
        u"cron."_s + function, {},
        JobActWords::tr("Let the owner of pg_cron or a superuser run: grant usage on schema cron to %1; grant execute "
                        "on function %2 to %1;")
            .arg(user, signatureOf(function)),
        {}};
}

Error JobActRefusals::onlySuperuser(const Capabilities &capabilities, const QString &role)
{
    return {ErrorKind::Permission, JobActWords::tr("%1 may not make jobs for the role %2").arg(capabilities.user, role),
        u"username"_s, {},
        JobActWords::tr("pg_cron lets superusers do that, whatever else was granted: connect as %1, or as a superuser")
            .arg(role),
        {}};
}

std::optional<Error> JobActRefusals::nameTooLong(const Capabilities &capabilities, const QString &name)
{
    static const QRegularExpression withText(u"^(1\\.([5-9]|[1-9][0-9])|[2-9])"_s);
    constexpr int longest = 63;
    if (name.toUtf8().size() <= longest || withText.match(capabilities.extensions.value(u"pg_cron"_s)).hasMatch())
        return std::nullopt;
    return Error{ErrorKind::Invalid,
        JobActWords::tr("The name is too long: up to version 1.4 pg_cron keeps %1 bytes of it").arg(longest), u"name"_s,
        {}, {}, {}};
}

std::optional<Error> JobActRefusals::faultySchedule(const Capabilities &capabilities, const QString &schedule)
{
    const auto fault
        = CronSchedule::fault(schedule, CronDialect::ofVersion(capabilities.extensions.value(u"pg_cron"_s)));
    if (!fault)
        return std::nullopt;
    const QString instead = fault->instead.isEmpty() ? QString() : JobActWords::tr("Write %1").arg(fault->instead);
    return Error{ErrorKind::Invalid, JobActWords::tr("pg_cron does not take this schedule"), u"schedule"_s, {},
        inSentences({fault->text, instead}), {}};
}

Error JobActRefusals::ofOutcome(const JobActRow &row, const QString &name)
{
    if (row.outcome == "taken"_L1)
        return nameTaken(name);
    if (row.outcome == "foreign"_L1)
        return foreignJob(row.username);
    if (row.outcome == "long"_L1) {
        return {ErrorKind::Invalid,
            JobActWords::tr("The job's command is longer than 64 KiB, and only its beginning was read"), u"command"_s,
            {}, JobActWords::tr("Change or unschedule it in SQL: cron.alter_job(), cron.unschedule()"), {}};
    }
    if (row.outcome == "busy"_L1) {
        return {ErrorKind::Timeout, JobActWords::tr("The server is still at the first attempt"), name, {},
            JobActWords::tr("Look again in a moment"), {}};
    }
    return jobChanged();
}

Error JobActRefusals::ofRunOnce(const RunOnceRow &row, const Capabilities &capabilities)
{
    const auto refused = [](const QString &what, const QString &hint) {
        return Error{ErrorKind::Server, what, u"cron.schedule"_s, {}, hint, {}};
    };
    if (row.outcome == "gone"_L1)
        return {ErrorKind::MissingObject, JobActWords::tr("The job is not there any more"), u"cron.job"_s, {}, {}, {}};
    if (row.outcome == "dead"_L1)
        return refused(JobActWords::tr("pg_cron's scheduler is not running: nothing would start the job"),
            JobActWords::tr("The server's log says why; a restart of the server starts it again"));
    if (row.outcome == "other_database"_L1)
        return refused(
            JobActWords::tr("pg_cron's scheduler works for another database: nothing would start the job"), {});
    if (row.outcome == "launches_nothing"_L1)
        return refused(JobActWords::tr("pg_cron starts no job at all: cron.launch_active_jobs is off"),
            JobActWords::tr("alter system set cron.launch_active_jobs = on; select pg_reload_conf();"));
    if (row.outcome == "log_off"_L1)
        return refused(JobActWords::tr("pg_cron keeps no history: nothing would tell what became of the run"),
            JobActWords::tr("Set cron.log_run = on and restart the server"));
    if (row.outcome == "zone_hidden"_L1)
        return refused(JobActWords::tr("%1 may not see in which time zone pg_cron counts, so no minute can be named")
                           .arg(capabilities.user),
            JobActWords::tr("Let a superuser run: grant pg_read_all_settings to %1;")
                .arg(quotedIdentifier(capabilities.user)));
    if (row.outcome == "twice"_L1)
        return refused(JobActWords::tr("The clocks go back in pg_cron's zone %1: the minute comes twice, and the job "
                                       "might run twice")
                           .arg(row.zone),
            JobActWords::tr("Try again within three hours"));
    if (row.outcome == "foreign"_L1)
        return onlySuperuser(capabilities, row.username);
    if (row.outcome == "elsewhere"_L1)
        return notCallable(capabilities, u"schedule_in_database"_s).value_or(Error{});
    return ofOutcome({row.outcome, {}, row.username}, row.oneShot.name);
}

Error JobActRefusals::othersJobs(qint64 count)
{
    return {ErrorKind::Permission,
        JobActWords::tr("Nothing was changed: %n of these jobs belong to other roles", nullptr, int(count)),
        u"username"_s, {}, JobActWords::tr("pg_cron lets their roles and superusers change them, whatever was granted"),
        {}};
}

Error JobActRefusals::ofServer(Error error, const QString &name)
{
    if (error.serverWords.contains("can only be loaded via shared_preload_libraries"_L1)) {
        error.what = JobActWords::tr("This server has not loaded pg_cron: no job runs, and none can be changed");
        error.subject = u"pg_cron"_s;
        error.hint = JobActWords::tr("Add pg_cron to shared_preload_libraries and restart the server");
        return error;
    }
    if (error.sqlState == "23505"_L1)
        return nameTaken(name);
    if (error.sqlState == "3D000"_L1)
        error.subject = u"database"_s;
    for (const ServerRefusal &refusal : serverRefusals()) {
        if (!error.serverWords.contains(refusal.words))
            continue;
        error.kind = ErrorKind::Invalid;
        error.what = refusal.what;
        error.subject = refusal.subject;
    }
    static const QRegularExpression noRole(u"^role \".*\" does not exist"_s);
    if (noRole.match(error.serverWords).hasMatch()) {
        error.kind = ErrorKind::Invalid;
        error.what = JobActWords::tr("There is no such role");
        error.subject = u"username"_s;
        error.hint.clear();
    }
    return error;
}

Error JobActRefusals::unknownBackend(const Capabilities &capabilities)
{
    return {ErrorKind::Permission,
        JobActWords::tr("%1 may not see whether that backend still is the run's").arg(capabilities.user),
        u"pg_stat_activity"_s, {},
        JobActWords::tr("Let a superuser run: grant pg_read_all_stats, pg_signal_backend to %1;")
            .arg(quotedIdentifier(capabilities.user)),
        {}};
}

Error JobActRefusals::notSignalled(Error error, const Capabilities &capabilities)
{
    if (error.sqlState != "42501"_L1)
        return error;
    error.what = JobActWords::tr("%1 may not stop what that role runs").arg(capabilities.user);
    error.hint = error.serverWords.contains("must be a superuser"_L1)
        ? JobActWords::tr("Only a superuser may stop what a superuser runs")
        : JobActWords::tr("Let a superuser run: grant pg_signal_backend to %1;")
              .arg(quotedIdentifier(capabilities.user));
    return error;
}

} // namespace signalbox
