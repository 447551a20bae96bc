#include "data/postgres/connectionspec.h"
#include "sandbox/othersandboxuser.h"
#include "sandbox/postgresserver.h"
#include "sandbox/sandbox.h"
#include "sandbox/sandboxkeeper.h"
#include "sandbox/sandboxlifecycle.h"
#include "support/libpq.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstdio>

#include <poll.h>
#include <unistd.h>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto creationPatience = 120s;

} // namespace

class SandboxTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_folder;

    PostgresServer server() const
    {
        return {*PostgresBinaries::find(), *ServerAccount::forThisProcess(), {.folder = m_folder}};
    }
    QString value(const QString &sql) const
    {
        const auto rows = execOnce(server().uri(), sql);
        return !rows ? describe(rows.error()) : rows->value(0).value(0);
    }

    /// By the hour and by the day before the rows, which they never overlap, and marked.
    void yearOfMetrics() const
    {
        const QString samples
            = u" from signalbox.metric_rollup r, signalbox_sandbox.sample_history h"
              " where h.relation = 'signalbox.metric_rollup' and r.bucket_at < to_timestamp(h.up_to_id)"_s;
        QCOMPARE(
            value(
                u"select concat_ws(' ', count(distinct (metric_type, metric_name)), bool_and(least <= mean and mean <="
                " greatest and last_value between least and greatest))"_s
                + samples + u" and bucket_seconds = 3600"_s),
            u"18 t"_s);
        QVERIFY(
            value(u"select min(days) from (select count(*) as days"_s + samples
                + u" and bucket_seconds = 86400 and metric_name in ('size', 'used_share') group by metric_name) d"_s)
                .toInt()
            > 350);
        QCOMPARE(value(u"select to_timestamp(h.up_to_id) <= (select min(m.created_at) from public.system_metrics m)"
                       " and s.complete_until >= to_timestamp(h.up_to_id)"
                       " from signalbox_sandbox.sample_history h, signalbox.metric_rollup_state s"
                       " where h.relation = 'signalbox.metric_rollup'"_s),
            u"t"_s);
        QCOMPARE(value(u"select count(*) from signalbox.metric_rollup where bucket_seconds = 3600"
                       " and metric_name = 'used_share' and greatest > 0.9"_s),
            u"1"_s);
    }

private slots:
    void initTestCase()
    {
        m_parent = std::make_unique<QTemporaryDir>(u"/tmp/signalbox-sandbox-XXXXXX"_s);
        QVERIFY(m_parent->isValid());
        QFile::setPermissions(m_parent->path(), QFile::Permissions(0x7755)); // the server's account has to get in
        m_folder = m_parent->filePath(u"box"_s);
    }

    void cleanup() { VERIFY_RESULT(server().stop()); }
    void cleanupTestCase() { m_parent.reset(); }

    void isCreatedOnFirstUse()
    {
        Sandbox sandbox(m_folder);
        QSignalSpy progress(&sandbox, &Sandbox::progress);
        const auto uri = await(sandbox.open(), creationPatience);
        VERIFY_RESULT(uri);
        QCOMPARE(*uri, server().uri());
        QCOMPARE(*SandboxLifecycle::uriOf(m_folder), *uri);
        QStringList lines;
        for (const auto &line : progress)
            lines << line.first().toString();
        QVERIFY2(lines.contains(u"Creating the database cluster"_s), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"Loading two weeks of sample history"_s), qPrintable(lines.join(u'\n')));
        QVERIFY(value(u"select count(*) from public.trips"_s).toInt() > 10);
        QCOMPARE(value(u"select count(*) from pg_settings where pending_restart"_s), u"0"_s);
        QCOMPARE(
            value(
                u"select count(*) from public.webhook_configs where is_active and url like 'http://127.0.0.1:%/ok/%'"_s),
            u"4"_s);
        yearOfMetrics();
        QCOMPARE(QFile::permissions(m_folder) & QFile::Permissions(0x0077), QFile::Permissions());
        const auto closed = await(sandbox.close());
        VERIFY_RESULT(closed);
        QVERIFY(*closed);
        QVERIFY(!server().isRunning());
    }

    /// A package upgrade: the program's file is another one by the same name.
    void restartsAServerWhoseProgramsWereReplaced()
    {
        const QString installed = QFileInfo(PostgresBinaries::find()->folder).canonicalFilePath();
        const QString version = QString::number(PostgresBinaries::find()->majorVersion);
        if (installed != u"/usr/lib/postgresql/%1/bin"_s.arg(version))
            QSKIP("Another layout than Debian's");
        const QString own = m_parent->filePath(u"usr"_s);
        QDir().mkpath(own + u"/lib/postgresql"_s);
        QDir().mkpath(own + u"/share/postgresql"_s);
        QCOMPARE(
            QProcess::execute(u"cp"_s, {u"-r"_s, u"/usr/lib/postgresql/"_s + version, own + u"/lib/postgresql/"_s}), 0);
        QVERIFY(QFile::link(u"/usr/share/postgresql/"_s + version, own + u"/share/postgresql/"_s + version));
        const QString programs = own + u"/lib/postgresql/%1/bin"_s.arg(version);
        qputenv("SIGNALBOX_PG_BINDIR", QFile::encodeName(programs));
        const auto restore = qScopeGuard([] { qunsetenv("SIGNALBOX_PG_BINDIR"); });

        Sandbox sandbox(m_folder);
        QSignalSpy progress(&sandbox, &Sandbox::progress);
        VERIFY_RESULT(await(sandbox.open(), creationPatience));
        const auto before = server().postmasterPid();
        QVERIFY(before && !server().hasReplacedPrograms());
        QVERIFY(QFile::copy(programs + u"/postgres"_s, programs + u"/postgres.dpkg-new"_s));
        QCOMPARE(std::rename(QFile::encodeName(programs + u"/postgres.dpkg-new"_s).constData(),
                     QFile::encodeName(programs + u"/postgres"_s).constData()),
            0);
        QVERIFY(server().hasReplacedPrograms());
        QVERIFY(waitFor(
            [this, before] {
                const auto now = server().postmasterPid();
                return now && now != before && value(u"select 1"_s) == "1"_L1;
            },
            30s));
        QVERIFY(!server().hasReplacedPrograms());
        QVERIFY(progress.last().first().toString().contains(version));
        // It lives: the sender is back, and what was kept is there.
        QVERIFY(waitFor([this] {
            return value(u"select count(*) from pg_stat_activity where application_name = 'signalbox sandbox host'"_s)
                == "1"_L1;
        }));
        QVERIFY(value(u"select count(*) from public.trips"_s).toInt() > 10);
        VERIFY_RESULT(await(sandbox.close()));
    }

    /// A library that does not fit says so in words; another start does not mend it and is not tried for ever.
    void restartsOnceForALibraryThatDoesNotFit()
    {
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open(), creationPatience));
        QFile library(value(u"select setting || '/plpgsql.so' from pg_config where name = 'PKGLIBDIR'"_s));
        QVERIFY(library.open(QIODevice::ReadOnly));
        QByteArray bytes = library.readAll();
        if (!bytes.contains("SPI_connect_ext"))
            QSKIP("plpgsql.so calls other functions");
        QFile newer(m_parent->filePath(u"newer.so"_s));
        QVERIFY(newer.open(QIODevice::WriteOnly));
        newer.write(bytes.replace("SPI_connect_ext", "SPI_connect_new"));
        newer.close();
        QFile::setPermissions(newer.fileName(), QFile::Permissions(0x7755));
        // Stands for plpgsql in the statement that the sandbox asks with.
        QVERIFY(execOnce(server().uri(),
            u"update pg_proc set probin = '%1' where proname = 'plpgsql_call_handler'"_s.arg(newer.fileName())));
        const auto restore = qScopeGuard([this] {
            (void)execOnce(server().uri(),
                u"update pg_proc set probin = '$libdir/plpgsql' where proname = 'plpgsql_call_handler'"_s);
        });
        const auto before = server().postmasterPid();
        const auto refused = await(sandbox.setFaults(true));
        if (refused)
            QSKIP("The sandbox's statement needs no plpgsql");
        QVERIFY2(refused.error().what.contains(u"replaced"_s), qPrintable(describe(refused.error())));
        QVERIFY(waitFor(
            [this, before] {
                const auto now = server().postmasterPid();
                return now && now != before;
            },
            30s));
        const auto after = server().postmasterPid();
        QVERIFY(!await(sandbox.setFaults(true)));
        QVERIFY(!await(sandbox.setFaults(true)));
        QCOMPARE(server().postmasterPid(), after);
    }

    void isReused()
    {
        Sandbox sandbox(m_folder);
        QSignalSpy progress(&sandbox, &Sandbox::progress);
        VERIFY_RESULT(await(sandbox.open()));
        QCOMPARE(progress.size(), 1);
        QVERIFY(progress.first().first().toString().startsWith("Starting PostgreSQL"_L1));
        VERIFY_RESULT(await(sandbox.open()));
        QCOMPARE(progress.size(), 1);
    }

    void deliversToItsOwnEndpoints()
    {
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open()));
        const QString id
            = value(u"select public.send_webhook_with_retry('trip_events', 'trip.collaborator.added', '{\"n\": 1}')"_s);
        QVERIFY2(id.toLongLong() > 0, qPrintable(id));
        const auto state = [this, &id] {
            (void)execOnce(server().uri(), u"select public.webhook_reconcile()"_s);
            return value(u"select state from public.webhook_logs where id = %1"_s.arg(id));
        };
        QVERIFY2(waitFor([&state] { return state() == "delivered"_L1; }, 20s), qPrintable(state()));
    }

    void makesItsEndpointsFail()
    {
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open()));
        QCOMPARE(await(sandbox.faults()).value_or(true), false);
        VERIFY_RESULT(await(sandbox.setFaults(true)));
        QCOMPARE(await(sandbox.faults()).value_or(false), true);
        QCOMPARE(value(u"select count(*) from public.webhook_configs where url like '%/ok/%'"_s), u"0"_s);
        VERIFY_RESULT(await(sandbox.setFaults(false)));
        QCOMPARE(value(u"select count(*) from public.webhook_configs where url like '%/ok/%'"_s), u"4"_s);
    }

    void staysAsLongAsSomebodyUsesIt()
    {
        OtherSandboxUser other;
        QVERIFY(other.start(m_folder));
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open()));
        QCOMPARE(await(sandbox.close()).value_or(true), false);
        QVERIFY(server().isRunning());
        QVERIFY(!await(sandbox.reset()));

        VERIFY_RESULT(await(sandbox.open()));
        const QString host
            = u"select l.pid from pg_locks as l join pg_stat_activity as a using (pid) "
              "where l.locktype = 'advisory' and l.granted and a.application_name = 'signalbox sandbox host'"_s;
        const QString before = value(host);
        QVERIFY2(before.toInt() > 0, qPrintable(before));
        other.crash();
        // Its endpoints are gone with it: ours take their place.
        QVERIFY(waitFor([this, &host, &before] { return value(host).toInt() > 0 && value(host) != before; }));
        QCOMPARE(await(sandbox.close()).value_or(false), true);
    }

    void outlivesACrashOfItsOnlyUser()
    {
        OtherSandboxUser other;
        QVERIFY(other.start(m_folder));
        other.crash();
        QVERIFY(server().isRunning());
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open()));
        QCOMPARE(await(sandbox.close()).value_or(false), true);
        QVERIFY(!server().isRunning());
    }

    void recoversFromACrashOfTheMachine()
    {
        OtherSandboxUser other;
        QVERIFY(other.start(m_folder));
        const auto processes = server().processIds();
        other.crash();
        for (const qint64 pid : processes)
            ::kill(pid_t(pid), SIGKILL);
        QVERIFY(waitFor([this] { return server().processIds().isEmpty(); }));
        QVERIFY(QFile::exists(server().dataFolder() + "/postmaster.pid"_L1));
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open()));
        QCOMPARE(value(u"select 1"_s), u"1"_s);
    }

    void revivesItsServer()
    {
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open()));
        const auto before = server().postmasterPid();
        for (const qint64 pid : server().processIds())
            ::kill(pid_t(pid), SIGKILL);
        QVERIFY(waitFor([this, &before] { return server().isRunning() && server().postmasterPid() != before; }, 20s));
        QVERIFY(waitFor(
            [this] {
                return value(
                           u"select count(*) from pg_stat_activity where application_name = 'signalbox pg_net stand-in'"_s)
                    == "1"_L1;
            },
            20s));
    }

    void isLeftWithoutWaiting()
    {
        auto sandbox = std::make_unique<Sandbox>(m_folder);
        VERIFY_RESULT(await(sandbox->open()));
        QElapsedTimer clock;
        clock.start();
        sandbox.reset();
        QVERIFY2(clock.elapsed() < 50, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(waitFor([this] { return !server().isRunning(); }));
    }

    void isKeptInTheBackground()
    {
        const SandboxKeeper keeper(m_folder);
        QVERIFY(!keeper.isRunning());
        QCOMPARE(keeper.terminate().value_or(true), false);
        std::array<int, 2> inherited{};
        QCOMPARE(::pipe(inherited.data()), 0);
        VERIFY_RESULT(keeper.launch(QCoreApplication::applicationFilePath(), {u"--keep"_s}));
        QVERIFY(keeper.isRunning());
        ::close(inherited[1]);
        pollfd end{.fd = inherited[0], .events = POLLIN, .revents = 0};
        QCOMPARE(::poll(&end, 1, 5000), 1); // nobody else has the other end: it was not kept open
        ::close(inherited[0]);
        VERIFY_RESULT(keeper.launch(QCoreApplication::applicationFilePath(), {u"--keep"_s}));
        {
            Sandbox sandbox(m_folder);
            VERIFY_RESULT(await(sandbox.open()));
            QCOMPARE(await(sandbox.close()).value_or(true), false);
        }
        QCOMPARE(value(u"select count(*) from pg_stat_activity where application_name = 'signalbox pg_net stand-in'"_s),
            u"1"_s);
        QCOMPARE(keeper.terminate().value_or(false), true);
        QVERIFY(!keeper.isRunning());
        QVERIFY(!server().isRunning());
    }

    void saysWhyAKeeperDoesNotStart()
    {
        const SandboxKeeper keeper(m_folder);
        const auto launched = keeper.launch(u"/bin/false"_s, {});
        QVERIFY(!launched);
        QCOMPARE(launched.error().kind, ErrorKind::Local);
    }

    void startsAnewWhenReset()
    {
        VERIFY_RESULT(server().start());
        VERIFY_RESULT(execOnce(server().uri(), u"create table public.mine (n int)"_s));
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.reset(), creationPatience));
        QVERIFY(value(u"select count(*) from public.mine"_s).contains("42P01"_L1));
        QVERIFY(value(u"select count(*) from public.trips"_s).toInt() > 10);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    qputenv("SIGNALBOX_DENO", "/nowhere"); // the Edge Functions have a test of their own
    if (const auto exitCode = OtherSandboxUser::runIfAsked(app.arguments()))
        return *exitCode;
    if (app.arguments().value(1) == "--keep"_L1)
        return SandboxKeeper(SandboxLifecycle::defaultFolder()).keep();
    SandboxTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sandbox.moc"
