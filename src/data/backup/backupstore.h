#pragma once

#include "data/postgres/connectionspec.h"
#include "domain/backup/backup.h"

#include "core/result.h"

#include <QCoreApplication>

#include <optional>

namespace signalbox {

/// Reads the configuration of an installation as a document and puts it back, on a connection of its own. The database
/// makes and checks the document; a passphrase never leaves for anywhere but there.
class BackupStore
{
    Q_DECLARE_TR_FUNCTIONS(BackupStore)

public:
    explicit BackupStore(const ConnectionSpec &spec) : m_spec(spec) { }

    /// Without a passphrase whatever is secret is left out.
    Async<Backup> read(const std::optional<QString> &passphrase);
    /// What cannot be restored is left out and told; the rest happens all or not at all. Unless `apply` nothing is changed.
    Async<RestoreReport> restore(const QByteArray &document, const std::optional<QString> &passphrase, bool apply);

private:
    ConnectionSpec m_spec;
};

} // namespace signalbox
