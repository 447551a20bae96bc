#pragma once

#include "data/postgres/rowshape.h"
#include "domain/deliveries/delivery.h"
#include "domain/webhookendpoint.h"

namespace signalbox {

/// One row of deliveries/page and deliveries/page_by: how far it looked when more is left, and a delivery unless there is none.
struct DeliveryRow {
    std::optional<qint64> reachedId;
    bool hidden = false;
    Delivery delivery; // id 0: none
};

/// One row of deliveries/approach: the bounds of the ids, and how far an index reaches unless none was tried.
struct ApproachRow {
    qint64 lowId = 0;
    qint64 highId = 0;
    QString driver;
    qint64 seen = 0;
    std::optional<qint64> reachedId;
};

struct EventTypeRow {
    QString eventType;
};

struct SpanRow {
    std::optional<Instant> oldest;
    std::optional<Instant> newest;
};

/// The planner's plan, as JSON.
struct EstimateRow {
    QString plan;
};

/// One row of deliveries/count.
struct CountRow {
    qint64 deliveries = 0;
};

const RowShape<DeliveryRow> &deliveryPageShape();
const RowShape<DeliveryRow> &deliveryPageByShape();
const RowShape<ApproachRow> &approachShape();
const RowShape<EventTypeRow> &eventTypeShape();
const RowShape<SpanRow> &deliverySpanShape();
const RowShape<EstimateRow> &deliveryEstimateShape();
const RowShape<CountRow> &deliveryCountShape();

} // namespace signalbox
