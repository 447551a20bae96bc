#include "data/metrics/thresholdrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QList<RowField<MetricKey>> metricKeyFields()
{
    return {field(u"metric_type"_s, &MetricKey::type), field(u"metric_name"_s, &MetricKey::name),
        field(u"member"_s, &MetricKey::member)};
}

} // namespace

const RowShape<MetricThreshold> &thresholdShape()
{
    using Row = MetricThreshold;
    static const RowShape<Row> shape = [] {
        const QList<RowField<Row>> limits = {
            field(u"is_below"_s, &Row::below),
            field(u"warn"_s, &Row::warn),
            field(u"critical"_s, &Row::critical),
        };
        return RowShape<Row>(u"metrics/thresholds"_s, within(&Row::key, metricKeyFields()) + limits);
    }();
    return shape;
}

const RowShape<ThresholdRow> &thresholdSetShape()
{
    static const RowShape<ThresholdRow> shape(
        u"metrics/threshold_set"_s, {field(u"metric_name"_s, &ThresholdRow::name)});
    return shape;
}

const RowShape<ThresholdRow> &thresholdClearShape()
{
    static const RowShape<ThresholdRow> shape(
        u"metrics/threshold_clear"_s, {field(u"metric_name"_s, &ThresholdRow::name)});
    return shape;
}

} // namespace signalbox
