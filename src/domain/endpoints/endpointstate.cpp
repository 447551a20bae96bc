#include "domain/endpoints/endpointstate.h"

#include "core/humantext.h"
#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct EndpointStateTexts {
    Q_DECLARE_TR_FUNCTIONS(EndpointState)
};

/// One refusal may be one bad payload; three without anything accepted in between are the endpoint's.
constexpr qint64 fewestRejectionsToFail = 3;

bool wasUsed(const EndpointOverview &endpoint)
{
    const auto &statistics = endpoint.statistics;
    return endpoint.breaker.lastSuccessAt || lastFailureOf(endpoint.breaker)
        || (statistics && statistics->delivered + statistics->failed > 0);
}

HealthState rejectingState(const EndpointBreaker &breaker)
{
    return !breaker.lastSuccessAt || breaker.rejectionsInARow >= fewestRejectionsToFail ? HealthState::Failing
                                                                                        : HealthState::Attention;
}

} // namespace

HealthState stateOf(const EndpointOverview &endpoint)
{
    const EndpointBreaker &breaker = endpoint.breaker;
    if (endpoint.id == 0)
        return HealthState::Unknown;
    if (!endpoint.active)
        return HealthState::Paused;
    switch (breaker.state) {
    case EndpointBreaker::State::None:
        return HealthState::Unknown;
    case EndpointBreaker::State::Open:
        return HealthState::Failing;
    case EndpointBreaker::State::HalfOpen:
        return HealthState::Attention;
    case EndpointBreaker::State::Closed:
        break;
    }
    if (breaker.rejectionsInARow > 0)
        return rejectingState(breaker);
    if (breaker.failuresInARow > 0 || !breaker.redirectedTo.isEmpty())
        return HealthState::Attention;
    return wasUsed(endpoint) ? HealthState::Healthy : HealthState::Unknown;
}

bool isInTrouble(const EndpointOverview &endpoint)
{
    const HealthState state = stateOf(endpoint);
    return state == HealthState::Failing || state == HealthState::Attention;
}

QString statusText(const EndpointOverview &endpoint)
{
    const EndpointBreaker &breaker = endpoint.breaker;
    if (endpoint.id == 0)
        return EndpointStateTexts::tr("not created");
    if (!endpoint.active)
        return EndpointStateTexts::tr("inactive");
    switch (breaker.state) {
    case EndpointBreaker::State::None:
        return EndpointStateTexts::tr("active");
    case EndpointBreaker::State::HalfOpen:
        return EndpointStateTexts::tr("trying again");
    case EndpointBreaker::State::Open:
        break;
    case EndpointBreaker::State::Closed:
        if (breaker.rejectionsInARow > 0)
            return EndpointStateTexts::tr("rejecting");
        break;
    }
    const HealthState state = stateOf(endpoint);
    return state == HealthState::Unknown ? EndpointStateTexts::tr("not used yet") : stateWord(state);
}

QStringList endpointStatusTexts()
{
    return {EndpointStateTexts::tr("not created"), EndpointStateTexts::tr("inactive"), EndpointStateTexts::tr("active"),
        EndpointStateTexts::tr("trying again"), EndpointStateTexts::tr("rejecting"),
        EndpointStateTexts::tr("not used yet"), stateWord(HealthState::Healthy), stateWord(HealthState::Attention),
        stateWord(HealthState::Failing), stateWord(HealthState::Running), stateWord(HealthState::Paused)};
}

QString stateSentence(const EndpointOverview &endpoint, Instant now)
{
    const EndpointBreaker &breaker = endpoint.breaker;
    const QString last = breaker.lastError.isEmpty()
        ? QString()
        : u' ' + EndpointStateTexts::tr("Last: %1").arg(visibleText(breaker.lastError, 300));
    const QString since = breaker.openedAt ? relativeTime(*breaker.openedAt, now) : QString();
    if (endpoint.id == 0)
        return {};
    if (!endpoint.active)
        return EndpointStateTexts::tr("Inactive: events are not delivered to it. Tests are.");
    switch (breaker.state) {
    case EndpointBreaker::State::None:
        return {};
    case EndpointBreaker::State::Open:
        return (breaker.nextProbeAt ? EndpointStateTexts::tr("It began to fail %1. Deliveries wait; one is tried %2.")
                                          .arg(since, probeText(*breaker.nextProbeAt, now))
                                    : EndpointStateTexts::tr("It began to fail %1. Deliveries wait.").arg(since))
            + last;
    case EndpointBreaker::State::HalfOpen:
        return EndpointStateTexts::tr("It began to fail %1. One delivery tries it out now; the others wait.").arg(since)
            + last;
    case EndpointBreaker::State::Closed:
        break;
    }
    if (!breaker.redirectedTo.isEmpty())
        return EndpointStateTexts::tr(
            "It redirects to %1, or names it in its answer: if it redirects, set the URL to the "
            "final address.")
            .arg(visibleText(breaker.redirectedTo));
    if (breaker.rejectionsInARow > 0)
        return EndpointStateTexts::tr("It refused the last %n delivery(s).", nullptr, int(breaker.rejectionsInARow))
            + last;
    if (breaker.failuresInARow > 0)
        return EndpointStateTexts::tr("The last %n answer(s) were failures.", nullptr, int(breaker.failuresInARow))
            + last;
    return {};
}

} // namespace signalbox
