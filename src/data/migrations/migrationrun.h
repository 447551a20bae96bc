#pragma once

#include "data/migrations/migrationfile.h"
#include "data/postgres/pgconnection.h"
#include "data/postgres/sqlcatalogue.h"

namespace signalbox {

/// One pass over all steps on a connection of its own. To be made and used on one thread; everything blocks.
class MigrationRun
{
    Q_DECLARE_TR_FUNCTIONS(MigrationRun)

public:
    MigrationRun(const ConnectionSpec &spec, const MigrationOptions &options);

    Result<MigrationReport> carryOut(const QList<FileStep> &steps);

private:
    Result<void> prepare();
    Result<void> lockOutOthers();
    StepResult perform(const FileStep &step);
    StepResult performSetting(const FileStep &step);
    bool isWanted(const FileStep &step, StepResult &result);
    void send(const FileStep &step, StepResult &result);
    void settle(StepResult &result, const Result<ResultTable> &answer);
    void record(const FileStep &step, const StepResult &result);
    bool isLedgerReady();
    QString settingsReadAt();

    Result<ResultTable> script(const QString &sql, const QString &subject);
    Result<ResultTable> statement(const QString &id, const SqlValues &values = {});

    const MigrationOptions m_options;
    PgConnection m_connection;
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    bool m_ledgerReady = false;
    QList<SqlValues> m_unrecorded; // until a step has made the ledger
    QString m_recordProblem; // why the ledger cannot be written
};

} // namespace signalbox
