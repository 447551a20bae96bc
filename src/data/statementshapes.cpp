#include "data/statementshapes.h"

#include "data/cronrows.h"
#include "data/extensionrows.h"
#include "data/healthrows.h"
#include "data/metricrows.h"
#include "data/webhookrows.h"

namespace signalbox {

namespace {

template <typename... Shapes>
QMap<QString, QStringList> columnsOf(const Shapes &...shapes)
{
    return {{shapes.statement(), shapes.columns()}...};
}

} // namespace

QMap<QString, QStringList> expectedColumns()
{
    return columnsOf(cronOverviewShape(), jobRunShape(), deliveryPageShape(false), deliveryPageShape(true),
        deliveryDetailShape(false), deliveryDetailShape(true), endpointShape(false), endpointShape(true),
        attemptShape(), replayShape(), metricSeriesShape(), metricPointShape(), extensionShape(), settingShape(),
        publicationShape(), cronCountsShape(), webhookHealthShape(false), webhookHealthShape(true));
}

} // namespace signalbox
