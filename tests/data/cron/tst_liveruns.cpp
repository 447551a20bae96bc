#include "data/cron/cronbed.h"

#include "data/cron/cronstore.h"
#include "data/postgres/sqlcatalogue.h"

#include <QTest>

#include <libpq-fe.h>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

/// A backend that works for a run, as far as anybody can see.
class Backend
{
public:
    explicit Backend(const QString &uri) : m_connection(PQconnectdb(uri.toUtf8().constData()), &PQfinish) { }

    int pid() const { return PQbackendPID(m_connection.get()); }
    bool exec(const char *sql)
    {
        const std::unique_ptr<PGresult, decltype(&PQclear)> answer(PQexec(m_connection.get(), sql), &PQclear);
        return PQresultStatus(answer.get()) == PGRES_COMMAND_OK || PQresultStatus(answer.get()) == PGRES_TUPLES_OK;
    }
    bool send(const char *sql) { return PQsendQuery(m_connection.get(), sql) == 1; }

private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
};

} // namespace

/// What runs now, and what it waits for.
class LiveRunsTest : public QObject
{
    Q_OBJECT

private:
    struct Watcher {
        std::unique_ptr<ProjectConnection> connection;
        std::unique_ptr<CronStore> store;

        QList<LiveRun> live() const { return await(store->live()).value_or(QList<LiveRun>()); }
    };
    Watcher watcher(const QString &role = u"postgres"_s)
    {
        Watcher watcher{m_bed.connect(role), nullptr};
        watcher.store = std::make_unique<CronStore>(*watcher.connection);
        return watcher;
    }

    void addRunning(int pid, const QString &start = u"clock_timestamp()"_s, const QString &user = u"'postgres'"_s)
    {
        VERIFY_RESULT(m_bed.addRuns({.status = u"'running'"_s,
            .pid = QString::number(pid),
            .start = start,
            .command = u"'update locked set a = 1'"_s,
            .user = user}));
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_bed.start());
        VERIFY_RESULT(m_bed.server.exec(u"create table locked (a integer); insert into locked values (0);"
                                        "create role worker login; create role sees login bypassrls;"
                                        "grant usage on schema cron to worker, sees;"
                                        "grant select on all tables in schema cron to worker, sees"_s));
    }
    void init() { VERIFY_RESULT(m_bed.empty()); }

    void nothingRuns()
    {
        VERIFY_RESULT(m_bed.addRuns({.count = 3}));
        QVERIFY(watcher().live().isEmpty());
    }

    void withoutPgCronItSaysSo()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto connection = bare.connect();
        const auto answer = await(CronStore(*connection).live());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::MissingObject);
    }

    void aRunThatWaitsForALockNamesWhoHoldsIt()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        Backend holder(m_bed.server.uri() + u"&application_name=holder"_s);
        QVERIFY(holder.exec("begin"));
        QVERIFY(holder.exec("update locked set a = 2"));
        Backend run(m_bed.server.uri());
        addRunning(run.pid());
        QVERIFY(run.send("update locked set a = 1"));
        const Watcher watching = watcher();
        QVERIFY(waitFor([&] {
            const auto live = watching.live();
            return live.size() == 1 && !live.first().blockers.isEmpty();
        }));
        const LiveRun live = watching.live().first();
        QCOMPARE(live.jobId, 1);
        QCOMPARE(live.jobName, u"job"_s);
        QCOMPARE(live.runId, m_bed.newestId());
        QCOMPARE(live.processId, run.pid());
        QCOMPARE(live.command, u"update locked set a = 1"_s);
        QCOMPARE(live.database, u"postgres"_s);
        QCOMPARE(live.username, u"postgres"_s);
        QVERIFY(live.backendStartedAt <= *live.startedAt);
        QCOMPARE(live.waitEventType, u"Lock"_s);
        QCOMPARE(live.waitEvent, u"transactionid"_s);
        QVERIFY(!live.activityHidden);
        QCOMPARE(live.blockers.size(), 1);
        const LiveBlocker blocker = live.blockers.first();
        QCOMPARE(blocker.processId, holder.pid());
        QCOMPARE(blocker.username, u"postgres"_s);
        QCOMPARE(blocker.application, u"holder"_s);
        QCOMPARE(blocker.state, u"idle in transaction"_s);
        QCOMPARE(blocker.query, u"update locked set a = 2"_s);
        QVERIFY(blocker.transactionStartedAt);
    }

    void anotherBackendOfThatNumberIsNoRun()
    {
        Backend other(m_bed.server.uri());
        addRunning(other.pid(), u"now() - interval '1 hour'"_s); // began long before that backend
        QVERIFY(watcher().live().isEmpty());
        addRunning(other.pid(), u"clock_timestamp()"_s, u"'worker'"_s); // of another role
        QVERIFY(watcher().live().isEmpty());
        addRunning(other.pid());
        QCOMPARE(watcher().live().size(), 1);
        addRunning(2147483647);
        QCOMPARE(watcher().live().size(), 1);
    }

    void aRoleThatMayNotSeeActivityIsTold()
    {
        Backend run(m_bed.server.uri());
        addRunning(run.pid());
        const QList<LiveRun> live = watcher(u"sees"_s).live();
        QCOMPARE(live.size(), 1);
        QVERIFY(live.first().activityHidden);
        QCOMPARE(live.first().processId, run.pid());
        QVERIFY(live.first().waitEvent.isEmpty());
        Backend own(m_bed.server.uri(u"postgres"_s, u"worker"_s));
        addRunning(own.pid(), u"clock_timestamp()"_s, u"'worker'"_s);
        const QList<LiveRun> seen = watcher(u"worker"_s).live(); // only its own, and all of it
        QCOMPARE(seen.size(), 1);
        QVERIFY(!seen.first().activityHidden);
    }

    /// What the overview knows is not looked for again, and what began since is there.
    void afterAnOverviewItGoesOnFromThere()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        Backend first(m_bed.server.uri());
        Backend second(m_bed.server.uri());
        addRunning(first.pid());
        const Watcher watching = watcher();
        while (await(watching.store->overview()).value().recentPending) { }
        VERIFY_RESULT(m_bed.addRuns({.count = 60'000})); // the walk alone does not reach it any more
        addRunning(second.pid());
        const QList<LiveRun> live = watching.live();
        QCOMPARE(live.size(), 2);
        QCOMPARE(live.at(0).processId, second.pid());
        QCOMPARE(live.at(1).processId, first.pid());
        QCOMPARE(watcher().live().size(), 1);
    }

    /// It sees no process of the primary: what was written there stands, and nothing runs here.
    void aStandbyTellsWhatIsWritten()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        Backend run(m_bed.server.uri());
        addRunning(run.pid());
        addRunning(2147483647);
        QCOMPARE(watcher().live().size(), 1);
        TestServer standby(TestServer::Content::Bare);
        VERIFY_RESULT(standby.startAsStandbyOf(m_bed.server));
        QTRY_COMPARE(standby.value(u"select count(*) from cron.job_run_details"_s), u"2"_s);
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        ProjectConnection connection(standby.spec(), *catalogue);
        VERIFY_RESULT(await(connection.open()));
        CronStore store(connection);
        const auto live = await(store.live());
        VERIFY_RESULT(live);
        QVERIFY(live->isEmpty());
        const auto page = await(store.history(runsOfJob(1), {}, 10));
        VERIFY_RESULT(page);
        QCOMPARE(page->runs.size(), 2);
        for (const JobRun &one : page->runs)
            QCOMPARE(one.status, RunStatus::Running);
        const auto overview = await(store.overview());
        VERIFY_RESULT(overview);
        QCOMPARE(overview->scheduler, Liveness::Elsewhere);
        QCOMPARE(overview->jobs.first().lastRun->status, RunStatus::Running);
    }

private:
    CronBed m_bed;
};

QTEST_GUILESS_MAIN(LiveRunsTest)
#include "tst_liveruns.moc"
