#include "http/contentcoding.h"
#include "http/guardedsender.h"
#include "models/testbench/benchanswer.h"
#include "models/testbench/benchwords.h"
#include "support/waiting.h"
#include "support/wireanswers.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the test bench makes of the answers that servers give, through its real client.
class BenchAnswerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WireServer> m_server;

    static GuardedAnswer guarded(const QString &url)
    {
        GuardedSender sender;
        const QUrl target(url);
        const auto future = sender.send({.body = "{}"_ba}, {target, {{QHostAddress(target.host()), {}}}, {}, true});
        if (!waitFor([&future] { return future.isFinished(); }, 30s) || future.resultCount() == 0)
            return {};
        return future.result();
    }
    /// Of the frame and of what is in it.
    static QList<WireFault> faultsOf(const OutboundAnswer &answer)
    {
        return answer.faults
            + unpacked(answer.body, headerValue(answer.headers, "Content-Encoding"), GuardedSender::answerCap, true)
                  .faults;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<WireServer>();
        QVERIFY(m_server->start());
    }
    void cleanupTestCase() { m_server.reset(); }

    void showsWhatArrivedAndSaysWhatWasWrong_data()
    {
        QTest::addColumn<WireCase>("wire");
        for (const WireCase &one : wireCases())
            QTest::newRow(one.name) << one;
    }
    void showsWhatArrivedAndSaysWhatWasWrong()
    {
        QFETCH(WireCase, wire);
        const GuardedAnswer came = guarded(m_server->urlOf(wire.name));
        QVERIFY(came.answer.wasSent);
        const SendAnswer answer = answerOf({}, came, 0us);
        QCOMPARE(answer.status.value_or(0), wire.status);
        QCOMPARE(answer.stage, wire.status > 0 ? SendStage::Answered : SendStage::Failed);
        QCOMPARE(answer.body, wire.text);
        QCOMPARE(answer.isGood(), wire.isGood);
        QList<WireFault::Kind> kinds;
        for (const WireFault &fault : faultsOf(came.answer)) {
            kinds.append(fault.kind);
            QVERIFY2(answer.words.contains(BenchWords::fault(fault)), qPrintable(answer.words));
        }
        QCOMPARE(kinds, wire.faults);
        const bool mustSay = !wire.faults.isEmpty() || wire.status == 0 || !came.answer.interim.isEmpty();
        QCOMPARE(!answer.words.isEmpty(), mustSay);
        QVERIFY(came.answer.elapsed < GuardedSender::wholeDeadline); // what it lacked was not waited for
    }

    void anAnswerThatNeverEndsIsShown()
    {
        WireServer server(
            {{.name = "half", .answer = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}"_ba, .closes = false}});
        QVERIFY(server.start());
        OutboundSender sender;
        const auto future = sender.send({.url = QUrl(server.urlOf("half")), .body = "{}"_ba, .deadline = 300ms});
        QVERIFY(waitFor([&future] { return future.isFinished(); }));
        const SendAnswer answer = answerOf({}, {.answer = future.result()}, 0us);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, u"{}"_s);
        QVERIFY(!answer.isGood());
        QVERIFY2(answer.words.contains(u"did not end"_s), qPrintable(answer.words));
    }

    void headersAreReadAsTheyAreMeant()
    {
        QCOMPARE(headerFields({{"X-Name", "caf\xe9"}}).first().value, u"caf\u00e9"_s);
        QCOMPARE(headerFields({{"X-Name", "caf\xc3\xa9"}}).first().value, u"caf\u00e9"_s);
        QCOMPARE(BenchWords::headersText(headerFields({{{}, "garbage"}, {"A", "b"}})), u"garbage\nA: b\n"_s);
    }

    void aCharsetThatIsNotKnownIsNamed()
    {
        const auto words = [](const QByteArray &type, const QByteArray &body) {
            return answerOf({}, {.answer = {.status = 200, .headers = {{"Content-Type", type}}, .body = body}}, 0us)
                .words;
        };
        QVERIFY(words("text/plain; charset=\"koi8-r\"", "x").contains(u"koi8-r"_s));
        QCOMPARE(words("text/plain; charset=US-ASCII", "x"), QString());
        QVERIFY(words("text/plain", "caf\xe9").contains(u'\ufffd'));
        QCOMPARE(words("text/plain; charset=windows-1252", "caf\xe9"), QString());
    }
};

QTEST_GUILESS_MAIN(BenchAnswerTest)
#include "tst_benchanswer.moc"
