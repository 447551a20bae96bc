#include "domain/metrics/exceededthreshold.h"

#include "core/visibletext.h"
#include "domain/metrics/seriesstate.h"

#include <algorithm>
#include <tuple>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

std::optional<ExceededThreshold> exceededBy(const MetricThreshold &threshold, double value, const MetricSeries &series)
{
    const HealthState state = stateOf(threshold, value);
    if (state == HealthState::Healthy)
        return std::nullopt;
    const bool isRate = series.cumulative && threshold.key.member.isEmpty();
    return ExceededThreshold{threshold.key, state, value,
        state == HealthState::Failing ? *threshold.critical : *threshold.warn, threshold.below,
        quantityOf(series.unit, isRate)};
}

} // namespace

std::optional<double> judgedValue(
    const MetricKey &key, const MetricSeries &series, const QHash<MetricKey, double> &members, Instant now)
{
    if (stateOf(series, now) == HealthState::Unknown)
        return std::nullopt;
    if (key.member.isEmpty())
        return series.cumulative ? series.newestRate : series.newestValue;
    const auto member = members.constFind(key);
    return member == members.constEnd() ? std::nullopt : std::optional(*member);
}

QList<ExceededThreshold> exceededThresholds(const QList<MetricThreshold> &inForce, const QList<MetricSeries> &series,
    const QHash<MetricKey, double> &members, Instant now)
{
    QHash<MetricKey, const MetricSeries *> byName;
    for (const MetricSeries &one : series)
        byName.insert({one.type, one.name, {}}, &one);
    QList<ExceededThreshold> exceeded;
    for (const MetricThreshold &threshold : inForce) {
        const MetricSeries *one = byName.value({threshold.key.type, threshold.key.name, {}});
        const auto value = one ? judgedValue(threshold.key, *one, members, now) : std::nullopt;
        if (const auto found = value ? exceededBy(threshold, *value, *one) : std::nullopt)
            exceeded.append(*found);
    }
    std::ranges::sort(exceeded, {}, [](const ExceededThreshold &one) {
        return std::tuple(one.state != HealthState::Failing, one.key.type, one.key.name, one.key.member);
    });
    return exceeded;
}

QString metricKeyText(const MetricKey &key)
{
    constexpr int nameCap = 200;
    const QString series = visibleText(key.type, nameCap) + u'/' + visibleText(key.name, nameCap);
    return key.member.isEmpty() ? series : series + u' ' + visibleText(key.member, nameCap);
}

} // namespace signalbox
