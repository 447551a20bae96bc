#include "domain/cron/cause/jobruncauserules.h"

#include "core/sqlstatements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct StatementCauseTexts {
    Q_DECLARE_TR_FUNCTIONS(JobRunCause)
};

QRegularExpression opens(const QString &words)
{
    return QRegularExpression(u"\\A"_s + words);
}

QString searchPathAdvice()
{
    return StatementCauseTexts::tr(
        "Write its name with its schema: a job has the search_path of its role, not that of your "
        "session. Or it was renamed or dropped: mend the command.");
}

JobCauseWords permissionDenied(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr("Role %1 lacks a right that %2 needs: on %3.").arg(f.role(), f.job(), f.found(1)),
        StatementCauseTexts::tr("Grant it to %1, or let the job run as a role that has it.").arg(f.role())};
}

JobCauseWords permissionDeniedTo(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr("Role %1 may not %3, and %2 does.").arg(f.role(), f.job(), f.found(1)),
        StatementCauseTexts::tr("Grant it that right, or let the job run as a role that has it.")};
}

JobCauseWords needsOwner(const JobCauseFacts &f)
{
    return {
        StatementCauseTexts::tr("Role %1 would have to own %3 for what %2 does.").arg(f.role(), f.job(), f.found(1)),
        StatementCauseTexts::tr("Let the job run as the owner, or grant the owner's role to %1.").arg(f.role())};
}

JobCauseWords statementTimeout(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr(
                "%1 took longer than statement_timeout allows, so the server broke it off and rolled it back.")
                .arg(f.job()),
        StatementCauseTexts::tr(
            "Let it do less at a time, or set the limit for its role: alter role %1 set statement_timeout = '10min'. A "
            "SET in the "
            "command itself counts for the statements after it only, and in a background worker for none.")
            .arg(f.role())};
}

JobCauseWords lockTimeout(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr("%1 waited for a lock longer than lock_timeout allows.").arg(f.job()),
        StatementCauseTexts::tr(
            "Something held it that long: another job at the same time, or a transaction left open. \"Running "
            "now\" shows who blocks whom.")};
}

JobCauseWords deadlock(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr(
                "%1 and another transaction waited for each other's locks; the server broke %1 off and rolled "
                "it back.")
                .arg(f.job()),
        StatementCauseTexts::tr(
            "Run it now, it usually works the second time. If it comes again: take locks in the same order as "
            "the other one, or start the two at different minutes. The message's detail names the processes.")};
}

/// VACUUM and its like: alone it is a transaction of its own, after another statement it stands in that one's.
JobCauseWords insideTransaction(const JobCauseFacts &f)
{
    const int statements = int(splitStatements(f.run().command).size());
    if (statements > 1)
        return {StatementCauseTexts::tr(
                    "%1 must be the only statement of its job, and %2 has %n statement(s): pg_cron runs them "
                    "as one transaction.",
                    nullptr, statements)
                    .arg(f.found(1), f.job()),
            StatementCauseTexts::tr("Make a job of it alone. VACUUM takes several tables: VACUUM ANALYZE a, b.")};
    return {StatementCauseTexts::tr("%1 must not stand in a transaction, function or block, and in %2 it does.")
                .arg(f.found(1), f.job()),
        StatementCauseTexts::tr("Make it a job's only statement, as it stands.")};
}

JobCauseWords transactionControl(const JobCauseFacts &f)
{
    return {
        StatementCauseTexts::tr(
            "The command of %1 begins or ends a transaction, and in a background worker pg_cron does not allow that.")
            .arg(f.job()),
        StatementCauseTexts::tr("Leave out BEGIN and COMMIT: all statements of a job are one transaction anyway.")};
}

JobCauseWords pgNetMissing(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr("%1 sends a request through pg_net, and database %2 does not have it, or not so.")
                .arg(f.job(), f.database()),
        StatementCauseTexts::tr(
            "Run: create extension pg_net; in that database. It is net.http_post(url, body, params, headers, "
            "timeout_milliseconds), with body, params and headers as jsonb.")};
}

JobCauseWords objectMissing(const JobCauseFacts &f, const QString &what)
{
    return {StatementCauseTexts::tr("%1 does not exist for role %2 in database %3, and %4 needs it.")
                .arg(what, f.role(), f.database(), f.job()),
        searchPathAdvice()};
}

JobCauseWords libraryReplaced(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr(
                "The server could not load a library that %1 needs: it was replaced or removed, while the "
                "server kept running.")
                .arg(f.job()),
        StatementCauseTexts::tr(
            "After an upgrade of packages, restart the server; then run ALTER EXTENSION ... UPDATE. If the "
            "file is gone, install its package again.")};
}

JobCauseWords diskFull(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr("The server's disk was full, so %1 failed.").arg(f.job()),
        StatementCauseTexts::tr(
            "Make room first: old WAL that a replication slot holds, the history of runs, large tables. Then "
            "run it now.")};
}

JobCauseWords readOnly(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr("%1 writes (%2), and the transaction is read-only: the server is a standby, or "
                                    "default_transaction_read_only is on.")
                .arg(f.job(), f.found(1)),
        StatementCauseTexts::tr(
            "Look at default_transaction_read_only of role %1 and database %2. A hosted project is set "
            "read-only when its disk is nearly full.")
            .arg(f.role(), f.database())};
}

JobCauseWords constraintViolated(const JobCauseFacts &f)
{
    return {StatementCauseTexts::tr("What %1 writes breaks a rule of the table: %2").arg(f.job(), f.words()),
        StatementCauseTexts::tr("The message's detail shows the row. Mend the command or the data.")};
}

QList<JobCauseRule> brokenOffRules()
{
    return {
        {JobCauseKind::StatementTimeout, opens(u"canceling statement due to statement timeout\\z"_s), statementTimeout},
        {JobCauseKind::LockTimeout, opens(u"(canceling statement due to lock timeout\\z|could not obtain lock on )"_s),
            lockTimeout},
        {JobCauseKind::CancelledByUser, opens(u"canceling statement due to user request\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    StatementCauseTexts::tr("Somebody cancelled %1 while it ran. Its work is rolled back.")
                        .arg(f.job()),
                    StatementCauseTexts::tr("Run it now if it cannot wait for its next time.")};
            }},
        {JobCauseKind::Deadlock, opens(u"deadlock detected\\z"_s), deadlock},
        {JobCauseKind::Serialization, opens(u"could not serialize access"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    StatementCauseTexts::tr("%1 met a change that another transaction made at the same time, and its "
                                            "isolation level does not allow that.")
                        .arg(f.job()),
                    StatementCauseTexts::tr(
                        "Run it now: it is meant to be tried again. Or let it run as READ COMMITTED.")};
            }},
        {JobCauseKind::ReadOnly, opens(u"cannot execute (.+) (in a read-only transaction|during recovery)\\z"_s),
            readOnly},
        {JobCauseKind::TransactionBlock,
            opens(u"(.+) (cannot run inside a transaction block|cannot be executed from a function)\\z"_s),
            insideTransaction},
        {JobCauseKind::TransactionControl,
            opens(
                u"(EndTransactionBlock: unexpected state|transaction control statements are not allowed in pg_cron)"_s),
            transactionControl},
        {JobCauseKind::TransactionControl, opens(u"invalid transaction termination\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    StatementCauseTexts::tr("A procedure that %1 calls commits, and it must not within a transaction "
                                            "or another function.")
                        .arg(f.job()),
                    StatementCauseTexts::tr(
                        "Let CALL be the only statement of the job; a procedure with a SET clause cannot "
                        "commit either.")};
            }},
        {JobCauseKind::DiskFull, QRegularExpression(u"No space left on device|\\Adisk full\\z|Disk quota exceeded"_s),
            diskFull},
        {JobCauseKind::OutOfMemory, opens(u"out of (shared )?memory\\z"_s),
            [](const JobCauseFacts &f) {
                return f.found(1).isEmpty()
                    ? JobCauseWords{StatementCauseTexts::tr("The server had no memory left for %1.").arg(f.job()),
                        StatementCauseTexts::tr("Let it do less at a time, or lower work_mem for its role.")}
                    : JobCauseWords{
                        StatementCauseTexts::tr("%1 takes more locks than the server has room for.").arg(f.job()),
                        StatementCauseTexts::tr(
                            "Let it touch fewer tables at a time, or raise max_locks_per_transaction.")};
            }},
        {JobCauseKind::LibraryReplaced,
            QRegularExpression(
                u"undefined symbol|\\Acould not (load library|find function .+ in file|access file \"[^\"]*\\blib)|"
                u"\\Aincompatible library"_s),
            libraryReplaced},
    };
}

QList<JobCauseRule> rightRules()
{
    return {
        {JobCauseKind::PermissionDenied, opens(u"permission denied for (.+)\\z"_s), permissionDenied},
        {JobCauseKind::PermissionDenied, opens(u"permission denied to (.+)\\z"_s), permissionDeniedTo},
        {JobCauseKind::PermissionDenied,
            opens(u"(?:must be superuser|must have privileges|only (?:superusers?|roles with))(.*)\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{StatementCauseTexts::tr("Role %1 lacks a right that %2 needs: %3")
                                         .arg(f.role(), f.job(), f.words()),
                    StatementCauseTexts::tr("Let the job run as a role that has it.")};
            }},
        {JobCauseKind::NotOwner, opens(u"must be owner of (.+)\\z"_s), needsOwner},
        {JobCauseKind::RowSecurity, opens(u"new row violates row-level security policy .*for table \"(.+)\"\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    StatementCauseTexts::tr("Row level security of table %1 does not let role %2 write what %3 writes.")
                        .arg(f.found(1), f.role(), f.job()),
                    StatementCauseTexts::tr(
                        "Add a policy for that role, or let the job run as a role that bypasses it.")};
            }},
    };
}

QList<JobCauseRule> nameRules()
{
    return {
        {JobCauseKind::PgNetMissing, opens(u"(schema \"net\"|function net\\.http_[a-z]+\\(.*\\)) does not exist\\z"_s),
            pgNetMissing},
        {JobCauseKind::TableMissing, opens(u"relation \"(.+)\" does not exist\\z"_s),
            [](const JobCauseFacts &f) {
                return objectMissing(f, StatementCauseTexts::tr("Table or view %1").arg(f.found(1)));
            }},
        {JobCauseKind::FunctionMissing, opens(u"(?:function|procedure) (.+) does not exist\\z"_s),
            [](const JobCauseFacts &f) {
                return objectMissing(
                    f, StatementCauseTexts::tr("Function %1, with arguments of these types,").arg(f.found(1)));
            }},
        {JobCauseKind::ColumnMissing, opens(u"column \"?(.+?)\"? (of relation \"(.+)\" )?does not exist\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{f.found(3).isEmpty()
                        ? StatementCauseTexts::tr("Column %1 does not exist, and %2 needs it.").arg(f.found(1), f.job())
                        : StatementCauseTexts::tr("Column %1 of table %3 does not exist, and %2 needs it.")
                              .arg(f.found(1), f.job(), f.found(3)),
                    StatementCauseTexts::tr(
                        "It was renamed or dropped, or a text stands in double quotes, which are for names. "
                        "Mend the command.")};
            }},
        {JobCauseKind::ObjectMissing,
            opens(u"(schema|type|extension|trigger|index|sequence|view|materialized view|operator|constraint|"
                  u"tablespace|language|server|publication|subscription)[ :] ?\"?(.+?)\"? does not exist\\z"_s),
            [](const JobCauseFacts &f) { return objectMissing(f, f.found(1) + u' ' + f.found(2)); }},
        {JobCauseKind::SyntaxError, opens(u"(syntax error at (or near|end of input)|unterminated )"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    StatementCauseTexts::tr("The command of %1 is no valid SQL: %2").arg(f.job(), f.words()),
                    StatementCauseTexts::tr("Mend it, and try it in a dry run before you save it.")};
            }},
    };
}

QList<JobCauseRule> dataRules()
{
    return {
        {JobCauseKind::DuplicateKey, opens(u"duplicate key value violates unique constraint \"(.+)\"\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{StatementCauseTexts::tr("%1 inserts a row whose key is there already (%2).")
                                         .arg(f.job(), f.found(1)),
                    StatementCauseTexts::tr(
                        "Add ON CONFLICT DO NOTHING, or let it take only what is not there yet: it may have run "
                        "twice for the same time.")};
            }},
        {JobCauseKind::ConstraintViolated,
            QRegularExpression(
                u"\\A(insert or update on table .+ violates foreign key|update or delete on table .+ violates "
                u"foreign key|null value in column .+ violates not-null|new row for relation .+ violates "
                u"check|conflicting key value violates exclusion|value too long for type)"_s),
            constraintViolated},
        {JobCauseKind::ForeachOverNull, opens(u"FOREACH expression must not be null\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{StatementCauseTexts::tr(
                                         "A loop of %1 goes over an array that is NULL: there was nothing to do, and "
                                         "array_agg() of no rows is NULL.")
                                         .arg(f.job()),
                    StatementCauseTexts::tr("Write: FOREACH x IN ARRAY coalesce(the_array, '{}') LOOP")};
            }},
        {JobCauseKind::RefreshNeedsIndex, opens(u"cannot refresh materialized view \"(.+)\" concurrently\\z"_s),
            [](const JobCauseFacts &f) {
                return JobCauseWords{
                    StatementCauseTexts::tr("%1 cannot be refreshed concurrently: it has no unique index.")
                        .arg(f.found(1)),
                    StatementCauseTexts::tr("Create a unique index on columns of it, without a WHERE clause.")};
            }},
    };
}

} // namespace

const QList<JobCauseRule> &statementCauseRules()
{
    static const QList<JobCauseRule> rules = brokenOffRules() + rightRules() + nameRules() + dataRules();
    return rules;
}

} // namespace signalbox
