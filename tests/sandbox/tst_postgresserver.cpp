#include "support/libpq.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace signalbox;
using namespace Qt::StringLiterals;

class PostgresServerTest : public QObject
{
    Q_OBJECT

    /// The programs of a server in another folder, with a pg_config that says where its files are.
    static bool linkPrograms(const PostgresBinaries &server, const QTemporaryDir &folder, const QString &shared)
    {
        for (const QString &name : {u"initdb"_s, u"pg_ctl"_s, u"postgres"_s}) {
            if (!QFile::link(server.program(name), folder.filePath(name)))
                return false;
        }
        QFile config(folder.filePath(u"pg_config"_s));
        return config.open(QIODevice::WriteOnly) && config.write("#!/bin/sh\necho " + shared.toUtf8() + '\n') > 0
            && config.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private slots:
    void givesEachTestAServerOfItsOwn()
    {
        TestServer first;
        TestServer second;
        VERIFY_RESULT(first.start());
        VERIFY_RESULT(second.start());
        VERIFY_RESULT(first.exec(u"create table only_here (n int)"_s));
        QCOMPARE(first.value(u"select count(*) from only_here"_s), u"0"_s);
        QVERIFY(second.value(u"select count(*) from only_here"_s).contains("42P01"_L1));
    }

    void givesAnInstalledAndAFullServer()
    {
        TestServer installed(TestServer::Content::Migrated);
        VERIFY_RESULT(installed.start());
        QCOMPARE(installed.value(u"select count(*) from public.webhook_configs"_s), u"4"_s);
        QCOMPARE(installed.value(u"select count(*) from public.trips"_s), u"0"_s);
        QCOMPARE(
            installed.value(u"select count(*) from cron.job where nodename <> current_setting('cron.host')"_s), u"0"_s);

        TestServer full(TestServer::Content::Sandbox);
        VERIFY_RESULT(full.start());
        QVERIFY(full.value(u"select count(*) from public.trips"_s).toInt() > 10);
        QVERIFY(full.value(u"select count(*) from cron.job_run_details"_s).toInt() > 10000);
    }

    void loadsWhatTheAutomationNeeds()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        const QString libraries = server.value(u"show shared_preload_libraries"_s);
        QVERIFY(libraries.startsWith("pg_cron,pg_stat_statements"_L1));
        QCOMPARE(libraries.contains("pg_net"_L1), server.server().binaries().hasNet);
        QCOMPARE(server.value(u"show wal_level"_s), u"logical"_s);
        QCOMPARE(server.value(u"show listen_addresses"_s), QString());
        QCOMPARE(server.value(u"show cron.host"_s), server.server().socketFolder());
        QCOMPARE(server.value(u"show server_encoding"_s), u"UTF8"_s);
    }

    void runsCronJobsOverItsSocket()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(
            server.exec(u"create extension pg_cron; create role somebody login; grant usage on schema cron to somebody;"
                        "set role somebody; select cron.schedule('tick', '* * * * *', 'select 1')"_s));
        const auto status = [&server] {
            return server.value(u"select status from cron.job_run_details order by runid desc limit 1"_s);
        };
        QVERIFY2(
            waitFor([&status] { return status() == "succeeded"_L1; }, std::chrono::seconds(80)), qPrintable(status()));
    }

    void keepsItsFilesPrivate()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        for (const QString &folder :
            {server.server().settings().folder, server.server().dataFolder(), server.server().socketFolder()})
            QCOMPARE(
                QFile::permissions(folder) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                QFile::Permissions());
    }

    void freezesAndThaws()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        QVERIFY(server.freeze());
        QProcess query;
        query.start(u"psql"_s, {u"-XAtc"_s, u"select 1"_s, server.uri()});
        QVERIFY(!query.waitForFinished(500));
        QVERIFY(server.thaw());
        QVERIFY(query.waitForFinished(10000));
        QCOMPARE(query.readAllStandardOutput().trimmed(), "1"_ba);
    }

    void recoversAfterKill9()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(u"create table kept (n int); create unlogged table emptied (n int);"
                                  "insert into kept values (1); insert into emptied values (1); checkpoint"_s));
        QVERIFY(server.kill9());
        QVERIFY(!server.server().isRunning());
        VERIFY_RESULT(server.restart());
        QCOMPARE(server.value(u"select count(*) from kept"_s), u"1"_s);
        QCOMPARE(server.value(u"select count(*) from emptied"_s), u"0"_s);
    }

    void startsWhenTheOldPidBelongsToSomebodyElse()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        QFile pidFile(server.server().dataFolder() + "/postmaster.pid"_L1);
        QVERIFY(pidFile.open(QIODevice::ReadOnly));
        const QByteArray content = pidFile.readAll();
        pidFile.close();
        VERIFY_RESULT(server.stop());
        // This process stands for the unrelated one that got the pid after a reboot.
        QVERIFY(pidFile.open(QIODevice::WriteOnly));
        pidFile.write(QByteArray::number(::getpid()) + content.mid(content.indexOf('\n')));
        pidFile.close();
        QVERIFY(!server.server().isRunning());
        VERIFY_RESULT(server.restart());
        QCOMPARE(server.value(u"select 1"_s), u"1"_s);
    }

    void replacesAHalfMadeCluster()
    {
        QTemporaryDir folder(u"/tmp/signalbox-half-XXXXXX"_s);
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
        PostgresServer server(*PostgresBinaries::find(), *ServerAccount::forThisProcess(),
            {.folder = folder.filePath(u"s"_s), .durable = false});
        VERIFY_RESULT(server.account().makePrivateFolder(folder.filePath(u"s"_s)));
        VERIFY_RESULT(server.account().makePrivateFolder(folder.filePath(u"s/data.new"_s)));
        VERIFY_RESULT(server.account().makePrivateFolder(folder.filePath(u"s/data.new/base"_s)));
        QVERIFY(!server.isCreated());
        VERIFY_RESULT(server.create());
        QVERIFY(server.isCreated());
    }

    void usesAShortSocketPathForALongFolder()
    {
        QTemporaryDir folder(u"/tmp/signalbox-long-XXXXXX"_s);
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
        const QString deep = folder.filePath(QString(120, u'x'));
        PostgresServer server(
            *PostgresBinaries::find(), *ServerAccount::forThisProcess(), {.folder = deep, .durable = false});
        VERIFY_RESULT(server.create());
        VERIFY_RESULT(server.start());
        QVERIFY(!server.socketFolder().startsWith(deep));
        VERIFY_RESULT(execOnce(server.uri(), u"select 1"_s));
        VERIFY_RESULT(server.stop());
        QDir(server.socketFolder()).removeRecursively();
    }

    void letsInOnlyTheKnownUsersAsPostgres()
    {
        QTemporaryDir folder(u"/tmp/signalbox-peer-XXXXXX"_s);
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
        PostgresServer server(*PostgresBinaries::find(), *ServerAccount::forThisProcess(),
            {.folder = folder.filePath(u"s"_s), .durable = false});
        VERIFY_RESULT(server.create());
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(execOnce(server.uri(), u"create role other login"_s));
        QVERIFY(!execOnce(server.uri().replace("user=postgres"_L1, "user=other"_L1), u"select 1"_s));
        VERIFY_RESULT(server.stop());
    }

    void namesThePackageThatIsMissing()
    {
        QTemporaryDir empty;
        const auto nothing = PostgresBinaries::findIn({empty.path()});
        QVERIFY(!nothing);
        QVERIFY(nothing.error().hint.contains("apt install postgresql"_L1));
        const auto other = PostgresBinaries::findIn(PostgresBinaries::usualFolders(), 99);
        QVERIFY(!other);
        QVERIFY(other.error().hint.contains("postgresql-99-cron"_L1));

        const auto found = PostgresBinaries::find();
        QVERIFY(found);
        QVERIFY(linkPrograms(*found, empty, u"/nonexistent"_s));
        const auto withoutCron = PostgresBinaries::findIn({empty.path()});
        QVERIFY(!withoutCron);
        QVERIFY(withoutCron.error().hint.contains(u"postgresql-%1-cron"_s.arg(found->majorVersion)));
    }

    /// A server built by hand keeps its extensions where its own pg_config says.
    void findsTheExtensionsOfAServer()
    {
        const auto found = PostgresBinaries::find();
        QVERIFY(found);
        QTemporaryDir folder;
        QVERIFY(linkPrograms(*found, folder, folder.filePath(u"share"_s)));
        QVERIFY(QDir(folder.path()).mkpath(u"share/extension"_s));
        QVERIFY(QFile(folder.filePath(u"share/extension/pg_cron.control"_s)).open(QIODevice::WriteOnly));
        const auto withoutNet = PostgresBinaries::findIn({folder.path()});
        VERIFY_RESULT(withoutNet);
        QVERIFY(withoutNet->hasCron && !withoutNet->hasNet);
        QVERIFY(QFile(folder.filePath(u"share/extension/pg_net.control"_s)).open(QIODevice::WriteOnly));
        const auto withNet = PostgresBinaries::findIn({folder.path()});
        VERIFY_RESULT(withNet);
        QVERIFY(withNet->hasCron && withNet->hasNet);
    }

    void removesWhatACrashedTestLeft()
    {
        QString folder;
        {
            QProcess crashing;
            crashing.start(QCoreApplication::applicationFilePath(), {u"--start-and-crash"_s});
            QVERIFY(crashing.waitForFinished(60000));
            QCOMPARE(crashing.exitStatus(), QProcess::CrashExit);
            folder = QString::fromUtf8(crashing.readAllStandardOutput()).trimmed();
        }
        QVERIFY2(QFile::exists(folder + "/data/postmaster.pid"_L1), qPrintable(folder));
        TestServer next;
        VERIFY_RESULT(next.start());
        QVERIFY(!QFile::exists(folder));
    }

public:
    static int startAndCrash()
    {
        TestServer server;
        if (!server.start())
            return 1;
        QTextStream(stdout) << server.server().settings().folder << Qt::endl;
        return ::kill(::getpid(), SIGKILL);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().contains("--start-and-crash"_L1))
        return PostgresServerTest::startAndCrash();
    PostgresServerTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_postgresserver.moc"
