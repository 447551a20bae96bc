#include "widgets/look/theme.h"
#include "widgets/text/sqltokens.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// What is set apart in SQL that is shown.
class TestSqlTokens : public QObject
{
    Q_OBJECT

    /// Every token as a letter for its kind and its text: "k:select".
    static QString tokensOf(const QString &sql)
    {
        QStringList words;
        for (const SqlToken &token : sqlTokensOf(sql))
            words.append(QString(u"klnc"_s.at(int(token.kind))) + u':' + sql.mid(token.begin, token.length));
        return words.join(u'|');
    }

private slots:
    void setsApart_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("words") << u"SELECT selected FROM from_here"_s << u"k:SELECT|k:FROM"_s;
        QTest::newRow("quotes") << u"select 'it''s' || E'a\\'b'"_s << u"k:select|l:'it''s'|l:'a\\'b'"_s;
        QTest::newRow("backslash in a plain one") << u"select 'c:\\', 1"_s << u"k:select|l:'c:\\'|n:1"_s;
        QTest::newRow("a name in quotes") << u"select \"from \"\" select\" x"_s << u"k:select"_s;
        QTest::newRow("numbers") << u"limit 10.5e3 offset a1"_s << u"k:limit|n:10.5e3|k:offset"_s;
        QTest::newRow("comments") << u"-- select\nselect /* a /* b */ c */ 1"_s
                                  << u"c:-- select|k:select|c:/* a /* b */ c */|n:1"_s;
        QTest::newRow("between dollars") << u"do $x$ begin select 1; end $x$"_s
                                         << u"k:do|l:$x$|k:begin|k:select|n:1|k:end|l:$x$"_s;
        QTest::newRow("between too many dollars")
            << u"$a$ $b$ $c$ $d$ $e$ select $e$ $d$ $c$ $b$ $a$"_s
            << u"l:$a$|l:$b$|l:$c$|l:$d$|l:$e$ select $e$|l:$d$|l:$c$|l:$b$|l:$a$"_s;
        QTest::newRow("a parameter") << u"select $1"_s << u"k:select|n:1"_s;
        QTest::newRow("not ended") << u"select 'open"_s << u"k:select|l:'open"_s;
        QTest::newRow("a comment that is not ended") << u"/* select"_s << u"c:/* select"_s;
        QTest::newRow("cut in a comment") << u"/*/"_s << u"c:/*/"_s;
    }
    void setsApart()
    {
        QFETCH(QString, sql);
        QTEST(tokensOf(sql), "tokens");
    }

    void isInOrderWhateverTheTextIs()
    {
        const QString odd = u"'$\"-/*e\\a1\n. "_s;
        for (int seed = 1; seed < 20'000; seed += 7) {
            QString text;
            for (int rest = seed; rest > 0; rest /= int(odd.size()))
                text += odd.at(rest % int(odd.size()));
            qsizetype end = 0;
            for (const SqlToken &token : sqlTokensOf(text)) {
                QVERIFY2(token.begin >= end && token.length > 0, qPrintable(text));
                end = token.begin + token.length;
            }
            QVERIFY2(end <= text.size(), qPrintable(text));
        }
    }

    void everyKindIsLegible()
    {
        for (const bool dark : {false, true}) {
            const QPalette palette = Theme::palette(dark);
            for (const SqlTokenKind kind :
                {SqlTokenKind::Keyword, SqlTokenKind::Literal, SqlTokenKind::Number, SqlTokenKind::Comment}) {
                const double ratio = contrast(sqlTokenColour(kind, palette), palette.color(QPalette::Base));
                QVERIFY2(ratio >= 4.5, qPrintable(u"%1 %2 %3"_s.arg(dark).arg(int(kind)).arg(ratio)));
            }
        }
    }

private:
    static double luminance(const QColor &colour)
    {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    }
    static double contrast(const QColor &a, const QColor &b)
    {
        const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
        return (light + 0.05) / (dark + 0.05);
    }
};

QTEST_MAIN(TestSqlTokens)
#include "tst_sqltokens.moc"
