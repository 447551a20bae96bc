#include "panels/panelregistry.h"

#include "panels/cron/cronpanel.h"
#include "panels/deliveries/webhookspanel.h"
#include "panels/endpoints/endpointspanel.h"
#include "panels/extensions/extensionspanel.h"
#include "panels/metrics/metricspanel.h"
#include "panels/testbench/testbenchpanel.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct PanelTitles {
    Q_DECLARE_TR_FUNCTIONS(PanelRegistry)
};

template <typename P>
PanelEntry entry(const QString &id, const QString &title, Icon icon)
{
    return {id, title, icon, [](const PanelContext &context, QWidget *parent) { return new P(context, parent); }};
}

} // namespace

QList<PanelEntry> allPanels()
{
    return {
        entry<CronPanel>(u"cron"_s, PanelTitles::tr("Cron"), Icon::Cron),
        entry<WebhooksPanel>(u"webhooks"_s, PanelTitles::tr("Webhooks"), Icon::Webhooks),
        entry<EndpointsPanel>(u"endpoints"_s, PanelTitles::tr("Endpoints"), Icon::Endpoints),
        entry<TestBenchPanel>(u"testbench"_s, PanelTitles::tr("Test bench"), Icon::TestBench),
        entry<MetricsPanel>(u"metrics"_s, PanelTitles::tr("Metrics"), Icon::Metrics),
        entry<ExtensionsPanel>(u"extensions"_s, PanelTitles::tr("Extensions"), Icon::Extensions),
    };
}

} // namespace signalbox
