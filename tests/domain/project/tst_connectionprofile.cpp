#include "domain/project/connectionprofile.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class ConnectionProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsThisComputer_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("socket's folder") << u"/var/run/postgresql"_s << true;
        QTest::newRow("abstract socket") << u"@postgres"_s << true;
        QTest::newRow("localhost") << u"localhost"_s << true;
        QTest::newRow("loopback") << u"127.0.0.1"_s << true;
        QTest::newRow("another loopback") << u"127.1.2.3"_s << true;
        QTest::newRow("loopback of IPv6") << u"::1"_s << true;
        QTest::newRow("a name that begins like one") << u"127.example.com"_s << false;
        QTest::newRow("a name that begins like another") << u"localhost.example.com"_s << false;
        QTest::newRow("the network next door") << u"192.168.0.1"_s << false;
        QTest::newRow("left to libpq") << QString() << false;
    }
    void knowsThisComputer()
    {
        QFETCH(QString, host);
        QTEST(isThisComputer(host), "isLocal");
    }
};

QTEST_APPLESS_MAIN(ConnectionProfileTest)
#include "tst_connectionprofile.moc"
