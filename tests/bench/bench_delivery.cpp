#include "bench/benchreport.h"
#include "bench/delivery/gapfigures.h"
#include "bench/delivery/hangfigures.h"
#include "bench/delivery/idlefigures.h"
#include "bench/delivery/insertfigures.h"
#include "bench/delivery/orderfigures.h"
#include "bench/delivery/ratefigures.h"

#include <QCoreApplication>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int standardRows = 300'000;
constexpr int smokeRows = 10'000; // below it everything is small and nothing is judged

/// Scheduled: it may start meanwhile, so that the next part need not wait for it.
enum class PumpNeed { None, Scheduled, Running };

struct BenchPart {
    QString name;
    std::function<Result<void>(DeliveryBed &, const BenchSize &, BenchReport &)> measure;
    PumpNeed pump = PumpNeed::Running;
    bool isOnlyOnDemand = false;
};

template <auto Measure>
Result<void> onItsOwnServer(DeliveryBed &, const BenchSize &size, BenchReport &report)
{
    return Measure(size, report);
}

QList<BenchPart> benchParts()
{
    return {{.name = u"inserts"_s, .measure = onItsOwnServer<measureInserts>, .pump = PumpNeed::None},
        {.name = u"idle"_s, .measure = onItsOwnServer<measureIdlePump>, .pump = PumpNeed::Scheduled},
        {.name = u"rates"_s, .measure = measureRates}, {.name = u"hang"_s, .measure = measureHang},
        {.name = u"gap"_s, .measure = measureGap}, {.name = u"order"_s, .measure = measureOrder},
        {.name = u"sender"_s, .measure = measureSender, .pump = PumpNeed::None, .isOnlyOnDemand = true}};
}

/// `--only rates,hang`, taken out of the arguments; empty for all.
QStringList chosenParts(QStringList &arguments)
{
    const qsizetype place = arguments.indexOf(u"--only"_s);
    if (place < 0)
        return {};
    const QStringList chosen = arguments.value(place + 1).split(u',');
    arguments.remove(place, qMin<qsizetype>(2, arguments.size() - place));
    return chosen;
}

Result<void> pumpReady(DeliveryBed &bed, PumpNeed need)
{
    switch (need) {
    case PumpNeed::None:
        return {};
    case PumpNeed::Scheduled:
        return bed.schedulePump();
    case PumpNeed::Running:
        return bed.awaitPump();
    }
    Q_UNREACHABLE();
}

Result<void> measureParts(const QStringList &chosen, const BenchSize &size, BenchReport &report)
{
    DeliveryBed bed(size.isSmoke);
    const auto sender = bed.start();
    if (!sender)
        return tl::unexpected(sender.error());
    report.addNote(*sender);
    for (const BenchPart &part : benchParts()) {
        if (chosen.isEmpty() ? part.isOnlyOnDemand : !chosen.contains(part.name))
            continue;
        const auto done = pumpReady(bed, part.pump).and_then([&] { return part.measure(bed, size, report); });
        if (!done)
            return done;
    }
    return {};
}

} // namespace

/// How fast the engine is beside bare pg_net, what a hanging endpoint, the end of a minute and an order cost, what a webhook costs
/// the user whose row makes the event, and what the pump costs when there is nothing to do.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QStringList arguments = app.arguments();
    const QStringList chosen = chosenParts(arguments);
    const auto rows = requestedRows(arguments, standardRows);
    if (!rows)
        return 64;
    const BenchSize size = *rows < smokeRows ? BenchSize::smoke(*rows) : BenchSize{.finishedRows = *rows};
    BenchReport report(u"delivery"_s, !size.isSmoke);
    if (const auto measured = measureParts(chosen, size, report); !measured) {
        report.print();
        qCritical("%s", qPrintable(describe(measured.error())));
        return 1;
    }
    report.print();
    return report.holds() ? 0 : 1;
}
