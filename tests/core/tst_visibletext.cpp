#include "core/visibletext.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class VisibleTextTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatHides_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("plain", u"trip.collaborator.added"_s, u"trip.collaborator.added"_s);
        row("other scripts", u"Zürich 東京 مرحبا"_s, u"Zürich 東京 مرحبا"_s);
        row("emoji", u"\U0001F682"_s, u"\U0001F682"_s);
        row("HTML stays as it is", u"<b>&amp;</b>"_s, u"<b>&amp;</b>"_s);
        row("escape", u"\x1b[31mred"_s, u"\u241b[31mred"_s);
        row("NUL", QString(u'a') + QChar(u'\0') + u'b', u"a\u2400b"_s);
        row("newline and tab", u"a\nb\tc"_s, u"a\u240ab\u2409c"_s);
        row("delete", u"\u007f"_s, u"\u2421"_s);
        row("C1 control", u"\u009b"_s, u"\\u009b"_s);
        row("right-to-left override", u"invoice\u202Egpj.exe"_s, u"invoice\\u202egpj.exe"_s);
        row("isolate", u"\u2066x\u2069"_s, u"\\u2066x\\u2069"_s);
        row("zero width space", u"a\u200Bb"_s, u"a\\u200bb"_s);
        row("byte order mark", u"\uFEFFa"_s, u"\\ufeffa"_s);
        row("line separator", u"a\u2028b"_s, u"a\\u2028b"_s);
        row("tag characters beyond the basic plane", u"a\U000E0041b"_s, u"a\\U000e0041b"_s);
        row("half a surrogate pair", QString(QChar(0xd83d)) + u'x', u"\\ud83dx"_s);
    }
    void showsWhatHides()
    {
        QFETCH(QString, text);
        QTEST(visibleText(text), "expected");
    }

    void keepsLayoutWhereAsked() { QCOMPARE(visibleText(u"a\n\tb\r\x1b"_s, 100, true), u"a\n\tb\u240d\u241b"_s); }

    void cutsAndSaysSo()
    {
        QCOMPARE(visibleText(u"abcdef"_s, 6), u"abcdef"_s);
        QCOMPARE(visibleText(u"abcdefg"_s, 6), u"abcdef\u2026"_s);
        QCOMPARE(visibleText(u"abc\U0001F682"_s, 4), u"abc\u2026"_s);
        QVERIFY(visibleText(QString(1000000, u'x')).size() < 5000);
    }
};

QTEST_APPLESS_MAIN(VisibleTextTest)
#include "tst_visibletext.moc"
