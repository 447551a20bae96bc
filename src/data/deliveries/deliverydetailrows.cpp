#include "data/deliveries/deliverydetailrows.h"

#include "data/deliveries/deliveryfields.h"
#include "data/project/endpointfields.h"
#include "data/project/invocationfields.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

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
        field(u"timeout_ms"_s, &Detail::timeoutMs),
        field(u"lost_count"_s, &Detail::lostCount),
        field(u"requested_by"_s, &Detail::requestedBy),
        field(u"endpoint_active"_s, &Detail::endpointActive),
        field(u"endpoint_signs"_s, &Detail::endpointSigns),
        field(u"order_key"_s, &Detail::orderKey),
    };
    return {statement, within(&Detail::delivery, deliveryFields()) + rest};
}

RowShape<DeliveryText> textShape(const QString &statement)
{
    return {statement,
        {
            field(u"text"_s, &DeliveryText::text),
            field(u"bytes"_s, &DeliveryText::bytes),
            field(u"whole"_s, &DeliveryText::whole),
        }};
}

RowShape<ConcurrentRun> runShape(const QString &statement)
{
    using Run = ConcurrentRun;
    return {statement,
        {
            field(u"runid"_s, &Run::runId),
            field(u"jobid"_s, &Run::jobId),
            field(u"job_name"_s, &Run::jobName),
            field(u"start_time"_s, &Run::startedAt),
        }};
}

RelatedDelivery::Relation relationOf(const QString &word)
{
    if (word == "original"_L1)
        return RelatedDelivery::Relation::Original;
    return word == "replay"_L1 ? RelatedDelivery::Relation::Replay : RelatedDelivery::Relation::SameMinute;
}

} // namespace

const RowShape<DeliveryDetail> &deliveryDetailShape(bool handmade)
{
    static const RowShape<DeliveryDetail> full = detailShape(u"deliveries/detail"_s);
    static const RowShape<DeliveryDetail> derived = detailShape(u"deliveries/detail_handmade"_s);
    return handmade ? derived : full;
}

const RowShape<DeliveryAttempt> &attemptShape()
{
    using Attempt = DeliveryAttempt;
    static const RowShape<Attempt> shape(u"deliveries/attempts"_s,
        {
            field(u"attempt"_s, &Attempt::attempt),
            field(u"sent_at"_s, &Attempt::sentAt),
            field(u"settled_at"_s, &Attempt::settledAt),
            field(u"url"_s, &Attempt::url),
            field(u"response_status"_s, &Attempt::responseStatus),
            field(u"error_message"_s, &Attempt::errorMessage),
            field(u"lost"_s, &Attempt::lost),
            field(u"request_headers"_s, &Attempt::requestHeaders),
            field(u"response_headers"_s, &Attempt::responseHeaders),
            field(u"response_body"_s, &Attempt::responseBody),
            field(u"response_bytes"_s, &Attempt::responseBytes),
            field(u"secret_fingerprint"_s, &Attempt::secretFingerprint),
        });
    return shape;
}

const RowShape<EndpointBreaker> &breakerShape()
{
    static const RowShape<EndpointBreaker> shape(u"deliveries/breaker"_s, endpointBreakerFields());
    return shape;
}

const RowShape<EndpointChange> &endpointChangeShape()
{
    static const RowShape<EndpointChange> shape(u"deliveries/endpoint_changes"_s, endpointChangeFields());
    return shape;
}

const RowShape<FailureStreak> &failureStreakShape()
{
    using Streak = FailureStreak;
    static const RowShape<Streak> shape(u"deliveries/failure_streak"_s,
        {
            field(u"since"_s, &Streak::since),
            field(u"failures"_s, &Streak::failures),
            field(u"waiting"_s, &Streak::waiting),
            field(u"reaches_further"_s, &Streak::reachesFurther),
            field(u"last_success_at"_s, &Streak::lastSuccessAt),
            field(u"recovered_at"_s, &Streak::recoveredAt),
        });
    return shape;
}

const RowShape<RelatedDelivery> &relatedDeliveryShape()
{
    static const RowShape<RelatedDelivery> shape(u"deliveries/related"_s,
        QList<RowField<RelatedDelivery>>{field(u"relation"_s, &RelatedDelivery::relation, relationOf)}
            + within(&RelatedDelivery::delivery, deliveryFields()));
    return shape;
}

const RowShape<EventTrigger> &eventTriggerShape()
{
    using Trigger = EventTrigger;
    static const RowShape<Trigger> shape(u"deliveries/event_triggers"_s,
        {
            field(u"table_name"_s, &Trigger::table),
            field(u"trigger_name"_s, &Trigger::name),
            field(u"function_name"_s, &Trigger::function),
            field(u"is_enabled"_s, &Trigger::enabled),
            field(u"definition"_s, &Trigger::definition),
        });
    return shape;
}

const RowShape<ConcurrentRun> &concurrentRunShape()
{
    static const RowShape<ConcurrentRun> shape = runShape(u"deliveries/concurrent_runs"_s);
    return shape;
}

const RowShape<ConcurrentRun> &makerShape()
{
    static const RowShape<ConcurrentRun> shape = runShape(u"deliveries/maker"_s);
    return shape;
}

const RowShape<FunctionInvocation> &functionWorkShape()
{
    static const RowShape<FunctionInvocation> shape(u"deliveries/function_work"_s, invocationFields());
    return shape;
}

const RowShape<DeliveryText> &deliveryTextShape(DeliveryTextRequest::Part part)
{
    static const RowShape<DeliveryText> payload = textShape(u"deliveries/payload_text"_s);
    static const RowShape<DeliveryText> response = textShape(u"deliveries/response_text"_s);
    static const RowShape<DeliveryText> attempt = textShape(u"deliveries/attempt_text"_s);
    switch (part) {
    case DeliveryTextRequest::Part::Payload:
        return payload;
    case DeliveryTextRequest::Part::Response:
        return response;
    case DeliveryTextRequest::Part::AttemptResponse:
        return attempt;
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
