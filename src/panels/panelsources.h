#pragma once

#include "core/async.h"
#include "domain/cron/cronjob.h"
#include "domain/deliveries/deliverydetail.h"
#include "domain/deliveries/deliveryexport.h"
#include "domain/deliveries/filter/deliveryfilter.h"
#include "domain/extensions/extensionstatus.h"
#include "domain/metrics/metric.h"
#include "domain/webhookendpoint.h"
#include "models/deliveries/issuesources.h"
#include "panels/deliverycopysource.h"
#include "panels/endpointsources.h"
#include "panels/payloadindexsources.h"
#include "panels/replaysources.h"
#include "panels/testbenchsources.h"

#include <QUuid>

#include <functional>
#include <memory>

namespace signalbox {

class DeliveryExport;
class ProjectConnection;

/// Where the panels get their values from: the stores of one connection, or canned answers in tests. Each function
/// has the meaning of the store function of that name.
struct PanelSources {
    std::function<Async<CronOverview>()> cronOverview;
    std::function<Async<JobRunPage>(qint64 jobId, std::optional<qint64> beforeRunId, int limit)> jobHistory;

    std::function<Async<QList<WebhookEndpoint>>()> endpoints;
    std::function<Async<DeliveryPage>(const DeliveryFilter &, const DeliveryPageRequest &)> deliveryPage;
    std::function<Async<DeliveryPage>(const DeliveryFilter &, qint64 fromId, int limit)> newerDeliveries;
    std::function<Async<DeliveryPage>(const DeliveryFilter &, const DeliveryPageRequest &)> deliveryReread;
    std::function<Async<DeliverySpan>(const DeliveryFilter &)> deliverySpan;
    std::function<Async<std::optional<qint64>>(const DeliveryFilter &, Instant)> deliveryPosition;
    std::function<Async<qint64>(const DeliveryFilter &)> deliveryCount;
    std::function<void()> cancelDeliveryCount;
    std::function<Async<QStringList>()> eventTypes;
    std::function<Async<DeliveryDetail>(qint64 deliveryId)> deliveryDetail;
    DeliveryCopySource deliveryCopy;
    std::function<Async<qint64>(qint64 deliveryId, const QUuid &key)> replay;
    ReplaySources replays;
    std::function<std::unique_ptr<DeliveryExport>(const ExportRequest &)> exportDeliveries;
    IssueSources issues;
    PayloadIndexSources payloadIndex;

    TestBenchSources testBench;
    EndpointSources endpointEditing;

    std::function<Async<QList<MetricSeries>>()> metricSeries;
    std::function<Async<MetricHistory>(const MetricQuery &)> metricHistory;

    std::function<Async<ExtensionReport>()> extensionReport;

    /// The stores of `connection`, which must outlive every use of the result.
    static PanelSources of(ProjectConnection &connection);
};

} // namespace signalbox
