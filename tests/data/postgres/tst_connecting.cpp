#include "data/postgres/sessionfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PgSession::State;

namespace {

/// A port whose kernel swallows every further SYN, as a firewall does: nobody accepts, and the queue is full.
class Blackhole
{
public:
    Blackhole()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address);
        listen(m_listener, 0);
        socklen_t length = sizeof address;
        getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
        m_port = ntohs(address.sin_port);
        for (int &client : m_clients) {
            client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address);
        }
    }
    ~Blackhole()
    {
        close(m_listener);
        for (const int client : m_clients)
            close(client);
    }
    Q_DISABLE_COPY_MOVE(Blackhole)

    int port() const { return m_port; }

private:
    int m_listener;
    int m_clients[4];
    int m_port = 0;
};

/// Lets everybody in and then never answers a query, as a pooler does whose server hangs.
class SilentPooler : public QObject
{
public:
    SilentPooler()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                connect(client, &QTcpSocket::readyRead, client, [client] { greet(client); });
        });
    }
    int port() const { return m_server.serverPort(); }

private:
    static void greet(QTcpSocket *client)
    {
        const QByteArray request = client->readAll();
        if (request.size() == 8) {
            client->write("N"); // no encryption
        } else if (request.startsWith('\0') && !client->property("greeted").toBool()) {
            client->setProperty("greeted", true);
            client->write(QByteArray::fromHex("520000000800000000")); // AuthenticationOk
            client->write(QByteArray::fromHex("4b0000000c0000000100000002")); // BackendKeyData
            client->write(QByteArray::fromHex("5a0000000549")); // ReadyForQuery
        }
    }

    QTcpServer m_server;
};

ConnectionSpec onPort(int port)
{
    return *ConnectionSpec::fromUri(u"postgresql://me@127.0.0.1:%1/d"_s.arg(port));
}

} // namespace

class ConnectingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto started = m.start();
        QVERIFY2(started, words(started));
        const auto admitted = m.admit("local all secretive scram-sha-256\n"
                                      "local all barred reject\n"
                                      "local all all trust\n");
        QVERIFY2(admitted, words(admitted));
    }

    void aWrongPasswordIsTriedOnce()
    {
        ConnectionSpec spec = m.spec(u"secretive"_s);
        spec.set(u"password"_s, u"wrong"_s);
        const auto session = begun(spec);
        QTRY_COMPARE(session->state(), State::Failed);
        QCOMPARE(session->lastError()->kind, ErrorKind::Auth);
        QCOMPARE(await(session->run({u"whoami"_s, {}, {}})).error().kind, ErrorKind::Auth);
        spec.set(u"password"_s, u"right"_s);
        const auto other = begun(spec);
        QTRY_COMPARE(other->state(), State::Connected);
        QFile log(m.server.server().logFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(log.readAll().count("password authentication failed for user \"secretive\""), 1);
    }

    void doesNotRepeatWhatWillNotPass_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("database");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("kept out") << u"barred"_s << u"postgres"_s << ErrorKind::Refused;
        QTest::newRow("no such role") << u"nobody_here"_s << u"postgres"_s << ErrorKind::Auth;
        QTest::newRow("no such database") << u"plain"_s << u"nothing_here"_s << ErrorKind::MissingObject;
    }
    void doesNotRepeatWhatWillNotPass()
    {
        QFETCH(QString, user);
        QFETCH(QString, database);
        QFETCH(ErrorKind, kind);
        const auto session = begun(m.server.spec(database, user));
        QTRY_COMPARE(session->state(), State::Failed);
        QCOMPARE(session->lastError()->kind, kind);
    }

    void opensAgainAfterAFailure()
    {
        const auto session = begun(m.spec(u"later"_s));
        QTRY_COMPARE(session->state(), State::Failed);
        QVERIFY(m.server.exec(u"create role later login"_s));
        session->open();
        QTRY_COMPARE(session->state(), State::Connected);
        session->close();
        QCOMPARE(session->state(), State::Disconnected);
        session->open();
        QTRY_COMPARE(session->state(), State::Connected);
    }

    void waitsUntilAServerIsThere()
    {
        const auto stopped = m.server.stop();
        QVERIFY2(stopped, words(stopped));
        const auto session = begun(m.spec());
        const auto early = session->run({u"whoami"_s, {}, {}});
        QCOMPARE(await(early).error().kind, ErrorKind::Unreachable);
        QVERIFY(session->lastError());
        QVERIFY(m.server.start());
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), State::Connected, 8000);
    }

    void aBlackholeEndsInBoundedTime()
    {
        const Blackhole hole;
        endsUnreachable(hole.port(), 7000);
    }

    void aServerThatSaysNothingEndsInBoundedTime()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        endsUnreachable(silent.serverPort(), 7000);
    }

    void aPoolerThatHangsAfterLoginEndsInBoundedTime()
    {
        const SilentPooler pooler;
        endsUnreachable(pooler.port(), 10000);
    }

    /// Comes last: a thread is still inside libpq when the application ends.
    void leavingAConnectThatHangsIsInstant()
    {
        static const Blackhole hole;
        auto session = begun(onPort(hole.port()));
        const auto call = session->run({u"whoami"_s, {}, {}});
        QElapsedTimer timer;
        timer.start();
        session.reset();
        QVERIFY2(timer.elapsed() < 250, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(call.isFinished());
        QCOMPARE(call.result().error().kind, ErrorKind::Cancelled);
    }

private:
    std::unique_ptr<PgSession> begun(const ConnectionSpec &spec) const
    {
        auto session = std::make_unique<PgSession>(spec, u"test"_s, m.catalogue);
        session->open();
        return session;
    }

    void endsUnreachable(int port, int limit) const
    {
        QElapsedTimer timer;
        timer.start();
        const auto session = begun(onPort(port));
        const auto answer = await(session->run({u"whoami"_s, {}, {}}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QVERIFY2(timer.elapsed() < limit, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE(session->state(), State::Reconnecting);
        QVERIFY(session->lastError());
    }

    SessionFixture m;
};

QTEST_GUILESS_MAIN(ConnectingTest)
#include "tst_connecting.moc"
