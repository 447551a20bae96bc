#include "app/cli/migrationscommand.h"

#include "data/migrations/migrationexport.h"
#include "data/migrations/pushhistory.h"

namespace signalbox {

MigrationsCommand::MigrationsCommand(QObject *parent)
    : QObject(parent), m_opener(ProfileStore(), std::make_shared<SecretStore>())
{
    connect(&m_opener, &TargetOpener::progress, this, &MigrationsCommand::progress);
}

void MigrationsCommand::start(const QString &folder, const std::optional<Target> &target)
{
    if (!target)
        return finish(MigrationExport::write(folder, MigrationExport::fileName()));
    whenReady(m_opener.open(*target), this, [this, folder](const Result<OpenTarget> &found) {
        if (!found)
            return finish(tl::unexpected(found.error()));
        whenReady(PushHistory::newest(found->spec), this, [this, folder](const Result<std::optional<QString>> &newest) {
            if (!newest)
                return finish(tl::unexpected(newest.error()));
            finish(MigrationExport::write(folder, MigrationExport::fileNameAfter(*newest)));
        });
    });
}

void MigrationsCommand::finish(const Result<QString> &path)
{
    whenReady(m_opener.release(), this, [this, path](const Result<bool> &) { emit finished(path); });
}

} // namespace signalbox
