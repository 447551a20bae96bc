#include "data/postgres/connectiontext.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

using Values = QMap<QString, QString>;

class ConnectionTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *name : {"PGSSLMODE", "PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGSERVICE"})
            qunsetenv(name);
    }

    void isTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Values>("values");
        QTest::addColumn<QString>("note");
        const QString pooler = u"aws-0-eu.pooler.supabase.com"_s;
        const Values supabase = {{u"host"_s, pooler}, {u"port"_s, u"6543"_s}, {u"user"_s, u"postgres.abcd"_s},
            {u"password"_s, u"pw"_s}, {u"dbname"_s, u"postgres"_s}, {u"sslmode"_s, u"require"_s}};
        const QString uri = u"postgresql://postgres.abcd:pw@aws-0-eu.pooler.supabase.com:6543/postgres"_s;
        QTest::newRow("plain") << uri << supabase << QString();
        QTest::newRow("pgbouncer") << uri + u"?pgbouncer=true"_s << supabase
                                   << u"only other programs know it: pgbouncer"_s;
        QTest::newRow("supa") << u"postgres://"_s + uri.section(u"//"_s, 1) + u"?sslmode=require&supa=base-pooler.x"_s
                              << supabase << u"supa"_s;
        QTest::newRow("schema") << uri + u"?schema=public&connect_timeout=3"_s << supabase
                                << u"sets it itself: connect_timeout"_s;
        QTest::newRow("no-verify") << uri + u"?sslmode=no-verify"_s << supabase << u"read as require"_s;
        QTest::newRow(".env") << u"DATABASE_URL=\"%1\""_s.arg(uri) << supabase << QString();
        QTest::newRow(".env with a remark") << u"export DIRECT_URL='%1'  # direct"_s.arg(uri) << supabase << QString();
        QTest::newRow(".env without quotes") << u"  DATABASE_URL=%1\n"_s.arg(uri) << supabase << QString();
        QTest::newRow("quoted") << u"'%1'"_s.arg(uri) << supabase << QString();
        QTest::newRow("SQLAlchemy") << u"postgresql+asyncpg://"_s + uri.section(u"//"_s, 1) << supabase << QString();
        QTest::newRow("JDBC") << u"jdbc:postgresql://%1:6543/postgres?user=postgres.abcd&password=pw"_s.arg(pooler)
                              << supabase << QString();
        QTest::newRow("psql with an address") << u"psql \"%1\""_s.arg(uri) << supabase << QString();
        QTest::newRow("psql with options")
            << u"PGPASSWORD=pw psql -h %1 -p 6543 -d postgres -U postgres.abcd"_s.arg(pooler) << supabase << QString();
        QTest::newRow("psql with long options and operands")
            << u"$ PGPASSWORD='pw' psql --host=%1 -p6543 -X postgres postgres.abcd"_s.arg(pooler) << supabase
            << u"psql's option -X"_s;
        Values unsaid = supabase;
        unsaid.remove(u"password"_s);
        for (const QString &placeholder : {u"[YOUR-PASSWORD]"_s, u"%5BYOUR-PASSWORD%5D"_s, u"<password>"_s})
            QTest::newRow(qPrintable(placeholder))
                << QString(uri).replace(u":pw@"_s, u':' + placeholder + u'@') << unsaid << u"placeholder"_s;
        Values encoded = supabase;
        encoded[u"password"_s] = u"p/w@#:?%"_s;
        QTest::newRow("percent-encoded") << QString(uri).replace(u":pw@"_s, u":p%2Fw%40%23%3A%3F%25@"_s) << encoded
                                         << QString();
        encoded[u"password"_s] = u"p#w:x?"_s;
        QTest::newRow("raw, and read one way only")
            << QString(uri).replace(u":pw@"_s, u":p#w:x?@"_s) << encoded << QString();
        QTest::newRow("several hosts") << u"postgresql://u:pw@h1.example.com:5433,h2.example.com:5434/db?"
                                          "target_session_attrs=read-write"_s
                                       << Values{{u"host"_s, u"h1.example.com,h2.example.com"_s},
                                              {u"port"_s, u"5433,5434"_s}, {u"user"_s, u"u"_s},
                                              {u"password"_s, u"pw"_s}, {u"dbname"_s, u"db"_s},
                                              {u"target_session_attrs"_s, u"read-write"_s},
                                              {u"sslmode"_s, u"require"_s}}
                                       << QString();
        QTest::newRow("options and channel_binding")
            << u"postgresql://u:pw@h.example.com/db?options=endpoint%3Dep-1&sslmode=allow&channel_binding=require"_s
            << Values{{u"host"_s, u"h.example.com"_s}, {u"user"_s, u"u"_s}, {u"password"_s, u"pw"_s},
                   {u"dbname"_s, u"db"_s}, {u"options"_s, u"endpoint=ep-1"_s}, {u"channel_binding"_s, u"require"_s},
                   {u"sslmode"_s, u"allow"_s}}
            << QString();
        QTest::newRow("one of several is elsewhere")
            << u"postgresql://u@127.0.0.1,db.example.com/x"_s
            << Values{{u"host"_s, u"127.0.0.1,db.example.com"_s}, {u"user"_s, u"u"_s}, {u"dbname"_s, u"x"_s},
                   {u"sslmode"_s, u"require"_s}}
            << QString();
        QTest::newRow("a socket and a server elsewhere")
            << u"postgresql://u@%2Ftmp,db.example.com/x"_s
            << Values{{u"host"_s, u"/tmp,db.example.com"_s}, {u"user"_s, u"u"_s}, {u"dbname"_s, u"x"_s},
                   {u"sslmode"_s, u"require"_s}}
            << QString();
        QTest::newRow("IPv6") << u"postgresql://u@[::1]:5433/x"_s
                              << Values{{u"host"_s, u"::1"_s}, {u"port"_s, u"5433"_s}, {u"user"_s, u"u"_s},
                                     {u"dbname"_s, u"x"_s}}
                              << QString();
        QTest::newRow("keywords") << u"host=/tmp user=me dbname='my db'"_s
                                  << Values{{u"host"_s, u"/tmp"_s}, {u"user"_s, u"me"_s}, {u"dbname"_s, u"my db"_s}}
                                  << QString();
    }
    void isTakenApart()
    {
        QFETCH(QString, text);
        QFETCH(Values, values);
        QFETCH(QString, note);
        const auto read = readConnectionText(text);
        QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
        Values found;
        for (const QString &keyword : {u"host"_s, u"hostaddr"_s, u"port"_s, u"user"_s, u"password"_s, u"dbname"_s,
                 u"sslmode"_s, u"options"_s, u"channel_binding"_s, u"target_session_attrs"_s})
            if (const QString value = read->spec.value(keyword); !value.isEmpty())
                found.insert(keyword, value);
        QCOMPARE(found, values);
        const QString notes = read->notes.join(u'\n');
        QCOMPARE(notes.isEmpty(), note.isEmpty());
        QVERIFY2(notes.contains(note), qPrintable(notes));
    }

    void isRefusedInWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const QString pooler = u"@aws-0-eu.pooler.supabase.com:5432/postgres"_s;
        const auto row = [&](const char *name, const QString &password, const QString &words) {
            QTest::newRow(name) << u"postgresql://postgres.abcd:%1"_s.arg(password) + pooler << words;
        };
        row("a slash", u"Xy9/SECRETtail"_s, u"%2F"_s);
        row("an @", u"SECRET@ter2"_s, u"%40"_s);
        row("an @ and a colon", u"SECRET@ter2:SeCRET"_s, u"%40"_s);
        row("a slash, then a question mark", u"SECRET/x?y"_s, u"%3F"_s);
        row("a question mark, then a slash", u"SECRET?x/y"_s, u"%3F"_s);
        row("a loose %", u"SECRET%zz"_s, u"%25"_s);
        row("a blank", u"SECRET SECRET"_s, u"blank"_s);
        QTest::newRow("a port that is none") << u"postgresql://postgres.abcd:SECRET/postgres"_s << u"port"_s;
        QTest::newRow("the project's own address") << u"https://SECRET.supabase.co"_s << u"dashboard"_s;
        QTest::newRow("nothing") << u"  "_s << u"nothing"_s;
        QTest::newRow("two lines") << u"DATABASE_URL=SECRET\nDIRECT_URL=SECRET"_s << u"more than one"_s;
        QTest::newRow("a word") << u"SECRET"_s << u"looks like"_s;
        QTest::newRow("keywords and a word") << u"host=x password=SECRET SECRET"_s << u"looks like"_s;
        QTest::newRow("an unknown keyword") << u"host=x SECRET=1"_s << u"looks like"_s;
        QTest::newRow("psql between quotes") << u"A=\"SECRET psql y\""_s << u"looks like"_s;
        QTest::newRow("beside psql") << u"psql postgresql://u:SECRET@x@h/db"_s << u"%40"_s;
    }
    void isRefusedInWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const auto read = readConnectionText(text);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
        const QString said = describe(read.error());
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY2(!said.contains("SECRET"_L1, Qt::CaseInsensitive), qPrintable(said));
    }
};

QTEST_APPLESS_MAIN(ConnectionTextTest)
#include "tst_connectiontext.moc"
