#include "data/storefixture.h"

#include "data/cron/cronstore.h"
#include "data/health/healthstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/health/healthrules.h"

#include <QProcess>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What keeps the automation from working although everything is there: each is made for real, and found at the next look.
class ObstaclesTest : public QObject
{
    Q_OBJECT

private:
    static Result<HealthReport> look(const StoreFixture &fixture, const QString &role = u"postgres"_s)
    {
        const auto connection = fixture.connect(role);
        if (!connection)
            return tl::unexpected(Error{ErrorKind::Unreachable, u"no connection"_s, role, {}, {}, {}});
        return look(*connection);
    }

    static Result<HealthReport> look(ProjectConnection &connection)
    {
        return await(HealthStore(connection).facts()).map([](const HealthFacts &facts) {
            return assess(facts, SystemClock().now());
        });
    }

    static QStringList messages(const Result<HealthReport> &report, Severity severity, const QString &component)
    {
        if (!report)
            return {describe(report.error())};
        QStringList found;
        for (const Problem &problem : report->problems) {
            if (problem.severity == severity && problem.component == component)
                found.append(problem.message + u' ' + problem.hint);
        }
        return found;
    }

    static bool holds(const QStringList &messages, QLatin1StringView words)
    {
        return std::ranges::any_of(messages, [words](const QString &message) { return message.contains(words); });
    }

    static ExtensionStatus extension(const HealthReport &report, const QString &name)
    {
        for (const ExtensionStatus &status : report.facts.extensions->extensions) {
            if (status.name == name)
                return status;
        }
        return {};
    }

    static QList<SettingState> statesOf(const HealthReport &report, const QStringList &names)
    {
        QList<SettingState> states;
        for (const SettingStatus &setting : report.facts.extensions->settings) {
            if (names.contains(setting.name))
                states.append(setting.state);
        }
        return states;
    }

    /// A connection that looks like pg_net's worker, for as long as it lives.
    static std::shared_ptr<QProcess> sender(const StoreFixture &fixture, const QString &database)
    {
        const std::shared_ptr<QProcess> psql(new QProcess, [](QProcess *process) {
            process->closeWriteChannel(); // it reads what to do from there
            process->waitForFinished();
            delete process;
        });
        psql->start(fixture.server.server().binaries().program(u"psql"_s),
            {u"-X"_s, u"-d"_s, fixture.server.uri(database) + u"&application_name=pg_net%200.20.4"_s});
        return psql;
    }

    static bool seesSender(const StoreFixture &fixture, const QString &database)
    {
        return waitFor([&] {
            return fixture.server.value(u"select count(*) from pg_stat_activity where application_name like 'pg_net%'"
                                        " and datname = '%1'"_s.arg(database))
                == u"1"_s;
        });
    }

    /// As pg_cron 1.6 has it; before, a setting of the database of that name takes its place.
    static Result<void> setLaunching(const StoreFixture &fixture, const QString &value)
    {
        const bool isReal
            = fixture.server.value(u"select count(*) from pg_settings where name = 'cron.launch_active_jobs'"_s)
            == u"1"_s;
        const QString statement = isReal ? u"alter system set cron.launch_active_jobs = %1"_s
                                         : u"alter database postgres set cron.launch_active_jobs = %1"_s;
        if (const auto set = fixture.server.exec(statement.arg(value)); !set)
            return tl::unexpected(set.error());
        return fixture.server.exec(u"select pg_reload_conf()"_s).map([](const auto &) {});
    }

private slots:
    void aSchedulerThatIsToldToStartNothing_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<Liveness>("scheduler");
        QTest::newRow("off") << u"off"_s << Liveness::LaunchesNothing;
        QTest::newRow("on") << u"on"_s << Liveness::Alive;
    }
    void aSchedulerThatIsToldToStartNothing()
    {
        QFETCH(QString, value);
        QFETCH(Liveness, scheduler);
        StoreFixture cron(StoreFixture::Content::Cron);
        VERIFY_RESULT(cron.start());
        VERIFY_RESULT(setLaunching(cron, value));
        Result<HealthReport> report;
        QVERIFY(waitFor([&] {
            report = look(cron);
            return report && report->facts.cron->scheduler == scheduler;
        }));
        const bool isOff = scheduler == Liveness::LaunchesNothing;
        QCOMPARE(holds(messages(report, Severity::Critical, u"cron"_s), "cron.launch_active_jobs is off"_L1), isOff);
        QCOMPARE(holds(messages(report, Severity::Critical, u"extensions"_s), "cron.launch_active_jobs"_L1), isOff);
        QVERIFY(!holds(messages(report, Severity::Warning, u"extensions"_s), "cron.launch_active_jobs"_L1));
        QCOMPARE(
            extension(*report, u"pg_cron"_s).state, isOff ? ExtensionState::LaunchesNothing : ExtensionState::Healthy);

        // who may not read the setting is not told that it is off, nor that something went wrong
        VERIFY_RESULT(cron.server.exec(u"create role plain login bypassrls; grant usage on schema cron to plain;"
                                       "grant select on all tables in schema cron to plain"_s));
        const auto plain = look(cron, u"plain"_s);
        VERIFY_RESULT(plain);
        QCOMPARE(plain->facts.cron->scheduler, Liveness::Alive);
    }

    void aSchedulerOfAnotherDatabase()
    {
        StoreFixture cron(StoreFixture::Content::Cron);
        VERIFY_RESULT(cron.start());
        VERIFY_RESULT(
            cron.server.exec(u"insert into cron.job_run_details (jobid, runid, status) values (1, "
                             u"nextval('cron.runid_seq'), 'starting');"
                             "select cron.schedule('one', '0 0 31 2 *', 'select 1'); update cron.job set jobid = 1"_s));
        VERIFY_RESULT(cron.server.exec(u"alter system set cron.database_name = 'app'"_s));
        VERIFY_RESULT(cron.server.exec(u"create database app"_s));
        VERIFY_RESULT(cron.server.restart());
        for (const QString &role : {u"postgres"_s, u"plain"_s}) {
            if (role == "plain"_L1)
                VERIFY_RESULT(
                    cron.server.exec(u"create role plain login bypassrls; grant usage on schema cron to plain;"
                                     "grant select on all tables in schema cron to plain"_s));
            Result<HealthReport> report;
            QVERIFY(waitFor([&] {
                report = look(cron, role);
                return report && report->facts.cron->scheduler == Liveness::OtherDatabase;
            }));
            QCOMPARE(report->facts.cron->schedulerDatabase, u"app"_s);
            QCOMPARE(report->facts.cron->stale, 1); // nobody works on that run
            QVERIFY(holds(messages(report, Severity::Critical, u"cron"_s), "scheduler works for database app"_L1));
            QVERIFY(
                holds(messages(report, Severity::Critical, u"extensions"_s), "its worker works for database app"_L1));
            QCOMPARE(extension(*report, u"pg_cron"_s).state, ExtensionState::OtherDatabase);
        }
        const auto connection = cron.connect();
        QVERIFY(connection);
        const auto overview = await(CronStore(*connection).overview());
        VERIFY_RESULT(overview);
        QCOMPARE(overview->schedulerDatabase, u"app"_s);
        QCOMPARE(overview->jobs.first().lastRun->status, RunStatus::Unknown);
    }

    void whereTheJobsAreIsSaidWherePgCronIsNot()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        VERIFY_RESULT(bare.server.exec(u"create database app"_s));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        ProjectConnection connection(bare.server.spec(u"app"_s), *catalogue);
        VERIFY_RESULT(await(connection.open()));
        const auto report = look(connection);
        const QStringList cron = messages(report, Severity::Warning, u"cron"_s);
        QVERIFY2(holds(cron, "its scheduler works for the database postgres"_L1), qPrintable(cron.join(u'\n')));
        QVERIFY2(holds(cron, "Connect to postgres"_L1), qPrintable(cron.join(u'\n')));
        const QStringList extensions = messages(report, Severity::Critical, u"extensions"_s);
        QVERIFY2(holds(extensions, "It works for database postgres"_L1), qPrintable(extensions.join(u'\n')));
    }

    /// The database's own check says the same as the program.
    void theInstallationVerifiesItToo()
    {
        StoreFixture migrated(StoreFixture::Content::Migrated);
        VERIFY_RESULT(migrated.start());
        const auto verified = [&migrated](const QString &component) {
            return migrated.server.value(u"select status || ': ' || details from public.verify_automation_setup()"
                                         " where component = '%1'"_s.arg(component));
        };
        QVERIFY2(verified(u"worker pg_cron"_s).startsWith("ok: "_L1), qPrintable(verified(u"worker pg_cron"_s)));
        VERIFY_RESULT(setLaunching(migrated, u"off"_s));
        QVERIFY(waitFor([&] { return verified(u"worker pg_cron"_s).contains("cron.launch_active_jobs is off"_L1); }));
        VERIFY_RESULT(migrated.server.exec(u"create database app"_s));
        VERIFY_RESULT(migrated.server.exec(u"alter system set cron.database_name = 'app'"_s));
        VERIFY_RESULT(migrated.server.restart());
        QVERIFY(waitFor([&] { return verified(u"worker pg_cron"_s).contains("works for database app"_L1); }));
        QCOMPARE(verified(u"setting cron.database_name"_s), u"problem: Is app, expected postgres"_s);
        VERIFY_RESULT(migrated.server.exec(
            u"create role customer in role pg_monitor; create role supabase_admin superuser;"
            "grant usage on schema signalbox to customer; grant execute on all functions in schema signalbox to customer"_s));
        QCOMPARE(migrated.server.value(u"set role customer; select status || ': ' || details from "
                                       "signalbox.verify_settings() where component = 'setting cron.database_name'"_s),
            u"warning: Is app, expected postgres; only the host may change it"_s);
    }

    void aSenderOfAnotherDatabase()
    {
        StoreFixture migrated(StoreFixture::Content::Migrated);
        VERIFY_RESULT(migrated.start());
        VERIFY_RESULT(migrated.server.exec(u"create database app"_s));
        VERIFY_RESULT(migrated.server.exec(
            u"create role plain login bypassrls; grant select on all tables in schema public to plain"_s));
        const bool isReal = migrated.server.server().binaries().hasNet;
        std::shared_ptr<QProcess> elsewhere;
        if (isReal) {
            VERIFY_RESULT(migrated.server.exec(u"alter system set pg_net.database_name = 'app'"_s));
            VERIFY_RESULT(migrated.server.restart());
        } else {
            elsewhere = sender(migrated, u"app"_s);
        }
        QVERIFY(seesSender(migrated, u"app"_s));
        for (const QString &role : {u"postgres"_s, u"plain"_s}) {
            const auto report = look(migrated, role);
            VERIFY_RESULT(report);
            QCOMPARE(report->facts.webhooks->sender, Liveness::OtherDatabase);
            QCOMPARE(report->facts.webhooks->senderDatabase, u"app"_s);
            QVERIFY(holds(messages(report, Severity::Critical, u"webhooks"_s), "the sender works for database app"_L1));
            QVERIFY(!holds(messages(report, Severity::Critical, u"webhooks"_s), "worker_restart"_L1));
            if (isReal)
                QCOMPARE(extension(*report, u"pg_net"_s).state, ExtensionState::OtherDatabase);
        }
        if (isReal)
            return;
        const auto here = sender(migrated, u"postgres"_s);
        QVERIFY(seesSender(migrated, u"postgres"_s));
        const auto report = look(migrated);
        VERIFY_RESULT(report);
        QCOMPARE(report->facts.webhooks->sender, Liveness::Alive);
        QCOMPARE(report->facts.webhooks->senderDatabase, QString());
    }

    /// A dump of a sandbox brings its schema with it, and no sandbox.
    void aLeftoverOfASandboxIsNone()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        VERIFY_RESULT(bare.server.exec(u"create schema signalbox_sandbox; create schema net;"
                                       "comment on schema net is 'Signalbox stand-in for pg_net'"_s));
        const auto sandbox = look(bare);
        VERIFY_RESULT(sandbox);
        QCOMPARE(sandbox->facts.sandbox, true);
        VERIFY_RESULT(bare.server.exec(u"alter system set cluster_name = 'production'"_s));
        VERIFY_RESULT(bare.server.restart());
        const auto report = look(bare);
        VERIFY_RESULT(report);
        QCOMPARE(report->facts.sandbox, false);
        const QStringList extensions = messages(report, Severity::Critical, u"extensions"_s);
        QVERIFY2(holds(extensions, "pg_net is not"_L1), qPrintable(extensions.join(u'\n')));
    }

    void whatTheEngineMayNotCall_data()
    {
        QTest::addColumn<QString>("revoked");
        QTest::addColumn<QString>("grant");
        QTest::newRow("the function") << u"revoke execute on all functions in schema net from public, dispatcher"_s
                                      << u"grant execute on function net.http_post("_s;
        QTest::newRow("the schema") << u"revoke usage on schema net from public, dispatcher"_s
                                    << u"grant usage on schema net to dispatcher;"_s;
        QTest::newRow("the tables") << u"revoke all on all tables in schema net from public, dispatcher"_s
                                    << u"grant all on all tables in schema net to dispatcher;"_s;
    }
    void whatTheEngineMayNotCall()
    {
        QFETCH(QString, revoked);
        QFETCH(QString, grant);
        StoreFixture migrated(StoreFixture::Content::Migrated);
        VERIFY_RESULT(migrated.start());
        VERIFY_RESULT(migrated.server.exec(
            u"create role dispatcher login; grant all on schema public to dispatcher;"
            "grant usage on schema net to dispatcher; grant all on all tables in schema net to dispatcher;"
            "grant execute on all functions in schema net to dispatcher;"
            "alter function public.send_webhook_with_retry(text, text, jsonb, integer) owner to dispatcher"_s));
        const auto connection = migrated.connect();
        QVERIFY(connection);
        const auto isTold = [](const Result<HealthReport> &report) {
            return holds(messages(report, Severity::Critical, u"extensions"_s), "dispatcher, who owns"_L1);
        };
        QVERIFY(!isTold(look(*connection)));
        VERIFY_RESULT(migrated.server.exec(revoked));
        const auto report = look(*connection); // the same connection: nothing is probed again
        QVERIFY(isTold(report));
        QCOMPARE(extension(*report, u"pg_net"_s).state, ExtensionState::EngineDenied);
        const QString grants = extension(*report, u"pg_net"_s).missingGrants;
        QVERIFY2(grants.startsWith(grant), qPrintable(grants));
        VERIFY_RESULT(migrated.server.exec(grants));
        QVERIFY(!isTold(look(*connection)));
    }

    void whatThisRoleMayNotCallIsAdvice()
    {
        StoreFixture migrated(StoreFixture::Content::Migrated);
        VERIFY_RESULT(migrated.start());
        VERIFY_RESULT(migrated.server.exec(u"create role plain login;"
                                           "revoke execute on all functions in schema net from public"_s));
        const auto report = look(migrated, u"plain"_s);
        const QStringList notes = messages(report, Severity::Info, u"extensions"_s);
        QVERIFY2(holds(notes, "plain may not use pg_net"_L1), qPrintable(notes.join(u'\n')));
        QVERIFY2(holds(notes, "grant execute on function net.http_post("_L1), qPrintable(notes.join(u'\n')));
        QVERIFY(extension(*report, u"pg_net"_s).state != ExtensionState::EngineDenied);
        QVERIFY(!holds(messages(look(migrated), Severity::Info, u"extensions"_s), "may not use"_L1));
    }

    /// Where supabase_admin owns the server, a customer's role may change no setting.
    void settingsOfAHostAreAdvice()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const QStringList names{u"pg_stat_statements.max"_s, u"pg_stat_statements.track"_s};
        VERIFY_RESULT(bare.server.exec(u"create role customer login in role pg_monitor"_s));
        auto report = look(bare, u"customer"_s);
        VERIFY_RESULT(report);
        QCOMPARE(statesOf(*report, names), QList<SettingState>(2, SettingState::Different)); // somebody else may
        QVERIFY(holds(messages(report, Severity::Warning, u"extensions"_s), "pg_stat_statements.max is 5000"_L1));

        VERIFY_RESULT(bare.server.exec(u"create role supabase_admin superuser"_s));
        report = look(bare, u"customer"_s);
        VERIFY_RESULT(report);
        QCOMPARE(statesOf(*report, names), QList<SettingState>(2, SettingState::SetByHost));
        QVERIFY(!holds(messages(report, Severity::Warning, u"extensions"_s), "pg_stat_statements.max"_L1));
        QVERIFY(holds(messages(report, Severity::Info, u"extensions"_s), "pg_stat_statements.max is 5000"_L1));

        VERIFY_RESULT(bare.server.exec(u"grant alter system on parameter pg_stat_statements.max to customer"_s));
        report = look(bare, u"customer"_s);
        VERIFY_RESULT(report);
        QCOMPARE(statesOf(*report, {names[0]}), QList{SettingState::Different});
        QCOMPARE(statesOf(*report, {names[1]}), QList{SettingState::SetByHost});
        QCOMPARE(statesOf(*look(bare), names), QList<SettingState>(2, SettingState::Different)); // a superuser may
    }
};

QTEST_GUILESS_MAIN(ObstaclesTest)
#include "tst_obstacles.moc"
