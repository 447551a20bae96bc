#include "domain/cron/expected/expectedruns.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct ExpectedRunWords {
    Q_DECLARE_TR_FUNCTIONS(ExpectedRuns)
};

} // namespace

QString verdictText(RunVerdict verdict)
{
    switch (verdict) {
    case RunVerdict::Ran:
        return ExpectedRunWords::tr("Ran");
    case RunVerdict::Late:
        return ExpectedRunWords::tr("Late");
    case RunVerdict::Queued:
        return ExpectedRunWords::tr("Queued");
    case RunVerdict::Missed:
        return ExpectedRunWords::tr("Missed");
    case RunVerdict::ServerDown:
        return ExpectedRunWords::tr("Server down");
    case RunVerdict::SchedulerDown:
        return ExpectedRunWords::tr("Scheduler down");
    case RunVerdict::Paused:
        return ExpectedRunWords::tr("Paused");
    case RunVerdict::NotYet:
        return ExpectedRunWords::tr("Still to come");
    case RunVerdict::Unknown:
        return ExpectedRunWords::tr("Unknown");
    }
    Q_UNREACHABLE();
}

QString verdictExplanation(RunVerdict verdict)
{
    switch (verdict) {
    case RunVerdict::Ran:
        return ExpectedRunWords::tr("It ran when it was due.");
    case RunVerdict::Late:
        return ExpectedRunWords::tr("It ran, but later than its grace allows.");
    case RunVerdict::Queued:
        return ExpectedRunWords::tr(
            "It had to wait: the run before was under way, or as many jobs ran as may run at once.");
    case RunVerdict::Missed:
        return ExpectedRunWords::tr("It was due, the scheduler was alive, and there is no run.");
    case RunVerdict::ServerDown:
        return ExpectedRunWords::tr("The server was down or restarted when it was due.");
    case RunVerdict::SchedulerDown:
        return ExpectedRunWords::tr("The scheduler was down or restarted when it was due.");
    case RunVerdict::Paused:
        return ExpectedRunWords::tr("The job was paused when it would have been due.");
    case RunVerdict::NotYet:
        return ExpectedRunWords::tr("It is still to come, or its grace is not over.");
    case RunVerdict::Unknown:
        return ExpectedRunWords::tr("There is no run, and not enough is known to say that it was missed.");
    }
    Q_UNREACHABLE();
}

QString reasonText(UnknownReason reason)
{
    switch (reason) {
    case UnknownReason::ScheduleUnknown:
        return ExpectedRunWords::tr("Which schedule the job had then is only assumed.");
    case UnknownReason::ScheduleChanged:
        return ExpectedRunWords::tr("The schedule was changed, or the job was paused or resumed, just then.");
    case UnknownReason::Purged:
        return ExpectedRunWords::tr("The history of runs does not reach back so far.");
    case UnknownReason::NotWritten:
        return ExpectedRunWords::tr("Runs were not written then: cron.log_run was off.");
    case UnknownReason::MaybeNotWritten:
        return ExpectedRunWords::tr("Runs may not have been written then: cron.log_run may have been off.");
    case UnknownReason::NoEvidence:
        return ExpectedRunWords::tr("Nobody saw whether the scheduler was alive then.");
    case UnknownReason::ClockStepped:
        return ExpectedRunWords::tr("The server's clock was set, and never showed that time, or showed it twice.");
    case UnknownReason::RunUnclear:
        return ExpectedRunWords::tr("When the run before it ended is not known, so it may have had to wait for it.");
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
