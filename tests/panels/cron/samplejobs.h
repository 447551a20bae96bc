#pragma once

#include "domain/cron/dryrun.h"
#include "domain/cron/jobactsource.h"
#include "domain/cron/runtrace.h"

namespace signalbox::test {

/// What was asked to be done to jobs, and what that answers.
struct SampleJobs {
    JobRights rights{.schedule = true,
        .scheduleElsewhere = true,
        .alter = true,
        .rename = true,
        .otherRoles = true,
        .signalBackends = true};
    std::optional<Error> error; // what the next writes answer
    std::optional<qint64> found; // what looking for a creation finds

    QList<JobDraft> created;
    QList<std::pair<qint64, JobEdit>> changed;
    QList<std::pair<QList<qint64>, bool>> activated;
    QList<qint64> unscheduled;
    QList<std::pair<qint64, QUuid>> ranOnce;
    std::optional<OneShotRun> shot; // how far every one of them has come
    QStringList swept; // what sweeping finds
    int sweeps = 0;
    QList<LiveRun> cancelled;
    QList<LiveRun> terminated;
    bool isRunning = true; // whether what is cancelled still runs

    QList<DryRunRequest> tried;
    DryRunReport report{
        .commandTag = QStringLiteral("DELETE 12"), .rows = 12, .duration = std::chrono::milliseconds(34)};
    std::optional<Error> tryError;

    QMap<qint64, RunDeliveries> made; // by runs
    NetAnswers netAnswers;
    QList<qint64> traced; // runs whose deliveries were asked for
    int askedForAnswers = 0;
};

} // namespace signalbox::test
