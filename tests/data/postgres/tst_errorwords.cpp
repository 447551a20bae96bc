#include "data/postgres/pgconnection.h"
#include "data/postgres/sessionfixture.h"
#include "data/postgres/sqlerror.h"
#include "data/postgres/wakeup.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Says yes to TLS and nothing more, so that libpq looks for its certificates. In a thread of its own, as libpq blocks.
class TlsPromise : public QThread
{
public:
    TlsPromise()
    {
        m_server.listen(QHostAddress::LocalHost);
        m_server.moveToThread(this);
        connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection()) {
                connect(client, &QIODevice::readyRead, client, [client] {
                    if (client->readAll().size() == 8)
                        client->write("S");
                });
            }
        });
        start();
    }
    ~TlsPromise() override
    {
        quit();
        wait();
    }
    Q_DISABLE_COPY_MOVE(TlsPromise)
    int port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What is said of an error, in the words that servers and libpq really use.
class ErrorWordsTest : public QObject
{
    Q_OBJECT

    SessionFixture m;
    QTemporaryDir m_folder;

    Result<ResultTable> outcomeOf(const QString &sql, const QString &user = u"postgres"_s)
    {
        PgConnection connection(m.spec(user), u"test"_s, std::make_shared<pg::WakeUp>());
        if (const auto opened = connection.open(10s); !opened)
            return tl::unexpected(opened.error());
        Result<ResultTable> answer;
        for (const QString &one : sql.split(u";;"_s)) {
            answer = connection.executeScript(one.toUtf8(), u"a statement"_s, {});
            if (!answer && !one.contains(u"no_such_thing_on_purpose"_s))
                break;
        }
        return answer;
    }
    Error connectError(const ConnectionSpec &spec)
    {
        PgConnection connection(spec, u"test"_s, std::make_shared<pg::WakeUp>());
        const auto opened = connection.open(10s);
        return opened ? Error{} : opened.error();
    }
    QString made(const QString &name, const QByteArray &content, QFile::Permissions permissions)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write(content);
        file.setPermissions(permissions);
        return file.fileName();
    }

private slots:
    void initTestCase()
    {
        const auto started = m.start();
        QVERIFY2(started, words(started));
        QVERIFY(m.admit("local all secretive scram-sha-256\nlocal all all trust\n"));
        QVERIFY(m.server.exec(u"create table unique_ones (id int primary key, name text check (name <> 'x'));"
                              "create table others (id int references unique_ones);"
                              "insert into unique_ones values (1, 'a');"
                              "alter role plain set default_transaction_read_only = on"_s));
        // The server's account has to reach what is put here.
        QFile::setPermissions(m_folder.path(),
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    }

    void eachStateHasASentenceOfItsOwn_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("state");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, const QString &sql, const QString &state, ErrorKind kind,
                             const QString &what) { QTest::newRow(name) << sql << state << kind << what; };
        const auto raised = [&row](const QString &state, ErrorKind kind, const QString &what) {
            row(state.toLatin1().constData(),
                u"do $$ begin raise exception 'as it is' using errcode = '%1'; end $$"_s.arg(state), state, kind, what);
        };
        using Kind = ErrorKind;
        row("disk full", u"copy (select repeat('x', 100000)) to '/dev/full'"_s, u"53100"_s, Kind::Server,
            u"disk is full"_s);
        row("configured limit",
            u"set temp_file_limit = '1kB';; set work_mem = '64kB';; "
            "select count(*) from (select n from generate_series(1, 200000) n order by n desc) as s"_s,
            u"53400"_s, Kind::Server, u"limit that is set"_s);
        row("too large", u"select repeat('x', 1100000000)"_s, u"54000"_s, Kind::Server, u"too large"_s);
        row("terminated", u"select pg_terminate_backend(pg_backend_pid(), 5000)"_s, u"57P01"_s, Kind::Lost,
            u"ended the connection"_s);
        row("statement timeout", u"set statement_timeout = 20;; select pg_sleep(5)"_s, u"57014"_s, Kind::Timeout,
            u"in time"_s);
        row("missing file", u"select pg_read_file('/no/such/file')"_s, u"58P01"_s, Kind::Server,
            u"file of the server"_s);
        row("missing library", u"create function f() returns int language c as '/no/such/lib', 'f'"_s, u"58P01"_s,
            Kind::Server, u"library of the server is missing"_s);
        row("missing function of a library",
            u"create function f() returns int language c as '$libdir/plpgsql', 'no_such_function'"_s, u"42883"_s,
            Kind::Server, u"replaced"_s);
        row("read only", u"begin read only;; create table t (n int)"_s, u"25006"_s, Kind::Server,
            u"nothing can be written"_s);
        row("failed transaction", u"begin;; select no_such_thing_on_purpose;; select 1"_s, u"25P02"_s, Kind::Server,
            u"earlier error"_s);
        row("syntax", u"selekt 1"_s, u"42601"_s, Kind::Server, u"does not accept the statement"_s);
        row("types", u"select 1 + '{}'::jsonb"_s, u"42883"_s, Kind::Server, u"does not accept"_s);
        row("twice", u"create table marks (n int)"_s, u"42P07"_s, Kind::Server, u"one already"_s);
        row("missing table", u"select 1 from no_such_table"_s, u"42P01"_s, Kind::MissingObject, u"does not have"_s);
        row("other database", u"select 1 from other.public.t"_s, u"0A000"_s, Kind::Server, u"cannot do that"_s);
        row("in use", u"drop database postgres"_s, u"55006"_s, Kind::Server, u"uses it"_s);
        row("duplicate", u"insert into unique_ones values (1, 'b')"_s, u"23505"_s, Kind::Invalid, u"already"_s);
        row("missing parent", u"insert into others values (7)"_s, u"23503"_s, Kind::Invalid, u"stand against"_s);
        row("check", u"insert into unique_ones values (2, 'x')"_s, u"23514"_s, Kind::Invalid, u"does not allow"_s);
        row("value", u"select 'x'::int"_s, u"22P02"_s, Kind::Invalid, u"cannot use this value"_s);
        row("raised", u"do $$ begin raise exception 'no'; end $$"_s, u"P0001"_s, Kind::Server, u"refuses it"_s);
        row("prepared", u"execute nothing_prepared"_s, u"26000"_s, Kind::Server, u"prepared statement"_s);
        // What a test cannot bring about on a server that others use.
        raised(u"53200"_s, Kind::Server, u"out of memory"_s);
        raised(u"53000"_s, Kind::Server, u"run out of something"_s);
        raised(u"28000"_s, Kind::Auth, u"let this user in"_s);
        raised(u"40001"_s, Kind::Server, u"changed the same rows"_s);
        raised(u"40P01"_s, Kind::Server, u"waited for each other"_s);
        raised(u"55P03"_s, Kind::Timeout, u"holds a lock"_s);
        raised(u"57P02"_s, Kind::Lost, u"crashed"_s);
        raised(u"57P03"_s, Kind::Refused, u"at the moment"_s);
        raised(u"57P04"_s, Kind::Lost, u"dropped"_s);
        raised(u"57P05"_s, Kind::Timeout, u"idle"_s);
        raised(u"58000"_s, Kind::Server, u"machine"_s);
        raised(u"58030"_s, Kind::Server, u"read or write its disk"_s);
        raised(u"XX000"_s, Kind::Server, u"internal error"_s);
        raised(u"XX001"_s, Kind::Server, u"damaged data"_s);
        raised(u"XX002"_s, Kind::Server, u"damaged index"_s);
        raised(u"F0000"_s, Kind::Server, u"configuration"_s);
        raised(u"99999"_s, Kind::Server, u"reports an error"_s);
    }
    void eachStateHasASentenceOfItsOwn()
    {
        QFETCH(QString, sql);
        QFETCH(QString, state);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, what);
        const auto outcome = outcomeOf(sql);
        QVERIFY(!outcome);
        const Error &error = outcome.error();
        QVERIFY2(error.sqlState == state, qPrintable(describe(error)));
        QVERIFY2(error.kind == kind, qPrintable(describe(error)));
        QVERIFY2(error.what.contains(what), qPrintable(describe(error)));
        QVERIFY(!error.serverWords.isEmpty());
    }

    void aRoleThatMayOnlyReadIsToldSo()
    {
        const auto outcome = outcomeOf(u"create temp table t as select 1;; create table u (n int)"_s, u"plain"_s);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().sqlState, u"25006"_s);
        QVERIFY(outcome.error().hint.contains(u"standby"_s));
    }

    /// A package upgrade under a running server: a library wants a function that the program in memory does not have.
    void replacedProgramsAreNamed()
    {
        const QString folder = m.server.value(u"select setting from pg_config where name = 'PKGLIBDIR'"_s);
        QByteArray library = contentOf(folder + u"/plpgsql.so"_s);
        const qsizetype name = library.indexOf("SPI_connect_ext");
        if (name < 0)
            QSKIP("plpgsql.so cannot be read here, or calls other functions");
        library.replace(name, 15, "SPI_connect_new");
        const QString path = made(u"plpgsql.so"_s, library,
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        const auto outcome = outcomeOf(
            u"create function newer_handler() returns language_handler language c as '%1', 'plpgsql_call_handler'"_s
                .arg(path));
        QVERIFY(!outcome);
        const Error &error = outcome.error();
        QVERIFY2(error.serverWords.contains(u"undefined symbol"_s), qPrintable(describe(error)));
        QVERIFY2(error.what.contains(u"replaced"_s), qPrintable(error.what));
        QVERIFY2(error.hint.contains(u"restarted"_s), qPrintable(error.hint));
        QVERIFY(SqlError::wantsRestart(error));
        QVERIFY(!SqlError::wantsRestart(outcomeOf(u"selekt 1"_s).error()));
    }

    void faultsOfFilesHereAreNotTheServers_data()
    {
        QTest::addColumn<QMap<QString, QString>>("settings");
        QTest::addColumn<QString>("what");
        using Settings = QMap<QString, QString>;
        const QString none = m_folder.filePath(u"none.crt"_s);
        const QString nonsense = made(u"nonsense.crt"_s, "no certificate", QFile::ReadOwner | QFile::WriteOwner);
        const QString own = made(u"own.key"_s, "no key", QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        const QString verify = u"verify-full"_s;
        QTest::newRow("missing root certificate")
            << Settings{{u"sslmode"_s, verify}, {u"sslrootcert"_s, none}} << u"certificate file on this computer"_s;
        QTest::newRow("unreadable root certificate")
            << Settings{{u"sslmode"_s, verify}, {u"sslrootcert"_s, nonsense}} << u"certificate file on this computer"_s;
        QTest::newRow("unreadable certificate") << Settings{{u"sslmode"_s, u"require"_s}, {u"sslcert"_s, nonsense}}
                                                << u"certificate file on this computer"_s;
    }
    void faultsOfFilesHereAreNotTheServers()
    {
        using Settings = QMap<QString, QString>;
        QFETCH(Settings, settings);
        QFETCH(QString, what);
        const TlsPromise server;
        ConnectionSpec spec = *ConnectionSpec::fromUri(u"postgresql://me@127.0.0.1:%1/d"_s.arg(server.port()));
        for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
            spec.set(setting.key(), setting.value());
        const Error error = connectError(spec);
        QVERIFY2(error.kind == ErrorKind::Local, qPrintable(describe(error)));
        QVERIFY2(error.what.contains(what), qPrintable(describe(error)));
        QVERIFY(!error.hint.isEmpty());
        QVERIFY(!SqlError::mayPassByItself(error));
    }

    void aServiceThatIsNotDefinedIsNotTheServers()
    {
        qputenv("PGSERVICEFILE", QFile::encodeName(made(u"service.conf"_s, "[known]\nhost=/tmp\n", QFile::ReadOwner)));
        const auto restore = qScopeGuard([] { qunsetenv("PGSERVICEFILE"); });
        ConnectionSpec spec;
        spec.set(u"service"_s, u"unknown"_s);
        const Error error = connectError(spec);
        QVERIFY2(error.kind == ErrorKind::Local, qPrintable(describe(error)));
        QVERIFY2(error.what.contains(u"service"_s), qPrintable(describe(error)));
    }

    void aPasswordFileThatIsNotUsedIsNamed_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<int>("permissions");
        QTest::addColumn<QString>("hint");
        QTest::newRow("others may read it") << u"*:*:*:secretive:right"_s << int(QFile::ReadOther) << u"chmod 600"_s;
        QTest::newRow("another user's") << u"*:*:*:somebody:right"_s << 0 << u"no line"_s;
        QTest::newRow("the right one") << u"*:*:*:secretive:right"_s << 0 << QString();
    }
    void aPasswordFileThatIsNotUsedIsNamed()
    {
        QFETCH(QString, content);
        QFETCH(int, permissions);
        QFETCH(QString, hint);
        ConnectionSpec spec = m.spec(u"secretive"_s);
        spec.set(u"passfile"_s,
            made(
                u"pgpass"_s, content.toUtf8(), QFile::ReadOwner | QFile::WriteOwner | QFile::Permissions(permissions)));
        const Error error = connectError(spec);
        if (hint.isEmpty()) {
            QCOMPARE(error, Error{});
            return;
        }
        QCOMPARE(error.kind, ErrorKind::Auth);
        QVERIFY2(error.hint.contains(hint), qPrintable(describe(error)));
        QVERIFY(error.what.contains(u"wants a password"_s));
        spec.set(u"passfile"_s, m_folder.filePath(u"nowhere"_s));
        QVERIFY(connectError(spec).hint.contains(u"no password file"_s));
    }
};

QTEST_GUILESS_MAIN(ErrorWordsTest)
#include "tst_errorwords.moc"
