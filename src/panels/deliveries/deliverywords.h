#pragma once

#include "domain/deliveries/delivery.h"
#include "domain/endpoints/endpoint.h"
#include "domain/healthstate.h"
#include "domain/webhookendpoint.h"

#include <QCoreApplication>

namespace signalbox {

/// Sentences about endpoints; those about one delivery come from causeOf().
class DeliveryWords
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryWords)

public:
    /// "3 deliveries failed in the last hour: booking_events 2, chat_events 1", or how well it goes.
    static QString sentence(const QList<WebhookEndpoint> &endpoints, int issues);
    static HealthState state(const QList<WebhookEndpoint> &endpoints, int issues);
};

} // namespace signalbox
