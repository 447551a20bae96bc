#include "data/storefixture.h"

#include "data/migrations/migrator.h"
#include "data/postgres/pgconnection.h"
#include "support/libpq.h"
#include "support/waiting.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A transaction of somebody else that holds what it did until it goes.
class OpenTransaction
{
public:
    OpenTransaction(const TestServer &server, const QString &what)
        : m_connection(server.spec(), u"other"_s, std::make_shared<pg::WakeUp>())
    {
        if (m_connection.open(30s))
            m_isHeld = m_connection.executeScript(u"begin; "_s.append(what).toUtf8(), {}, {}).has_value();
    }
    bool isHeld() const { return m_isHeld; }

private:
    PgConnection m_connection;
    bool m_isHeld = false;
};

} // namespace

/// What stops a run, or a step of it, before anything is called that is not ours, waited for, or left open.
class MigrationGuardTest : public QObject
{
    Q_OBJECT

private:
    static Result<void> startHandmade(TestServer &server)
    {
        if (const auto started = server.start(); !started)
            return started;
        const auto made = server.exec(u"create role anon; alter default privileges grant all on tables to anon;"_s
            + sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/handmade.sql")));
        return made ? Result<void>() : tl::unexpected(made.error());
    }
    static QString advisoryLocks(const TestServer &server)
    {
        return server.value(u"select count(*) from pg_locks where locktype = 'advisory' and granted"_s);
    }
    static QString openToAnon(const TestServer &server, const QString &names)
    {
        return server.value(u"select string_agg(c.relname, ' ') from pg_class c where c.relkind in ('r', 'v') and "
                            "c.relname ~ '%1' and has_table_privilege('anon', c.oid, 'select')"_s.arg(names));
    }

private slots:
    void withoutALedgerNothingIsDone()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(
            server.exec(u"create schema signalbox; create table signalbox.migration_ledger (version text)"_s));
        const QString before = schemaDump(server);
        const auto report = migrated(server.spec());
        VERIFY_RESULT(report);
        QVERIFY(stepsWith(*report, StepOutcome::Failed).first().startsWith("schema: "_L1));
        QCOMPARE(stepsWith(*report, StepOutcome::Done), QStringList());
        QCOMPARE(schemaDump(server), before);
    }

    void whatSomebodyElsePlantedIsNeverCalled_data()
    {
        QTest::addColumn<QString>("planted");
        const QString schema = u"create schema signalbox authorization mallory; set role mallory;"_s;
        const QString evil = u" as 'begin alter role mallory superuser; end'"_s;
        QTest::newRow("a procedure") << schema + u"create procedure signalbox.begin_step(text) language plpgsql"_s
                + evil;
        QTest::newRow("a routine of ours")
            << schema + u"create procedure signalbox.close_everything() language plpgsql"_s + evil;
        QTest::newRow("an empty schema") << schema;
        QTest::newRow("a ledger")
            << u"create schema signalbox; grant create, usage on schema signalbox to mallory; set role mallory;"
               "create table signalbox.migration_ledger (step text)"_s;
        QTest::newRow("a view in place of the ledger")
            << u"create schema signalbox; grant create, usage on schema signalbox to mallory; set role mallory;"
               "create view signalbox.migration_ledger as select 'x' as step"_s;
        QTest::newRow("a type")
            << u"create schema signalbox; grant create, usage on schema signalbox to mallory; set role mallory;"
               "create domain signalbox.step as text"_s;
        QTest::newRow("a trigger on a table of ours")
            << u"create schema signalbox; create table signalbox.settings (key text primary key, value text, "
               u"description text);"
               "grant usage on schema signalbox to mallory; grant trigger on signalbox.settings to mallory;"
               "create schema m authorization mallory; set role mallory;"
               "create function m.t() returns trigger language plpgsql"_s
                + evil
                + u"; create trigger t before insert on signalbox.settings for each row execute function m.t()"_s;
        QTest::newRow("only the right to") << u"create schema signalbox; grant create on schema signalbox to mallory"_s;
    }
    void whatSomebodyElsePlantedIsNeverCalled()
    {
        QFETCH(QString, planted);
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(u"create role mallory; "_s + planted));
        const QString before = schemaDump(server);
        const auto report = migrated(server.spec());
        QVERIFY(!report);
        QVERIFY2(report.error().serverWords.contains("mallory"_L1), qPrintable(describe(report.error())));
        const auto back = undone(server.spec());
        QVERIFY(!back);
        QVERIFY(back.error().serverWords.contains("mallory"_L1));
        QTemporaryDir folder;
        QVERIFY(psqlComplaint(server, {u"-f"_s, installationFile(folder)}).contains("mallory"_L1));
        psqlComplaint(server, {u"-v"_s, u"ON_ERROR_STOP=0"_s, u"-f"_s, installationFile(folder)});
        QCOMPARE(schemaDump(server), before);
        QCOMPARE(server.value(u"select rolsuper from pg_roles where rolname = 'mallory'"_s), u"f"_s);
    }

    void aDryRunWaitsForNobody()
    {
        TestServer server;
        VERIFY_RESULT(startHandmade(server));
        const OpenTransaction writer(server, u"lock table public.webhook_logs in access exclusive mode"_s);
        QVERIFY(writer.isHeld());
        const auto report = migrated(server.spec(), true);
        VERIFY_RESULT(report);
        QCOMPARE(stepsWith(*report, StepOutcome::Failed).join(u'\n'), QString());
        QVERIFY(stepsWith(*report, StepOutcome::Done).join(u'\n').contains("webhook-logs"_L1));
    }

    void aDryRunOfAnUndoWaitsForNobodyAndNobodyForIt()
    {
        StoreFixture fixture(StoreFixture::Content::Migrated);
        VERIFY_RESULT(fixture.start());
        const QString installed = schemaDump(fixture.server);
        const OpenTransaction writer(fixture.server,
            u"lock table public.webhook_logs, public.webhook_configs, cron.job, public.trips in row exclusive mode"_s);
        QVERIFY(writer.isHeld());
        const auto report = undone(fixture.server.spec(), true, true);
        VERIFY_RESULT(report);
        QCOMPARE(stepsWith(*report, StepOutcome::Failed).join(u'\n'), QString());
        const QString plan = stepsWith(*report, StepOutcome::Done).join(u'\n');
        for (const QString &statement : {u"drop table public.webhook_logs"_s, u"select cron.unschedule("_s,
                 u"drop trigger webhook_chat_message_events on public.chat_messages"_s,
                 u"drop schema signalbox cascade"_s})
            QVERIFY2(plan.contains(u"Would run: "_s + statement), qPrintable(plan));
        QCOMPARE(schemaDump(fixture.server), installed);
    }

    void twoDoNotRunAtOnce()
    {
        TestServer server;
        VERIFY_RESULT(startHandmade(server));
        const OpenTransaction reader(
            server, u"select count(*) from public.webhook_logs"_s); // the first has to wait for it
        QVERIFY(reader.isHeld());
        const auto first = Migrator(server.spec()).run(false);
        QVERIFY(waitFor([&server] { return advisoryLocks(server) == u"1"_s; }));
        const auto second = migrated(server.spec());
        QVERIFY(!second);
        QVERIFY2(second.error().what.contains("Another migration"_L1), qPrintable(describe(second.error())));
        VERIFY_RESULT(await(first, 120s));
    }

    /// Its session ends a moment after its program has, the later the busier the machine.
    void oneThatIsJustEndingIsWaitedFor()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        std::future<bool> ending = std::async(std::launch::async, [uri = server.uri()] {
            return execOnce(uri, u"select pg_advisory_lock(hashtext('signalbox.migrate')), pg_sleep(1)"_s).has_value();
        });
        QVERIFY(waitFor([&server] { return advisoryLocks(server) == u"1"_s; }));
        VERIFY_RESULT(migrated(server.spec()));
        QVERIFY(ending.get());
    }

    void aLockThatIsNotToBeHadLeavesNothingOpen()
    {
        TestServer server;
        VERIFY_RESULT(startHandmade(server));
        {
            const OpenTransaction reader(server, u"select count(*) from public.webhook_logs"_s);
            QVERIFY(reader.isHeld());
            const auto report = migrated(server.spec());
            VERIFY_RESULT(report);
            const QString failed = stepsWith(*report, StepOutcome::Failed).join(u'\n');
            QVERIFY2(failed.startsWith("webhook-logs: "_L1) && !failed.contains(u'\n'), qPrintable(failed));
            QVERIFY(stepsWith(*report, StepOutcome::LeftOut).join(u'\n').contains("dispatch"_L1));
            // What the user had open stays the user's; nothing that was made is, and users can write.
            QCOMPARE(openToAnon(server, u"^(webhook_(attempts|breakers|rollup|replay)|migration_ledger|settings)"_s),
                QString());
            VERIFY_RESULT(server.exec(
                u"insert into public.webhook_configs (name, url, events) values ('mine', 'https://example.com/', '{}');"
                "insert into public.webhook_logs (event_type, payload) values ('mine', '{}')"_s));
        }
        const auto again = migrated(server.spec());
        VERIFY_RESULT(again);
        QCOMPARE(stepsWith(*again, StepOutcome::Failed).join(u'\n'), QString());
        QCOMPARE(openToAnon(server, u"^(webhook_|system_metrics)"_s), QString());
    }
};

QTEST_GUILESS_MAIN(MigrationGuardTest)
#include "tst_migrationguard.moc"
