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

struct Titles {
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
        entry<CronPanel>(u"cron"_s, Titles::tr("Cron"), Icon::Cron),
        entry<WebhooksPanel>(u"webhooks"_s, Titles::tr("Webhooks"), Icon::Webhooks),
        entry<EndpointsPanel>(u"endpoints"_s, Titles::tr("Endpoints"), Icon::Endpoints),
        entry<TestBenchPanel>(u"testbench"_s, Titles::tr("Test bench"), Icon::TestBench),
        entry<MetricsPanel>(u"metrics"_s, Titles::tr("Metrics"), Icon::Metrics),
        entry<ExtensionsPanel>(u"extensions"_s, Titles::tr("Extensions"), Icon::Extensions),
    };
}

} // namespace signalbox
