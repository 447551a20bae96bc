#include "bench/cron/overviewfigures.h"

#include "bench/benchcalls.h"
#include "data/cron/cronstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/libpq.h"
#include "support/statementlog.h"

#include <QElapsedTimer>

#include <optional>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int overviewRepeats = 7;
constexpr int looksInTurn = 3;

const QString boundedWalk = uR"(
select n.jobid, d.runid, d.status, left(d.command, 1000), left(d.return_message, 4096), d.database, d.username, d.job_pid,
  d.start_time, d.end_time
from (
  select t.jobid, max(t.runid) as runid
  from (select r.jobid, r.runid from cron.job_run_details r order by r.runid desc limit 60000) t
  group by t.jobid
) n
join cron.job j on j.jobid = n.jobid
join cron.job_run_details d on d.runid = n.runid)"_s;

const QString groupBy = u"select jobid, max(runid) from cron.job_run_details group by jobid"_s;

const QString studioShape = uR"(
with states as (
  select jobid, status, max(start_time) as at
  from cron.job_run_details
  group by jobid, status
)
select j.jobid, j.jobname, j.schedule, j.command, j.active, s.status, s.at
from cron.job j
left join states s on s.jobid = j.jobid
  and s.at = (select max(o.at) from states o where o.jobid = j.jobid))"_s;

struct Looks {
    double first = 0;
    double recent = 0;
    double steady = 0;
    double walk = 0;
};

Result<double> timedLook(CronStore &store)
{
    QElapsedTimer clock;
    clock.start();
    const auto overview = answerOf(store.overview());
    if (!overview)
        return tl::unexpected(overview.error());
    return double(clock.nsecsElapsed()) / 1e6;
}

Result<void> addRuns(const QString &uri)
{
    return execOnce(uri,
        u"insert into cron.job_run_details (jobid, database, username, command, status, return_message, start_time, "
        u"end_time)"
        " select n, 'postgres', 'postgres', 'select 1', 'succeeded', '1 row', now(), now() from generate_series(1, 5) n"_s)
        .map([](const auto &) {});
}

/// Medians; each first look is of a store that knows nothing yet. The walk takes its turn with them, so that both meet the same
/// machine: the median of as many in turn, of which the first one finds the server's caches full of something else.
Result<Looks> timedLooks(const QString &uri, ProjectConnection &connection)
{
    QList<double> first;
    QList<double> recent;
    QList<double> steady;
    QList<double> walks;
    for (int round = 0; round <= overviewRepeats; ++round) {
        QList<double> firstInTurn;
        std::optional<CronStore> store;
        for (int turn = 0; turn < looksInTurn; ++turn) {
            const auto time = timedLook(store.emplace(connection));
            if (!time)
                return tl::unexpected(time.error());
            firstInTurn.append(*time);
        }
        QList<double> recentInTurn;
        QList<double> steadyInTurn;
        for (QList<double> *times : {&recentInTurn, &steadyInTurn, &steadyInTurn, &steadyInTurn}) {
            if (times == &steadyInTurn) {
                if (const auto added = addRuns(uri); !added)
                    return tl::unexpected(added.error());
            }
            const auto time = timedLook(*store);
            if (!time)
                return tl::unexpected(time.error());
            times->append(*time);
        }
        const auto walk = psqlMs(uri, {boundedWalk}, looksInTurn);
        if (!walk)
            return tl::unexpected(walk.error());
        if (round == 0)
            continue; // the session was not warm
        first.append(percentile(firstInTurn, 0.5));
        recent.append(recentInTurn);
        steady.append(steadyInTurn);
        walks.append(*walk);
    }
    return Looks{percentile(first, 0.5), percentile(recent, 0.5), percentile(steady, 0.5), percentile(walks, 0.5)};
}

/// What a steady refresh sends.
Result<QStringList> steadyStatements(const QString &uri, const std::shared_ptr<const SqlCatalogue> &catalogue)
{
    StatementLog log;
    if (const auto ready = log.open(uri).and_then([&log] { return log.setOn(true); }); !ready)
        return tl::unexpected(ready.error());
    ProjectConnection connection(*ConnectionSpec::fromUri(uri), catalogue);
    if (const auto opened = answerOf(connection.open()); !opened)
        return tl::unexpected(opened.error());
    CronStore store(connection);
    answerOf(store.overview());
    answerOf(store.overview());
    if (const auto added = addRuns(uri); !added)
        return tl::unexpected(added.error());
    return log.take().and_then([&](const QStringList &) {
        answerOf(store.overview());
        return log.take().and_then([&log](const QStringList &statements) {
            return log.setOn(false).map([&statements] { return statements; });
        });
    });
}

void reportStudio(const QString &uri, BenchReport &report)
{
    QElapsedTimer clock;
    clock.start();
    const auto answer = execOnce(uri, u"set statement_timeout = '60s';"_s + studioShape);
    if (answer)
        report.addFigure(u"studio_ms"_s, double(clock.elapsed()), u"ms"_s);
    else
        report.addNote(u"The list of Supabase Studio did not come within 60 s: %1"_s.arg(answer.error().serverWords));
}

} // namespace

Result<void> measureOverview(const QString &uri, BenchReport &report)
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    ProjectConnection connection(*ConnectionSpec::fromUri(uri), *catalogue);
    if (const auto opened = answerOf(connection.open()); !opened)
        return tl::unexpected(opened.error());
    const auto looks = timedLooks(uri, connection);
    if (!looks)
        return tl::unexpected(looks.error());
    const auto grouped = psqlMs(uri, {groupBy}, 3);
    const auto statements = steadyStatements(uri, *catalogue);
    if (!grouped || !statements || statements->isEmpty())
        return tl::unexpected(!grouped ? grouped.error()
                : !statements          ? statements.error()
                                       : benchFailure(u"The server logged no statement"_s, {}));
    const auto server = serverMs(uri, *statements, overviewRepeats);
    if (!server)
        return tl::unexpected(server.error());

    report.addHeading(u"A refresh of all jobs"_s, {u"ms"_s});
    report.addRow(u"first: jobs with their newest run"_s, {looks->first});
    report.addRow(u"second: the recent runs, once"_s, {looks->recent});
    report.addRow(u"steady, five new runs"_s, {looks->steady});
    report.addRow(u"  on the server"_s, {*server});
    report.addRow(u"psql: a bounded walk for the same columns"_s, {looks->walk});
    report.addRow(u"psql: GROUP BY jobid"_s, {*grouped});
    using enum Bound::Kind;
    report.addTarget(u"overview_walk_ratio"_s, looks->first / looks->walk, u"x"_s, {AtMost, 1.5});
    report.addTarget(u"groupby_ratio"_s, looks->first / *grouped, u"x"_s, {AtMost, 0.1});
    report.addTarget(u"steady_server_ms"_s, *server, u"ms"_s, {AtMost, 2});
    report.addFigure(u"first_ms"_s, looks->first, u"ms"_s);
    report.addFigure(u"recent_ms"_s, looks->recent, u"ms"_s);
    report.addFigure(u"steady_ms"_s, looks->steady, u"ms"_s);
    report.addFigure(u"steady_walk_ratio"_s, looks->steady / looks->walk, u"x"_s);
    report.addFigure(u"walk_ms"_s, looks->walk, u"ms"_s);
    report.addFigure(u"groupby_ms"_s, *grouped, u"ms"_s);
    reportStudio(uri, report);
    return {};
}

} // namespace signalbox
