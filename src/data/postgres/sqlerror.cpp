#include "data/postgres/sqlerror.h"

#include "core/redaction.h"
#include "data/postgres/connectionspec.h"

#include <QRegularExpression>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

ErrorKind kindOfClass(QStringView sqlClass)
{
    if (sqlClass == u"08")
        return ErrorKind::Lost;
    if (sqlClass == u"28")
        return ErrorKind::Auth;
    if (sqlClass == u"22" || sqlClass == u"23")
        return ErrorKind::Invalid;
    return ErrorKind::Server;
}

ErrorKind kindOf(const pg::ServerMessage &message)
{
    const QString &state = message.sqlState;
    if (state == "42501"_L1)
        return message.text.contains("row-level security"_L1) ? ErrorKind::HiddenByPolicy : ErrorKind::Permission;
    if (state == "57014"_L1)
        return message.text.contains("statement timeout"_L1) ? ErrorKind::Timeout : ErrorKind::Cancelled;
    static const QStringList missing = {u"3D000"_s, u"3F000"_s, u"42P01"_s, u"42703"_s, u"42704"_s, u"42883"_s};
    if (missing.contains(state))
        return ErrorKind::MissingObject;
    static const QStringList waited = {u"55P03"_s, u"57P05"_s, u"25P03"_s};
    if (waited.contains(state))
        return ErrorKind::Timeout;
    static const QStringList refused = {u"53300"_s, u"57P03"_s};
    if (refused.contains(state))
        return ErrorKind::Refused;
    static const QStringList ended = {u"57P01"_s, u"57P02"_s, u"57P04"_s};
    if (ended.contains(state))
        return ErrorKind::Lost;
    return kindOfClass(QStringView(state).first(qMin(2, state.size())));
}

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

QString ourHint(const pg::ServerMessage &message, ErrorKind kind)
{
    if (kind == ErrorKind::Permission)
        return grantHint(message.text);
    if (kind == ErrorKind::MissingObject)
        return missingHint(message.text);
    if (kind == ErrorKind::HiddenByPolicy)
        return SqlError::tr("Connect as the owner of the rows, or as a role with BYPASSRLS");
    if (message.sqlState == "55P03"_L1)
        return SqlError::tr("Another session holds a lock on it; try again when that one has finished");
    if (message.sqlState == "53300"_L1)
        return SqlError::tr("All connections of the server are in use; close some, or connect through a pooler");
    return message.hint;
}

/// What libpq or the server says while connecting, and what it means. The first that fits counts: with several
/// addresses the text has several lines, and a rejected password on one must not be tried again for another's sake.
struct ConnectRule {
    QLatin1StringView words;
    ErrorKind kind;
    bool passes; // may pass by itself
    const char *hint;
};

constexpr std::array connectRules = {
    ConnectRule{"password authentication failed"_L1, ErrorKind::Auth, false,
        QT_TRANSLATE_NOOP("SqlError", "Check the user name and the password")},
    ConnectRule{"no password supplied"_L1, ErrorKind::Auth, false,
        QT_TRANSLATE_NOOP("SqlError", "The server wants a password for this user")},
    ConnectRule{"Tenant or user not found"_L1, ErrorKind::Auth, false,
        QT_TRANSLATE_NOOP("SqlError", "Through Supabase's pooler the user is called postgres.<project reference>")},
    ConnectRule{"authentication failed"_L1, ErrorKind::Auth, false,
        QT_TRANSLATE_NOOP("SqlError", "Check the user name and how the server lets this user in")},
    ConnectRule{
        "SASL"_L1, ErrorKind::Auth, false, QT_TRANSLATE_NOOP("SqlError", "Check the user name and the password")},
    ConnectRule{"no pg_hba.conf entry"_L1, ErrorKind::Refused, false,
        QT_TRANSLATE_NOOP("SqlError", "The server's pg_hba.conf lets this user, address or kind of encryption not in")},
    ConnectRule{"pg_hba.conf rejects"_L1, ErrorKind::Refused, false,
        QT_TRANSLATE_NOOP("SqlError", "The server's pg_hba.conf lets this user, address or kind of encryption not in")},
    ConnectRule{"is not permitted to log in"_L1, ErrorKind::Auth, false,
        QT_TRANSLATE_NOOP("SqlError", "The role needs the attribute LOGIN")},
    ConnectRule{"root certificate file"_L1, ErrorKind::Refused, false,
        QT_TRANSLATE_NOOP("SqlError", "Give the project's root certificate, or a less strict SSL mode")},
    ConnectRule{"certificate"_L1, ErrorKind::Refused, false,
        QT_TRANSLATE_NOOP(
            "SqlError", "The server's certificate does not fit; check the host name and the root certificate")},
    ConnectRule{"does not support SSL"_L1, ErrorKind::Refused, false,
        QT_TRANSLATE_NOOP(
            "SqlError", "The server has no encryption; set the SSL mode to disable if the way to it is trusted")},
    ConnectRule{"SSL error"_L1, ErrorKind::Refused, false,
        QT_TRANSLATE_NOOP("SqlError", "The encrypted connection could not be set up; check the SSL mode")},
    ConnectRule{"is starting up"_L1, ErrorKind::Refused, true,
        QT_TRANSLATE_NOOP("SqlError", "The server starts; this passes by itself")},
    ConnectRule{
        "is shutting down"_L1, ErrorKind::Refused, true, QT_TRANSLATE_NOOP("SqlError", "The server shuts down")},
    ConnectRule{"in recovery mode"_L1, ErrorKind::Refused, true,
        QT_TRANSLATE_NOOP("SqlError", "The server recovers from a crash; this passes by itself")},
    ConnectRule{"not yet accepting connections"_L1, ErrorKind::Refused, true,
        QT_TRANSLATE_NOOP("SqlError", "The server starts; this passes by itself")},
    ConnectRule{"too many"_L1, ErrorKind::Refused, true,
        QT_TRANSLATE_NOOP(
            "SqlError", "All connections of the server are in use; close some, or connect through a pooler")},
    ConnectRule{"connection slots are reserved"_L1, ErrorKind::Refused, true,
        QT_TRANSLATE_NOOP(
            "SqlError", "All connections of the server are in use; close some, or connect through a pooler")},
    ConnectRule{"Max client connections reached"_L1, ErrorKind::Refused, true,
        QT_TRANSLATE_NOOP("SqlError", "All connections of the pooler are in use")},
    ConnectRule{"unsupported startup parameter"_L1, ErrorKind::Refused, false,
        QT_TRANSLATE_NOOP("SqlError", "The pooler does not take this option; remove options= from the connection")},
    ConnectRule{"could not translate host name"_L1, ErrorKind::Unreachable, true,
        QT_TRANSLATE_NOOP("SqlError", "The host name is not known; check its spelling and this computer's network")},
    ConnectRule{"No such file or directory"_L1, ErrorKind::Unreachable, true,
        QT_TRANSLATE_NOOP("SqlError", "No server listens on that socket; is it started?")},
    ConnectRule{"Connection refused"_L1, ErrorKind::Unreachable, true,
        QT_TRANSLATE_NOOP("SqlError", "The computer answers, but no server listens on that port; is it started?")},
    ConnectRule{"timeout expired"_L1, ErrorKind::Unreachable, true,
        QT_TRANSLATE_NOOP("SqlError", "Nothing came back; a firewall may swallow it, or the server hangs")},
    ConnectRule{"Connection timed out"_L1, ErrorKind::Unreachable, true,
        QT_TRANSLATE_NOOP("SqlError", "Nothing came back; a firewall may swallow it, or the server hangs")},
    ConnectRule{"Network is unreachable"_L1, ErrorKind::Unreachable, true,
        QT_TRANSLATE_NOOP("SqlError",
            "There is no way to that network from here. A Supabase project's direct address needs IPv6; its session "
            "pooler does not")},
    ConnectRule{"No route to host"_L1, ErrorKind::Unreachable, true,
        QT_TRANSLATE_NOOP("SqlError", "There is no way to that computer from here")},
    ConnectRule{"server closed the connection"_L1, ErrorKind::Unreachable, true,
        QT_TRANSLATE_NOOP(
            "SqlError", "The server hung up while connecting; is it a PostgreSQL server, and does it run?")},
    ConnectRule{"Connection reset by peer"_L1, ErrorKind::Unreachable, true,
        QT_TRANSLATE_NOOP("SqlError", "The server hung up while connecting")},
    ConnectRule{"Permission denied"_L1, ErrorKind::Local, false,
        QT_TRANSLATE_NOOP("SqlError", "This account may not use that socket")},
};

const ConnectRule *connectRule(const QString &words)
{
    for (const ConnectRule &rule : connectRules)
        if (words.contains(rule.words))
            return &rule;
    return nullptr;
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
    const ErrorKind kind = endsConnection(message) ? ErrorKind::Lost : kindOf(message);
    QString words = message.text;
    if (!message.detail.isEmpty())
        words += u"\n"_s + message.detail;
    return {kind, errorSentence(kind), subject, redacted(words), redacted(ourHint(message, kind)), message.sqlState};
}

Error SqlError::fromConnect(const QString &words, const ConnectionSpec &spec)
{
    const QString clean = redacted(words.trimmed());
    Error error{ErrorKind::Refused, {}, spec.displayName(), clean, {}, {}};
    if (namesMissingDatabase(words)) {
        error.kind = ErrorKind::MissingObject;
        error.hint = tr("Check the database's name");
    } else if (namesMissingRole(words)) {
        error.kind = ErrorKind::Auth;
        error.hint = tr("Check the user name");
    } else if (const ConnectRule *rule = connectRule(words)) {
        error.kind = rule->kind;
        error.hint = tr(rule->hint);
    }
    error.what = errorSentence(error.kind);
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
        const ConnectRule *rule = connectRule(error.serverWords);
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

bool SqlError::endsConnection(const pg::ServerMessage &message)
{
    return message.severity == "FATAL"_L1 || message.severity == "PANIC"_L1;
}

} // namespace signalbox
