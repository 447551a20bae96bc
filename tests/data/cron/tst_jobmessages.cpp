#include "support/testserver.h"
#include "support/verify.h"
#include "support/waiting.h"

#include "domain/cron/cause/jobruncause.h"
#include "domain/cron/commandtag.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A command, and what is read of the message that pg_cron records of it, over libpq and in a background worker alike.
struct MessageCase {
    const char *command;
    std::optional<qint64> rows; // of one that succeeds
    std::optional<JobRunCause::Kind> cause; // of one that fails
    const char *role = "postgres";
};

using Kind = JobRunCause::Kind;

const QList<MessageCase> messageCases{
    {"delete from a where false", 0, {}},
    {"delete from a", 3, {}},
    {"insert into b select generate_series(1, 5)", 5, {}},
    {"insert into b values (9) returning i", 1, {}},
    {"update c set i = 1", 2, {}},
    {"merge into f using (select 7 as i) s on f.i = s.i when not matched then insert values (7)", 1, {}},
    {"select 1", 1, {}},
    {"select 1 where false", 0, {}},
    {"create table made as select generate_series(1, 4)", 4, {}},
    {"create table if not exists a as select 1", {}, {}},
    {"with gone as (delete from d returning i) insert into e select i from gone", 2, {}},
    {"select 1; insert into b values (1), (2)", 2, {}},
    {"vacuum b;", {}, {}},
    {"do $$ begin raise notice 'DELETE 5'; end $$", {}, {}},
    {"do $$ begin raise exception 'DELETE 5'; end $$", {}, Kind::Raised},
    {"delete from nowhere", {}, Kind::TableMissing},
    {"select nofunction(1)", {}, Kind::FunctionMissing},
    {"delete from a where nocolumn = 1", {}, Kind::ColumnMissing},
    {"select net.http_post('https://x')", {}, Kind::PgNetMissing},
    {"insert into u values (1)", {}, Kind::DuplicateKey},
    {"insert into c values (null)", {}, Kind::ConstraintViolated},
    {"select 1; vacuum b", {}, Kind::TransactionBlock},
    {"select 1; create index concurrently on b (i)", {}, Kind::TransactionBlock},
    {"begin read only; delete from a", {}, Kind::ReadOnly},
    {"do $$ declare x int; y int[]; begin foreach x in array y loop null; end loop; end $$", {}, Kind::ForeachOverNull},
    {"delete form a", {}, Kind::SyntaxError},
    {"load '$libdir/nosuchlibrary'", {}, Kind::LibraryReplaced},
    {"select 1 / 0", {}, Kind::StatementError},
    {"select pg_cancel_backend(pg_backend_pid()), pg_sleep(1)", {}, Kind::CancelledByUser},
    {"select pg_terminate_backend(pg_backend_pid()), pg_sleep(1)", {}, Kind::BackendEnded},
    {"select * from secret", {}, Kind::PermissionDenied, "poor"},
    {"drop table secret", {}, Kind::NotOwner, "poor"},
};

} // namespace

/// What pg_cron really records is read right.
class JobMessagesTest : public QObject
{
    Q_OBJECT

private:
    static QMap<QString, QString> parameters(bool workers)
    {
        return {{u"cron.use_background_workers"_s, workers ? u"on"_s : u"off"_s}, {u"cron.max_running_jobs"_s, u"60"_s},
            {u"max_worker_processes"_s, u"80"_s}, {u"max_connections"_s, u"100"_s}};
    }

    static void schedule(const TestServer &server)
    {
        VERIFY_RESULT(server.exec(
            u"create extension pg_cron; create table a (i int); insert into a select generate_series(1, 3);"
            "create table b (i int); create table c (i int not null); insert into c values (1), (2);"
            "create table d (i int); insert into d values (1), (2); create table e (i int); create table f (i int);"
            "create table u (i int primary key); insert into u values (1);"
            "create table secret (i int); create role poor login"_s));
        const bool hasSeconds = server.value(u"select (extversion::numeric >= 1.5)::text from pg_extension"
                                             " where extname = 'pg_cron'"_s)
            == "true"_L1;
        for (qsizetype i = 0; i < messageCases.size(); ++i)
            VERIFY_RESULT(server.exec(
                u"select cron.schedule_in_database('%1', '%2', $command$%3$command$, 'postgres', '%4')"_s.arg(
                    QString::number(i), hasSeconds ? u"3 seconds"_s : u"* * * * *"_s,
                    QString::fromLatin1(messageCases.at(i).command), QString::fromLatin1(messageCases.at(i).role))));
    }

    /// The first run of each, once all are over.
    static Result<QList<QStringList>> runsOf(const TestServer &server)
    {
        const QString sql = u"select j.jobname, d.status, d.return_message from cron.job j"
                            " join lateral (select * from cron.job_run_details d where d.jobid = j.jobid"
                            " order by d.runid limit 1) d on true"
                            " where d.status in ('succeeded', 'failed') order by j.jobname::int"_s;
        waitFor([&] { return server.exec(sql).value_or(QList<QStringList>()).size() == messageCases.size(); }, 150s);
        return server.exec(sql);
    }

    static void judge(const TestServer &server)
    {
        const auto runs = runsOf(server);
        VERIFY_RESULT(runs);
        QCOMPARE(runs->size(), messageCases.size());
        for (const QStringList &row : *runs) {
            const MessageCase &expected = messageCases.at(row.at(0).toInt());
            const JobRun run{.status = row.at(1) == "failed"_L1 ? RunStatus::Failed : RunStatus::Succeeded,
                .command = QString::fromLatin1(expected.command),
                .returnMessage = row.at(2),
                .database = u"postgres"_s,
                .username = QString::fromLatin1(expected.role)};
            const auto cause = causeOf(run, row.at(0));
            const QByteArray told = QByteArray(expected.command) + ": " + row.at(2).toUtf8();
            QVERIFY2(rowsOf(run) == expected.rows, told);
            QVERIFY2((cause ? std::optional(cause->kind) : std::nullopt) == expected.cause, told);
        }
    }

private slots:
    void areRead()
    {
        TestServer overLibpq(TestServer::Content::Bare, parameters(false));
        TestServer inWorkers(TestServer::Content::Bare, parameters(true));
        for (TestServer *server : {&overLibpq, &inWorkers}) {
            VERIFY_RESULT(server->start());
            if (!server->server().binaries().hasCron)
                QSKIP("The server has no pg_cron, whose messages these are");
            schedule(*server);
        }
        for (const TestServer *server : {&overLibpq, &inWorkers})
            judge(*server);
    }
};

QTEST_GUILESS_MAIN(JobMessagesTest)
#include "tst_jobmessages.moc"
