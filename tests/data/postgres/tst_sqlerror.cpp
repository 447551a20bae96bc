#include "data/postgres/connectionspec.h"
#include "data/postgres/sqlerror.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class SqlErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheKindOfAServerMessage_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("hint");
        QTest::newRow("table") << u"42501"_s << u"permission denied for table webhook_logs"_s << ErrorKind::Permission
                               << u"GRANT SELECT ON webhook_logs"_s;
        QTest::newRow("schema") << u"42501"_s << u"permission denied for schema cron"_s << ErrorKind::Permission
                                << u"GRANT USAGE ON SCHEMA cron"_s;
        QTest::newRow("function") << u"42501"_s << u"permission denied for function replay_webhook"_s
                                  << ErrorKind::Permission << u"GRANT EXECUTE ON FUNCTION replay_webhook"_s;
        QTest::newRow("policy") << u"42501"_s
                                << u"query would be affected by row-level security policy for table \"job\""_s
                                << ErrorKind::HiddenByPolicy << u"BYPASSRLS"_s;
        QTest::newRow("cron") << u"42P01"_s << u"relation \"cron.job\" does not exist"_s << ErrorKind::MissingObject
                              << u"CREATE EXTENSION pg_cron"_s;
        QTest::newRow("ours") << u"42P01"_s << u"relation \"public.webhook_logs\" does not exist"_s
                              << ErrorKind::MissingObject << u"signalbox migrate"_s;
        QTest::newRow("statement timeout")
            << u"57014"_s << u"canceling statement due to statement timeout"_s << ErrorKind::Timeout << QString();
        QTest::newRow("cancel") << u"57014"_s << u"canceling statement due to user request"_s << ErrorKind::Cancelled
                                << QString();
        QTest::newRow("lock") << u"55P03"_s << u"canceling statement due to lock timeout"_s << ErrorKind::Timeout
                              << u"Try again"_s;
        QTest::newRow("full") << u"53300"_s << u"sorry, too many clients already"_s << ErrorKind::Refused
                              << u"pooler"_s;
        QTest::newRow("shut down") << u"57P01"_s << u"terminating connection due to administrator command"_s
                                   << ErrorKind::Lost << QString();
        QTest::newRow("value") << u"22P02"_s << u"invalid input syntax for type bigint"_s << ErrorKind::Invalid
                               << QString();
        QTest::newRow("other") << u"XX000"_s << u"cache lookup failed"_s << ErrorKind::Server << QString();
        QTest::newRow("no state at all") << QString() << u"?"_s << ErrorKind::Server << QString();
    }
    void knowsTheKindOfAServerMessage()
    {
        QFETCH(QString, state);
        QFETCH(QString, text);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, hint);
        const Error error = SqlError::fromServer({u"ERROR"_s, state, text, {}, {}}, u"cron/jobs"_s);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.sqlState, state);
        QVERIFY2(error.hint.contains(hint), qPrintable(error.hint));
        QVERIFY(!error.what.isEmpty());
    }

    void knowsWhyConnectingFailed_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("passes");
        const QString at = u"connection to server at \"h\" (192.0.2.1), port 5432 failed: "_s;
        const auto row = [&](const char *name, const QString &words, ErrorKind kind, bool passes) {
            QTest::newRow(name) << at + words << kind << passes;
        };
        row("password", u"FATAL:  password authentication failed for user \"u\""_s, ErrorKind::Auth, false);
        row("no password", u"fe_sendauth: no password supplied"_s, ErrorKind::Auth, false);
        row("pooler's user", u"FATAL:  Tenant or user not found"_s, ErrorKind::Auth, false);
        row("role", u"FATAL:  role \"u\" does not exist"_s, ErrorKind::Auth, false);
        row("peer", u"FATAL:  Peer authentication failed for user \"u\""_s, ErrorKind::Auth, false);
        row("database", u"FATAL:  database \"x\" does not exist"_s, ErrorKind::MissingObject, false);
        row("hba", u"FATAL:  no pg_hba.conf entry for host \"1\", user \"u\", database \"d\", no encryption"_s,
            ErrorKind::Refused, false);
        row("starting", u"FATAL:  the database system is starting up"_s, ErrorKind::Refused, true);
        row("full", u"FATAL:  sorry, too many clients already"_s, ErrorKind::Refused, true);
        row("reserved", u"FATAL:  remaining connection slots are reserved for non-replication superuser connections"_s,
            ErrorKind::Refused, true);
        row("no TLS", u"server does not support SSL, but SSL was required"_s, ErrorKind::Refused, false);
        row("certificate", u"SSL error: certificate verify failed"_s, ErrorKind::Refused, false);
        row("refused", u"Connection refused\n\tIs the server running on that host?"_s, ErrorKind::Unreachable, true);
        row("timeout", u"timeout expired"_s, ErrorKind::Unreachable, true);
        row("name", u"could not translate host name \"h\" to address: Name or service not known"_s,
            ErrorKind::Unreachable, true);
        row("one address unreachable, the other refuses the password",
            u"Network is unreachable\nconnection to server at \"h\" failed: FATAL:  password authentication failed"_s,
            ErrorKind::Auth, false);
        row("addresses of which one has no certificate",
            u"could not read root certificate file \"/r.crt\": no certificate\nconnection to server at \"h\" failed: FATAL:  password authentication failed"_s,
            ErrorKind::Auth, false);
        row("root certificate", u"root certificate file \"/r.crt\" does not exist"_s, ErrorKind::Local, false);
        row("private key", u"certificate present, but not private key file \"/k\""_s, ErrorKind::Local, false);
        row("key others may read", u"private key file \"/k\" has group or world access"_s, ErrorKind::Local, false);
        row("no more files", u"could not create socket: Too many open files"_s, ErrorKind::Local, false);
        row("role's limit", u"FATAL:  too many connections for role \"u\""_s, ErrorKind::Refused, true);
        row("anything else", u"FATAL:  something new"_s, ErrorKind::Refused, false);
    }
    void knowsWhyConnectingFailed()
    {
        QFETCH(QString, words);
        QFETCH(ErrorKind, kind);
        QFETCH(bool, passes);
        const Error error = SqlError::fromConnect(words, *ConnectionSpec::fromUri(u"postgresql://u:pw@h/d"_s));
        QCOMPARE(error.kind, kind);
        QCOMPARE(SqlError::mayPassByItself(error), passes);
        QCOMPARE(error.subject, u"u@h:5432/d"_s);
        QVERIFY(!error.what.isEmpty());
    }

    void whatNoServerSaidIsOfThisComputer()
    {
        const ConnectionSpec spec = *ConnectionSpec::fromUri(u"postgresql://u:pw@h/d"_s);
        QCOMPARE(SqlError::fromConnect(u"out of memory"_s, spec).kind, ErrorKind::Local);
        QCOMPARE(SqlError::fromConnect(u"Unix-domain socket path \"/x\" is too long (maximum 107 bytes)"_s, spec).kind,
            ErrorKind::Invalid);
        QCOMPARE(SqlError::fromConnect(u"FATAL:  out of memory"_s, spec).kind, ErrorKind::Refused);
        QCOMPARE(SqlError::fromConnect({}, spec).kind, ErrorKind::Refused);
    }

    void hidesSecretsInTheServersWords()
    {
        const pg::ServerMessage message{u"ERROR"_s, u"XX000"_s, u"could not connect: password=geheim host=x"_s,
            u"postgresql://me:geheim@x/d"_s, {}};
        const Error error = SqlError::fromServer(message, u"x"_s);
        QVERIFY(!describe(error).contains(u"geheim"_s));
    }
};

QTEST_APPLESS_MAIN(SqlErrorTest)
#include "tst_sqlerror.moc"
