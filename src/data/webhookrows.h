#pragma once

#include "data/rowshape.h"
#include "domain/delivery.h"

namespace signalbox {

/// One row of webhooks/page: where the page stopped looking, and a delivery unless there is none.
struct DeliveryRow {
    qint64 floorId = 0;
    bool olderExist = false;
    bool hidden = false;
    Delivery delivery; // id 0: none
};

/// One row of webhooks/endpoints.
struct EndpointRow {
    bool hidden = false;
    WebhookEndpoint endpoint; // id 0: none
};

/// One row of webhooks/count.
struct CountRow {
    qint64 deliveries = 0;
};

struct ReplayRow {
    qint64 id = 0;
};

/// The same columns with and without the additive ones (`handmade`).
const RowShape<DeliveryRow> &deliveryPageShape(bool handmade);
const RowShape<EndpointRow> &endpointShape(bool handmade);
const RowShape<ReplayRow> &replayShape();
const RowShape<CountRow> &deliveryCountShape(bool handmade);

} // namespace signalbox
