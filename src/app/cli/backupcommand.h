#pragma once

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
    void backedUp(const signalbox::Result<bool> &written);
    void restored(const signalbox::Result<signalbox::RestoreReport> &report);

private:
    void finishBackup(const Result<bool> &written);
    void finishRestore(const Result<RestoreReport> &report);

    TargetOpener m_opener;
};

QString toText(const RestoreReport &report, bool dryRun);

} // namespace signalbox
