#include "domain/deliveries/deliverycopy.h"

#include "core/quoting.h"
#include "domain/webhooksecret.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

/// Everything that a shell, a terminal or a literal could trip over.
const QString nasty
    = u"it's $(touch /tmp/x) `id` \"q\" \\ \\' \x1b[31m \u202E \u0085 \u00e4 \U0001F600 @/etc/passwd %1 !!\n--"_s;

DeliveryDetail detailOf(const QString &payload)
{
    DeliveryDetail detail;
    detail.delivery.id = 7;
    detail.delivery.endpointId = 1;
    detail.delivery.endpointName = u"booking_events"_s;
    detail.delivery.eventType = u"booking.flights.booked"_s;
    detail.delivery.state = DeliveryState::Failed;
    detail.messageId = u"0193a6e0-5b1c-7c3e-9d2f-4f6b8a1c2d3e"_s;
    detail.url = u"https://hooks.example.com/x?token=abc"_s;
    detail.payload = payload;
    detail.payloadBytes = payload.toUtf8().size();
    DeliveryAttempt attempt;
    attempt.attempt = 1;
    attempt.url = u"https://hooks.example.com/x?token=[redacted]"_s;
    attempt.secretFingerprint = u"1a2b3c4d"_s;
    attempt.requestHeaders = {u"Authorization: [redacted]"_s, u"Content-Type: application/json"_s, u"X-Note: it's"_s,
        u"webhook-id: 0193a6e0-5b1c-7c3e-9d2f-4f6b8a1c2d3e"_s, u"webhook-signature: v1,[redacted]"_s,
        u"webhook-timestamp: 1795350360"_s};
    detail.attempts = {attempt};
    return detail;
}

/// Runs a script in a shell; its output, or its complaint.
QByteArray ran(const QString &shell, const QString &script, const QMap<QString, QString> &variables)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    process.setProcessEnvironment(environment);
    process.start(shell, {u"-eu"_s});
    process.write(script.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(10'000) || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

/// The same in bash, and in the plainest shell where there is one: "not the same" when they differ.
QByteArray inShells(const QString &script, const QMap<QString, QString> &variables = {})
{
    const QByteArray output = ran(u"bash"_s, script, variables);
    if (QStandardPaths::findExecutable(u"dash"_s).isEmpty())
        return output;
    const QByteArray plain = ran(u"dash"_s, script, variables);
    return plain == output ? output : "not the same: " + output + " in dash: " + plain;
}

/// The arguments that the copied command gives to curl.
QList<QByteArray> argumentsOfCurl(const QString &command, const QMap<QString, QString> &variables)
{
    return inShells(u"date() { echo 1795350360; }\ncurl() { printf '%s\\0' \"$@\"; }\n"_s + command, variables)
        .split('\0');
}

} // namespace

/// What is copied means what it should to the programs it is for.
class DeliveryCopyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"bash"_s).isEmpty()
            || QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("bash or openssl is not installed");
    }

    void shellWordsAreExact_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nasty") << nasty;
        QTest::newRow("empty") << QString();
        QTest::newRow("lines") << u"{\n \"a\": 1\n}\n"_s;
        QTest::newRow("dash") << u"-rf *"_s;
        QTest::newRow("hex digits after an escape") << u"\x01"
                                                       "ff\u0085"
                                                       "ab"_s;
        QTest::newRow("all of latin 1") << [] {
            QString all;
            for (char16_t c = 1; c < 256; ++c)
                all += QChar(c);
            return all;
        }();
    }
    void shellWordsAreExact()
    {
        QFETCH(QString, text);
        const QString word = shellWord(text);
        QCOMPARE(inShells(u"printf %s "_s + word), text.toUtf8());
        for (const QChar c : word)
            QVERIFY(c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format));
    }

    void everySecretIsAVariableThatIsNamedOnce()
    {
        DeliveryDetail detail = detailOf(u"{}"_s);
        detail.attempts.first().requestHeaders
            = {u"X-9a_Key.b: [redacted]"_s, u"Cookie: a=[redacted]; b=[redacted]"_s, u"cookie: [redacted]"_s};
        const QString command = asCurl(detail);
        QVERIFY2(command.contains(u": WEBHOOK_SECRET, URL_SECRET, HEADER_X_9A_KEY_B, HEADER_COOKIE\n"_s),
            qPrintable(command));
    }

    void curlGetsTheRequest_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("as it should be") << u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
        QTest::newRow("Supabase's") << u"v1,whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
        QTest::newRow("unpadded") << u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMf"_s;
        QTest::newRow("URL-safe") << u"whsec_-_-_9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
    }
    void curlGetsTheRequest()
    {
        QFETCH(QString, secret);
        const QString payload = u"{\"t\": \"it's \u202E \\u0000 \u00e4 12345678901234567890\"}"_s;
        const QString command = asCurl(detailOf(payload));
        QVERIFY(!command.contains(secret) && !command.contains("abc"_L1) && !command.contains("redacted"_L1));
        QCOMPARE(inShells(u"bash -n <<'END_OF_COMMAND'\n"_s + command + u"END_OF_COMMAND\n"_s), QByteArray());
        const QList<QByteArray> arguments = argumentsOfCurl(command,
            {{u"WEBHOOK_SECRET"_s, secret}, {u"URL_SECRET"_s, u"a b"_s}, {u"HEADER_AUTHORIZATION"_s, u"Bearer x"_s}});
        const auto after = [&](const QByteArray &option) { return arguments.value(arguments.indexOf(option) + 1); };
        QCOMPARE(after("--url"), QByteArray("https://hooks.example.com/x?token=a b"));
        QCOMPARE(after("--data-raw"), payload.toUtf8());
        QVERIFY(arguments.contains("Authorization: Bearer x"));
        QVERIFY(arguments.contains("X-Note: it's"));
        QByteArray timestamp;
        QByteArray signature;
        QByteArray bodySignature;
        for (const QByteArray &argument : arguments) {
            if (argument.startsWith("webhook-timestamp: "))
                timestamp = argument.sliced(19);
            else if (argument.startsWith("webhook-signature: v1,"))
                signature = argument.sliced(22);
            else if (argument.startsWith("X-Webhook-Signature: "))
                bodySignature = argument.sliced(21);
        }
        const QByteArray signedText = "0193a6e0-5b1c-7c3e-9d2f-4f6b8a1c2d3e." + timestamp + '.' + payload.toUtf8();
        const QByteArray key = WebhookSecret::read(secret).key;
        QCOMPARE(signature, QMessageAuthenticationCode::hash(signedText, key, QCryptographicHash::Sha256).toBase64());
        QCOMPARE(bodySignature,
            QMessageAuthenticationCode::hash(
                payload.toUtf8(), WebhookSecret::read(secret).text.toUtf8(), QCryptographicHash::Sha256)
                .toHex());
    }

    void curlOfHostileTextsRunsNothing()
    {
        DeliveryDetail detail = detailOf(nasty);
        detail.delivery.endpointName = nasty;
        detail.delivery.eventType = u"x\ntouch /tmp/y"_s;
        detail.messageId = nasty;
        detail.attempts.first().url = nasty;
        detail.attempts.first().requestHeaders = {u"X-A: "_s + nasty};
        const QList<QByteArray> arguments = argumentsOfCurl(asCurl(detail), {{u"WEBHOOK_SECRET"_s, u"s"_s}});
        QCOMPARE(arguments.value(arguments.indexOf("--url") + 1), nasty.toUtf8());
        QCOMPARE(arguments.value(arguments.indexOf("--data-raw") + 1), nasty.toUtf8());
        QVERIFY(arguments.contains("X-A: " + nasty.toUtf8()));
    }

    void anUnsignedDeliveryNeedsNoSecret()
    {
        DeliveryDetail detail = detailOf(u"{}"_s);
        detail.attempts.clear();
        const QString command = asCurl(detail);
        QVERIFY(!command.contains("WEBHOOK_SECRET"_L1) && !command.contains("signature"_L1));
        QVERIFY(!command.contains("abc"_L1));
        QVERIFY(argumentsOfCurl(command, {{u"URL_SECRET"_s, u"s"_s}}).contains("https://hooks.example.com/x?token=s"));
    }

    void sqlCommentsHoldOnOneLine()
    {
        DeliveryDetail detail = detailOf(u"{\"a\": \"it's\\\\\\n\"}"_s);
        detail.delivery.endpointName = u"a'b\n; drop table x; --"_s;
        const QStringList lines = asSql(detail).trimmed().split(u'\n');
        int statements = 0;
        for (const QString &line : lines) {
            statements += line.startsWith("--"_L1) ? 0 : 1;
            QVERIFY2(
                line.startsWith("--"_L1) || line.startsWith("select public.replay_webhook(7, '"_L1), qPrintable(line));
        }
        QCOMPARE(statements, 1);
    }

    void jsonKeepsThePayload()
    {
        const QString payload = u"{\"b\": 12345678901234567890, \"a\": 1, \"a\": 2}"_s;
        DeliveryDetail detail = detailOf(payload);
        detail.delivery.errorMessage = nasty;
        detail.responseBody = u"password=hunter2"_s;
        const QString one = asJson({detail});
        QVERIFY(one.contains(u"\"payload\": "_s + payload));
        QVERIFY(!one.contains("hunter2"_L1));
        const QJsonObject object = QJsonDocument::fromJson(one.toUtf8()).object();
        QCOMPARE(object.value("error_message"_L1).toString(), nasty);
        QCOMPARE(object.value("state"_L1).toString(), u"failed"_s);
        QCOMPARE(object.value("attempts"_L1).toArray().size(), 1);
        detail.payloadBytes = 100'000'000; // only the beginning is here
        const QJsonDocument two = QJsonDocument::fromJson(asJson({detail, detail}).toUtf8());
        QCOMPARE(two.array().size(), 2);
        QCOMPARE(two.array().first().toObject().value("payload"_L1).toString(), payload);
        QCOMPARE(asJson({}), u"[]\n"_s);
    }

    void credentialsLeaveUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"https://x.example.com/a?b=c#d"_s << u"https://x.example.com/a?b=c#d"_s;
        QTest::newRow("user") << u"https://u:p@x.example.com/"_s << u"https://[redacted]@x.example.com/"_s;
        QTest::newRow("parameters") << u"https://x/?a=1&api_key=2&Token=3#f"_s
                                    << u"https://x/?a=1&api_key=[redacted]&Token=[redacted]#f"_s;
    }
    void credentialsLeaveUrls()
    {
        QFETCH(QString, url);
        QTEST(withoutCredentials(url), "shown");
    }
};

QTEST_GUILESS_MAIN(DeliveryCopyTest)
#include "tst_deliverycopy.moc"
