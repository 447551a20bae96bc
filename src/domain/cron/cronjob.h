#pragma once

#include "domain/cron/jobrun.h"
#include "domain/liveness.h"

namespace signalbox {

/// One row of cron.job, with its newest run when that is among the newest 60,000 of all jobs.
struct CronJob {
    qint64 jobId = 0;
    QString name; // empty for a job scheduled without one
    QString schedule; // as stored: five fields, "N seconds", or whatever an older pg_cron let through
    QString command;
    QString database;
    QString username;
    bool active = false;
    std::optional<JobRun> lastRun; // its status is what became of it: see RunStatus::Unknown
    bool nameShared = false; // another role has a job of this name

    bool operator==(const CronJob &) const = default;
};

/// The job list with what is needed to read it.
struct CronOverview {
    QList<CronJob> jobs; // by name
    QString timeZone; // the zone pg_cron counts in: UTC up to 1.4, cron.timezone later
    Liveness scheduler = Liveness::Unknown;
    QString schedulerDatabase; // the one it works for, where that is another one
    bool othersHidden = false; // row level security shows this role its own jobs only

    bool operator==(const CronOverview &) const = default;
};

} // namespace signalbox
