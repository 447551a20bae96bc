#include "http/pastedheaders.h"
#include "http/signature.h"
#include "http/signaturelab.h"

#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using Mistake = SignatureMistake;

namespace {

const Instant sampleSentAt{1795350360LL * 1000000};
const QByteArray timestamp = "1795350360";
const QString sampleSecret = u"whsec_c2lnbmFsYm94IHRlc3Qga2V5IDAxMjM0NTY3ODk="_s;
const QByteArray sampleKey = "signalbox test key 0123456789";
const QByteArray sampleBody = "{\"event\": \"trip.created\", \"id\": 42, \"note\": \"Z\\u00fcrich\"}";

QByteArray mac(const QByteArray &key, const QByteArray &content)
{
    return QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256);
}

HttpHeaders headersWith(const QByteArray &signature)
{
    return {{"webhook-id", "msg_1"}, {"webhook-timestamp", timestamp}, {"webhook-signature", signature}};
}

/// Headers as someone makes them who signs `content` with `key`.
HttpHeaders signedOver(const QByteArray &content, const QByteArray &key = sampleKey)
{
    return headersWith("v1," + mac(key, content).toBase64());
}

LabDiagnosis diagnose(
    const HttpHeaders &headers, const QByteArray &body = sampleBody, const QString &secret = sampleSecret)
{
    return SignatureLab::diagnose(headers, body, secret, sampleSentAt);
}

const QByteArray head = "msg_1." + timestamp + '.';

} // namespace

class SignatureLabTest : public QObject
{
    Q_OBJECT

private slots:
    // The vectors that the Standard Webhooks reference implementations share, and another service's names for the headers.
    void knowsTheStandardsVector()
    {
        const QString secret = u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
        const QByteArray body = "{\"test\": 2432232314}";
        const Instant sentAt{1614265330LL * 1000000};
        for (const QByteArray &prefix : {"webhook-"_ba, "svix-"_ba, "Webhook-"_ba}) {
            const HttpHeaders headers{{prefix + "id", "msg_p5jXN8AQM9LWM0D4loKWxJek"},
                {prefix + "timestamp", "1614265330"},
                {prefix + "signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="}};
            QCOMPARE(SignatureLab::diagnose(headers, body, secret, sentAt).verdict, LabVerdict::Valid);
        }
    }

    void oneOfSeveralSignaturesSuffices()
    {
        const QByteArray right = "v1," + mac(sampleKey, head + sampleBody).toBase64();
        const QByteArray other = "v1," + QByteArray(32, 'x').toBase64();
        for (const QByteArray &joined :
            {other + ' ' + right, other + ',' + right, right + ", " + other, "v2,abc," + right, other + "  " + right})
            QVERIFY2(diagnose(headersWith(joined)).verdict == LabVerdict::Valid, joined.constData());
        HttpHeaders twice = headersWith(other);
        twice.append({"Webhook-Signature", right});
        QCOMPARE(diagnose(twice).verdict, LabVerdict::Valid);
        QVERIFY(diagnose(headersWith(other + ',' + other)).verdict != LabVerdict::Valid);
    }

    void agreesWithOpenssl()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty())
            QSKIP("openssl is not installed");
        for (const QByteArray &body :
            {"{}"_ba, sampleBody, QByteArray("{\"e\": \"\xc3\xa4\", \"n\": 12345678901234567890}"), QByteArray()}) {
            QProcess process;
            process.start(openssl,
                {u"dgst"_s, u"-sha256"_s, u"-mac"_s, u"HMAC"_s, u"-macopt"_s,
                    u"hexkey:"_s + QString::fromLatin1(sampleKey.toHex()), u"-binary"_s});
            QVERIFY(process.waitForStarted());
            process.write(head + body);
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished());
            const QByteArray signature = "v1," + process.readAllStandardOutput().toBase64();
            const LabDiagnosis diagnosis = diagnose(headersWith(signature), body);
            QCOMPARE(diagnosis.verdict, LabVerdict::Valid);
            QCOMPARE(diagnosis.expected, signature);
        }
    }

    void saysHowFarTheClockIsOff()
    {
        const auto at = [](qint64 seconds) {
            return SignatureLab::diagnose(
                signedOver(head + sampleBody), sampleBody, sampleSecret, sampleSentAt + std::chrono::seconds(seconds));
        };
        QCOMPARE(at(300).verdict, LabVerdict::Valid);
        QCOMPARE(at(342).verdict, LabVerdict::TooOld);
        QCOMPARE(at(342).age.count(), 342);
        QCOMPARE(at(342).beyond.count(), 42);
        QCOMPARE(at(-301).verdict, LabVerdict::TooNew);
        QCOMPARE(at(-301).beyond.count(), 1);
    }

    void namesWhatIsMissing()
    {
        QCOMPARE(diagnose({}).missing, (QStringList{u"webhook-id"_s, u"webhook-timestamp"_s, u"webhook-signature"_s}));
        HttpHeaders headers = signedOver(head + sampleBody);
        headers.removeAt(1);
        QCOMPARE(diagnose(headers).verdict, LabVerdict::MissingHeaders);
        QCOMPARE(diagnose(headers).missing, QStringList{u"webhook-timestamp"_s});
        const HttpHeaders old{{"X-Webhook-Signature", mac(sampleSecret.toUtf8(), sampleBody).toHex()}};
        QVERIFY(diagnose(old).oldSignatureFits);
        QVERIFY(!diagnose(old, sampleBody + ' ').oldSignatureFits);
    }

    void tellsMalformedFromWrong()
    {
        HttpHeaders headers = signedOver(head + sampleBody);
        headers[1].second = "yesterday";
        QCOMPARE(diagnose(headers).verdict, LabVerdict::BadTimestamp);
        QCOMPARE(diagnose(headersWith("v1,!!!")).verdict, LabVerdict::BadSignatureHeader);
        QCOMPARE(diagnose(headersWith("v2,abc")).verdict, LabVerdict::BadSignatureHeader);
        QCOMPARE(diagnose(signedOver(head + sampleBody), sampleBody, {}).verdict, LabVerdict::UselessSecret);
        QCOMPARE(
            diagnose(signedOver(head + sampleBody), sampleBody, u"whsec_***"_s).verdict, LabVerdict::UselessSecret);
        HttpHeaders late = headersWith("v1," + mac(sampleKey, "msg_1." + timestamp + "000." + sampleBody).toBase64());
        late[1].second = timestamp + "000";
        QCOMPARE(diagnose(late).verdict, LabVerdict::BadTimestamp);
        QCOMPARE(diagnose(late).mistakes, QList{Mistake::TimestampInMilliseconds});
    }

    void findsWhatHappenedToTheBytes_data()
    {
        QTest::addColumn<QByteArray>("sent"); // what was signed
        QTest::addColumn<QByteArray>("here");
        QTest::addColumn<int>("mistake");
        const auto row = [](const char *name, const QByteArray &sent, const QByteArray &here, Mistake mistake) {
            QTest::newRow(name) << sent << here << int(mistake);
        };
        row("line end added", sampleBody, sampleBody + '\n', Mistake::NewlineAdded);
        row("CR LF added", sampleBody, sampleBody + "\r\n", Mistake::NewlineAdded);
        row("line end lost", sampleBody + '\n', sampleBody, Mistake::NewlineLost);
        row("spaces", sampleBody, "  " + sampleBody + " \n", Mistake::SpacesAdded);
        row("CR LF", "{\n\"a\": 1\n}", "{\r\n\"a\": 1\r\n}", Mistake::CrlfAdded);
        row("LF", "{\r\n\"a\": 1\r\n}", "{\n\"a\": 1\n}", Mistake::CrlfLost);
        row("BOM", sampleBody, "\xEF\xBB\xBF" + sampleBody, Mistake::BomAdded);
        row("compact", "{\"b\":[1,2,{}],\"a\":\"x, y: \\\"z\\\"\"}",
            "{ \"b\": [1, 2, { } ], \"a\": \"x, y: \\\"z\\\"\" }", Mistake::JsonWasCompact);
        row("spaced", "{\"b\": [1, 2], \"a\": 1}", "{\"b\":[1,2],\"a\":1}", Mistake::JsonWasSpaced);
        row("two spaces", "{\n  \"b\": [\n    1\n  ],\n  \"a\": {}\n}", "{\"b\":[1],\"a\":{}}",
            Mistake::JsonWasIndented2);
        row("four spaces", "{\n    \"b\": 1,\n    \"a\": []\n}", "{\"b\":1,\"a\":[]}", Mistake::JsonWasIndented4);
        row("sorted", "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", Mistake::JsonWasSorted);
        row("escaped", "{\"a\":\"Z\\u00fcrich\"}", "{\"a\":\"Z\xc3\xbcrich\"}", Mistake::JsonWasEscaped);
        row("unescaped", "{\"a\":\"Z\xc3\xbcrich\"}", "{\"a\":\"Z\\u00fcrich\"}", Mistake::JsonWasUnescaped);
        row("slashes escaped", "{\"u\":\"http:\\/\\/x\\/y\"}", "{\"u\":\"http://x/y\"}", Mistake::SlashesWereEscaped);
        row("slashes", "{\"u\":\"a\\\\/http://x/y\"}", "{\"u\":\"a\\\\\\/http:\\/\\/x\\/y\"}",
            Mistake::SlashesWereUnescaped);
        row("as Go has it", "{\"a\":\"\\u003cb\\u003e \\u0026 c\"}", "{\"a\":\"<b> & c\"}", Mistake::HtmlWasEscaped);
        row("not as Go has it", "{\"a\":\"<b> & c\\\\u0026\"}", "{\"a\":\"\\u003cb\\u003E \\u0026 c\\\\u0026\"}",
            Mistake::HtmlWasUnescaped);
        row("no-break spaces", "{\"a\": \"10 000\"}",
            "{\"a\": \"10\xC2\xA0"
            "000\"}",
            Mistake::NoBreakSpacesAdded);
        row("no BOM", "\xEF\xBB\xBF" + sampleBody, sampleBody, Mistake::BomLost);
        row("empty", {}, sampleBody, Mistake::BodyWasEmpty);
    }
    void findsWhatHappenedToTheBytes()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, here);
        QFETCH(int, mistake);
        const LabDiagnosis diagnosis = diagnose(signedOver(head + sent), here);
        QCOMPARE(diagnosis.verdict, LabVerdict::WrongBytes);
        QCOMPARE(diagnosis.mistakes, QList{Mistake(mistake)});
    }

    void knowsHowOtherLanguagesWriteJson()
    {
        const auto mistakes = [](const QByteArray &sent, const QByteArray &here) {
            return diagnose(signedOver(head + sent), here).mistakes;
        };
        QCOMPARE(mistakes("{\"u\":\"http:\\/\\/x\\/\\u00fc\"}", "{\"u\":\"http://x/\xC3\xBC\"}"),
            (QList{Mistake::SlashesWereEscaped, Mistake::JsonWasEscaped})); // PHP
        QCOMPARE(mistakes("{\"a\": \"\\u00fc\", \"b\": 1}", "{\"a\":\"\xC3\xBC\",\"b\":1}"),
            (QList{Mistake::JsonWasSpaced, Mistake::JsonWasEscaped})); // Python
        QCOMPARE(mistakes("{\"a\":\"\\u00FC\\u0027\"}", "{\"a\":\"\xC3\xBC'\"}"),
            (QList{Mistake::HtmlWasEscaped, Mistake::JsonWasEscaped})); // .NET
    }

    void findsWhatIsWrongWithTheSecret()
    {
        const auto found = [](const QByteArray &key, const QString &secret) {
            const LabDiagnosis diagnosis = diagnose(signedOver(head + sampleBody, key), sampleBody, secret);
            return diagnosis.verdict == LabVerdict::WrongSecret ? diagnosis.mistakes
                                                                : QList<Mistake>{Mistake::BodyWasEmpty};
        };
        QCOMPARE(found("'quoted for good reason'", u"'quoted for good reason'"_s), QList{Mistake::SecretUsedAsGiven});
        QCOMPARE(found(sampleSecret.toUtf8(), sampleSecret), QList{Mistake::SecretPrefixSigned});
        QCOMPARE(found(sampleSecret.sliced(6).toUtf8(), sampleSecret), QList{Mistake::SecretNotDecoded});
        QCOMPARE(found(sampleKey, sampleSecret.sliced(6)), QList{Mistake::SecretNeedsPrefix});
        QCOMPARE(found("another key", sampleSecret), QList<Mistake>());
    }

    void findsOtherThingsThatWereSigned()
    {
        const auto found = [](const QByteArray &content) {
            const LabDiagnosis diagnosis = diagnose(signedOver(content));
            return diagnosis.verdict == LabVerdict::WrongContent ? diagnosis.mistakes : QList<Mistake>{};
        };
        QCOMPARE(found(sampleBody), QList{Mistake::OnlyBody});
        QCOMPARE(found(timestamp + '.' + sampleBody), QList{Mistake::WithoutId});
        QCOMPARE(found("msg_1." + sampleBody), QList{Mistake::WithoutTimestamp});
        HttpHeaders changed = signedOver("msg_0." + timestamp + '.' + sampleBody);
        changed.append({"x-webhook-signature", mac(sampleSecret.toUtf8(), sampleBody).toHex()});
        QCOMPARE(diagnose(changed).verdict, LabVerdict::WrongContent); // id or timestamp is another one
        QVERIFY(diagnose(changed).mistakes.isEmpty());
    }

    void findsOddlyWrittenSignatures()
    {
        const QByteArray digest = mac(sampleKey, head + sampleBody);
        QCOMPARE(diagnose(headersWith(digest.toBase64())).mistakes, QList{Mistake::VersionMissing});
        QCOMPARE(diagnose(headersWith("v1," + digest.toHex())).mistakes, QList{Mistake::DigestIsHex});
        QCOMPARE(diagnose(headersWith(digest.toHex())).verdict, LabVerdict::BadSignatureHeader);
    }

    void findsTwoMistakesAtOnce()
    {
        const LabDiagnosis diagnosis
            = diagnose(signedOver(head + sampleBody, sampleSecret.sliced(6).toUtf8()), sampleBody + '\n');
        QCOMPARE(diagnosis.verdict, LabVerdict::WrongBytes);
        QCOMPARE(diagnosis.mistakes, (QList{Mistake::NewlineAdded, Mistake::SecretNotDecoded}));
    }

    /// As Supabase's Auth Hooks show it, and as it comes out of files: the secret is the same.
    void aSecretIsReadAsPeopleHaveIt()
    {
        for (const QString &given : {u"v1,"_s + sampleSecret, u'"' + sampleSecret + u'"', sampleSecret + u'\n',
                 u"SEND_EMAIL_HOOK_SECRET=\"v1,"_s + sampleSecret + u'"', u"WHSEC_"_s + sampleSecret.sliced(6)}) {
            const LabDiagnosis diagnosis = diagnose(signedOver(head + sampleBody), sampleBody, given);
            QCOMPARE(diagnosis.verdict, LabVerdict::Valid);
            QVERIFY2(diagnosis.secretRemark.contains(u"Put right in the secret"_s), qPrintable(given));
            QVERIFY(!diagnosis.secretRemark.contains(sampleSecret.sliced(6)));
        }
        QVERIFY(diagnose(signedOver(head + sampleBody)).secretRemark.isEmpty());
    }

    void saysThatSignaturesWereJoined()
    {
        const QByteArray right = "v1," + mac(sampleKey, head + sampleBody).toBase64();
        const auto offered = [](const QByteArray &value) { return diagnose(headersWith(value)).offered; };
        QVERIFY(!offered(right).joined);
        QVERIFY(!offered("v1,AAAA " + right).joined);
        QVERIFY(offered("v1,AAAA," + right).joined);
        QCOMPARE(offered("v1,AAAA," + right).digests.size(), 2);
        HttpHeaders twice = headersWith("v1,AAAA");
        twice.append({"webhook-signature", right});
        QVERIFY(diagnose(twice).offered.joined);
        QCOMPARE(diagnose(twice).verdict, LabVerdict::Valid);
    }

    // Made with: printf '%s' BODY | openssl dgst -sha256 -hmac SECRET, over the texts that GitHub's, Stripe's, Shopify's and
    // Slack's documentation name.
    void othersAreCheckedAsTheirs_data()
    {
        QTest::addColumn<int>("signer");
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("secret");
        const QByteArray hello = "Hello, World!";
        QTest::newRow("GitHub, its documentation's own example")
            << int(Signer::GitHub)
            << HttpHeaders{{"X-Hub-Signature-256",
                   "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"}}
            << hello << u"It's a Secret to Everybody"_s;
        QTest::newRow("GitHub, SHA-1") << int(
            Signer::GitHubSha1) << HttpHeaders{{"x-hub-signature", "sha1=01dc10d0c83e72ed246219cdd91669667fe2ca59"}}
                                       << hello << u"It's a Secret to Everybody"_s;
        QTest::newRow("Stripe")
            << int(Signer::Stripe)
            << HttpHeaders{{"Stripe-Signature",
                   "t=1795350360,v1=2d38a9d278a69906d64fbb6b663f74e4bd078585c2ff298d37b3a59316fff31e,v0="
                   "6ffbb59b2300aae63f27"}}
            << hello << u"whsec_test_secret"_s;
        QTest::newRow("Shopify") << int(
            Signer::Shopify) << HttpHeaders{{"X-Shopify-Hmac-SHA256", "eWqogvoUoHfxGozoOur/6mK8fpong0+pPgXKo6qlu0Q="}}
                                 << hello << u"hush"_s;
        QTest::newRow("Slack") << int(Signer::Slack)
                               << HttpHeaders{{"X-Slack-Request-Timestamp", "1795350360"},
                                      {"X-Slack-Signature",
                                          "v0=9debe99689a979a335826790c6d0ef0dc2f2341586326cc16080ba8d0ed05124"}}
                               << hello << u"8f742231b10e8888abcd99yyyzzz85a5"_s;
    }
    void othersAreCheckedAsTheirs()
    {
        QFETCH(int, signer);
        QFETCH(HttpHeaders, headers);
        QFETCH(QByteArray, body);
        QFETCH(QString, secret);
        const LabDiagnosis right = diagnose(headers, body, secret);
        QCOMPARE(right.offered.signer, Signer(signer));
        QCOMPARE(right.verdict, LabVerdict::Valid);
        QVERIFY(right.offered.digests.first().contains(right.expected));
        QCOMPARE(diagnose(headers, body, u" \""_s + secret + u"\"\n"_s).verdict, LabVerdict::Valid);
        QCOMPARE(diagnose(headers, body + '\n', secret).mistakes, QList{Mistake::NewlineAdded});
        QCOMPARE(diagnose(headers, body, secret + u'x').verdict, LabVerdict::WrongSecret);
        QCOMPARE(diagnose(headers, body, {}).verdict, LabVerdict::UselessSecret);
        const bool isTimed = Signer(signer) == Signer::Stripe || Signer(signer) == Signer::Slack;
        QCOMPARE(SignatureLab::diagnose(headers, body, secret, sampleSentAt + std::chrono::seconds(301)).verdict,
            isTimed ? LabVerdict::TooOld : LabVerdict::Valid);
        HttpHeaders both = signedOver(head + body);
        both.append(headers);
        QCOMPARE(diagnose(both, body).offered.signer, Signer::StandardWebhooks);
    }

    void othersMistakesAreTheirs()
    {
        const QByteArray key = QByteArray::fromBase64("c2lnbmFsYm94IHRlc3Qga2V5IDAxMjM0NTY3ODk=");
        const auto stripe = [](const QByteArray &of) {
            return HttpHeaders{{"Stripe-Signature", "t=" + timestamp + ",v1=" + of}};
        };
        const QByteArray text = timestamp + '.' + sampleBody;
        QCOMPARE(diagnose(stripe(mac(sampleSecret.toUtf8(), text).toHex())).verdict, LabVerdict::Valid);
        QCOMPARE(diagnose(stripe(mac(key, text).toHex())).mistakes, QList{Mistake::SecretDecoded});
        QCOMPARE(diagnose(stripe(mac(sampleSecret.toUtf8(), sampleBody).toHex())).mistakes, QList{Mistake::OnlyBody});
        QCOMPARE(
            diagnose(stripe(mac(sampleSecret.toUtf8(), text).toBase64())).mistakes, QList{Mistake::DigestIsBase64});
        QCOMPARE(diagnose(stripe("nothing")).verdict, LabVerdict::BadSignatureHeader);
        QCOMPARE(diagnose({{"Stripe-Signature", "v1=00"}}).verdict, LabVerdict::BadTimestamp);
        QCOMPARE(diagnose({{"X-Slack-Signature", "v0=00"}}).missing, QStringList{u"X-Slack-Request-Timestamp"_s});
        const HttpHeaders bare{{"X-Hub-Signature-256", mac(sampleSecret.toUtf8(), sampleBody).toHex()}};
        QCOMPARE(diagnose(bare).mistakes, QList{Mistake::VersionMissing});
    }

    void readsHeadersAsPeoplePasteThem()
    {
        const HttpHeaders wanted{{"webhook-id", "m"}, {"X-Two", "a: b"}};
        QCOMPARE(pastedHeaders(u"webhook-id: m\r\nX-Two:  a: b\n"_s), wanted);
        QCOMPARE(pastedHeaders(u"POST /x HTTP/1.1\nwebhook-id: m\nX-Two: a: b"_s), wanted);
        QCOMPARE(pastedHeaders(u"  -H 'webhook-id: m' \\\n --header \"X-Two: a: b\""_s), wanted);
        QCOMPARE(pastedHeaders(u"{\"X-Two\": [\"a: b\"], \"webhook-id\": \"m\"}"_s).size(), 2);
        QCOMPARE(pastedHeaders(u"nonsense"_s), HttpHeaders());
        QCOMPARE(pastedHeaders(QString()), HttpHeaders());
    }

    void readsHeadersAsToolsGiveThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one-line curl") << u"curl -X POST http://x -H 'webhook-id: m' -H 'X-Two: a: b' -d '{}'"_s;
        QTest::newRow("curl, an option glued on") << u"curl -H'webhook-id: m' --header='X-Two: a: b' http://x"_s;
        QTest::newRow("curl for bash")
            << u"curl 'http://x' \\\n  -H $'webhook-id: m' \\\n  -H 'X-Two: a: b' \\\n --data-raw '{}'"_s;
        QTest::newRow("curl for cmd")
            << u"curl ^\"http://x^\" ^\r\n  -H ^\"webhook-id: m^\" ^\r\n  -H ^\"X-Two: a: b^\" ^\r\n  --data ^\"^{^}^\""_s;
        QTest::newRow("curl -v")
            << u"* Connected to x\n> POST /x HTTP/1.1\n> webhook-id: m\n> X-Two: a: b\n>\n< HTTP/1.1 200 OK\n"
               "< webhook-id: other"_s;
        QTest::newRow("HTTP archive")
            << u"[{\"name\":\"webhook-id\",\"value\":\"m\"},{\"name\":\"X-Two\",\"value\":\"a: b\"}]"_s;
        QTest::newRow("an entry of one")
            << u"{\"request\":{\"method\":\"POST\",\"headers\":[{\"name\":\"webhook-id\",\"value\":\"m\"},"
               "{\"name\":\"X-Two\",\"value\":\"a: b\"}]},\"response\":{}}"_s;
        QTest::newRow("Postman")
            << u"[{\"key\":\"webhook-id\",\"value\":\"m\"},{\"key\":\"X-Two\",\"value\":\"a: b\"}]"_s;
        QTest::newRow("pairs") << u"[[\"webhook-id\",\"m\"],[\"X-Two\",\"a: b\"]]"_s;
        QTest::newRow("rawHeaders") << u"[\"webhook-id\",\"m\",\"X-Two\",\"a: b\"]"_s;
        QTest::newRow("console.log") << u"{\n  'webhook-id': 'm',\n  'X-Two': 'a: b'\n}"_s;
        QTest::newRow("Deno") << u"Headers { \"webhook-id\": \"m\", \"X-Two\": \"a: b\" }"_s;
        QTest::newRow("a Map") << u"Map(2) { 'webhook-id' => 'm', 'X-Two' => 'a: b' }"_s;
        QTest::newRow("a browser's tools") << u"webhook-id:\nm\nX-Two:\na: b"_s;
    }
    void readsHeadersAsToolsGiveThem()
    {
        QFETCH(QString, text);
        QCOMPARE(pastedHeaders(text), (HttpHeaders{{"webhook-id", "m"}, {"X-Two", "a: b"}}));
    }

    void aMegabyteIsNoTrouble()
    {
        const QByteArray body = "[\"" + QByteArray(1000000, 'x') + "\"]";
        QCOMPARE(diagnose(signedOver(head + body), body + '\n').mistakes, QList{Mistake::NewlineAdded});
        QCOMPARE(diagnose(signedOver("other"), body).verdict, LabVerdict::WrongSecret);
    }
};

QTEST_APPLESS_MAIN(SignatureLabTest)
#include "tst_signaturelab.moc"
