#include "app/cli/backupcommand.h"

#include "core/visibletext.h"
#include "data/backup/backupstore.h"
#include "local/actionlog.h"
#include "local/backupfile.h"

namespace signalbox {

using namespace Qt::StringLiterals;

BackupCommand::BackupCommand(QObject *parent)
    : QObject(parent), m_opener(ProfileStore(), std::make_shared<SecretStore>())
{
    connect(&m_opener, &TargetOpener::progress, this, &BackupCommand::progress);
}

void BackupCommand::backup(const Target &target, const QString &path, const std::optional<QString> &passphrase)
{
    whenReady(m_opener.open(target), this, [this, path, passphrase](const Result<OpenTarget> &found) {
        if (!found)
            return finishBackup(tl::unexpected(found.error()));
        whenReady(BackupStore(found->spec).read(passphrase), this, [this, path](const Result<Backup> &backup) {
            if (!backup)
                return finishBackup(tl::unexpected(backup.error()));
            finishBackup(BackupFile::write(path, backup->document).map([&] { return *backup; }));
        });
    });
}

void BackupCommand::restore(
    const Target &target, const QByteArray &document, const std::optional<QString> &passphrase, bool dryRun)
{
    whenReady(m_opener.open(target), this, [this, document, passphrase, dryRun](const Result<OpenTarget> &found) {
        if (!found)
            return finishRestore(tl::unexpected(found.error()));
        Async<RestoreReport> report = BackupStore(found->spec).restore(document, passphrase, !dryRun);
        if (!dryRun) {
            report = recordedIn(
                std::make_shared<ActionLog>(), {.database = found->spec.displayName(), .action = u"restore"_s}, report);
        }
        whenReady(report, this, [this](const Result<RestoreReport> &done) { finishRestore(done); });
    });
}

void BackupCommand::finishBackup(const Result<Backup> &written)
{
    whenReady(m_opener.release(), this, [this, written](const Result<bool> &) { emit backedUp(written); });
}

void BackupCommand::finishRestore(const Result<RestoreReport> &report)
{
    whenReady(m_opener.release(), this, [this, report](const Result<bool> &) { emit restored(report); });
}

QString toText(const QList<BackupNote> &notes)
{
    QString text;
    for (const BackupNote &note : notes)
        text += visibleText(u"%1 %2: %3"_s.arg(note.kind, note.name, note.note)) + u'\n';
    return text;
}

QString toText(const RestoreReport &report, bool dryRun)
{
    if (report.changes.isEmpty())
        return BackupCommand::tr("Everything is as the backup has it.") + u'\n';
    QString text;
    for (const RestoreChange &change : report.changes)
        text += visibleText(u"%1 %2: %3"_s.arg(change.kind, change.name, change.change)) + u'\n';
    if (!report.isComplete())
        text += BackupCommand::tr(
                    "Not everything could be put back as the backup has it: the lines above say what, and why.")
            + u'\n';
    if (dryRun)
        text += BackupCommand::tr("Nothing was changed: this was a dry run.") + u'\n';
    return text;
}

ExitCode exitCodeOf(const Backup &backup)
{
    return backup.isComplete() ? ExitCode::Healthy : ExitCode::Degraded;
}

ExitCode exitCodeOf(const RestoreReport &report)
{
    return report.isComplete() ? ExitCode::Healthy : ExitCode::Degraded;
}

} // namespace signalbox
