#include "data/migrations/installationstore.h"

#include "data/migrations/migrator.h"

namespace signalbox {

Async<MigrationReport> InstallationStore::run(const MigrationOptions &options, const Progress &progress)
{
    return Migrator(m_spec).run(options, progress);
}

} // namespace signalbox
