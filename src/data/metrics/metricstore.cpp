#include "data/metrics/metricstore.h"

#include "data/metrics/metricrequirements.h"
#include "data/metrics/metricrows.h"
#include "data/project/requirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace signalbox
