#pragma once

#include "domain/cron/planner/collisionplan.h"
#include "domain/cron/planner/forecastinput.h"
#include "domain/cron/planner/recurringcrowds.h"

namespace signalbox {

/// Times in which nothing runs but what always does.
struct QuietTimes {
    QList<TimeSpan> spans; // the longest first; at most RunForecast::mostQuiet, none shorter than `shortest`
    std::chrono::microseconds longest{0}; // also where that is shorter
    QList<qint64> steady; // jobs that run more often than that and so are left out

    static constexpr std::chrono::minutes shortest{5};

    bool operator==(const QuietTimes &) const = default;
};

QuietTimes quietTimes(const ForecastInput &input);

/// The days to come, and what would make them calmer.
struct WeekPlan {
    RunForecast forecast; // without the list of runs
    QList<RecurringCrowd> crowds;
    CollisionPlan plan;
    QuietTimes quiet;
    QList<qint64> atStart; // jobs that run only when the scheduler starts, and so are left out

    bool operator==(const WeekPlan &) const = default;
};

/// Takes seconds with many jobs: see planAgainstCollisions().
WeekPlan weekPlan(const ForecastInput &input, const std::function<bool()> &isWanted = {});

} // namespace signalbox
