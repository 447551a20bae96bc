#include "http/localreceiver.h"
#include "http/outboundsender.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class OutboundSenderTest : public QObject
{
    Q_OBJECT

    OutboundAnswer answerTo(const OutboundRequest &request)
    {
        const auto future = m_sender->send(request);
        if (!waitFor([&future] { return future.isFinished(); }) || future.resultCount() == 0)
            return {.failure = OutboundFailure::Other, .words = u"no result"_s};
        return future.result();
    }
    OutboundAnswer post(const QString &path, const QByteArray &body = "{}", std::chrono::milliseconds deadline = 5s)
    {
        return answerTo({.url = QUrl(m_receiver->baseUrl().toString() + path), .body = body, .deadline = deadline});
    }

    std::unique_ptr<LocalReceiver> m_receiver;
    std::unique_ptr<OutboundSender> m_sender;
    QList<HttpRequest> m_requests;

private slots:
    void init()
    {
        qputenv("http_proxy", "http://127.0.0.1:1");
        m_requests.clear();
        m_receiver = std::make_unique<LocalReceiver>();
        m_sender = std::make_unique<OutboundSender>();
        connect(m_receiver.get(), &LocalReceiver::requestReceived, this,
            [this](const HttpRequest &request) { m_requests << request; });
        QVERIFY(m_receiver->listen());
    }

    void sendsTheExactBytes()
    {
        const QByteArray body = "{\"n\": 12345678901234567890,  \"n\":1, \"e\":\"\\u00e4\xc3\xa4\"}";
        const auto answer = answerTo({.url = QUrl(m_receiver->baseUrl().toString() + "/ok/trip_events"_L1),
            .headers = {{"webhook-id", "msg_1"}, {"Content-Type", "application/json"}},
            .body = body});
        QCOMPARE(answer.failure, OutboundFailure::None);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, R"({"received":true,"endpoint":"trip_events"})"_ba);
        QCOMPARE(headerValue(answer.headers, "content-type"), "application/json"_ba);
        QVERIFY(answer.elapsed > 0us);
        QCOMPARE(m_requests.size(), 1);
        QCOMPARE(m_requests.first().method, "POST"_ba);
        QCOMPARE(m_requests.first().body, body);
        QCOMPARE(headerValue(m_requests.first().headers, "Webhook-Id"), "msg_1"_ba);
        QCOMPARE(headerValue(m_requests.first().headers, "User-Agent"), "Signalbox"_ba);
    }

    void reportsWhatCameBack_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("401") << u"/status/401"_s << 401;
        QTest::newRow("404") << u"/unknown"_s << 404;
        QTest::newRow("410") << u"/status/410"_s << 410;
        QTest::newRow("500") << u"/status/500"_s << 500;
        QTest::newRow("204") << u"/status/204"_s << 204;
        QTest::newRow("redirect") << u"/redirect"_s << 302;
        QTest::newRow("later") << u"/retry-after/7"_s << 503;
        QTest::newRow("slow") << u"/slow/50"_s << 200;
        QTest::newRow("garbage") << u"/garbage"_s << 200;
    }
    void reportsWhatCameBack()
    {
        QFETCH(QString, path);
        QFETCH(int, status);
        const auto answer = post(path);
        QCOMPARE(answer.failure, OutboundFailure::None);
        QCOMPARE(answer.status, status);
        QCOMPARE(m_requests.size(), 1);
    }

    void keepsRetryAfterAndLocation()
    {
        QCOMPARE(headerValue(post(u"/retry-after/7"_s).headers, "retry-after"), "7"_ba);
        QVERIFY(headerValue(post(u"/redirect"_s).headers, "location").endsWith("/ok/redirected"));
    }

    void sendsOnlyOnceWhenTheOtherSideCloses()
    {
        QCOMPARE(post(u"/ok/warm"_s).status, 200);
        const auto answer = post(u"/close"_s);
        QCOMPARE(answer.failure, OutboundFailure::Closed);
        QCOMPARE(answer.status, 0);
        QCOMPARE(m_requests.size(), 2);
    }

    void endsAtTheDeadline()
    {
        const auto answer = post(u"/hang"_s, "{}", 200ms);
        QCOMPARE(answer.failure, OutboundFailure::Timeout);
        QVERIFY2(answer.elapsed >= 190ms && answer.elapsed < 2s, qPrintable(QString::number(answer.elapsed.count())));
    }

    void tellsRefusedFromUnknownHost()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        QCOMPARE(answerTo({.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(port)), .body = "{}"}).failure,
            OutboundFailure::Refused);
        QCOMPARE(answerTo({.url = QUrl(u"http://no-such-host.invalid/"_s), .body = "{}"}).failure,
            OutboundFailure::HostNotFound);
        QCOMPARE(answerTo({.url = QUrl(u"file:///etc/passwd"_s), .body = "{}"}).failure, OutboundFailure::InvalidUrl);
    }

    void cutsLongAnswers()
    {
        const auto answer = answerTo(
            {.url = QUrl(m_receiver->baseUrl().toString() + "/bytes/3000000"_L1), .body = "{}", .answerCap = 1000});
        QCOMPARE(answer.failure, OutboundFailure::None);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.size(), 1000);
        QVERIFY(answer.isCut);
        for (const qint64 size : {1000, 1001}) {
            const auto near = answerTo({.url = QUrl(m_receiver->baseUrl().toString() + u"/bytes/%1"_s.arg(size)),
                .body = "{}",
                .answerCap = 1000});
            QCOMPARE(near.body.size(), 1000);
            QCOMPARE(near.isCut, size > 1000);
        }
    }

    void slowOnesDoNotHoldUpTheRest()
    {
        QList<QFuture<OutboundAnswer>> hanging;
        for (int i = 0; i < 30; ++i)
            hanging << m_sender->send(
                {.url = QUrl(m_receiver->baseUrl().toString() + "/hang"_L1), .body = "{}", .deadline = 10s});
        QVERIFY(waitFor([this] { return m_requests.size() == 30; }));
        QCOMPARE(post(u"/ok/x"_s).status, 200);
        m_sender.reset();
        for (const auto &future : hanging)
            QVERIFY(future.isCanceled() && future.isFinished());
    }

    void sendsGetWithoutBody()
    {
        const auto answer = answerTo({.method = "GET", .url = QUrl(m_receiver->baseUrl().toString() + "/ok/x"_L1)});
        QCOMPARE(answer.status, 200);
        QCOMPARE(m_requests.first().method, "GET"_ba);
        QVERIFY(headerValue(m_requests.first().headers, "Content-Length").isEmpty());
    }
};

QTEST_GUILESS_MAIN(OutboundSenderTest)
#include "tst_outboundsender.moc"
