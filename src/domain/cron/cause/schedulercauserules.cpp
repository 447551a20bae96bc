#include "domain/cron/cause/jobruncauserules.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct SchedulerCauseTexts {
    Q_DECLARE_TR_FUNCTIONS(JobRunCause)
};

QRegularExpression whole(const QString &words)
{
    return QRegularExpression(u"\\A%1\\z"_s.arg(words));
}

QRegularExpression start(const QString &words)
{
    return QRegularExpression(u"\\A"_s + words);
}

JobCauseWords connectionFailed(const JobCauseFacts &f)
{
    return {SchedulerCauseTexts::tr(
                "pg_cron could not connect to the database %1 as %2, so %3 did not run. It keeps no reason.")
                .arg(f.database(), f.role(), f.job()),
        SchedulerCauseTexts::tr("The server's log has the reason. Usual ones: pg_hba.conf wants a password for "
                                "connections to cron.host; the server "
                                "does not listen there; the role may not log in, or has its connection limit reached; "
                                "the database is gone. With "
                                "cron.use_background_workers = on pg_cron needs no connection.")};
}

JobCauseWords jobCancelled(const JobCauseFacts &f)
{
    return {SchedulerCauseTexts::tr("%1 was unscheduled or paused while it ran, so pg_cron watched it no further. Over "
                                    "a connection its command ran on "
                                    "and may have been committed all the same; a background worker was terminated, and "
                                    "what it did is rolled back.")
                .arg(f.job()),
        SchedulerCauseTexts::tr(
            "See in the data whether its work is done before you run it again. A job that unschedules itself "
            "always ends like this.")};
}

JobCauseWords startupTimeout(const JobCauseFacts &f)
{
    return {SchedulerCauseTexts::tr("%1 could not be started within the ten seconds that pg_cron allows.").arg(f.job()),
        SchedulerCauseTexts::tr("The server was too busy, or had no connection or worker to spare. See how many jobs "
                                "start in the same minute and "
                                "spread them; compare cron.max_running_jobs with max_connections, or with "
                                "max_worker_processes if jobs run in "
                                "background workers.")};
}

} // namespace

const QList<JobCauseRule> &schedulerCauseRules()
{
    static const QList<JobCauseRule> rules = {
        {JobCauseKind::ServerRestarted, whole(u"server restarted"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SchedulerCauseTexts::tr("The server was restarted, or crashed, while %1 ran. What it had not "
                                            "committed is rolled back.")
                        .arg(f.job()),
                    SchedulerCauseTexts::tr(
                        "Run it now if it cannot wait for its next time. The server's log says why it was restarted.")};
            }},
        {JobCauseKind::JobCancelled, whole(u"job cancell?ed"_s), jobCancelled},
        {JobCauseKind::StartupTimeout, whole(u"job startup timeout"_s), startupTimeout},
        {JobCauseKind::WorkerNotStarted, start(u"could not start background process"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SchedulerCauseTexts::tr("There was no background worker left to run %1 in.").arg(f.job()),
                    SchedulerCauseTexts::tr(
                        "Raise max_worker_processes and restart the server; or lower "
                        "cron.max_running_jobs, and spread the jobs that start in the same minute.")};
            }},
        {JobCauseKind::WorkerNotStarted, start(u"unable to create a DSM segment"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SchedulerCauseTexts::tr("There was no shared memory left for a background worker to run %1 in.")
                        .arg(f.job()),
                    SchedulerCauseTexts::tr("Lower cron.max_running_jobs, or see what else uses dynamic shared memory "
                                            "(dynamic_shared_memory_type, parallel queries).")};
            }},
        {JobCauseKind::ConnectionFailed, whole(u"connection failed"_s), connectionFailed},
        {JobCauseKind::ConnectionLost, whole(u"connection lost"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{SchedulerCauseTexts::tr(
                                         "pg_cron lost its connection while %1 was under way: its session was ended, "
                                         "or the server stopped. It is not sure how far the command came.")
                                         .arg(f.job()),
                    SchedulerCauseTexts::tr("See in the data whether its work is done, and in the server's log what "
                                            "ended the session.")};
            }},
        {JobCauseKind::CopyToClient, whole(u"COPY not supported"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{SchedulerCauseTexts::tr(
                                         "The command of %1 copies to or from its client, and that is pg_cron, which "
                                         "cannot. It may keep the scheduler from starting any other job.")
                                         .arg(f.job()),
                    SchedulerCauseTexts::tr(
                        "Copy to a file on the server or to a program, or use INSERT ... SELECT. If no job "
                        "runs any more, restart the server.")};
            }},
        {JobCauseKind::BackendEnded, start(u"server closed the connection unexpectedly"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SchedulerCauseTexts::tr("The session that ran %1 was ended: somebody terminated it, or the "
                                            "server crashed or ran out of memory. Its work is rolled back.")
                        .arg(f.job()),
                    SchedulerCauseTexts::tr("The server's log tells which. If it was terminated, run it now.")};
            }},
    };
    return rules;
}

} // namespace signalbox
