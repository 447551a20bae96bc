#include "data/postgres/statementshapes.h"

#include "data/cron/cronrows.h"
#include "data/deliveries/deliverydetailrows.h"
#include "data/deliveries/deliveryexportstore.h"
#include "data/deliveries/deliveryrows.h"
#include "data/deliveries/deliverysummaryrows.h"
#include "data/deliveries/payloadindexstore.h"
#include "data/endpoints/endpointrows.h"
#include "data/extensions/extensionrows.h"
#include "data/health/healthrows.h"
#include "data/metrics/metricrows.h"
#include "data/replay/replayrows.h"
#include "data/testbench/testbenchrows.h"

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
    QMap<QString, QStringList> columns
        = columnsOf(cronOverviewShape(), jobRunShape(), deliveryPageShape(), deliveryPageByShape(), approachShape(),
            eventTypeShape(), deliverySpanShape(), deliveryEstimateShape(), deliveryDetailShape(false),
            deliveryDetailShape(true), endpointSummaryShape(false), endpointSummaryShape(true), deliveryCountShape(),
            attemptShape(), replayOneShape(), metricSeriesShape(), metricPointShape(), extensionShape(), settingShape(),
            publicationShape(), failedRunsShape(), webhookHealthShape(false), webhookHealthShape(true));
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
    for (const QString &id : {u"deliveries/payload_index_create"_s, u"deliveries/payload_index_drop"_s})
        columns.insert(id, {}); // no rows
    // read by the capability probe and by the migrator, a value or two each
    columns.insert(u"project/probe"_s, {u"capabilities"_s});
    columns.insert(u"project/sample_history"_s, {u"relation"_s, u"up_to_id"_s});
    for (const QString &id : {u"deliveries/export"_s, u"deliveries/export_handmade"_s})
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
