#include "core/visibletext.h"
#include "domain/cron/lint/lintrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

using Severity = JobFinding::Severity;

constexpr qsizetype longestLintName = 80;

struct StatementLintWords {
    Q_DECLARE_TR_FUNCTIONS(JobLint)
};

JobFinding inStatement(JobFinding::Kind kind, Severity severity, const CommandStatement &statement, qsizetype lexemes,
    const QString &what, const QString &instead)
{
    const SqlLexeme &last = statement.lexemes.at(std::min(lexemes, statement.lexemes.size()) - 1);
    return LintedJob::inCommand(kind, severity, statement.begin, last.end() - statement.begin, what, instead);
}

QList<JobFinding> noCommand(const LintedJob &job)
{
    if (!job.statements.isEmpty())
        return {};
    return {LintedJob::inCommand(JobFinding::Kind::NoCommand, Severity::Error, 0, job.draft.command.size(),
        StatementLintWords::tr(
            "The command holds no statement. Over a connection it succeeds and does nothing; in a background "
            "worker its run never ends."),
        StatementLintWords::tr("Write a statement."))};
}

QList<JobFinding> notEnded(const LintedJob &job)
{
    for (const SqlLexeme &lexeme : sqlLexemesOf(job.draft.command)) {
        if (!lexeme.ended)
            return {LintedJob::inCommand(JobFinding::Kind::NotEnded, Severity::Error, lexeme.begin, lexeme.length,
                lexeme.kind == SqlLexemeKind::Comment
                    ? StatementLintWords::tr("This comment is not closed, so the command fails.")
                    : StatementLintWords::tr("This quote is not closed, so the command fails."),
                StatementLintWords::tr("Close it. Within quotes, write a quote twice."))};
    }
    return {};
}

/// Commands that psql carries out itself.
QList<JobFinding> foreignCommand(const LintedJob &job)
{
    for (const CommandStatement &statement : job.statements) {
        const LexemeView view(statement.lexemes, job.draft.command);
        for (qsizetype i = 0; i + 1 < statement.lexemes.size(); ++i) {
            if (view.isSymbol(i, u'\\'))
                return {LintedJob::inCommand(JobFinding::Kind::ForeignCommand, Severity::Error,
                    statement.lexemes.at(i).begin, statement.lexemes.at(i + 1).end() - statement.lexemes.at(i).begin,
                    StatementLintWords::tr("Commands with a backslash are psql's own; the server does not know them."),
                    StatementLintWords::tr("Write it in SQL."))};
        }
    }
    return {};
}

/// Of a piece of a block's code, what comes after BEGIN, THEN, ELSE or LOOP.
CommandStatement withoutBlockWords(const CommandStatement &piece, const QString &command)
{
    const LexemeView view(piece.lexemes, command);
    qsizetype start = 0;
    for (qsizetype i = 0; i + 1 < piece.lexemes.size(); ++i) {
        if (view.isAnyWord(i, {u"begin"_s, u"then"_s, u"else"_s, u"loop"_s}))
            start = i + 1;
    }
    const qsizetype begin = piece.lexemes.at(start).begin;
    return {begin, piece.begin + piece.length - begin, piece.lexemes.sliced(start)};
}

QString aloneAdvice(const QString &name)
{
    return name == "VACUUM"_L1
        ? StatementLintWords::tr("Make a job of it alone. It takes several tables: VACUUM ANALYZE a, b.")
        : StatementLintWords::tr("Make a job of it alone.");
}

QList<JobFinding> mustStandAlone(const LintedJob &job)
{
    QList<JobFinding> findings;
    const auto add = [&](const CommandStatement &statement, const QString &name, const QString &what) {
        findings.append(inStatement(JobFinding::Kind::MustStandAlone, Severity::Error, statement, name.count(u' ') + 1,
            what, aloneAdvice(name)));
    };
    for (const CommandStatement &statement : job.statements) {
        const QString name = transactionlessName(statement, job.draft.command);
        if (!name.isEmpty() && job.statements.size() > 1)
            add(statement, name,
                StatementLintWords::tr(
                    "%1 fails beside other statements: pg_cron runs all of a job as one transaction.")
                    .arg(name));
        if (!startsWithWords(statement, job.draft.command, {u"do"}))
            continue;
        for (const CommandStatement &piece : job.allStatements) {
            if (piece.begin <= statement.begin || piece.begin >= statement.begin + statement.length)
                continue;
            const CommandStatement inner = withoutBlockWords(piece, job.draft.command);
            if (const QString innerName = transactionlessName(inner, job.draft.command); !innerName.isEmpty())
                add(inner, innerName, StatementLintWords::tr("%1 fails in a DO block.").arg(innerName));
        }
    }
    return findings;
}

/// BEGIN without its COMMIT is rolled back when pg_cron closes the connection, and reads "succeeded" all the same.
QList<JobFinding> transactions(const LintedJob &job)
{
    const CommandStatement *open = nullptr;
    const CommandStatement *first = nullptr;
    for (const CommandStatement &statement : job.statements) {
        const LexemeView view(statement.lexemes, job.draft.command);
        const bool begins = view.isAnyWord(0, {u"begin"_s, u"start"_s});
        const bool ends = view.isAnyWord(0, {u"commit"_s, u"end"_s, u"rollback"_s, u"abort"_s});
        if (begins)
            open = &statement;
        else if (ends)
            open = nullptr;
        if ((begins || ends) && !first)
            first = &statement;
    }
    if (open)
        return {inStatement(JobFinding::Kind::NoCommit, Severity::Error, *open, 1,
            StatementLintWords::tr(
                "This begins a transaction that nothing commits: its work is rolled back, and the run reads "
                "\"succeeded\" all the same."),
            StatementLintWords::tr("Leave BEGIN out: all statements of a job are one transaction anyway."))};
    if (!first || job.context.backgroundWorkers == false)
        return {};
    return {inStatement(JobFinding::Kind::TransactionControl,
        job.context.backgroundWorkers == true ? Severity::Error : Severity::Info, *first, 1,
        StatementLintWords::tr("In a background worker (cron.use_background_workers) this fails."),
        StatementLintWords::tr("Leave BEGIN and COMMIT out: all statements of a job are one transaction anyway."))};
}

QList<JobFinding> copyToClient(const LintedJob &job)
{
    QList<JobFinding> findings;
    for (const CommandStatement &statement : job.statements) {
        const LexemeView view(statement.lexemes, job.draft.command);
        if (!view.isWord(0, u"copy") || !(view.hasWord(u"stdout") || view.hasWord(u"stdin")))
            continue;
        findings.append(
            LintedJob::inCommand(JobFinding::Kind::CopyToClient, Severity::Error, statement.begin, statement.length,
                StatementLintWords::tr(
                    "COPY to or from the client: a job's client is pg_cron, which cannot. The scheduler may hang, and "
                    "then no job runs at all."),
                StatementLintWords::tr("Copy to a file on the server, to a program, or use INSERT ... SELECT.")));
    }
    return findings;
}

QList<JobFinding> noSuchSyntax(const LintedJob &job)
{
    QList<JobFinding> findings;
    for (const CommandStatement &statement : job.allStatements) {
        const LexemeView view(statement.lexemes, job.draft.command);
        if (view.isWord(0, u"refresh") && view.hasWord(u"exists"))
            findings.append(
                LintedJob::inCommand(JobFinding::Kind::NoSuchSyntax, Severity::Error, statement.begin, statement.length,
                    StatementLintWords::tr("REFRESH MATERIALIZED VIEW knows no IF EXISTS, so this fails."),
                    StatementLintWords::tr("Leave it out.")));
    }
    return findings;
}

/// array_agg() of no rows is NULL: thousands of copied guides fail at every tick that has nothing to do.
QList<JobFinding> foreachOverNull(const LintedJob &job)
{
    QList<JobFinding> findings;
    for (const CommandStatement &statement : job.allStatements) {
        const LexemeView view(statement.lexemes, job.draft.command);
        for (qsizetype i = 0; i < statement.lexemes.size(); ++i) {
            const bool loops = view.isWord(i, u"array") && view.isWord(i - 1, u"in") && view.isWord(i - 3, u"foreach");
            if (!loops || !view.has(i + 1) || view.isWord(i + 1, u"coalesce")
                || (view.isWord(i + 1, u"array") && !view.isSymbol(i + 2, u'('))
                || view.isWord(i + 1, u"string_to_array"))
                continue;
            findings.append(LintedJob::inCommand(JobFinding::Kind::ForeachOverNull, Severity::Warning,
                statement.lexemes.at(i + 1).begin, statement.lexemes.at(i + 1).length,
                StatementLintWords::tr("If this array is NULL, the run fails; and array_agg() of no rows is NULL."),
                StatementLintWords::tr("Write: FOREACH x IN ARRAY coalesce(the_array, '{}') LOOP")));
        }
    }
    return findings;
}

QList<JobFinding> unknownNames(const LintedJob &job)
{
    QList<JobFinding> findings;
    if (job.context.unresolved.isEmpty())
        return findings;
    const QString role = visibleText(job.draft.username, longestLintName);
    for (const CommandStatement &statement : job.allStatements) {
        for (const CommandName &name : namesIn(statement, job.draft.command)) {
            const bool isUnknown = std::any_of(job.context.unresolved.cbegin(), job.context.unresolved.cend(),
                [&](const CommandName &unknown) { return unknown.isSame(name); });
            if (!isUnknown)
                continue;
            const QString shown = visibleText(name.text(), longestLintName);
            const QString what = name.kind == CommandName::Kind::Function
                ? StatementLintWords::tr("Role %1 finds no function %2.")
                : StatementLintWords::tr("Role %1 finds no table or view %2.");
            findings.append(LintedJob::inCommand(JobFinding::Kind::NameUnknown, Severity::Error, name.begin,
                name.length, what.arg(role, shown),
                name.schema.isEmpty()
                    ? StatementLintWords::tr(
                        "Write it with its schema: a job has the search_path of its role, not that of your "
                        "session.")
                    : StatementLintWords::tr("Correct the name, or grant the role USAGE on schema %1.")
                          .arg(visibleText(name.schema, longestLintName))));
        }
    }
    return findings;
}

QList<JobFinding> unschedulesItself(const LintedJob &job)
{
    QList<JobFinding> findings;
    for (const CommandStatement &statement : job.allStatements) {
        for (const CommandCall &call : callsIn(statement, job.draft.command)) {
            const auto *name = call.schema == "cron"_L1 && call.function == "unschedule"_L1
                ? call.argument(u"job_name", 0)
                : nullptr;
            if (!name || name->from >= name->to || job.draft.name.isEmpty())
                continue;
            const SqlLexeme &given = statement.lexemes.at(name->from);
            if (given.isString() && sqlValueOf(given, job.draft.command) == job.draft.name)
                findings.append(LintedJob::inCommand(JobFinding::Kind::UnschedulesItself, Severity::Warning, call.begin,
                    call.length,
                    StatementLintWords::tr(
                        "A job that unschedules itself always reads \"failed: job canceled\", although it was done."),
                    StatementLintWords::tr("Use Run now for what runs once; it cleans up after itself.")));
        }
    }
    return findings;
}

} // namespace

const QList<LintRule> &statementLintRules()
{
    static const QList<LintRule> rules{noCommand, notEnded, foreignCommand, mustStandAlone, transactions, copyToClient,
        noSuchSyntax, foreachOverNull, unknownNames, unschedulesItself};
    return rules;
}

} // namespace signalbox
