#pragma once

#include "data/postgres/rowshape.h"
#include "domain/deliveries/deliverydetail.h"

namespace signalbox {

/// The same columns with and without the additive ones (`handmade`).
const RowShape<DeliveryDetail> &deliveryDetailShape(bool handmade);
const RowShape<DeliveryAttempt> &attemptShape();
const RowShape<EndpointBreaker> &breakerShape();
const RowShape<EndpointChange> &endpointChangeShape();
const RowShape<FailureStreak> &failureStreakShape();
const RowShape<RelatedDelivery> &relatedDeliveryShape();
const RowShape<EventTrigger> &eventTriggerShape();
const RowShape<ConcurrentRun> &concurrentRunShape();
const RowShape<ConcurrentRun> &makerShape();
const RowShape<FunctionInvocation> &functionWorkShape();
const RowShape<DeliveryText> &deliveryTextShape(DeliveryTextRequest::Part part);

} // namespace signalbox
