#pragma once

#include "data/postgres/rowshape.h"
#include "domain/cron/cronjob.h"

namespace signalbox {

/// One row of cron/overview: the same context in every row, and a job unless there is none.
struct CronOverviewRow {
    QString timeZone;
    Liveness scheduler = Liveness::Unknown;
    QString schedulerDatabase;
    bool othersHidden = false;
    bool hasStoredJobs = false;
    std::optional<qint64> jobId;
    CronJob job;
    JobRun run; // runId 0: none among the newest
};

/// One row of cron/history: where the page stopped looking, and a run unless there is none.
struct JobRunRow {
    qint64 floorRunId = 0;
    bool olderExist = false;
    JobRun run; // runId 0: none
};

/// A run's columns, for every statement that answers whole runs; the last one is `abandoned` (cron/_abandoned).
QList<RowField<JobRun>> jobRunFields();

const RowShape<CronOverviewRow> &cronOverviewShape();
const RowShape<JobRunRow> &jobRunShape();

} // namespace signalbox
