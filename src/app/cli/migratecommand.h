#pragma once

#include "app/cli/exitcode.h"
#include "app/connect/targetopener.h"
#include "domain/migrations/migration.h"

namespace signalbox {

/// `signalbox migrate`: opens one target and applies the migrations to it, takes them back, or tries either and rolls back.
class MigrateCommand : public QObject
{
    Q_OBJECT

public:
    explicit MigrateCommand(QObject *parent = nullptr);

    void start(const Target &target, const MigrationOptions &options);

signals:
    void progress(const QString &what);
    void finished(const signalbox::Result<signalbox::MigrationReport> &report);

private:
    void finish(const Result<MigrationReport> &report);

    TargetOpener m_opener;
};

/// Degraded when a step failed; steps that are not permitted or need a restart say so and fail nothing.
ExitCode exitCodeOf(const MigrationReport &report);
QString toText(const MigrationReport &report, bool dryRun);

} // namespace signalbox
