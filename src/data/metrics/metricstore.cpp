#include "data/metrics/metricstore.h"

#include "data/metrics/metricrequirements.h"
#include "data/metrics/metricrows.h"
#include "data/project/requirements.h"

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct MetricStoreWords {
    Q_DECLARE_TR_FUNCTIONS(MetricStore)
};

/// The shortest round bucket that cuts the range into at most `maximum` pieces, one of them not whole.
std::chrono::seconds bucketFor(std::chrono::microseconds range, int maximum)
{
    static constexpr std::array roundSteps
        = {1s, 2s, 5s, 10s, 15s, 30s, 60s, 120s, 300s, 600s, 900s, 1800s, 3600s, 7200s, 10800s, 21600s, 43200s, 86400s};
    const qint64 pieces = qMax(1, maximum - 1);
    const qint64 least = (range.count() + pieces * 1'000'000 - 1) / (pieces * 1'000'000);
    for (const std::chrono::seconds round : roundSteps)
        if (round.count() >= least)
            return round;
    constexpr qint64 day = roundSteps.back().count();
    return std::chrono::seconds((least + day - 1) / day * day);
}

/// The start of the bucket that holds `at`: buckets count from 1970, so that they stay where they are when the range
/// moves on with the time.
Instant bucketStart(Instant at, std::chrono::seconds bucket)
{
    const qint64 size = std::chrono::microseconds(bucket).count();
    const qint64 rest = at.micros % size;
    return {at.micros - (rest < 0 ? rest + size : rest)};
}

Result<QList<MetricSeries>> seriesOf(const Result<ResultTable> &answer, const QString &user)
{
    const auto rows = metricSeriesShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(Requirements::hiddenRows(u"public.system_metrics"_s, user));
    QList<MetricSeries> series;
    for (const MetricSeriesRow &row : *rows)
        if (row.newestId)
            series.append(row.series);
    return series;
}

Error emptyRange()
{
    return {
        ErrorKind::Invalid, MetricStoreWords::tr("The time range is empty"), u"public.system_metrics"_s, {}, {}, {}};
}

} // namespace

Async<QList<MetricSeries>> MetricStore::series()
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForMetrics(capabilities))
        return readyError<QList<MetricSeries>>(*error);
    SqlValues values;
    if (capabilities.hasColumn(u"public.system_metrics.metadata"_s))
        values[u"metadata"_s] = std::nullopt;
    return m_connection.background()
        .run({metricSeriesShape().statement(), values, {}})
        .then([user = capabilities.user](const Result<ResultTable> &answer) { return seriesOf(answer, user); });
}

Async<MetricHistory> MetricStore::history(const MetricQuery &query)
{
    if (const auto error = missingForMetrics(m_connection.capabilities()))
        return readyError<MetricHistory>(*error);
    if (!query.from.isFinite() || !query.to.isFinite() || query.from >= query.to)
        return readyError<MetricHistory>(emptyRange());
    const auto bucket = bucketFor(query.to - query.from, query.maximumPoints);
    SqlValues values;
    values[u"type"_s] = query.type;
    values[u"name"_s] = query.name;
    values[u"from"_s] = bucketStart(query.from, bucket).toPostgres();
    values[u"to"_s] = query.to.toPostgres();
    values[u"seconds"_s] = QString::number(bucket.count());
    return m_connection.foreground()
        .run({metricPointShape().statement(), values, query.type + u'/' + query.name})
        .then([query, bucket](const Result<ResultTable> &answer) -> Result<MetricHistory> {
            const auto points = metricPointShape().read(answer);
            if (!points)
                return tl::unexpected(points.error());
            return MetricHistory{query, bucket, *points};
        });
}

} // namespace signalbox
