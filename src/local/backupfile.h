#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>

namespace signalbox {

/// A backup on disk: readable by its owner only, and whole or not there at all.
class BackupFile
{
    Q_DECLARE_TR_FUNCTIONS(BackupFile)

public:
    static Result<void> write(const QString &path, const QByteArray &document);
    /// Refuses what cannot be a backup before a server sees it: too large, no UTF-8, no JSON object of ours.
    static Result<QByteArray> read(const QString &path);
    /// Whether the document holds secrets that a passphrase decrypts.
    static bool hasSecrets(const QByteArray &document);
};

} // namespace signalbox
