#include "domain/cron/commandreading.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class CommandReadingTest : public QObject
{
    Q_OBJECT

    static QString namesOf(const QString &command)
    {
        QStringList names;
        for (const CommandName &name : namesToResolve(command))
            names.append((name.kind == CommandName::Kind::Relation ? u"t:"_s : u"f:"_s) + name.text());
        return names.join(u' ');
    }

private slots:
    void findsStatementsInQuotes()
    {
        const QString command = u"do $a$ begin delete from x; execute 'vacuum y;'; execute 'select ''2'''; perform "
                                u"f('select 3'); end $a$; "
                                "select 'select 1'"_s;
        QStringList texts;
        for (const CommandStatement &statement : statementsWithin(command).sliced(1))
            texts.append(command.mid(statement.begin, statement.length));
        QCOMPARE(texts,
            (QStringList{u"begin delete from x"_s, u"execute 'vacuum y;'"_s, u"vacuum y"_s, u"execute 'select ''2'''"_s,
                u"perform f('select 3')"_s, u"end"_s, u"select 'select 1'"_s}));
    }

    void readsCalls()
    {
        const QString command
            = u"select a.F(1, g(2, 3), name := 'x', other => 4 + 1), coalesce(h(), 1) from t where x in (1)"_s;
        const CommandStatement statement = splitStatements(command).constFirst();
        QStringList calls;
        for (const CommandCall &call : callsIn(statement, command)) {
            QStringList arguments;
            for (const auto &argument : call.arguments) {
                const qsizetype begin = statement.lexemes.at(argument.from).begin;
                arguments.append(
                    argument.name + u'|' + command.mid(begin, statement.lexemes.at(argument.to - 1).end() - begin));
            }
            calls.append(command.mid(call.begin, call.length) + u" ["_s + arguments.join(u';') + u']');
        }
        QCOMPARE(calls, (QStringList{u"a.F [|1;|g(2, 3);name|'x';other|4 + 1]"_s, u"g [|2;|3]"_s, u"h []"_s}));
        const CommandCall call = callsIn(statement, command).constFirst();
        QCOMPARE(call.schema, u"a"_s);
        QCOMPARE(call.function, u"f"_s);
        QVERIFY(call.argument(u"name", 7));
        QVERIFY(call.argument(u"first", 0));
        QVERIFY(!call.argument(u"third", 2)); // it has a name, which is another one
    }

    void findsNames_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("names");
        const auto row = [](const QString &command, const QString &names) {
            QTest::newRow(qPrintable(command)) << command << names;
        };
        row(u"delete from a.t where id in (select id from \"B\")"_s, u"t:a.t t:B"_s);
        row(u"select * from a, b x, c as y, only d join e using (id), f(1)"_s, u"t:a t:b t:c t:d t:e f:f"_s);
        row(u"insert into t (a, b) select g(c) from u"_s, u"t:t t:u f:g"_s);
        row(u"update t set a = 1 from u; update u set b = 2"_s, u"t:t t:u"_s);
        row(u"merge into t using u on true when matched then update set a = 1"_s, u"t:t"_s);
        row(u"insert into t values (1) on conflict do update set a = 1"_s, u"t:t"_s);
        row(u"select 1 from t for update of t"_s, u"t:t"_s);
        row(u"vacuum (analyze) a, b (c)"_s, u"t:a t:b"_s);
        row(u"vacuum analyze a, s.b"_s, u"t:a t:s.b"_s);
        row(u"refresh materialized view concurrently s.v"_s, u"t:s.v"_s);
        row(u"truncate table a, b"_s, u"t:a t:b"_s);
        row(u"copy t (a) from '/x'"_s, u"t:t"_s);
        row(u"with old as (delete from t returning *), n(a) as (select 1) select * from old, n"_s, u"t:t"_s);
        row(u"select extract(epoch from now()), trim(both from x), a is distinct from b, substring(c from 2) from t"_s,
            u"t:t f:now"_s);
        row(u"select x::numeric(10, 2), cast(x as varchar(3)), y::vector(3), count(*) filter (where a) from t"_s,
            u"t:t f:count"_s);
        row(u"call maintenance.run('a')"_s, u"f:maintenance.run"_s);
        row(u"do $$ begin perform net.http_post('x'); delete from t; end $$"_s, u"f:net.http_post t:t"_s);
        row(u"insert into notes values ('delete from menu')"_s, u"t:notes"_s);
        row(u"select dblink('db', 'select * from there')"_s, u"f:dblink"_s);
        row(u"create temp table x as select 1; insert into x select 2; drop table x"_s, {});
        row(u"select f(1), F(2), f(3)"_s, u"f:f"_s);
        row(u"select from from"_s, {});
        row(u"vacuum"_s, {});
        row({}, {});
    }
    void findsNames()
    {
        QFETCH(QString, command);
        QTEST(namesOf(command), "names");
    }

    void saysWhereANameStands()
    {
        const QString command = u"do $$ begin delete from s.\"T\"; end $$"_s;
        const CommandName name = namesToResolve(command).constFirst();
        QCOMPARE(command.mid(name.begin, name.length), u"s.\"T\""_s);
    }

    void isDoneWithHostileTexts()
    {
        QVERIFY(namesToResolve(u"f("_s.repeated(30'000)).size() <= 200);
        QVERIFY(namesToResolve(u"select 1 from a,"_s.repeated(5'000)).size() <= 200);
        QVERIFY(namesToResolve(u"from (("_s.repeated(10'000)).isEmpty());
        QVERIFY(namesToResolve(u"as ("_s.repeated(10'000)).isEmpty());
        QVERIFY(namesToResolve(u"$a$ select $b$ select $c$ select $d$ select $e$ select "_s.repeated(2'000)).isEmpty());
        QString many;
        for (int i = 0; i < 300; ++i)
            many += u"select 1 from t%1;"_s.arg(i);
        QCOMPARE(namesToResolve(many).size(), 200);
    }
};

QTEST_GUILESS_MAIN(CommandReadingTest)
#include "tst_commandreading.moc"
