#include "domain/functions/ourfunctions.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// What came with the program: names that others build URLs, command lines and environments of.
class OurFunctionsTest : public QObject
{
    Q_OBJECT

private slots:
    void functionsOfUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("function");
        QTest::newRow("hosted") << u"https://abc.supabase.co/functions/v1/trip-events"_s << u"trip-events"_s;
        QTest::newRow("local") << u"http://127.0.0.1:54321/functions/v1/ai_processing2"_s << u"ai_processing2"_s;
        QTest::newRow("slash") << u"https://abc.supabase.co/functions/v1/trip-events/"_s << u"trip-events"_s;
        QTest::newRow("query") << u"https://a.b/functions/v1/trip-events?region=eu#x"_s << u"trip-events"_s;
        QTest::newRow("below") << u"https://a.b/functions/v1/trip-events/more"_s << QString();
        QTest::newRow("nameless") << u"https://a.b/functions/v1/"_s << QString();
        QTest::newRow("in the query only") << u"https://a.b/?x=/functions/v1/trip-events"_s << QString();
        QTest::newRow("another version") << u"https://a.b/functions/v2/trip-events"_s << QString();
        QTest::newRow("something else") << u"https://hooks.example.com/trips"_s << QString();
        QTest::newRow("hostile") << u"https://a.b/functions/v1/a%22b"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void functionsOfUrls()
    {
        QFETCH(QString, url);
        QTEST(functionOfUrl(url), "function");
    }

    void theirVariablesAreNamed()
    {
        QStringList known;
        for (const OurFunction &function : ourFunctions())
            known.append(function.name);
        QStringList names;
        for (const FunctionVariable &variable : functionVariables()) {
            names.append(variable.name);
            QVERIFY2(!variable.purpose.isEmpty(), qPrintable(variable.name));
            QVERIFY2(!variable.functions.isEmpty(), qPrintable(variable.name));
            for (const QString &function : variable.functions)
                QVERIFY2(known.contains(function), qPrintable(function));
        }
        for (const OurFunction &function : ourFunctions())
            QVERIFY2(names.contains(function.secretsVariable), qPrintable(function.name));
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void theSecretsLineHoldsNoValue()
    {
        QCOMPARE(secretsSetLine({u"A_KEY"_s, u"B"_s}), u"supabase secrets set A_KEY=\"$A_KEY\" B=\"$B\""_s);
    }
};

QTEST_GUILESS_MAIN(OurFunctionsTest)

#include "tst_ourfunctions.moc"
