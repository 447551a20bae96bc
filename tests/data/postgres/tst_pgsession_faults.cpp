#include "data/postgres/sessionfixture.h"

#include <libpq-fe.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <thread>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PgSession::State;

namespace {

/// A plain libpq client with every timeout that libpq and the server offer.
class RawQuery
{
public:
    explicit RawQuery(const QString &uri)
        : m_connection(
            PQconnectdb((uri + u"&keepalives_idle=1&keepalives_count=2&tcp_user_timeout=1000"_s).toUtf8()), &PQfinish)
    {
        PQclear(PQexec(m_connection.get(), "set statement_timeout = 1000"));
    }
    ~RawQuery()
    {
        if (m_thread.joinable())
            m_thread.join();
    }
    void start()
    {
        m_thread = std::thread([this] {
            PQclear(PQexec(m_connection.get(), "select 1"));
            m_returned = true;
        });
    }
    bool isOpen() const { return PQstatus(m_connection.get()) == CONNECTION_OK; }
    bool returned() const { return m_returned; }

private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
    std::atomic<bool> m_returned = false;
    std::thread m_thread;
};

/// The longest time that this thread's event loop did nothing.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_since.start();
        QObject::connect(
            &m_timer, &QTimer::timeout, &m_timer, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(5);
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

class PgSessionFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto started = m.start();
        QVERIFY2(started, words(started));
    }

    void aTerminatedIdleConnectionComesBack()
    {
        const auto session = m.opened();
        QSignalSpy states(session.get(), &PgSession::stateChanged);
        const int before = backend(*session);
        terminate(before);
        QTRY_COMPARE(session->state(), State::Connected);
        QTRY_VERIFY(states.count() >= 2);
        QCOMPARE(states.first().first().value<State>(), State::Reconnecting);
        QTRY_COMPARE(session->state(), State::Connected);
        const int after = backend(*session);
        QVERIFY(after > 0);
        QVERIFY(after != before);
    }

    void aReadIsSentAgainOnce()
    {
        const auto session = m.opened();
        const int before = backend(*session);
        const auto read = session->run({u"sleep"_s, {{u"s"_s, u"0.7"_s}}, {}});
        QTRY_COMPARE(m.running(u"pg_sleep"_s), 1);
        terminate(before);
        const auto answer = await(read);
        QVERIFY2(answer, words(answer));
    }

    void aReadThatBreaksTheConnectionTwiceIsNotSentAThirdTime()
    {
        const auto session = m.opened();
        const auto read = session->run({u"suicide"_s, {}, {}});
        const auto answer = await(read);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Lost);
        QVERIFY(backend(*session) > 0);
    }

    void aWriteIsNeverSentAgain()
    {
        const auto session = m.opened();
        const int before = backend(*session);
        const auto write = session->run({u"slow_insert"_s, {{u"note"_s, u"x"_s}}, {}});
        QTRY_COMPARE(m.running(u"insert into marks"_s), 1);
        terminate(before);
        const auto answer = await(write);
        QCOMPARE(answer.error().kind, ErrorKind::Lost);
        QVERIFY(!answer.error().hint.isEmpty());
        QVERIFY(backend(*session) > 0);
        QCOMPARE(m.running(u"insert into marks"_s), 0);
        QCOMPARE(m.server.value(u"select count(*) from marks"_s), u"0"_s);
    }

    void survivesAKilledBackend()
    {
        const auto session = m.opened();
        const auto other = m.opened();
        const int before = backend(*session);
        const auto read = other->run({u"sleep"_s, {{u"s"_s, u"0.7"_s}}, {}});
        QTRY_COMPARE(m.running(u"pg_sleep"_s), 1);
        QCOMPARE(::kill(before, SIGKILL), 0); // the server ends every other backend too, and recovers
        const auto answer = await(read);
        QVERIFY2(answer, words(answer));
        QTRY_COMPARE(session->state(), State::Connected);
        QVERIFY(backend(*session) > 0);
    }

    void waitsForARestart()
    {
        const auto session = m.opened();
        QVERIFY(m.server.stop());
        QTRY_COMPARE(session->state(), State::Reconnecting);
        QTRY_VERIFY(session->lastError());
        QElapsedTimer timer;
        timer.start();
        const auto answer = await(session->run({u"whoami"_s, {}, {}}));
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QVERIFY2(timer.elapsed() < 6500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(m.server.start());
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), State::Connected, 8000);
        QVERIFY(!session->lastError());
        QVERIFY(backend(*session) > 0);
    }

    void listensAgainAfterALoss()
    {
        const auto session = m.opened();
        QSignalSpy notified(session.get(), &PgSession::notified);
        session->listen(u"sig\"nal"_s);
        QVERIFY(backend(*session) > 0);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m.server.exec(u"notify \"sig\"\"nal\", 'first'"_s));
        QTRY_COMPARE(notified.count(), 1);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        const int before = backend(*session);
        terminate(before);
        QTRY_VERIFY(backend(*session) != before);
        QVERIFY(m.server.exec(u"notify \"sig\"\"nal\", 'second'"_s));
        QTRY_COMPARE(notified.count(), 2);
        QCOMPARE(notified.last().at(0).toString(), u"sig\"nal"_s);
        QCOMPARE(notified.last().at(1).toString(), u"second"_s);
    }

    void rightsTakenAwayShowAtOnce()
    {
        QVERIFY(m.server.exec(u"grant select on secrets to plain"_s));
        const auto session = m.opened(u"plain"_s);
        QVERIFY(await(session->run({u"secrets"_s, {}, {}})));
        QVERIFY(m.server.exec(u"revoke select on secrets from plain"_s));
        QCOMPARE(await(session->run({u"secrets"_s, {}, {}})).error().kind, ErrorKind::Permission);
        QCOMPARE(session->state(), State::Connected);
    }

    void aCancelFromElsewhereIsNotShownAsOurs()
    {
        const auto session = m.opened();
        const int server = backend(*session);
        const auto write = session->run({u"slow_insert"_s, {{u"note"_s, u"x"_s}}, {}});
        QTRY_COMPARE(m.running(u"insert into marks"_s), 1);
        QVERIFY(m.server.exec(u"select pg_cancel_backend(%1)"_s.arg(server)));
        QCOMPARE(await(write).error().kind, ErrorKind::Server);
    }

    void aFrozenServerHoldsNobody()
    {
        const auto session = m.opened();
        auto doomed = m.opened();
        RawQuery raw(m.server.uri());
        QVERIFY(raw.isOpen());
        QSignalSpy states(session.get(), &PgSession::stateChanged);
        QVERIFY(m.server.freeze());
        raw.start();
        Heartbeat heartbeat;
        QElapsedTimer timer;
        timer.start();

        const auto read = session->run({u"whoami"_s, {}, {}});
        const auto other = doomed->run({u"sleep"_s, {{u"s"_s, u"1"_s}}, {}});
        auto opening = std::make_unique<PgSession>(m.spec(), u"test"_s, m.catalogue);
        opening->open();
        QTRY_COMPARE(session->state(), State::Stale);
        QVERIFY(timer.elapsed() < 4500);
        const auto answer = await(read);
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        QVERIFY2(timer.elapsed() < 7000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(!raw.returned(), "the freeze does not hold a plain libpq query");

        QElapsedTimer leaving;
        leaving.start();
        doomed.reset();
        opening.reset();
        QVERIFY2(leaving.elapsed() < 250, qPrintable(QString::number(leaving.elapsed())));
        QCOMPARE(await(other, 1s).error().kind, ErrorKind::Cancelled);

        QTRY_COMPARE(session->state(), State::Reconnecting);
        QCOMPARE(await(session->run({u"whoami"_s, {}, {}}), 15s).error().kind, ErrorKind::Unreachable);
        QVERIFY2(heartbeat.longest() < 500, qPrintable(QString::number(heartbeat.longest())));
        QVERIFY(m.server.thaw());
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), State::Connected, 12000);
        QVERIFY(backend(*session) > 0);
    }

private:
    int backend(PgSession &session) const
    {
        const auto answer = await(session.run({u"whoami"_s, {}, {}}));
        if (!answer)
            qWarning("%s", qPrintable(describe(answer.error())));
        return answer ? answer->row(0).int32(0) : -1;
    }

    void terminate(int process) const
    {
        QCOMPARE(m.server.value(u"select pg_terminate_backend(%1, 5000)"_s.arg(process)), u"t"_s);
    }

    SessionFixture m;
};

QTEST_GUILESS_MAIN(PgSessionFaultsTest)
#include "tst_pgsession_faults.moc"
