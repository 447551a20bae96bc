#pragma once

#include "domain/cron/expected/expectedruns.h"
#include "domain/cron/expected/ownruns.h"

namespace signalbox {

/// A time at which a schedule of five fields asks for a run, and the run that it got.
struct DueTime {
    static constexpr int none = -1;

    Instant at;
    int period = 0; // the number of its period
    bool isSure
        = true; // false where it may never have been due, because the schedule or the scheduler began or ended just then
    int run = none; // in OwnRuns::begun()
    int notBegunRun = none; // in OwnRuns::notBegun()

    bool isServed() const { return run != none || notBegunRun != none; }
};

/// A period of a timeline as the search for its runs needs it.
struct DuePeriod {
    bool active = true;
    std::chrono::microseconds catchUp{0}; // how late pg_cron itself makes up for the times that it slept over
    Instant pausedAt = Instant::distantFuture(); // when the job was paused next: what waited then is forgotten
};

/// How late pg_cron makes up for times over which the clock leapt, or its process stood still: up to five minutes for all
/// schedules, and up to three hours for those of five fields with no star in minute or hour (StartAllPendingRuns in pg_cron.c).
std::chrono::microseconds catchUpOf(const QString &schedule);

/// Gives runs to the times that they were for. pg_cron keeps count of what is due, and begins it as soon as the run before is
/// over and a slot is free: the oldest first, so to say. So a time has waited only as long as something kept it waiting
/// without a pause. Where the scheduler stood still, and forgot some of what had waited later on, the number of those is right,
/// but it may be others. `intervalSpans`, in order: when a schedule of seconds was in force, which most runs then were for.
void matchRuns(std::vector<DueTime> &dues, const std::vector<DuePeriod> &periods, const OwnRuns &runs,
    std::chrono::microseconds grace, const SchedulerEvidence &evidence, const QList<TimeSpan> &intervalSpans);

} // namespace signalbox
