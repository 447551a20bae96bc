#pragma once

#include "domain/cron/expected/expectedruns.h"
#include "domain/cron/expected/missedruns.h"

#include <QMap>

namespace signalbox {

/// Runs that were due and did not begin, one after the other, of which the same is known.
struct UnservedRuns {
    Instant from;
    Instant until; // when the last of them was due
    qint64 count = 1;
    RunVerdict verdict = RunVerdict::Unknown;
    std::optional<UnknownReason> reason; // with RunVerdict::Unknown only

    bool operator==(const UnservedRuns &) const = default;
};

/// Runs that were missed, and after which none began. pg_cron may still begin them for as long as it makes up for what it slept
/// over (StartAllPendingRuns in pg_cron.c): until then they are late.
struct OwedRuns {
    static constexpr std::chrono::microseconds lateFor = std::chrono::minutes(5);

    Instant since; // when the first of them was due
    qint64 count = 1;
    bool late = false;

    bool operator==(const OwedRuns &) const = default;
};

/// How a job kept to its schedule in the last 24 hours, as far as it is known.
struct JobPunctuality {
    static constexpr qsizetype mostListed = 20;

    qint64 missed = 0; // what is late is none of them
    qint64 unknown = 0; // were due, and it cannot be told whether they were missed
    int knownPercent = 0; // of that time a missed run would have been told; rounded down
    std::optional<OwedRuns> owed;
    QList<UnservedRuns> unserved; // the newest first

    bool operator==(const JobPunctuality &) const = default;
};

/// The same of all jobs.
struct PunctualityReport {
    QMap<qint64, JobPunctuality> jobs; // by number
    MissedRuns lastDay; // of all of them

    bool operator==(const PunctualityReport &) const = default;
};

} // namespace signalbox
