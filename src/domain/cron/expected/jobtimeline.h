#pragma once

#include "domain/cron/crondialect.h"
#include "domain/cron/cronzone.h"
#include "domain/cron/expected/schedulerevidence.h"
#include "domain/cron/jobrun.h"

namespace signalbox {

/// A stretch of time over which a job had one schedule.
struct SchedulePeriod {
    enum class Source {
        Seen, // at both ends, and nothing between them says otherwise
        Assumed, // from what is there now, or was before: explains runs, but accuses nobody
    };

    TimeSpan span;
    QString schedule; // as stored
    bool active = true;
    Source source = Source::Seen;

    bool operator==(const SchedulePeriod &) const = default;
};

/// A run as far as it tells which expected run it was.
struct ObservedRun {
    qint64 runId = 0;
    RunStatus status = RunStatus::Unknown;
    std::optional<Instant> startedAt; // missing where the scheduler died before it was written
    std::optional<Instant> endedAt;

    bool operator==(const ObservedRun &) const = default;
};

/// What is known of one job over time.
struct JobTimeline {
    /// pg_cron looks at the clock each second and gives a connection ten seconds before the run fails, so 12 s cover every
    /// healthy start; 30 s are that with room, and half the shortest gap between two runs of five fields.
    static constexpr std::chrono::microseconds usualGrace = std::chrono::seconds(30);

    qint64 jobId = 0;
    std::optional<Instant> createdAt; // nothing is expected before
    /// In order, none overlaps. Between them it is not known what was in force. The last one of a job that is there goes on into
    /// the distant future.
    QList<SchedulePeriod> periods;
    QList<ObservedRun> runs; // at best oldest first
    Instant runsFrom = Instant::distantPast(); // what was under way then or began later, and was written, is in `runs`
    std::chrono::microseconds grace = usualGrace; // a run this late is on time

    bool operator==(const JobTimeline &) const = default;
};

/// A stretch of time over which runs took place that the history does not have: cron.log_run was off.
struct UnwrittenSpan {
    TimeSpan span;
    bool certain = true; // else it may have been so

    bool operator==(const UnwrittenSpan &) const = default;
};

/// What is known of the server over time, for all jobs.
struct CronRecord {
    Instant asOf; // on the server's clock: runs and evidence are known up to then
    CronDialect dialect;
    CronZone zone;
    SchedulerEvidence evidence;
    QList<UnwrittenSpan> unwritten;

    bool operator==(const CronRecord &) const = default;
};

} // namespace signalbox
