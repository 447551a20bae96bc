#include "bench/benchreport.h"
#include "bench/startupwindow.h"
#include "support/testserver.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int standardRows = 7; // starts of the window
constexpr int patience = 60000; // ms
constexpr double mostOfOther = 1.2;
constexpr double mostThemeCpuMs = 100; // of the window's thread

/// A number that the window's process prints behind `name`.
double numberFrom(const QByteArray &output, const QByteArray &name)
{
    for (const QByteArray &line : output.split('\n')) {
        if (line.startsWith(name + ' '))
            return line.mid(name.size() + 1).toDouble();
    }
    return 0;
}

/// Reads up to the line that starts with `word`; false when the process ended or said nothing for too long.
bool readUntil(QProcess &process, const QByteArray &word, QByteArray &output)
{
    while (!output.contains('\n' + word) && !output.startsWith(word)) {
        if (!process.waitForReadyRead(patience))
            return false;
        output += process.readAllStandardOutput();
    }
    return true;
}

struct Start {
    double processMs = 0; // a process that only connects: psql
    double firstDataMs = 0;
    double memoryMb = 0;
    double refreshWallMs = 0;
    double refreshServerMs = 0;
    double refreshStatements = 0;
    double themeCpuMs = 0;
    QMap<QString, double> msOfStatement; // of the refresh, by the name of the statement
};

Result<double> psqlMs(const TestServer &server)
{
    QElapsedTimer clock;
    clock.start();
    QProcess psql;
    psql.start(u"psql"_s, {server.uri(), u"-XAtc"_s, u"select count(*) from cron.job"_s});
    if (!psql.waitForFinished(patience) || psql.exitCode() != 0)
        return tl::unexpected(Error{ErrorKind::Local, u"psql did not run"_s, {}, {}, {}, {}});
    return double(clock.nsecsElapsed()) / 1e6;
}

/// How long another build of this program takes to its first data.
Result<double> otherFirstDataMs(const QString &program, const TestServer &server)
{
    QElapsedTimer clock;
    clock.start();
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(program, {u"--window"_s, server.uri()});
    QByteArray output;
    if (!readUntil(window, "first-data", output))
        return tl::unexpected(Error{ErrorKind::Local, u"The other build did not show data in time"_s, {}, {}, {}, {}});
    const double taken = double(clock.nsecsElapsed()) / 1e6;
    window.closeWriteChannel();
    window.waitForFinished(patience);
    return taken;
}

/// What the window asked for when it started (health, at its own time) belongs to no refresh.
void waitForSilence(const TestServer &server)
{
    const QDeadlineTimer until(patience);
    QString before;
    for (int quiet = 0; quiet < 3 && !until.hasExpired();) {
        const QString now
            = server.value(u"select sum(calls) from pg_stat_statements where query like '/* signalbox%'"_s);
        quiet = now == before ? quiet + 1 : 0;
        before = now;
        QThread::msleep(100);
    }
}

/// One process with the real window: to its first data, through all panels, then one refresh of each of them.
Result<Start> startOnce(const TestServer &server)
{
    const Error failed{ErrorKind::Local, u"The window did not show data in time"_s, {}, {}, {}, {}};
    Start start;
    const auto psql = psqlMs(server);
    if (!psql)
        return tl::unexpected(psql.error());
    start.processMs = *psql;

    QElapsedTimer clock;
    clock.start();
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationFilePath(), {u"--window"_s, server.uri()});
    QByteArray output;
    if (!readUntil(window, "first-data", output))
        return tl::unexpected(failed);
    start.firstDataMs = double(clock.nsecsElapsed()) / 1e6;
    if (!readUntil(window, "memory", output))
        return tl::unexpected(failed);

    waitForSilence(server);
    if (const auto reset = server.exec(u"select pg_stat_statements_reset()"_s); !reset)
        return tl::unexpected(reset.error());
    window.write("refresh\n");
    if (!readUntil(window, "refreshed", output))
        return tl::unexpected(failed);
    // Of the statements that arrived: those inside functions are part of them, and counted again by the sandbox's
    // pg_stat_statements.track = 'all'.
    const QString arrived = u"select sum(%1) from pg_stat_statements "
                            "where toplevel and query not like '%pg_stat_statements%'"_s;
    start.refreshServerMs = server.value(QString(arrived).replace(u"%1"_s, u"total_exec_time"_s)).toDouble();
    start.refreshStatements = server.value(QString(arrived).replace(u"%1"_s, u"calls"_s)).toDouble();
    const auto each = server.exec(u"select substring(query from '/[*] signalbox ([^ ]+)'), sum(total_exec_time) "
                                  "from pg_stat_statements where toplevel and query like '/* signalbox%' group by 1"_s);
    if (!each)
        return tl::unexpected(each.error());
    for (const QStringList &row : *each)
        start.msOfStatement.insert(row.value(0), row.value(1).toDouble());
    start.memoryMb = numberFrom(output, "memory");
    start.refreshWallMs = numberFrom(output, "refreshed");
    window.write("theme\n");
    if (!readUntil(window, "theme", output))
        return tl::unexpected(failed);
    start.themeCpuMs = numberFrom(output, "theme");
    window.closeWriteChannel();
    window.waitForFinished(patience);
    return start;
}

QList<double> valuesOf(const QList<Start> &starts, double Start::*member)
{
    QList<double> values;
    for (const Start &start : starts)
        values.append(start.*member);
    return values;
}

void addStatements(BenchReport &report, const QList<Start> &starts)
{
    QMap<QString, QList<double>> times;
    for (const Start &start : starts) {
        for (auto it = start.msOfStatement.begin(); it != start.msOfStatement.end(); ++it)
            times[it.key()].append(it.value());
    }
    QList<std::pair<double, QString>> dearest;
    for (auto it = times.begin(); it != times.end(); ++it)
        dearest.append({percentile(it.value(), 0.5), it.key()});
    std::sort(dearest.rbegin(), dearest.rend());
    report.addHeading(u"Server time of the refresh, by statement (ms)"_s, {u"median"_s, u"slowest"_s});
    for (const auto &[median, name] : std::as_const(dearest))
        report.addRow(name, {median, percentile(times.value(name), 1)});
}

/// The other build's program behind --against, taken out of the arguments.
QString otherProgram(QStringList &arguments)
{
    const qsizetype place = arguments.indexOf(u"--against"_s);
    if (place < 0)
        return {};
    const QString program = arguments.value(place + 1);
    arguments.remove(place, qMin<qsizetype>(2, arguments.size() - place));
    return program;
}

int measure(QStringList arguments)
{
    const QString other = otherProgram(arguments);
    const auto rows = requestedRows(arguments, standardRows);
    if (!rows)
        return 64;
    TestServer server(TestServer::Content::Sandbox);
    auto ready = server.start();
    // Only the window's own statements shall be counted.
    if (ready) {
        const auto paused = server.exec(u"update cron.job set active = false"_s);
        if (!paused)
            ready = tl::unexpected(paused.error());
    }
    QList<Start> starts;
    QList<double> others;
    for (int i = 0; ready && i < *rows + 1; ++i) {
        const auto start = startOnce(server);
        if (!start)
            ready = tl::unexpected(start.error());
        else if (i > 0 || *rows == 1) // the first one warms up
            starts.append(*start);
        if (!ready || other.isEmpty())
            continue;
        const auto otherMs = otherFirstDataMs(other, server); // in turn, so that both meet the same machine
        if (!otherMs)
            ready = tl::unexpected(otherMs.error());
        else if (i > 0 || *rows == 1)
            others.append(*otherMs);
    }
    if (!ready) {
        std::fprintf(stderr, "%s\n", qPrintable(describe(ready.error())));
        return 1;
    }

    BenchReport report(u"startup"_s, *rows >= standardRows);
    report.addHeading(u"%1 warm starts on two weeks of sample data"_s.arg(starts.size()), {u"median"_s, u"slowest"_s});
    const auto row = [&](const QString &label, double Start::*member) {
        const auto values = valuesOf(starts, member);
        report.addRow(label, {percentile(values, 0.5), percentile(values, 1)});
        return percentile(values, 0.5);
    };
    const double psql = row(u"psql, one query (ms)"_s, &Start::processMs);
    const double firstData = row(u"window to first data (ms)"_s, &Start::firstDataMs);
    if (!others.isEmpty())
        report.addRow(u"the other build to first data (ms)"_s, {percentile(others, 0.5), percentile(others, 1)});
    const double memory = row(u"resident memory after all panels (MB)"_s, &Start::memoryMb);
    const double wall = row(u"one refresh of all panels, on screen (ms)"_s, &Start::refreshWallMs);
    const double serverTime = row(u"its time in the server (ms)"_s, &Start::refreshServerMs);
    const double statements = row(u"its statements"_s, &Start::refreshStatements);
    const double theme = row(u"the other theme, processor time of the window (ms)"_s, &Start::themeCpuMs);
    addStatements(report, starts);
    report.addFigure(u"first_data"_s, firstData, u"ms"_s);
    report.addFigure(u"first_data_to_psql_ratio"_s, psql > 0 ? firstData / psql : 0, u"x"_s);
    report.addFigure(u"memory"_s, memory, u"MB"_s);
    report.addFigure(u"refresh_wall"_s, wall, u"ms"_s);
    report.addFigure(u"refresh_server"_s, serverTime, u"ms"_s);
    report.addFigure(u"refresh_statements"_s, statements, u"statements"_s);
    report.addTarget(u"theme_cpu"_s, theme, u"ms"_s, {Bound::Kind::AtMost, mostThemeCpuMs});
    if (!others.isEmpty())
        report.addTarget(u"first_data_to_other_ratio"_s, firstData / percentile(others, 0.5), u"x"_s,
            {Bound::Kind::AtMost, mostOfOther});
    report.print();
    return report.holds() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && QByteArrayView(argv[1]) == "--window") {
        QApplication app(argc, argv);
        StartupWindow window(QString::fromLocal8Bit(argv[2]));
        return QApplication::exec();
    }
    QCoreApplication app(argc, argv);
    return measure(app.arguments());
}
