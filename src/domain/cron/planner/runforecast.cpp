#include "domain/cron/planner/runforecast.h"

#include "domain/cron/cronschedule.h"
#include "domain/cron/expected/occurrences.h"

#include <algorithm>
#include <deque>
#include <map>
#include <queue>
#include <set>
#include <utility>
#include <vector>

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

/// pg_cron looks after its runs each second.
constexpr microseconds briefRun = 1s;
/// Times are worked out for a day at once.
constexpr microseconds dueStretch = std::chrono::days(1);
constexpr qsizetype mostGathered = 4'096;

/// A job while the forecast plays.
struct PlayedJob {
    qint64 jobId = 0;
    CronSchedule schedule;
    microseconds duration = briefRun;
    std::deque<Instant> coming; // times that were worked out, none of them reached
    Instant workedOutUntil;
    std::deque<Instant> waiting; // times that were reached
    bool isRunning = false;
    Instant freeSince; // since then only a slot can be missing
};

enum class PlayStep { Ends, FallsDue };

struct PlayEvent {
    Instant at;
    PlayStep step = PlayStep::FallsDue;
    int job = 0;

    auto operator<=>(const PlayEvent &) const = default;
};

class ForecastPlay
{
public:
    ForecastPlay(const QList<ForecastJob> &jobs, const ForecastOptions &options);

    RunForecast play();

private:
    void addJob(const ForecastJob &job);
    void planNextDue(int job);
    void fallDue(int job);
    void end(int job);
    void startWhatCan();
    void start(int job, Instant due);
    void addWait(int job, int forJob, microseconds time);
    void passTimeTo(Instant at);
    void layOutLoad();
    void noteLoadUntil(Instant at);
    QList<qint64> busyJobs(qsizetype most) const;
    void noteDemand();
    void noteQuiet();
    void noteCrowd();
    void endCrowd(Instant at);
    void keepLongestQuiet();
    int demand() const { return m_runningCount + int(m_ready.size()); }
    void finish();

    const ForecastOptions &m_options;
    RunForecast m_forecast;
    std::vector<PlayedJob> m_jobs;
    std::priority_queue<PlayEvent, std::vector<PlayEvent>, std::greater<>> m_events;
    std::set<std::pair<Instant, int>> m_ready; // jobs that only lack a slot, by the time they were due
    std::set<int> m_running;
    std::map<std::pair<int, int>, JobWait> m_waits;
    std::set<int> m_crowd; // of the crowd that is under way
    int m_runningCount = 0;
    int m_lastEnded = 0;
    Instant m_now;
    Instant m_quietSince;
    qsizetype m_stretch = 0; // of the load, in which m_now is
    bool m_isCrowded = false;
};

ForecastPlay::ForecastPlay(const QList<ForecastJob> &jobs, const ForecastOptions &options)
    : m_options(options), m_now(options.span.from), m_quietSince(options.span.from)
{
    m_forecast.span = options.span;
    QList<ForecastJob> sorted = jobs;
    std::ranges::stable_sort(sorted, {}, &ForecastJob::jobId);
    m_jobs.reserve(std::size_t(sorted.size()));
    for (const ForecastJob &job : std::as_const(sorted))
        addJob(job);
    for (int job = 0; job < int(m_jobs.size()); ++job)
        planNextDue(job);
    layOutLoad();
}

void ForecastPlay::layOutLoad()
{
    const qint64 length = m_options.loadStretch.count();
    if (length <= 0)
        return;
    for (Instant from = m_options.span.from; from < m_options.span.until;) {
        const qint64 begun = from.micros - ((from.micros % length) + length) % length;
        const Instant until = std::min(Instant{begun + length}, m_options.span.until);
        m_forecast.load.append({.span = {from, until}});
        from = until;
    }
}

void ForecastPlay::addJob(const ForecastJob &job)
{
    const auto schedule = CronSchedule::parse(job.schedule, m_options.dialect);
    if (!schedule) {
        m_forecast.notUnderstood.append(job.jobId);
        return;
    }
    if (!job.duration)
        m_forecast.durationUnknown.append(job.jobId);
    PlayedJob played{.jobId = job.jobId, .schedule = *schedule, .workedOutUntil = m_options.span.from};
    played.duration = std::max<microseconds>(job.duration.value_or(briefRun), 1us);
    if (schedule->kind() == CronSchedule::Kind::Interval) {
        const Instant first = job.lastStartedAt.value_or(m_options.span.from) + schedule->interval();
        played.coming.push_back(std::max(first, m_options.span.from));
    }
    m_jobs.push_back(played);
}

void ForecastPlay::planNextDue(int job)
{
    PlayedJob &played = m_jobs[std::size_t(job)];
    if (played.coming.empty() && played.schedule.kind() == CronSchedule::Kind::Calendar) {
        const Occurrences times(played.schedule, m_options.zone);
        while (played.coming.empty() && played.workedOutUntil < m_options.span.until) {
            const Instant until = std::min(played.workedOutUntil + dueStretch, m_options.span.until);
            const std::vector<Instant> found
                = times.in({played.workedOutUntil, until}, std::size_t(m_options.mostRuns));
            played.coming.assign(found.begin(), found.end());
            played.workedOutUntil = until;
        }
    }
    if (!played.coming.empty() && played.coming.front() < m_options.span.until)
        m_events.push({played.coming.front(), PlayStep::FallsDue, job});
}

RunForecast ForecastPlay::play()
{
    while (!m_events.empty() && m_events.top().at < m_options.span.until && m_forecast.runCount < m_options.mostRuns) {
        passTimeTo(m_events.top().at);
        while (!m_events.empty() && m_events.top().at == m_now) {
            const PlayEvent event = m_events.top();
            m_events.pop();
            switch (event.step) {
            case PlayStep::Ends:
                end(event.job);
                break;
            case PlayStep::FallsDue:
                fallDue(event.job);
                break;
            }
        }
        startWhatCan();
        noteDemand();
    }
    if (m_forecast.runCount >= m_options.mostRuns)
        m_forecast.span.until = m_now;
    finish();
    return m_forecast;
}

void ForecastPlay::fallDue(int job)
{
    PlayedJob &played = m_jobs[std::size_t(job)];
    played.waiting.push_back(played.coming.front());
    played.coming.pop_front();
    if (!played.isRunning && played.waiting.size() == 1) {
        played.freeSince = m_now;
        m_ready.insert({m_now, job});
    }
    planNextDue(job);
}

void ForecastPlay::end(int job)
{
    PlayedJob &played = m_jobs[std::size_t(job)];
    played.isRunning = false;
    played.freeSince = m_now;
    m_running.erase(job);
    --m_runningCount;
    m_lastEnded = job;
    if (!played.waiting.empty())
        m_ready.insert({played.waiting.front(), job});
}

void ForecastPlay::startWhatCan()
{
    while (!m_ready.empty() && m_runningCount < m_options.slotCount) {
        const auto [due, job] = *m_ready.begin();
        m_ready.erase(m_ready.begin());
        m_jobs[std::size_t(job)].waiting.pop_front();
        start(job, due);
    }
}

void ForecastPlay::start(int job, Instant due)
{
    PlayedJob &played = m_jobs[std::size_t(job)];
    if (played.freeSince > due)
        addWait(job, job, played.freeSince - due);
    if (m_now > played.freeSince)
        addWait(job, m_lastEnded, m_now - played.freeSince);
    played.isRunning = true;
    m_running.insert(job);
    ++m_runningCount;
    ++m_forecast.runCount;
    const Instant ends = m_now + played.duration;
    m_events.push({ends, PlayStep::Ends, job});
    if (m_forecast.runs.size() < m_options.mostListed)
        m_forecast.runs.append({played.jobId, due, m_now, ends});
    if (played.schedule.kind() == CronSchedule::Kind::Interval) {
        played.coming.push_back(m_now + played.schedule.interval());
        planNextDue(job);
    }
}

void ForecastPlay::addWait(int job, int forJob, microseconds time)
{
    JobWait &wait = m_waits[{job, forJob}];
    wait.jobId = m_jobs[std::size_t(job)].jobId;
    wait.forJobId = m_jobs[std::size_t(forJob)].jobId;
    ++wait.runs;
    wait.longest = std::max(wait.longest, time);
    wait.total += time;
}

void ForecastPlay::passTimeTo(Instant at)
{
    const microseconds passed = at - m_now;
    m_forecast.waited += passed * qint64(m_ready.size());
    m_forecast.excess += passed * std::max(0, demand() - m_options.crowd);
    noteLoadUntil(at);
    m_now = at;
}

void ForecastPlay::noteLoadUntil(Instant at)
{
    if (m_now == at)
        return;
    for (; m_stretch < m_forecast.load.size() && m_forecast.load.at(m_stretch).span.from < at; ++m_stretch) {
        LoadStretch &stretch = m_forecast.load[m_stretch];
        if (demand() > stretch.peak) {
            stretch.peak = demand();
            stretch.jobIds = busyJobs(LoadStretch::mostJobs);
        }
        if (at < stretch.span.until)
            return;
    }
}

QList<qint64> ForecastPlay::busyJobs(qsizetype most) const
{
    std::set<int> busy = m_running;
    for (const auto &[due, job] : m_ready)
        busy.insert(job);
    QList<qint64> jobIds;
    for (const int job : busy) {
        if (jobIds.size() < most)
            jobIds.append(m_jobs[std::size_t(job)].jobId);
    }
    return jobIds;
}

/// After all that happens at one moment.
void ForecastPlay::noteDemand()
{
    m_forecast.peak = std::max(m_forecast.peak, demand());
    noteQuiet();
    if (demand() > m_options.crowd)
        noteCrowd();
    else if (m_isCrowded)
        endCrowd(m_now);
}

void ForecastPlay::noteQuiet()
{
    if (demand() == 0) {
        m_quietSince = m_now;
        return;
    }
    if (!m_quietSince.isFinite())
        return;
    if (m_quietSince < m_now)
        m_forecast.quiet.append({m_quietSince, m_now});
    m_quietSince = Instant::distantFuture();
    if (m_forecast.quiet.size() > mostGathered)
        keepLongestQuiet();
}

void ForecastPlay::noteCrowd()
{
    if (!m_isCrowded && m_forecast.crowds.size() == RunForecast::mostCrowds)
        return;
    if (!m_isCrowded)
        m_forecast.crowds.append({.span = {m_now, m_now}});
    m_isCrowded = true;
    m_forecast.crowds.last().peak = std::max(m_forecast.crowds.last().peak, demand());
    if (m_crowd.size() >= std::size_t(CrowdedSpan::mostJobs))
        return;
    m_crowd.insert(m_running.begin(), m_running.end());
    for (const auto &[due, job] : m_ready)
        m_crowd.insert(job);
}

void ForecastPlay::endCrowd(Instant at)
{
    CrowdedSpan &crowd = m_forecast.crowds.last();
    crowd.span.until = at;
    for (const int job : m_crowd) {
        if (crowd.jobIds.size() < CrowdedSpan::mostJobs)
            crowd.jobIds.append(m_jobs[std::size_t(job)].jobId);
    }
    m_crowd.clear();
    m_isCrowded = false;
}

void ForecastPlay::keepLongestQuiet()
{
    std::ranges::stable_sort(m_forecast.quiet, std::greater(), &TimeSpan::length);
    m_forecast.quiet.resize(std::min<qsizetype>(m_forecast.quiet.size(), RunForecast::mostQuiet));
}

void ForecastPlay::finish()
{
    passTimeTo(m_forecast.span.until);
    m_forecast.load.removeIf([this](const LoadStretch &stretch) { return stretch.span.from >= m_now; });
    if (m_isCrowded)
        endCrowd(m_now);
    if (m_quietSince < m_now)
        m_forecast.quiet.append({m_quietSince, m_now});
    keepLongestQuiet();
    for (const auto &[pair, wait] : m_waits)
        m_forecast.waits.append(wait);
    std::ranges::stable_sort(m_forecast.waits, std::greater(), &JobWait::total);
}

} // namespace

RunForecast forecastRuns(const QList<ForecastJob> &jobs, const ForecastOptions &options)
{
    return ForecastPlay(jobs, options).play();
}

} // namespace signalbox
