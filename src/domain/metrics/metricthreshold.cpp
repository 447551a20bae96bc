#include "domain/metrics/metricthreshold.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct ThresholdWords {
    Q_DECLARE_TR_FUNCTIONS(MetricThreshold)
};

bool isReached(const std::optional<double> &limit, bool below, double value)
{
    return limit && (below ? value <= *limit : value >= *limit); // false where one of them is no number
}

bool isNumber(const std::optional<double> &limit)
{
    return !limit || std::isfinite(*limit);
}

} // namespace

HealthState stateOf(const MetricThreshold &threshold, double value)
{
    if (isReached(threshold.critical, threshold.below, value))
        return HealthState::Failing;
    return isReached(threshold.warn, threshold.below, value) ? HealthState::Attention : HealthState::Healthy;
}

std::optional<QString> faultOf(const MetricThreshold &threshold)
{
    if (threshold.key.type.isEmpty() || threshold.key.name.isEmpty())
        return ThresholdWords::tr("The threshold names no series");
    if (!isNumber(threshold.warn) || !isNumber(threshold.critical))
        return ThresholdWords::tr("A limit must be a number");
    if (threshold.warn && threshold.critical
        && (threshold.below ? *threshold.warn < *threshold.critical : *threshold.warn > *threshold.critical))
        return threshold.below ? ThresholdWords::tr("The critical limit must not be above the other")
                               : ThresholdWords::tr("The critical limit must not be below the other");
    return std::nullopt;
}

QList<MetricThreshold> defaultThresholds()
{
    constexpr double fiveAMinute = 5.0 / 60;
    return {
        {.key = {u"connections"_s, u"used_share"_s, {}}, .warn = 0.75, .critical = 0.9, .isDefault = true},
        {.key = {u"database"_s, u"cache_hit_ratio_lately"_s, {}},
            .below = true,
            .warn = 0.99,
            .critical = 0.94,
            .isDefault = true},
        {.key = {u"database"_s, u"deadlocks"_s, {}}, .warn = fiveAMinute, .isDefault = true},
        {.key = {u"database"_s, u"longest_transaction"_s, {}}, .warn = 300, .critical = 900, .isDefault = true},
        {.key = {u"webhooks"_s, u"oldest_due"_s, {}}, .warn = 300, .critical = 3600, .isDefault = true},
    };
}

QList<MetricThreshold> thresholdsInForce(const QList<MetricThreshold> &ofTheTeam)
{
    QList<MetricThreshold> inForce = defaultThresholds();
    inForce.removeIf([&ofTheTeam](const MetricThreshold &threshold) {
        return std::ranges::any_of(
            ofTheTeam, [&threshold](const MetricThreshold &other) { return other.key == threshold.key; });
    });
    std::ranges::copy_if(ofTheTeam, std::back_inserter(inForce),
        [](const MetricThreshold &threshold) { return threshold.warn || threshold.critical; });
    return inForce;
}

} // namespace signalbox
