#include "domain/metrics/exceededthreshold.h"

#include "core/visibletext.h"
#include "domain/metrics/seriesstate.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

std::optional<ExceededThreshold> exceededBy(const MetricThreshold &threshold, const MetricSeries &series, Instant now)
{
    const HealthState state = judgedState(threshold, series, now).value_or(HealthState::Healthy);
    if (state == HealthState::Healthy)
        return std::nullopt;
    const bool isRate = series.cumulative && threshold.key.member.isEmpty();
    return ExceededThreshold{threshold.key, state, *newestOf(threshold.key, series),
        state == HealthState::Failing ? *threshold.critical : *threshold.warn, threshold.below,
        quantityOf(series.unit, isRate)};
}

} // namespace

std::optional<double> newestOf(const MetricKey &key, const MetricSeries &series)
{
    if (key.member.isEmpty())
        return series.cumulative ? series.newestRate : series.newestValue;
    const auto member = series.members.constFind(key.member);
    return member == series.members.cend() ? std::nullopt : std::optional(*member);
}

std::optional<HealthState> judgedState(const MetricThreshold &threshold, const MetricSeries &series, Instant now)
{
    const auto value = newestOf(threshold.key, series);
    const bool isJudged = threshold.warn || threshold.critical;
    if (!isJudged || !value || stateOf(series, now) == HealthState::Unknown)
        return std::nullopt;
    return stateOf(threshold, *value);
}

QList<ExceededThreshold> exceededThresholds(
    const QList<MetricThreshold> &inForce, const QList<MetricSeries> &series, Instant now)
{
    QHash<MetricKey, const MetricSeries *> byName;
    for (const MetricSeries &one : series)
        byName.insert({one.type, one.name, {}}, &one);
    QList<ExceededThreshold> exceeded;
    for (const MetricThreshold &threshold : inForce) {
        const MetricSeries *one = byName.value({threshold.key.type, threshold.key.name, {}});
        if (const auto found = one ? exceededBy(threshold, *one, now) : std::nullopt)
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
