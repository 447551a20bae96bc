#pragma once

#include "data/postgres/rowshape.h"
#include "domain/cron/cronjob.h"
#include "domain/cron/liverun.h"

namespace signalbox {

/// One row of cron/overview: the context, or a job, a run, or both.
struct CronOverviewRow {
    QString timeZone;
    QString cronVersion;
    Liveness scheduler = Liveness::Unknown;
    QString schedulerDatabase;
    bool othersHidden = false;
    bool hasStoredJobs = false;
    std::optional<qint64> lastRunId; // that the sequence gave
    std::optional<bool> stands; // in the context's row only
    std::optional<qint64> newestRunId; // that the first walk met
    std::optional<qint64> oldestRunId; // that is still there, of those from the oldest known one on
    std::optional<Instant> lookedBackTo;
    std::optional<qint64> jobId;
    CronJob job;
    JobRun run; // runId 0: none
};

/// One row of cron/history: how far the page looked, and a run unless there is none.
struct JobRunRow {
    std::optional<qint64> reachedRunId;
    std::optional<Instant> lookedBackTo;
    bool hidden = false;
    JobRun run; // runId 0: none
};

/// One row of cron/live: a run, and one of those that it waits for.
struct LiveRunRow {
    LiveRun run;
    std::optional<int> blockerId;
    LiveBlocker blocker;
};

/// Unknown for a word that is none of pg_cron's.
RunStatus runStatusOf(const QString &word);

/// A run's columns, for every statement that answers whole runs; the last one is `abandoned` (cron/_abandoned).
QList<RowField<JobRun>> jobRunFields();

const RowShape<CronOverviewRow> &cronOverviewShape();
const CronOverviewRow &contextOf(const QList<CronOverviewRow> &rows); // there is one in every answer
/// A run without texts, but for the begin of its message.
const RowShape<JobRun> &recentRunShape();
const RowShape<JobRunRow> &jobRunPageShape();
const RowShape<JobRun> &jobRunShape();
const RowShape<LiveRunRow> &liveRunShape();

/// What is kept of a run without its texts.
RecentRun recentRunOf(const JobRun &run);

} // namespace signalbox
