#include "data/webhookrows.h"

#include "data/deliveryfields.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

RowShape<DeliveryRow> pageShape(const QString &statement)
{
    const QList<RowField<DeliveryRow>> context = {
        field(u"floor_id"_s, &DeliveryRow::floorId),
        field(u"older_exist"_s, &DeliveryRow::olderExist),
        field(u"hidden"_s, &DeliveryRow::hidden),
    };
    return {statement, context + within(&DeliveryRow::delivery, deliveryFields())};
}

RowShape<EndpointRow> endpointsShape(const QString &statement)
{
    using Endpoint = WebhookEndpoint;
    const QList<RowField<EndpointRow>> context = {field(u"hidden"_s, &EndpointRow::hidden)};
    const QList<RowField<Endpoint>> endpoint = {
        field(u"id"_s, &Endpoint::id),
        field(u"name"_s, &Endpoint::name),
        field(u"url"_s, &Endpoint::url),
        field(u"events"_s, &Endpoint::events),
        field(u"is_active"_s, &Endpoint::active),
        field(u"has_secret"_s, &Endpoint::hasSecret),
        field(u"pending"_s, &Endpoint::pending),
        field(u"in_flight"_s, &Endpoint::inFlight),
        field(u"failed_last_hour"_s, &Endpoint::failedLastHour),
    };
    return {statement, context + within(&EndpointRow::endpoint, endpoint)};
}

} // namespace

const RowShape<DeliveryRow> &deliveryPageShape(bool handmade)
{
    static const RowShape<DeliveryRow> full = pageShape(u"webhooks/page"_s);
    static const RowShape<DeliveryRow> derived = pageShape(u"webhooks/page_handmade"_s);
    return handmade ? derived : full;
}

const RowShape<EndpointRow> &endpointShape(bool handmade)
{
    static const RowShape<EndpointRow> full = endpointsShape(u"webhooks/endpoints"_s);
    static const RowShape<EndpointRow> derived = endpointsShape(u"webhooks/endpoints_handmade"_s);
    return handmade ? derived : full;
}

const RowShape<CountRow> &deliveryCountShape(bool handmade)
{
    static const QList<RowField<CountRow>> fields = {field(u"deliveries"_s, &CountRow::deliveries)};
    static const RowShape<CountRow> full(u"webhooks/count"_s, fields);
    static const RowShape<CountRow> derived(u"webhooks/count_handmade"_s, fields);
    return handmade ? derived : full;
}

const RowShape<ReplayRow> &replayShape()
{
    static const RowShape<ReplayRow> shape(u"webhooks/replay"_s, {field(u"id"_s, &ReplayRow::id)});
    return shape;
}

} // namespace signalbox
