#include "data/migrations/plantedschema.h"

#include "data/migrations/migrator.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The installation as it was carried out by dated files, before steps had ids of their own.
const QString folder = QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/migrations/c28d682");

/// The objects of a dump, one a line: "FUNCTION signalbox.deliver(...)". Where the server brought no pg_dump, all its lines.
QStringList objectsOf(const QString &dump)
{
    static const QRegularExpression heading(
        u"^-- Name: (.*); Type: (.*); Schema: (.*); Owner:.*$"_s, QRegularExpression::MultilineOption);
    QStringList objects;
    for (const auto &match : heading.globalMatch(dump))
        objects.append(match.captured(2) + u' ' + match.captured(3) + u'.' + match.captured(1));
    if (objects.isEmpty())
        objects = dump.split(u'\n');
    objects.sort();
    return objects;
}

} // namespace

/// A database that an earlier release installed, with data in it, is brought up to this one, and can be taken back.
class UpgradeTest : public QObject
{
    Q_OBJECT

private:
    /// As the earlier release did: every step, and a line for it in a ledger keyed by the file's date and the step.
    static Result<void> installEarlier(const TestServer &server)
    {
        static const QRegularExpression step(u"^-- step: (\\S+) \\|"_s, QRegularExpression::MultilineOption);
        QString lines;
        for (const QString &name : QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
            const QString text = sqlFile(folder + u'/' + name);
            for (const auto &match : step.globalMatch(text))
                lines += u"insert into signalbox.migration_ledger (version, step, title, checksum, outcome) "
                         "values ('%1', '%2', 'x', repeat('0', 64), 'done');"_s.arg(name.left(8), match.captured(1));
            if (text.contains("-- mode: settings"_L1))
                continue;
            if (const auto done = server.exec(text); !done)
                return tl::unexpected(done.error());
        }
        const auto written = server.exec(lines);
        return written ? Result<void>() : tl::unexpected(written.error());
    }

private slots:
    void anEarlierInstallationIsBroughtUpToDate()
    {
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(server.start());
        const QString before = schemaDump(server);
        VERIFY_RESULT(installEarlier(server));
        VERIFY_RESULT(
            server.exec(u"update public.webhook_configs set url = 'https://example.com/' where name = 'chat_events';"
                        "update public.webhook_configs set is_active = true where name = 'chat_events';"
                        "select public.send_webhook_with_retry('chat_events', 'chat.message.created', '{\"n\": 1}');"
                        "insert into public.system_metrics (metric_type, metric_name, value) values ('a', 'b', 1);"
                        "update signalbox.settings set value = '31' where key = 'retention.metrics_days'"_s));
        const QString data
            = u"select md5(string_agg(l::text, '' order by l.id)) from (select id, webhook_config_id, event_type, "
              "payload, state, message_id, created_at from public.webhook_logs) l"_s;
        const QString dataBefore = server.value(data);
        QVERIFY(!dataBefore.isEmpty());

        const auto upgraded = migrated(server.spec());
        VERIFY_RESULT(upgraded);
        QCOMPARE(stepsWith(*upgraded, StepOutcome::Failed).join(u'\n'), QString());
        QCOMPARE(stepsWith(*upgraded, StepOutcome::LeftOut).join(u'\n'), QString());
        QCOMPARE(server.value(data), dataBefore);
        // Nobody knows who made the old one.
        const QString made = u"select string_agg(coalesce(sign(made_by_pid)::text, '-'), ' ' order by id) from "
                             "public.webhook_logs"_s;
        QCOMPARE(server.value(made), u"-"_s);
        VERIFY_RESULT(server.exec(
            u"select public.send_webhook_with_retry('chat_events', 'chat.message.created', '{\"n\": 2}')"_s));
        QCOMPARE(server.value(made), u"- 1"_s);
        QCOMPARE(server.value(u"select value from signalbox.settings where key = 'retention.metrics_days'"_s), u"31"_s);
        QCOMPARE(server.value(u"select count(*) from signalbox.migration_ledger"_s),
            QString::number(Migrator::steps().size()));
        const QString installed = schemaDump(server);
        const auto again = migrated(server.spec());
        VERIFY_RESULT(again);
        QCOMPARE(stepsWith(*again, StepOutcome::Done).join(u'\n'), QString());
        QCOMPARE(schemaDump(server), installed);

        TestServer fresh(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(fresh.start());
        VERIFY_RESULT(migrated(fresh.spec()));
        QCOMPARE(objectsOf(installed), objectsOf(schemaDump(fresh))); // nothing of the earlier one is left over

        const auto back = undone(server.spec(), true);
        VERIFY_RESULT(back);
        QCOMPARE(stepsWith(*back, StepOutcome::Failed).join(u'\n'), QString());
        QCOMPARE(schemaDump(server).split(u'\n'), before.split(u'\n'));
    }

    void itsUsersWriteOnAndNothingOpensInBetween()
    {
        PlantedServer place(u"default_privileges.sql"_s);
        VERIFY_RESULT(place.start());
        VERIFY_RESULT(installEarlier(place.server));
        QCOMPARE(place.complaintOfUsers(), QString());
        const auto refused = migrated(place.spec());
        QVERIFY(!refused); // they may put something into the schema at any time
        const QString remedy = refused.error().hint.section(u"Run: "_s, 1);
        QCOMPARE(remedy, u"revoke create on schema signalbox from anon, authenticated;"_s);
        VERIFY_RESULT(place.server.exec(remedy));
        place.installStepByStep();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(place.openThings(), QStringList());
    }

    void anEarlierInstallationIsTakenBackAsItIs()
    {
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(server.start());
        const QString before = schemaDump(server);
        VERIFY_RESULT(installEarlier(server));
        const auto back = undone(server.spec(), true);
        VERIFY_RESULT(back);
        QCOMPARE(stepsWith(*back, StepOutcome::Failed).join(u'\n'), QString());
        QCOMPARE(schemaDump(server).split(u'\n'), before.split(u'\n'));
    }

    void withoutATrustworthyRecordNothingIsTakenBack()
    {
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(migrated(server.spec()));
        VERIFY_RESULT(server.exec(u"drop table signalbox.what_was_there"_s));
        const QString installed = schemaDump(server);
        const auto refused = undone(server.spec(), true);
        QVERIFY(!refused);
        QVERIFY2(refused.error().serverWords.contains("no record"_L1), qPrintable(describe(refused.error())));
        QCOMPARE(schemaDump(server), installed);
        VERIFY_RESULT(migrated(server.spec())); // which does not take what is ours for the user's
        const auto still = undone(server.spec(), true);
        QVERIFY(!still);
        QVERIFY2(still.error().serverWords.contains("no record"_L1), qPrintable(describe(still.error())));
    }

    void whatANewerReleaseMadeIsLeftAlone()
    {
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(migrated(server.spec()));
        VERIFY_RESULT(server.exec(u"update signalbox.migration_ledger set release = '999.10' where step = 'schema'"_s));
        const auto refused = migrated(server.spec());
        QVERIFY(!refused);
        QVERIFY2(refused.error().serverWords.contains("999.10"_L1), qPrintable(describe(refused.error())));
        VERIFY_RESULT(server.exec(u"update signalbox.migration_ledger set release = '0.0.9' where step = 'schema'"_s));
        VERIFY_RESULT(migrated(server.spec()));
    }
};

QTEST_GUILESS_MAIN(UpgradeTest)
#include "tst_upgrade.moc"
