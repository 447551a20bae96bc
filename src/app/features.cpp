#include "app/features.h"

#include "data/cron/cronstore.h"
#include "data/cron/dryrunstore.h"
#include "data/cron/happenings/happeningstore.h"
#include "data/cron/jobactstore.h"
#include "data/cron/punctualityreader.h"
#include "data/cron/runmapstore.h"
#include "data/cron/runtracestore.h"
#include "data/cron/schedulerrescuestore.h"
#include "data/deliveries/deliverydetailstore.h"
#include "data/deliveries/deliveryexportstore.h"
#include "data/deliveries/deliveryhistogramstore.h"
#include "data/deliveries/deliveryissuestore.h"
#include "data/deliveries/deliverystore.h"
#include "data/deliveries/payloadindexstore.h"
#include "data/endpoints/endpointstore.h"
#include "data/extensions/extensionstore.h"
#include "data/functions/functionstore.h"
#include "data/metrics/live/livemetricstore.h"
#include "data/metrics/metricbucketstore.h"
#include "data/metrics/metricstore.h"
#include "data/metrics/thresholdstore.h"
#include "data/migrations/installationstore.h"
#include "data/replay/replaystore.h"
#include "data/testbench/templatestore.h"
#include "data/testbench/testbenchstore.h"
#include "http/hostresolver.h"
#include "panels/cron/cronpanel.h"
#include "panels/deliveries/webhookspanel.h"
#include "panels/endpoints/endpointspanel.h"
#include "panels/extensions/extensionspanel.h"
#include "panels/functions/functionspanel.h"
#include "panels/metrics/metricspanel.h"
#include "panels/testbench/testbenchpanel.h"

namespace signalbox {

namespace {

/// A panel, and the stores that it brings along.
struct Feature {
    PanelEntry panel;
    std::function<void(ProjectConnection &, Sources &)> addSources;
};

template <typename Panel, typename... Stores>
Feature feature()
{
    return {panelEntry<Panel>(), [](ProjectConnection &connection, Sources &sources) {
                (sources.add<typename Stores::Source>(std::make_shared<Stores>(connection)), ...);
            }};
}

/// One line a feature: its panel, and the stores behind what that panel asks of its sources.
QList<Feature> allFeatures()
{
    return {
        feature<CronPanel, JobActStore, DryRunStore, RunTraceStore, SchedulerRescueStore>(),
        feature<WebhooksPanel, DeliveryStore, DeliveryDetailStore, DeliveryExportStore, DeliveryHistogramStore,
            DeliveryIssueStore, PayloadIndexStore, ReplayStore>(),
        feature<EndpointsPanel, EndpointStore>(),
        feature<FunctionsPanel, FunctionStore>(),
        feature<TestBenchPanel, TestBenchStore, TemplateStore>(),
        feature<MetricsPanel, MetricStore, MetricBucketStore, ThresholdStore, LiveMetricStore>(),
        feature<ExtensionsPanel, ExtensionStore>(),
    };
}

} // namespace

QList<PanelEntry> allPanels()
{
    QList<PanelEntry> panels;
    for (const Feature &feature : allFeatures())
        panels.append(feature.panel);
    return panels;
}

Sources sourcesOf(ProjectConnection &connection, const std::shared_ptr<PunctualityReader> &punctuality)
{
    Sources sources;
    for (const Feature &feature : allFeatures())
        feature.addSources(connection, sources);
    sources.add<RunMapSource>(std::make_shared<RunMapStore>(connection, QStringLiteral("panel")));
    sources.add<CronSource>(std::make_shared<CronStore>(connection, punctuality));
    sources.add<RunRecordSource>(punctuality->record());
    sources.add<HappeningSource>(std::make_shared<HappeningStore>(connection, punctuality));
    sources.add<InstallationSource>(std::make_shared<InstallationStore>(connection));
    sources.add<HostResolver>(std::make_shared<SystemResolver>());
    return sources;
}

} // namespace signalbox
