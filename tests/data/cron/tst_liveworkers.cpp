#include "data/cron/cronbed.h"

#include "data/cron/cronstore.h"
#include "data/cron/jobactstore.h"
#include "data/postgres/sqlcatalogue.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Runs that background workers carry out instead of connections (cron.use_background_workers), by the real scheduler.
class LiveWorkersTest : public QObject
{
    Q_OBJECT

private slots:
    void aWorkersRunIsSeenAndStopped()
    {
        TestServer server(TestServer::Content::Bare, {{u"cron.use_background_workers"_s, u"on"_s}});
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(
            u"create extension pg_cron; select cron.schedule('sleeper', '* * * * *', 'select pg_sleep(600)')"_s));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        ProjectConnection connection(server.spec(), *catalogue);
        VERIFY_RESULT(await(connection.open()));
        CronStore store(connection);
        QList<LiveRun> live;
        QVERIFY(waitFor(
            [&] {
                live = await(store.live()).value_or(QList<LiveRun>());
                return !live.isEmpty();
            },
            100s));
        VERIFY_RESULT(server.exec(u"update cron.job set active = false"_s)); // by hand: the run goes on
        QCOMPARE(live.size(), 1);
        QCOMPARE(live.first().jobName, u"sleeper"_s);
        QCOMPARE(live.first().command, u"select pg_sleep(600)"_s);
        QCOMPARE(live.first().username, u"postgres"_s);
        QCOMPARE(server.value(u"select query from pg_stat_activity where pid = %1"_s.arg(live.first().processId)),
            u"select pg_sleep(600)"_s);
        QVERIFY(!live.first().activityHidden);

        const auto newest = [&store] {
            const auto page = await(store.history({}, {}, 1));
            return page && !page->runs.isEmpty() ? page->runs.first() : JobRun();
        };
        QCOMPARE(newest().runId, live.first().runId);
        QCOMPARE(newest().status, RunStatus::Running);
        QCOMPARE(await(JobActStore(connection).terminateRun(live.first())).value(), true);
        QList<RunStatus> seen;
        QVERIFY(waitFor([&] {
            seen.append(newest().status);
            return seen.last() == RunStatus::Failed;
        }));
        QVERIFY(!seen.contains(RunStatus::Unknown)); // gone, and its end not written yet
        QVERIFY(await(store.live()).value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(LiveWorkersTest)
#include "tst_liveworkers.moc"
