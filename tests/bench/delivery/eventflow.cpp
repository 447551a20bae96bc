#include "bench/delivery/eventflow.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <thread>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto hitPatience = 180s;
constexpr auto lookInterval = 100ms;

using Clock = std::chrono::steady_clock;

double secondsBetween(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}

Result<EventFlow> makeEvents(DeliveryBed &bed, const FlowPlan &plan)
{
    EventFlow flow(plan.count);
    const Clock::time_point start = Clock::now();
    for (int n = 0; n < plan.count; ++n) {
        if (plan.perSecond > 0) {
            const std::chrono::duration<double> due(n / plan.perSecond);
            std::this_thread::sleep_until(start + std::chrono::duration_cast<Clock::duration>(due));
        }
        flow[n].made = Clock::now();
        flow[n].second = QDateTime::currentDateTimeUtc().time().second();
        if (const auto made = bed.client().exec(plan.statement(n)); !made)
            return tl::unexpected(made.error());
    }
    return flow;
}

/// Hands the hits since the last look to their events.
void takeHits(const EchoReceiver &receiver, int &seen, EventFlow &flow)
{
    const QList<Hit> hits = receiver.hits(seen);
    seen += int(hits.size());
    for (const Hit &hit : hits) {
        const int n = QJsonDocument::fromJson(hit.request.body).object().value("n"_L1).toInt(-1);
        if (n >= 0 && n < flow.size())
            flow[n].hits << hit.at;
    }
}

int missingOf(const EventFlow &flow, const FlowPlan &plan)
{
    int missing = 0;
    for (int n = 0; n < flow.size(); ++n)
        missing += int(flow.at(n).hits.size() < plan.awaited(n));
    return missing;
}

} // namespace

Result<EventFlow> runFlow(DeliveryBed &bed, const FlowPlan &plan)
{
    int seen = bed.receiver().hitCount();
    auto flow = makeEvents(bed, plan);
    if (!flow)
        return flow;
    const QDeadlineTimer deadline(hitPatience);
    takeHits(bed.receiver(), seen, *flow);
    while (missingOf(*flow, plan) > 0 && !deadline.hasExpired()) {
        QThread::msleep(lookInterval.count());
        takeHits(bed.receiver(), seen, *flow);
    }
    if (const int missing = missingOf(*flow, plan); missing > 0) {
        return tl::unexpected(Error{ErrorKind::Timeout, u"Events did not reach their endpoint."_s,
            u"%1 of %2"_s.arg(missing).arg(plan.count), {}, {}, {}});
    }
    return flow;
}

double firstHitAfter(const FlowEvent &event)
{
    return secondsBetween(event.made, event.hits.constFirst());
}

double rateOf(const EventFlow &flow)
{
    const auto last = std::max_element(flow.cbegin(), flow.cend(),
        [](const FlowEvent &left, const FlowEvent &right) { return left.hits.constFirst() < right.hits.constFirst(); });
    return double(flow.size()) / secondsBetween(flow.constFirst().made, last->hits.constFirst());
}

QString durableEvent(int n, int endpoint, const QString &more)
{
    return u"select public.send_webhook_with_retry('%1', 'proof.event', '{\"n\": %2%3}')"_s.arg(endpoint).arg(n).arg(
        more);
}

} // namespace signalbox
