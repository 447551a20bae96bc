#include "bench/metrics/rangefigures.h"

#include "bench/benchcalls.h"
#include "bench/processcost.h"
#include "data/metrics/metricbucketstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/metrics/metriccache.h"
#include "support/libpq.h"
#include "support/statementlog.h"

#include <QElapsedTimer>

#include <numeric>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr int chartPixels = 500;
constexpr int boardLines = 20;
constexpr int rangeRepeats = 3;
constexpr auto benchYear = 8760h;

struct BoardRange {
    QString name;
    microseconds length{0};
};

const QList<BoardRange> boardRanges{{u"15_min"_s, 15min}, {u"1_h"_s, 1h}, {u"6_h"_s, 6h}, {u"24_h"_s, 24h},
    {u"7_d"_s, 168h}, {u"30_d"_s, 720h}, {u"90_d"_s, 2160h}, {u"1_year"_s, benchYear}};

const QString yearOfOne = uR"(
select date_bin('2 days', created_at, '1970-01-01 00:00+00'), min(value), avg(value), max(value)
from public.system_metrics
where metric_type = 'bench' and metric_name = 's07' and created_at >= now() - interval '1 year'
group by 1
order by 1)"_s;

const QString yearOfAll = uR"(
select metric_name, date_bin('2 days', created_at, '1970-01-01 00:00+00'), min(value), avg(value), max(value)
from public.system_metrics
where metric_type = 'bench' and created_at >= now() - interval '1 year'
group by 1, 2
order by 1, 2)"_s;

QList<MetricKey> boardKeys()
{
    QList<MetricKey> keys;
    for (int line = 0; line < boardLines; ++line)
        keys.append({u"bench"_s, u"s%1"_s.arg(line, 2, 10, QChar(u'0')), {}});
    return keys;
}

/// A project that is open, and what is known of it.
struct Board {
    std::unique_ptr<ProjectConnection> connection;
    std::unique_ptr<MetricBucketStore> store;
    MetricReach reach;
    MetricCache cache;
    Instant now;
};

struct BoardWalk {
    QList<double> steps; // ms, as the program waits
    qsizetype most = 0; // rows of an answer
    qsizetype buckets = 0;

    double total() const { return std::accumulate(steps.begin(), steps.end(), 0.0); }
};

Result<Board> openBoard(const QString &uri)
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Board board;
    board.connection = std::make_unique<ProjectConnection>(*ConnectionSpec::fromUri(uri), *catalogue);
    if (const auto opened = answerOf(board.connection->open()); !opened)
        return tl::unexpected(opened.error());
    board.store = std::make_unique<MetricBucketStore>(*board.connection);
    const auto reach = answerOf(board.store->reach());
    const auto newest = execOnce(
        uri, u"select (extract(epoch from max(created_at)) * 1000000)::bigint + 1 from public.system_metrics"_s);
    if (!reach || !newest)
        return tl::unexpected(reach ? newest.error() : reach.error());
    board.reach = *reach;
    board.now = Instant{newest->first().first().toLongLong()};
    board.cache.setReach(*reach);
    board.cache.setNow(board.now);
    return board;
}

/// Asks until the view is known, and takes what would be drawn.
Result<BoardWalk> shown(Board &board, microseconds length)
{
    const TimeSpan view{board.now - length, board.now};
    const microseconds bucket = metricBucketFor(view, chartPixels, board.reach);
    const QList<MetricKey> keys = boardKeys();
    BoardWalk walk;
    QElapsedTimer clock;
    clock.start();
    while (const auto question = board.cache.next(keys, view, bucket)) {
        const auto part = answerOf(board.store->buckets(*question, u"bench"_s));
        if (!part)
            return tl::unexpected(part.error());
        board.cache.take(*question, *part);
        qsizetype rows = 0;
        for (const MetricLine &line : part->lines)
            rows += line.buckets.size();
        walk.most = std::max(walk.most, rows);
        walk.steps.append(double(clock.nsecsElapsed()) / 1e6);
        clock.restart();
    }
    for (const MetricKey &key : keys)
        walk.buckets += board.cache.buckets(key, view, bucket).size();
    walk.steps.append(double(clock.nsecsElapsed()) / 1e6);
    return walk;
}

/// What a view sends, or its refresh five seconds later; in ms of the server.
Result<double> serverTimeOf(const QString &uri, microseconds length, bool isRefresh)
{
    StatementLog log;
    if (const auto ready = log.open(uri).and_then([&log] { return log.setOn(true); }); !ready)
        return tl::unexpected(ready.error());
    auto board = openBoard(uri);
    if (board && isRefresh) {
        if (const auto first = shown(*board, length); !first)
            return tl::unexpected(first.error());
        board->now = board->now + 5s;
        board->cache.setNow(board->now);
    }
    if (!board)
        return tl::unexpected(board.error());
    const auto statements = log.take()
                                .and_then([&](const QStringList &) { return shown(*board, length); })
                                .and_then([&](const BoardWalk &) { return log.take(); });
    if (const auto done = log.setOn(false); !done)
        return tl::unexpected(done.error());
    if (!statements || statements->isEmpty())
        return tl::unexpected(statements ? benchFailure(u"The server logged no statement"_s, {}) : statements.error());
    return serverMs(uri, *statements, rangeRepeats);
}

Result<double> measureRange(const QString &uri, const BoardRange &range, BenchReport &report)
{
    const auto server = serverTimeOf(uri, range.length, false);
    auto board = openBoard(uri);
    if (!server || !board)
        return tl::unexpected(server ? board.error() : server.error());
    if (const auto warmUp = shown(*board, range.length); !warmUp) // the session is warm
        return tl::unexpected(warmUp.error());
    board->cache.forget();
    const auto cold = shown(*board, range.length);
    const auto warm = cold ? shown(*board, range.length) : cold;
    if (!warm)
        return tl::unexpected(warm.error());
    report.addRow(range.name,
        {double(cold->buckets), double(cold->steps.size() - 1), double(cold->most), *server, cold->total(),
            warm->total()});
    report.addFigure(range.name + u"_server_ms"_s, *server, u"ms"_s);
    report.addFigure(range.name + u"_cold_ms"_s, cold->total(), u"ms"_s);
    report.addFigure(range.name + u"_warm_ms"_s, warm->total(), u"ms"_s);
    if (cold->most > MetricBucketSource::mostRows || warm->steps.size() != 1)
        report.addBroken(u"%1: %2 rows in an answer, %3 questions for what is known"_s.arg(range.name)
                             .arg(cold->most)
                             .arg(warm->steps.size() - 1));
    return *server;
}

} // namespace

Result<void> measureRanges(const QString &uri, BenchReport &report)
{
    report.addHeading(u"Eight charts with 20 lines"_s,
        {u"buckets"_s, u"answers"_s, u"most rows"_s, u"server ms"_s, u"cold ms"_s, u"warm ms"_s});
    double worst = 0;
    for (const BoardRange &range : boardRanges) {
        const auto server = measureRange(uri, range, report);
        if (!server)
            return tl::unexpected(server.error());
        worst = std::max(worst, *server);
    }
    const auto hour = serverTimeOf(uri, 1h, true);
    const auto year = hour ? serverTimeOf(uri, benchYear, true) : hour;
    if (!year)
        return tl::unexpected(year.error());
    const double memory = peakMegabytes();
    const auto one = psqlMs(uri, {yearOfOne}, 1);
    const auto all = one ? psqlMs(uri, {yearOfAll}, 1) : one;
    if (!all)
        return tl::unexpected(all.error());
    const auto ours = serverTimeOf(uri, benchYear, false);
    if (!ours)
        return tl::unexpected(ours.error());
    report.addHeading(u"Beside it"_s, {u"ms"_s});
    report.addRow(u"refresh of an hour, on the server"_s, {*hour});
    report.addRow(u"refresh of a year, on the server"_s, {*year});
    report.addRow(u"psql: date_bin over a year of one series"_s, {*one});
    report.addRow(u"psql: date_bin over a year of all"_s, {*all});
    using enum Bound::Kind;
    report.addTarget(u"range_server_ms"_s, worst, u"ms"_s, {AtMost, 150});
    report.addTarget(u"refresh_server_ms"_s, std::max(*hour, *year), u"ms"_s, {AtMost, 5});
    report.addTarget(u"memory"_s, memory, u"MB"_s, {AtMost, 200});
    report.addFigure(u"date_bin_one_ms"_s, *one, u"ms"_s);
    report.addFigure(u"date_bin_all_ms"_s, *all, u"ms"_s);
    report.addFigure(u"year_date_bin_ratio"_s, *ours / *all, u"x"_s);
    return {};
}

Result<void> measureWalk(const QString &uri, BenchReport &report)
{
    const auto bare = execOnce(uri,
        u"drop index public.system_metrics_series, public.system_metrics_oldest;"
        " truncate signalbox.metric_rollup, signalbox.metric_rollup_state"_s);
    auto board = bare ? openBoard(uri) : tl::unexpected(bare.error());
    if (!board)
        return tl::unexpected(board.error());
    const auto walk = shown(*board, benchYear);
    if (!walk)
        return tl::unexpected(walk.error());
    const auto refresh = serverTimeOf(uri, 1h, true);
    if (!refresh)
        return tl::unexpected(refresh.error());
    report.addHeading(
        u"A year without index and rollup"_s, {u"steps"_s, u"median ms"_s, u"most ms"_s, u"all ms"_s, u"refresh ms"_s});
    report.addRow(u"walked back"_s,
        {double(walk->steps.size() - 1), percentile(walk->steps, 0.5), percentile(walk->steps, 1), walk->total(),
            *refresh});
    report.addFigure(u"walk_step_ms"_s, percentile(walk->steps, 0.5), u"ms"_s);
    report.addFigure(u"walk_longest_step_ms"_s, percentile(walk->steps, 1), u"ms"_s);
    report.addFigure(u"walk_ms"_s, walk->total(), u"ms"_s);
    report.addFigure(u"walk_refresh_server_ms"_s, *refresh, u"ms"_s);
    return {};
}

} // namespace signalbox
