#pragma once

#include "domain/cron/rescue/schedulerfacts.h"
#include "domain/healthstate.h"

namespace signalbox {

/// What is in the scheduler's way, the gravest first.
enum class SchedulerCause {
    Standby, // it runs on the primary
    OtherDatabase,
    NotLoaded, // pg_cron is not in shared_preload_libraries
    RoleGone, // a job's: the scheduler ends whenever it reads its jobs, paused ones too
    SequenceBehind, // the number of the next run is taken, and the scheduler ends with a duplicate key
    WedgedCopy, // it spins in a COPY, and cannot be ended by a signal
    LaunchingOff,
    ProgramsReplaced, // under the running server
    Restarting, // and nothing of the above
    NotRunning, // and nothing of the above
    HistoryOff, // jobs run, and nobody learns how
    DatabaseGone, // a job's: only its own runs fail
};

struct SchedulerFinding {
    SchedulerCause cause = SchedulerCause::NotRunning;
    std::optional<Instant> since; // at the latest
    QString about; // role, database, setting; the server's text
    QString evidence; // what was read, or the server's words
    std::optional<RescueJob> job;
    std::optional<WedgedRun> run;

    bool operator==(const SchedulerFinding &) const = default;
};

/// What could not be looked at, which is not the same as being well.
struct SkippedLook {
    QString what;
    QString why;

    bool operator==(const SkippedLook &) const = default;
};

/// What is wrong with the scheduler, as far as this role can see.
struct SchedulerDiagnosis {
    Instant at;
    Liveness scheduler = Liveness::Unknown;
    std::optional<Instant> aliveSince;
    QList<SchedulerFinding> findings; // the gravest first
    QList<SkippedLook> skipped;
    std::optional<Instant> stoppedSince; // where no job runs: when a run began last, or the scheduler was last seen
    qint64 notStarted = 0; // runs that schedules asked for since then; of at most a day
    RescueRights rights;

    /// No job runs, or soon will, until somebody mends that.
    bool isStopped() const;
    bool operator==(const SchedulerDiagnosis &) const = default;
};

bool stopsAllJobs(SchedulerCause cause);
HealthState stateOf(SchedulerCause cause);

SchedulerDiagnosis diagnosed(const SchedulerFacts &facts);

/// What is wrong, in a sentence; and what was read that says so.
QString findingSentence(const SchedulerFinding &finding);
/// The gravest one with since when and what it cost, for one line; empty when nothing is wrong.
QString diagnosisSentence(const SchedulerDiagnosis &diagnosis, const QTimeZone &zone);

} // namespace signalbox
