#include "data/metrics/metricrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

const RowShape<MetricSeriesRow> &metricSeriesShape()
{
    using Row = MetricSeriesRow;
    static const RowShape<Row> shape = [] {
        const QList<RowField<Row>> hidden = {field(u"hidden"_s, &Row::hidden)};
        const QList<RowField<MetricSeries>> names = {
            field(u"metric_type"_s, &MetricSeries::type),
            field(u"metric_name"_s, &MetricSeries::name),
        };
        const QList<RowField<Row>> newestId = {field(u"newest_id"_s, &Row::newestId)};
        const QList<RowField<MetricSeries>> newest = {
            field(u"newest_at"_s, &MetricSeries::newestAt),
            field(u"newest_value"_s, &MetricSeries::newestValue),
            field(u"previous_at"_s, &MetricSeries::previousAt),
            field(u"from_the_future"_s, &MetricSeries::fromTheFuture),
        };
        return RowShape<Row>(
            u"metrics/series"_s, hidden + within(&Row::series, names) + newestId + within(&Row::series, newest));
    }();
    return shape;
}

const RowShape<MetricPoint> &metricPointShape()
{
    static const RowShape<MetricPoint> shape(u"metrics/history"_s,
        {
            field(u"bucket_at"_s, &MetricPoint::at),
            field(u"minimum"_s, &MetricPoint::minimum),
            field(u"average"_s, &MetricPoint::average),
            field(u"maximum"_s, &MetricPoint::maximum),
        });
    return shape;
}

} // namespace signalbox
