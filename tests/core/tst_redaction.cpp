#include "core/credentials.h"
#include "core/redaction.h"

#include "support/credentialcases.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class RedactionTest : public QObject
{
    Q_OBJECT

private slots:
    void takesSecretsOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, const QString &text, const QString &secret) {
            QTest::newRow(name) << text << secret;
        };
        row("URI", u"postgresql://ada:s3cret@db.example:5432/postgres"_s, u"s3cret"_s);
        row("URI with an @ in the password", u"connect to postgres://ada:p@ss@host/db failed"_s, u"p@ss"_s);
        row("URI with a slash in the password", u"postgres://ada:pa/ss@host/db"_s, u"pa/ss"_s);
        row("URI query", u"postgresql://host/db?user=ada&password=s3cret&sslmode=require"_s, u"s3cret"_s);
        row("conninfo", u"host=db password=s3cret dbname=postgres"_s, u"s3cret"_s);
        row("conninfo, quoted", u"host=db password='s3 c\\'ret' dbname=postgres"_s, u"c\\'ret"_s);
        row("PGPASSWORD", u"PGPASSWORD=s3cret psql"_s, u"s3cret"_s);
        row("JSON", u"{\"secret\": \"s3 cret\", \"name\": \"x\"}"_s, u"s3 cret"_s);
        row("JSON api key", u"{\"api_key\":\"abc123\"}"_s, u"abc123"_s);
        row("JSON service role key", u"{\"service_role_key\":\"abc123\"}"_s, u"abc123"_s);
        row("header", u"Authorization: Bearer abc.def\r\nAccept: */*"_s, u"abc.def"_s);
        row("JSON header", u"{\"Authorization\": \"Bearer abc\"}"_s, u"Bearer abc"_s);
        row("x-api-key header", u"x-api-key: abc123\n"_s, u"abc123"_s);
        row("cookie", u"Set-Cookie: session=abc; Path=/"_s, u"session=abc"_s);
        row("signature header", u"webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="_s,
            u"K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN"_s);
        row("webhook secret", u"the secret is whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s,
            u"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s);
        row("Supabase key", u"key sb_secret_abcDEF123"_s, u"abcDEF123"_s);
        row("JWT", u"token eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.c2lnbmF0dXJl!"_s,
            u"eyJyb2xlIjoic2VydmljZV9yb2xlIn0"_s);
        row("several", u"password=one token=two"_s, u"two"_s);
        row("client secret", u"client_secret=abc123"_s, u"abc123"_s);
        row("signature in JSON", u"{\"x-hub-signature-256\": \"sha256=abc\"}"_s, u"sha256=abc"_s);
        row("bearer", u"sent Bearer 0123456789abcdef, refused"_s, u"0123456789abcdef"_s);
        row("bearer in JSON", u"{\"header\": \"bearer a-b.c_d~e+f/g=12\"}"_s, u"a-b.c_d~e+f/g=12"_s);
        row("SQL", u"alter role ada password 's3cret'"_s, u"s3cret"_s);
    }
    void takesSecretsOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        QVERIFY(text.contains(secret));
        const QString clean = redacted(text);
        QVERIFY2(!clean.contains(secret), qPrintable(clean));
        QVERIFY(clean.contains(u"***"_s));
        QCOMPARE(redacted(clean), clean);
    }

    /// Nothing of a secret is left, whatever stands in its middle, and nothing around it goes.
    void hidesAWholeSecret_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        const auto row
            = [](const char *name, const QString &text, const QString &clean) { QTest::newRow(name) << text << clean; };
        for (const char inside : {'+', '/', '=', '_', '-', 'Z', '0'})
            row(QByteArray("whsec with ").append(inside), u"(whsec_ab"_s + QLatin1Char(inside) + u"cd)"_s,
                u"(whsec_***)"_s);
        row("whsec of one letter", u"whsec_a"_s, u"whsec_***"_s);
        row("whsec at the end", u"is whsec_ab+cd/ef=="_s, u"is whsec_***"_s);
        row("Supabase", u"[sb_secret_a-b_c]"_s, u"[sb_secret_***]"_s);
        row("payment, live", u"[sk_live_a-b_c]"_s, u"[sk_live_***]"_s);
        row("payment, test", u"[sk_test_a-b_c]"_s, u"[sk_test_***]"_s);
        row("GitHub", u"[ghp_a-b_c]"_s, u"[ghp_***]"_s);
        for (const char kind : {'a', 'b', 'p'})
            row(QByteArray("Slack ").append(kind), u"[xox"_s + QLatin1Char(kind) + u"-1-b_c]"_s,
                u"[xox"_s + QLatin1Char(kind) + u"-***]"_s);
        row("JWT", u"[eyJh-_b.eyJc-_d.e-_f]"_s, u"[***]"_s);
        row("JWT without a signature", u"[eyJhb.eyJcd.]"_s, u"[***]"_s);
        row("JWT by name", u"jwt=abc&x=1"_s, u"jwt=***&x=1"_s);
        row("JWT in JSON", u"{\"user_jwt\": \"abc\", \"n\": 1}"_s, u"{\"user_jwt\": \"***\", \"n\": 1}"_s);
        row("query, last", u"https://h/?a=1&token=abc"_s, u"https://h/?a=1&token=***"_s);
        row("list of values", u"password=abc;user=ada"_s, u"password=***;user=ada"_s);
        row("single quotes with both", u"secret='a\\'b\"c' x"_s, u"secret=*** x"_s);
        row("double quotes with both", u"secret=\"a\\\"b'c\" x"_s, u"secret=\"***\" x"_s);
        row("header to its end", u"Cookie: a=1; b=2\r\nHost: x"_s, u"Cookie: ***\r\nHost: x"_s);
        row("user of an address", u"https://ada:s3@cret@host/p@th"_s, u"https://ada:***@host/p@th"_s);
    }
    void hidesAWholeSecret()
    {
        QFETCH(QString, text);
        QTEST(redacted(text), "clean");
    }

    void longSecretsDoNotSlipThrough()
    {
        const QString secret(300000, u'x');
        QCOMPARE(redacted(u"{\"secret\": \""_s + secret + u"\"}"_s), u"{\"secret\": \"***\"}"_s);
        QCOMPARE(redacted(u"password='"_s + secret + u"'"_s), u"password=***"_s);
        QVERIFY(!redacted(u"a-"_s.repeated(50000) + u" token="_s + secret).contains(u"xxx"_s));
    }

    /// Not for speed: a step that looks at the whole text takes minutes here.
    void manyNamesDoNotStop()
    {
        const QString names = u"{\"a\":{\"key_of\":"_s.repeated(100000);
        QCOMPARE(redacted(names), names);
        QCOMPARE(redacted(names + u"\"password\": \"s\""_s), names + u"\"password\": \"***\""_s);
        const QString passwords = u"\"password\": \"s\", "_s.repeated(100000);
        QVERIFY(!redacted(passwords).contains(u"\"s\""_s));
    }

    void brokenTextHidesNoSecrets()
    {
        QVERIFY(!redacted(QString(QChar(0xd83d)) + u" password=s3cret"_s).contains(u"s3cret"_s));
    }

    void leavesTheRestAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "connection to server at \"db.example\" (10.0.0.1), port 5432 failed",
                 "host=db user=ada dbname=x", "password authentication failed for user \"ada\"",
                 "https://example.com/hooks?id=7", "postgresql://ada@db.example/postgres",
                 "select token_count from usage", "the bearer of 0123456789abcdef", "Bearer authentication-scheme",
                 "Bearer 0123456789abcde", "Bearer sb_publishable_0123456789"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void leavesTheRestAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(redacted(text), text);
    }

    void keepsWhatSurroundsASecret()
    {
        QCOMPARE(redacted(u"postgresql://ada:s3cret@db:5432/x"_s), u"postgresql://ada:***@db:5432/x"_s);
        QCOMPARE(redacted(u"host=db password=s3cret dbname=x"_s), u"host=db password=*** dbname=x"_s);
    }

    void jsonStaysJson_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        const auto row
            = [](const char *name, const QString &text, const QString &clean) { QTest::newRow(name) << text << clean; };
        row("text", u"{\"password\": \"a b\", \"n\": 1}"_s, u"{\"password\": \"***\", \"n\": 1}"_s);
        row("number", u"{\"pin_secret\": 12345678901234567890, \"n\": 12345678901234567890}"_s,
            u"{\"pin_secret\": \"***\", \"n\": 12345678901234567890}"_s);
        row("no value", u"{\"password\": null, \"has_password\": true}"_s,
            u"{\"password\": null, \"has_password\": true}"_s);
        row("array", u"{\"tokens\": [\"a\", 2, [\"b\"]], \"x\": [\"c\"]}"_s,
            u"{\"tokens\": [\"***\", \"***\", [\"***\"]], \"x\": [\"c\"]}"_s);
        row("object", u"{\"credentials\": {\"user\": \"ada\", \"pw\": {\"x\": \"y\"}}, \"z\": \"w\"}"_s,
            u"{\"credentials\": {\"user\": \"***\", \"pw\": {\"x\": \"***\"}}, \"z\": \"w\"}"_s);
        row("deep", u"[{\"a\": {\"clientSecret\": \"s\"}}, \"whsec_abc\"]"_s,
            u"[{\"a\": {\"clientSecret\": \"***\"}}, \"whsec_***\"]"_s);
        row("escaped name", u"{\"pass\\u0077ord\": \"s\"}"_s, u"{\"pass\\u0077ord\": \"***\"}"_s);
        row("escaped value", u"{\"password\": \"a\\\"b\", \"n\": \"\\u00e9\"}"_s,
            u"{\"password\": \"***\", \"n\": \"\\u00e9\"}"_s);
        row("JSON in a text", u"{\"body\": \"{\\\"api_key\\\": \\\"s\\\", \\\"n\\\": 1}\"}"_s,
            u"{\"body\": \"{\\\"api_key\\\": \\\"***\\\", \\\"n\\\": 1}\"}"_s);
        row("URL", u"{\"url\": \"https://h/?key=s&a=1\"}"_s, u"{\"url\": \"https://h/?key=***&a=1\"}"_s);
        row("twice and out of order", u"{\"b\":1,\"a\":{},\"a\":[],\"token\":\"s\"}"_s,
            u"{\"b\":1,\"a\":{},\"a\":[],\"token\":\"***\"}"_s);
        row("blanks", u" {\r\n\t\"token\" : \"s\" }\n"_s, u" {\r\n\t\"token\" : \"***\" }\n"_s);
        row("what means something else",
            u"{\"key\": \"theme\", \"session_id\": \"7\", \"code\": \"BER\", \"author\": \"Ada\"}"_s,
            u"{\"key\": \"theme\", \"session_id\": \"7\", \"code\": \"BER\", \"author\": \"Ada\"}"_s);
        row("cut off", u"{\"password\": \"s\", \"n\": {\"token\": \"t"_s,
            u"{\"password\": \"***\", \"n\": {\"token\": \"***\""_s);
    }
    void jsonStaysJson()
    {
        QFETCH(QString, text);
        QTEST(redacted(text), "clean");
        QCOMPARE(redacted(redacted(text)), redacted(text));
    }

    void namesOfSecrets()
    {
        for (const auto &[name, inRequest, inText] : test::credentialNames) {
            const QString text = QString::fromLatin1(name);
            QVERIFY2(isCredentialName(text) == inRequest, name);
            QVERIFY2(isCredentialMember(text) == inText, name);
            QVERIFY2(redacted(u"{\"%1\": \"v\"}"_s.arg(text)).contains(u"***"_s) == inText, name);
        }
        QVERIFY(!isCredentialName(u""));
        QVERIFY(!isCredentialName(u"\u212aey")); // KELVIN SIGN: no letter of ASCII
    }

    void shapesOfSecrets()
    {
        for (const auto &[text, isOne] : test::credentialValues) {
            const QString value = QString::fromLatin1(text);
            QVERIFY2((redacted(value) != value) == isOne, qPrintable(redacted(value)));
        }
    }

    void credentialsLeaveUrls()
    {
        for (const auto &[url, kept] : test::credentialUrls)
            QCOMPARE(withoutCredentials(QString::fromLatin1(url)), QString::fromLatin1(kept));
    }
};

QTEST_APPLESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
