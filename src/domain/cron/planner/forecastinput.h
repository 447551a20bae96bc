#pragma once

#include "domain/cron/cronjob.h"
#include "domain/cron/planner/runforecast.h"
#include "domain/cron/usualrange.h"

namespace signalbox {

/// What a forecast is reckoned from.
struct ForecastInput {
    QList<ForecastJob> jobs;
    ForecastOptions options;

    bool operator==(const ForecastInput &) const = default;
};

/// Without a setting, cron.max_running_jobs is that; where pg_cron uses background workers, 5.
inline constexpr int usualSlots = 32;
/// Supabase advises against more jobs at once than that.
inline constexpr int advisedCrowd = 8;

/// More jobs at once than that are a crowd.
int crowdOf(int slotCount);
/// An active job: it takes as long as 19 of 20 of its runs at most; with too few to tell, as long as the longest of them. Never
/// longer than from one run to the next.
ForecastJob forecastJobOf(const CronJob &job, const JobFigures &figures, Instant now);
/// What a forecast is to be reckoned again for: other jobs, schedules or rules; that time passes and that runs come in makes
/// no such difference.
bool isSamePlan(const ForecastInput &one, const ForecastInput &other);

} // namespace signalbox
