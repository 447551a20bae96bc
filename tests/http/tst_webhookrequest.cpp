#include "http/signature.h"
#include "http/webhookrequest.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class WebhookRequestTest : public QObject
{
    Q_OBJECT

    const Instant m_now{1795350360LL * 1000000};

private slots:
    void signsAsTheDatabaseDoes()
    {
        const QString secret = u"whsec_c2lnbmFsYm94IHRlc3Qga2V5IDAxMjM0NTY3ODk="_s;
        const auto headers = webhookHeaders({u"trip.created"_s, "msg_1", secret, {}}, "{}", m_now);
        QVERIFY(headers);
        QCOMPARE(headerValue(*headers, "webhook-id"), "msg_1"_ba);
        QCOMPARE(headerValue(*headers, "webhook-timestamp"), "1795350360"_ba);
        QCOMPARE(headerValue(*headers, "X-Webhook-Event"), "trip.created"_ba);
        QCOMPARE(headerValue(*headers, "webhook-signature"), Signature::sign(secret, "msg_1", m_now, "{}")->signatures);
        // printf '{}' | openssl dgst -sha256 -hmac 'whsec_c2lnbmFsYm94IHRlc3Qga2V5IDAxMjM0NTY3ODk='
        QCOMPARE(headerValue(*headers, "X-Webhook-Signature"),
            "6ae5fdc3cfad313917c7e52f02f664a21c0b9caa34d8c700d246fe297d8e09e5"_ba);
        const auto unsignedOnes = webhookHeaders({u"x"_s, "m", {}, {}}, "{}", m_now);
        QVERIFY(unsignedOnes && headerValue(*unsignedOnes, "webhook-signature").isEmpty());
        QVERIFY(!webhookHeaders({u"x"_s, "m", u"whsec_***"_s, {}}, "{}", m_now));
        QVERIFY(newMessageId() != newMessageId());
    }

    void theUsersHeadersReplaceOurs()
    {
        const auto headers = webhookHeaders(
            {u"x"_s, "m", {}, {{u"content-type"_s, u"text/plain"_s}, {u"X-Mine"_s, u"ä"_s}, {}}}, "{}", m_now);
        QVERIFY(headers);
        QCOMPARE(headerValue(*headers, "Content-Type"), "text/plain"_ba);
        QCOMPARE(headerValue(*headers, "x-mine"), u"ä"_s.toUtf8());
        QCOMPARE(headers->size(), 7);
    }

    void headersThatBreakTheRequestAreRefused()
    {
        for (const HeaderField &field :
            {HeaderField{u"X-A"_s, u"1\r\nX-B: 2"_s}, HeaderField{u"X A"_s, u"1"_s}, HeaderField{{}, u"1"_s},
                HeaderField{u"Content-Length"_s, u"3"_s}, HeaderField{u"Transfer-Encoding"_s, u"chunked"_s}})
            QVERIFY2(!webhookHeaders({u"x"_s, "m", {}, {field}}, "{}", m_now), qPrintable(field.name));
        const auto event = webhookHeaders({u"x\r\nX-B: 2"_s, "m", {}, {}}, "{}", m_now);
        QVERIFY(event && !headerValue(*event, "X-Webhook-Event").contains('\n'));
    }
};

QTEST_APPLESS_MAIN(WebhookRequestTest)
#include "tst_webhookrequest.moc"
