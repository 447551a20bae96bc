#include "data/deliveries/deliveryrows.h"

#include "data/deliveries/deliveryfields.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

RowShape<DeliveryRow> pageShape(const QString &statement)
{
    const QList<RowField<DeliveryRow>> context = {
        field(u"reached_id"_s, &DeliveryRow::reachedId),
        field(u"hidden"_s, &DeliveryRow::hidden),
    };
    return {statement, context + within(&DeliveryRow::delivery, deliveryFields())};
}

} // namespace

const RowShape<DeliveryRow> &deliveryPageShape()
{
    static const RowShape<DeliveryRow> shape = pageShape(u"deliveries/page"_s);
    return shape;
}

const RowShape<DeliveryRow> &deliveryPageByShape()
{
    static const RowShape<DeliveryRow> shape = pageShape(u"deliveries/page_by"_s);
    return shape;
}

const RowShape<ApproachRow> &approachShape()
{
    using Row = ApproachRow;
    static const RowShape<Row> shape(u"deliveries/approach"_s,
        {
            field(u"low_id"_s, &Row::lowId),
            field(u"high_id"_s, &Row::highId),
            field(u"name"_s, &Row::driver),
            field(u"seen"_s, &Row::seen),
            field(u"reached_id"_s, &Row::reachedId),
        });
    return shape;
}

const RowShape<EventTypeRow> &eventTypeShape()
{
    static const RowShape<EventTypeRow> shape(
        u"deliveries/event_types"_s, {field(u"event_type"_s, &EventTypeRow::eventType)});
    return shape;
}

const RowShape<SpanRow> &deliverySpanShape()
{
    static const RowShape<SpanRow> shape(
        u"deliveries/span"_s, {field(u"oldest"_s, &SpanRow::oldest), field(u"newest"_s, &SpanRow::newest)});
    return shape;
}

const RowShape<EstimateRow> &deliveryEstimateShape()
{
    static const RowShape<EstimateRow> shape(u"deliveries/estimate"_s, {field(u"QUERY PLAN"_s, &EstimateRow::plan)});
    return shape;
}

const RowShape<CountRow> &deliveryCountShape()
{
    static const RowShape<CountRow> shape(u"deliveries/count"_s, {field(u"deliveries"_s, &CountRow::deliveries)});
    return shape;
}

} // namespace signalbox
