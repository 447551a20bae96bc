#pragma once

#include "core/async.h"
#include "domain/cron/rescue/rescueplan.h"

namespace signalbox {

/// Looks at pg_cron's scheduler, and mends it step by step.
class SchedulerRescueSource
{
public:
    virtual ~SchedulerRescueSource() = default;

    virtual Async<SchedulerFacts> look() = 0;
    /// How much history there is, up to that run where one is given.
    virtual Async<HistoryMark> history(std::optional<qint64> untilRunId) = 0;
    /// Exactly what run() sends; empty for what is done outside of the database.
    virtual QString statement(const RescueStep &step) const = 0;
    /// False when there was nothing left to do. Asking again is harmless.
    virtual Async<bool> run(const RescueStep &step) = 0;
};

} // namespace signalbox
