#pragma once

#include "data/postgres/rowshape.h"
#include "domain/cron/jobrun.h"
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

/// One row of cron/record_schedules: a job as it is now, or with `seenFrom` as our log saw it.
struct RecordScheduleRow {
    qint64 jobId = 0;
    QString schedule;
    bool active = true;
    std::optional<Instant> seenFrom;
    std::optional<Instant> seenUntil;
};

const RowShape<RecordLookRow> &recordLookShape();
const RowShape<RecordScheduleRow> &recordScheduleShape();
/// A run without its texts.
const RowShape<JobRun> &recordRunShape();

} // namespace signalbox
