#include "panels/panelsources.h"

#include "data/cron/cronstore.h"
#include "data/deliveries/deliverydetailstore.h"
#include "data/deliveries/deliveryexportstore.h"
#include "data/deliveries/deliveryhistogramstore.h"
#include "data/deliveries/deliveryissuestore.h"
#include "data/deliveries/payloadindexstore.h"
#include "data/deliveries/webhookstore.h"
#include "data/extensions/extensionstore.h"
#include "data/metrics/metricstore.h"
#include "data/replay/replaystore.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

ReplaySources replaySources(const std::shared_ptr<ReplayStore> &store)
{
    return {
        .preview = [store](const ReplaySelection &what, ReplayOrder order) { return store->preview(what, order); },
        .cancelPreview = [store] { store->cancelPreview(); },
        .start = [store](const QUuid &key, const QList<qint64> &ids, const ReplayOptions &options,
                     const QString &title) { return store->start(key, ids, options, title); },
        .jobWithKey = [store](const QUuid &key) { return store->jobWithKey(key); },
        .jobs = [store] { return store->jobs(); },
        .items = [store](qint64 job, const QList<ReplayOutcome> &outcomes, int after,
                     int limit) { return store->items(job, outcomes, after, limit); },
        .steer = [store](qint64 job, ReplayStep step) { return store->steer(job, step); },
        .message = [store](qint64 id, int most) { return store->message(id, most); },
        .resend
        = [store](qint64 id, const QUuid &key, const QString &payload) { return store->resend(id, key, payload); },
    };
}

IssueSources issueSources(ProjectConnection &connection)
{
    const auto histograms = std::make_shared<DeliveryHistogramStore>(connection);
    const auto issues = std::make_shared<DeliveryIssueStore>(connection);
    IssueSources sources;
    sources.histogram = [histograms](const DeliveryFilter &filter, const HistogramRange &range) {
        return histograms->histogram(filter, range);
    };
    sources.issues = [issues](Instant since) { return issues->issues(since); };
    sources.notes = [issues](qint64 endpointId, const QString &kind) { return issues->notes(endpointId, kind); };
    sources.addNote
        = [issues](const QString &endpoint, const QString &kind, IssueNote::Action action, const QString &text,
              const QUuid &key) { return issues->addNote(endpoint, kind, action, text, key); };
    return sources;
}

} // namespace

PanelSources PanelSources::of(ProjectConnection &connection)
{
    const auto cron = std::make_shared<CronStore>(connection);
    const auto webhooks = std::make_shared<WebhookStore>(connection);
    const auto details = std::make_shared<DeliveryDetailStore>(connection);
    const auto metrics = std::make_shared<MetricStore>(connection);
    const auto extensions = std::make_shared<ExtensionStore>(connection);
    PanelSources sources;
    sources.cronOverview = [cron] { return cron->overview(); };
    sources.jobHistory = [cron](qint64 jobId, std::optional<qint64> beforeRunId, int limit) {
        return cron->history(jobId, beforeRunId, limit);
    };
    sources.endpoints = [webhooks] { return webhooks->endpoints(); };
    sources.deliveryPage = [webhooks](const DeliveryFilter &filter, const DeliveryPageRequest &request) {
        return webhooks->page(filter, request);
    };
    sources.newerDeliveries = [webhooks](const DeliveryFilter &filter, qint64 fromId, int limit) {
        return webhooks->newerThan(filter, fromId, limit);
    };
    sources.deliveryReread = [webhooks](const DeliveryFilter &filter, const DeliveryPageRequest &request) {
        return webhooks->reread(filter, request);
    };
    sources.deliverySpan = [webhooks](const DeliveryFilter &filter) { return webhooks->span(filter); };
    sources.deliveryPosition
        = [webhooks](const DeliveryFilter &filter, Instant at) { return webhooks->positionAt(filter, at); };
    sources.deliveryCount = [webhooks](const DeliveryFilter &filter) { return webhooks->count(filter); };
    sources.cancelDeliveryCount = [webhooks] { webhooks->cancelCount(); };
    sources.eventTypes = [webhooks] { return webhooks->eventTypes(); };
    sources.deliveryCopy.detail = [details](qint64 deliveryId) { return details->detail(deliveryId, u"copy"_s); };
    sources.deliveryCopy.text = [details](const DeliveryTextRequest &request) { return details->text(request); };
    sources.deliveryDetail = [details](qint64 deliveryId) { return details->detail(deliveryId); };
    sources.replays = replaySources(std::make_shared<ReplayStore>(connection));
    sources.replay = [webhooks](qint64 deliveryId, const QUuid &key) { return webhooks->replay(deliveryId, key); };
    const auto exports = std::make_shared<DeliveryExportStore>(connection);
    sources.exportDeliveries = [exports](const ExportRequest &request) { return exports->make(request); };
    sources.testBench = TestBenchSources::of(connection);
    sources.endpointEditing = EndpointSources::of(connection);
    sources.issues = issueSources(connection);
    const auto payloadIndex = std::make_shared<PayloadIndexStore>(connection);
    sources.payloadIndex = {[payloadIndex] { return payloadIndex->state(); },
        [payloadIndex] { return payloadIndex->create(); }, [payloadIndex] { payloadIndex->cancel(); }};
    sources.metricSeries = [metrics] { return metrics->series(); };
    sources.metricHistory = [metrics](const MetricQuery &query) { return metrics->history(query); };
    sources.extensionReport = [extensions] { return extensions->report(); };
    return sources;
}

} // namespace signalbox
