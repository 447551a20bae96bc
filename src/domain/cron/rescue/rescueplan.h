#pragma once

#include "domain/cron/rescue/schedulerdiagnosis.h"

namespace signalbox {

/// What can be done. None of it takes a row of the history away.
enum class RescueAct {
    UnscheduleJob,
    AdvanceSequence, // in one go
    CountSequenceUp, // number by number
    SetRunsAside, // those that are in the counter's way are moved to a table of their own
    PauseJob,
    FreeScheduler, // from a COPY
    SwitchLaunchingOn,
    SwitchHistoryOn,
    ReloadSettings,
    // without a statement
    LoadLibrary,
    PointToDatabase,
    RestartServer,
    ReadServerLog,
    GoToPrimary,
};

/// One step of a rescue.
struct RescueStep {
    enum class Kind {
        ForMe, // this role may do it
        ForOwner, // a superuser or the owner of pg_cron: the statement is to be handed on
        Manual, // outside of the database
    };

    RescueAct act = RescueAct::ReadServerLog;
    Kind kind = Kind::Manual;
    SchedulerCause cause = SchedulerCause::NotRunning; // that it mends
    qint64 jobId = 0;
    QString about; // whose job, which database
    QString command; // of the job, where it tells what is taken away

    bool operator==(const RescueStep &) const = default;
};

/// The steps in order. Never one that truncates or deletes history.
QList<RescueStep> rescuePlan(const QList<SchedulerFinding> &findings, const RescueRights &rights);

/// "Move the counter of runs past the history"; then sentences: what it does, why nothing is lost, how it is verified.
QString stepTitle(const RescueStep &step);
QString stepEffect(const RescueStep &step);
QString stepSafety(const RescueStep &step);
QString stepProof(const RescueStep &step);

} // namespace signalbox
