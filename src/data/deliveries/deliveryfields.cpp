#include "data/deliveries/deliveryfields.h"

#include "domain/deliveries/deliverystate.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

DeliveryState storedState(const QString &word)
{
    return deliveryStateNamed(word).value_or(DeliveryState::Unknown);
}

} // namespace

QList<RowField<Delivery>> deliveryFields()
{
    return {
        field(u"id"_s, &Delivery::id),
        field(u"webhook_config_id"_s, &Delivery::endpointId),
        field(u"endpoint_name"_s, &Delivery::endpointName),
        field(u"event_type"_s, &Delivery::eventType),
        field(u"state"_s, &Delivery::state, storedState),
        field(u"response_status"_s, &Delivery::responseStatus),
        field(u"attempt_count"_s, &Delivery::attemptCount),
        field(u"error_message"_s, &Delivery::errorMessage),
        field(u"created_at"_s, &Delivery::createdAt),
        field(u"sent_at"_s, &Delivery::sentAt),
        field(u"completed_at"_s, &Delivery::completedAt),
        field(u"next_attempt_at"_s, &Delivery::nextAttemptAt),
        field(u"replay_of"_s, &Delivery::replayOf),
        field(u"is_recovered"_s, &Delivery::recovered),
        field(u"is_blocking"_s, &Delivery::blocking),
    };
}

} // namespace signalbox
