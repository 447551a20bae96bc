#include "domain/cron/cause/jobruncauserules.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct SessionCauseTexts {
    Q_DECLARE_TR_FUNCTIONS(JobRunCause)
};

QRegularExpression begins(const QString &words)
{
    return QRegularExpression(u"\\A"_s + words);
}

JobCauseWords backendTerminated(const JobCauseFacts &f)
{
    return {SessionCauseTexts::tr(
                "The session that ran %1 was terminated: by somebody, or because the server was stopped. Its "
                "work is rolled back.")
                .arg(f.job()),
        SessionCauseTexts::tr("Run it now if it cannot wait for its next time.")};
}

JobCauseWords tooManyConnections(const JobCauseFacts &f)
{
    return {SessionCauseTexts::tr("There was no connection left for %1.").arg(f.job()),
        SessionCauseTexts::tr(
            "See who holds the connections, and close what is idle. Spread jobs that start in the same minute, "
            "or lower cron.max_running_jobs.")};
}

} // namespace

const QList<JobCauseRule> &sessionCauseRules()
{
    static const QList<JobCauseRule> rules = {
        {JobCauseKind::BackendEnded,
            begins(u"terminating (connection|background worker \"[^\"]*\") due to administrator command"_s),
            backendTerminated},
        {JobCauseKind::BackendEnded, begins(u"terminating connection because of crash of another server process"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{SessionCauseTexts::tr(
                                         "Another process of the server crashed, so the session that ran %1 was ended. "
                                         "Its work is rolled back.")
                                         .arg(f.job()),
                    SessionCauseTexts::tr("The server's log says which process crashed, and why.")};
            }},
        {JobCauseKind::BackendEnded, begins(u"terminating connection due to ((idle|transaction)[a-z -]* timeout)"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SessionCauseTexts::tr("The session that ran %1 was ended by the %2.").arg(f.job(), f.found(1)),
                    SessionCauseTexts::tr("See that setting of the role %1 and of the database %2.")
                        .arg(f.role(), f.database())};
            }},
        {JobCauseKind::RecoveryConflict,
            begins(u"(terminating connection|canceling statement) due to conflict with recovery"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SessionCauseTexts::tr("%1 was in the way of what the standby had to replay.").arg(f.job()),
                    SessionCauseTexts::tr("Run it on the primary, or raise max_standby_streaming_delay.")};
            }},
        {JobCauseKind::PasswordRefused, begins(u"password authentication failed for user \"(.+)\"\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{SessionCauseTexts::tr("The password of role %1 was refused, so %2 did not run.")
                                         .arg(f.found(1), f.job()),
                    SessionCauseTexts::tr(
                        "Correct it in the server's .pgpass, or let pg_hba.conf trust local connections of "
                        "that role.")};
            }},
        {JobCauseKind::HbaRefused, begins(u"(no pg_hba\\.conf entry|pg_hba\\.conf rejects connection)"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SessionCauseTexts::tr("pg_hba.conf lets no connection of %1 to %2 in, so %3 did not run.")
                        .arg(f.role(), f.database(), f.job()),
                    SessionCauseTexts::tr("Add a line for it, or point cron.host to where one is.")};
            }},
        {JobCauseKind::RoleMissing, begins(u"role \"(.+)\" does not exist\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SessionCauseTexts::tr("Role %1 does not exist any more, and %2 needs it.").arg(f.found(1), f.job()),
                    SessionCauseTexts::tr(
                        "Create the role, or give the job another one. A job whose role is dropped may stop the "
                        "whole scheduler.")};
            }},
        {JobCauseKind::LoginForbidden, begins(u"role \"(.+)\" is not permitted to log in\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SessionCauseTexts::tr("Role %1 may not log in, so %2 did not run.").arg(f.found(1), f.job()),
                    SessionCauseTexts::tr("Run: alter role %1 login; or give the job another role.").arg(f.found(1))};
            }},
        {JobCauseKind::DatabaseMissing, begins(u"database \"(.+)\" does not exist\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    SessionCauseTexts::tr("Database %1 does not exist, and %2 needs it.").arg(f.found(1), f.job()),
                    SessionCauseTexts::tr("Give the job another database, or unschedule it.")};
            }},
        {JobCauseKind::DatabaseClosed, begins(u"database \"(.+)\" is not currently accepting connections\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{SessionCauseTexts::tr("Database %1 takes no connections, so %2 did not run.")
                                         .arg(f.found(1), f.job()),
                    SessionCauseTexts::tr("Run: alter database %1 allow_connections true;").arg(f.found(1))};
            }},
        {JobCauseKind::TooManyConnections,
            begins(u"(sorry, too many clients already|remaining connection slots are reserved|too many connections for "
                   u"(role|database) )"_s),
            tooManyConnections},
    };
    return rules;
}

} // namespace signalbox
