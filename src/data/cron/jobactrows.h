#pragma once

#include "data/cron/cronrows.h"
#include "domain/cron/jobactsource.h"

namespace signalbox {

/// What became of a write: a word of its statement, and of what job.
struct JobActRow {
    QString outcome;
    std::optional<qint64> jobId;
    QString username; // whose it is
};

struct JobIdRow {
    qint64 jobId = 0;
};

/// One of the jobs that are to be paused or resumed.
struct JobActiveRow {
    qint64 jobId = 0;
    bool isOurs = false; // or is as wanted already
};

/// What became of a run that was asked for.
struct RunOnceRow {
    QString outcome;
    OneShotRun oneShot;
    QString username;
    QString database;
    QString zone;
};

/// A job made to run a command once.
struct OneShotRow {
    OneShotRun oneShot;
    bool isLeftOver = false;
    JobRun run; // runId 0: it has not begun
};

struct ClearedOneShot {
    qint64 jobId = 0;
    QString name;
};

/// A backend that was to be signalled.
struct SignalRow {
    bool isKnown = false; // whether this role may see when it began
    bool wasSent = false;
};

const RowShape<JobRights> &jobRightsShape();
const RowShape<JobIdRow> &jobFloorShape();
const RowShape<JobActRow> &jobCreateShape();
const RowShape<JobIdRow> &jobCreatedShape();
const RowShape<JobActRow> &jobAlterShape();
const RowShape<JobActRow> &jobCopyShape();
const RowShape<JobActRow> &jobUnscheduleShape();
const RowShape<JobActiveRow> &jobsSetActiveShape();
const RowShape<RunOnceRow> &runOnceShape();
const RowShape<OneShotRow> &oneShotsShape();
const RowShape<JobRun> &oneShotPastShape();
const RowShape<ClearedOneShot> &oneShotsClearShape();
const RowShape<JobActRow> &oneShotWithdrawShape();
const RowShape<SignalRow> &runCancelShape();
const RowShape<SignalRow> &runTerminateShape();

} // namespace signalbox
