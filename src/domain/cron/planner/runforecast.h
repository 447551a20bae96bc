#pragma once

#include "core/timespan.h"
#include "domain/cron/crondialect.h"
#include "domain/cron/cronzone.h"

namespace signalbox {

/// A job as the forecast needs it. Only active ones.
struct ForecastJob {
    qint64 jobId = 0;
    QString schedule;
    std::optional<std::chrono::microseconds> duration; // of most runs: the 95th percentile
    std::optional<Instant> lastStartedAt; // what a schedule of seconds counts from; else it counts from the begin
    bool stays = false; // its schedule is not to be changed: see planAgainstCollisions()

    bool operator==(const ForecastJob &) const = default;
};

struct ForecastOptions {
    TimeSpan span;
    CronDialect dialect;
    CronZone zone;
    int slotCount = 32; // cron.max_running_jobs
    int crowd = 32; // more jobs than that which run or wait for a slot at once are a crowd
    int mostListed = 20'000; // of the runs
    int mostRuns = 1'000'000; // that are counted; with more the forecast ends earlier
    std::chrono::microseconds loadStretch{0}; // of RunForecast::load; zero: without

    bool operator==(const ForecastOptions &) const = default;
};

struct PlannedRun {
    qint64 jobId = 0;
    Instant due;
    Instant begins; // after what it waits for
    Instant ends;

    bool operator==(const PlannedRun &) const = default;
};

/// A stretch of time over which more jobs than the crowd run, or wait for a slot.
struct CrowdedSpan {
    TimeSpan span;
    int peak = 0;
    QList<qint64> jobIds; // that take part, by number; at most `mostJobs`

    static constexpr int mostJobs = 50;

    bool operator==(const CrowdedSpan &) const = default;
};

/// How busy one stretch of time is at most.
struct LoadStretch {
    TimeSpan span; // begins at a multiple of ForecastOptions::loadStretch since 1970, the first one with the forecast
    int peak = 0; // jobs that run, or wait for a slot, at once
    QList<qint64> jobIds; // those at the first such moment, by number; at most `mostJobs`

    static constexpr int mostJobs = 12;

    bool operator==(const LoadStretch &) const = default;
};

/// How a job waits for another one, or for itself.
struct JobWait {
    qint64 jobId = 0;
    qint64 forJobId = 0; // whose end let it begin; its own number where its run before took too long
    int runs = 0;
    std::chrono::microseconds longest{0};
    std::chrono::microseconds total{0};

    bool operator==(const JobWait &) const = default;
};

/// What will run, as far as schedules and usual durations tell.
struct RunForecast {
    TimeSpan span; // ends early where the runs would be too many
    qint64 runCount = 0;
    QList<PlannedRun> runs; // by begin; the first `mostListed`
    QList<CrowdedSpan> crowds; // in order; the first `mostCrowds`
    QList<JobWait> waits; // the greatest total first
    QList<LoadStretch> load; // of the whole span, in order, where it was asked for
    QList<TimeSpan> quiet; // times with nothing, the longest first; at most `mostQuiet`
    int peak = 0; // most jobs at once that run, or wait for a slot
    std::chrono::microseconds waited{0}; // for a slot, all runs together
    std::chrono::microseconds excess{0}; // time above the crowd, once for each job above it
    QList<qint64> durationUnknown; // jobs that are taken for brief
    QList<qint64> notUnderstood; // jobs whose schedule pg_cron would not take

    static constexpr int mostCrowds = 1'000;
    static constexpr int mostQuiet = 20;

    bool operator==(const RunForecast &) const = default;
};

/// Plays pg_cron: a job that is due takes a slot as soon as one is free, never two for the same job, and what is due
/// meanwhile is kept and runs at once afterwards; of a schedule of seconds, one. In which order pg_cron picks from those that
/// wait is chance; here it is the order in which they were due, then their numbers.
RunForecast forecastRuns(const QList<ForecastJob> &jobs, const ForecastOptions &options);

} // namespace signalbox
