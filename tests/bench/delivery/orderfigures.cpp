#include "bench/delivery/orderfigures.h"

#include "bench/delivery/eventflow.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int keys = 100;
constexpr auto verdictPatience = 60s;
constexpr Bound wantedOrder{Bound::Kind::AtLeast, 0.9};

QString keyedEvent(int n, int key)
{
    return durableEvent(n, 0, u", \"key\": \"%1\""_s.arg(key));
}

/// A steady stream whose keys take turns, so that pg_net's second for each batch leaves every key its turn.
FlowPlan keyedStream(const BenchSize &size)
{
    return {.count = int(size.ordered.count()) * size.perSecond,
        .perSecond = double(size.perSecond),
        .statement = [](int n) { return keyedEvent(n, n % keys); }};
}

/// A burst that has the first `shut` keys only where nobody waits for them.
FlowPlan keyedBurst(const BenchSize &size, int shut)
{
    return {.count = size.burst,
        .statement = [](int n) { return keyedEvent(n, n % keys); },
        .awaited = [shut](int n) { return int(n % keys >= shut); }};
}

Result<void> setOrder(DeliveryBed &bed, bool isOrdered)
{
    return bed.client()
        .exec(u"update public.webhook_configs set order_by = %1"_s.arg(isOrdered ? u"'$.key'"_s : u"null"_s))
        .map([](const Rows &) {});
}

Result<EventFlow> orderedFlow(DeliveryBed &bed, const FlowPlan &plan, bool isOrdered)
{
    return bed.setEndpoints({u"/ok"_s}).and_then([&] { return setOrder(bed, isOrdered); }).and_then([&] {
        return runFlow(bed, plan);
    });
}

/// Key 0 is blocked by a delivery that its endpoint refused for good.
Result<EventFlow> flowBesideABlockedKey(DeliveryBed &bed, const FlowPlan &plan)
{
    const auto refused
        = bed.setEndpoints({u"/status/400"_s}).and_then([&] { return setOrder(bed, true); }).and_then([&] {
              return bed.client().exec(keyedEvent(-1, 0));
          });
    if (!refused)
        return tl::unexpected(refused.error());
    const bool isBlocked = waitFor(
        [&bed] {
            const auto failed
                = bed.client().exec(u"select exists (select from public.webhook_logs l where l.state = 'failed')"_s);
            return failed && *failed == Rows{{u"t"_s}};
        },
        verdictPatience);
    if (!isBlocked)
        return tl::unexpected(Error{ErrorKind::Timeout, u"The refused delivery did not fail."_s, {}, {}, {}, {}});
    return bed.client()
        .exec(u"update public.webhook_configs set url = '%1'"_s.arg(bed.receiver().url(u"/ok"_s)))
        .and_then([&](const Rows &) { return runFlow(bed, plan); });
}

/// Of those that were waited for.
double rateOfHits(const EventFlow &flow)
{
    EventFlow hit;
    for (const FlowEvent &event : flow) {
        if (!event.hits.isEmpty())
            hit << event;
    }
    return rateOf(hit);
}

QList<double> firstHits(const EventFlow &flow)
{
    QList<double> delays;
    for (const FlowEvent &event : flow) {
        if (!event.hits.isEmpty())
            delays << firstHitAfter(event);
    }
    return delays;
}

void addOrder(BenchReport &report, const QString &label, const EventFlow &flow)
{
    const QList<double> delays = firstHits(flow);
    report.addRow(label, {rateOfHits(flow), percentile(delays, 0.5), percentile(delays, 0.95), double(delays.size())});
}

} // namespace

Result<void> measureOrder(DeliveryBed &bed, const BenchSize &size, BenchReport &report)
{
    const auto knowsOrder = bed.client().exec(u"select exists (select from pg_attribute a "
                                              "where a.attrelid = 'public.webhook_configs'::regclass "
                                              "and a.attname = 'order_by')"_s);
    if (!knowsOrder)
        return tl::unexpected(knowsOrder.error());
    if (*knowsOrder != Rows{{u"t"_s}}) {
        report.addNote(u"Order is not measured: this installation knows none."_s);
        return {};
    }
    const auto free = orderedFlow(bed, keyedStream(size), false);
    const auto ordered = free.and_then([&](const EventFlow &) { return orderedFlow(bed, keyedStream(size), true); });
    const auto freeBurst
        = ordered.and_then([&](const EventFlow &) { return orderedFlow(bed, keyedBurst(size, 0), false); });
    const auto burst
        = freeBurst.and_then([&](const EventFlow &) { return orderedFlow(bed, keyedBurst(size, 1), true); });
    const auto blocked
        = burst.and_then([&](const EventFlow &) { return flowBesideABlockedKey(bed, keyedBurst(size, 1)); });
    if (!blocked)
        return tl::unexpected(blocked.error());

    report.addHeading(u"One endpoint, %1 keys"_s.arg(keys), {u"a second"_s, u"p50 s"_s, u"p95 s"_s, u"events"_s});
    addOrder(report, u"%1 a second, without order"_s.arg(size.perSecond), *free);
    addOrder(report, u"%1 a second, key by key"_s.arg(size.perSecond), *ordered);
    addOrder(report, u"burst of %1, without order"_s.arg(size.burst), *freeBurst);
    addOrder(report, u"burst of %1, key by key"_s.arg(size.burst), *burst);
    addOrder(report, u"  the others while one key is blocked"_s, *blocked);
    report.addTarget(u"order_ratio"_s, rateOfHits(*ordered) / rateOfHits(*free), u"x"_s, wantedOrder);
    report.addTarget(u"order_blocked_ratio"_s, rateOfHits(*blocked) / rateOfHits(*burst), u"x"_s, wantedOrder);
    // One of a key at a time, and pg_net's batch takes a second: 100 of 200 a second is the most there can be.
    report.addFigure(u"order_burst_ratio"_s, rateOfHits(*burst) / rateOfHits(*freeBurst), u"x"_s);
    return {};
}

} // namespace signalbox
