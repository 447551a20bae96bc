#include "domain/cron/planner/weekplan.h"

#include "domain/cron/cronschedule.h"

#include <algorithm>
#include <array>

namespace signalbox {

using std::chrono::minutes;

namespace {

/// Each five minutes it is due, at any time of any day.
bool isSteady(const CronSchedule &schedule)
{
    if (schedule.kind() != CronSchedule::Kind::Calendar)
        return schedule.kind() == CronSchedule::Kind::Interval;
    using Name = CronField::Name;
    constexpr std::array all{std::pair(Name::Hour, 24), std::pair(Name::DayOfMonth, 31), std::pair(Name::Month, 12),
        std::pair(Name::DayOfWeek, 8)};
    if (!std::ranges::all_of(
            all, [&](const auto &field) { return schedule.values(field.first).size() == field.second; }))
        return false;
    QList<int> due = schedule.values(Name::Minute);
    due.append(due.first() + int(minutes(std::chrono::hours(1)).count()));
    for (qsizetype i = 1; i < due.size(); ++i) {
        if (minutes(due.at(i) - due.at(i - 1)) > QuietTimes::shortest)
            return false;
    }
    return true;
}

} // namespace

QuietTimes quietTimes(const ForecastInput &input)
{
    QuietTimes quiet;
    QList<ForecastJob> others;
    for (const ForecastJob &job : input.jobs) {
        const auto schedule = CronSchedule::parse(job.schedule, input.options.dialect);
        if (schedule && isSteady(*schedule))
            quiet.steady.append(job.jobId);
        else
            others.append(job);
    }
    ForecastOptions options = input.options;
    options.mostListed = 0;
    options.loadStretch = {};
    quiet.spans = forecastRuns(others, options).quiet;
    if (!quiet.spans.isEmpty())
        quiet.longest = quiet.spans.first().length();
    quiet.spans.removeIf([](const TimeSpan &span) { return span.length() < QuietTimes::shortest; });
    return quiet;
}

WeekPlan weekPlan(const ForecastInput &input, const std::function<bool()> &isWanted)
{
    WeekPlan week;
    QList<ForecastJob> jobs;
    for (const ForecastJob &job : input.jobs) {
        const auto schedule = CronSchedule::parse(job.schedule, input.options.dialect);
        if (schedule && schedule->kind() == CronSchedule::Kind::Reboot)
            week.atStart.append(job.jobId);
        else
            jobs.append(job);
    }
    ForecastOptions options = input.options;
    options.mostListed = 0;
    week.forecast = forecastRuns(jobs, options);
    week.crowds = recurringCrowds(week.forecast.crowds);
    week.quiet = quietTimes({jobs, options});
    week.plan = planAgainstCollisions(jobs, options, isWanted);
    return week;
}

} // namespace signalbox
