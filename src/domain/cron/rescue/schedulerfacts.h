#pragma once

#include "core/instant.h"
#include "domain/cron/jobdraft.h"
#include "domain/liveness.h"

#include <QList>

#include <optional>

namespace signalbox {

/// What this role may do to mend pg_cron, as the server says it.
struct RescueRights {
    QString role;
    bool superuser = false; // else settings cannot be changed
    bool seesAllRuns = false; // no row level security in the way
    bool setSequence = false; // setval() on cron.runid_seq
    bool countSequence = false; // nextval() on it
    bool deleteRuns = false;
    bool lockRuns = false; // a row of the history, and the history against writers
    bool createSchema = false;
    bool deleteJobs = false; // of other roles, too
    bool alterJobs = false; // cron.alter_job()

    bool operator==(const RescueRights &) const = default;
};

/// A job as the rescue needs it. Its role is gone where pg_roles has it no more: pg_cron keeps names only.
struct RescueJob {
    qint64 jobId = 0;
    JobDraft definition; // with its command only where its role or database is gone
    bool isCut = false; // the command is longer than what was read
    bool roleGone = false;
    bool databaseGone = false;

    bool operator==(const RescueJob &) const = default;
};

/// A run whose COPY keeps the scheduler from doing anything else.
struct WedgedRun {
    qint64 runId = 0;
    qint64 jobId = 0;
    QString username;
    Instant endedAt; // the scheduler writes it anew all the time
    bool jobIsActive = true; // it would happen again

    bool operator==(const WedgedRun &) const = default;
};

/// What one look at the server says of pg_cron's scheduler and of what may be in its way. None of an optional: this role may
/// not see it, or there is none.
struct SchedulerFacts {
    Instant at; // on the server's clock
    std::optional<Instant> serverStartedAt;
    Liveness scheduler = Liveness::Unknown;
    QString schedulerDatabase; // the one it works for, where that is another one
    std::optional<Instant> schedulerStartedAt;
    QList<Instant> startsLately; // of the scheduler's processes, in the last five minutes, in order
    std::optional<Instant> seenAliveUntil; // by our log of looks
    QString timeZone; // that pg_cron counts in
    QString cronVersion;
    std::optional<qint64> nextRunId; // that cron.runid_seq gives next
    std::optional<qint64> newestRunId; // of the history
    std::optional<Instant> lastStartedAt; // of the newest runs
    bool runsFiltered = false; // row level security shows this role its own runs only
    bool jobsFiltered = false;
    std::optional<bool> launchesJobs; // cron.launch_active_jobs, from 1.6 on
    std::optional<bool> writesHistory; // cron.log_run
    std::optional<QString> preloaded; // shared_preload_libraries
    std::optional<WedgedRun> wedged;
    QString replacedWords; // a run's message of the last hour that tells of exchanged server programs
    RescueRights rights;
    QList<RescueJob> jobs; // those whose role or database is gone first

    bool operator==(const SchedulerFacts &) const = default;
};

/// How much the history holds, up to a run: what a rescue must not change.
struct HistoryMark {
    qint64 rows = 0;
    bool isExact = true; // else estimated from the table's size: it holds more than can be counted in passing
    std::optional<qint64> oldestRunId;
    std::optional<qint64> newestRunId;
    qint64 setAside = 0; // moved to cron_set_aside.job_run_details
    bool isFiltered = false; // row level security hides other roles' runs

    bool operator==(const HistoryMark &) const = default;
};

} // namespace signalbox
