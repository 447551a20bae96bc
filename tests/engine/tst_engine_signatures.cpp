#include "engine/enginefixture.h"
#include "engine/pumps.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// HMAC-SHA256 as the openssl program computes it: nothing of ours takes part.
QByteArray opensslHmac(const QByteArray &key, const QByteArray &message)
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"dgst"_s, u"-sha256"_s, u"-mac"_s, u"HMAC"_s, u"-macopt"_s, u"hexkey:"_s + QString::fromLatin1(key.toHex()),
            u"-binary"_s});
    openssl.write(message);
    openssl.closeWriteChannel();
    return openssl.waitForFinished(20000) && openssl.exitCode() == 0 ? openssl.readAllStandardOutput() : QByteArray();
}

const QList<std::pair<const char *, QString>> secrets{
    {"plain text", u"correct horse battery staple"_s},
    {"Unicode", u"pässwörd 🔑 Ελλάδα"_s},
    {"longer than a block of the hash", QString(200, u'k')},
    {"whsec_ with both odd characters of base64", u"whsec_+/+/AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxw="_s},
    {"whsec_ of 24 bytes", u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s},
};

const QList<std::pair<const char *, QString>> payloads{
    {"empty object", u"{}"_s},
    {"Unicode", uR"({"name": "Zoë 🚲 東京 \u00e9 e\u0301 \ud83d\ude80", "rtl": "שלום", "line": "a\u2028b"})"_s},
    {"escapes",
        uR"({"quote": "\"", "backslash": "\\", "control": "\u0001\n\r\t\b\f", "slash": "a\/b", "html": "<&>"})"_s},
    {"big numbers",
        uR"({"n": 12345678901234567890, "d": 0.1000000000000000000000000000000001, "e": 1e400, "z": -0.0})"_s},
    {"duplicate keys", uR"({"b": 1, "a": 1, "b": 2, "a": {"x": 1, "x": [2]}})"_s},
    {"nothing but a string", uR"("just text")"_s},
    {"nested", QString(60, u'[') + QString(60, u']')},
    {"large", u"{\"text\": \""_s + QString(60000, u'x') + u"\"}"_s},
};

QByteArray keyOf(const QString &secret)
{
    return secret.startsWith("whsec_"_L1) ? QByteArray::fromBase64(secret.mid(6).toLatin1()) : secret.toUtf8();
}

} // namespace

/// The signatures on the wire, checked over the bytes that arrived by an implementation that is not ours.
class EngineSignaturesTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;
    std::unique_ptr<Pumps> m_pumps;

    static void verify(const Hit &hit, const QString &secret)
    {
        const HttpHeaders &headers = hit.request.headers;
        const QByteArray id = headerValue(headers, "webhook-id");
        const QByteArray timestamp = headerValue(headers, "webhook-timestamp");
        const QByteArray signedBytes = id + '.' + timestamp + '.' + hit.request.body;
        QVERIFY(!id.isEmpty());
        QVERIFY(std::abs(timestamp.toLongLong() - QDateTime::currentSecsSinceEpoch()) < 120);
        QCOMPARE(
            headerValue(headers, "webhook-signature"), "v1,"_ba + opensslHmac(keyOf(secret), signedBytes).toBase64());
        QCOMPARE(headerValue(headers, "X-Webhook-Signature"), opensslHmac(secret.toUtf8(), hit.request.body).toHex());
    }

    QString send(const QString &endpoint, const QString &payload)
    {
        const QString id = m_engine.server().value(
            u"select public.send_webhook_with_retry(%1, 'proof.event', %2)"_s.arg(quoted(endpoint), quoted(payload)));
        return m_engine.server().value(u"select message_id from public.webhook_logs where id = "_s + id);
    }

    QList<Hit> hitsOf(const QString &messageId) const
    {
        QList<Hit> hits = m_engine.receiver().hits();
        hits.removeIf([&messageId](const Hit &hit) { return hit.messageId != messageId; });
        return hits;
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("There is no openssl program");
        QCOMPARE(opensslHmac("key", "The quick brown fox jumps over the lazy dog").toHex(),
            "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"_ba);
        VERIFY_RESULT(m_engine.start());
        m_engine.startSender();
        m_pumps = std::make_unique<Pumps>(1, m_engine.server().uri());
        for (qsizetype i = 0; i < secrets.size(); ++i)
            VERIFY_RESULT(m_engine.addEndpoint({.name = u"secret %1"_s.arg(i),
                .url = m_engine.receiver().url(u"/ok"_s),
                .secret = secrets.at(i).second,
                .retryConfig = uR"({"timeout_ms": 30000})"_s}));
    }

    void everySecretSignsEveryPayload()
    {
        QMap<QString, std::pair<QString, QString>> sent; // message id: secret, payload
        for (qsizetype i = 0; i < secrets.size(); ++i) {
            for (const auto &payload : payloads)
                sent[send(u"secret %1"_s.arg(i), payload.second)] = {secrets.at(i).second, payload.second};
        }
        QCOMPARE(sent.size(), secrets.size() * payloads.size());
        QVERIFY(m_engine.waitUntilSettled(60s));
        for (auto it = sent.cbegin(); it != sent.cend(); ++it) {
            const QList<Hit> hits = hitsOf(it.key());
            QCOMPARE(hits.size(), 1);
            QCOMPARE(hits.first().request.body,
                m_engine.server().value(u"select %1::jsonb::text"_s.arg(quoted(it->second))).toUtf8());
            verify(hits.first(), it->first);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void everyAttemptIsSignedAnew()
    {
        const QString secret = u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
        VERIFY_RESULT(m_engine.addEndpoint({.name = u"flaky"_s,
            .url = m_engine.receiver().url(u"/flaky/1"_s),
            .secret = secret,
            .retryConfig = uR"({"retry_delay": 1100, "jitter": 0, "timeout_ms": 30000})"_s}));
        const QString message = send(u"flaky"_s, uR"({"a": 1})"_s);
        QVERIFY(m_engine.waitUntilSettled(60s));
        const QList<Hit> hits = hitsOf(message);
        QCOMPARE(hits.size(), 2);
        for (const Hit &hit : hits)
            verify(hit, secret);
        const auto header = [&hits](int i, const char *name) { return headerValue(hits.at(i).request.headers, name); };
        QVERIFY(header(0, "webhook-timestamp") != header(1, "webhook-timestamp"));
        QVERIFY(header(0, "webhook-signature") != header(1, "webhook-signature"));
        QCOMPARE(header(1, "X-Webhook-Attempt"), "2"_ba);
    }

    void aReplayKeepsTheMessageId()
    {
        const QString message = send(u"secret 1"_s, uR"({"n": 12345678901234567890})"_s);
        QVERIFY(m_engine.waitUntilSettled(60s));
        const QString replay
            = u"select public.replay_webhook(id, '00000000-0000-4000-8000-00000000000a') from public.webhook_logs "
              "where message_id = %1 and replay_of is null"_s.arg(quoted(message));
        QCOMPARE(m_engine.server().value(replay), m_engine.server().value(replay)); // the same key: nothing new
        QVERIFY(m_engine.waitUntilSettled(60s));
        const QList<Hit> hits = hitsOf(message);
        QCOMPARE(hits.size(), 2);
        QCOMPARE(hits.at(0).request.body, hits.at(1).request.body);
        verify(hits.at(1), secrets.at(1).second);
    }

    /// A header that the endpoint's owner wrote cannot add headers, nor replace the signature.
    void headersCannotBeInjected()
    {
        VERIFY_RESULT(m_engine.server().exec(
            uR"(update public.webhook_configs set headers = '{"X-Own": "a\r\nX-Injected: 1", "Webhook-Signature": "v1,x",
                "Bad Name": "x", "X-Webhook-Event": "forged", "X-\u00e9": "x"}' where name = 'secret 0')"_s));
        const QString message = send(u"secret 0"_s, u"{}"_s);
        QVERIFY(m_engine.waitUntilSettled(60s));
        const QList<Hit> hits = hitsOf(message);
        QCOMPARE(hits.size(), 1);
        verify(hits.first(), secrets.at(0).second);
        const HttpHeaders &headers = hits.first().request.headers;
        QCOMPARE(headerValue(headers, "X-Own"), "aX-Injected: 1"_ba);
        QCOMPARE(headerValue(headers, "X-Injected"), QByteArray());
        QCOMPARE(headerValue(headers, "X-Webhook-Event"), "proof.event"_ba);
    }
};

QTEST_GUILESS_MAIN(EngineSignaturesTest)
#include "tst_engine_signatures.moc"
