#include "data/postgres/sqlerror.h"

#include "core/redaction.h"
#include "data/postgres/connecterrorrules.h"
#include "data/postgres/connectionspec.h"
#include "data/postgres/passfile.h"
#include "data/postgres/servererrorrules.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString errorSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable:
        return SqlError::tr("No server answers there");
    case ErrorKind::Refused:
        return SqlError::tr("The server refuses the connection");
    case ErrorKind::Auth:
        return SqlError::tr("The server does not accept this user and password");
    case ErrorKind::Permission:
        return SqlError::tr("This user may not do that");
    case ErrorKind::HiddenByPolicy:
        return SqlError::tr("Row level security hides these rows from this user");
    case ErrorKind::MissingObject:
        return SqlError::tr("The database does not have what this needs");
    case ErrorKind::Timeout:
        return SqlError::tr("The server did not answer in time");
    case ErrorKind::Cancelled:
        return SqlError::tr("Cancelled");
    case ErrorKind::Lost:
        return SqlError::tr("The connection broke");
    case ErrorKind::Server:
        return SqlError::tr("The server reports an error");
    case ErrorKind::Invalid:
        return SqlError::tr("The server cannot use this value");
    case ErrorKind::Local:
        return SqlError::tr("This computer reports an error");
    }
    Q_UNREACHABLE();
}

QString grantHint(const QString &text)
{
    static const QRegularExpression denied(uR"re(permission denied for (\w+(?: \w+)?) (\S+)$)re"_s);
    const auto match = denied.match(text);
    const QString kind = match.captured(1);
    const QString name = match.captured(2);
    if (kind == "schema"_L1)
        return SqlError::tr("Ask the owner for: GRANT USAGE ON SCHEMA %1 TO your role").arg(name);
    if (kind == "function"_L1 || kind == "procedure"_L1)
        return SqlError::tr("Ask the owner for: GRANT EXECUTE ON %1 %2 TO your role").arg(kind.toUpper(), name);
    if (kind == "table"_L1 || kind == "view"_L1 || kind == "materialized view"_L1)
        return SqlError::tr("Ask the owner for: GRANT SELECT ON %1 TO your role").arg(name);
    return SqlError::tr("Ask the owner for the missing GRANT, or connect as a role that has it");
}

QString missingHint(const QString &text)
{
    if (text.contains("pg_stat_statements"_L1))
        return SqlError::tr("Install the extension: CREATE EXTENSION pg_stat_statements");
    if (text.contains("cron"_L1))
        return SqlError::tr("Install the extension: CREATE EXTENSION pg_cron");
    if (text.contains("\"net\""_L1) || text.contains("\"net."_L1))
        return SqlError::tr("Install the extension: CREATE EXTENSION pg_net");
    return SqlError::tr("Apply Signalbox's migration to this database (signalbox migrate)");
}

QString serverHint(const pg::ServerMessage &message, const ServerErrorRule &rule)
{
    if (rule.hint)
        return SqlError::tr(rule.hint);
    if (rule.kind == ErrorKind::Permission)
        return grantHint(message.text);
    if (rule.kind == ErrorKind::MissingObject)
        return missingHint(message.text);
    return message.hint;
}

/// What libpq says of this side alone: no server is in it, and nothing that one said.
bool isLocal(const QString &words)
{
    return !words.isEmpty() && !words.contains("server"_L1) && !words.contains("FATAL"_L1);
}

bool namesMissingDatabase(const QString &words)
{
    static const QRegularExpression pattern(u"database \"[^\"]*\" does not exist"_s);
    return pattern.match(words).hasMatch();
}

bool namesMissingRole(const QString &words)
{
    static const QRegularExpression pattern(u"role \"[^\"]*\" does not exist"_s);
    return pattern.match(words).hasMatch();
}

} // namespace

Error SqlError::fromServer(const pg::ServerMessage &message, const QString &subject)
{
    const ServerErrorRule &rule = serverErrorRule(message.sqlState, message.text);
    const ErrorKind kind = endsConnection(message) ? ErrorKind::Lost : rule.kind;
    QString words = message.text;
    if (!message.detail.isEmpty())
        words += u"\n"_s + message.detail;
    return {kind, rule.what ? tr(rule.what) : errorSentence(kind), subject, redacted(words),
        redacted(serverHint(message, rule)), message.sqlState};
}

Error SqlError::fromConnect(const QString &words, const ConnectionSpec &spec)
{
    const QString clean = redacted(words.trimmed());
    Error error{isLocal(words) ? ErrorKind::Local : ErrorKind::Refused, {}, spec.displayName(), clean, {}, {}};
    if (namesMissingDatabase(words)) {
        error.kind = ErrorKind::MissingObject;
        error.what = tr("There is no such database");
        error.hint = tr("Check the database's name");
    } else if (namesMissingRole(words)) {
        error.kind = ErrorKind::Auth;
        error.hint = tr("Check the user name");
    } else if (const ConnectErrorRule *rule = connectErrorRule(words)) {
        error.kind = rule->kind;
        error.what = rule->what ? tr(rule->what) : QString();
        error.hint = rule->hint ? tr(rule->hint) : QString();
    }
    if (error.what.isEmpty())
        error.what = errorSentence(error.kind);
    if (words.contains("no password supplied"_L1))
        error.hint = passFileFault(spec).isEmpty() ? tr("Give this user's password") : passFileFault(spec);
    return error;
}

Error SqlError::lost(const QString &words, const QString &subject)
{
    return {ErrorKind::Lost, errorSentence(ErrorKind::Lost), subject, redacted(words.trimmed()), {}, {}};
}

Error SqlError::timedOut(const QString &subject, const QString &sqlState)
{
    return {ErrorKind::Timeout, errorSentence(ErrorKind::Timeout), subject, {}, {}, sqlState};
}

Error SqlError::cancelled(const QString &subject)
{
    return {ErrorKind::Cancelled, errorSentence(ErrorKind::Cancelled), subject, {}, {}, {}};
}

bool SqlError::mayPassByItself(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::Timeout:
    case ErrorKind::Lost:
        return true;
    case ErrorKind::Refused: {
        const ConnectErrorRule *rule = connectErrorRule(error.serverWords);
        return error.sqlState == "53300"_L1 || error.sqlState == "57P03"_L1 || (rule != nullptr && rule->passes);
    }
    case ErrorKind::Auth:
    case ErrorKind::Permission:
    case ErrorKind::HiddenByPolicy:
    case ErrorKind::MissingObject:
    case ErrorKind::Cancelled:
    case ErrorKind::Server:
    case ErrorKind::Invalid:
    case ErrorKind::Local:
        return false;
    }
    Q_UNREACHABLE();
}

bool SqlError::wantsRestart(const Error &error)
{
    return namesReplacedPrograms(error.serverWords);
}

bool SqlError::endsConnection(const pg::ServerMessage &message)
{
    return message.severity == "FATAL"_L1 || message.severity == "PANIC"_L1;
}

} // namespace signalbox
