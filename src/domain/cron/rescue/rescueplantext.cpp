#include "core/visibletext.h"
#include "domain/cron/rescue/rescueplan.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

constexpr qsizetype longestStepName = 80;

struct RescueStepWords {
    Q_DECLARE_TR_FUNCTIONS(RescuePlan)
};

QString jobOfStep(const RescueStep &step)
{
    return step.about.isEmpty() ? RescueStepWords::tr("job %1").arg(step.jobId)
                                : visibleText(step.about, longestStepName);
}

} // namespace

QString stepTitle(const RescueStep &step)
{
    switch (step.act) {
    case RescueAct::UnscheduleJob:
        return RescueStepWords::tr("Unschedule %1").arg(jobOfStep(step));
    case RescueAct::AdvanceSequence:
        return RescueStepWords::tr("Move the counter of runs past the history");
    case RescueAct::CountSequenceUp:
        return RescueStepWords::tr("Count the counter of runs up past the history");
    case RescueAct::SetRunsAside:
        return RescueStepWords::tr("Set the runs aside that are in the counter's way");
    case RescueAct::PauseJob:
        return RescueStepWords::tr("Pause job %1").arg(step.jobId);
    case RescueAct::FreeScheduler:
        return RescueStepWords::tr("Free the scheduler from the COPY");
    case RescueAct::SwitchLaunchingOn:
        return RescueStepWords::tr("Switch the starting of jobs on");
    case RescueAct::SwitchHistoryOn:
        return RescueStepWords::tr("Switch the history on");
    case RescueAct::ReloadSettings:
        return RescueStepWords::tr("Let the server read its settings again");
    case RescueAct::LoadLibrary:
        return RescueStepWords::tr("Add pg_cron to shared_preload_libraries");
    case RescueAct::PointToDatabase:
        return RescueStepWords::tr("Connect to the scheduler's database, or move the scheduler");
    case RescueAct::RestartServer:
        return RescueStepWords::tr("Restart the server");
    case RescueAct::ReadServerLog:
        return RescueStepWords::tr("Read why the scheduler ended");
    case RescueAct::GoToPrimary:
        return RescueStepWords::tr("Connect to the primary");
    }
    Q_UNREACHABLE();
}

QString stepEffect(const RescueStep &step)
{
    switch (step.act) {
    case RescueAct::UnscheduleJob:
        return step.cause == SchedulerCause::RoleGone
            ? RescueStepWords::tr("Takes the job away, provided that its role is still gone. To keep it as it is, "
                                  "create the role again instead.")
            : RescueStepWords::tr("Takes the job away. To keep it as it is, create the database again instead.");
    case RescueAct::AdvanceSequence:
        return RescueStepWords::tr("The next run gets a number that no run has yet, a thousand past the last.");
    case RescueAct::CountSequenceUp:
        return RescueStepWords::tr(
            "Takes the numbers that are in use from the counter, one by one. It may take some seconds.");
    case RescueAct::SetRunsAside:
        return RescueStepWords::tr("Moves the runs whose numbers the counter will reach to the table "
                                   "cron_set_aside.job_run_details, in one transaction.");
    case RescueAct::PauseJob:
        return RescueStepWords::tr(
            "Else the job would stop the scheduler again when it is next due. Its command has to be changed: COPY to "
            "a file on the server or to a program, or INSERT ... SELECT.");
    case RescueAct::FreeScheduler:
        return RescueStepWords::tr(
            "Makes the scheduler wait for a lock, and then waits for it in turn: the server ends the scheduler's "
            "statement as a deadlock, and starts the scheduler anew. It takes about a second.");
    case RescueAct::SwitchLaunchingOn:
    case RescueAct::SwitchHistoryOn:
        return RescueStepWords::tr("Writes the setting to postgresql.auto.conf.");
    case RescueAct::ReloadSettings:
        return RescueStepWords::tr("The scheduler starts jobs from the next minute on.");
    case RescueAct::LoadLibrary:
        return RescueStepWords::tr("In postgresql.conf, or in the platform's settings; what stands there already "
                                   "stays.");
    case RescueAct::PointToDatabase:
        return RescueStepWords::tr("The jobs that run are in the database %1. To have those of this one run instead, "
                                   "set cron.database_name to it and restart the server.")
            .arg(visibleText(step.about, longestStepName));
    case RescueAct::RestartServer:
        return RescueStepWords::tr("In the platform's settings, or with pg_ctl restart. Where the scheduler is stuck, "
                                   "only -m immediate ends it.");
    case RescueAct::ReadServerLog:
        return RescueStepWords::tr("The server's log has a line of \"pg_cron launcher\" with the error.");
    case RescueAct::GoToPrimary:
        return RescueStepWords::tr("A hot standby runs no jobs; nothing is to be mended here.");
    }
    Q_UNREACHABLE();
}

QString stepSafety(const RescueStep &step)
{
    switch (step.act) {
    case RescueAct::UnscheduleJob:
        return step.kind == RescueStep::Kind::ForMe
            ? RescueStepWords::tr("Its history stays, and its definition is kept under \"Unscheduled jobs\".")
            : RescueStepWords::tr("Its history stays. Keep its definition before: select * from cron.job.");
    case RescueAct::AdvanceSequence:
    case RescueAct::CountSequenceUp:
        return RescueStepWords::tr("The counter only goes forward, also when the scheduler counts meanwhile. No run is "
                                   "touched.");
    case RescueAct::SetRunsAside:
        return RescueStepWords::tr("Each run is in one of the two tables, and can be put back once the counter is past "
                                   "it.");
    case RescueAct::PauseJob:
        return RescueStepWords::tr("The job and its history stay.");
    case RescueAct::FreeScheduler:
        return RescueStepWords::tr("Locks only: nothing is written. If the scheduler is not stuck, nothing happens.");
    case RescueAct::SwitchLaunchingOn:
    case RescueAct::SwitchHistoryOn:
    case RescueAct::ReloadSettings:
    case RescueAct::LoadLibrary:
    case RescueAct::PointToDatabase:
    case RescueAct::GoToPrimary:
    case RescueAct::ReadServerLog:
        return RescueStepWords::tr("Nothing in the database is touched.");
    case RescueAct::RestartServer:
        return RescueStepWords::tr("What runs then is rolled back, and sessions are cut; the history stays.");
    }
    Q_UNREACHABLE();
}

QString stepProof(const RescueStep &step)
{
    switch (step.act) {
    case RescueAct::UnscheduleJob:
        return step.cause == SchedulerCause::RoleGone
            ? RescueStepWords::tr("Done when the scheduler stays alive.")
            : RescueStepWords::tr("Done when no job names a database that is gone.");
    case RescueAct::AdvanceSequence:
    case RescueAct::CountSequenceUp:
    case RescueAct::SetRunsAside:
        return RescueStepWords::tr("Done when the next number is above all of the history's.");
    case RescueAct::PauseJob:
        return RescueStepWords::tr("Done when the job reads paused.");
    case RescueAct::FreeScheduler:
        return RescueStepWords::tr("Done when there is a new scheduler process.");
    case RescueAct::SwitchLaunchingOn:
    case RescueAct::ReloadSettings:
        return RescueStepWords::tr("Done when cron.launch_active_jobs reads on.");
    case RescueAct::SwitchHistoryOn:
        return RescueStepWords::tr("Done when cron.log_run reads on, after the restart.");
    case RescueAct::LoadLibrary:
    case RescueAct::RestartServer:
    case RescueAct::ReadServerLog:
    case RescueAct::PointToDatabase:
    case RescueAct::GoToPrimary:
        return RescueStepWords::tr("Done when the scheduler is alive.");
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
