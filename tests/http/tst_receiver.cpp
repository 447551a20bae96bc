#include "http/localreceiver.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ReceiverTest : public QObject
{
    Q_OBJECT

    static ReceiverLimits tightLimits()
    {
        return {.readDeadline = 300ms, .lifetime = 1s, .headBytes = 2048, .bodyBytes = 10000, .connections = 3};
    }

    /// Everything that the receiver sends until it closes.
    static QByteArray talk(const LocalReceiver &receiver, const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, receiver.port());
        socket.write(request);
        waitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; });
        return socket.readAll();
    }

private slots:
    void initTestCase() { qRegisterMetaType<HttpRequest>(); }

    void listensOnlyOnThisComputer()
    {
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        QVERIFY(receiver.port() > 0);
        QCOMPARE(receiver.baseUrl().toString(), u"http://127.0.0.1:%1"_s.arg(receiver.port()));
    }

    void keepsItsPortWhenItCan()
    {
        LocalReceiver first;
        QVERIFY(first.listen());
        auto second = std::make_unique<LocalReceiver>();
        QVERIFY(second->listen(first.port()));
        QVERIFY(second->port() != first.port());
        const quint16 port = second->port();
        second = std::make_unique<LocalReceiver>();
        QVERIFY(second->listen(port));
        QCOMPARE(second->port(), port);
    }

    void reportsTheRequestAsItCame()
    {
        LocalReceiver receiver;
        QSignalSpy spy(&receiver, &LocalReceiver::requestReceived);
        QVERIFY(receiver.listen());
        const QByteArray answer = talk(receiver,
            "POST /ok/chat_events?a=1 HTTP/1.1\r\nHost: x\r\nX-Two: 1\r\nx-two: 2\r\n"
            "Content-Length: 5\r\n\r\n\xff\0abc"_ba);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
        QCOMPARE(spy.size(), 1);
        const auto request = spy.first().first().value<HttpRequest>();
        QCOMPARE(request.path, "/ok/chat_events?a=1"_ba);
        QCOMPARE(request.body, "\xff\0abc"_ba);
        QCOMPARE(request.headers.size(), 4);
        QCOMPARE(headerValue(request.headers, "X-TWO"), "1"_ba);
    }

    void takesChunks()
    {
        LocalReceiver receiver;
        QSignalSpy spy(&receiver, &LocalReceiver::requestReceived);
        QVERIFY(receiver.listen());
        const QByteArray request = "POST /ok/x HTTP/1.1\r\nTransfer-Encoding: Chunked\r\nExpect: 100-continue\r\n\r\n"
                                   "5;a=1\r\n\xff\0abc\r\n3\r\ndef\r\n0\r\nX-After: y\r\n\r\n"_ba;
        const QByteArray answer = talk(receiver, request);
        QVERIFY2(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK"), answer);
        QTcpSocket dripping;
        dripping.connectToHost(QHostAddress::LocalHost, receiver.port());
        QVERIFY(waitFor([&dripping] { return dripping.state() == QAbstractSocket::ConnectedState; }));
        for (const char byte : request) {
            dripping.write(&byte, 1);
            dripping.flush();
        }
        QVERIFY(waitFor([&spy] { return spy.size() == 2; }));
        for (const auto &came : spy) {
            const auto got = came.first().value<HttpRequest>();
            QCOMPARE(got.body, "\xff\0abcdef"_ba);
            QCOMPARE(headerValue(got.headers, "X-After"), "y"_ba);
        }
    }

    void aRefusalSaysWhy()
    {
        LocalReceiver receiver(nullptr, tightLimits());
        QVERIFY(receiver.listen());
        QVERIFY(
            talk(receiver, "POST / HTTP/1.1\r\nContent-Length: 10001\r\n\r\n").endsWith("longer than 10000 bytes.\n"));
        QVERIFY(talk(receiver, "POST / HTTP/1.1\r\nTransfer-Encoding: br\r\n\r\n").endsWith("chunked is.\n"));
    }

    void continuesWhenAsked()
    {
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        const QByteArray answer
            = talk(receiver, "POST /ok/x HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}");
        QVERIFY2(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK"), answer);
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("not HTTP") << "hello there\r\n\r\n"_ba
                                  << "400"_ba;
        QTest::newRow("no colon") << "GET / HTTP/1.1\r\nnonsense\r\n\r\n"_ba
                                  << "400"_ba;
        QTest::newRow("bad length") << "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"_ba
                                    << "400"_ba;
        const QByteArray chunked = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n";
        QTest::newRow("packed") << "POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"_ba
                                << "501"_ba;
        QTest::newRow("two lengths") << chunked + "Content-Length: 5\r\n\r\n0\r\n\r\n"
                                     << "400"_ba;
        QTest::newRow("malformed chunks") << chunked + "\r\nzz\r\nabc\r\n0\r\n\r\n"
                                          << "400"_ba;
        QTest::newRow("a chunk too long") << chunked + "\r\n2711\r\n" + QByteArray(10001, 'x') + "\r\n0\r\n\r\n"
                                          << "413"_ba;
        QTest::newRow("chunks too many") << chunked + "\r\n" + QByteArray("a\r\n0123456789\r\n").repeated(1001)
                                         << "413"_ba;
        QTest::newRow("long head") << "GET / HTTP/1.1\r\nX: "_ba + QByteArray(3000, 'x') << "431"_ba;
        QTest::newRow("long body") << "POST / HTTP/1.1\r\nContent-Length: 10001\r\n\r\n"_ba
                                   << "413"_ba;
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        LocalReceiver receiver(nullptr, tightLimits());
        QSignalSpy spy(&receiver, &LocalReceiver::requestReceived);
        QVERIFY(receiver.listen());
        const QByteArray answer = talk(receiver, request);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer);
        QCOMPARE(spy.size(), 0);
    }

    void readsUpToItsLimits_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const auto head = [](qsizetype size) {
            const QByteArray begin = "GET /ok/x HTTP/1.1\r\nX: ";
            return begin + QByteArray(size - begin.size() - 4, 'x') + "\r\n\r\n";
        };
        const auto body = [](qsizetype size) {
            return "POST /ok/x HTTP/1.1\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n"
                + QByteArray(size, 'x');
        };
        QTest::newRow("largest head") << head(2048) << "200"_ba;
        QTest::newRow("larger head") << head(2049) << "431"_ba;
        QTest::newRow("largest body") << body(10000) << "200"_ba;
        QTest::newRow("larger body") << body(10001) << "413"_ba;
        QTest::newRow("no body") << body(0) << "200"_ba;
        const QByteArray chunked = "POST /ok/x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("largest chunk") << chunked + "2710\r\n" + QByteArray(10000, 'x') + "\r\n0\r\n\r\n"
                                       << "200"_ba;
        QTest::newRow("no chunk") << chunked + "0\r\n\r\n"
                                  << "200"_ba;
    }
    void readsUpToItsLimits()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        LocalReceiver receiver(nullptr, tightLimits());
        QVERIFY(receiver.listen());
        const QByteArray answer = talk(receiver, request);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer);
    }

    void answersWithinHttp_data()
    {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("status");
        for (const char *same : {"200", "599"})
            QTest::newRow(same) << QByteArray(same) << QByteArray(same);
        QTest::newRow("199") << "199"_ba
                             << "200"_ba;
        QTest::newRow("600") << "600"_ba
                             << "599"_ba;
    }
    void answersWithinHttp()
    {
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, status);
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        const QByteArray answer = talk(receiver, "GET /status/" + asked + " HTTP/1.1\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer);
    }

    void aRefusalSaysThatNothingWasReceived()
    {
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        receiver.setBehaviour({.kind = ReceiverBehaviour::Kind::Answer, .status = 399});
        QVERIFY(talk(receiver, "POST / HTTP/1.1\r\n\r\n").endsWith(R"({"received":true})"));
        receiver.setBehaviour({.kind = ReceiverBehaviour::Kind::Answer, .status = 400});
        QVERIFY(talk(receiver, "POST / HTTP/1.1\r\n\r\n").endsWith(R"({"received":false})"));
    }

    void closesOnThoseThatDrip()
    {
        LocalReceiver receiver(nullptr, tightLimits());
        QVERIFY(receiver.listen());
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, receiver.port());
        QTimer drip;
        connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip.start(20ms);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(waitFor([&socket] { return socket.state() == QAbstractSocket::ConnectedState; }));
        QVERIFY(waitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        QVERIFY(clock.elapsed() < 5000);
    }

    void closesOnThoseThatAreTooMany()
    {
        LocalReceiver receiver(nullptr, tightLimits());
        QVERIFY(receiver.listen());
        QSignalSpy spy(&receiver, &LocalReceiver::requestReceived);
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 3; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QHostAddress::LocalHost, receiver.port());
            sockets.back()->write("POST /hang HTTP/1.1\r\n\r\n");
        }
        QVERIFY(waitFor([&spy] { return spy.size() == 3; }));
        QCOMPARE(talk(receiver, "GET /ok/x HTTP/1.1\r\n\r\n"), QByteArray());
        sockets.clear();
        QVERIFY(
            waitFor([&receiver] { return talk(receiver, "GET /ok/x HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200"); }));
    }

    void endsConnectionsThatHang()
    {
        LocalReceiver receiver(nullptr, tightLimits());
        QVERIFY(receiver.listen());
        QCOMPARE(talk(receiver, "POST /hang HTTP/1.1\r\n\r\n"), QByteArray());
        QCOMPARE(talk(receiver, "POST /close HTTP/1.1\r\n\r\n"), QByteArray());
    }

    void behavesAsItIsTold()
    {
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        using Kind = ReceiverBehaviour::Kind;
        receiver.setBehaviour({.kind = Kind::Answer});
        QVERIFY(talk(receiver, "POST /status/500 HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200 OK"));
        receiver.setBehaviour({.kind = Kind::Answer, .status = 429, .retryAfterSeconds = 7});
        const QByteArray later = talk(receiver, "POST / HTTP/1.1\r\n\r\n");
        QVERIFY2(later.startsWith("HTTP/1.1 429 ") && later.contains("Retry-After: 7\r\n"), later);
        receiver.setBehaviour({.kind = Kind::Drop});
        QCOMPARE(talk(receiver, "POST /ok/x HTTP/1.1\r\n\r\n"), QByteArray());
        receiver.setBehaviour({.kind = Kind::Answer, .delay = 150ms});
        QElapsedTimer clock;
        clock.start();
        QVERIFY(talk(receiver, "POST / HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200"));
        QVERIFY(clock.elapsed() >= 140);
        receiver.close();
        QVERIFY(!receiver.isListening());
        QVERIFY(receiver.listen());
    }

    void survivesItsClients()
    {
        auto receiver = std::make_unique<LocalReceiver>();
        QVERIFY(receiver->listen());
        QSignalSpy spy(receiver.get(), &LocalReceiver::requestReceived);
        QTcpSocket gone;
        gone.connectToHost(QHostAddress::LocalHost, receiver->port());
        gone.write("POST /slow/100 HTTP/1.1\r\n\r\n");
        QVERIFY(waitFor([&spy] { return spy.size() == 1; }));
        gone.abort();
        QCOMPARE(talk(*receiver, "GET /slow/200 HTTP/1.1\r\n\r\n").left(12), "HTTP/1.1 200"_ba);
        QTcpSocket waiting;
        waiting.connectToHost(QHostAddress::LocalHost, receiver->port());
        waiting.write("POST /hang HTTP/1.1\r\n\r\n");
        QVERIFY(waitFor([&spy] { return spy.size() == 3; }));
        receiver.reset();
        QVERIFY(waitFor([&waiting] { return waiting.state() == QAbstractSocket::UnconnectedState; }));
    }
};

QTEST_GUILESS_MAIN(ReceiverTest)
#include "tst_receiver.moc"
