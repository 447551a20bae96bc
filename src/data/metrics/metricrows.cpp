#include "data/metrics/metricrows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QList<RowField<MetricBucketRow>> bucketFields()
{
    using Row = MetricBucketRow;
    const QList<RowField<Row>> line = {field(u"line"_s, &Row::line)};
    const QList<RowField<MetricBucket>> bucket = {
        field(u"bucket_at"_s, &MetricBucket::at),
        field(u"least"_s, &MetricBucket::least),
        field(u"mean"_s, &MetricBucket::mean),
        field(u"greatest"_s, &MetricBucket::greatest),
        field(u"last_value"_s, &MetricBucket::last),
        field(u"weight"_s, &MetricBucket::weight),
        field(u"samples"_s, &MetricBucket::count),
        field(u"last_at"_s, &MetricBucket::lastAt),
    };
    return line + within(&Row::bucket, bucket);
}

/// Of a JSON object whose values are numbers.
QMap<QString, double> numbersIn(const QString &json)
{
    QMap<QString, double> numbers;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto member = object.begin(); member != object.end(); ++member)
        numbers.insert(member.key(), member.value().toDouble());
    return numbers;
}

} // namespace

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
            field(u"unit"_s, &MetricSeries::unit),
            field(u"cumulative"_s, &MetricSeries::cumulative),
            field(u"newest_rate"_s, &MetricSeries::newestRate),
            {u"members"_s,
                [](MetricSeries &series, const RowView &row, int column) {
                    series.members = numbersIn(row.text(column));
                }},
        };
        return RowShape<Row>(
            u"metrics/series"_s, hidden + within(&Row::series, names) + newestId + within(&Row::series, newest));
    }();
    return shape;
}

const RowShape<MetricReachRow> &metricReachShape()
{
    using Row = MetricReachRow;
    static const RowShape<Row> shape = [] {
        const QList<RowField<Row>> hidden = {field(u"hidden"_s, &Row::hidden)};
        const QList<RowField<MetricReach>> reach = {
            field(u"indexed"_s, &MetricReach::indexed),
            field(u"rows_from"_s, &MetricReach::rowsFrom),
            field(u"rolled_from"_s, &MetricReach::rolledFrom),
            field(u"rolled_until"_s, &MetricReach::rolledUntil),
        };
        return RowShape<Row>(u"metrics/reach"_s, hidden + within(&Row::reach, reach));
    }();
    return shape;
}

const RowShape<MetricBucketRow> &metricBucketShape()
{
    using Row = MetricBucketRow;
    static const RowShape<Row> shape = [] {
        const QList<RowField<Row>> step = {field(u"hidden"_s, &Row::hidden), field(u"floor_at"_s, &Row::floorAt)};
        return RowShape<Row>(u"metrics/buckets"_s, step + bucketFields());
    }();
    return shape;
}

const RowShape<MetricBucketRow> &metricWalkShape()
{
    using Row = MetricBucketRow;
    static const RowShape<Row> shape = [] {
        const QList<RowField<Row>> step = {
            field(u"hidden"_s, &Row::hidden), field(u"floor_id"_s, &Row::floorId), field(u"floor_at"_s, &Row::floorAt)};
        return RowShape<Row>(u"metrics/walk"_s, step + bucketFields());
    }();
    return shape;
}

} // namespace signalbox
