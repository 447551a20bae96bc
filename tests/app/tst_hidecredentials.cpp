#include "app/cli/hidecredentials.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class HideCredentialsTest : public QObject
{
    Q_OBJECT

private slots:
    void noArgumentKeepsItsPassword_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("address") << "postgresql://me:geheim@host:5432/db"_ba
                                 << "postgresql://me:******@host:5432/db"_ba;
        QTest::newRow("raw characters") << "postgresql://me:a@b/c:d@host/db"_ba
                                        << "postgresql://me:*******@host/db"_ba;
        QTest::newRow("as one word") << "--uri=postgres://me:x@host"_ba
                                     << "--uri=postgres://me:*@host"_ba;
        QTest::newRow("no password") << "postgresql://me@host:5432/db"_ba
                                     << "postgresql://me@host:5432/db"_ba;
        QTest::newRow("parameter") << "postgresql://host/db?password=ab&user=me"_ba
                                   << "postgresql://host/db?password=**&user=me"_ba;
        QTest::newRow("keyword") << "host=x password = abc user=me"_ba
                                 << "host=x password = *** user=me"_ba;
        QTest::newRow("quoted keyword") << "host=x password='a b'"_ba
                                        << "host=x password=*****"_ba;
        QTest::newRow("of the key") << "sslpassword=abc host=x"_ba
                                    << "sslpassword=*** host=x"_ba;
        QTest::newRow("another word") << "password"_ba
                                      << "password"_ba;
    }
    void noArgumentKeepsItsPassword()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray program = "signalbox"_ba;
        QByteArray argument = before;
        char *arguments[] = {program.data(), argument.data()};
        hideCredentials(2, arguments);
        QCOMPARE(argument, after);
        QCOMPARE(program, "signalbox"_ba);
    }
};

QTEST_APPLESS_MAIN(HideCredentialsTest)
#include "tst_hidecredentials.moc"
