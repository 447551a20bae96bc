#include "core/sqllexer.h"
#include "core/sqlstatements.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class SqlLexerTest : public QObject
{
    Q_OBJECT

    /// Every piece as a letter for its kind and its text: "w:select".
    static QString lexemesOf(const QString &sql)
    {
        QStringList pieces;
        for (const SqlLexeme &lexeme : sqlLexemesOf(sql))
            pieces.append(QString(u"wqsdnpcy"_s.at(int(lexeme.kind))) + u':' + sql.mid(lexeme.begin, lexeme.length)
                + (lexeme.ended ? u""_s : u"!"_s));
        return pieces.join(u'|');
    }

private slots:
    void cutsAsTheServerDoes_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("pieces");
        const auto row
            = [](const char *name, const QString &sql, const QString &pieces) { QTest::newRow(name) << sql << pieces; };
        row("nothing", u" \t\n"_s, u""_s);
        row("words and symbols", u"Select a.b_1$,c"_s, u"w:Select|w:a|y:.|w:b_1$|y:,|w:c"_s);
        row("doubled quotes", u"'it''s' 'b'"_s, u"s:'it''s'|s:'b'"_s);
        row("a backslash in a plain string", u"'c:\\' 1"_s, u"s:'c:\\'|n:1"_s);
        row("a backslash in an escape string", u"E'a\\'b' e'c\\\\'"_s, u"s:E'a\\'b'|s:e'c\\\\'"_s);
        row("other prefixes", u"x'1F' B'01' n'a' U&'d\\0061' u&\"b\""_s,
            u"s:x'1F'|s:B'01'|s:n'a'|s:U&'d\\0061'|q:u&\"b\""_s);
        row("a name that ends like a prefix", u"note'a\\'"_s, u"w:note|s:'a\\'"_s);
        row("a quoted name", u"\"a \"\" 'b\""_s, u"q:\"a \"\" 'b\""_s);
        row("dollar quotes", u"$$a ' $x$ b$$ $tag$ $$ $tag$"_s, u"d:$$a ' $x$ b$$|d:$tag$ $$ $tag$"_s);
        row("no dollar quotes", u"$1 a$b$ $2x$ $"_s, u"p:$1|w:a$b$|p:$2|w:x$|y:$"_s);
        row("numbers", u"1.5e3 .5 0xFF 1_000"_s, u"n:1.5e3|n:.5|n:0xFF|n:1_000"_s);
        row("comments", u"-- a ' b\n1 /* c /* d */ ' */ 2 --e"_s, u"c:-- a ' b|n:1|c:/* c /* d */ ' */|n:2|c:--e"_s);
        row("a comment amid an operator", u"1<--2"_s, u"n:1|y:<|c:--2"_s);
        row("what is not ASCII belongs to names", u"größe a\u00a0b"_s, u"w:größe|w:a\u00a0b"_s);
        row("a string that is open", u"'a;"_s, u"s:'a;!"_s);
        row("a name that is open", u"\"a;"_s, u"q:\"a;!"_s);
        row("a dollar quote that is open", u"$a$ $$;"_s, u"d:$a$ $$;!"_s);
        row("a comment that is open", u"/* /* */;"_s, u"c:/* /* */;!"_s);
        row("a lone prefix", u"e"_s, u"w:e"_s);
    }
    void cutsAsTheServerDoes()
    {
        QFETCH(QString, sql);
        QTEST(lexemesOf(sql), "pieces");
    }

    void knowsWhatIsMeant()
    {
        const QString names = u"SeLect \"A\"\"B\""_s;
        const QList<SqlLexeme> pieces = sqlLexemesOf(names);
        QCOMPARE(sqlNameOf(pieces.at(0), names), u"select"_s);
        QCOMPARE(sqlNameOf(pieces.at(1), names), u"A\"B"_s);
        const QString sql = u"'it''s' E'a\\'b\\\\\\n' $x$it''s$x$"_s;
        QStringList values;
        for (const SqlLexeme &piece : sqlLexemesOf(sql))
            values.append(sqlValueOf(piece, sql));
        QCOMPARE(values, (QStringList{u"it's"_s, u"a'b\\\\n"_s, u"it''s"_s}));
    }

    void isInOrderWhateverTheTextIs()
    {
        const QString odd = u"'$\"-/*e\\a1\n. ;U&("_s;
        for (int seed = 1; seed < 200'000; seed += 7) {
            QString text;
            for (int rest = seed; rest > 0; rest /= int(odd.size()))
                text += odd.at(rest % int(odd.size()));
            qsizetype end = 0;
            for (const SqlLexeme &piece : sqlLexemesOf(text)) {
                QVERIFY2(piece.begin >= end && piece.length > 0, qPrintable(text));
                QVERIFY2(QStringView(text).sliced(end, piece.begin - end).trimmed().isEmpty(), qPrintable(text));
                QVERIFY2(piece.bodyBegin >= piece.begin && piece.bodyBegin + piece.bodyLength <= piece.end(),
                    qPrintable(text));
                end = piece.end();
            }
            QVERIFY2(QStringView(text).sliced(end).trimmed().isEmpty(), qPrintable(text));
        }
    }

    void splits_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("statements");
        const auto row = [](const char *name, const QString &sql, const QStringList &statements) {
            QTest::newRow(name) << sql << statements;
        };
        row("nothing", u" ; ;; -- a\n"_s, {});
        row("one", u"vacuum a"_s, {u"vacuum a"_s});
        row("one with an end", u" vacuum a; -- done;\n;"_s, {u"vacuum a"_s});
        row("two", u"vacuum a; vacuum b"_s, {u"vacuum a"_s, u"vacuum b"_s});
        row("in quotes", u"select ';' || \";\" || $$;$$ /* ; */ as x; b"_s,
            {u"select ';' || \";\" || $$;$$ /* ; */ as x"_s, u"b"_s});
        row("a block is one", u"do $$ begin a; b; end $$"_s, {u"do $$ begin a; b; end $$"_s});
        row("in parentheses", u"create rule r as on insert to t do (select 1; select 2); b"_s,
            {u"create rule r as on insert to t do (select 1; select 2)"_s, u"b"_s});
        row("parentheses that close nothing", u"a); b"_s, {u"a)"_s, u"b"_s});
        row("a body without quotes",
            u"create function f() returns int begin atomic select case when true then 1 end; select 2; end; b"_s,
            {u"create function f() returns int begin atomic select case when true then 1 end; select 2; end"_s,
                u"b"_s});
        row("a transaction", u"begin; select 1; end; b"_s, {u"begin"_s, u"select 1"_s, u"end"_s, u"b"_s});
        row("a string that is open", u"a; b 'c; d"_s, {u"a"_s, u"b 'c; d"_s});
    }
    void splits()
    {
        QFETCH(QString, sql);
        QStringList statements;
        for (const CommandStatement &statement : splitStatements(sql))
            statements.append(sql.mid(statement.begin, statement.length));
        QTEST(statements, "statements");
    }

    void tellsHowAStatementStarts()
    {
        const QString sql = u"/* a */ CREATE /* b */ Index \"concurrently\""_s;
        const CommandStatement statement = splitStatements(sql).constFirst();
        QVERIFY(startsWithWords(statement, sql, {u"create", u"index"}));
        QVERIFY(!startsWithWords(statement, sql, {u"create", u"index", u"concurrently"}));
        QVERIFY(!startsWithWords(statement, sql, {u"create", u"index", u"concurrently", u"x"}));
    }
};

QTEST_GUILESS_MAIN(SqlLexerTest)
#include "tst_sqllexer.moc"
