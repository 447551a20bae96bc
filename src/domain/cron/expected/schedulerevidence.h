#pragma once

#include "core/timespan.h"
#include "domain/liveness.h"

namespace signalbox {

/// What one look at the server said of pg_cron's scheduler.
struct SchedulerLook {
    Instant at; // on the server's clock
    std::optional<Instant> serverStartedAt; // pg_postmaster_start_time(); nothing where it could not be reached
    std::optional<Instant> schedulerStartedAt; // backend_start of its process
    Liveness scheduler = Liveness::Unknown;

    bool operator==(const SchedulerLook &) const = default;
};

/// What is known of the server and its scheduler over time. What no span covers is not known.
struct SchedulerEvidence {
    QList<TimeSpan> alive; // in order, one for each process of the scheduler, from its start where that is known
    QList<TimeSpan> schedulerDown; // or launching nothing, or restarted, while the server was up
    QList<TimeSpan> serverDown; // or restarted
    QList<Instant> schedulerStarts; // of all its processes that are known, in order
    QList<TimeSpan> slotsTaken; // as many jobs ran as cron.max_running_jobs allows, so that others had to wait
    QList<TimeSpan> clockStepped; // times that the server's clock never showed, or showed twice, because it was set

    bool operator==(const SchedulerEvidence &) const = default;
};

/// A restart between two signs of life that are further apart may have fallen anywhere between: when is not known. A look that
/// was not answered parts them.
constexpr std::chrono::microseconds longestRestart = std::chrono::minutes(15);

/// What looks say together. `signsOfLife`: when runs of whatever job began and ended; these narrow the time in which a restart
/// fell. Neither needs to be in order. Slots and the clock are left for others to fill in.
SchedulerEvidence evidenceFrom(QList<SchedulerLook> looks, QList<Instant> signsOfLife = {});

/// When as many runs as `slots` or more were under way at once; of all jobs, each from its begin to its end.
QList<TimeSpan> slotsTakenBy(const QList<TimeSpan> &runs, int slotCount);

} // namespace signalbox
