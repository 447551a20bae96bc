#include "models/testbench/benchwords.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// What the test bench says of an answer.
class BenchWordsTest : public QObject
{
    Q_OBJECT

private:
    static SendAnswer answered(int status)
    {
        SendAnswer answer;
        answer.stage = SendStage::Answered;
        answer.status = status;
        return answer;
    }

private slots:
    void anAnswerIsGoodFromTwoHundredToTwoNinetyNine()
    {
        QCOMPARE(BenchWords::state(answered(199)), HealthState::Failing);
        QCOMPARE(BenchWords::state(answered(200)), HealthState::Healthy);
        QCOMPARE(BenchWords::state(answered(299)), HealthState::Healthy);
        QCOMPARE(BenchWords::state(answered(300)), HealthState::Failing);
    }

    void headlines()
    {
        QCOMPARE(BenchWords::headline(answered(201)), u"201 Created"_s);
        QCOMPARE(BenchWords::headline(answered(299)), u"299"_s);
        QCOMPARE(BenchWords::brief(answered(201)), u"201"_s);
        QCOMPARE(BenchWords::headline({}), u"under way"_s);
        QCOMPARE(BenchWords::brief({}), u"under way"_s);
    }

    void summaries()
    {
        SendAnswer answer;
        answer.attempts = 1;
        QCOMPARE(BenchWords::summary(answer), QString());
        answer.attempts = 2;
        QCOMPARE(BenchWords::summary(answer), u"2 attempt(s) so far."_s);
        answer.stage = SendStage::Failed;
        answer.words = u"Nothing listens there."_s;
        QCOMPARE(BenchWords::summary(answer), u"Nothing listens there. From this computer."_s);
        answer.stage = SendStage::Answered;
        answer.peer = u"192.0.2.7"_s;
        answer.words.clear();
        QCOMPARE(BenchWords::summary(answer), u"From this computer to 192.0.2.7."_s);
        answer.way = SendWay::Database;
        answer.deliveryId = 42;
        QCOMPARE(BenchWords::summary(answer), u"Delivery 42 through the database, 2 attempt(s)."_s);
        answer.stage = SendStage::NotSent;
        QCOMPARE(BenchWords::summary(answer), QString());
    }

    void failuresAreExplained()
    {
        QCOMPARE(BenchWords::failure({}), QString());
        QVERIFY(BenchWords::failure({.failure = OutboundFailure::Tls, .words = u"expired"_s}).contains(u"expired"_s));
        QCOMPARE(BenchWords::failure({.failure = OutboundFailure::Other, .words = u"as it is"_s}), u"as it is"_s);
        const QString none = BenchWords::failure({.failure = OutboundFailure::Timeout});
        QVERIFY(!none.isEmpty());
        QVERIFY(BenchWords::failure({.failure = OutboundFailure::Timeout, .status = 200}) != none);
    }

    void everyFaultHasWordsOfItsOwn()
    {
        QSet<QString> all;
        const int last = int(WireFault::Kind::CodingTooLarge);
        for (int kind = 0; kind <= last; ++kind) {
            const QString words = BenchWords::fault({WireFault::Kind(kind), "%2 x"_ba, 5, 7});
            QVERIFY2(!words.isEmpty() && !words.contains(u"%1"_s) && !words.contains(u"%3"_s), qPrintable(words));
            all.insert(words);
        }
        QCOMPARE(all.size(), last + 1);
        QVERIFY(BenchWords::fault({WireFault::Kind::NotHttp, "\x15\x03\x01"_ba}).contains(u"https"_s));
        QVERIFY(BenchWords::fault({WireFault::Kind::NotHttp, "220 mail"_ba}).contains(u"220 mail"_s));
        QVERIFY(!BenchWords::fault({WireFault::Kind::HeaderMalformed, "a\x1b[31m"_ba, 0, 1}).contains(QChar(0x1b)));
    }
};

QTEST_GUILESS_MAIN(BenchWordsTest)
#include "tst_benchwords.moc"
