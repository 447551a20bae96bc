#include "bench/benchcalls.h"
#include "bench/benchreport.h"
#include "bench/metrics/hoverframes.h"
#include "bench/metrics/plainline.h"
#include "bench/metrics/rangefigures.h"
#include "support/libpq.h"
#include "support/statementlog.h"
#include "support/testserver.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int yearOfRows = 10'512'000; // 20 series, each minute: 2.5 GB
constexpr int judgedMetricRows = 1'000'000; // with fewer a statement that reads all of them is cheap
constexpr int metricLines = 20;
constexpr int mostRollUps = 40; // each goes on for half a minute

Result<void> rollUpAll(const QString &uri)
{
    for (int call = 0; call < mostRollUps; ++call) {
        const auto left = execOnce(uri, u"call signalbox.roll_up_metrics()"_s).and_then([&uri](const auto &) {
            return execOnce(uri, u"select isfinite(complete_until) from signalbox.metric_rollup_state"_s);
        });
        if (!left)
            return tl::unexpected(left.error());
        if (left->first().first() == u"t")
            return {};
    }
    return tl::unexpected(benchFailure(u"The rollup does not come to an end"_s, {}));
}

Result<void> fillMetrics(const QString &uri, int rows, BenchReport &report)
{
    QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/bench/metrics/rows.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(benchFailure(u"rows.sql cannot be read"_s, {}));
    QElapsedTimer clock;
    clock.start();
    for (const QString &sql : {u"set bench.rows = %1;"_s.arg(rows) + QString::fromUtf8(file.readAll()),
             u"vacuum (analyze) public.system_metrics"_s}) {
        if (const auto done = execOnce(uri, sql); !done)
            return tl::unexpected(done.error());
    }
    report.addFigure(u"generate"_s, double(clock.restart()) / 1000, u"s"_s);
    auto done = rollUpAll(uri);
    report.addFigure(u"roll_up"_s, double(clock.elapsed()) / 1000, u"s"_s);
    for (const QString &sql : {u"vacuum (analyze) signalbox.metric_rollup"_s, u"checkpoint"_s}) {
        if (done)
            done = execOnce(uri, sql).map([](const auto &) {});
    }
    const auto size = execOnce(uri,
        u"select pg_total_relation_size('public.system_metrics') / 1e6,"
        " pg_total_relation_size('signalbox.metric_rollup') / 1e6"_s);
    report.addFigure(u"table_size"_s, size ? size->first().first().toDouble() : 0, u"MB"_s);
    report.addFigure(u"rollup_size"_s, size ? size->first().last().toDouble() : 0, u"MB"_s);
    return done;
}

} // namespace

/// What a board of 20 series with a year of values costs.
int main(int argc, char *argv[])
{
    qputenv("QT_SCALE_FACTOR", "2"); // four times the pixels to paint
    QApplication app(argc, argv);
    const auto rows = requestedRows(app.arguments(), yearOfRows);
    if (!rows)
        return 64;
    BenchReport report(u"metrics"_s, *rows >= judgedMetricRows);
    QMap<QString, QString> parameters = TestServer::idleJobs();
    parameters.insert(StatementLog::parameters());
    parameters.insert(
        {{u"shared_buffers"_s, *rows < judgedMetricRows ? u"128MB"_s : u"2GB"_s}, {u"max_wal_size"_s, u"8GB"_s}});
    TestServer server(TestServer::Content::Migrated, parameters);
    Result<void> done = server.start();
    if (done)
        done = fillMetrics(server.uri(), *rows, report);
    if (done)
        done = measureRanges(server.uri(), report);
    if (done)
        done = measureWalk(server.uri(), report);
    if (!done) {
        qCritical("%s", qPrintable(describe(done.error())));
        return 1;
    }
    measurePlainLine(*rows / metricLines, report);
    measureHover(report);
    report.print();
    return report.holds() ? 0 : 1;
}
