#include "bench/cron/mapfigures.h"

#include "bench/benchcalls.h"
#include "bench/processcost.h"
#include "data/cron/runmapstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/cron/map/runmapcache.h"
#include "support/libpq.h"
#include "support/statementlog.h"

#include <QElapsedTimer>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr int mapPixels = 1200;
constexpr int mapRepeats = 7;
constexpr int monthRepeats = 3;
constexpr auto monthLength = 720h;

struct Walk {
    QList<double> steps; // ms, as the program waits
    double cpu = 0; // ms, of all threads
    qsizetype buckets = 0;
};

/// Asks until the view is known, and takes what would be drawn.
Result<Walk> walked(RunMapStore &store, RunMapCache &cache, const TimeSpan &view)
{
    const microseconds bucket = runMapBucketFor(view, mapPixels);
    const double before = processMilliseconds();
    Walk walk;
    while (const auto question = cache.next(view, bucket)) {
        QElapsedTimer clock;
        clock.start();
        const auto part = answerOf(store.runs(*question));
        if (!part)
            return tl::unexpected(part.error());
        cache.take(*question, *part);
        walk.steps.append(double(clock.nsecsElapsed()) / 1e6);
    }
    walk.buckets = cache.buckets(view, bucket).size();
    walk.cpu = processMilliseconds() - before;
    return walk;
}

Result<Instant> newestRun(const QString &uri)
{
    return execOnce(
        uri, u"select (extract(epoch from max(start_time)) * 1000000)::bigint + 1 from cron.job_run_details"_s)
        .map([](const auto &rows) { return Instant{rows.first().first().toLongLong()}; });
}

using Connection = std::unique_ptr<ProjectConnection>;

Result<Connection> connected(const QString &uri)
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    auto connection = std::make_unique<ProjectConnection>(*ConnectionSpec::fromUri(uri), *catalogue);
    if (const auto opened = answerOf(connection->open()); !opened)
        return tl::unexpected(opened.error());
    return connection;
}

/// Each round reads all of it anew.
Result<QList<Walk>> rounds(const QString &uri, const TimeSpan &view, int repeats)
{
    const auto connection = connected(uri);
    if (!connection)
        return tl::unexpected(connection.error());
    RunMapStore store(**connection, u"bench"_s);
    QList<Walk> walks;
    for (int round = 0; round <= repeats; ++round) {
        RunMapCache cache;
        cache.setNow(view.until);
        const auto walk = walked(store, cache, view);
        if (!walk)
            return tl::unexpected(walk.error());
        if (round > 0) // the session is warm
            walks.append(*walk);
    }
    return walks;
}

/// What a view sends, or its refresh five seconds later.
Result<QStringList> statementsFor(const QString &uri, const TimeSpan &view, bool isRefresh)
{
    StatementLog log;
    if (const auto ready = log.open(uri).and_then([&log] { return log.setOn(true); }); !ready)
        return tl::unexpected(ready.error());
    const auto connection = connected(uri);
    if (!connection)
        return tl::unexpected(connection.error());
    RunMapStore store(**connection, u"bench"_s);
    RunMapCache cache;
    cache.setNow(view.until);
    if (isRefresh) {
        if (const auto first = walked(store, cache, view); !first)
            return tl::unexpected(first.error());
        cache.setNow(view.until + 5s);
    }
    return log.take()
        .and_then([&](const QStringList &) { return walked(store, cache, view); })
        .and_then([&](const Walk &) { return log.take(); })
        .and_then([&log](const QStringList &statements) {
            return log.setOn(false).map([&statements] { return statements; });
        });
}

Result<double> serverTime(const QString &uri, const TimeSpan &view, bool isRefresh, int repeats)
{
    const auto statements = statementsFor(uri, view, isRefresh);
    if (!statements || statements->isEmpty())
        return tl::unexpected(statements ? benchFailure(u"The server logged no statement"_s, {}) : statements.error());
    return serverMs(uri, *statements, repeats);
}

QList<double> medianSteps(const QList<Walk> &walks)
{
    QList<double> medians;
    for (qsizetype step = 0; step < walks.first().steps.size(); ++step) {
        QList<double> times;
        for (const Walk &walk : walks)
            times.append(walk.steps.value(step));
        medians.append(percentile(times, 0.5));
    }
    return medians;
}

double medianCpu(const QList<Walk> &walks)
{
    QList<double> times;
    for (const Walk &walk : walks)
        times.append(walk.cpu);
    return percentile(times, 0.5);
}

} // namespace

Result<MapMonth> readMonth(const QString &uri)
{
    const auto now = newestRun(uri);
    const auto connection = connected(uri);
    if (!now || !connection)
        return tl::unexpected(now ? connection.error() : now.error());
    MapMonth month{.span = {*now - monthLength, *now}, .buckets = {}};
    month.bucket = runMapBucketFor(month.span, mapPixels);
    RunMapStore store(**connection, u"bench"_s);
    RunMapCache cache;
    cache.setNow(*now);
    return walked(store, cache, month.span).map([&](const Walk &) {
        month.buckets = cache.buckets(month.span, month.bucket);
        return month;
    });
}

Result<void> measureMap(const QString &uri, BenchReport &report)
{
    const auto now = newestRun(uri);
    if (!now)
        return tl::unexpected(now.error());
    const TimeSpan day{*now - 24h, *now};
    const TimeSpan month{*now - monthLength, *now};
    const auto days = rounds(uri, day, mapRepeats);
    const auto months = days ? rounds(uri, month, monthRepeats) : days;
    if (!months)
        return tl::unexpected(months.error());
    const auto dayServer = serverTime(uri, day, false, mapRepeats);
    const auto refreshServer = serverTime(uri, day, true, mapRepeats);
    const auto monthServer = serverTime(uri, month, false, monthRepeats);
    for (const auto *time : {&dayServer, &refreshServer, &monthServer}) {
        if (!*time)
            return tl::unexpected(time->error());
    }
    const QList<double> daySteps = medianSteps(*days);
    const QList<double> monthSteps = medianSteps(*months);
    const double worstStep = percentile(monthSteps, 1);

    report.addHeading(
        u"The run map"_s, {u"buckets"_s, u"steps"_s, u"median ms"_s, u"most ms"_s, u"server ms"_s, u"our cpu ms"_s});
    report.addRow(u"24 hours"_s,
        {double(days->first().buckets), double(daySteps.size()), percentile(daySteps, 0.5), percentile(daySteps, 1),
            *dayServer, medianCpu(*days)});
    report.addRow(u"30 days"_s,
        {double(months->first().buckets), double(monthSteps.size()), percentile(monthSteps, 0.5), worstStep,
            *monthServer, medianCpu(*months)});
    using enum Bound::Kind;
    report.addTarget(u"map_day_server_ms"_s, *dayServer, u"ms"_s, {AtMost, 30});
    report.addTarget(u"map_day_cpu_ms"_s, medianCpu(*days), u"ms"_s, {AtMost, 50});
    report.addTarget(u"map_month_step_ms"_s, worstStep, u"ms"_s, {AtMost, 50});
    report.addFigure(u"map_day_refresh_server_ms"_s, *refreshServer, u"ms"_s);
    report.addFigure(u"map_month_server_ms"_s, *monthServer, u"ms"_s);
    report.addFigure(u"map_month_steps"_s, double(monthSteps.size()), u"steps"_s);
    report.addFigure(u"map_month_cpu_ms"_s, medianCpu(*months), u"ms"_s);
    return {};
}

} // namespace signalbox
