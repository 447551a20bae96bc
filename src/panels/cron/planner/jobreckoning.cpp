#include "panels/cron/planner/jobreckoning.h"

#include "models/cron/cronjobmodel.h"

#include <algorithm>

namespace signalbox {

std::optional<ForecastInput> forecastInput(
    const CronJobModel &jobs, const std::optional<JobRights> &rights, Instant now, std::chrono::microseconds length)
{
    constexpr qint64 mostSlots = 100'000;
    const auto zone = jobs.cronZone();
    if (!zone)
        return std::nullopt;
    ForecastInput input;
    const qint64 slotCount = rights ? rights->slotCount.value_or(usualSlots) : usualSlots;
    input.options = {.span = {now, now + length}, .dialect = jobs.dialect(), .zone = *zone};
    input.options.slotCount = int(std::clamp<qint64>(slotCount, 1, mostSlots));
    input.options.crowd = crowdOf(input.options.slotCount);
    for (int row = 0; row < jobs.rowCount(); ++row) {
        if (jobs.row(row).active)
            input.jobs.append(forecastJobOf(jobs.row(row), jobs.insight(row).figures, now));
    }
    return input;
}

} // namespace signalbox
