#include "http/signature.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {
const Instant sampleSentAt{1795350360LL * 1'000'000};
const QByteArray sampleBody = R"({"event":"trip.created","id":42})";
const QString sampleSecret = u"whsec_c2lnbmFsYm94IHRlc3Qga2V5IDAxMjM0NTY3ODk="_s;
} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT

private slots:
    // The expected values were made by: printf ... | openssl dgst -sha256 -mac HMAC -macopt key:... -binary | base64
    void signsAsOpensslDoes_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("whsec") << sampleSecret << "msg_1"_ba << qint64(1795350360) << sampleBody
                               << "v1,f+O8yw8l0wKGa8dAwoJoDHKk0z/zNEXNYknOsfN8Xws="_ba;
        QTest::newRow("plain text") << u"plain text secret"_s << "msg_1"_ba << qint64(1795350360) << sampleBody
                                    << "v1,7yknw998oPc/OQ7D18xLFwekB+f2+ZAmgwIS4hM9fwQ="_ba;
        QTest::newRow("24 bytes") << u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s << "msg_p5jXN8AQM9LWM0D4loKWxJek"_ba
                                  << qint64(1614265330) << R"({"test": 2432232314})"_ba
                                  << "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="_ba;
    }
    void signsAsOpensslDoes()
    {
        QFETCH(QString, secret);
        QFETCH(QByteArray, id);
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, signature);
        const auto headers = Signature::sign(secret, id, {seconds * 1'000'000}, body);
        QVERIFY(headers);
        QCOMPARE(headers->messageId, id);
        QCOMPARE(headers->timestamp, QByteArray::number(seconds));
        QCOMPARE(headers->signatures, signature);
        QCOMPARE(Signature::verify({secret}, *headers, body, {seconds * 1'000'000}), SignatureVerdict::Valid);
    }

    void acceptsEitherSecretWhileRotating()
    {
        const auto headers = *Signature::sign(sampleSecret, "m", sampleSentAt, sampleBody);
        QCOMPARE(Signature::verify({u"the new one"_s, sampleSecret}, headers, sampleBody, sampleSentAt),
            SignatureVerdict::Valid);
        SignatureHeaders both = *Signature::sign(u"the new one"_s, "m", sampleSentAt, sampleBody);
        both.signatures = "v9,abc " + both.signatures + ' ' + headers.signatures;
        QCOMPARE(Signature::verify({sampleSecret}, both, sampleBody, sampleSentAt), SignatureVerdict::Valid);
    }

    void rejects()
    {
        const auto good = *Signature::sign(sampleSecret, "m", sampleSentAt, sampleBody);
        const auto verdict
            = [](SignatureHeaders headers, const QByteArray &body = sampleBody, Instant now = sampleSentAt) {
                  return Signature::verify({sampleSecret}, headers, body, now);
              };
        QCOMPARE(verdict(good), SignatureVerdict::Valid);
        QCOMPARE(verdict(good, sampleBody + ' '), SignatureVerdict::Mismatch);
        SignatureHeaders other = good;
        other.messageId = "n";
        QCOMPARE(verdict(other), SignatureVerdict::Mismatch);
        other = good;
        other.timestamp = QByteArray::number(good.timestamp.toLongLong() + 1);
        QCOMPARE(verdict(other), SignatureVerdict::Mismatch);
        other.timestamp = "yesterday";
        QCOMPARE(verdict(other), SignatureVerdict::Malformed);
        other = good;
        other.signatures.clear();
        QCOMPARE(verdict(other), SignatureVerdict::Missing);
        other.signatures = "v1,!!!";
        QCOMPARE(verdict(other), SignatureVerdict::Malformed);
        QCOMPARE(Signature::verify({}, good, sampleBody, sampleSentAt), SignatureVerdict::Mismatch);
    }

    void allowsClocksToDifferALittle()
    {
        const auto headers = *Signature::sign(sampleSecret, "m", sampleSentAt, sampleBody);
        const auto at = [&headers](qint64 seconds) {
            return Signature::verify({sampleSecret}, headers, sampleBody, sampleSentAt + std::chrono::seconds(seconds));
        };
        QCOMPARE(at(300), SignatureVerdict::Valid);
        QCOMPARE(at(-300), SignatureVerdict::Valid);
        QCOMPARE(at(301), SignatureVerdict::TooOld);
        QCOMPARE(at(-301), SignatureVerdict::TooNew);
    }

    void refusesUselessSecrets()
    {
        for (const QString &secret : {u""_s, u"whsec_"_s, u"whsec_***"_s})
            QVERIFY2(!Signature::sign(secret, "m", sampleSentAt, sampleBody), qPrintable(secret));
    }
};

QTEST_APPLESS_MAIN(SignatureTest)
#include "tst_signature.moc"
