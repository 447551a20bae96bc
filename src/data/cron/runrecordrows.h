#pragma once

#include "data/postgres/rowshape.h"
#include "domain/cron/expected/jobtimeline.h"
#include "domain/liveness.h"

namespace signalbox {

/// One row of cron/record_looks: the same context in every row, and a stretch of time over which our log saw the same processes,
/// unless it knows none.
struct RecordLookRow {
    Instant now;
    Instant serverStartedAt;
    Liveness scheduler = Liveness::Unknown;
    std::optional<Instant> schedulerStartedAt;
    QString timeZone;
    std::optional<bool> logRun;
    std::optional<qint64> slotCount;
    QString cronVersion;
    bool isFiltered = false;
    std::optional<qint64> lastRunId; // that the sequence gave
    std::optional<qint64> newestRunId;
    std::optional<qint64> firstRunId; // from which on the history is looked at
    std::optional<Instant> firstAt; // when that began
    std::optional<Instant> lookedFrom;
    std::optional<Instant> lookedUntil;
    std::optional<Instant> lookServerStartedAt;
    Liveness lookScheduler = Liveness::Unknown;
    std::optional<Instant> lookSchedulerStartedAt;
    std::optional<bool> lookLogRun;
    bool lookZoneStands = false; // cron.timezone was what it is now
};

/// One row of cron/record_runs, as it is kept: there may be a hundred thousand.
struct RecordedRun {
    qint64 jobId = 0;
    ObservedRun run;

    qint64 id() const { return run.runId; }
};

/// One row of cron/record_schedules: a job as it is now, or with `seenFrom` as our log saw it.
struct RecordScheduleRow {
    qint64 jobId = 0;
    QString schedule;
    bool active = true;
    std::optional<Instant> seenFrom;
    std::optional<Instant> seenUntil;
    std::optional<qint64> grace; // seconds; of a job as it is now
};

const RowShape<RecordLookRow> &recordLookShape();
const RowShape<RecordScheduleRow> &recordScheduleShape();
const RowShape<RecordedRun> &recordRunShape();

} // namespace signalbox
