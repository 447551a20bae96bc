#include "panels/deliveries/sampledetail.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<DeliveryAttempt> attemptsOf(const DeliveryDetail &detail, Instant now)
{
    const Delivery &delivery = detail.delivery;
    QList<DeliveryAttempt> attempts;
    for (int i = 1; i <= delivery.attemptCount; ++i) {
        DeliveryAttempt attempt;
        attempt.attempt = i;
        attempt.url = detail.url;
        attempt.sentAt = delivery.createdAt.value_or(now) + i * std::chrono::microseconds(2s);
        attempt.secretFingerprint = u"5e6f7a8b"_s;
        attempt.requestHeaders = {u"Content-Type: application/json"_s, u"webhook-id: "_s + detail.messageId,
            u"webhook-signature: v1,[redacted]"_s, u"webhook-timestamp: 1795350331"_s,
            u"X-Webhook-Attempt: "_s + QString::number(i), u"X-Webhook-Event: "_s + delivery.eventType};
        if (delivery.state != DeliveryState::InFlight) {
            attempt.settledAt = *attempt.sentAt + 340ms;
            attempt.responseStatus = delivery.responseStatus;
            attempt.errorMessage = delivery.errorMessage;
            attempt.responseHeaders = {u"Content-Type: application/json"_s, u"Server: nginx"_s};
            attempt.responseBody = detail.responseBody;
            attempt.responseBytes = detail.responseBytes;
        }
        attempts.append(attempt);
    }
    return attempts;
}

void addTrouble(DeliveryDetail &detail, Instant now)
{
    detail.streak = {now - 100min, 41, 0, false, now - 104min, {}};
    detail.breaker = EndpointBreaker{.state = EndpointBreaker::State::Open,
        .openedAt = now - 90min,
        .nextProbeAt = now + 4min,
        .lastSuccessAt = now - 104min,
        .failuresInARow = 41};
    detail.changes = {{2, now - 101min, EndpointChange::Operation::Changed, u"secret"_s, u"1a2b3c4d"_s, u"5e6f7a8b"_s,
                          {}, u"postgres"_s},
        {1, now - std::chrono::hours(24 * 40), EndpointChange::Operation::Created, {}, {}, {}, {}, u"postgres"_s}};
}

} // namespace

DeliveryDetail sampleDetail(const Delivery &delivery, const QList<Delivery> &deliveries, Instant now)
{
    DeliveryDetail detail;
    detail.delivery = delivery;
    detail.messageId = u"0193a6e0-5b1c-7c3e-9d2f-4f6b8a1c2d3e"_s;
    detail.url = u"https://hooks.example.com/tripsage/%1"_s.arg(delivery.endpointName);
    detail.payload = u"{\"id\": \"0193a6e0\", \"type\": \"%1\", \"created_at\": \"2026-11-22T12:25:31Z\", \"data\": "
                     u"{\"trip_id\": 1184, \"user_id\": \"b7c1\", \"price\": 1249.90, \"legs\": [\"BER\", \"LIS\"], "
                     u"\"note\": \"<b>window</b> seat\"}}"_s.arg(delivery.eventType);
    detail.payloadBytes = detail.payload.toUtf8().size();
    detail.responseBody = delivery.responseStatus == 401 ? delivery.errorMessage
        : delivery.responseStatus                        ? u"{\"ok\": true}"_s
                                                         : QString();
    detail.responseBytes = detail.responseBody.toUtf8().size();
    detail.timeoutMs = 5000;
    detail.endpointActive = true;
    detail.endpointSigns = true;
    detail.breaker = EndpointBreaker{.state = EndpointBreaker::State::Closed};
    detail.attempts = attemptsOf(detail, now);
    detail.triggers = {{u"flights"_s, u"webhook_flight_booking_events"_s, u"webhook_booking_status"_s, true, {}}};
    detail.runs = {{90'012, 3, u"sandbox-traffic"_s, delivery.createdAt}};
    if (delivery.responseStatus == 401)
        addTrouble(detail, now);
    if (delivery.replayOf)
        detail.requestedBy = u"postgres: ada"_s;
    for (const Delivery &other : deliveries) {
        if (delivery.replayOf == other.id)
            detail.related.append({RelatedDelivery::Relation::Original, other});
        else if (other.endpointId == delivery.endpointId && other.id != delivery.id && detail.related.size() < 4)
            detail.related.append({RelatedDelivery::Relation::SameMinute, other});
    }
    return detail;
}

} // namespace signalbox::test
