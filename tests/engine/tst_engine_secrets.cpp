#include "core/credentials.h"
#include "core/redaction.h"
#include "engine/enginefixture.h"
#include "support/credentialcases.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

const QString first = u"the first secret of this endpoint"_s;
const QString second = u"whsec_dGhlIHNlY29uZCBzZWNyZXQ="_s;

} // namespace

/// Secrets at rest, while they are replaced, and in what is recorded.
class EngineSecretsTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine{EngineFixture::idleSender()};

    QString value(const QString &sql) { return m_engine.server().value(sql); }
    QString send() { return value(u"select public.send_webhook_with_retry('a', 'proof.event', '{\"a\": 1}')"_s); }
    QString signatures()
    {
        return value(u"select headers ->> 'webhook-signature' from net.http_request_queue order by id desc limit 1"_s);
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_engine.start());
        VERIFY_RESULT(m_engine.addEndpoint(
            {.name = u"a"_s, .url = u"https://user:pass@a.test/hook?api_key=k123&x=1"_s, .secret = {}}));
        VERIFY_RESULT(m_engine.server().exec(
            uR"(update public.webhook_configs set headers = '{"Authorization": "Bearer t456", "X-Plain": "shown"}')"_s));
    }

    void plainTextIsAllowedAndTold()
    {
        VERIFY_RESULT(m_engine.server().exec(u"select public.set_webhook_secret('a', %1)"_s.arg(quoted(first))));
        QCOMPARE(value(u"select secret from public.webhook_configs where name = 'a'"_s), first);
        const QString told
            = u"select status || ' ' || details from public.verify_automation_setup() where component = 'endpoint a'"_s;
        QVERIFY2(value(told).startsWith("warning the secret is kept as plain text"_L1), qPrintable(value(told)));
    }

    void withAKeyItIsEncrypted()
    {
        VERIFY_RESULT(m_engine.server().exec(
            u"alter database postgres set signalbox.secret_key = '0123456789abcdef0123456789abcdef'"_s));
        QCOMPARE(value(u"select signalbox.encrypt_secrets()"_s), u"1"_s);
        QVERIFY(value(u"select secret from public.webhook_configs where name = 'a'"_s).startsWith("enc:"_L1));
        QCOMPARE(
            value(u"select signalbox.resolve_secret(secret) from public.webhook_configs where name = 'a'"_s), first);
        QCOMPARE(value(u"select count(*) from public.webhook_config_problems()"_s), u"0"_s);
    }

    void aSessionCannotPassOffAnotherKey()
    {
        const auto client = m_engine.client();
        const auto secret
            = client->exec(u"set signalbox.secret_key = 'ffffffffffffffffffffffffffffffff';"
                           "select signalbox.resolve_secret(secret) from public.webhook_configs where name = 'a'"_s);
        VERIFY_RESULT(secret);
        QCOMPARE(*secret, (Rows{{first}}));
    }

    void bothSignDuringTheOverlap()
    {
        VERIFY_RESULT(
            m_engine.server().exec(u"select public.rotate_webhook_secret('a', %1, '1 hour')"_s.arg(quoted(second))));
        QVERIFY(!send().isEmpty());
        QCOMPARE(signatures().split(u' ').size(), 2);
        QVERIFY(!signatures().contains("redacted"_L1));
        VERIFY_RESULT(m_engine.server().exec(u"update signalbox.previous_secrets set valid_until = now()"_s));
        QVERIFY(!send().isEmpty());
        QCOMPARE(signatures().split(u' ').size(), 1);
    }

    void theFingerprintTellsThemApart()
    {
        QCOMPARE(value(u"select count(distinct secret_fingerprint) from public.webhook_attempts"_s), u"1"_s);
        QCOMPARE(
            value(
                u"select string_agg(distinct g.new_value, '') from public.webhook_endpoint_changes g "
                "where g.column_name = 'secret' and g.new_value in (select secret_fingerprint from public.webhook_attempts)"_s)
                .size(),
            8);
    }

    void nothingThatIsRecordedHoldsASecret()
    {
        VERIFY_RESULT(
            m_engine.server().exec(u"update public.webhook_configs set url = 'https://user:pass@ /?api_key=k123'"_s));
        QVERIFY(!send().isEmpty()); // a malformed URL, which pg_net quotes in its error
        VERIFY_RESULT(m_engine.server().exec(u"select signalbox.report_endpoints()"_s));
        const QString recorded
            = value(u"select concat((select string_agg(to_jsonb(a)::text, '') from public.webhook_attempts a),"
                    "(select string_agg(to_jsonb(l)::text, '') from public.webhook_logs l),"
                    "(select string_agg(to_jsonb(g)::text, '') from public.webhook_endpoint_changes g),"
                    "(select string_agg(to_jsonb(n)::text, '') from public.notifications n))"_s);
        QVERIFY(recorded.contains("shown"_L1));
        for (const QString &secret : {first, second, u"pass@"_s, u"k123"_s, u"t456"_s})
            QVERIFY2(!recorded.contains(secret), qPrintable(secret));
    }

    /// The program hides in what it keeps and copies what the database hides in what it records.
    void bothSidesHideTheSameNames()
    {
        for (const auto &[latin, inRequest, inText] : test::credentialNames) {
            const QString name = QString::fromLatin1(latin);
            const QString header = u"select signalbox.redacted_headers(jsonb_build_object(%1, 'v')) ->> %1"_s;
            QVERIFY2((value(header.arg(quoted(name))) == "[redacted]"_L1) == inRequest, latin);
            QVERIFY2(isCredentialName(name) == inRequest, latin);
        }
    }

    void bothSidesHideTheSameShapes()
    {
        for (const auto &[latin, isOne] : test::credentialValues) {
            const QString text = QString::fromLatin1(latin);
            const QString kept
                = value(u"select signalbox.redacted_headers(jsonb_build_object('X-Note', %1)) ->> 'X-Note'"_s.arg(
                    quoted(text)));
            QVERIFY2((kept != text) == isOne, qPrintable(kept));
            QVERIFY2((redacted(text) != text) == isOne, latin);
        }
    }

    void bothSidesKeepTheSameUrls()
    {
        for (const auto &[latin, kept] : test::credentialUrls) {
            const QString url = QString::fromLatin1(latin);
            QCOMPARE(value(u"select signalbox.redacted_url(%1)"_s.arg(quoted(url))), QString::fromLatin1(kept));
            QCOMPARE(withoutCredentials(url), QString::fromLatin1(kept));
        }
    }

    /// The cases above cannot name all words, so the tables themselves are compared.
    void bothSidesHaveOneTable()
    {
        const QString source
            = value(u"select string_agg(regexp_replace(p.prosrc, $$'\\s*\\n\\s*'$$, '', 'g'), ' ') from pg_proc p"
                    " where p.proname in ('is_credential_name', 'redacted_text')"_s);
        for (const QString &pattern : {CredentialRules::innocentNames(), CredentialRules::names(),
                 CredentialRules::requestNames(), CredentialRules::shapes()})
            QVERIFY2(source.contains(u'\'' + pattern + u'\''), qPrintable(pattern + u"\n\n"_s + source));
    }

    void whatCannotSignIsRefused_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("words");
        QTest::newRow("not base64") << u"select public.set_webhook_secret('a', 'whsec_!')"_s << u"not base64"_s;
        QTest::newRow("empty") << u"select public.set_webhook_secret('a', '')"_s << u"must not be empty"_s;
        QTest::newRow("no endpoint") << u"select public.set_webhook_secret('b', 'x')"_s << u"does not exist"_s;
        QTest::newRow("no new secret") << u"select public.rotate_webhook_secret('a', null)"_s
                                       << u"needs a new secret"_s;
        QTest::newRow("no overlap") << u"select public.rotate_webhook_secret('a', 'x', '0')"_s << u"overlap"_s;
    }
    void whatCannotSignIsRefused()
    {
        QFETCH(QString, call);
        QFETCH(QString, words);
        const auto answer = m_engine.client()->exec(call);
        QVERIFY(!answer);
        QVERIFY2(describe(answer.error()).contains(words), qPrintable(describe(answer.error())));
    }

    void malformedSettingsAreTold()
    {
        const QString malformed = u"{\"max_retries\": \"many\", \"timeout\": 5, \"jitter\": 7}"_s;
        VERIFY_RESULT(m_engine.server().exec(
            u"update public.webhook_configs set url = 'https://a.test/', retry_config = "_s + quoted(malformed)));
        QCOMPARE(
            value(
                u"select string_agg(problem, ' / ') from public.webhook_config_problems() where webhook_name = 'a'"_s),
            u"retry_config.jitter is 7, outside 0 to 1: 1 is used / "
            "retry_config.max_retries is many, no number: the default 3 is used / "
            "retry_config.timeout is unknown and has no effect"_s);
    }

    void theVaultIsPreferred()
    {
        VERIFY_RESULT(m_engine.server().exec(
            u"create schema vault; create table vault.decrypted_secrets (name text, decrypted_secret text);"
            "create function vault.create_secret(new_secret text, new_name text, new_description text) returns uuid "
            "language sql as $$ insert into vault.decrypted_secrets values (new_name, new_secret); "
            "select gen_random_uuid() $$; select public.set_webhook_secret('a', %1)"_s.arg(quoted(second))));
        QVERIFY(
            value(u"select secret from public.webhook_configs where name = 'a'"_s).startsWith("vault:signalbox"_L1));
        QVERIFY(!send().isEmpty());
        QCOMPARE(value(u"select state from public.webhook_logs order by id desc limit 1"_s), u"in_flight"_s);
        VERIFY_RESULT(m_engine.server().exec(u"drop schema vault cascade"_s));
    }

    void retryAfterMayBeADate()
    {
        const QString inNinetySeconds = u"to_char((now() + interval '90 s') at time zone 'UTC', "
                                        "'Dy, DD Mon YYYY HH24:MI:SS \"GMT\"')"_s;
        const QString wait = u"select round(extract(epoch from "
                             "signalbox.retry_after(jsonb_build_object('Retry-After', %1))) / 10)"_s;
        QCOMPARE(value(wait.arg(inNinetySeconds)), u"9"_s);
        for (const QString &odd : {u"Fri, 99 Feb 2030 00:00:00 GMT"_s, u"soon"_s, u"-5"_s, u""_s})
            QCOMPARE(value(u"select signalbox.retry_after(jsonb_build_object('retry-after', %1))"_s.arg(quoted(odd))),
                u"00:00:00"_s);
    }
};

QTEST_GUILESS_MAIN(EngineSecretsTest)
#include "tst_engine_secrets.moc"
