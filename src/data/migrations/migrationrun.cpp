#include "data/migrations/migrationrun.h"

#include "core/redaction.h"
#include "data/migrations/steprunner.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QThread>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto stepDeadline = 15min; // an index on a large table takes its time
constexpr auto reloadDeadline = 5s;
constexpr auto endingPatience = 3s;
constexpr auto lockInterval = 50ms;

const QString planned = u"SB007"_s; // a statement that a dry run only tells

std::optional<StepOutcome> outcomeOf(const QString &sqlState)
{
    static const QMap<QString, StepOutcome> codes = {
        {u"SB001"_s, StepOutcome::AlreadyThere},
        {u"SB002"_s, StepOutcome::NotApplicable},
        {u"SB003"_s, StepOutcome::NotPermitted},
        {u"SB004"_s, StepOutcome::NeedsRestart},
        {u"SB005"_s, StepOutcome::LeftOut},
        {u"SB006"_s, StepOutcome::Failed},
    };
    const auto found = codes.find(sqlState);
    return found == codes.end() ? std::nullopt : std::optional(*found);
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

} // namespace

MigrationRun::MigrationRun(const ConnectionSpec &spec, const MigrationOptions &options)
    : m_options(options), m_connection(spec, u"migrate"_s, std::make_shared<pg::WakeUp>())
{ }

Result<MigrationReport> MigrationRun::carryOut(
    const QList<FileStep> &steps, const InstallationSource::Progress &progress)
{
    if (const auto prepared = prepare(); !prepared)
        return tl::unexpected(prepared.error());
    MigrationReport report;
    const auto begun = begin();
    if (!begun)
        return tl::unexpected(begun.error());
    report.leftOut = *begun;
    for (const FileStep &step : steps) {
        if (progress && !progress(int(report.steps.size()), int(steps.size()), step.step.title))
            break;
        report.steps.append(m_options.undo ? performUndo(step) : step.isSetting ? performSetting(step) : perform(step));
        if (!m_connection.isOpen())
            return tl::unexpected(Error{ErrorKind::Lost, tr("The connection broke during a step"), step.step.title,
                report.steps.last().messages.join(u'\n'), tr("Run the migration again: what was done stays done"), {}});
    }
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
    if (m_connection.greeting().standby) {
        return tl::unexpected(
            Error{ErrorKind::Invalid, tr("This server is a hot standby: nothing can be installed on it"), {}, {},
                tr("Run it on the primary. What is installed there arrives here by itself."), {}});
    }
    if (sharesBackends(m_connection.greeting().pooler))
        return tl::unexpected(
            Error{ErrorKind::Invalid, tr("Migrations cannot run through a pooler in transaction mode"), {}, {},
                tr("Use the direct connection or the session pooler (port 5432)"), {}});
    return lockOutOthers();
}

/// Looks before anything is called or changed; the parts that are left out, each with why.
Result<QStringList> MigrationRun::begin()
{
    QStringList options;
    if (m_options.dropData)
        options.append(u"set signalbox.drop_data = 'on';"_s);
    if (m_options.dryRun)
        options.append(u"set signalbox.dry_run = 'on';"_s);
    QString routines = StepRunner::routines();
    QString start = StepRunner::begin();
    if (m_options.undo) {
        routines += StepRunner::undoRoutines();
        start = u"call pg_temp.signalbox_begin_undo();"_s;
        if (m_options.dryRun)
            start += u"set default_transaction_read_only = on;"_s;
    }
    const auto begun = script(routines + options.join(u'\n') + start, {});
    QStringList leftOut;
    for (const pg::ServerMessage &notice : m_connection.takeNotices()) {
        if (outcomeOf(notice.sqlState))
            leftOut.append(noticeSentence(notice.text, notice.hint));
    }
    if (begun)
        return leftOut;
    Error error = begun.error();
    if (!error.sqlState.startsWith("SB"_L1))
        return tl::unexpected(error);
    error.what = tr("This database is left as it is");
    return tl::unexpected(error);
}

/// The session of one that is over may hold the lock a moment longer than its program runs.
Result<void> MigrationRun::lockOutOthers()
{
    const QDeadlineTimer patience(endingPatience);
    while (true) {
        const auto answer = statement(u"migrations/lock"_s);
        if (!answer)
            return tl::unexpected(answer.error());
        if (answer->row(0).boolean(0))
            return {};
        if (patience.hasExpired())
            break;
        QThread::msleep(lockInterval.count());
    }
    return tl::unexpected(Error{ErrorKind::Server, tr("Another migration is running on this database"), {}, {},
        tr("Wait until it has finished, then run this one again"), {}});
}

StepResult MigrationRun::perform(const FileStep &step)
{
    StepResult result{step.step, StepOutcome::Done, {}};
    settle(result, script(StepRunner::step(step), step.step.id));
    return result;
}

/// Sent alone, as ALTER SYSTEM may stand in no transaction; the runner only writes it down.
StepResult MigrationRun::performSetting(const FileStep &step)
{
    StepResult result{step.step, StepOutcome::Done, {}};
    if (isBlocked(step, result))
        return recorded(step, result);
    if (m_options.dryRun && !canCompareSettings()) {
        result.messages.append(tr("Would run, unless it is so already: %1").arg(withoutComments(step.step.sql)));
        return result;
    }
    if (!step.onlyWhen.isEmpty() && !isWanted(step, result))
        return recorded(step, result);
    if (m_options.dryRun) {
        result.messages.append(wouldRun(withoutComments(step.step.sql)));
        return result;
    }
    const QString readBefore = settingsReadAt();
    settle(result, script(step.step.sql, step.step.id));
    if (result.outcome != StepOutcome::Failed && step.step.sql.contains("pg_reload_conf"_L1)) {
        const QDeadlineTimer deadline(reloadDeadline);
        while (m_connection.isOpen() && settingsReadAt() == readBefore && !deadline.hasExpired()) { }
    }
    return recorded(step, result);
}

StepResult MigrationRun::performUndo(const FileStep &step)
{
    StepResult result{step.step, StepOutcome::Done, {}};
    if (!step.isSetting)
        settle(result, script(step.step.sql, step.step.id));
    else if (!m_options.dryRun)
        return performSetting(step);
    else if (isWanted(step, result))
        result.messages.append(wouldRun(withoutComments(step.step.sql)));
    return result;
}

/// Whether something that the step needs does not stand.
bool MigrationRun::isBlocked(const FileStep &step, StepResult &result)
{
    if (m_options.undo)
        return false;
    const auto answer = script(StepRunner::blocker(step), step.step.id);
    settle(result, answer);
    if (!answer || answer->rowCount() != 1 || answer->row(0).isNull(0))
        return !answer;
    result.outcome = StepOutcome::LeftOut;
    result.messages.append(answer->row(0).text(0));
    return true;
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

/// Turns what the server said into the outcome: the worst of its notices, or its error.
void MigrationRun::settle(StepResult &result, const Result<ResultTable> &answer)
{
    std::optional<StepOutcome> worst;
    for (const pg::ServerMessage &notice : m_connection.takeNotices()) {
        const auto outcome = outcomeOf(notice.sqlState);
        if (outcome)
            worst = worst ? std::max(*worst, *outcome) : *outcome;
        if (notice.sqlState == planned)
            result.messages.append(wouldRun(notice.text));
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

QString MigrationRun::wouldRun(const QString &statement)
{
    return tr("Would run: %1").arg(redacted(statement));
}

/// Before the first installation there is nothing yet that knows which settings are wanted.
bool MigrationRun::canCompareSettings()
{
    const auto answer = statement(u"migrations/can_compare_settings"_s);
    return answer && answer->row(0).boolean(0);
}

StepResult MigrationRun::recorded(const FileStep &step, const StepResult &result)
{
    if (!m_options.undo && !m_options.dryRun && m_connection.isOpen())
        script(StepRunner::record(step, result.outcome, result.messages.join(u'\n')), {});
    return result;
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
    return m_connection.execute(*entry, values);
}

} // namespace signalbox
