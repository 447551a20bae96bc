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

struct BenchPart {
    QString name;
    std::function<Result<void>(DeliveryBed &, const BenchSize &, BenchReport &)> measure; // on the bed that all share
    std::function<Result<void>(const BenchSize &, BenchReport &)> measureApart; // on a server of its own
};

QList<BenchPart> benchParts()
{
    return {{u"inserts"_s, {}, measureInserts}, {u"idle"_s, {}, measureIdlePump}, {u"rates"_s, measureRates, {}},
        {u"hang"_s, measureHang, {}}, {u"gap"_s, measureGap, {}}, {u"order"_s, measureOrder, {}}};
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

Result<void> measureParts(const QStringList &chosen, const BenchSize &size, BenchReport &report)
{
    DeliveryBed bed(size.isSmoke);
    const auto sender = bed.start();
    if (!sender)
        return tl::unexpected(sender.error());
    report.addNote(*sender);
    for (const BenchPart &part : benchParts()) {
        if (!chosen.isEmpty() && !chosen.contains(part.name))
            continue;
        const auto done = part.measureApart ? part.measureApart(size, report)
                                            : bed.startPump().and_then([&] { return part.measure(bed, size, report); });
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
