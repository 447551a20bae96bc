#include "data/migrations/migrator.h"

#include "data/migrations/migrationrun.h"
#include "data/postgres/freethread.h"

namespace signalbox {

QList<MigrationStep> Migrator::steps()
{
    QList<MigrationStep> steps;
    for (const FileStep &step : MigrationFile::shipped())
        steps.append(step.step);
    return steps;
}

Async<MigrationReport> Migrator::run(const MigrationOptions &options, const InstallationSource::Progress &progress)
{
    const Promised<MigrationReport> promised;
    runOnFreeThread([promised, spec = m_spec, options, progress] {
        const QList<FileStep> steps = options.undo ? MigrationFile::undoing() : MigrationFile::shipped();
        promised.answer(MigrationRun(spec, options).carryOut(steps, progress));
    });
    return promised.future();
}

} // namespace signalbox
