#include "domain/cron/planner/forecastinput.h"

#include <algorithm>
#include <vector>

namespace signalbox {

using std::chrono::microseconds;

namespace {

constexpr std::size_t leastGaps = 5;

std::optional<microseconds> longestOf(const QList<RecentRun> &runs)
{
    std::optional<microseconds> longest;
    for (const RecentRun &run : runs) {
        if (!run.sample && run.duration && isFinite(*run.duration) && *run.duration >= microseconds(0))
            longest = std::max(longest.value_or(microseconds(0)), *run.duration);
    }
    return longest;
}

/// How far apart runs begin, in the whole seconds that pg_cron counts in; nothing with too few to tell.
std::optional<microseconds> paceOf(const QList<RecentRun> &runs)
{
    std::vector<microseconds> gaps;
    std::optional<Instant> later;
    for (const RecentRun &run : runs) { // newest first
        if (run.sample || !run.startedAt || !run.startedAt->isFinite())
            continue;
        if (later)
            gaps.push_back(*later - *run.startedAt);
        later = run.startedAt;
    }
    if (gaps.size() < leastGaps)
        return std::nullopt;
    const auto middle = gaps.begin() + std::ptrdiff_t(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    return std::max<microseconds>(std::chrono::floor<std::chrono::seconds>(*middle), std::chrono::seconds(1));
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
    // A job that is under way until its next run begins, as a pump is, hands over in time: it does not fall behind.
    if (const auto pace = paceOf(job.recent); pace && forecast.duration)
        forecast.duration = std::min(*forecast.duration, *pace);
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
