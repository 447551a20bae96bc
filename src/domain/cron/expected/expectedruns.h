#pragma once

#include "domain/cron/expected/jobtimeline.h"

#include <array>

namespace signalbox {

/// What became of a run that a schedule asked for. A monitor's own blindness is never the job's fault: Missed says that the
/// scheduler was seen alive all the time, the schedule was seen in force, the history is there, and the run is not.
enum class RunVerdict {
    Ran,
    Late, // it began after the grace
    Queued, // after it, or not yet, because the run before was under way or all slots were taken; pg_cron keeps what waits
    Missed,
    ServerDown, // or restarted before the run could begin
    SchedulerDown,
    Paused, // it would have been due, were the job active
    NotYet, // still to come, or within its grace
    Unknown,
};
constexpr int runVerdicts = int(RunVerdict::Unknown) + 1;

enum class UnknownReason {
    ScheduleUnknown, // only assumed
    ScheduleChanged, // or the job was paused, just when the run was due
    Purged, // the history reaches back less far
    NotWritten, // cron.log_run was off
    MaybeNotWritten,
    NoEvidence, // nobody saw the scheduler alive all the time
    ClockStepped, // the server's clock was set and never showed that time, or showed it twice
    RunUnclear, // the run before it may have been under way: its end is not known
};

/// One run that a schedule asked for.
struct ExpectedRun {
    Instant at;
    RunVerdict verdict = RunVerdict::Unknown;
    std::optional<UnknownReason> reason; // with RunVerdict::Unknown only
    std::optional<qint64> runId; // that was it
    std::optional<std::chrono::microseconds> lateBy; // with a run of which it is known when it began

    bool operator==(const ExpectedRun &) const = default;
};

/// A run that no schedule asked for, as far as schedules are known.
struct ExtraRun {
    enum class Reason { ScheduleUnknown, Paused, OffSchedule };

    qint64 runId = 0;
    Instant startedAt;
    Reason reason = Reason::OffSchedule;

    bool operator==(const ExtraRun &) const = default;
};

/// How many expected runs went how.
struct RunCounts {
    std::array<qint64, runVerdicts> of{};

    qint64 operator[](RunVerdict verdict) const { return of.at(std::size_t(verdict)); }
    qint64 total() const;
    RunCounts &operator+=(const RunCounts &other);
    bool operator==(const RunCounts &) const = default;
};

struct ExpectedRuns {
    QList<ExpectedRun> expected; // oldest first
    QList<ExtraRun> extra; // oldest first
    std::optional<Instant> listedUntil; // where the list was cut short; none when it is whole

    bool operator==(const ExpectedRuns &) const = default;
};

/// What should have run in that span, and what became of it. A schedule of seconds counts from the start of the previous
/// run, so its times are what they were in fact, and one run that takes as long as many intervals makes one wait, not many.
/// The times of a schedule that pg_cron would not take, and of one that was not known at all, are not in it.
/// Give it the runs from some hours before the span, too: what ran at its begin keeps others waiting.
ExpectedRuns expectedRuns(const JobTimeline &job, const CronRecord &record, const TimeSpan &span, int most = 10'000);

/// The same as counts, for as many buckets of the same length as wanted. Costs nothing to speak of for each time of a
/// schedule of seconds that did not run, and some 60 ns for each other time.
QList<RunCounts> countExpectedRuns(
    const JobTimeline &job, const CronRecord &record, const TimeSpan &span, int buckets = 1);

/// "Missed"; and what it means, as a sentence.
QString verdictText(RunVerdict verdict);
QString verdictExplanation(RunVerdict verdict);
/// Why it is not known, as a sentence.
QString reasonText(UnknownReason reason);

} // namespace signalbox
