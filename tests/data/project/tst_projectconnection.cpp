#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PgSession::State;

class ProjectConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(describe(started.error())));
        QVERIFY(m_server.exec(u"create role plain login;"
                              "create table public.webhook_logs (id bigint, payload jsonb, state text, hidden text);"
                              "alter table public.webhook_logs drop column hidden;"
                              "create table public.system_metrics (id bigint);"
                              "grant select on public.webhook_logs to plain;"
                              "create function public.replay_webhook(bigint, uuid) returns bigint"
                              " language sql as 'select 1::bigint';"
                              "create function public.test_webhook() returns bigint"
                              " language sql as 'select 1::bigint';"
                              "revoke execute on function public.test_webhook() from public;"
                              "alter database postgres set timezone to 'Europe/Berlin'"_s));
        const auto catalogue = SqlCatalogue::load();
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(describe(catalogue.error())));
        m_catalogue = *catalogue;
    }

    void probesWhatTheDatabaseCanDo()
    {
        ProjectConnection connection(m_server.spec(u"postgres"_s, u"plain"_s), m_catalogue);
        QSignalSpy changed(&connection, &ProjectConnection::capabilitiesChanged);
        const auto opened = await(connection.open());
        QVERIFY2(opened, opened ? "" : qPrintable(describe(opened.error())));
        QVERIFY(opened->serverVersion >= 150000);
        QVERIFY(opened->serverVersionText.startsWith(QString::number(opened->serverVersion / 10000)));
        QCOMPARE(opened->database, u"postgres"_s);
        QCOMPARE(opened->user, u"plain"_s);
        QCOMPARE(opened->timeZone, u"Europe/Berlin"_s);
        QVERIFY(!opened->superuser);
        QVERIFY(!opened->bypassesRls);
        QVERIFY(!opened->sandbox);
        QCOMPARE(opened->pooler, Pooler::None);
        QCOMPARE(opened->netSender, NetSender::Missing);
        QVERIFY(opened->extensions.contains(u"plpgsql"_s));
        QCOMPARE(opened->relations, QSet<QString>{u"public.webhook_logs"_s});
        QCOMPARE(opened->unreadable, QSet<QString>{u"public.system_metrics"_s});
        QCOMPARE(opened->columns,
            (QSet<QString>{
                u"public.webhook_logs.id"_s, u"public.webhook_logs.payload"_s, u"public.webhook_logs.state"_s}));
        QCOMPARE(opened->functions, QSet<QString>{u"public.replay_webhook"_s});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(connection.capabilities(), *opened);
        QCOMPARE(connection.state(), State::Connected);
        QTRY_VERIFY(connection.lastAnswer());
        QTRY_COMPARE(connection.foreground().state(), State::Connected);
    }

    void probesAgainAfterALoss()
    {
        ProjectConnection connection(m_server.spec(), m_catalogue);
        QVERIFY(await(connection.open()));
        QVERIFY(connection.capabilities().superuser);
        QTRY_COMPARE(connection.foreground().state(), State::Connected);
        QSignalSpy changed(&connection, &ProjectConnection::capabilitiesChanged);
        QSignalSpy reconnected(&connection, &ProjectConnection::reconnected);
        QVERIFY(m_server.exec(u"create schema signalbox_sandbox;"
                              "create table signalbox_sandbox.sample_history"
                              " (relation text primary key, up_to_id bigint not null, loaded_at timestamptz);"
                              "insert into signalbox_sandbox.sample_history values ('public.webhook_logs', 77);"
                              "create schema net;"
                              "comment on schema net is 'Signalbox stand-in for pg_net'"_s));
        QVERIFY(m_server.exec(u"select pg_terminate_backend(pid) from pg_stat_activity"
                              " where application_name like 'signalbox %'"_s));
        QTRY_COMPARE(reconnected.count(), 1);
        QCOMPARE(changed.count(), 1);
        QVERIFY(connection.capabilities().sandbox);
        QCOMPARE(connection.capabilities().netSender, NetSender::StandIn);
        QCOMPARE(connection.capabilities().sampleHistory.value(u"public.webhook_logs"_s), 77);
    }

    void tellsWhyItCannotOpen()
    {
        ProjectConnection missing(m_server.spec(u"nothing_here"_s), m_catalogue);
        const auto opened = await(missing.open());
        QCOMPARE(opened.error().kind, ErrorKind::MissingObject);
        QCOMPARE(missing.state(), State::Failed);
        QVERIFY(missing.lastError());
        QCOMPARE(missing.foreground().state(), State::Disconnected);

        ProjectConnection nowhere(*ConnectionSpec::fromUri(u"host=/nonexistent user=x"_s), m_catalogue);
        QCOMPARE(await(nowhere.open()).error().kind, ErrorKind::Unreachable);
    }

    /// Supabase blocks an address after three wrong passwords, and four sessions lose their connection at once.
    void aPasswordThatWasChangedIsTriedOnceByAll()
    {
        VERIFY_RESULT(m_server.exec(u"create role secretive login password 'right'"_s));
        VERIFY_RESULT(admit("local all secretive scram-sha-256\nlocal all all trust\n"));
        ConnectionSpec spec = m_server.spec(u"postgres"_s, u"secretive"_s);
        spec.set(u"password"_s, u"right"_s);
        ProjectConnection connection(spec, m_catalogue);
        QVERIFY(await(connection.open()));
        const QList<PgSession *> sessions{
            &connection.foreground(), &connection.background(), &connection.task(), &connection.upkeep()};
        const auto all = [&sessions](State state) {
            return std::ranges::all_of(sessions, [state](const PgSession *one) { return one->state() == state; });
        };
        QTRY_VERIFY(all(State::Connected));
        QCOMPARE(refusals(), 0);

        VERIFY_RESULT(m_server.exec(u"alter role secretive password 'another'"_s));
        const auto lost = connection.foreground().run({u"project/probe"_s, {}, {}});
        VERIFY_RESULT(m_server.exec(u"select pg_terminate_backend(pid) from pg_stat_activity"
                                    " where usename = 'secretive'"_s));
        QTRY_VERIFY(all(State::Failed));
        for (const PgSession *session : sessions)
            QCOMPARE(session->lastError()->kind, ErrorKind::Auth);
        QCOMPARE(refusals(), 1);
        QCOMPARE(await(connection.task().run({u"project/probe"_s, {}, {}})).error().kind, ErrorKind::Auth);
        await(lost);
        connection.foreground().open(); // not the user's word
        QTRY_COMPARE(connection.foreground().state(), State::Failed);
        QCOMPARE(refusals(), 1);

        QCOMPARE(await(connection.open()).error().kind, ErrorKind::Auth); // each try of the user is one
        QCOMPARE(refusals(), 2);
        VERIFY_RESULT(m_server.exec(u"alter role secretive password 'right'"_s));
        VERIFY_RESULT(await(connection.open()));
        QTRY_COMPARE(connection.foreground().state(), State::Connected);
        QCOMPARE(refusals(), 2);
        VERIFY_RESULT(admit("local all all trust\n"));
    }

    /// Whoever waits takes over when the one whose turn it is goes away.
    void theOthersComeBackWhenTheFirstIsClosed()
    {
        ProjectConnection connection(m_server.spec(), m_catalogue);
        QVERIFY(await(connection.open()));
        QTRY_COMPARE(connection.foreground().state(), State::Connected);
        VERIFY_RESULT(m_server.stop());
        QTRY_COMPARE(connection.background().state(), State::Reconnecting);
        QTRY_COMPARE(connection.foreground().state(), State::Reconnecting);
        connection.background().close();
        VERIFY_RESULT(m_server.restart());
        QTRY_COMPARE_WITH_TIMEOUT(connection.foreground().state(), State::Connected, 20000);
        VERIFY_RESULT(await(connection.open()));
    }

    void theTaskSessionIsThereWhileItIsNeeded()
    {
        const QString tasks = u"select count(*) from pg_stat_activity where application_name = 'signalbox task'"_s;
        ProjectConnection connection(m_server.spec(), m_catalogue);
        const SqlCall probe{u"project/probe"_s, {}, {}};
        QCOMPARE(await(connection.task().run(probe)).error().kind, ErrorKind::Unreachable);
        QVERIFY(await(connection.open()));
        QCOMPARE(connection.task().state(), State::Connecting);
        connection.setTaskPatience(20ms);
        QVERIFY(await(connection.task().run(probe)));
        QTRY_COMPARE(m_server.value(tasks), u"0"_s);
        QVERIFY(await(connection.task().run(probe))); // again, after it was closed

        connection.setTaskPatience(60s);
        const auto first = connection.task().run(probe);
        const auto second = connection.task().run(probe);
        QVERIFY(!connection.task().isIdle());
        QVERIFY(await(first) && await(second));
        QTRY_VERIFY(connection.task().isIdle());
        QCOMPARE(m_server.value(tasks), u"1"_s);
    }

    void longStatementsAreRefusedByTheStandingSessions()
    {
        ProjectConnection connection(m_server.spec(), m_catalogue);
        QVERIFY(await(connection.open()));
        const SqlCall drop{u"deliveries/payload_index_drop"_s, {}, {}}; // of nothing: any table will do
        QCOMPARE(await(connection.foreground().run(drop)).error().kind, ErrorKind::Invalid);
        QCOMPARE(await(connection.background().run(drop)).error().kind, ErrorKind::Invalid);
        VERIFY_RESULT(await(connection.task().run(drop)));
    }

    void anIndexBuildHasASessionOfItsOwn()
    {
        const QString sessions = u"select count(*) from pg_stat_activity where application_name in"
                                 " ('signalbox task', 'signalbox upkeep')"_s;
        ProjectConnection connection(m_server.spec(), m_catalogue);
        QVERIFY(await(connection.open()));
        VERIFY_RESULT(await(connection.task().run({u"project/probe"_s, {}, {}})));
        VERIFY_RESULT(await(connection.upkeep().run({u"deliveries/payload_index_drop"_s, {}, {}})));
        QCOMPARE(m_server.value(sessions), u"2"_s);
        connection.setTaskPatience(20ms);
        QTRY_COMPARE(m_server.value(sessions), u"0"_s);
    }

    void closingFinishesTheFuture()
    {
        auto connection = std::make_unique<ProjectConnection>(m_server.spec(), m_catalogue);
        const auto opening = connection->open();
        connection.reset();
        QVERIFY(opening.isFinished());
        QCOMPARE(opening.result().error().kind, ErrorKind::Cancelled);
    }

private:
    Result<void> admit(const QByteArray &rules) const
    {
        QFile file(m_server.server().dataFolder() + u"/pg_hba.conf"_s);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(rules) != rules.size())
            return tl::unexpected(Error{ErrorKind::Local, file.errorString(), file.fileName(), {}, {}, {}});
        file.close();
        const auto reloaded = m_server.exec(u"select pg_reload_conf()"_s);
        return reloaded ? Result<void>() : tl::unexpected(reloaded.error());
    }

    /// As the server counts them.
    int refusals() const
    {
        QFile log(m_server.server().logFile());
        return log.open(QIODevice::ReadOnly)
            ? int(log.readAll().count("password authentication failed for user \"secretive\""))
            : -1;
    }

    TestServer m_server;
    std::shared_ptr<const SqlCatalogue> m_catalogue;
};

QTEST_GUILESS_MAIN(ProjectConnectionTest)
#include "tst_projectconnection.moc"
