#include "domain/metrics/seriesstate.h"

namespace signalbox {

namespace {

constexpr auto staleSeriesAge = std::chrono::minutes(15);

} // namespace

HealthState stateOf(const MetricSeries &series, Instant now)
{
    if (!series.newestAt || now - *series.newestAt > staleSeriesAge)
        return HealthState::Unknown;
    return HealthState::Healthy;
}

} // namespace signalbox
