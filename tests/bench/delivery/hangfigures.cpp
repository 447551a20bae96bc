#include "bench/delivery/hangfigures.h"

#include "bench/delivery/eventflow.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int streamEndpoints = 5;
constexpr Bound wantedOthers{Bound::Kind::AtMost, 2};

bool isOfTheOthers(int n)
{
    return n % streamEndpoints != 0;
}

FlowPlan streamPlan(const BenchSize &size, std::chrono::seconds length)
{
    return {.count = int(length.count()) * size.perSecond,
        .perSecond = double(size.perSecond),
        .statement = [](int n) { return durableEvent(n, n % streamEndpoints); },
        .awaited = [](int n) { return int(isOfTheOthers(n)); }};
}

/// Of the other four, from the events made in this part of the stream.
QList<double> othersDelays(const EventFlow &flow, qsizetype from, qsizetype to)
{
    QList<double> delays;
    for (qsizetype n = from; n < to; ++n) {
        if (isOfTheOthers(int(n)))
            delays << firstHitAfter(flow.at(n));
    }
    return delays;
}

void addDelays(BenchReport &report, const QString &label, const QList<double> &delays)
{
    report.addRow(
        label, {percentile(delays, 0.5), percentile(delays, 0.95), percentile(delays, 1), double(delays.size())});
}

} // namespace

Result<void> measureHang(DeliveryBed &bed, const BenchSize &size, BenchReport &report)
{
    const QString config = uR"({"timeout_ms": %1})"_s.arg(size.timeoutMs);
    QStringList paths(streamEndpoints, u"/ok"_s);
    const auto well
        = bed.setEndpoints(paths, config).and_then([&] { return runFlow(bed, streamPlan(size, size.minute)); });
    if (!well)
        return tl::unexpected(well.error());
    paths.first() = u"/hang"_s;
    const auto hanging
        = bed.setEndpoints(paths, config).and_then([&] { return runFlow(bed, streamPlan(size, size.hanging)); });
    if (!hanging)
        return tl::unexpected(hanging.error());

    const qsizetype firstMinute = size.minute.count() * size.perSecond;
    const QList<double> undisturbed = othersDelays(*well, 0, well->size());
    const QList<double> first = othersDelays(*hanging, 0, firstMinute);
    const QList<double> later = othersDelays(*hanging, firstMinute, hanging->size());
    report.addHeading(
        u"From event to endpoint, the other four of five, s"_s, {u"p50"_s, u"p95"_s, u"longest"_s, u"events"_s});
    addDelays(report, u"all endpoints are well"_s, undisturbed);
    addDelays(report, u"one hangs: the first minute"_s, first);
    addDelays(report, u"one hangs: from the second minute on"_s, later);
    report.addTarget(
        u"hang_others_p95_ratio"_s, percentile(later, 0.95) / percentile(undisturbed, 0.95), u"x"_s, wantedOthers);
    report.addTarget(u"hang_first_minute_s"_s, percentile(first, 0.95), u"s"_s,
        {Bound::Kind::AtMost, double(size.timeoutMs) / 1000 + 1});
    return {};
}

} // namespace signalbox
