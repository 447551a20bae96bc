#include "panels/metrics/metricsentence.h"

#include "core/humantext.h"
#include "domain/metrics/boardwords.h"
#include "domain/metrics/seriesstate.h"

#include <QCoreApplication>
#include <QHash>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamedSeries = 2;

struct MetricsWords {
    Q_DECLARE_TR_FUNCTIONS(MetricsSentence)
};

/// Of values that are still written.
struct OverLimit {
    HealthState state = HealthState::Healthy;
    QStringList names;
};

OverLimit overLimit(const QList<MetricSeries> &series, const QList<MetricThreshold> &inForce, Instant now)
{
    QHash<MetricKey, MetricThreshold> thresholds;
    for (const MetricThreshold &threshold : inForce)
        thresholds.insert(threshold.key, threshold);
    OverLimit over;
    for (const MetricSeries &one : series) {
        const MetricKey key{one.type, one.name, {}};
        const auto value = one.cumulative ? one.newestRate : one.newestValue;
        if (!value || !thresholds.contains(key) || stateOf(one, now) == HealthState::Unknown)
            continue;
        const HealthState state = stateOf(thresholds.value(key), *value);
        if (state == HealthState::Healthy)
            continue;
        over.names.append(lineNameWithType(key));
        if (state == HealthState::Failing || over.state == HealthState::Healthy)
            over.state = state;
    }
    return over;
}

QString overWords(const OverLimit &over, qsizetype all)
{
    QStringList named = over.names.mid(0, mostNamedSeries);
    if (const auto more = over.names.size() - named.size(); more > 0)
        named.append(MetricsWords::tr("%n more", nullptr, int(more)));
    return MetricsWords::tr("%1 of %n series over the limit: %2", nullptr, int(all))
        .arg(countText(over.names.size()), joinedList(named));
}

} // namespace

MetricsSentence metricsSentence(const QList<MetricSeries> &series, const QList<MetricThreshold> &inForce, Instant now)
{
    int old = 0;
    int late = 0;
    int fromTheFuture = 0;
    std::optional<Instant> newest;
    for (const MetricSeries &one : series) {
        old += stateOf(one, now) == HealthState::Unknown ? 1 : 0;
        late += stateOf(one, now) == HealthState::Attention ? 1 : 0;
        fromTheFuture += one.fromTheFuture ? 1 : 0;
        newest = std::max(newest, one.newestAt);
    }
    QString words = MetricsWords::tr("%n series", nullptr, int(series.size()));
    if (newest)
        words = MetricsWords::tr("%1, the newest value %2").arg(words, relativeTime(*newest, now));
    HealthState state = old + late + fromTheFuture > 0 ? HealthState::Attention : HealthState::Healthy;
    if (old == series.size()) {
        state = HealthState::Unknown;
        words = MetricsWords::tr("%1: nothing writes metrics at the moment").arg(words);
    } else if (old > 0) {
        words = MetricsWords::tr("%1; %n of them no longer written", nullptr, old).arg(words);
    }
    if (late > 0)
        words = MetricsWords::tr("%1; %n of them late", nullptr, late).arg(words);
    if (fromTheFuture > 0)
        words = MetricsWords::tr("%1; values dated in the future, in %n of them, are left out", nullptr, fromTheFuture)
                    .arg(words);
    const OverLimit over = overLimit(series, inForce, now);
    if (over.names.isEmpty())
        return {state, words};
    if (over.state == HealthState::Failing || state == HealthState::Healthy)
        state = over.state;
    return {state, u"%1. %2"_s.arg(overWords(over, series.size()), words)};
}

} // namespace signalbox
