#include "data/postgres/sessionfixture.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// pgbouncer in front of a test's server, with fewer server connections than clients.
class Bouncer
{
public:
    Bouncer() : m_folder(u"/tmp/sbx-pool-XXXXXX"_s) { }
    ~Bouncer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Bouncer)

    bool start(const QString &serverFolder, const QString &mode)
    {
        const QString path = m_folder.filePath(u"pgbouncer.ini"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(u"[databases]\npostgres = host=%1 dbname=postgres user=postgres\n"
                   "[pgbouncer]\nunix_socket_dir=%2\nlisten_port=6432\nauth_type=any\npool_mode=%3\n"
                   "default_pool_size=2\n"_s.arg(serverFolder, m_folder.path(), mode)
                       .toUtf8());
        file.close();
        QStringList command{u"/usr/sbin/pgbouncer"_s, path};
        if (geteuid() == 0) {
            const passwd *account = getpwnam("postgres");
            if (chown(m_folder.path().toUtf8(), account->pw_uid, account->pw_gid) != 0
                || chown(path.toUtf8(), account->pw_uid, account->pw_gid) != 0)
                return false;
            command
                = QStringList{u"setpriv"_s, u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--init-groups"_s} + command;
        }
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        const QString program = command.takeFirst();
        m_process.start(program, command);
        return waitFor([&] { return QFile::exists(m_folder.filePath(u".s.PGSQL.6432"_s)); });
    }

    ConnectionSpec spec() const
    {
        return *ConnectionSpec::fromUri(u"host=%1 port=6432 user=postgres dbname=postgres"_s.arg(m_folder.path()));
    }
    QByteArray output() { return m_process.readAll(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace

class PoolerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QFile::exists(u"/usr/sbin/pgbouncer"_s))
            QSKIP("pgbouncer is not installed");
        const auto started = m.start();
        QVERIFY2(started, words(started));
        QVERIFY2(m_bouncer.start(m.server.server().socketFolder(), u"transaction"_s), m_bouncer.output());
    }

    void isNoticedAndLeftUnchanged()
    {
        const auto session = m.opened(m_bouncer.spec());
        QCOMPARE(session->pooler(), Pooler::Transaction);
        const auto answer = await(session->run({u"whoami"_s, {}, {}}));
        QVERIFY2(answer, words(answer));
        QCOMPARE(answer->row(0).text(3), u"0"_s); // statement_timeout would stay behind for the next client
    }

    void everySessionGetsItsOwnAnswers()
    {
        constexpr int rounds = 100;
        std::array sessions{m.opened(m_bouncer.spec()), m.opened(m_bouncer.spec()), m.opened(m_bouncer.spec()),
            m.opened(m_bouncer.spec())};
        QList<std::pair<QString, Async<ResultTable>>> calls;
        for (int round = 0; round < rounds; ++round)
            for (size_t index = 0; index < sessions.size(); ++index) {
                const QString mark = u"%1 of %2"_s.arg(round).arg(index);
                calls.append({mark, sessions[index]->run({u"one"_s, {{u"text"_s, mark}}, {}})});
            }
        for (const auto &[mark, call] : calls) {
            const auto answer = await(call);
            QVERIFY2(answer, words(answer));
            QCOMPARE(answer->row(0).text(1), mark);
        }
    }

    void cancelGoesThrough()
    {
        const auto session = m.opened(m_bouncer.spec());
        const auto sleeping = session->run({u"sleep"_s, {{u"s"_s, u"15"_s}}, {}});
        QTRY_COMPARE(m.running(u"pg_sleep"_s), 1);
        QElapsedTimer timer;
        timer.start();
        session->cancel(u"sleep"_s);
        QCOMPARE(await(sleeping).error().kind, ErrorKind::Cancelled);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE(m.running(u"pg_sleep"_s), 0);
        QVERIFY(await(session->run({u"whoami"_s, {}, {}})));
    }

    void listenIsLeftOut()
    {
        const auto session = m.opened(m_bouncer.spec());
        session->listen(u"signals"_s);
        QVERIFY(await(session->run({u"whoami"_s, {}, {}})));
        QCOMPARE(m.server.value(u"select count(*) from pg_stat_activity where query ilike 'listen%'"_s), u"0"_s);
    }

private:
    SessionFixture m;
    Bouncer m_bouncer;
};

QTEST_GUILESS_MAIN(PoolerTest)
#include "tst_pooler.moc"
