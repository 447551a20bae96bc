#include "domain/metrics/seriesstate.h"

namespace signalbox {

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

HealthState stateOf(const MetricSeries &series, Instant now)
{
    if (!series.newestAt)
        return HealthState::Unknown;
    const auto step = stepOf(series);
    const auto age = now - *series.newestAt;
    if (age > 3 * step)
        return HealthState::Unknown;
    return age > step + graceOfAValue ? HealthState::Attention : HealthState::Healthy;
}

} // namespace signalbox
