#include "app/cli/migratecommand.h"

#include "core/visibletext.h"
#include "data/migrations/migrator.h"
#include "domain/migrations/migrationwords.h"
#include "local/actionlog.h"

namespace signalbox {

using namespace Qt::StringLiterals;

MigrateCommand::MigrateCommand(QObject *parent)
    : QObject(parent), m_opener(ProfileStore(), std::make_shared<SecretStore>())
{
    connect(&m_opener, &TargetOpener::progress, this, &MigrateCommand::progress);
}

void MigrateCommand::start(const Target &target, const MigrationOptions &options)
{
    whenReady(m_opener.open(target), this, [this, options](const Result<OpenTarget> &found) {
        if (!found)
            return finish(tl::unexpected(found.error()));
        Async<MigrationReport> run = Migrator(found->spec).run(options);
        if (!options.dryRun) {
            const QString action = options.undo ? u"migrate --undo"_s : u"migrate"_s;
            const QString drop = options.dropData ? u"true"_s : u"false"_s;
            run = recordedIn(std::make_shared<ActionLog>(),
                {.database = found->spec.displayName(), .action = action, .values = {{u"drop_data"_s, drop}}}, run);
        }
        whenReady(run, this, [this](const Result<MigrationReport> &report) { finish(report); });
    });
}

void MigrateCommand::finish(const Result<MigrationReport> &report)
{
    whenReady(m_opener.release(), this, [this, report](const Result<bool> &) { emit finished(report); });
}

ExitCode exitCodeOf(const MigrationReport &report)
{
    return countOf(report, StepOutcome::Failed) > 0 ? ExitCode::Degraded : ExitCode::Healthy;
}

QString toText(const MigrationReport &report, bool dryRun)
{
    constexpr int outcomeWidth = 16;
    QString text;
    for (const QString &part : report.leftOut)
        text += visibleText(part) + u'\n';
    QString module;
    for (const StepResult &result : report.steps) {
        if (result.step.module != module) {
            module = result.step.module;
            text += module + u'\n';
        }
        text += u"  "_s + outcomeWord(result.outcome).leftJustified(outcomeWidth) + result.step.title + u'\n';
        for (const QString &message : result.messages)
            text += QString(outcomeWidth + 2, u' ') + visibleText(message) + u'\n';
    }
    text += outcomeCounts(report) + u'\n';
    if (dryRun)
        text += MigrateCommand::tr("Nothing was changed: this was a dry run.") + u'\n';
    return text;
}

} // namespace signalbox
