#include "panels/functions/sampleevent.h"

#include "domain/endpoints/eventpattern.h"
#include "domain/functions/ourfunctions.h"
#include "domain/testevent.h"

#include <algorithm>

namespace signalbox {

namespace {

bool matchesAny(const QStringList &patterns, const QString &event)
{
    return std::ranges::any_of(
        patterns, [&event](const QString &pattern) { return EventPattern::matches(pattern, event); });
}

/// Of a function that is not ours nobody knows what it handles: what its endpoint sends.
bool handles(const QString &functionName, const QString &event)
{
    const QList<OurFunction> all = ourFunctions();
    const auto ours = std::ranges::find(all, functionName, &OurFunction::name);
    return ours == all.end() || matchesAny(ours->events, event);
}

} // namespace

SampleEvent sampleEvent(const EdgeFunction &function, const QStringList &offered)
{
    QList<FunctionEndpoint> endpoints = function.endpoints;
    std::ranges::stable_partition(endpoints, &FunctionEndpoint::isActive);
    for (const FunctionEndpoint &endpoint : std::as_const(endpoints)) {
        const auto found = std::ranges::find_if(offered, [&](const QString &event) {
            return event != testEvent && matchesAny(endpoint.events, event) && handles(function.name, event);
        });
        if (found != offered.end())
            return {*found, endpoint.name};
    }
    return {testEvent, endpoints.first().name};
}

} // namespace signalbox
