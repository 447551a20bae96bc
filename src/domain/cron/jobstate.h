#pragma once

#include "domain/cron/cronjob.h"
#include "domain/healthstate.h"

#include <QList>

namespace signalbox {

/// What runs and jobs look like, and the words that go with it. Marked sample history never makes a job look well or ill.

/// How a job is, the gravest first. Missed: the newest runs that were due are known to be missing, and none began since; one
/// that ran since is well again. Late: the same, but pg_cron may still begin them. It never ran as far as its runs were
/// looked through: see CronOverview::lookedBackTo.
enum class JobState { Failing, Missed, Late, Unknown, Running, NeverRan, Healthy, Paused };

JobState jobStateOf(const CronJob &job);
QString jobStateText(JobState state);
/// What an active job owes: nothing where it began since that was judged.
std::optional<OwedRuns> owedBy(const CronJob &job);

HealthState stateOf(JobState state);
HealthState stateOf(RunStatus status);
HealthState stateOf(const JobRun &run);
HealthState stateOf(const CronJob &job);

QString statusText(RunStatus status);
QStringList runStatusTexts(); // all that it may be
QString statusText(const CronJob &job);
/// What that status means, as a sentence.
QString statusExplanation(RunStatus status);
/// What marked sample history is, as a sentence.
QString sampleExplanation();

/// How many jobs are how: the same for the panel's sentence, the badge and `status`. What only samples tell counts nowhere.
struct JobCounts {
    int jobs = 0;
    int active = 0;
    int ran = 0; // have run at all
    int running = 0;
    int failing = 0; // active, and failed at the last run
    int neverRan = 0; // active, and has not run yet
    int missed = 0; // JobState::Missed
    int late = 0; // JobState::Late
    std::optional<Instant> missedSince; // the first of those that are missed
    int stale = 0; // active, and it is not known what became of the last run
    int pausedFailed = 0; // paused, and failed at the last run before

    bool operator==(const JobCounts &) const = default;
};
JobCounts countsOf(const QList<CronJob> &jobs);

/// A job is its jobid; this is how it is called: by its name, with its role where another role has one of the same name.
QString jobName(const CronJob &job);
void markSharedNames(QList<CronJob> &jobs);

/// How long the run took, when both ends are known.
std::optional<std::chrono::microseconds> durationOf(const JobRun &run);
/// The same, or how long it has been running until now. Nothing where a time is infinite, or still to come.
std::optional<std::chrono::microseconds> durationOf(const JobRun &run, Instant now);
bool isOver(RunStatus status);

} // namespace signalbox
