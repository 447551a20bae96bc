#include "data/storefixture.h"

#include "domain/webhooksecret.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

/// A secret as somebody has it, and what is right.
struct SecretSample {
    const char *name;
    QString given;
    QString kept; // as it is to be kept
    QByteArray key; // the bytes that sign, as what is kept
    QString fault; // a word of the complaint; empty when it may sign
};

const QString right = u"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s;
const QByteArray rightKey = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
const QString odd = u"whsec_+/+/AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxw="_s;
const QByteArray oddKey = QByteArray::fromHex("fbffbf000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c");
const QString words = u"correct horse battery staple"_s;

SecretSample same(const char *name, const QString &given)
{
    return {name, given, right, rightKey, {}};
}

SecretSample text(const char *name, const QString &given, const QString &kept = words)
{
    return {name, given, kept, kept.toUtf8(), {}};
}

SecretSample refused(const char *name, const QString &given, const QString &fault)
{
    return {name, given, given, {}, fault};
}

QList<SecretSample> standardSamples()
{
    return {same("as it should be", right), same("Supabase's Auth Hooks", u"v1,"_s + right),
        same("v1 in capitals and blanks", u"V1 , "_s + right), same("blanks around", u"  "_s + right + u" \t\r\n"_s),
        same("blanks nobody sees", u"\ufeff\u00a0"_s + right + u"\u200b\u2028"_s),
        same("double quotes", u'"' + right + u'"'), same("single quotes", u'\'' + right + u'\''),
        same("backticks", u'`' + right + u'`'), same("quotes of a word processor", u"\u201c"_s + right + u"\u201d"_s),
        same("quotes within quotes", u"\"'v1,"_s + right + u"'\" "_s), same("half of the quotes", right + u'"'),
        same("capitals", u"WHSEC_"_s + right.sliced(6)), same("unpadded", right.chopped(1)),
        same("padded too much", right + u"=="_s), same("wrapped", QString(right).insert(30, u"\r\n  "_s)),
        same("a line of .env", u"SEND_EMAIL_HOOK_SECRET=\"v1,"_s + right + u'"'),
        same("an exported one", u"export SECRET='"_s + right + u"'"_s),
        same("a line of JSON", u"  \"secret\": \""_s + right + u"\",\n"_s),
        same("a line of YAML", u"secret: "_s + right), {"both odd characters", odd, odd, oddKey, {}},
        {"the URL-safe alphabet", QString(odd).replace(u'+', u'-').replace(u"/"_s, u"_"_s), odd, oddKey, {}},
        {"16 bytes are enough", u"whsec_AAECAwQFBgcICQoLDA0ODw"_s, u"whsec_AAECAwQFBgcICQoLDA0ODw=="_s,
            rightKey.first(16), {}},
        {"15 bytes are not", u"whsec_AAECAwQFBgcICQoLDA0O"_s, u"whsec_AAECAwQFBgcICQoLDA0O"_s, rightKey.first(15),
            u"short"_s}};
}

QList<SecretSample> textSamples()
{
    return {text("words", words), text("words and blanks", u" "_s + words + u"\n"_s),
        text("words in quotes", u"\""_s + words + u"\""_s),
        text("words in quotes in quotes", u"' \u201e"_s + words + u"\u201c '"_s),
        text("one quote", u"it's a secret to everybody"_s, u"it's a secret to everybody"_s),
        text("two words in quotes apart", u"\"correct\" horse battery"_s, u"\"correct\" horse battery"_s),
        text("equals signs", u"a=b, c=d; e=whatever"_s, u"a=b, c=d; e=whatever"_s),
        text("beyond ASCII", u"p\u00e4ssw\u00f6rd \U0001f511 \u0395"_s, u"p\u00e4ssw\u00f6rd \U0001f511 \u0395"_s),
        text("whsec_ within", u"not a whsec_AAECAwQFBgcICQoLDA0ODw"_s, u"not a whsec_AAECAwQFBgcICQoLDA0ODw"_s),
        text("16 characters", u"0123456789abcdef"_s, u"0123456789abcdef"_s),
        {"15 characters", u"0123456789abcde"_s, u"0123456789abcde"_s, "0123456789abcde", u"short"_s},
        {"of the vault", u" vault:my webhook secret "_s, u"vault:my webhook secret"_s, {}, {}}};
}

QList<SecretSample> refusedSamples()
{
    return {{"empty", {}, {}, {}, u"empty"_s}, {"blanks", u" \t\n"_s, {}, {}, u"empty"_s},
        {"quotes", u"\"\""_s, {}, {}, u"empty"_s}, refused("only whsec_", u"whsec_"_s, u"empty"_s),
        refused("v1, and whsec_", u"v1,whsec_"_s, u"empty"_s),
        refused("not base64", u"whsec_correct/horse:battery+staple"_s, u"not base64"_s),
        refused("cut off", right.chopped(3), u"not base64"_s),
        refused("two of them", right + u'|' + right, u"more than one"_s),
        refused("two lines", u"v1,"_s + right + u"\nv1,"_s + right, u"more than one"_s),
        refused("dots", u"whsec_..."_s, u"stands for"_s), refused("redacted", u"whsec_***"_s, u"stands for"_s),
        refused("in brackets", u"v1,whsec_<base64_secret>"_s, u"stands for"_s),
        refused("a name", u"your-webhook-signing-secret"_s, u"stands for"_s),
        refused("a variable", u"${WEBHOOK_SECRET}"_s, u"stands for"_s),
        refused("config.toml", u"env(SEND_EMAIL_HOOK_SECRET)"_s, u"stands for"_s),
        refused("bullets", QString(20, QChar(0x2022)), u"stands for"_s),
        refused("encrypted", u"enc:abcdefghijklmnopqrstuvwxyz"_s, u"enc:"_s),
        refused("a key pair", u"v1a,whpk_MC4CAQAwBQYDK2Vw:whsk_MC4CAQAwBQYDK2Vw"_s, u"key pair"_s)};
}

QString wordOf(SecretFault fault)
{
    switch (fault) {
    case SecretFault::None:
        return {};
    case SecretFault::Empty:
        return u"empty"_s;
    case SecretFault::Encrypted:
        return u"enc:"_s;
    case SecretFault::Asymmetric:
        return u"key pair"_s;
    case SecretFault::Several:
        return u"more than one"_s;
    case SecretFault::Placeholder:
        return u"stands for"_s;
    case SecretFault::NotBase64:
        return u"not base64"_s;
    case SecretFault::TooShort:
        return u"short"_s;
    }
    Q_UNREACHABLE();
}

QString literal(const QString &text)
{
    return u"convert_from('\\x%1', 'UTF8')"_s.arg(QString::fromLatin1(text.toUtf8().toHex()));
}

} // namespace

/// The program and a real database, held to one list of secrets.
class SecretRuleTest : public QObject
{
    Q_OBJECT

private:
    QString answer(const QString &call) { return m_fixture.server.value(u"select "_s + call); }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }

    void bothReadTheSame_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("fault");
        for (const SecretSample &one : standardSamples() + textSamples() + refusedSamples())
            QTest::newRow(one.name) << one.given << one.kept << one.key << one.fault;
    }
    void bothReadTheSame()
    {
        QFETCH(QString, given);
        QFETCH(QString, kept);
        QFETCH(QByteArray, key);
        QFETCH(QString, fault);
        const ReadSecret read = WebhookSecret::read(given);
        QCOMPARE(wordOf(read.fault), fault);
        const QString complaint = answer(u"coalesce(signalbox.secret_fault(%1), '')"_s.arg(literal(given)));
        QVERIFY2(fault.isEmpty() ? complaint.isEmpty() : complaint.contains(fault), qPrintable(complaint));
        if (!fault.isEmpty() && fault != "short"_L1)
            return;
        QCOMPARE(read.text, kept);
        QCOMPARE(answer(u"signalbox.secret_as_meant(%1)"_s.arg(literal(given))), kept);
        QCOMPARE(read.key, key);
        QCOMPARE(WebhookSecret::read(kept).text, kept); // and so again
        QVERIFY(WebhookSecret::read(kept).taken.isEmpty());
        QCOMPARE(read.taken.isEmpty(), given == kept);
        if (kept.startsWith("vault:"_L1))
            return;
        QCOMPARE(
            answer(u"encode(signalbox.signing_key(%1), 'hex')"_s.arg(literal(kept))), QString::fromLatin1(key.toHex()));
    }

    /// What stands in a database already signs on as it did, but for a whsec_ secret that had something around it: that
    /// one was used as a text, which no receiver expects.
    void bothSignTheSameWithWhatIsKeptAlready_data() { bothReadTheSame_data(); }
    void bothSignTheSameWithWhatIsKeptAlready()
    {
        QFETCH(QString, given);
        QFETCH(QByteArray, key);
        const auto mine = WebhookSecret::keyOf(given);
        const auto theirs
            = m_fixture.server.exec(u"do $$ begin perform signalbox.signing_key(%1); end $$"_s.arg(literal(given)));
        QCOMPARE(mine.has_value(), theirs.has_value());
        if (!mine)
            return;
        QCOMPARE(answer(u"encode(signalbox.signing_key(%1), 'hex')"_s.arg(literal(given))),
            QString::fromLatin1(mine->toHex()));
        QVERIFY(
            *mine == key || *mine == given.toUtf8() || WebhookSecret::read(given).fault == SecretFault::Placeholder);
    }

    void aSecretThatIsSetIsKeptAsItIsMeant()
    {
        VERIFY_RESULT(m_fixture.server.exec(u"insert into public.webhook_configs (name, url, events)"
                                            " values ('rule', 'https://x.example.com/', array['a'])"_s));
        const auto set = [this](const QString &function, const QString &secret) {
            return answer(u"public.%1('rule', %2)"_s.arg(function, literal(secret)));
        };
        const QString id = m_fixture.server.value(u"select id from public.webhook_configs where name = 'rule'"_s);
        const QString print = WebhookSecret::fingerprint(id.toLongLong(), right);
        QCOMPARE(set(u"set_webhook_secret"_s, u"\"v1,"_s + right.chopped(1) + u"\"\n"_s), print);
        QCOMPARE(set(u"rotate_webhook_secret"_s, u"v1,"_s + right), print);
        QCOMPARE(m_fixture.server.value(u"select signalbox.resolve_secret(secret) from public.webhook_configs"
                                        " where name = 'rule'"_s),
            right);
        const auto refused = m_fixture.server.exec(u"select public.set_webhook_secret('rule', 'whsec_...')"_s);
        QVERIFY(!refused);
        QVERIFY2(describe(refused.error()).contains(u"stands for a secret"_s), qPrintable(describe(refused.error())));
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(SecretRuleTest)
#include "tst_secretrule.moc"
