#include "data/storefixture.h"

#include "data/extensions/extensionstore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ExtensionStoreTest : public QObject
{
    Q_OBJECT

private:
    static Result<ExtensionReport> report(const StoreFixture &fixture, const QString &role = u"postgres"_s)
    {
        const auto connection = fixture.connect(role);
        if (!connection)
            return tl::unexpected(Error{ErrorKind::Unreachable, u"no connection"_s, role, {}, {}, {}});
        return await(ExtensionStore(*connection).report());
    }

    static ExtensionStatus extension(const ExtensionReport &report, const QString &name)
    {
        for (const ExtensionStatus &status : report.extensions)
            if (status.name == name)
                return status;
        return {};
    }

    static SettingStatus setting(const ExtensionReport &report, const QString &name)
    {
        for (const SettingStatus &status : report.settings)
            if (status.name == name)
                return status;
        return {};
    }

private slots:
    void aBareDatabaseHasEverythingToInstall()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto answer = report(bare);
        VERIFY_RESULT(answer);
        QStringList names;
        for (const ExtensionStatus &status : answer->extensions)
            names.append(status.name);
        QCOMPARE(
            names, QStringList({u"pg_cron"_s, u"pg_net"_s, u"pg_stat_statements"_s, u"btree_gist"_s, u"pgcrypto"_s}));
        QCOMPARE(extension(*answer, u"pg_cron"_s).state, ExtensionState::NotInstalled);
        QVERIFY(!extension(*answer, u"pg_cron"_s).availableVersion.isEmpty());
        QVERIFY(!extension(*answer, u"pgcrypto"_s).purpose.isEmpty());
        QCOMPARE(extension(*answer, u"pg_net"_s).state, ExtensionState::NotAvailable); // not on this server's disk
        QCOMPARE(setting(*answer, u"pg_net.ttl"_s).state, SettingState::Different); // and not loaded
        QCOMPARE(setting(*answer, u"pg_stat_statements.max"_s).state, SettingState::Different);
        QCOMPARE(setting(*answer, u"pg_stat_statements.max"_s).actual, u"5000"_s);
        QCOMPARE(setting(*answer, u"wal_level"_s).state, SettingState::AsExpected);
        QCOMPARE(answer->publication.exists, false);
        QCOMPARE(answer->publication.members.size(), 6);
        QCOMPARE(answer->publication.members.first(), (PublicationMember{u"trips"_s, false, false}));
    }

    void aMigratedSandboxIsHealthy()
    {
        const auto answer = report(m_fixture);
        VERIFY_RESULT(answer);
        for (const ExtensionStatus &status : answer->extensions) {
            if (status.name == "pg_net"_L1)
                continue;
            QVERIFY2(status.state == ExtensionState::Healthy, qPrintable(status.name));
            QVERIFY(!status.schema.isEmpty());
        }
        QCOMPARE(setting(*answer, u"cron.database_name"_s).state, SettingState::AsExpected);
        QCOMPARE(setting(*answer, u"shared_preload_libraries"_s).state, SettingState::AsExpected);
        QVERIFY(!setting(*answer, u"shared_preload_libraries"_s).expected.contains("pg_net"_L1));
        QCOMPARE(setting(*answer, u"pg_net.ttl"_s), SettingStatus()); // of no meaning beside the stand-in
        QCOMPARE(answer->publication.exists, true);
        for (const PublicationMember &member : answer->publication.members)
            QVERIFY2(member.exists && member.published, qPrintable(member.table));
    }

    void theStandInIsAStateOfItsOwnWhileItLives()
    {
        auto answer = report(m_fixture);
        VERIFY_RESULT(answer);
        QCOMPARE(extension(*answer, u"pg_net"_s).state, ExtensionState::NotAvailable);

        const auto worker = m_fixture.standIn();
        QVERIFY(worker);
        answer = report(m_fixture);
        VERIFY_RESULT(answer);
        QCOMPARE(extension(*answer, u"pg_net"_s).state, ExtensionState::StandIn);
    }

    void anOldVersionIsOutdated()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        VERIFY_RESULT(bare.server.exec(u"create extension pg_stat_statements version '1.9'"_s));
        const auto answer = report(bare); // 1.10 is newer than 1.9
        VERIFY_RESULT(answer);
        QCOMPARE(extension(*answer, u"pg_stat_statements"_s).state, ExtensionState::Outdated);
        QCOMPARE(extension(*answer, u"pg_stat_statements"_s).installedVersion, u"1.9"_s);
    }

    void aLibraryThatIsNotPreloadedIsSeen()
    {
        StoreFixture cron(StoreFixture::Content::Cron);
        VERIFY_RESULT(cron.start());
        VERIFY_RESULT(cron.server.exec(u"alter system set shared_preload_libraries = 'pg_stat_statements'"_s));
        VERIFY_RESULT(cron.server.restart());
        const auto answer = report(cron);
        VERIFY_RESULT(answer);
        QCOMPARE(extension(*answer, u"pg_cron"_s).state, ExtensionState::NotPreloaded);
        QCOMPARE(setting(*answer, u"shared_preload_libraries"_s).state, SettingState::Different);
        QCOMPARE(setting(*answer, u"cron.database_name"_s).state, SettingState::Different);
    }

    void aSettingThatWaitsForARestartIsSeen()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        VERIFY_RESULT(bare.server.exec(u"alter system set pg_stat_statements.max = 10000"_s));
        VERIFY_RESULT(bare.server.exec(u"alter system set pg_stat_statements.track = 'all'"_s));
        VERIFY_RESULT(bare.server.exec(u"select pg_reload_conf()"_s));
        Result<ExtensionReport> answer;
        const auto connection = bare.connect();
        QVERIFY(connection);
        QVERIFY(waitFor([&] {
            answer = await(ExtensionStore(*connection).report());
            return answer && setting(*answer, u"pg_stat_statements.max"_s).state == SettingState::PendingRestart;
        }));
        QCOMPARE(setting(*answer, u"pg_stat_statements.max"_s).expected, u"10000"_s);
        QCOMPARE(setting(*answer, u"pg_stat_statements.max"_s).actual, u"5000"_s);
        QCOMPARE(setting(*answer, u"pg_stat_statements.track"_s).state, SettingState::AsExpected);
    }

    void whatARoleMayNotReadIsUnknown()
    {
        VERIFY_RESULT(m_fixture.server.exec(u"drop role if exists plain; create role plain login"_s));
        const auto answer = report(m_fixture, u"plain"_s);
        VERIFY_RESULT(answer);
        QCOMPARE(setting(*answer, u"shared_preload_libraries"_s).state, SettingState::Unknown);
        QCOMPARE(setting(*answer, u"cron.database_name"_s).state, SettingState::Unknown);
        QVERIFY(setting(*answer, u"pg_stat_statements.max"_s).state != SettingState::Unknown);
        // its worker shows that pg_cron is preloaded, its settings show the same of pg_stat_statements
        QCOMPARE(extension(*answer, u"pg_cron"_s).state, ExtensionState::Healthy);
        QCOMPARE(extension(*answer, u"pg_stat_statements"_s).state, ExtensionState::Healthy);

        VERIFY_RESULT(m_fixture.server.exec(u"grant pg_read_all_settings to plain"_s));
        const auto reader = report(m_fixture, u"plain"_s);
        VERIFY_RESULT(reader);
        QCOMPARE(setting(*reader, u"shared_preload_libraries"_s).state, SettingState::AsExpected);
    }

    void aTableOutsideThePublicationIsSeen()
    {
        VERIFY_RESULT(m_fixture.server.exec(u"alter publication supabase_realtime drop table public.chat_messages"_s));
        const auto answer = report(m_fixture);
        VERIFY_RESULT(answer);
        QStringList missing;
        for (const PublicationMember &member : answer->publication.members)
            if (!member.published)
                missing.append(member.table);
        QCOMPARE(missing, QStringList({u"chat_messages"_s}));
        VERIFY_RESULT(m_fixture.server.exec(u"drop publication supabase_realtime;"
                                            "create publication supabase_realtime for all tables"_s));
        const auto all = report(m_fixture);
        VERIFY_RESULT(all);
        for (const PublicationMember &member : all->publication.members)
            QVERIFY2(member.published, qPrintable(member.table));
    }

    void whatTheApiReachesIsSeen_data()
    {
        QTest::addColumn<QString>("statements");
        QTest::addColumn<QList<OpenRelation>>("expected");
        const QString logs = u"public.webhook_logs"_s;
        const QStringList both{u"anon"_s, u"authenticated"_s};
        const QString openLogs = u"alter table webhook_logs disable row level security;"_s;
        const QList<OpenRelation> nothing;
        QTest::newRow("as migrated") << u"select"_s << nothing;
        QTest::newRow("no guard, no right") << openLogs << nothing;
        QTest::newRow("a right behind a guard") << u"grant all on webhook_logs to anon"_s << nothing;
        QTest::newRow("a right, no guard") << openLogs + u"grant select on webhook_logs to anon"_s
                                           << QList{OpenRelation{logs, {u"anon"_s}, true, false, true, false, {}}};
        QTest::newRow("a column, to everybody")
            << u"alter table webhook_configs disable row level security; grant update (secret) on webhook_configs to public"_s
            << QList{OpenRelation{u"public.webhook_configs"_s, both, false, true, true, false, {}}};
        QTest::newRow("by a group") << openLogs
                + u"create role readers; alter role authenticated inherit; grant readers to authenticated; grant delete on webhook_logs to readers"_s
                                    << QList{OpenRelation{logs, {u"authenticated"_s}, false, true, true, false, {}}};
        QTest::newRow("without the schema")
            << openLogs + u"grant select on webhook_logs to anon; revoke usage on schema public from public, anon"_s
            << nothing;
        QTest::newRow("emptying it, which the API cannot")
            << openLogs + u"grant truncate on webhook_logs to anon"_s << nothing;
        QTest::newRow("a policy for all rows")
            << u"grant all on system_metrics to anon; create policy p on system_metrics for select using (true)"_s
            << QList{OpenRelation{u"public.system_metrics"_s, {u"anon"_s}, true, false, true, false, {}}};
        QTest::newRow("a policy for another role")
            << u"grant all on system_metrics to anon; create policy p on system_metrics to service_role using (true)"_s
            << nothing;
        QTest::newRow("a policy that chooses rows")
            << u"grant all on webhook_logs to anon; create policy p on webhook_logs using (event_type = current_user)"_s
            << nothing;
        QTest::newRow("a policy that asks who it is")
            << u"grant all on webhook_logs to anon; create policy p on webhook_logs using (current_user <> 'x')"_s
            << QList{OpenRelation{logs, {u"anon"_s}, true, true, false, false, u"p"_s}};
        QTest::newRow("a policy for the server's role")
            << u"grant all on webhook_logs to anon; create policy p on webhook_logs using (current_user = 'service_role')"_s
            << nothing;
        QTest::newRow("a policy below another one")
            << u"grant select on webhook_logs to anon; create policy p on webhook_logs using (true);"
               "create policy q on webhook_logs as restrictive using (id < 5)"_s
            << QList{OpenRelation{logs, {u"anon"_s}, true, false, false, false, u"p"_s}};
        QTest::newRow("a view, of a view")
            << u"create view public.inner_view as select id from webhook_logs;"
               "create view public.\"Out\" as select max(id) from public.inner_view;"
               "revoke all on public.inner_view, public.\"Out\" from anon, authenticated;"
               "grant select on public.\"Out\" to authenticated"_s
            << QList{OpenRelation{u"public.\"Out\""_s, {u"authenticated"_s}, true, false, false, true, {}}};
        QTest::newRow("a view with its reader's rights")
            << u"create view public.v with (security_invoker = on) as select id from webhook_logs;"
               "grant select on public.v to authenticated"_s
            << nothing;
        QTest::newRow("a table of schema signalbox")
            << u"grant usage on schema signalbox to anon; grant select on signalbox.migration_ledger to anon;"
               "alter table signalbox.migration_ledger disable row level security"_s
            << QList{OpenRelation{u"signalbox.migration_ledger"_s, {u"anon"_s}, true, false, true, false, {}}};
        QTest::newRow("a hand-made table, with the rights that Supabase gives a new one")
            << u"drop table public.system_metrics cascade; create table public.system_metrics (value int)"_s
            << QList{OpenRelation{u"public.system_metrics"_s, both, true, true, true, false, {}}};
    }
    void whatTheApiReachesIsSeen()
    {
        QFETCH(QString, statements);
        QFETCH(QList<OpenRelation>, expected);
        StoreFixture fixture(StoreFixture::Content::Migrated);
        VERIFY_RESULT(fixture.start());
        VERIFY_RESULT(fixture.server.exec(statements));
        const auto answer = report(fixture);
        VERIFY_RESULT(answer);
        QCOMPARE(answer->open, expected);
    }

    void aLostServerIsAnError()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto connection = bare.connect();
        QVERIFY(connection);
        VERIFY_RESULT(bare.server.stop());
        const auto answer = await(ExtensionStore(*connection).report(), 60s);
        QVERIFY(!answer);
        QVERIFY2(answer.error().kind != ErrorKind::Server, qPrintable(describe(answer.error())));
    }

    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(ExtensionStoreTest)
#include "tst_extensionstore.moc"
