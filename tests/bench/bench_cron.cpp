#include "bench/benchreport.h"
#include "bench/cron/historyfigures.h"
#include "bench/cron/mapfigures.h"
#include "bench/cron/mapscene.h"
#include "bench/cron/overviewfigures.h"
#include "bench/cron/timelineframes.h"
#include "support/libpq.h"
#include "support/statementlog.h"
#include "support/testserver.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int standardRuns = 5'000'000; // 1.3 GB, made in half a minute
constexpr int judgedRuns = 1'000'000; // with fewer a comparison that reads all of them is cheap
constexpr int jobs = 500;
constexpr int framesAWalk = 800; // a month in views of a day
constexpr int framesOfSmoke = 30;

Result<void> fillHistory(const QString &uri, int runs, BenchReport &report)
{
    QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/bench/cron/rows.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Local, u"rows.sql cannot be read"_s, {}, {}, {}, {}});
    QElapsedTimer clock;
    clock.start();
    const QString settings = u"set bench.rows = %1; set bench.jobs = %2;"_s.arg(runs).arg(jobs);
    for (const QString &sql :
        {u"create extension if not exists pg_cron"_s, settings + QString::fromUtf8(file.readAll()),
            u"vacuum (analyze) cron.job_run_details"_s, u"analyze cron.job"_s, u"checkpoint"_s}) {
        if (const auto done = execOnce(uri, sql); !done)
            return tl::unexpected(done.error());
    }
    const auto size = execOnce(uri, u"select pg_total_relation_size('cron.job_run_details') / 1e6"_s);
    report.addFigure(u"generate"_s, double(clock.elapsed()) / 1000, u"s"_s);
    report.addFigure(u"table_size"_s, size ? size->first().first().toDouble() : 0, u"MB"_s);
    return {};
}

} // namespace

/// What watching 500 jobs with five million runs costs.
int main(int argc, char *argv[])
{
    qputenv("QT_SCALE_FACTOR", "2"); // four times the pixels to paint
    QApplication app(argc, argv);
    const auto runs = requestedRows(app.arguments(), standardRuns);
    if (!runs)
        return 64;
    BenchReport report(u"cron"_s, *runs >= judgedRuns);
    QMap<QString, QString> parameters = TestServer::idleJobs();
    parameters.insert(StatementLog::parameters());
    parameters.insert(
        {{u"shared_buffers"_s, *runs < judgedRuns ? u"128MB"_s : u"2GB"_s}, {u"max_wal_size"_s, u"8GB"_s}});
    TestServer server(TestServer::Content::Bare, parameters);
    Result<void> done = server.start();
    if (done)
        done = fillHistory(server.uri(), *runs, report);
    if (done)
        done = measureOverview(server.uri(), report);
    if (done)
        done = measureHistory(server.uri(), report);
    if (done)
        done = measureMap(server.uri(), report);
    if (done) {
        done = mapScene(server.uri(), *runs >= judgedRuns ? framesAWalk : framesOfSmoke)
                   .map([&report](const TimelineScene &scene) { measureTimeline(scene, report); });
    }
    if (!done) {
        qCritical("%s", qPrintable(describe(done.error())));
        return 1;
    }
    report.print();
    return report.holds() ? 0 : 1;
}
