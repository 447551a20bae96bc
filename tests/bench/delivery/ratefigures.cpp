#include "bench/delivery/ratefigures.h"

#include "bench/delivery/eventflow.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr Bound wantedRate{Bound::Kind::AtLeast, 0.9};

struct RateLoad {
    QString label;
    QString name;
    int endpoints;
};

const QList<RateLoad> rateLoads{{u"five endpoints"_s, u"rate_five"_s, 5}, {u"one endpoint"_s, u"rate_one"_s, 1}};

FlowPlan rawPlan(const DeliveryBed &bed, int count, int endpoints)
{
    const QString post = u"select net.http_post('%1%2', '{\"n\": %3}')"_s.arg(bed.receiver().url(u"/ok/"_s));
    return {.count = count, .statement = [post, endpoints](int n) { return post.arg(n % endpoints).arg(n); }};
}

FlowPlan enginePlan(int count, int endpoints)
{
    return {.count = count, .statement = [endpoints](int n) { return durableEvent(n, n % endpoints); }};
}

Result<double> restedRate(DeliveryBed &bed, const FlowPlan &plan)
{
    return bed.rest().and_then([&] { return runFlow(bed, plan); }).map(rateOf);
}

Result<void> measureRateLoad(DeliveryBed &bed, const BenchSize &size, const RateLoad &load, BenchReport &report)
{
    if (const auto ready = bed.setEndpoints(QStringList(load.endpoints, u"/ok"_s)); !ready)
        return ready;
    QList<double> raw;
    QList<double> ours;
    for (int round = 0; round < size.rounds; ++round) {
        const auto bare = restedRate(bed, rawPlan(bed, size.burst, load.endpoints));
        const auto durable
            = bare.and_then([&](double) { return restedRate(bed, enginePlan(size.burst, load.endpoints)); });
        if (!durable)
            return tl::unexpected(durable.error());
        raw << *bare;
        ours << *durable;
    }
    const double ratio = percentile(ours, 0.5) / percentile(raw, 0.5);
    report.addRow(load.label + u": net.http_post"_s, {percentile(raw, 0.5), percentile(raw, 0), percentile(raw, 1)});
    report.addRow(load.label + u": the engine"_s, {percentile(ours, 0.5), percentile(ours, 0), percentile(ours, 1)});
    report.addTarget(load.name + u"_ratio"_s, ratio, u"x"_s, wantedRate);
    return {};
}

} // namespace

Result<void> measureRates(DeliveryBed &bed, const BenchSize &size, BenchReport &report)
{
    report.addHeading(u"A burst of %1, deliveries a second"_s.arg(size.burst), {u"median"_s, u"least"_s, u"most"_s});
    for (const RateLoad &load : rateLoads) {
        if (const auto measured = measureRateLoad(bed, size, load, report); !measured)
            return measured;
    }
    return {};
}

Result<void> measureSender(DeliveryBed &bed, const BenchSize &size, BenchReport &report)
{
    report.addHeading(u"A burst of %1 net.http_post, a second"_s.arg(size.burst), {u"median"_s, u"least"_s, u"most"_s});
    for (const RateLoad &load : rateLoads) {
        QList<double> rates;
        for (int round = 0; round < size.rounds; ++round) {
            const auto rate = restedRate(bed, rawPlan(bed, size.burst, load.endpoints));
            if (!rate)
                return tl::unexpected(rate.error());
            rates << *rate;
        }
        report.addRow(load.label, {percentile(rates, 0.5), percentile(rates, 0), percentile(rates, 1)});
        report.addFigure(load.name + u"_raw"_s, percentile(rates, 0.5), u"/s"_s);
    }
    return {};
}

} // namespace signalbox
