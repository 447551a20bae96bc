#include "domain/cron/planner/collisionplan.h"

#include "domain/cron/cronschedule.h"
#include "domain/cron/expected/occurrences.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace signalbox {

using std::chrono::microseconds;
using std::chrono::minutes;

namespace {

/// Each try is a forecast.
constexpr int mostTries = 4 * CollisionPlan::mostShifts;
constexpr int mostRunsOfATry = 100'000;
constexpr int farthestShift = 30;
/// Longer runs are there whatever the minute.
constexpr qint64 longestOccupied = 60;

/// How many jobs are busy in each minute of the span.
class MinuteLoad
{
public:
    explicit MinuteLoad(const ForecastOptions &options)
        : m_options(options), m_load(std::size_t(options.span.length() / minutes(1)) + 1)
    { }

    void add(const ForecastJob &job, int change);
    /// How bad it is when the job is added: minutes above the crowd, then the company in all of its minutes.
    std::pair<qint64, qint64> costOf(const ForecastJob &job) const;

private:
    template <typename Visit>
    void visitMinutes(const ForecastJob &job, Visit visit) const;

    const ForecastOptions &m_options;
    std::vector<int> m_load;
};

template <typename Visit>
void MinuteLoad::visitMinutes(const ForecastJob &job, Visit visit) const
{
    const auto schedule = CronSchedule::parse(job.schedule, m_options.dialect);
    if (!schedule)
        return;
    const microseconds duration = job.duration.value_or(microseconds(1));
    const qint64 occupied
        = std::clamp<qint64>((duration + minutes(1) - microseconds(1)) / minutes(1), 1, longestOccupied);
    for (const Instant at : Occurrences(*schedule, m_options.zone).in(m_options.span, mostRunsOfATry)) {
        const auto first = std::size_t((at - m_options.span.from) / minutes(1));
        for (std::size_t minute = first; minute < std::min(first + std::size_t(occupied), m_load.size()); ++minute)
            visit(minute);
    }
}

void MinuteLoad::add(const ForecastJob &job, int change)
{
    visitMinutes(job, [&](std::size_t minute) { m_load[minute] += change; });
}

std::pair<qint64, qint64> MinuteLoad::costOf(const ForecastJob &job) const
{
    std::pair<qint64, qint64> cost{0, 0};
    visitMinutes(job, [&](std::size_t minute) {
        cost.first += std::max(0, m_load[minute] + 1 - m_options.crowd);
        cost.second += m_load[minute];
    });
    return cost;
}

/// Those that wait longest first, then the others that are in a crowd.
QList<qint64> candidatesIn(const RunForecast &forecast)
{
    std::map<qint64, std::pair<microseconds, int>> weights;
    for (const JobWait &wait : forecast.waits) {
        if (wait.jobId != wait.forJobId)
            weights[wait.jobId].first += wait.total;
    }
    for (const CrowdedSpan &crowd : forecast.crowds) {
        for (const qint64 jobId : crowd.jobIds)
            ++weights[jobId].second;
    }
    QList<qint64> candidates;
    for (const auto &[jobId, weight] : weights)
        candidates.append(jobId);
    std::ranges::stable_sort(candidates, std::greater(), [&](qint64 jobId) { return weights[jobId]; });
    return candidates;
}

/// Moves one job after the other to where it is least in the way, and keeps what helps.
class CollisionPlanner
{
public:
    CollisionPlanner(
        const QList<ForecastJob> &jobs, const ForecastOptions &options, const std::function<bool()> &isWanted);

    CollisionPlan plan();

private:
    std::optional<std::pair<int, QString>> bestShiftOf(const ForecastJob &job);
    void tryShift(ForecastJob &job);

    QList<ForecastJob> m_jobs;
    ForecastOptions m_options;
    const std::function<bool()> &m_isWanted;
    MinuteLoad m_load;
    CollisionPlan m_plan;
    int m_tries = 0;
};

ForecastOptions cheapOptions(ForecastOptions options)
{
    options.mostRuns = std::min(options.mostRuns, mostRunsOfATry);
    options.loadStretch = {};
    options.mostListed = 0;
    return options;
}

CollisionPlanner::CollisionPlanner(
    const QList<ForecastJob> &jobs, const ForecastOptions &options, const std::function<bool()> &isWanted)
    : m_jobs(jobs), m_options(cheapOptions(options)), m_isWanted(isWanted), m_load(m_options)
{
    for (const ForecastJob &job : std::as_const(m_jobs))
        m_load.add(job, 1);
}

CollisionPlan CollisionPlanner::plan()
{
    m_plan.before = forecastRuns(m_jobs, m_options);
    m_plan.after = m_plan.before;
    for (const qint64 jobId : candidatesIn(m_plan.before)) {
        const bool isEnough
            = m_plan.after.excess == microseconds(0) || m_plan.shifts.size() == CollisionPlan::mostShifts;
        if (isEnough || m_tries == mostTries || (m_isWanted && !m_isWanted()))
            break;
        ForecastJob &job = *std::ranges::find(m_jobs, jobId, &ForecastJob::jobId);
        if (!job.stays)
            tryShift(job);
    }
    return m_plan;
}

std::optional<std::pair<int, QString>> CollisionPlanner::bestShiftOf(const ForecastJob &job)
{
    // Of those that are as good the nearest, and rather later than earlier.
    std::pair<qint64, qint64> best = m_load.costOf(job);
    std::optional<std::pair<int, QString>> found;
    std::set<QString> seen{job.schedule.simplified()};
    for (int distance = 1; distance <= farthestShift; ++distance) {
        for (const int by : {distance, -distance}) {
            const auto schedule = shiftedSchedule(job.schedule, by);
            if (!schedule || !seen.insert(*schedule).second)
                continue;
            ForecastJob shifted = job;
            shifted.schedule = *schedule;
            const auto cost = m_load.costOf(shifted);
            if (cost < best) {
                best = cost;
                found = {by, *schedule};
            }
        }
    }
    return found;
}

void CollisionPlanner::tryShift(ForecastJob &job)
{
    const ForecastJob old = job;
    m_load.add(old, -1);
    if (const auto best = bestShiftOf(old)) {
        ++m_tries;
        job.schedule = best->second;
        const RunForecast forecast = forecastRuns(m_jobs, m_options);
        if (forecast.excess < m_plan.after.excess && forecast.waited <= m_plan.after.waited) {
            m_plan.shifts.append({old.jobId, old.schedule, job.schedule, best->first, m_plan.after.excess,
                forecast.excess, m_plan.after.waited, forecast.waited});
            m_plan.after = forecast;
        } else {
            job = old;
        }
    }
    m_load.add(job, 1);
}

} // namespace

CollisionPlan planAgainstCollisions(
    const QList<ForecastJob> &jobs, const ForecastOptions &options, const std::function<bool()> &isWanted)
{
    return CollisionPlanner(jobs, options, isWanted).plan();
}

} // namespace signalbox
