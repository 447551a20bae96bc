#pragma once

#include "app/cli/exitcode.h"
#include "app/connect/targetopener.h"
#include "domain/backup/backup.h"

#include <optional>

namespace signalbox {

/// `signalbox backup` and `signalbox restore`: opens one target and writes its configuration to a file, or puts a file back.
class BackupCommand : public QObject
{
    Q_OBJECT

public:
    explicit BackupCommand(QObject *parent = nullptr);

    void backup(const Target &target, const QString &path, const std::optional<QString> &passphrase);
    void restore(
        const Target &target, const QByteArray &document, const std::optional<QString> &passphrase, bool dryRun);

signals:
    void progress(const QString &what);
    void backedUp(const signalbox::Result<signalbox::Backup> &written);
    void restored(const signalbox::Result<signalbox::RestoreReport> &report);

private:
    void finishBackup(const Result<Backup> &written);
    void finishRestore(const Result<RestoreReport> &report);

    TargetOpener m_opener;
};

/// What the backup lacks, a line each; empty when there is nothing to say.
QString toText(const QList<BackupNote> &notes);
QString toText(const RestoreReport &report, bool dryRun);
ExitCode exitCodeOf(const Backup &backup);
ExitCode exitCodeOf(const RestoreReport &report);

} // namespace signalbox
