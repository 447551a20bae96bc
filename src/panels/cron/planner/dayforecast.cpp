#include "panels/cron/planner/dayforecast.h"

#include "core/visibletext.h"
#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"
#include "panels/cron/planner/plannerwords.h"

#include <algorithm>

namespace signalbox {

using std::chrono::microseconds;

namespace {

constexpr qsizetype longestLaneName = 60;

TimelineBar barOf(const PlannedRun &run)
{
    return {.span = {run.begins, run.ends},
        .state = run.begins > run.due ? HealthState::Attention : HealthState::Unknown,
        .fill = TimelineBar::Fill::Outline};
}

/// Into the last bar, where it began in the same stretch.
void mergeInto(QList<TimelineBar> &bars, const TimelineBar &bar)
{
    constexpr qint64 stretch = microseconds(ForecastLanes::mergedStretch).count();
    const Instant begin{bar.span.from.micros / stretch * stretch};
    if (bars.isEmpty() || bars.last().span.from != begin) {
        bars.append(bar);
        bars.last().span = {begin, Instant{begin.micros + stretch}};
        return;
    }
    ++bars.last().count;
    if (bar.state == HealthState::Attention)
        bars.last().state = bar.state;
}

} // namespace

ForecastLanes forecastLanes(const ForecastInput &input)
{
    ForecastInput all = input;
    all.options.mostListed = all.options.mostRuns;
    const RunForecast forecast = forecastRuns(all.jobs, all.options);
    ForecastLanes lanes{.crowds = forecast.crowds, .quiet = quietTimes(input), .span = forecast.span};
    QHash<qint64, int> counts;
    for (const PlannedRun &run : forecast.runs)
        ++counts[run.jobId];
    for (const PlannedRun &run : forecast.runs) {
        if (counts.value(run.jobId) > ForecastLanes::mostSingle)
            mergeInto(lanes.bars[run.jobId], barOf(run));
        else
            lanes.bars[run.jobId].append(barOf(run));
    }
    return lanes;
}

QList<TimelineShade> forecastShades(
    const ForecastLanes &lanes, int crowd, const QHash<qint64, QString> &names, const QTimeZone &zone)
{
    QList<TimelineShade> shades;
    for (const CrowdedSpan &span : lanes.crowds)
        shades.append({span.span, TimelineShade::Kind::Crowded,
            DayForecast::tr("%1: up to %n job(s) at once, more than %2: %3", nullptr, span.peak)
                .arg(stretchInWords(span.span, zone), QString::number(crowd),
                    jobsInWords(span.jobIds, names, span.peak))});
    const QString beside = lanes.quiet.steady.isEmpty()
        ? QString()
        : DayForecast::tr(", but for what runs all the time: %1").arg(jobsInWords(lanes.quiet.steady, names));
    for (const TimeSpan &span : lanes.quiet.spans)
        shades.append({span, TimelineShade::Kind::Quiet,
            DayForecast::tr("%1: nothing runs%2", "when, but for what").arg(stretchInWords(span, zone), beside)});
    std::ranges::stable_sort(shades, {}, [](const TimelineShade &shade) { return shade.span.from; });
    return shades;
}

DayForecast::DayForecast(
    const CronJobModel &jobs, const PanelContext &context, PendingAnswers &pending, QObject *parent)
    : QObject(parent), m_jobs(jobs), m_context(context),
      m_reckoning(new JobReckoning<ForecastLanes>(
          [](const ForecastInput &input, const std::function<bool()> &) { return forecastLanes(input); },
          [this] { emit changed(); }, *context.clock, pending, this))
{ }

void DayForecast::want(const std::optional<JobRights> &rights)
{
    if (const auto input = forecastInput(m_jobs, rights, m_context.clock->now(), length))
        m_reckoning->want(*input);
}

const ForecastLanes &DayForecast::lanes() const
{
    return m_reckoning->answer() ? *m_reckoning->answer() : m_none;
}

QList<TimelineShade> DayForecast::shades(const QTimeZone &zone) const
{
    QHash<qint64, QString> names;
    for (const CronJob &job : m_jobs.rows())
        names.insert(job.jobId, visibleText(jobName(job), longestLaneName));
    return forecastShades(lanes(), m_reckoning->input().options.crowd, names, zone);
}

} // namespace signalbox
