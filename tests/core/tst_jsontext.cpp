#include "core/jsontext.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class JsonTextTest : public QObject
{
    Q_OBJECT

private slots:
    void stringsEscapeWhatJsonWantsEscaped()
    {
        QCOMPARE(jsonString(u"a\"b\\c\n\t\r\x01\x1f /\u00e9"), u"\"a\\\"b\\\\c\\n\\t\\r\\u0001\\u001f /\u00e9\""_s);
        QCOMPARE(jsonString(u""), u"\"\""_s);
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isNumber");
        for (const char *text : {"0", "-0", "7", "-12", "1.5", "0.25", "1e9", "1E+10", "2e-999", "10"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char *text :
            {"", "-", "01", "+1", ".5", "1.", "1e", "1e+", "1e1000", "1 ", "1a", "0x1", "Infinity", "1.5.5"})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
    }
    void numbers()
    {
        QFETCH(QString, text);
        QTEST(isJsonNumber(text), "isNumber");
    }

    void oneValueIsWrittenInOneWay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("compact"); // null: refused
        const auto row = [](const char *name, const QString &text, const QString &compact) {
            QTest::newRow(name) << text << compact;
        };
        row("blanks", u" \t\r\n{ \"b\" : [ 1 , 2.0 ] ,\n\"a\":{ } } "_s, u"{\"b\":[1,2.0],\"a\":{}}"_s);
        row("words", u"[true, false ,null]"_s, u"[true,false,null]"_s);
        row("no members", u"[ ]"_s, u"[]"_s);
        row("a string alone", u"\"\\u0041\\/\\b\""_s, u"\"A/\\u0008\""_s);
        row("escapes", u"\"\\\"\\\\\\f\\n\\r\\t\""_s, u"\"\\\"\\\\\\u000c\\n\\r\\t\""_s);
        row("a pair", u"\"\\ud83d\\ude00\""_s, u"\"\U0001F600\""_s);
        row("large numbers stay", u"12345678901234567890"_s, u"12345678901234567890"_s);
        row("nothing", u" "_s, QString());
        row("another word", u"nil"_s, QString());
        row("two values", u"1 2"_s, QString());
        row("comma at the end", u"[1,]"_s, QString());
        row("comma at the end of members", u"{\"a\":1,}"_s, QString());
        row("no colon", u"{\"a\" 1}"_s, QString());
        row("no name", u"{1:2}"_s, QString());
        row("not closed", u"[1"_s, QString());
        row("object not closed", u"{\"a\":1"_s, QString());
        row("wrong end", u"[1}"_s, QString());
        row("string not closed", u"\"a"_s, QString());
        row("a line break inside", u"\"a\nb\""_s, QString());
        row("unknown escape", u"\"\\x\""_s, QString());
        row("escape at the end", u"\"\\"_s, QString());
        row("short escape", u"\"\\u12\""_s, QString());
        row("no hexadecimal", u"\"\\u12g4\""_s, QString());
        row("half a pair", u"\"\\ud83d\""_s, QString());
        row("NUL", u"\"\\u0000\""_s, QString());
    }
    void oneValueIsWrittenInOneWay()
    {
        QFETCH(QString, text);
        QFETCH(QString, compact);
        const auto written = compactJson(text);
        QCOMPARE(written.has_value(), !compact.isNull());
        QCOMPARE(written.value_or(QString()), compact.isNull() ? QString() : compact);
    }

    void twoHundredLevelsAreRead()
    {
        const auto nested = [](int levels) { return u"["_s.repeated(levels) + u']' + u"]"_s.repeated(levels - 1); };
        QCOMPARE(compactJson(nested(200)), std::optional(nested(200)));
        QVERIFY(!compactJson(nested(201)));
    }
};

QTEST_APPLESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
