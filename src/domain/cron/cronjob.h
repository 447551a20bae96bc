#pragma once

#include "domain/cron/expected/jobpunctuality.h"
#include "domain/cron/jobrun.h"
#include "domain/liveness.h"

namespace signalbox {

/// A run as the strip and the figures of its job need it: without its texts.
struct RecentRun {
    qint64 runId = 0;
    RunStatus status = RunStatus::Unknown;
    std::optional<Instant> startedAt;
    std::optional<std::chrono::microseconds> duration;
    std::optional<qint64> rows; // that its command tag counts
    bool sample = false;

    bool operator==(const RecentRun &) const = default;
};

/// One row of cron.job, with its newest runs as far as they are among the newest 60,000 of all jobs.
struct CronJob {
    qint64 jobId = 0;
    QString name; // empty for a job scheduled without one
    QString schedule; // as stored: five fields, "N seconds", or whatever an older pg_cron let through
    QString command;
    QString database;
    QString username;
    bool active = false;
    std::optional<JobRun> lastRun; // its status is what became of it: see RunStatus::Unknown
    QList<RecentRun> recent; // newest first, with the last run; at most `recentRuns`
    bool nameShared = false; // another role has a job of this name
    std::optional<std::chrono::seconds> grace; // set for it; else JobTimeline::usualGrace
    std::optional<JobPunctuality> punctuality; // none where nobody notes what was in force, or not read yet

    static constexpr int recentRuns = 200;

    bool operator==(const CronJob &) const = default;
};

/// The job list with what is needed to read it.
struct CronOverview {
    QList<CronJob> jobs; // by name
    QString timeZone; // the zone pg_cron counts in: UTC up to 1.4, cron.timezone later
    Liveness scheduler = Liveness::Unknown;
    QString schedulerDatabase; // the one it works for, where that is another one
    bool othersHidden = false; // row level security shows this role its own jobs only
    QString cronVersion; // of pg_cron, as pg_extension has it; decides what a schedule means
    std::optional<Instant> lookedBackTo; // the oldest run that was looked at; none when all were
    bool recentPending = false; // CronJob::recent is still to be read: ask again at once
    bool punctualityPending = false; // the same of CronJob::punctuality
    std::optional<MissedRuns> missedLastDay; // of all jobs; none where nothing is known of it

    bool operator==(const CronOverview &) const = default;
};

} // namespace signalbox
