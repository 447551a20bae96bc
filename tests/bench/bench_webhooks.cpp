#include "bench/benchreport.h"
#include "bench/webhooks/exportfigures.h"
#include "bench/webhooks/filterfigures.h"
#include "bench/webhooks/scrollfigures.h"
#include "bench/webhooks/scrollwindow.h"
#include "support/libpq.h"
#include "support/statementlog.h"
#include "support/testserver.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int standardRows = 10'000'000; // 6.6 GB and 1.7 GB of indexes, made in six minutes on two cores

Result<void> fill(const QString &uri, int rows, BenchReport &report)
{
    QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/bench/webhooks/rows.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Local, u"rows.sql cannot be read"_s, {}, {}, {}, {}});
    QElapsedTimer clock;
    clock.start();
    const QString settings = u"set bench.rows = %1; set maintenance_work_mem = '512MB';"_s.arg(rows);
    for (const QString &sql :
        {settings + QString::fromUtf8(file.readAll()), u"vacuum (analyze) public.webhook_logs"_s, u"checkpoint"_s}) {
        if (const auto done = execOnce(uri, sql); !done)
            return tl::unexpected(done.error());
    }
    const auto size = execOnce(uri, u"select pg_total_relation_size('public.webhook_logs') / 1e6"_s);
    report.addFigure(u"generate"_s, double(clock.elapsed()) / 1000, u"s"_s);
    report.addFigure(u"table_size"_s, size ? size->first().first().toDouble() : 0, u"MB"_s);
    return {};
}

constexpr qint64 mostScrolled = 100'000;
constexpr qint64 mostExported = 500'000;

Result<void> measure(const QString &uri, BenchReport &report)
{
    const auto counted = execOnce(uri, u"select count(*) from public.webhook_logs"_s);
    if (!counted)
        return tl::unexpected(counted.error());
    const qint64 rows = counted->first().first().toLongLong();
    // One line and one file for each group of figures.
    return measureFilters(uri, report)
        .and_then([&] { return measureScrolling(uri, std::min(rows / 2, mostScrolled), report); })
        .and_then([&] { return measureExport(uri, std::min(rows, mostExported), report); });
}

} // namespace

/// What finding, scrolling through and exporting deliveries among ten million costs. `--filled URI` measures on a server that rows.sql has filled already
/// and that logs as JSON (logging_collector = on, log_destination = jsonlog).
int main(int argc, char *argv[])
{
    if (argc == 4 && QByteArrayView(argv[1]) == "--scroll") {
        QApplication app(argc, argv);
        ScrollWindow window(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toLongLong());
        return QApplication::exec();
    }
    QCoreApplication app(argc, argv);
    QStringList arguments = app.arguments();
    const qsizetype filled = arguments.indexOf(u"--filled"_s);
    QString uri = arguments.value(filled + 1);
    if (filled > 0)
        arguments.remove(filled, qMin<qsizetype>(2, arguments.size() - filled));
    const auto rows = requestedRows(arguments, standardRows);
    if (!rows)
        return 64;
    BenchReport report(u"webhooks"_s);
    QMap<QString, QString> parameters = TestServer::idleJobs();
    parameters.insert(StatementLog::parameters());
    parameters.insert(
        {{u"shared_buffers"_s, *rows < 1'000'000 ? u"128MB"_s : u"2GB"_s}, {u"max_wal_size"_s, u"8GB"_s}});
    TestServer server(TestServer::Content::Migrated, parameters);
    Result<void> done;
    if (filled < 0) {
        done = server.start();
        if (done) {
            uri = server.uri();
            done = fill(uri, *rows, report);
        }
    }
    if (done)
        done = measure(uri, report);
    if (!done) {
        qCritical("%s", qPrintable(describe(done.error())));
        return 1;
    }
    report.print();
    return report.holds() ? 0 : 1;
}
