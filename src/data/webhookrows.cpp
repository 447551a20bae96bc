#include "data/webhookrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

DeliveryState stateOf(const QString &word)
{
    static const QMap<QString, DeliveryState> words = {
        {u"pending"_s, DeliveryState::Pending},
        {u"in_flight"_s, DeliveryState::InFlight},
        {u"delivered"_s, DeliveryState::Delivered},
        {u"failed"_s, DeliveryState::Failed},
    };
    return words.value(word, DeliveryState::Unknown);
}

QList<RowField<Delivery>> deliveryFields()
{
    return {
        field(u"id"_s, &Delivery::id),
        field(u"webhook_config_id"_s, &Delivery::endpointId),
        field(u"endpoint_name"_s, &Delivery::endpointName),
        field(u"event_type"_s, &Delivery::eventType),
        field(u"state"_s, &Delivery::state, stateOf),
        field(u"response_status"_s, &Delivery::responseStatus),
        field(u"attempt_count"_s, &Delivery::attemptCount),
        field(u"error_message"_s, &Delivery::errorMessage),
        field(u"created_at"_s, &Delivery::createdAt),
        field(u"sent_at"_s, &Delivery::sentAt),
        field(u"completed_at"_s, &Delivery::completedAt),
        field(u"next_attempt_at"_s, &Delivery::nextAttemptAt),
        field(u"replay_of"_s, &Delivery::replayOf),
    };
}

RowShape<DeliveryRow> pageShape(const QString &statement)
{
    const QList<RowField<DeliveryRow>> context = {
        field(u"floor_id"_s, &DeliveryRow::floorId),
        field(u"older_exist"_s, &DeliveryRow::olderExist),
        field(u"hidden"_s, &DeliveryRow::hidden),
    };
    return {statement, context + within(&DeliveryRow::delivery, deliveryFields())};
}

RowShape<DeliveryDetail> detailShape(const QString &statement)
{
    using Detail = DeliveryDetail;
    const QList<RowField<Detail>> rest = {
        field(u"message_id"_s, &Detail::messageId),
        field(u"url"_s, &Detail::url),
        field(u"payload"_s, &Detail::payload),
        field(u"payload_bytes"_s, &Detail::payloadBytes),
        field(u"response_body"_s, &Detail::responseBody),
        field(u"response_bytes"_s, &Detail::responseBytes),
    };
    return {statement, within(&Detail::delivery, deliveryFields()) + rest};
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

const RowShape<DeliveryDetail> &deliveryDetailShape(bool handmade)
{
    static const RowShape<DeliveryDetail> full = detailShape(u"webhooks/detail"_s);
    static const RowShape<DeliveryDetail> derived = detailShape(u"webhooks/detail_handmade"_s);
    return handmade ? derived : full;
}

const RowShape<EndpointRow> &endpointShape(bool handmade)
{
    static const RowShape<EndpointRow> full = endpointsShape(u"webhooks/endpoints"_s);
    static const RowShape<EndpointRow> derived = endpointsShape(u"webhooks/endpoints_handmade"_s);
    return handmade ? derived : full;
}

const RowShape<DeliveryAttempt> &attemptShape()
{
    using Attempt = DeliveryAttempt;
    static const RowShape<Attempt> shape(u"webhooks/attempts"_s,
        {
            field(u"attempt"_s, &Attempt::attempt),
            field(u"sent_at"_s, &Attempt::sentAt),
            field(u"settled_at"_s, &Attempt::settledAt),
            field(u"url"_s, &Attempt::url),
            field(u"response_status"_s, &Attempt::responseStatus),
            field(u"error_message"_s, &Attempt::errorMessage),
            field(u"lost"_s, &Attempt::lost),
        });
    return shape;
}

const RowShape<ReplayRow> &replayShape()
{
    static const RowShape<ReplayRow> shape(u"webhooks/replay"_s, {field(u"id"_s, &ReplayRow::id)});
    return shape;
}

} // namespace signalbox
