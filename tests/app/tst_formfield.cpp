#include "app/connect/formfield.h"
#include "data/postgres/connectionspec.h"
#include "data/postgres/sqlerror.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(signalbox::FormField)

/// Where in the form what libpq says has to be mended.
class TestFormField : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheField_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<FormField>("field");
        const QString at = u"connection to server at \"h\" (192.0.2.1), port 5432 failed: "_s;
        QTest::newRow("password") << at + u"FATAL:  password authentication failed for user \"u\""_s
                                  << FormField::Password;
        QTest::newRow("no password") << at + u"fe_sendauth: no password supplied"_s << FormField::Password;
        QTest::newRow("pooler's user") << at + u"FATAL:  Tenant or user not found"_s << FormField::User;
        QTest::newRow("role") << at + u"FATAL:  role \"u\" does not exist"_s << FormField::User;
        QTest::newRow("peer") << at + u"FATAL:  Peer authentication failed for user \"u\""_s << FormField::User;
        QTest::newRow("database") << at + u"FATAL:  database \"x\" does not exist"_s << FormField::Database;
        QTest::newRow("a database called password")
            << at + u"FATAL:  database \"password\" does not exist"_s << FormField::Database;
        QTest::newRow("name") << u"could not translate host name \"h\" to address: Name or service not known"_s
                              << FormField::Host;
        QTest::newRow("port") << at + u"Connection refused"_s << FormField::Port;
        QTest::newRow("socket") << u"connection to server on socket \"/nowhere/.s.PGSQL.5432\" failed: No such file or "
                                   "directory"_s
                                << FormField::Host;
        QTest::newRow("silence") << at + u"timeout expired"_s << FormField::Host;
        QTest::newRow("no certificate") << u"root certificate file \"/x\" does not exist"_s << FormField::Certificate;
        QTest::newRow("certificate") << at + u"SSL error: certificate verify failed"_s << FormField::Certificate;
        QTest::newRow("no TLS") << at + u"server does not support SSL, but SSL was required"_s << FormField::SslMode;
        QTest::newRow("service") << u"definition of service \"s\" not found"_s << FormField::Service;
        QTest::newRow("option") << u"invalid connection option \"x\""_s << FormField::Further;
        QTest::newRow("full") << at + u"FATAL:  sorry, too many clients already"_s << FormField::None;
        QTest::newRow("starting") << at + u"FATAL:  the database system is starting up"_s << FormField::None;
    }
    void knowsTheField()
    {
        QFETCH(QString, words);
        const Error error = SqlError::fromConnect(words, ConnectionSpec::fromEnvironment());
        QTEST(fieldOf(error, u"mine"_s), "field");
    }

    void aNameThatIsTakenIsTheNames()
    {
        const Error taken{.kind = ErrorKind::Invalid, .what = u"Taken."_s, .subject = u"mine"_s};
        QCOMPARE(fieldOf(taken, u"mine"_s), FormField::Name);
        QCOMPARE(fieldOf(taken, u"other"_s), FormField::None);
    }
};

QTEST_GUILESS_MAIN(TestFormField)
#include "tst_formfield.moc"
