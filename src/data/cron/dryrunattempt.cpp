#include "data/cron/dryrunattempt.h"

#include "core/redaction.h"
#include "data/cron/dryrunrows.h"
#include "data/project/requirements.h"
#include "domain/project/serversituation.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ownDeadline = 5s; // of the statements around the command
constexpr auto margin = 3s; // in which the server ends by itself what has taken too long
constexpr qsizetype mostNotices = 200;
constexpr qsizetype longestNotice = 4096;

const QString commandSubject = u"command"_s;

QStringList noticesOf(const QList<pg::ServerMessage> &messages)
{
    QStringList lines;
    for (const pg::ServerMessage &message : messages.first(std::min(messages.size(), mostNotices)))
        lines.append(redacted(message.severity + u": "_s + message.text.left(longestNotice)));
    return lines;
}

/// What the guard says when the command tried to end its transaction.
bool triedToCommit(const Error &error)
{
    return error.sqlState == "23505"_L1 && error.serverWords.contains("signalbox_dry_run_"_L1);
}

} // namespace

DryRunAttempt::DryRunAttempt(ConnectionSpec spec, DryRunRequest request, QString user)
    : m_spec(std::move(spec)), m_request(std::move(request)), m_user(std::move(user))
{ }

void DryRunAttempt::cancel()
{
    m_unwanted = true;
    m_wakeUp->signal();
}

Result<DryRunReport> DryRunAttempt::perform()
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    PgConnection connection(m_spec, u"dry run"_s, m_wakeUp);
    if (const auto opened = connection.open(m_request.statementTimeout + margin); !opened)
        return tl::unexpected(notConnected(opened.error()));
    if (const auto obstacle = obstacleToWriting(connection.greeting().standby))
        return tl::unexpected(*obstacle);
    if (m_unwanted)
        return tl::unexpected(SqlError::cancelled(commandSubject));
    if (const auto begun = begin(connection, **catalogue); !begun) {
        rollBack(connection);
        return tl::unexpected(begun.error());
    }
    auto report = tryCommand(connection, **catalogue);
    rollBack(connection);
    return report;
}

Result<void> DryRunAttempt::begin(PgConnection &connection, const SqlCatalogue &catalogue)
{
    if (const auto begun = script(connection, "begin"); !begun)
        return tl::unexpected(begun.error());
    const SqlStatement *guard = catalogue.find(dryRunGuardShape().statement());
    const SqlStatement *settings = catalogue.find(dryRunSettingsShape().statement());
    Q_ASSERT(guard && settings);
    if (const auto guarded = connection.execute(*guard); !guarded) {
        Error error = guarded.error();
        if (error.sqlState == "42501"_L1) {
            error.what = tr("A dry run needs a temporary table, by which it makes sure that nothing is kept");
            error.hint = tr("Let the owner of the database run: grant temporary on database %1 to %2;")
                             .arg(quotedIdentifier(m_spec.value(u"dbname"_s)), quotedIdentifier(m_user));
        }
        return tl::unexpected(error);
    }
    const auto milliseconds = std::chrono::milliseconds(m_request.statementTimeout).count();
    const auto set = connection.execute(
        *settings, {{u"role"_s, m_request.username}, {u"statement_timeout"_s, QString::number(milliseconds)}});
    if (!set)
        return tl::unexpected(notThatRole(set.error()));
    if (!sharesBackends(connection.greeting().pooler))
        return {};
    const auto kept = script(connection, "savepoint signalbox_dry_run");
    return kept ? Result<void>() : tl::unexpected(kept.error());
}

/// The command, and then what a commit would still check.
Result<ResultTable> DryRunAttempt::carryOut(PgConnection &connection, const SqlCatalogue &catalogue) const
{
    pg::Patience patience;
    patience.deadline = m_request.statementTimeout + margin;
    patience.wish = [this] { return m_unwanted ? pg::Patience::Wish::Cancel : pg::Patience::Wish::Wait; };
    const auto answer = connection.executeForTag(m_request.command.toUtf8(), commandSubject, patience);
    if (!answer || m_unwanted)
        return answer;
    const SqlStatement *settle = catalogue.find(dryRunSettleShape().statement());
    Q_ASSERT(settle);
    const auto bound = settle->bind({});
    if (!bound)
        return tl::unexpected(bound.error());
    const auto settled = connection.execute(*bound, commandSubject, patience);
    return settled ? answer : settled;
}

Result<DryRunReport> DryRunAttempt::tryCommand(PgConnection &connection, const SqlCatalogue &catalogue)
{
    connection.takeNotices();
    const auto sent = std::chrono::steady_clock::now();
    const auto answer = carryOut(connection, catalogue);
    const auto took = std::chrono::steady_clock::now() - sent;
    if (m_unwanted)
        return tl::unexpected(SqlError::cancelled(commandSubject));
    if (!answer && triedToCommit(answer.error())) {
        return tl::unexpected(Error{ErrorKind::Invalid,
            tr("The command would end its own transaction, so it cannot be tried; nothing of it was kept"),
            commandSubject, {}, {}, {}});
    }
    if (!answer && answer.error().kind == ErrorKind::Lost)
        return tl::unexpected(answer.error());

    DryRunReport report;
    report.duration = std::chrono::duration_cast<std::chrono::microseconds>(took);
    report.notices = noticesOf(connection.takeNotices());
    if (answer) {
        report.commandTag = answer->commandTag();
        report.rows = answer->taggedRows();
    } else {
        report.failure = answer.error();
    }
    return report;
}

/// The server does the same when the connection is gone. Behind a pooler the session goes on for others: what the command
/// locked for longer than a transaction is let go here.
void DryRunAttempt::rollBack(PgConnection &connection)
{
    if (!connection.isOpen())
        return;
    if (sharesBackends(connection.greeting().pooler))
        script(connection, "rollback to savepoint signalbox_dry_run; select pg_advisory_unlock_all()");
    if (connection.isOpen())
        script(connection, "rollback");
}

Result<ResultTable> DryRunAttempt::script(PgConnection &connection, const QByteArray &sql) const
{
    pg::Patience patience;
    patience.deadline = ownDeadline;
    return connection.executeScript(sql, u"dry run"_s, patience);
}

Error DryRunAttempt::notThatRole(Error error) const
{
    if (error.serverWords.contains("does not exist"_L1)) {
        error.kind = ErrorKind::MissingObject;
        error.what = tr("There is no role %1").arg(m_request.username);
        error.hint.clear();
    } else if (error.sqlState == "42501"_L1) {
        error.what = tr("A dry run is made as the job's role: %1 may not become %2").arg(m_user, m_request.username);
        error.hint = tr("Let a superuser run: grant %1 to %2;")
                         .arg(quotedIdentifier(m_request.username), quotedIdentifier(m_user));
    }
    error.subject = m_request.username;
    return error;
}

Error DryRunAttempt::notConnected(Error error) const
{
    const QString database = m_spec.value(u"dbname"_s);
    if (!m_request.database.isEmpty() && error.kind != ErrorKind::Unreachable)
        error.what = tr("The command cannot be tried: no connection to the database %1").arg(database);
    return error;
}

} // namespace signalbox
