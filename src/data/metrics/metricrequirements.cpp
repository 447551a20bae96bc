#include "data/metrics/metricrequirements.h"

#include "data/project/requirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

std::optional<Error> missingForMetrics(const Capabilities &capabilities)
{
    return Requirements(capabilities).table(u"public.system_metrics"_s);
}

std::optional<Error> missingForThresholds(const Capabilities &capabilities)
{
    return Requirements(capabilities).table(u"signalbox.metric_thresholds"_s);
}

} // namespace signalbox
