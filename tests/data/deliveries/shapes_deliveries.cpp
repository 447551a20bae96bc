#include "data/expectedcolumns.h"

#include "data/deliveries/deliverydetailrows.h"
#include "data/deliveries/deliveryexportstore.h"
#include "data/deliveries/deliveryrows.h"
#include "data/deliveries/deliverysummaryrows.h"
#include "data/deliveries/payloadindexstore.h"

using namespace signalbox;
using namespace Qt::StringLiterals;

static const ExpectedColumns deliveries([] {
    using Part = DeliveryTextRequest::Part;
    auto columns = columnsOf(deliveryPageShape(), deliveryPageByShape(), approachShape(), eventTypeShape(),
        deliverySpanShape(), deliveryEstimateShape(), deliveryDetailShape(false), deliveryDetailShape(true),
        deliveryCountShape(), attemptShape(), breakerShape(), endpointChangeShape(), failureStreakShape(),
        relatedDeliveryShape(), eventTriggerShape(), concurrentRunShape(), makerShape(), functionWorkShape(),
        deliveryTextShape(Part::Payload), deliveryTextShape(Part::Response), deliveryTextShape(Part::AttemptResponse),
        histogramShape(), issueShape(), issueNoteShape(), issueAcknowledgeShape(), issueReopenShape(),
        payloadIndexShape());
    for (const QString &id : {u"deliveries/export"_s, u"deliveries/export_handmade"_s})
        columns.insert(id, DeliveryExportStore::statementColumns());
    for (const QString &id : {u"deliveries/payload_index_create"_s, u"deliveries/payload_index_drop"_s})
        columns.insert(id, {}); // no rows
    return columns;
});
