#include "data/statementshapes.h"

#include "data/cronrows.h"
#include "data/deliverydetailrows.h"
#include "data/deliveryexportstore.h"
#include "data/deliverysummaryrows.h"
#include "data/endpointrows.h"
#include "data/extensionrows.h"
#include "data/healthrows.h"
#include "data/metricrows.h"
#include "data/payloadindexstore.h"
#include "data/replayrows.h"
#include "data/testbenchrows.h"
#include "data/webhookrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

template <typename... Shapes>
QMap<QString, QStringList> columnsOf(const Shapes &...shapes)
{
    return {{shapes.statement(), shapes.columns()}...};
}

} // namespace

QMap<QString, QStringList> expectedColumns()
{
    QMap<QString, QStringList> columns = columnsOf(cronOverviewShape(), jobRunShape(), deliveryPageShape(),
        deliveryPageByShape(), approachShape(), eventTypeShape(), deliverySpanShape(), deliveryEstimateShape(),
        deliveryDetailShape(false), deliveryDetailShape(true), endpointShape(false), endpointShape(true),
        deliveryCountShape(), attemptShape(), replayShape(), metricSeriesShape(), metricPointShape(), extensionShape(),
        settingShape(), publicationShape(), failedRunsShape(), webhookHealthShape(false), webhookHealthShape(true));
    columns.insert(columnsOf(replayPreviewShape(), replayStartShape(), replayWithKeyShape(), replayResendShape(),
        replayJobShape(), replayItemShape(), replayStepShape(ReplayStep::Pause), replayStepShape(ReplayStep::Resume),
        replayStepShape(ReplayStep::Cancel), replayMessageShape()));
    columns.insert(columnsOf(breakerShape(), endpointChangeShape(), failureStreakShape(), relatedDeliveryShape(),
        eventTriggerShape(), concurrentRunShape(), deliveryTextShape(DeliveryTextRequest::Part::Payload),
        deliveryTextShape(DeliveryTextRequest::Part::Response),
        deliveryTextShape(DeliveryTextRequest::Part::AttemptResponse)));
    columns.insert(
        columnsOf(histogramShape(), issueShape(), issueNoteShape(), issueAcknowledgeShape(), issueReopenShape()));
    columns.insert(columnsOf(newestPayloadShape(), sendTestShape(), sendEventShape(), findSentShape(), changeUrlShape(),
        followShape(), deliveryCopyShape()));
    columns.insert(columnsOf(endpointListShape(), endpointStatisticsShape(), storedEndpointShape(),
        endpointHeaderShape(), endpointProblemShape(), endpointLogShape(), endpointCreateShape(), endpointUpdateShape(),
        endpointDeleteShape(), endpointTestShape(), setSecretShape(), rotateSecretShape()));
    columns.insert(columnsOf(payloadIndexShape()));
    for (const QString &id : {u"webhooks/payload_index_create"_s, u"webhooks/payload_index_drop"_s})
        columns.insert(id, {}); // no rows
    // read by the capability probe and by the migrator, a value or two each
    columns.insert(u"capabilities/probe"_s, {u"capabilities"_s});
    columns.insert(u"capabilities/sample_history"_s, {u"relation"_s, u"up_to_id"_s});
    for (const QString &id : {u"webhooks/export"_s, u"webhooks/export_handmade"_s})
        columns.insert(id, DeliveryExportStore::statementColumns());
    columns.insert(u"backup/available"_s, {u"available"_s});
    columns.insert(u"backup/read"_s, {u"document"_s});
    columns.insert(u"backup/restore"_s, {u"kind"_s, u"name"_s, u"change"_s});
    columns.insert(u"migrations/lock"_s, {u"locked"_s});
    columns.insert(u"migrations/ledger_ready"_s, {u"ready"_s});
    columns.insert(u"migrations/record_step"_s, {u"outcome"_s});
    columns.insert(u"migrations/settings_read_at"_s, {u"read_at"_s});
    return columns;
}

} // namespace signalbox
