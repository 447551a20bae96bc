#include "core/jsonscanner.h"
#include "core/jsontext.h"
#include "core/prettyjson.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// One scanner and what is built on it: where JSON ends being JSON is the same for all of them.
class JsonScannerTest : public QObject
{
    Q_OBJECT

private:
    static QString nested(int levels) { return QString(levels, u'[') + QString(levels, u']'); }

private slots:
    void tokensStandAsTheyWereWritten()
    {
        const QString text = u" {\"a\\u0062\":[1.50e+10,{}] ,\"c\":null}"_s;
        QStringList seen;
        JsonScanner scanner(text);
        QVERIFY(scanner.scan([&seen](const JsonToken &token) {
            seen.append(u"%1%2%3"_s.arg(token.depth).arg(token.isEmpty ? u"e"_s : u" "_s, token.written));
            return true;
        }));
        const QStringList expected = {u"0 {"_s, u"1 \"a\\u0062\""_s, u"1 :"_s, u"1 ["_s, u"2 1.50e+10"_s, u"2 ,"_s,
            u"2e{"_s, u"2e}"_s, u"1 ]"_s, u"1 ,"_s, u"1 \"c\""_s, u"1 :"_s, u"1 null"_s, u"0 }"_s};
        QCOMPARE(seen, expected);
    }

    void stringsSayWhatTheirEscapesMean()
    {
        const QString written = u"\"a\\u0062\\n\\\\ \\ud83d\\ude82 \\/\""_s;
        QCOMPARE((JsonToken{JsonToken::Kind::Text, written}.text()), u"ab\n\\ \U0001F682 /"_s);
        QCOMPARE((JsonToken{JsonToken::Kind::Text, u"\"\""}.text()), QString());
    }

    void aVisitorMayStop()
    {
        int visited = 0;
        JsonScanner scanner(u"[1,2,3]");
        QVERIFY(!scanner.scan([&visited](const JsonToken &) { return ++visited < 2; }));
        QCOMPARE(visited, 2);
        QVERIFY(!scanner.endsEarly());
    }

    void theLimitIsOne_data()
    {
        QTest::addColumn<int>("levels");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("at the limit") << deepestJson << true;
        QTest::newRow("beyond") << deepestJson + 1 << false;
    }
    void theLimitIsOne()
    {
        QFETCH(int, levels);
        QFETCH(bool, isTaken);
        QCOMPARE(compactJson(nested(levels)).has_value(), isTaken);
        QCOMPARE(prettyJson(nested(levels)).has_value(), isTaken);
    }

    void compactingKeepsNumbersAndOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("compact"); // null: refused
        QTest::newRow("numbers") << u"[ 12345678901234567890 , 1.0, -0, 1E+5 ]"_s
                                 << u"[12345678901234567890,1.0,-0,1E+5]"_s;
        QTest::newRow("order and twice the same name")
            << u"{ \"b\" : 1, \"a\" : 2, \"b\" : 3 }"_s << u"{\"b\":1,\"a\":2,\"b\":3}"_s;
        QTest::newRow("one way to write a text") << u"\"\\u0061\\/\\u000a\""_s << u"\"a/\\n\""_s;
        QTest::newRow("NUL") << u"\"\\u0000\""_s << QString();
        QTest::newRow("half a pair") << u"\"\\ud800\""_s << QString();
        QTest::newRow("signed escape") << u"\"\\u+123\""_s << QString();
        QTest::newRow("long exponent") << u"1e1000"_s << QString();
        QTest::newRow("long enough") << u"1e999"_s << u"1e999"_s;
        QTest::newRow("two values") << u"1 2"_s << QString();
        QTest::newRow("bare word") << u"truex"_s << QString();
    }
    void compactingKeepsNumbersAndOrder()
    {
        QFETCH(QString, text);
        QFETCH(QString, compact);
        QCOMPARE(compactJson(text).value_or(QString()), compact);
    }

    void whatEndsEarlyIsRefusedAndSaysSo_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"["_s, u"[1,"_s, u"{\"a\":"_s, u"{\"a\": [1, {\"b\":"_s, u"\"abc"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void whatEndsEarlyIsRefusedAndSaysSo()
    {
        QFETCH(QString, text);
        JsonScanner scanner(text);
        QVERIFY(!scanner.scan([](const JsonToken &) { return true; }));
        QVERIFY(scanner.endsEarly());
        QVERIFY(prettyJsonStart(text, 1000).has_value());
    }

    void whatIsWrongElsewhereDoesNotEndEarly()
    {
        JsonScanner scanner(u"[1,} "_s);
        QVERIFY(!scanner.scan([](const JsonToken &) { return true; }));
        QVERIFY(!scanner.endsEarly());
        QVERIFY(!prettyJsonStart(u"[1,} ", 1000).has_value());
    }

    void numbersAreJsonNumbers()
    {
        for (const auto yes : {u"0", u"-1", u"1.50", u"2e-3", u"12345678901234567890"})
            QVERIFY(isJsonNumber(yes));
        for (const auto no : {u"", u"-", u"01", u"1.", u".5", u"1e", u"1e1000", u" 1", u"1 ", u"+1", u"[1]"})
            QVERIFY(!isJsonNumber(no));
    }

    void layoutsKeepEveryToken()
    {
        const QString text = u"{\"b\": [1.0,2] , \"a\":{}, \"b\":[ ]}"_s;
        QCOMPARE(laidOutJson(text, {.indent = 0, .afterColon = {}}).value(), u"{\"b\":[1.0,2],\"a\":{},\"b\":[]}"_s);
        QCOMPARE(laidOutJson(text, {.indent = 0, .afterComma = u" "_s}).value(),
            u"{\"b\": [1.0, 2], \"a\": {}, \"b\": []}"_s);
        QCOMPARE(laidOutJson(text, {.indent = 4}).value(),
            u"{\n    \"b\": [\n        1.0,\n        2\n    ],\n    \"a\": {},\n    \"b\": []\n}"_s);
    }
};

QTEST_APPLESS_MAIN(JsonScannerTest)
#include "tst_jsonscanner.moc"
