#include "data/deliveries/deliveryhistogramstore.h"

#include "data/deliveries/deliveryfiltersql.h"
#include "data/deliveries/deliveryrequirements.h"
#include "data/deliveries/deliverysummaryrows.h"
#include "data/postgres/likepattern.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"
#include "domain/deliveries/deliverystate.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOpenCounted = 10'000;

QString jsonList(const QStringList &items)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(items)).toJson(QJsonDocument::Compact));
}

QStringList patterns(const QStringList &events)
{
    QStringList patterns;
    for (const QString &event : events)
        patterns.append(likePattern(event));
    return patterns;
}

QStringList names(const QList<DeliveryState> &states, const QList<DeliveryState> &possible)
{
    QStringList names;
    for (const DeliveryState state : possible) {
        if (states.contains(state))
            names.append(deliveryStateName(state));
    }
    return names;
}

const QList<DeliveryState> outcomes = {DeliveryState::Delivered, DeliveryState::Failed};

/// Names the parts of `traits` as the statement does: with this prefix for those that are not wanted.
void addRollupTraits(SqlValues &values, const DeliveryTraits &traits, const QString &prefix)
{
    const auto add = [&](bool isSet, const QString &name, const QStringList &items) {
        if (isSet)
            values[prefix + name] = jsonList(items);
    };
    add(!traits.endpoints.isEmpty(), u"endpoints"_s, traits.endpoints);
    add(!traits.events.isEmpty(), u"events"_s, patterns(traits.events));
    add(!traits.states.isEmpty(), u"outcomes"_s, names(traits.states, outcomes));
    add(!traits.failureKinds.isEmpty(), u"kinds"_s, traits.failureKinds);
    const auto statusKinds = failureKindsOf(traits.statuses);
    add(!traits.statuses.isEmpty() && statusKinds, u"statuses"_s, statusKinds.value_or(QStringList()));
}

/// The parts of the filter that the rollup tells apart, for the deliveries that are not in it.
DeliveryFilter asTheRollup(const DeliveryFilter &filter)
{
    DeliveryFilter same;
    same.wanted = filter.wanted;
    same.unwanted = filter.unwanted;
    for (DeliveryTraits *traits : {&same.wanted, &same.unwanted}) {
        if (!failureKindsOf(traits->statuses))
            traits->statuses.clear();
    }
    return same;
}

/// The open states that the filter lets through; nothing open has an answer or a kind of failure yet.
QStringList openStates(const DeliveryFilter &filter)
{
    if (!filter.wanted.failureKinds.isEmpty() || !filter.wanted.statuses.isEmpty())
        return {};
    QStringList open;
    for (const DeliveryState state : {DeliveryState::Pending, DeliveryState::InFlight}) {
        const bool wanted = filter.wanted.states.isEmpty() || filter.wanted.states.contains(state);
        if (wanted && !filter.unwanted.states.contains(state))
            open.append(deliveryStateName(state));
    }
    return open;
}

Result<DeliveryHistogram> histogramOf(const Result<ResultTable> &answer, HistogramRange range)
{
    const auto rows = histogramShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    DeliveryHistogram histogram;
    range.width = std::chrono::seconds(rows->first().width);
    histogram.range = range;
    histogram.open = std::min(rows->first().open, mostOpenCounted);
    histogram.unknown = rows->first().unknown;
    histogram.recovered = rows->first().recovered;
    histogram.samples = rows->first().samples;
    histogram.partial = rows->first().partial;
    histogram.openIsMore = rows->first().open > mostOpenCounted;
    histogram.buckets = emptyBuckets(range);
    if (histogram.buckets.isEmpty())
        return histogram;
    const std::chrono::microseconds width = range.width;
    const qint64 first = (histogram.buckets.first().from - range.origin) / width;
    for (const HistogramRow &row : *rows) {
        if (!row.bucket)
            continue;
        const auto at = qBound<qint64>(0, *row.bucket - first, histogram.buckets.size() - 1);
        histogram.buckets[at].delivered += row.delivered;
        histogram.buckets[at].failed += row.failed;
    }
    return histogram;
}

} // namespace

Async<DeliveryHistogram> DeliveryHistogramStore::histogram(const DeliveryFilter &filter, const HistogramRange &range)
{
    const Capabilities &capabilities = m_connection.capabilities();
    const bool handmade = !knowsDeliveryState(capabilities);
    if (const auto error = handmade ? missingForWebhooks(capabilities) : missingForRollup(capabilities))
        return readyError<DeliveryHistogram>(*error);
    const DeliveryFilter known = asTheRollup(filter);
    if (const auto error = deliveryFilterProblem(known, capabilities))
        return readyError<DeliveryHistogram>(*error);
    SqlValues values = deliveryFilterValues(known, range.to);
    values.insert(uncountedValues(capabilities));
    values.insert(recoveryValues(capabilities));
    values.insert(SqlValues{
        {u"from"_s, range.from.toPostgres()},
        {u"to"_s, range.to.toPostgres()},
        {u"origin"_s, range.origin.toPostgres()},
        {u"width"_s, QString::number(range.width.count())},
        {u"sample_logs"_s, QString::number(capabilities.sampleHistory.value(Requirements::webhookLogs, 0))},
        {u"open_states"_s, jsonList(openStates(filter))},
    });
    addRollupTraits(values, filter.wanted, u"counted_"_s);
    addRollupTraits(values, filter.unwanted, u"other_"_s);
    return m_connection.background()
        .run({histogramShape().statement(), values, {}})
        .then([range](const Result<ResultTable> &answer) { return histogramOf(answer, range); });
}

} // namespace signalbox
