#include "domain/cron/jobstate.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct JobStateWords {
    Q_DECLARE_TR_FUNCTIONS(JobState)
};

} // namespace

HealthState stateOf(RunStatus status)
{
    switch (status) {
    case RunStatus::Starting:
    case RunStatus::Connecting:
    case RunStatus::Sending:
    case RunStatus::Running:
        return HealthState::Running;
    case RunStatus::Succeeded:
        return HealthState::Healthy;
    case RunStatus::Failed:
        return HealthState::Failing;
    case RunStatus::Unknown:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(const JobRun &run)
{
    return stateOf(run.status);
}

HealthState stateOf(const CronJob &job)
{
    if (!job.active)
        return HealthState::Paused;
    if (!job.lastRun || job.lastRun->sample)
        return HealthState::Unknown;
    return stateOf(*job.lastRun);
}

QString statusText(RunStatus status)
{
    switch (status) {
    case RunStatus::Starting:
        return JobStateWords::tr("starting");
    case RunStatus::Connecting:
        return JobStateWords::tr("connecting");
    case RunStatus::Sending:
        return JobStateWords::tr("sending");
    case RunStatus::Running:
        return JobStateWords::tr("running");
    case RunStatus::Succeeded:
        return JobStateWords::tr("succeeded");
    case RunStatus::Failed:
        return JobStateWords::tr("failed");
    case RunStatus::Unknown:
        return JobStateWords::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString statusText(const CronJob &job)
{
    if (!job.lastRun)
        return JobStateWords::tr("no run yet");
    const QString text = statusText(job.lastRun->status);
    return job.lastRun->sample ? JobStateWords::tr("%1 (sample)").arg(text) : text;
}

std::optional<std::chrono::microseconds> durationOf(const JobRun &run)
{
    if (!run.startedAt || !run.endedAt)
        return std::nullopt;
    return *run.endedAt - *run.startedAt;
}

bool isOver(RunStatus status)
{
    return status == RunStatus::Succeeded || status == RunStatus::Failed || status == RunStatus::Unknown;
}

} // namespace signalbox
