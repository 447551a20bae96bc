#include "panels/metrics/metricsentence.h"

#include "core/humantext.h"
#include "domain/metrics/boardwords.h"
#include "domain/metrics/exceededthreshold.h"
#include "domain/metrics/seriesstate.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamedSeries = 2;

struct MetricsWords {
    Q_DECLARE_TR_FUNCTIONS(MetricsSentence)
};

QString overWords(const QList<ExceededThreshold> &exceeded, qsizetype all)
{
    QStringList named;
    for (const ExceededThreshold &one : exceeded.first(std::min(mostNamedSeries, exceeded.size())))
        named.append(lineNameWithType(one.key));
    if (const auto more = exceeded.size() - named.size(); more > 0)
        named.append(MetricsWords::tr("%n more", nullptr, int(more)));
    return MetricsWords::tr("%1 of %n series over the limit: %2", nullptr, int(all))
        .arg(countText(exceeded.size()), joinedList(named));
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
    const QList<ExceededThreshold> exceeded = exceededThresholds(inForce, series, now); // the worst first
    if (exceeded.isEmpty())
        return {state, words};
    if (exceeded.first().state == HealthState::Failing || state == HealthState::Healthy)
        state = exceeded.first().state;
    return {state, u"%1. %2"_s.arg(overWords(exceeded, series.size()), words)};
}

} // namespace signalbox
