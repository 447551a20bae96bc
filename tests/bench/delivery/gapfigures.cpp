#include "bench/delivery/gapfigures.h"

#include "bench/delivery/eventflow.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int gapEndpoints = 5;
constexpr int stumblingShare
    = 7; // one event in seven, and of each endpoint: never so many in a row that a breaker opens
constexpr double gapBackoff = 1; // s, of the first retry
constexpr int lastSeconds = 50; // from here on a minute counts as ending
constexpr Bound wantedGap{Bound::Kind::AtMost, 1.5};

bool isStumbling(int n)
{
    return n % stumblingShare == 0;
}

FlowPlan gapPlan(const BenchSize &size)
{
    return {.count = int(size.gap.count()) * size.gapPerSecond,
        .perSecond = double(size.gapPerSecond),
        .statement =
            [](int n) {
                return durableEvent(n, n % gapEndpoints, isStumbling(n) ? u", \"stumble\": true"_s : QString());
            },
        .awaited = [](int n) { return isStumbling(n) ? 2 : 1; }};
}

} // namespace

Result<void> measureGap(DeliveryBed &bed, const BenchSize &size, BenchReport &report)
{
    const QString config = uR"({"retry_delay": %1, "jitter": 0})"_s.arg(int(gapBackoff * 1000));
    const auto flow = bed.setEndpoints(QStringList(gapEndpoints, u"/stumble"_s), config).and_then([&] {
        return runFlow(bed, gapPlan(size));
    });
    if (!flow)
        return tl::unexpected(flow.error());
    QList<double> rest;
    QList<double> ends;
    for (int n = 0; n < flow->size(); ++n) {
        const FlowEvent &event = flow->at(n);
        if (!isStumbling(n))
            continue;
        const double delay = std::chrono::duration<double>(event.hits.constLast() - event.made).count() - gapBackoff;
        (event.second >= lastSeconds ? ends : rest) << delay;
    }
    report.addHeading(
        u"Answered 503 at first: to the second hit, less 1 s, s"_s, {u"p50"_s, u"p95"_s, u"longest"_s, u"events"_s});
    for (const auto &[label, delays] : {std::pair(u"made at :00 to :49"_s, rest), {u"made at :50 to :59"_s, ends}}) {
        report.addRow(
            label, {percentile(delays, 0.5), percentile(delays, 0.95), percentile(delays, 1), double(delays.size())});
    }
    report.addTarget(u"gap_p95_ratio"_s, percentile(ends, 0.95) / percentile(rest, 0.95), u"x"_s, wantedGap);
    return {};
}

} // namespace signalbox
