#include "domain/cron/jobstate.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

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

std::optional<OwedRuns> owedBy(const CronJob &job)
{
    if (!job.active || !job.punctuality || !job.punctuality->owed)
        return std::nullopt;
    const bool ranSince
        = job.lastRun && job.lastRun->startedAt && *job.lastRun->startedAt >= job.punctuality->owed->since;
    return ranSince ? std::nullopt : job.punctuality->owed;
}

JobState jobStateOf(const CronJob &job)
{
    if (!job.active)
        return JobState::Paused;
    const bool hasFailed = job.lastRun && !job.lastRun->sample && job.lastRun->status == RunStatus::Failed;
    if (const auto owed = owedBy(job); owed && !hasFailed)
        return owed->late ? JobState::Late : JobState::Missed;
    if (!job.lastRun || job.lastRun->sample)
        return JobState::NeverRan;
    switch (job.lastRun->status) {
    case RunStatus::Starting:
    case RunStatus::Connecting:
    case RunStatus::Sending:
    case RunStatus::Running:
        return JobState::Running;
    case RunStatus::Succeeded:
        return JobState::Healthy;
    case RunStatus::Failed:
        return JobState::Failing;
    case RunStatus::Unknown:
        return JobState::Unknown;
    }
    Q_UNREACHABLE();
}

QString jobStateText(JobState state)
{
    switch (state) {
    case JobState::Missed:
        return JobStateWords::tr("missed");
    case JobState::Late:
        return JobStateWords::tr("late");
    case JobState::NeverRan:
        return JobStateWords::tr("never ran");
    case JobState::Failing:
    case JobState::Unknown:
    case JobState::Running:
    case JobState::Healthy:
    case JobState::Paused:
        return stateWord(stateOf(state));
    }
    Q_UNREACHABLE();
}

HealthState stateOf(JobState state)
{
    switch (state) {
    case JobState::Failing:
        return HealthState::Failing;
    case JobState::Missed:
    case JobState::Late:
        return HealthState::Attention;
    case JobState::Running:
        return HealthState::Running;
    case JobState::Healthy:
        return HealthState::Healthy;
    case JobState::Paused:
        return HealthState::Paused;
    case JobState::Unknown:
    case JobState::NeverRan:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(const CronJob &job)
{
    return stateOf(jobStateOf(job));
}

JobCounts countsOf(const QList<CronJob> &jobs)
{
    JobCounts counts;
    for (const CronJob &job : jobs) {
        ++counts.jobs;
        counts.active += job.active ? 1 : 0;
        const JobState state = jobStateOf(job);
        counts.late += state == JobState::Late ? 1 : 0;
        if (state == JobState::Missed) {
            ++counts.missed;
            const Instant since = owedBy(job)->since;
            counts.missedSince = std::min(counts.missedSince.value_or(since), since);
        }
        if (!job.lastRun || job.lastRun->sample) {
            counts.neverRan += job.active ? 1 : 0;
            continue;
        }
        const HealthState last = stateOf(*job.lastRun);
        ++counts.ran;
        counts.running += last == HealthState::Running ? 1 : 0; // a job never runs twice at once
        counts.failing += job.active && last == HealthState::Failing ? 1 : 0;
        counts.stale += job.active && last == HealthState::Unknown ? 1 : 0;
        counts.pausedFailed += !job.active && last == HealthState::Failing ? 1 : 0;
    }
    return counts;
}

QString jobName(const CronJob &job)
{
    if (job.name.isEmpty())
        return JobStateWords::tr("job %1").arg(job.jobId);
    return job.nameShared ? JobStateWords::tr("%1 (as %2)", "a job and its role").arg(job.name, job.username)
                          : job.name;
}

void markSharedNames(QList<CronJob> &jobs)
{
    QHash<QString, int> times;
    times.reserve(jobs.size());
    for (const CronJob &job : std::as_const(jobs))
        ++times[job.name];
    for (CronJob &job : jobs)
        job.nameShared = !job.name.isEmpty() && times.value(job.name) > 1;
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

QString statusExplanation(RunStatus status)
{
    switch (status) {
    case RunStatus::Starting:
        return JobStateWords::tr("pg_cron has taken the run up and is about to start it.");
    case RunStatus::Connecting:
        return JobStateWords::tr("pg_cron is connecting to the job's database.");
    case RunStatus::Sending:
        return JobStateWords::tr("pg_cron is handing the command to the server.");
    case RunStatus::Running:
        return JobStateWords::tr("The command is running.");
    case RunStatus::Succeeded:
        return JobStateWords::tr("The command ended without an error.");
    case RunStatus::Failed:
        return JobStateWords::tr("The command ended with an error, or could not be started.");
    case RunStatus::Unknown:
        return JobStateWords::tr("Nobody works on this run any more, and no end of it is recorded.");
    }
    Q_UNREACHABLE();
}

QString sampleExplanation()
{
    return JobStateWords::tr(
        "Sample history: the sandbox came filled with it, so that there is something to see. It counts nowhere.");
}

QStringList runStatusTexts()
{
    QStringList texts;
    for (const auto status : {RunStatus::Starting, RunStatus::Connecting, RunStatus::Sending, RunStatus::Running,
             RunStatus::Succeeded, RunStatus::Failed, RunStatus::Unknown})
        texts.append(statusText(status));
    return texts;
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
    const auto span = *run.endedAt - *run.startedAt;
    return isFinite(span) && span.count() >= 0 ? std::optional(span) : std::nullopt;
}

std::optional<std::chrono::microseconds> durationOf(const JobRun &run, Instant now)
{
    if (isOver(run.status) || !run.startedAt)
        return durationOf(run);
    return durationOf(JobRun{.startedAt = run.startedAt, .endedAt = now});
}

bool isOver(RunStatus status)
{
    return status == RunStatus::Succeeded || status == RunStatus::Failed || status == RunStatus::Unknown;
}

} // namespace signalbox
