#include "domain/endpointbreaker.h"

#include "core/humantext.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

std::optional<Instant> lastFailureOf(const EndpointBreaker &breaker)
{
    return std::max(breaker.lastFailureAt, breaker.lastRejectionAt);
}

QString probeText(Instant nextProbe, Instant now)
{
    return nextProbe > now ? relativeTime(nextProbe, now)
                           : QCoreApplication::translate("EndpointBreaker", "as soon as one is due");
}

} // namespace signalbox
