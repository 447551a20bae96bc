#include "domain/cron/cause/jobruncause.h"
#include "domain/cron/cause/jobrunmessage.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using Kind = JobRunCause::Kind;

static JobRun failedWith(const QString &message, const QString &command = u"select 1"_s)
{
    return {.status = RunStatus::Failed,
        .command = command,
        .returnMessage = message,
        .database = u"app"_s,
        .username = u"ada"_s};
}

/// Messages marked "seen" are what pg_cron 1.4.2 or 1.6.4 recorded on PostgreSQL 15, over libpq (two blanks) and in workers.
class JobRunCauseTest : public QObject
{
    Q_OBJECT

private slots:
    void causes_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("said"); // of the sentence
        const auto row = [](const QString &message, Kind kind, const QString &said = {}) {
            QTest::newRow(qPrintable(message)) << message << kind << said;
        };
        // pg_cron's own words
        row(u"server restarted"_s, Kind::ServerRestarted, u"while nightly ran"_s);
        row(u"job canceled"_s, Kind::JobCancelled, u"may have been committed all the same"_s); // seen
        row(u"job startup timeout"_s, Kind::StartupTimeout);
        row(u"could not start background process; more details may be available in the server log"_s,
            Kind::WorkerNotStarted);
        row(u"unable to create a DSM segment; more details may be available in the server log"_s,
            Kind::WorkerNotStarted);
        row(u"connection failed"_s, Kind::ConnectionFailed, u"to the database app as ada"_s); // seen
        row(u"connection lost"_s, Kind::ConnectionLost);
        row(u"COPY not supported"_s, Kind::CopyToClient);
        row(u"server closed the connection unexpectedly\n\tThis probably means the server terminated "
            u"abnormally\n\tbefore or "
            u"while processing the request.\n"_s,
            Kind::BackendEnded); // seen
        // the session
        row(u"FATAL: terminating background worker \"pg_cron\" due to administrator command"_s,
            Kind::BackendEnded); // seen
        row(u"FATAL:  terminating connection due to administrator command\n"_s, Kind::BackendEnded);
        row(u"FATAL:  terminating connection due to idle-in-transaction timeout\n"_s, Kind::BackendEnded,
            u"idle-in-transaction timeout"_s);
        row(u"WARNING:  terminating connection because of crash of another server process\n"_s, Kind::BackendEnded);
        row(u"FATAL: role \"gone\" does not exist"_s, Kind::RoleMissing, u"Role gone"_s);
        row(u"FATAL: role \"x\" is not permitted to log in"_s, Kind::LoginForbidden, u"Role x"_s);
        row(u"FATAL: database \"old\" does not exist"_s, Kind::DatabaseMissing, u"Database old"_s);
        row(u"FATAL: database \"old\" is not currently accepting connections"_s, Kind::DatabaseClosed);
        row(u"FATAL:  password authentication failed for user \"ada\"\n"_s, Kind::PasswordRefused);
        row(u"FATAL:  no pg_hba.conf entry for host \"::1\", user \"ada\""_s, Kind::HbaRefused);
        row(u"FATAL:  sorry, too many clients already\n"_s, Kind::TooManyConnections);
        row(u"FATAL:  remaining connection slots are reserved for non-replication superuser connections"_s,
            Kind::TooManyConnections);
        row(u"FATAL:  too many connections for role \"ada\"\n"_s, Kind::TooManyConnections);
        row(u"ERROR:  canceling statement due to conflict with recovery\n"_s, Kind::RecoveryConflict);
        // broken off
        row(u"ERROR:  canceling statement due to user request\n"_s, Kind::CancelledByUser); // seen
        row(u"ERROR:  canceling statement due to statement timeout\n"_s, Kind::StatementTimeout); // seen
        row(u"ERROR: canceling statement due to lock timeout"_s, Kind::LockTimeout); // seen
        row(u"ERROR:  could not obtain lock on relation \"t\"\n"_s, Kind::LockTimeout);
        row(u"ERROR:  deadlock detected\nDETAIL:  Process 27743 waits for AccessExclusiveLock on relation 16476 of "
            u"database 5; "
            u"blocked by process 27764.\nHINT:  See server log for query details.\n"_s,
            Kind::Deadlock, u"broke nightly off"_s); // seen
        row(u"ERROR:  could not serialize access due to concurrent update\n"_s, Kind::Serialization);
        row(u"ERROR:  cannot execute DELETE in a read-only transaction\n"_s, Kind::ReadOnly, u"(DELETE)"_s); // seen
        row(u"ERROR:  cannot execute nextval() during recovery\n"_s, Kind::ReadOnly, u"(nextval())"_s);
        row(u"ERROR:  VACUUM cannot run inside a transaction block\n"_s, Kind::TransactionBlock,
            u"VACUUM must"_s); // seen
        row(u"ERROR: CREATE INDEX CONCURRENTLY cannot be executed from a function"_s, Kind::TransactionBlock,
            u"CREATE INDEX CONCURRENTLY must"_s); // seen
        row(u"FATAL: EndTransactionBlock: unexpected state BEGIN"_s, Kind::TransactionControl); // seen
        row(u"ERROR:  invalid transaction termination\nCONTEXT:  PL/pgSQL function pc() line 1 at COMMIT\n"_s,
            Kind::TransactionControl);
        row(u"ERROR:  could not extend file \"base/5/16476\": No space left on device\nHINT:  Check free disk space.\n"_s,
            Kind::DiskFull);
        row(u"ERROR:  out of memory\nDETAIL:  Failed on request of size 5.\n"_s, Kind::OutOfMemory, u"memory left"_s);
        row(u"ERROR:  out of shared memory\n"_s, Kind::OutOfMemory, u"locks"_s);
        row(u"ERROR:  could not load library \"/usr/lib/postgresql/15/lib/plpgsql.so\": undefined symbol: MemoryContextX\n"_s,
            Kind::LibraryReplaced);
        row(u"ERROR:  could not find function \"nosuchsymbol\" in file \"/opt/lib/postgresql/15/lib/pg_trgm.so\"\n"_s,
            Kind::LibraryReplaced); // seen
        row(u"ERROR:  could not access file \"$libdir/nosuchlib\": No such file or directory\n"_s,
            Kind::LibraryReplaced); // seen
        // rights
        row(u"ERROR:  permission denied for table secret\n"_s, Kind::PermissionDenied, u"on table secret"_s); // seen
        row(u"ERROR:  permission denied for schema hidden\nLINE 1: select * from hidden.x\n                      ^\n"_s,
            Kind::PermissionDenied, u"on schema hidden"_s); // seen
        row(u"ERROR:  permission denied to set role \"postgres\"\n"_s, Kind::PermissionDenied,
            u"may not set role"_s); // seen
        row(u"ERROR:  must be superuser or have privileges of the pg_read_server_files role to COPY from a file\n"_s,
            Kind::PermissionDenied); // seen
        row(u"ERROR:  must be owner of table secret\n"_s, Kind::NotOwner, u"own table secret"_s); // seen
        row(u"ERROR:  new row violates row-level security policy for table \"docs\"\n"_s, Kind::RowSecurity,
            u"table docs"_s);
        // names
        row(u"ERROR:  relation \"nowhere\" does not exist\nLINE 1: delete from nowhere\n                    ^\n"_s,
            Kind::TableMissing, u"view nowhere does not exist for role ada in database app"_s); // seen
        row(u"ERROR: function nofunction(integer) does not exist\nHINT: No function matches the given name."_s,
            Kind::FunctionMissing, u"nofunction(integer)"_s); // seen
        row(u"ERROR:  procedure p() does not exist\n"_s, Kind::FunctionMissing);
        row(u"ERROR:  column \"nocolumn\" does not exist\n"_s, Kind::ColumnMissing, u"Column nocolumn does"_s); // seen
        row(u"ERROR:  column \"c\" of relation \"t\" does not exist\n"_s, Kind::ColumnMissing,
            u"Column c of table t does"_s);
        row(u"ERROR:  column t.c does not exist\n"_s, Kind::ColumnMissing, u"Column t.c does"_s);
        row(u"ERROR:  schema \"noschema\" does not exist\n"_s, Kind::ObjectMissing, u"schema noschema"_s); // seen
        row(u"ERROR:  operator does not exist: jsonb = text\n"_s, Kind::StatementError);
        row(u"ERROR:  schema \"net\" does not exist\n"_s, Kind::PgNetMissing, u"database app"_s); // seen
        row(u"ERROR:  function net.http_post(url => unknown, body => text) does not exist\n"_s, Kind::PgNetMissing);
        row(u"ERROR:  schema \"network\" does not exist\n"_s, Kind::ObjectMissing);
        row(u"ERROR:  syntax error at or near \"form\"\nLINE 1: delete form t\n"_s, Kind::SyntaxError,
            u"\"form\""_s); // seen
        row(u"ERROR: syntax error at end of input"_s, Kind::SyntaxError);
        // data
        row(u"ERROR:  duplicate key value violates unique constraint \"u_pkey\"\nDETAIL:  Key (i)=(1) already exists.\n"_s,
            Kind::DuplicateKey, u"(u_pkey)"_s); // seen
        row(u"ERROR:  insert or update on table \"fk\" violates foreign key constraint \"fk_i_fkey\"\n"_s,
            Kind::ConstraintViolated); // seen
        row(u"ERROR:  null value in column \"i\" of relation \"nn\" violates not-null constraint\n"_s,
            Kind::ConstraintViolated); // seen
        row(u"ERROR:  FOREACH expression must not be null\nCONTEXT:  PL/pgSQL function inline_code_block line 1 at "
            u"FOREACH over "
            u"array\n"_s,
            Kind::ForeachOverNull); // seen
        row(u"ERROR:  cannot refresh materialized view \"public.mv\" concurrently\n"_s, Kind::RefreshNeedsIndex,
            u"public.mv"_s);
        // the statement's own
        row(u"ERROR:  division by zero\n"_s, Kind::StatementError,
            u"The command of nightly failed: division by zero"_s); // seen
        row(u"ERROR:  boom\nDETAIL:  permission denied for table secret\n"_s, Kind::StatementError, u"failed: boom"_s);
        // the command's own code
        row(u"ERROR:  permission denied for table secret\nCONTEXT:  PL/pgSQL function inline_code_block line 7 at RAISE\n"_s,
            Kind::Raised, u"in line 7 of its DO block"_s);
        row(u"ERROR: boom\nDETAIL: the detail\nHINT: the hint\nCONTEXT: PL/pgSQL function a.f(text) line 1 at RAISE"_s,
            Kind::Raised,
            u"line 1 of a.f(text): boom"_s); // seen
        row(u"ERROR:  division by zero\nCONTEXT:  SQL expression \"1/0\"\nPL/pgSQL function fx() line 1 at RETURN\n"_s,
            Kind::StatementError); // seen
        // other languages
        row(u"FEHLER:  DELETE 5\nKONTEXT:  PL/pgSQL-Funktion inline_code_block Zeile 1 bei RAISE\n"_s, Kind::Raised,
            u"line 1 of its DO block: DELETE 5"_s); // seen
        row(u"FEHLER:  Relation »nowhere« existiert nicht\nZEILE 1: delete from nowhere\n                     ^\n"_s,
            Kind::StatementError, u"failed: Relation »nowhere« existiert nicht"_s); // seen
        row(u"ERROR: Division durch Null"_s, Kind::StatementError); // seen
        row(u"Server beendete die Verbindung unerwartet\n\tDas heißt wahrscheinlich, dass der Server abnormal beendete\n"_s,
            Kind::Unknown, u"not known here"_s); // seen
        row(u"ERREUR :  la relation « x » n'existe pas"_s, Kind::StatementError);
        row({}, Kind::Unknown, u"no words"_s);
    }
    void causes()
    {
        QFETCH(QString, message);
        QFETCH(QString, said);
        const auto cause = causeOf(failedWith(message), u"nightly"_s);
        QVERIFY(cause);
        QTEST(cause->kind, "kind");
        QVERIFY2(cause->sentence.contains(said), qPrintable(cause->sentence));
        QVERIFY(!cause->sentence.isEmpty() && !cause->advice.isEmpty());
        QVERIFY2(!cause->sentence.contains(u'%') && !cause->advice.contains(u'%'), qPrintable(cause->sentence));
        const bool isOwn = cause->kind == Kind::StatementError || cause->kind == Kind::Unknown;
        QCOMPARE(cause->decidedBy.isEmpty(), isOwn);
    }

    void wordsOfPgCronAreTakenAsAWhole_data()
    {
        QTest::addColumn<QString>("message");
        for (const char *message : {"job canceled by hand", "the server restarted", "server restarted\n!",
                 "COPY not supported here", "ERROR:  job canceled\n", "ERROR:  connection failed\n"})
            QTest::newRow(message) << QString::fromLatin1(message);
    }
    void wordsOfPgCronAreTakenAsAWhole()
    {
        QFETCH(QString, message);
        const auto cause = causeOf(failedWith(message), u"nightly"_s);
        QVERIFY(cause->kind == Kind::Unknown || cause->kind == Kind::StatementError);
    }

    void onlyFailuresHaveACause_data()
    {
        QTest::addColumn<RunStatus>("status");
        QTest::addColumn<bool>("has");
        for (const auto status :
            {RunStatus::Starting, RunStatus::Connecting, RunStatus::Sending, RunStatus::Running, RunStatus::Succeeded})
            QTest::addRow("%d", int(status)) << status << false;
        QTest::newRow("failed") << RunStatus::Failed << true;
        QTest::newRow("unknown") << RunStatus::Unknown << true;
    }
    void onlyFailuresHaveACause()
    {
        QFETCH(RunStatus, status);
        JobRun run = failedWith(u"job canceled"_s);
        run.status = status;
        QTEST(causeOf(run, u"nightly"_s).has_value(), "has");
    }

    void aStaleRunIsNoFailure()
    {
        JobRun run = failedWith({}, u"vacuum a"_s);
        run.status = RunStatus::Unknown;
        QCOMPARE(causeOf(run, u"nightly"_s)->kind, Kind::NoEnd);
        QVERIFY(causeOf(run, u"nightly"_s)->sentence.contains(u"no end of it is recorded"_s));
        run.command = u" -- nothing\n;"_s;
        QVERIFY(causeOf(run, u"nightly"_s)->sentence.contains(u"holds no statement"_s));
    }

    void severalStatementsAreCounted()
    {
        const QString message = u"ERROR:  VACUUM cannot run inside a transaction block\n"_s;
        const auto of
            = [&](const QString &command) { return causeOf(failedWith(message, command), u"nightly"_s)->sentence; };
        QVERIFY(of(u"vacuum a; vacuum b;"_s).contains(u"2 statement(s)"_s));
        QVERIFY(!of(u"call vacuum_all();"_s).contains(u"statement(s)"_s));
    }

    void showsNothingHostile()
    {
        const QString message = u"ERROR:  relation \"a\u202eb sb_secret_abc %2 %1\" does not exist\n"_s;
        const auto cause = causeOf(failedWith(message), u"a\u202eb"_s);
        QCOMPARE(cause->kind, Kind::TableMissing);
        for (const QString &text : {cause->sentence, cause->advice, cause->decidedBy}) {
            QVERIFY(!text.contains(QChar(0x202e)));
            QVERIFY2(!text.contains(u"sb_secret_abc"_s), qPrintable(text));
        }
        QVERIFY2(cause->sentence.contains(u"%2 %1"_s), qPrintable(cause->sentence));
        const QString endless = u"ERROR:  "_s + u"x"_s.repeated(65'536);
        QVERIFY(causeOf(failedWith(endless), u"x"_s.repeated(1000))->sentence.size() < 1000);
    }

    void takesMessagesApart()
    {
        QCOMPARE(
            partsOf(
                u"ERROR:  two\nlines\nDETAIL:  d\nCONTEXT:  SQL statement \"x\"\nPL/pgSQL function f() line 1 at SQL "
                u"statement\n"_s),
            (JobRunMessage{u"ERROR"_s, u"two\nlines"_s, {}}));
        QCOMPARE(partsOf(u"错误:  关系 \"x\" 不存在\n上下文:  PL/pgSQL function f() line 1 at RAISE"_s),
            (JobRunMessage{u"错误"_s, u"关系 \"x\" 不存在"_s, u"PL/pgSQL function f() line 1 at RAISE"_s}));
        QCOMPARE(partsOf(u"note: a colon"_s), (JobRunMessage{{}, u"note: a colon"_s, {}}));
    }
};

QTEST_GUILESS_MAIN(JobRunCauseTest)
#include "tst_jobruncause.moc"
