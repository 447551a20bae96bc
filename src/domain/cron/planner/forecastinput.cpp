#include "domain/cron/planner/forecastinput.h"

#include <algorithm>

namespace signalbox {

using std::chrono::microseconds;

namespace {

std::optional<microseconds> longestOf(const QList<RecentRun> &runs)
{
    std::optional<microseconds> longest;
    for (const RecentRun &run : runs) {
        if (!run.sample && run.duration && isFinite(*run.duration) && *run.duration >= microseconds(0))
            longest = std::max(longest.value_or(microseconds(0)), *run.duration);
    }
    return longest;
}

} // namespace

int crowdOf(int slotCount)
{
    return std::min(slotCount, advisedCrowd);
}

ForecastJob forecastJobOf(const CronJob &job, const JobFigures &figures, Instant now)
{
    ForecastJob forecast{.jobId = job.jobId, .schedule = job.schedule};
    forecast.duration = figures.usualDuration ? std::optional(figures.usualDuration->p95) : longestOf(job.recent);
    // What the table dates in the future or at infinity did not start then.
    if (job.lastRun && job.lastRun->startedAt && job.lastRun->startedAt->isFinite())
        forecast.lastStartedAt = std::min(*job.lastRun->startedAt, now);
    return forecast;
}

bool isSamePlan(const ForecastInput &one, const ForecastInput &other)
{
    const auto isSameJob = [](const ForecastJob &job, const ForecastJob &like) {
        return job.jobId == like.jobId && job.schedule == like.schedule && job.stays == like.stays
            && job.duration.has_value() == like.duration.has_value();
    };
    ForecastOptions options = one.options;
    options.span = other.options.span;
    return options == other.options && std::ranges::equal(one.jobs, other.jobs, isSameJob);
}

} // namespace signalbox
