#include "data/postgres/connectionspec.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class ConnectionSpecTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *name : {"PGSSLMODE", "PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGSERVICE"})
            qunsetenv(name);
    }

    void readsUris()
    {
        const auto spec
            = ConnectionSpec::fromUri(u"postgresql://postgres.abc:p%40ss@aws.pooler.supabase.com:6543/db"_s);
        QVERIFY(spec);
        QCOMPARE(spec->value(u"host"_s), u"aws.pooler.supabase.com"_s);
        QCOMPARE(spec->value(u"password"_s), u"p@ss"_s);
        QCOMPARE(spec->displayName(), u"postgres.abc@aws.pooler.supabase.com:6543/db"_s);
        QVERIFY(!spec->connectOptions().contains(u"p@ss"_s));
    }

    void readsKeywordsAndValues()
    {
        const auto spec = ConnectionSpec::fromUri(u"host=/tmp user=me dbname='my db'"_s);
        QVERIFY(spec);
        QCOMPARE(spec->value(u"dbname"_s), u"my db"_s);
        QCOMPARE(spec->displayName(), u"me@/tmp:5432/my db"_s);
    }

    void neverShowsThePasswordOfABadUri()
    {
        const auto spec = ConnectionSpec::fromUri(u"postgresql://me:geheim@host:5432/db?pgbouncer=true"_s);
        QVERIFY(!spec);
        QCOMPARE(spec.error().kind, ErrorKind::Invalid);
        QVERIFY(!describe(spec.error()).contains(u"geheim"_s));
        const auto other = ConnectionSpec::fromUri(u"host=x password=geheim nonsense"_s);
        QVERIFY(!other);
        QVERIFY(!describe(other.error()).contains(u"geheim"_s));
    }

    void aFieldCannotSwitchAnotherOneOff()
    {
        ConnectionSpec spec;
        QVERIFY(spec.set(u"sslmode"_s, u"verify-full"_s));
        QVERIFY(!spec.set(u"sslrootcert"_s, u"/x;sslmode=disable"_s));
        QVERIFY(spec.set(u"sslrootcert"_s, u"/x' sslmode='disable"_s));
        QVERIFY(!spec.set(u"keepalives"_s, u"0"_s));
        QVERIFY(!spec.set(u"application_name"_s, u"x"_s));
        QCOMPARE(spec.connectOptions(), u"sslmode='verify-full';sslrootcert='/x\\' sslmode=\\'disable'"_s);
        QVERIFY(!ConnectionSpec::fromUri(u"host=x sslrootcert='/x;sslmode=disable'"_s));
    }

    void fieldsOfTheDriverMayHoldSemicolons()
    {
        ConnectionProfile profile;
        profile.host = u"h;sslmode=disable"_s;
        profile.user = u"u;v"_s;
        const ConnectionSpec spec = ConnectionSpec::fromProfile(profile, u"a;b"_s);
        QCOMPARE(spec.value(u"password"_s), u"a;b"_s);
        QCOMPARE(spec.value(u"sslmode"_s), u"require"_s);
        QVERIFY(!spec.connectOptions().contains(u"disable"_s));
    }

    void encryptsTowardsOtherComputers_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("mode");
        QTest::newRow("elsewhere") << u"postgresql://u@db.example.com/d"_s << u"require"_s;
        QTest::newRow("as told") << u"postgresql://u@db.example.com/d?sslmode=disable"_s << u"disable"_s;
        QTest::newRow("local port") << u"postgresql://u@127.0.0.1:54322/d"_s << QString();
        QTest::newRow("socket") << u"host=/run/postgresql"_s << QString();
        QTest::newRow("one of several") << u"postgresql://u@127.0.0.1,db.example.com/d"_s << u"require"_s;
        QTest::newRow("all of several") << u"postgresql://u@127.0.0.1,localhost/d"_s << QString();
        QTest::newRow("address only") << u"hostaddr=192.0.2.7"_s << u"require"_s;
    }
    void encryptsTowardsOtherComputers()
    {
        QFETCH(QString, uri);
        QFETCH(QString, mode);
        QCOMPARE(ConnectionSpec::fromUri(uri)->value(u"sslmode"_s), mode);
    }
};

QTEST_APPLESS_MAIN(ConnectionSpecTest)
#include "tst_connectionspec.moc"
