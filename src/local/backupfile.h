#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>

namespace signalbox {

/// A backup on disk: readable by its owner only, and whole or not there at all. Nothing but a file is ever replaced, and no
/// document is written that could not be read again.
class BackupFile
{
    Q_DECLARE_TR_FUNCTIONS(BackupFile)

public:
    /// Through a link into the file that it points to, into a pipe or a terminal; refused for anything else.
    static Result<void> write(const QString &path, const QByteArray &document);
    /// Refuses what cannot be a backup before a server sees it: too large, no UTF-8, no JSON object of ours.
    static Result<QByteArray> read(const QString &path);
    /// Whether the document holds secrets that a passphrase decrypts.
    static bool hasSecrets(const QByteArray &document);
};

} // namespace signalbox
