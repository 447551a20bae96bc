#include "domain/cron/dryrun.h"

#include "domain/cron/commandreading.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct DryRunWords {
    Q_DECLARE_TR_FUNCTIONS(DryRun)
};

Error obstacle(const QString &what, const QString &subject, const QString &hint)
{
    return {ErrorKind::Invalid, what, subject, {}, hint, {}};
}

/// Statements by their first words; `|` parts alternatives of a word.
bool startsLike(const LexemeView &view, const QString &pattern)
{
    const QStringList words = pattern.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!view.isAnyWord(i, words.at(i).split(u'|')))
            return false;
    }
    return true;
}

bool startsLikeAny(const LexemeView &view, const QStringList &patterns)
{
    return std::any_of(
        patterns.cbegin(), patterns.cend(), [&](const QString &pattern) { return startsLike(view, pattern); });
}

QString firstWords(const LexemeView &view, int most)
{
    QStringList words;
    for (int i = 0; i < most && !view.word(i).isEmpty(); ++i)
        words.append(view.word(i).toUpper());
    return words.join(u' ');
}

std::optional<Error> statementObstacle(const CommandStatement &statement, const QString &command)
{
    const LexemeView view(statement.lexemes, command);
    if (startsLikeAny(view, {u"begin|start|commit|end|rollback|abort|savepoint|release"_s, u"prepare transaction"_s}))
        return obstacle(
            DryRunWords::tr(
                "A command that begins or ends transactions could not be taken back, so it cannot be tried."),
            firstWords(view, 1),
            DryRunWords::tr("Leave BEGIN and COMMIT out: all statements of a job are one transaction."));
    const bool actsAtOnce = startsLike(view, u"checkpoint|load"_s);
    if (const QString name = transactionlessName(statement, command); !name.isEmpty() || actsAtOnce)
        return obstacle(
            DryRunWords::tr("This statement cannot run in a transaction, and a dry run is one that is rolled back."),
            actsAtOnce ? firstWords(view, 1) : name, DryRunWords::tr("Use Run now, which is no dry run."));
    if (startsLikeAny(view, {u"set|reset role"_s, u"set session|local role|authorization"_s, u"reset session"_s}))
        return obstacle(DryRunWords::tr("This would leave the job's role, as which a dry run is made."),
            firstWords(view, 3), DryRunWords::tr("Give the job the role that its command needs."));
    if (startsLike(view, u"copy"_s)) {
        const bool isFile = view.hasWord(u"program") || view.hasWord(u"to");
        const bool isClient = view.hasWord(u"stdout") || view.hasWord(u"stdin");
        if (isClient)
            return obstacle(
                DryRunWords::tr("COPY to or from the client has no client in a job: it would stop pg_cron."), u"COPY"_s,
                DryRunWords::tr("Copy to a file on the server, or use INSERT ... SELECT."));
        if (isFile)
            return obstacle(
                DryRunWords::tr("COPY to a file or program leaves the database, and that is not rolled back."),
                u"COPY"_s, DryRunWords::tr("Try the query in it by itself."));
    }
    return std::nullopt;
}

struct OutsideCall {
    QString schema; // empty: wherever it is
    QStringList functions; // with a * at the end for all that begin so
};

/// What is done at once and for good, or by another process, whatever becomes of the transaction.
const QList<OutsideCall> &outsideCalls()
{
    static const QList<OutsideCall> calls{
        {u"net"_s, {u"*"_s}},
        {{},
            {u"http"_s, u"http_get"_s, u"http_post"_s, u"http_put"_s, u"http_patch"_s, u"http_delete"_s,
                u"http_head"_s}},
        {{}, {u"dblink*"_s}},
        {{},
            {u"pg_terminate_backend"_s, u"pg_cancel_backend"_s, u"pg_reload_conf"_s, u"pg_rotate_logfile*"_s,
                u"pg_promote"_s, u"pg_switch_wal"_s, u"pg_create_restore_point"_s, u"pg_backup_*"_s,
                u"pg_start_backup"_s, u"pg_stop_backup"_s, u"pg_wal_replay_*"_s, u"pg_stat_reset*"_s,
                u"pg_stat_statements_reset"_s, u"pg_logical_emit_message"_s, u"pg_log_backend_memory_contexts"_s,
                u"pg_log_standby_snapshot"_s}},
        {{},
            {u"pg_create_physical_replication_slot"_s, u"pg_create_logical_replication_slot"_s,
                u"pg_copy_physical_replication_slot"_s, u"pg_copy_logical_replication_slot"_s,
                u"pg_drop_replication_slot"_s, u"pg_replication_slot_advance"_s, u"pg_logical_slot_get_*"_s}},
        {{}, {u"lo_export"_s, u"pg_file_*"_s, u"pg_background_launch"_s}},
        {u"aws_lambda"_s, {u"*"_s}},
        {u"aws_s3"_s, {u"*"_s}},
    };
    return calls;
}

bool reachesOutside(const CommandCall &call)
{
    const auto isNamed = [&](const QString &name) {
        return name.endsWith(u'*') ? call.function.startsWith(QStringView(name).chopped(1)) : call.function == name;
    };
    return std::any_of(outsideCalls().cbegin(), outsideCalls().cend(), [&](const OutsideCall &outside) {
        return (outside.schema.isEmpty() || outside.schema == call.schema)
            && std::any_of(outside.functions.cbegin(), outside.functions.cend(), isNamed);
    });
}

bool changesRole(const CommandCall &call, const CommandStatement &statement, const QString &command)
{
    const CommandCall::Argument *name = call.function == "set_config"_L1 ? call.argument(u"setting_name", 0) : nullptr;
    if (!name || name->from >= name->to || !statement.lexemes.at(name->from).isString())
        return false;
    const QString setting = sqlValueOf(statement.lexemes.at(name->from), command).toLower();
    return setting == "role"_L1 || setting == "session_authorization"_L1;
}

std::optional<Error> callObstacle(const CommandStatement &statement, const QString &command)
{
    for (const CommandCall &call : callsIn(statement, command)) {
        const QString subject = call.schema.isEmpty() ? call.function : call.schema + u'.' + call.function;
        if (changesRole(call, statement, command))
            return obstacle(DryRunWords::tr("This would leave the job's role, as which a dry run is made."), subject,
                DryRunWords::tr("Give the job the role that its command needs."));
        if (!reachesOutside(call))
            continue;
        if (call.schema == "net"_L1)
            return obstacle(
                DryRunWords::tr("pg_net sends only what is committed, so a dry run of %1() would send nothing and show "
                                "nothing.")
                    .arg(subject),
                subject, DryRunWords::tr("Try the request in the test bench, or use Run now, which is no dry run."));
        return obstacle(
            DryRunWords::tr("%1() acts outside of the transaction, and that is not rolled back.").arg(subject), subject,
            DryRunWords::tr("Try the command without that call, or use Run now, which is no dry run."));
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> obstacleToDryRun(const QString &command)
{
    const QList<CommandStatement> statements = splitStatements(command);
    if (statements.isEmpty())
        return obstacle(DryRunWords::tr("The command holds no statement."), {}, DryRunWords::tr("Write one."));
    if (statements.size() > 1)
        return obstacle(DryRunWords::tr("It is %n statement(s), and only one can be tried safely.", nullptr,
                            int(statements.size())),
            {}, DryRunWords::tr("Try them one by one."));
    if (const auto error = statementObstacle(statements.first(), command))
        return error;
    for (const CommandStatement &statement : statementsWithin(command)) {
        if (const auto error = callObstacle(statement, command))
            return error;
    }
    return std::nullopt;
}

QStringList cautionsOfDryRun(const QString &command)
{
    QStringList cautions{DryRunWords::tr("Everything is rolled back, but while it runs its locks are real and others "
                                         "wait for them; its triggers run; and "
                                         "numbers that it takes from sequences are gone.")};
    for (const CommandStatement &statement : statementsWithin(command)) {
        for (const CommandCall &call : callsIn(statement, command)) {
            if (call.function == "setval"_L1 && cautions.size() == 1)
                cautions.append(DryRunWords::tr("setval() is not rolled back: the sequence stays as it sets it."));
        }
    }
    return cautions;
}

} // namespace signalbox
