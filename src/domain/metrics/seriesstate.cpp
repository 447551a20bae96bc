#include "domain/metrics/seriesstate.h"

#include "domain/metrics/metrickey.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::microseconds monitorStep = 5min;
constexpr std::chrono::microseconds longestStep = 24h; // beyond, the pause before was none of its steps
constexpr auto graceOfAValue = 1min;

std::chrono::microseconds stepOf(const MetricSeries &series)
{
    return series.previousAt ? std::clamp(*series.newestAt - *series.previousAt, monitorStep, longestStep)
                             : monitorStep;
}

} // namespace

bool isIntermittent(const MetricSeries &series)
{
    const MetricKey key{series.type, series.name, {}};
    return key == MetricKey{u"database"_s, u"cache_hit_ratio_lately"_s, {}}
    || key == MetricKey{u"queries"_s, u"mean_time_lately"_s, {}} || key == MetricKey{u"cron"_s, u"run_time"_s, {}};
}

HealthState stateOf(const MetricSeries &series, Instant now)
{
    if (!series.newestAt)
        return HealthState::Unknown;
    const auto step = stepOf(series);
    const auto age = now - *series.newestAt;
    if (age > 3 * step)
        return HealthState::Unknown;
    return age > step + graceOfAValue && !isIntermittent(series) ? HealthState::Attention : HealthState::Healthy;
}

} // namespace signalbox
