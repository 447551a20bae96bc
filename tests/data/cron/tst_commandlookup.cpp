#include "data/storefixture.h"

#include "data/cron/cronstore.h"
#include "domain/cron/jobediting.h"
#include "domain/cron/lint/joblint.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

const QString readsVault
    = u"select net.http_post('x', headers := jsonb_build_object('a', (select s.decrypted_secret from"
      " vault.decrypted_secrets s where s.name = 'absent')))"_s;

} // namespace

/// What the linter is told of a database: the names in its vault, and what a role does not find.
class CommandLookupTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }
    CommandSurroundings around(const JobDraft &draft, const QString &role = u"postgres"_s) const
    {
        const auto connection = m_fixture.connect(role);
        if (!connection)
            return {};
        CronStore store(*connection);
        const auto all = await(store.surroundings({draft}));
        if (!all || all->size() != 1) {
            QTest::qFail(all ? "Another number of answers" : qPrintable(describe(all.error())), __FILE__, __LINE__);
            return {};
        }
        return all->first();
    }
    /// The names that `role` does not find, as an observer sees it.
    QStringList unresolved(const QString &command, const QString &role, const QString &observer = u"postgres"_s) const
    {
        QStringList names;
        for (const CommandName &name : around({.command = command, .username = role}, observer).unresolved)
            names.append(name.text());
        return names;
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        exec(u"create role blind login; create role worker login; grant usage on schema cron to blind, worker;"
             "grant select on cron.job, cron.job_run_details to blind, worker;"
             "create schema app; create table app.orders (id integer); create view app.late as select 1 as one;"
             "create function app.tidy() returns void language sql as 'select';"
             "create schema closed; create table closed.hidden (id integer);"
             "create schema \"Odd \"\"One\"; create table \"Odd \"\"One\".things (id integer);"
             "create schema worker; create table worker.own (id integer);"
             "create table public.here (id integer);"
             "grant usage on schema app, \"Odd \"\"One\", worker to worker, blind"_s);
    }
    void cleanup()
    {
        exec(u"drop schema if exists vault cascade; alter role worker reset all; alter role blind reset all;"
             "alter database postgres reset search_path; alter role worker in database postgres reset all"_s);
    }

    void withoutAVaultNothingIsSaid() { QCOMPARE(around({.command = readsVault}).vaultSecrets, std::nullopt); }

    /// As Supabase has it.
    void theVaultsNamesAreKnown()
    {
        exec(
            u"create schema vault; create table vault.secrets (id integer, name text, secret text);"
            "create view vault.decrypted_secrets as select s.id, s.name, 1 / 0 as decrypted_secret from vault.secrets s"_s);
        QCOMPARE(around({.command = readsVault}).vaultSecrets, std::optional(QStringList()));
        exec(u"insert into vault.secrets values (1, 'key', ''), (2, null, ''), (3, '<&\"ä', '')"_s);
        QCOMPARE(around({.command = readsVault}).vaultSecrets, std::optional(QStringList{u"key"_s, u"<&\"ä"_s}));
        const JobDraft job{u"a"_s, u"0 0 31 2 *"_s, readsVault, {}, {}, true};
        const LintContext context{.vaultSecrets = around(job).vaultSecrets};
        const auto findings = lintJob(job, context);
        QVERIFY(std::ranges::any_of(
            findings, [](const JobFinding &finding) { return finding.kind == JobFinding::Kind::SecretMissing; }));
    }

    void whoMayNotReadTheVaultIsToldNothing()
    {
        exec(u"create schema vault; create table vault.secrets (name text, secret text); insert into vault.secrets "
             u"values"
             " ('key', '')"_s);
        const auto seen = [this] { return around({.command = readsVault}, u"blind"_s).vaultSecrets; };
        QCOMPARE(seen(), std::nullopt);
        exec(u"grant usage on schema vault to blind"_s);
        QCOMPARE(seen(), std::nullopt);
        exec(u"grant select (secret) on vault.secrets to blind"_s);
        QCOMPARE(seen(), std::nullopt);
        exec(u"grant select (name) on vault.secrets to blind"_s);
        QCOMPARE(seen(), std::optional(QStringList{u"key"_s}));
        exec(u"alter table vault.secrets enable row level security"_s);
        QCOMPARE(seen(), std::nullopt);
        exec(u"create view vault.decrypted_secrets as select s.name from vault.secrets s;"
             "grant select on vault.decrypted_secrets to blind"_s);
        QCOMPARE(seen(), std::optional(QStringList{u"key"_s}));
    }

    void aVaultOfTooManyNamesIsNotJudged()
    {
        exec(u"create schema vault; create table vault.secrets (name text);"
             "insert into vault.secrets select 'key' || n from generate_series(1, 1000) n"_s);
        QCOMPARE(around({.command = readsVault}).vaultSecrets.value_or(QStringList()).size(), 1000);
        exec(u"insert into vault.secrets values ('one more')"_s);
        QCOMPARE(around({.command = readsVault}).vaultSecrets, std::nullopt);
    }

    void whatARoleDoesNotFind_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("missing");
        const auto row = [](const char *tag, const char *command, const QStringList &missing) {
            QTest::newRow(tag) << QString::fromUtf8(command) << missing;
        };
        row("all there", "select app.tidy(); delete from app.orders; select * from app.late", {});
        row("a function", "select app.tidier(), app.tidy()", {u"app.tidier"_s});
        row("a table", "delete from app.order where id in (select id from here)", {u"app.order"_s});
        row("a schema", "select nowhere.tidy() from nowhere.orders", {u"nowhere.orders"_s, u"nowhere.tidy"_s});
        row("no right on the schema", "select * from closed.hidden", {u"closed.hidden"_s});
        row("not in the path", "select tidy(); delete from orders", {u"tidy"_s, u"orders"_s});
        row("of its own schema", "delete from own", {});
        row("another kind", "select app.orders(), * from app.tidy", {u"app.tidy"_s});
        row("the catalogue's", "select count(*) from pg_class, pg_catalog.pg_proc where now() > '-infinity'", {});
        row("grammar",
            "select coalesce(1, 2), greatest(1, 2), trim(' a '), extract(epoch from now()), nullif(1, 2),"
            " cast('1' as integer), exists (select 1), array(select 1), substring('abc' from 2 for 1),"
            " position('a' in 'b'), overlay('a' placing 'b' from 1), current_setting('x', true),"
            " count(*) filter (where true) over (), row(1, 2), any_value.x from here any_value",
            {});
        row("types", "select date('2026-01-01'), text(1), float8('1'), int4('1')", {});
        row("capitals", "select APP.Tidy(), app.\"Tidy\"()", {u"app.Tidy"_s});
    }
    void whatARoleDoesNotFind()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, missing);
        QCOMPARE(unresolved(command, u"worker"_s), missing);
        QCOMPARE(unresolved(command, u"worker"_s, u"blind"_s), missing); // who sees it does not matter
    }

    /// A job has the search_path of its role, not ours.
    void theRolesPathCounts()
    {
        const QString command = u"delete from orders; delete from things; delete from here"_s;
        QCOMPARE(unresolved(command, u"worker"_s), (QStringList{u"orders"_s, u"things"_s}));
        exec(u"alter database postgres set search_path = app"_s);
        QCOMPARE(unresolved(command, u"worker"_s), (QStringList{u"things"_s, u"here"_s}));
        exec(u"alter role worker set search_path = app, \"Odd \"\"One\""_s);
        QCOMPARE(unresolved(command, u"worker"_s), QStringList{u"here"_s});
        exec(u"alter role worker in database postgres set search_path = PUBLIC"_s);
        QCOMPARE(unresolved(command, u"worker"_s), (QStringList{u"orders"_s, u"things"_s}));
        exec(u"alter role worker in database postgres set search_path = ''"_s);
        QCOMPARE(unresolved(command, u"worker"_s), (QStringList{u"orders"_s, u"things"_s, u"here"_s}));
    }

    /// Where our own path is another one than the server's, that is hidden: then only names with a schema are judged.
    void aPathThatCannotBeSeenIsNotJudged()
    {
        const QString command = u"delete from orders; delete from app.order"_s;
        QCOMPARE(unresolved(command, u"worker"_s, u"blind"_s), (QStringList{u"orders"_s, u"app.order"_s}));
        exec(u"alter role blind set search_path = app"_s);
        QCOMPARE(unresolved(command, u"worker"_s, u"blind"_s), QStringList{u"app.order"_s});
        QCOMPARE(unresolved(command, u"blind"_s, u"blind"_s), QStringList{u"app.order"_s}); // its own it knows
    }

    void ofWhatIsNotHereNothingIsSaid()
    {
        QVERIFY(unresolved(u"delete from nowhere.at_all"_s, u"nobody"_s).isEmpty());
        const CommandSurroundings elsewhere
            = around({.command = u"delete from nowhere.at_all"_s, .database = u"other"_s, .username = u"worker"_s});
        QCOMPARE(elsewhere, CommandSurroundings());
        QCOMPARE(around({.command = u"delete from nowhere.at_all"_s, .database = u"postgres"_s}).unresolved.size(), 1);
    }

    void theAutomationsOwnJobsFindEverything()
    {
        StoreFixture installed(StoreFixture::Content::Migrated);
        VERIFY_RESULT(installed.start());
        const auto connection = installed.connect();
        QVERIFY(connection);
        CronStore store(*connection);
        const auto overview = await(store.overview());
        VERIFY_RESULT(overview);
        QList<JobDraft> jobs;
        for (const CronJob &job : overview->jobs)
            jobs.append(draftOf(job));
        QVERIFY(jobs.size() > 5);
        const auto all = await(store.surroundings(jobs));
        VERIFY_RESULT(all);
        for (qsizetype i = 0; i < jobs.size(); ++i) {
            const CommandName first = all->at(i).unresolved.value(0);
            QVERIFY2(all->at(i).unresolved.isEmpty(), qPrintable(jobs.at(i).name + u": "_s + first.text()));
        }
    }

    void manyJobsAreAnsweredInTheirOrder()
    {
        const auto connection = m_fixture.connect();
        QVERIFY(connection);
        CronStore store(*connection);
        const qint64 before = connection->background().statistics().statements;
        QList<JobDraft> jobs;
        for (int i = 0; i < 100; ++i)
            jobs.append({.command = u"select f%1(), tidy()"_s.arg(i), .username = i % 2 ? u"worker"_s : u"postgres"_s});
        const auto all = await(store.surroundings(jobs));
        VERIFY_RESULT(all);
        QCOMPARE(connection->background().statistics().statements - before, 2);
        QCOMPARE(all->size(), jobs.size());
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(all->at(i).unresolved.size(), 2);
            QCOMPARE(all->at(i).unresolved.first().name, u"f%1"_s.arg(i));
            QVERIFY(all->at(i).unresolved.first().length > 0); // its place in the command
        }
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Cron};
};

QTEST_GUILESS_MAIN(CommandLookupTest)
#include "tst_commandlookup.moc"
