#pragma once

#include "data/migrations/migrationfile.h"
#include "data/postgres/pgconnection.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/migrations/installationsource.h"

namespace signalbox {

/// One pass over all steps on a connection of its own. To be made and used on one thread; everything blocks.
class MigrationRun
{
    Q_DECLARE_TR_FUNCTIONS(MigrationRun)

public:
    MigrationRun(const ConnectionSpec &spec, const MigrationOptions &options);

    Result<MigrationReport> carryOut(const QList<FileStep> &steps, const InstallationSource::Progress &progress = {});

private:
    Result<void> prepare();
    Result<void> lockOutOthers();
    Result<QStringList> begin();
    StepResult perform(const FileStep &step);
    StepResult performSetting(const FileStep &step);
    StepResult performUndo(const FileStep &step);
    bool isBlocked(const FileStep &step, StepResult &result);
    bool isWanted(const FileStep &step, StepResult &result);
    void settle(StepResult &result, const Result<ResultTable> &answer);
    StepResult recorded(const FileStep &step, const StepResult &result);
    static QString wouldRun(const QString &statement);
    bool canCompareSettings();
    QString settingsReadAt();

    Result<ResultTable> script(const QString &sql, const QString &subject);
    Result<ResultTable> statement(const QString &id, const SqlValues &values = {});

    const MigrationOptions m_options;
    PgConnection m_connection;
    std::shared_ptr<const SqlCatalogue> m_catalogue;
};

} // namespace signalbox
