#include "domain/webhooksecret.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {
const QString sampleSecret = u"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s;
} // namespace

/// What is said of a secret that somebody gives; how it is read, tst_secretrule compares with the database.
class WebhookSecretTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatWasTakenOff_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << sampleSecret << QString();
        QTest::newRow("Supabase") << u"v1,"_s + sampleSecret << u"Put right in the secret: \"v1,\" before it."_s;
        QTest::newRow("quotes and blanks") << u" \""_s + sampleSecret + u"\" "_s
                                           << u"Put right in the secret: quotation marks and blanks or line breaks."_s;
        QTest::newRow("unpadded capitals")
            << u"WHSEC_"_s + sampleSecret.sliced(6).chopped(1)
            << u"Put right in the secret: capitals in whsec_ and wrong padding at the end."_s;
        QTest::newRow("an .env file") << u"SECRET="_s + sampleSecret
                                      << u"Put right in the secret: the name before it."_s;
        QTest::newRow("short")
            << u" short"_s
            << u"Put right in the secret: blanks or line breaks. This secret has only 5 byte(s); take 24 or more."_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blank") << u" "_s << u"Put right in the secret: blanks or line breaks. The secret is empty."_s;
    }
    void saysWhatWasTakenOff()
    {
        QFETCH(QString, given);
        QFETCH(QString, words);
        QCOMPARE(WebhookSecret::words(given), words);
    }

    void nothingThatIsSaidTellsTheSecret()
    {
        for (const QString &given : {u"v1, '"_s + sampleSecret.chopped(1), u"whsec_hunter2 is no base64!"_s,
                 u"NAME="_s + sampleSecret + sampleSecret, u"your-secret hunter2"_s, u" hunter2 "_s}) {
            QVERIFY2(!WebhookSecret::words(given).isEmpty(), qPrintable(given));
            QVERIFY(!WebhookSecret::words(given).contains(u"hunter2"_s));
            QVERIFY(!WebhookSecret::words(given).contains(u"AAECAwQF"_s));
        }
    }

    void elsewhereTheTextItselfSigns()
    {
        const auto key = [](const QString &given) { return WebhookSecret::readAsText(given).key; };
        QCOMPARE(key(u" whsec_abcde\n"_s), "whsec_abcde"_ba); // as it is: this is no base64 to be padded
        QCOMPARE(key(u"STRIPE_SECRET=\"whsec_a-b_c\""_s), "whsec_a-b_c"_ba);
        QCOMPARE(key(u"\"it's\""_s), "it's"_ba);
        QCOMPARE(WebhookSecret::readAsText(u" "_s).fault, SecretFault::Empty);
    }
};

QTEST_GUILESS_MAIN(WebhookSecretTest)
#include "tst_webhooksecret.moc"
