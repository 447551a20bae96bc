#include "data/migrations/migrationrun.h"

#include "core/redaction.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto stepDeadline = 15min; // an index on a large table takes its time
constexpr auto reloadDeadline = 5s;

std::optional<StepOutcome> outcomeOf(const QString &sqlState)
{
    static const QMap<QString, StepOutcome> codes = {
        {u"SB001"_s, StepOutcome::AlreadyThere},
        {u"SB002"_s, StepOutcome::NotApplicable},
        {u"SB003"_s, StepOutcome::NotPermitted},
        {u"SB004"_s, StepOutcome::NeedsRestart},
    };
    const auto found = codes.find(sqlState);
    return found == codes.end() ? std::nullopt : std::optional(*found);
}

QString ledgerWord(StepOutcome outcome)
{
    switch (outcome) {
    case StepOutcome::AlreadyThere:
        return u"already there"_s;
    case StepOutcome::Done:
        return u"done"_s;
    case StepOutcome::NotApplicable:
        return u"not applicable"_s;
    case StepOutcome::NotPermitted:
        return u"not permitted"_s;
    case StepOutcome::NeedsRestart:
        return u"needs restart"_s;
    case StepOutcome::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString noticeSentence(const QString &text, const QString &hint)
{
    return redacted(hint.isEmpty() ? text : text + u' ' + hint);
}

/// The lines that are sent, without comments: what a dry run shows.
QString withoutComments(const QString &sql)
{
    static const QRegularExpression comment(u"^\\s*--.*$"_s, QRegularExpression::MultilineOption);
    return QString(sql).remove(comment).trimmed();
}

SqlValues ledgerEntry(const FileStep &step, const StepResult &result)
{
    SqlValues values;
    values[u"version"_s] = step.step.version;
    values[u"step"_s] = step.step.id;
    values[u"title"_s] = step.step.title;
    values[u"checksum"_s] = step.checksum();
    values[u"outcome"_s] = ledgerWord(result.outcome);
    values[u"detail"_s] = result.messages.join(u'\n');
    return values;
}

} // namespace

MigrationRun::MigrationRun(const ConnectionSpec &spec, const MigrationOptions &options)
    : m_options(options), m_connection(spec, u"migrate"_s, std::make_shared<pg::WakeUp>())
{ }

Result<MigrationReport> MigrationRun::carryOut(const QList<FileStep> &steps)
{
    if (const auto prepared = prepare(); !prepared)
        return tl::unexpected(prepared.error());
    MigrationReport report;
    for (const FileStep &step : steps) {
        report.steps.append(step.isSetting ? performSetting(step) : perform(step));
        if (!m_connection.isOpen())
            return tl::unexpected(Error{ErrorKind::Lost, tr("The connection broke during a step"), step.step.title,
                report.steps.last().messages.join(u'\n'), tr("Run the migration again: what was done stays done"), {}});
        if (!m_options.dryRun && !m_options.undo)
            record(step, report.steps.last());
    }
    if (m_options.dryRun)
        script(u"rollback"_s, {});
    else if (!m_unrecorded.isEmpty() && !report.steps.isEmpty())
        report.steps.last().messages.append(
            tr("%n step(s) could not be recorded in signalbox.migration_ledger. %1", nullptr, int(m_unrecorded.size()))
                .arg(m_recordProblem));
    return report;
}

Result<void> MigrationRun::prepare()
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    m_catalogue = *catalogue;
    if (const auto opened = m_connection.open(stepDeadline); !opened)
        return opened;
    if (m_connection.pooler() == Pooler::Transaction)
        return tl::unexpected(
            Error{ErrorKind::Invalid, tr("Migrations cannot run through a pooler in transaction mode"), {}, {},
                tr("Use the direct connection or the session pooler (port 5432)"), {}});
    if (const auto locked = lockOutOthers(); !locked)
        return locked;
    if (m_options.dropData) {
        if (const auto told = script(u"set signalbox.drop_data = 'on'"_s, {}); !told)
            return tl::unexpected(told.error());
    }
    if (!m_options.dryRun)
        return {};
    const auto begun = script(u"begin"_s, {});
    return begun ? Result<void>() : tl::unexpected(begun.error());
}

Result<void> MigrationRun::lockOutOthers()
{
    const auto answer = statement(u"migrations/lock"_s);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->row(0).boolean(0))
        return {};
    return tl::unexpected(Error{ErrorKind::Server, tr("Another migration is running on this database"), {}, {},
        tr("Wait until it has finished, then run this one again"), {}});
}

StepResult MigrationRun::perform(const FileStep &step)
{
    StepResult result{step.step, StepOutcome::Done, {}};
    send(step, result);
    return result;
}

StepResult MigrationRun::performSetting(const FileStep &step)
{
    StepResult result{step.step, StepOutcome::Done, {}};
    if (!step.onlyWhen.isEmpty() && !isWanted(step, result))
        return result;
    if (m_options.dryRun && !step.onlyWhen.isEmpty()) {
        result.messages.append(tr("Would run: %1").arg(withoutComments(step.step.sql)));
        return result;
    }
    const QString readBefore = settingsReadAt();
    send(step, result);
    if (result.outcome != StepOutcome::Failed && step.step.sql.contains("pg_reload_conf"_L1)) {
        const QDeadlineTimer deadline(reloadDeadline);
        while (m_connection.isOpen() && settingsReadAt() == readBefore && !deadline.hasExpired()) { }
    }
    return result;
}

/// Asks the step's condition; its notices are the outcome when the step is left out.
bool MigrationRun::isWanted(const FileStep &step, StepResult &result)
{
    const auto answer = script(u"select ("_s + step.onlyWhen + u')', step.step.id);
    settle(result, answer);
    const bool wanted = answer && answer->rowCount() == 1 && answer->row(0).boolean(0);
    if (!wanted && result.outcome == StepOutcome::Done)
        result.outcome = StepOutcome::AlreadyThere;
    return wanted;
}

void MigrationRun::send(const FileStep &step, StepResult &result)
{
    if (!m_options.dryRun) {
        settle(result, script(step.step.sql, step.step.id));
        return;
    }
    const auto answer = script(u"savepoint signalbox_step;\n"_s + step.step.sql, step.step.id);
    settle(result, answer);
    if (m_connection.isOpen())
        script(answer ? u"release savepoint signalbox_step"_s : u"rollback to savepoint signalbox_step"_s, {});
}

/// Turns what the server said into the outcome: the worst of its notices, or its error.
void MigrationRun::settle(StepResult &result, const Result<ResultTable> &answer)
{
    std::optional<StepOutcome> worst;
    for (const pg::ServerMessage &notice : m_connection.takeNotices()) {
        const auto outcome = outcomeOf(notice.sqlState);
        if (outcome)
            worst = worst ? std::max(*worst, *outcome) : *outcome;
        if (outcome || notice.severity == "WARNING"_L1)
            result.messages.append(noticeSentence(notice.text, notice.hint));
    }
    if (!answer) {
        const bool refused = answer.error().sqlState == "42501"_L1;
        worst = refused ? StepOutcome::NotPermitted : StepOutcome::Failed;
        result.messages.append(noticeSentence(answer.error().serverWords, answer.error().hint));
    }
    if (worst)
        result.outcome = *worst;
}

void MigrationRun::record(const FileStep &step, const StepResult &result)
{
    m_unrecorded.append(ledgerEntry(step, result));
    if (!isLedgerReady())
        return;
    while (!m_unrecorded.isEmpty()) {
        const auto recorded = statement(u"migrations/record_step"_s, m_unrecorded.first());
        if (!recorded) {
            m_recordProblem = noticeSentence(recorded.error().serverWords, recorded.error().hint);
            return;
        }
        m_unrecorded.removeFirst();
    }
}

bool MigrationRun::isLedgerReady()
{
    if (!m_ledgerReady) {
        const auto answer = statement(u"migrations/ledger_ready"_s);
        m_ledgerReady = answer && answer->row(0).boolean(0);
    }
    return m_ledgerReady;
}

QString MigrationRun::settingsReadAt()
{
    const auto answer = statement(u"migrations/settings_read_at"_s);
    return answer ? answer->row(0).text(0) : QString();
}

Result<ResultTable> MigrationRun::script(const QString &sql, const QString &subject)
{
    pg::Patience patience;
    patience.deadline = stepDeadline;
    return m_connection.executeScript(sql.toUtf8(), subject, patience);
}

Result<ResultTable> MigrationRun::statement(const QString &id, const SqlValues &values)
{
    const SqlStatement *entry = m_catalogue->find(id);
    Q_ASSERT(entry);
    const auto bound = entry->bind(values);
    if (!bound)
        return tl::unexpected(bound.error());
    pg::Patience patience;
    patience.deadline = entry->deadline();
    return m_connection.execute(*bound, id, patience);
}

} // namespace signalbox
