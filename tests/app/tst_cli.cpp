#include "app/cli/exitcode.h"
#include "commandrun.h"
#include "support/testserver.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 boundedTime = 30000; // milliseconds

QStringList words(const QString &line)
{
    return line.split(u' ');
}

} // namespace

/// The executable against real servers: exit codes, what it prints, and that it always ends.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto started = m_server.start();
        QVERIFY2(started, qPrintable(started ? QString() : describe(started.error())));
        QVERIFY(m_home.isValid());
    }

    void saysItsVersion()
    {
        const CommandRun run = signalbox({u"--version"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("signalbox "));
    }

    void explainsItself()
    {
        const CommandRun run = signalbox({u"--help"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("signalbox status"));
        QVERIFY(run.err.isEmpty());
    }

    void speaksTheUsersLanguage()
    {
        const CommandRun german = signalbox({u"--help"_s}, {{u"LANGUAGE"_s, u"de"_s}});
        QVERIFY(german.out.startsWith("Signalbox zeigt"));
        const CommandRun other = signalbox({u"--help"_s}, {{u"LANGUAGE"_s, u"fr"_s}});
        QVERIFY(other.out.startsWith("Signalbox shows"));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("command") << u"dance"_s;
        QTest::newRow("option") << u"--dance"_s;
        QTest::newRow("no database") << u"status"_s;
        QTest::newRow("sandbox action") << u"sandbox dance"_s;
        QTest::newRow("malformed URI") << u"status --uri postgresql://%zz"_s;
        QTest::newRow("unknown profile") << u"status --profile nobody"_s;
        QTest::newRow("unknown profile to migrate") << u"migrate --profile nobody"_s;
    }

    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QString, line);
        const CommandRun run = signalbox(words(line));
        QCOMPARE(run.exitCode, 64);
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY(run.err.startsWith("signalbox: "));
        QVERIFY(run.out.isEmpty());
    }

    void needsNoWindowSystem()
    {
        const CommandRun run = signalbox(
            {u"status"_s, u"--json"_s, u"--uri"_s, m_server.uri()}, {{u"QT_QPA_PLATFORM"_s, u"no-such-platform"_s}});
        QCOMPARE(run.exitCode, 1);
    }

    void aBareServerIsDegraded()
    {
        const CommandRun run = signalbox({u"status"_s, u"--json"_s, u"--uri"_s, m_server.uri()});
        QCOMPARE(run.exitCode, 1);
        const QJsonObject report = run.json();
        QCOMPARE(report.keys(),
            (QStringList{u"cron"_s, u"extensions"_s, u"functions"_s, u"metrics"_s, u"overall"_s, u"problems"_s,
                u"profile"_s, u"realtime"_s, u"server"_s, u"webhooks"_s}));
        QCOMPARE(report["overall"_L1], u"degraded"_s);
        QCOMPARE(
            report["server"_L1]["version"_L1].toString(), m_server.value(u"show server_version"_s).section(u' ', 0, 0));
        QVERIFY(!report["problems"_L1].toArray().isEmpty());
        QVERIFY(!report["extensions"_L1].toArray().isEmpty());
    }

    void theTextFormNamesThePartsAndTheProblems()
    {
        const CommandRun run = signalbox({u"status"_s, u"--uri"_s, m_server.uri()});
        QCOMPARE(run.exitCode, 1);
        for (const char *word : {"Server", "Cron", "Webhooks", "Metrics", "Extensions", "Realtime", "problem"})
            QVERIFY2(run.out.contains(word), word);
    }

    void theEnvironmentNamesAServer()
    {
        const CommandRun run = signalbox({u"status"_s, u"--json"_s},
            {{u"PGHOST"_s, m_server.server().socketFolder()}, {u"PGUSER"_s, u"postgres"_s},
                {u"PGDATABASE"_s, u"postgres"_s}});
        QCOMPARE(run.exitCode, 1);
    }

    void aServiceNamesAServer()
    {
        const QString path = m_home.filePath(u"services.conf"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QStringLiteral("[here]\nhost=%1\nuser=postgres\ndbname=postgres\n")
                       .arg(m_server.server().socketFolder())
                       .toUtf8());
        file.close();
        const CommandRun run
            = signalbox({u"status"_s, u"--json"_s, u"--service"_s, u"here"_s}, {{u"PGSERVICEFILE"_s, path}});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.json()["profile"_L1], u"here"_s);
    }

    void nobodyThere()
    {
        const CommandRun run
            = signalbox({u"status"_s, u"--json"_s, u"--uri"_s, u"postgresql://me:hunter2@127.0.0.1:1/app"_s});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.json()["overall"_L1], u"unreachable"_s);
        QCOMPARE(run.json()["cron"_L1], QJsonValue::Null);
        QCOMPARE(run.json()["problems"_L1][0]["component"_L1], u"connection"_s);
        QVERIFY(!(run.out + run.err).contains("hunter2"));
    }

    void aMissingDatabase()
    {
        const CommandRun run = signalbox({u"status"_s, u"--uri"_s, m_server.uri(u"nowhere"_s)});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.out.contains("nowhere"));
    }

    void aServerThatAcceptsAndSaysNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const CommandRun run = signalbox(
            {u"status"_s, u"--json"_s, u"--uri"_s, u"postgresql://me@127.0.0.1:%1/app"_s.arg(silent.serverPort())});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.milliseconds < boundedTime, qPrintable(QString::number(run.milliseconds)));
    }

    void aFrozenServer()
    {
        QVERIFY(m_server.freeze());
        const CommandRun run = signalbox({u"status"_s, u"--json"_s, u"--uri"_s, m_server.uri()});
        QVERIFY(m_server.thaw());
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.milliseconds < boundedTime, qPrintable(QString::number(run.milliseconds)));
    }

    void migratesTwice()
    {
        const CommandRun dry = signalbox({u"migrate"_s, u"--dry-run"_s, u"--uri"_s, m_server.uri()});
        QVERIFY2(dry.exitCode == 0, dry.out + dry.err);
        QVERIFY(dry.out.contains("dry run"));
        QCOMPARE(m_server.value(u"select to_regclass('public.webhook_logs') is null"_s), u"t"_s);

        QFile log(m_home.filePath(u".local/share/signalbox/actions.jsonl"_s));
        QVERIFY(!log.exists()); // a rehearsal is no action
        const CommandRun first = signalbox({u"migrate"_s, u"--uri"_s, m_server.uri()});
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray lines = log.readAll();
        QCOMPARE(lines.count("\"action\":\"migrate\""), 2);
        QVERIFY(lines.contains("\"outcome\":\"done\""));
        QVERIFY2(first.exitCode == 0, first.out + first.err);
        QCOMPARE(m_server.value(u"select to_regclass('public.webhook_logs') is null"_s), u"f"_s);

        const CommandRun second = signalbox({u"migrate"_s, u"--uri"_s, m_server.uri()});
        QCOMPARE(second.exitCode, 0);
        QVERIFY(!second.out.contains("FAILED"));
    }

    void backsUpAndRestores()
    {
        const QString file = m_home.filePath(u"backup.json"_s);
        const QMap<QString, QString> passphrase = {{u"SIGNALBOX_PASSPHRASE"_s, u"correct horse battery"_s}};
        const auto restore = [&](const QStringList &more, const QMap<QString, QString> &environment) {
            return signalbox(QStringList{u"restore"_s, file, u"--uri"_s, m_server.uri()} + more, environment);
        };
        const auto changed
            = m_server.exec(u"update public.webhook_configs set secret = 'hunter2' where name = 'chat_events'"_s);
        QVERIFY2(changed, qPrintable(changed ? QString() : describe(changed.error())));

        const CommandRun mute = signalbox({u"backup"_s, file, u"--secrets"_s, u"--uri"_s, m_server.uri()});
        QCOMPARE(mute.exitCode, 64);
        const CommandRun backup
            = signalbox({u"backup"_s, file, u"--secrets"_s, u"--uri"_s, m_server.uri()}, passphrase);
        QVERIFY2(backup.exitCode == 0, backup.out + backup.err);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("hunter2"));
        QVERIFY(!(written.permissions() & (QFile::ReadGroup | QFile::ReadOther)));

        QVERIFY(m_server.exec(u"update public.webhook_configs set secret = 'other' where name = 'chat_events'"_s));
        const QString secret = u"select secret from public.webhook_configs where name = 'chat_events'"_s;
        const CommandRun rehearsal = restore({u"--dry-run"_s}, passphrase);
        QVERIFY2(rehearsal.exitCode == 0, rehearsal.out + rehearsal.err);
        QVERIFY2(rehearsal.out.contains("endpoint chat_events: secret"), rehearsal.out);
        QCOMPARE(m_server.value(secret), u"other"_s);
        const CommandRun wrong = restore({}, {{u"SIGNALBOX_PASSPHRASE"_s, u"wrong horse battery"_s}});
        QVERIFY(wrong.exitCode != 0);
        QVERIFY(!wrong.err.contains("horse"));
        QCOMPARE(restore({}, passphrase).exitCode, 0);
        QCOMPARE(m_server.value(secret), u"hunter2"_s);
        QVERIFY(restore({}, passphrase).out.contains("as the backup has it"));
        QVERIFY(restore({}, {}).err.contains("all secrets stay"));
    }

    void saysWhatARestoreLeavesOut()
    {
        const CommandRun backup = signalbox({u"backup"_s, u"/dev/stdout"_s, u"--uri"_s, m_server.uri()});
        QVERIFY2(backup.exitCode == 0, backup.err);
        QJsonObject document = backup.json();
        QCOMPARE(document.value(u"format"_s), u"signalbox backup"_s);
        QJsonArray endpoints = document.value(u"endpoints"_s).toArray();
        endpoints.append(QJsonObject{{u"name"_s, u"bad\nend"_s}});
        document.insert(u"endpoints"_s, endpoints);
        const QString path = m_home.filePath(u"bad.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(document).toJson()) > 0);
        file.close();
        const CommandRun restore = signalbox({u"restore"_s, path, u"--uri"_s, m_server.uri()});
        QCOMPARE(restore.exitCode, 1);
        QVERIFY2(restore.out.startsWith("endpoint bad"), restore.out);
        QVERIFY2(restore.out.contains("left out: its URL is no text\nNot everything"), restore.out);

        const auto unreadable
            = m_server.exec(u"update public.webhook_configs set secret = 'enc:hunter2' where name = 'chat_events'"_s);
        QVERIFY2(unreadable, qPrintable(unreadable ? QString() : describe(unreadable.error())));
        const CommandRun partial = signalbox({u"backup"_s, path, u"--secrets"_s, u"--uri"_s, m_server.uri()},
            {{u"SIGNALBOX_PASSPHRASE"_s, u"correct horse battery"_s}});
        QVERIFY(m_server.exec(u"update public.webhook_configs set secret = null where name = 'chat_events'"_s));
        QCOMPARE(partial.exitCode, 1);
        QVERIFY2(partial.err.contains("endpoint chat_events: its secret is left out"), partial.err);
    }

    void undoesWhatItMigrated()
    {
        const QString installed = u"select to_regnamespace('signalbox') is not null"_s;
        const CommandRun rehearsal = signalbox({u"migrate"_s, u"--undo"_s, u"--dry-run"_s, u"--uri"_s, m_server.uri()});
        QVERIFY2(rehearsal.exitCode == 0, rehearsal.out + rehearsal.err);
        QCOMPARE(m_server.value(installed), u"t"_s);
        const CommandRun undo = signalbox({u"migrate"_s, u"--undo"_s, u"--drop-data"_s, u"--uri"_s, m_server.uri()});
        QVERIFY2(undo.exitCode == 0, undo.out + undo.err);
        QCOMPARE(m_server.value(u"select to_regclass('public.webhook_logs') is null"_s), u"t"_s);
        const CommandRun again = signalbox({u"migrate"_s, u"--uri"_s, m_server.uri()});
        QVERIFY2(again.exitCode == 0, again.out + again.err);
    }

    void cannotMigrateWhatItCannotReach()
    {
        const CommandRun run = signalbox({u"migrate"_s, u"--uri"_s, u"postgresql://me:hunter2@127.0.0.1:1/app"_s});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!(run.out + run.err).contains("hunter2"));
    }

    void picturesEveryPanel()
    {
        const QString folder = m_home.filePath(u"pictures"_s);
        const CommandRun run = signalbox({u"screenshots"_s, folder, u"--uri"_s, m_server.uri()});
        QVERIFY2(run.exitCode == 0, run.err);
        for (const QString &panel : {u"cron"_s, u"cron-map-hour"_s, u"cron-map-day"_s, u"cron-map-month"_s,
                 u"cron-planner"_s, u"webhooks"_s, u"metrics"_s, u"extensions"_s}) {
            for (const QString &theme : {u"light"_s, u"dark"_s}) {
                const QImage picture(folder + u'/' + panel + u'-' + theme + u".png"_s);
                QCOMPARE(picture.size(), QSize(1280, 800));
            }
        }
    }

private:
    CommandRun signalbox(const QStringList &arguments, const QMap<QString, QString> &environment = {}) const
    {
        return runSignalbox(arguments, m_home.path(), environment);
    }

    TestServer m_server;
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
