#include "domain/functions/projectref.h"

#include "domain/functions/ourfunctions.h"
#include "domain/project/connectionprofile.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class ProjectRefTest : public QObject
{
    Q_OBJECT

private slots:
    void isReadFromTheAddress_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("ref");
        const QString ref = u"abcdefghij0123456789"_s;
        QTest::newRow("direct") << u"db.abcdefghij0123456789.supabase.co"_s << u"postgres"_s << ref;
        QTest::newRow("in capitals") << u"DB.ABCDEFGHIJ0123456789.SUPABASE.CO"_s << QString() << ref;
        QTest::newRow("pooler") << u"aws-0-eu-central-1.pooler.supabase.com"_s << u"postgres.abcdefghij0123456789"_s
                                << ref;
        QTest::newRow("pooler, another role")
            << u"aws-1-us-east-1.pooler.supabase.com"_s << u"app.abcdefghij0123456789"_s << ref;
        QTest::newRow("pooler without a reference")
            << u"aws-0-eu-central-1.pooler.supabase.com"_s << u"postgres"_s << QString();
        QTest::newRow("user elsewhere") << u"db.example.com"_s << u"postgres.abcdefghij0123456789"_s << QString();
        QTest::newRow("another host that ends so")
            << u"db.abcdefghij0123456789.supabase.co.example.com"_s << u"postgres"_s << QString();
        QTest::newRow("too short") << u"db.abcdefghij012345678.supabase.co"_s << u"postgres"_s << QString();
        QTest::newRow("no host") << QString() << u"postgres.abcdefghij0123456789"_s << QString();
    }
    void isReadFromTheAddress()
    {
        QFETCH(QString, host);
        QFETCH(QString, user);
        ConnectionProfile profile;
        profile.host = host;
        profile.user = user;
        QTEST(projectRefOf(profile), "ref");
    }

    void anUrlLeadsToItsFunction()
    {
        const QString url = functionUrl(u"abcdefghij0123456789"_s, u"trip-events"_s);
        QCOMPARE(url, u"https://abcdefghij0123456789.supabase.co/functions/v1/trip-events"_s);
        QCOMPARE(functionOfUrl(url), u"trip-events"_s);
    }
};

QTEST_GUILESS_MAIN(ProjectRefTest)
#include "tst_projectref.moc"
