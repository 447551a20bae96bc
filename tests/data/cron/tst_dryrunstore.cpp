#include "data/storefixture.h"
#include "support/bouncer.h"
#include "support/libpq.h"

#include "data/cron/dryrunattempt.h"
#include "data/cron/dryrunstore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

pg::Patience tenSeconds()
{
    pg::Patience patience;
    patience.deadline = 10s;
    return patience;
}

} // namespace

/// Commands that are tried and rolled back, on a real server.
class DryRunStoreTest : public QObject
{
    Q_OBJECT

private:
    QString value(const QString &sql, const QString &database = u"postgres"_s) const
    {
        return m_fixture.server.value(sql, database);
    }
    Result<DryRunReport> tried(const QString &command, const QString &username = {}, std::chrono::seconds timeout = 30s)
    {
        return await(m_store->dryRun({command, username, {}, timeout}));
    }
    /// Without the look at the command that is taken before, which must not be all that keeps it from being done.
    Result<DryRunReport> triedUnseen(const QString &command, const ConnectionSpec &spec) const
    {
        return DryRunAttempt(spec, {command, u"postgres"_s, {}, 30s}, u"postgres"_s).perform();
    }
    QString dryRunners() const
    {
        return value(u"select count(*) from pg_stat_activity where application_name = 'signalbox dry run'"_s);
    }
    bool isUntouched() const { return value(u"select string_agg(n::text, ',' order by n) from t"_s) == "1,2,3"_L1; }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        VERIFY_RESULT(m_fixture.server.exec(
            u"create role worker login; create role visitor login; create role guest login;"
            "create schema private authorization worker; alter role worker set search_path = private, public;"
            "create table private.only_there (n integer); insert into private.only_there values (7);"
            "alter table private.only_there owner to worker;"
            "create procedure commits() language plpgsql as $$ begin commit; end $$;"
            "create table t (n integer primary key); insert into t values (1), (2), (3);"
            "create table child (n integer references t deferrable initially deferred)"_s));
        VERIFY_RESULT(m_fixture.server.exec(u"create database elsewhere"_s));
        VERIFY_RESULT(m_fixture.server.exec(u"create table there (n integer)"_s, u"elsewhere"_s));
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
        m_store = std::make_unique<DryRunStore>(*m_connection);
    }

    void cleanup()
    {
        QVERIFY(isUntouched());
        QTRY_COMPARE(dryRunners(), u"0"_s);
    }

    void tellsRowsAndKeepsNothing_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<int>("rows"); // -1: none are counted
        QTest::newRow("delete") << u"delete from t where n < 3"_s << u"DELETE 2"_s << 2;
        QTest::newRow("delete nothing") << u"delete from t where n > 3;"_s << u"DELETE 0"_s << 0;
        QTest::newRow("insert") << u"insert into t values (4)"_s << u"INSERT 0 1"_s << 1;
        QTest::newRow("select") << u"select * from generate_series(1, 300000)"_s << u"SELECT 300000"_s << 300000;
        QTest::newRow("truncate") << u"truncate t cascade"_s << u"TRUNCATE TABLE"_s << -1;
        QTest::newRow("drop") << u"drop table t cascade"_s << u"DROP TABLE"_s << -1;
        QTest::newRow("comments") << u"-- a; b\ndelete from t /* c */"_s << u"DELETE 3"_s << 3;
    }
    void tellsRowsAndKeepsNothing()
    {
        QFETCH(QString, command);
        QFETCH(QString, tag);
        QFETCH(int, rows);
        const auto report = tried(command);
        VERIFY_RESULT(report);
        QVERIFY2(!report->failure, qPrintable(describe(report->failure.value_or(Error()))));
        QCOMPARE(report->commandTag, tag);
        QCOMPARE(report->rows, rows < 0 ? std::nullopt : std::optional<qint64>(rows));
        QVERIFY(report->duration > 0us);
        QCOMPARE(report->notices.isEmpty(), !command.contains("cascade"_L1)); // the guard says nothing
    }

    void tellsNotices()
    {
        const auto report = triedUnseen(
            u"do $$ begin raise notice 'one'; raise warning 'password=hunter2'; end $$"_s, m_fixture.server.spec());
        VERIFY_RESULT(report);
        QVERIFY(!report->failure);
        QCOMPARE(report->notices.size(), 2);
        QCOMPARE(report->notices.first(), u"NOTICE: one"_s);
        QVERIFY(!report->notices.last().contains("hunter2"_L1));
    }

    void tellsTheCommandsOwnFailure_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("state");
        QTest::newRow("an error") << u"select 1 / 0"_s << u"22012"_s;
        QTest::newRow("several statements") << u"delete from t; commit"_s << u"42601"_s;
        QTest::newRow("vacuum") << u"vacuum t"_s << u"25001"_s;
        QTest::newRow("a commit within") << u"do $$ begin delete from t; commit; end $$"_s << u"2D000"_s;
        QTest::newRow("a commit in a procedure") << u"call commits()"_s << u"2D000"_s;
        QTest::newRow("what a commit would find") << u"insert into child values (99)"_s << u"23503"_s;
        QTest::newRow("nothing") << u"selec"_s << u"42601"_s;
    }
    void tellsTheCommandsOwnFailure()
    {
        QFETCH(QString, command);
        QFETCH(QString, state);
        const auto report = triedUnseen(command, m_fixture.server.spec());
        VERIFY_RESULT(report);
        QVERIFY(report->failure);
        QCOMPARE(report->failure->sqlState, state);
        QCOMPARE(report->failure->subject, u"command"_s);
    }

    /// Whatever looks at the command before: the transaction itself cannot commit.
    void noCommandEndsTheTransaction_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("commit") << u"commit"_s;
        QTest::newRow("end") << u"/* */ end"_s;
        QTest::newRow("commit and chain") << u"commit and chain"_s;
    }
    void noCommandEndsTheTransaction()
    {
        QFETCH(QString, command);
        const auto report = triedUnseen(command, m_fixture.server.spec());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Invalid);
        const auto refused = tried(u"commit"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    }

    void waitsTwoSecondsForALock()
    {
        PgConnection other(m_fixture.server.spec(), u"other"_s, std::make_shared<pg::WakeUp>());
        VERIFY_RESULT(other.open(60s));
        VERIFY_RESULT(other.executeScript("begin; lock table t", {}, tenSeconds()));
        const auto report = tried(u"delete from t"_s);
        VERIFY_RESULT(other.executeScript("rollback", {}, tenSeconds()));
        VERIFY_RESULT(report);
        QVERIFY(report->failure);
        QCOMPARE(report->failure->sqlState, u"55P03"_s);
        QVERIFY(report->duration >= 2s);
    }

    void endsAfterTheChosenTime()
    {
        const auto report = tried(u"select pg_sleep(60)"_s, {}, 1s);
        VERIFY_RESULT(report);
        QVERIFY(report->failure);
        QCOMPARE(report->failure->kind, ErrorKind::Timeout);
        QVERIFY(report->duration >= 1s);
    }

    void isTheJobsRole()
    {
        const auto role = triedAs(u"do $$ begin raise notice '% %', current_user, session_user; end $$"_s, u"worker"_s);
        VERIFY_RESULT(role);
        QCOMPARE(role->notices, QStringList{u"NOTICE: worker postgres"_s});
        const auto own = tried(u"delete from only_there"_s, u"worker"_s); // by the search_path of that role
        VERIFY_RESULT(own);
        QCOMPARE(own->commandTag, u"DELETE 1"_s);
        const auto foreign = tried(u"delete from t"_s, u"worker"_s);
        VERIFY_RESULT(foreign);
        QVERIFY(foreign->failure);
        QCOMPARE(foreign->failure->kind, ErrorKind::Permission);
    }

    void aRoleThatMayNotBecomeItIsToldTheGrant()
    {
        const auto connection = m_fixture.connect(u"visitor"_s);
        QVERIFY(connection);
        DryRunStore store(*connection);
        const auto refused = await(store.dryRun({u"select 1"_s, u"worker"_s, {}, 5s}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
        QVERIFY2(refused.error().hint.contains("grant \"worker\" to \"visitor\""_L1), qPrintable(refused.error().hint));
        VERIFY_RESULT(await(store.dryRun({u"select 1"_s, u"visitor"_s, {}, 5s})));

        const auto nobody = tried(u"select 1"_s, u"nobody"_s);
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().kind, ErrorKind::MissingObject);
    }

    void withoutTemporaryTablesItSaysSo()
    {
        VERIFY_RESULT(m_fixture.server.exec(u"revoke temporary on database postgres from public"_s));
        const auto connection = m_fixture.connect(u"guest"_s);
        DryRunStore store(*connection);
        const auto refused = await(store.dryRun({u"select 1"_s, u"guest"_s, {}, 5s}));
        VERIFY_RESULT(m_fixture.server.exec(u"grant temporary on database postgres to public"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
        QVERIFY(refused.error().hint.contains("grant temporary on database \"postgres\" to \"guest\""_L1));
        VERIFY_RESULT(await(store.dryRun({u"select 1"_s, u"guest"_s, {}, 5s})));
    }

    void worksInTheJobsDatabase()
    {
        const auto there = await(m_store->dryRun({u"delete from there"_s, {}, u"elsewhere"_s, 5s}));
        VERIFY_RESULT(there);
        QCOMPARE(there->commandTag, u"DELETE 0"_s);
        const auto nowhere = await(m_store->dryRun({u"select 1"_s, {}, u"nowhere"_s, 5s}));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, ErrorKind::MissingObject);
        QVERIFY(nowhere.error().what.contains("nowhere"_L1));
    }

    void whatItSetsForItsSessionEndsWithIt()
    {
        const auto report = tried(u"select pg_advisory_lock(4711)"_s);
        VERIFY_RESULT(report);
        QTRY_COMPARE(value(u"select count(*) from pg_locks where locktype = 'advisory'"_s), u"0"_s);
    }

    void canBeCancelled()
    {
        const auto running = m_store->dryRun({u"with d as (delete from t) select pg_sleep(60)"_s, {}, {}, 90s});
        QTRY_COMPARE(value(u"select count(*) from pg_stat_activity where wait_event = 'PgSleep'"_s), u"1"_s);
        m_store->cancelDryRun();
        const auto report = await(running);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    }

    void aNewerOneAndTheEndOfTheStoreCancelIt()
    {
        auto store = std::make_unique<DryRunStore>(*m_connection);
        const auto first = store->dryRun({u"select pg_sleep(61)"_s, {}, {}, 90s});
        QTRY_COMPARE(value(u"select count(*) from pg_stat_activity where wait_event = 'PgSleep'"_s), u"1"_s);
        const auto second = store->dryRun({u"select pg_sleep(62)"_s, {}, {}, 90s});
        QCOMPARE(await(first).error().kind, ErrorKind::Cancelled);
        QTRY_COMPARE(value(u"select count(*) from pg_stat_activity where wait_event = 'PgSleep'"_s), u"1"_s);
        store.reset();
        QCOMPARE(await(second).error().kind, ErrorKind::Cancelled);
    }

    void aLostConnectionIsTold()
    {
        const auto running = m_store->dryRun({u"with d as (delete from t) select pg_sleep(60)"_s, {}, {}, 90s});
        QTRY_COMPARE(value(u"select count(*) from pg_stat_activity where wait_event = 'PgSleep'"_s), u"1"_s);
        VERIFY_RESULT(m_fixture.server.exec(
            u"select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'"_s));
        const auto report = await(running);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Lost);
    }

    /// There the session goes on for others.
    void behindAPoolerNothingStaysEither()
    {
        if (!Bouncer::isInstalled())
            QSKIP("pgbouncer is not installed");
        Bouncer bouncer;
        QVERIFY2(bouncer.start(m_fixture.server.server().socketFolder(), u"transaction"_s), bouncer.output());
        for (const QString &command :
            {u"with d as (delete from t) select pg_advisory_lock(4711), set_config('work_mem', '9MB', false)"_s,
                u"select pg_advisory_lock(4711), 1 / (pg_backend_pid() - pg_backend_pid())"_s}) {
            const auto report = triedUnseen(command, bouncer.spec());
            VERIFY_RESULT(report);
            QCOMPARE(value(u"select count(*) from pg_locks where locktype = 'advisory'"_s), u"0"_s);
        }
        const auto committed = triedUnseen(u"commit"_s, bouncer.spec());
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, ErrorKind::Invalid);
        const auto seen = execOnce(bouncer.uri(), u"show work_mem"_s);
        VERIFY_RESULT(seen);
        QCOMPARE(seen->value(0).value(0), u"4MB"_s);
    }

    void onAStandbyNothingIsTried()
    {
        TestServer standby(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(standby.startAsStandbyOf(m_fixture.server));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        ProjectConnection connection(standby.spec(), *catalogue);
        VERIFY_RESULT(await(connection.open()));
        DryRunStore store(connection);
        const auto refused = await(store.dryRun({u"select 1"_s, {}, {}, 5s}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().sqlState, u"25006"_s);
        const auto unseen = triedUnseen(u"select 1"_s, standby.spec());
        QVERIFY(!unseen);
        QCOMPARE(unseen.error().sqlState, u"25006"_s);
    }

private:
    Result<DryRunReport> triedAs(const QString &command, const QString &role) const
    {
        return DryRunAttempt(m_fixture.server.spec(), {command, role, {}, 30s}, u"postgres"_s).perform();
    }

    StoreFixture m_fixture{StoreFixture::Content::Cron};
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<DryRunStore> m_store;
};

QTEST_GUILESS_MAIN(DryRunStoreTest)
#include "tst_dryrunstore.moc"
