#include "domain/endpointbreaker.h"

#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestLimitReason = 200;

} // namespace

std::optional<Instant> lastFailureOf(const EndpointBreaker &breaker)
{
    return std::max(breaker.lastFailureAt, breaker.lastRejectionAt);
}

QString probeText(Instant nextProbe, Instant now)
{
    return nextProbe > now ? relativeTime(nextProbe, now)
                           : QCoreApplication::translate("EndpointBreaker", "as soon as one is due");
}

QString limitText(const EndpointBreaker &breaker)
{
    if (!breaker.inFlightLimit)
        return {};
    const QString words = QCoreApplication::translate(
        "EndpointBreaker", "at most %n request(s) may be under way now", nullptr, *breaker.inFlightLimit);
    return breaker.limitReason.isEmpty()
        ? words
        : QCoreApplication::translate("EndpointBreaker", "%1: %2")
              .arg(words, visibleText(redacted(breaker.limitReason), longestLimitReason));
}

} // namespace signalbox
