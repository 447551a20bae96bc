#include "data/storefixture.h"

#include "data/functions/functionstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/statementlog.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int invocationCount = 40'000; // over 90 days: 440 a day
constexpr int deliveryCount = 60'000;

} // namespace

/// Whatever the history holds, what the Functions panel asks reads what an index leads to: rows are counted, not time.
class FunctionPlansTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_server.exec(sql)); }

    /// Each statement since the last call may have read so many rows.
    void checkRead(const char *what, double most)
    {
        const auto statements = m_log.take();
        VERIFY_RESULT(statements);
        QVERIFY2(!statements->isEmpty(), what);
        for (const QString &statement : *statements) {
            const auto cost = costOf(m_server.uri(), statement);
            VERIFY_RESULT(cost);
            const QString line = u"%1: %2 rows, %3 blocks, %4 ms: %5"_s.arg(QString::fromLatin1(what))
                                     .arg(cost->read)
                                     .arg(cost->blocks)
                                     .arg(cost->ms)
                                     .arg(statement.simplified().left(150));
            QVERIFY2(cost->read <= most, qPrintable(line));
        }
    }

    void check(FunctionStore &store)
    {
        VERIFY_RESULT(m_log.take());
        VERIFY_RESULT(await(store.overview()));
        checkRead("overview", 2'000);
        VERIFY_RESULT(await(store.invocations({}, {}, 200)));
        checkRead("newest page", 2'000);
        const Instant middle = *Instant::fromPostgres(
            m_server.value(u"select created_at from public.function_invocations where id = 20000"_s).toUtf8());
        VERIFY_RESULT(await(store.invocations({}, InvocationPosition{middle, 20'000}, 200)));
        checkRead("a page in the middle", 2'000);
        VERIFY_RESULT(await(store.invocations({{}, InvocationState::Failed, {}}, {}, 100)));
        checkRead("what failed", 1'000);
        VERIFY_RESULT(await(store.invocations({{}, InvocationState::BrokenOff, {}}, {}, 100)));
        checkRead("what broke off", 1'000);
        VERIFY_RESULT(await(store.invocations({{}, {}, u"nothing"_s}, {}, 100)));
        checkRead("what is not there", 10'100); // a stretch
        VERIFY_RESULT(await(store.ofMessage(m_message)));
        checkRead("a message", 20);
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_server.start());
        const QString rows = sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/bench/webhooks/rows.sql"));
        exec(u"set bench.rows = %1;"_s.arg(deliveryCount) + rows);
        exec(u"update public.webhook_configs set url = 'https://abc.supabase.co/functions/v1/trip-events'"
             " where id < 4"_s);
        exec(u"insert into public.function_invocations (message_id, function_name, event_type, state, created_at,"
             " started_at, finished_at)"
             " select coalesce((select l.message_id::text from public.webhook_logs l where l.id = n and l.replay_of is "
             "null),"
             " 'other ' || n) , case n % 3 when 0 then 'ai-processing' else 'trip-events' end, 'trip.a',"
             " case n % 1000 when 0 then 'failed' when 1 then 'running' else 'done' end, t, t, t + interval '1 s'"
             " from generate_series(1, %1) n, lateral (select now() - (%1 - n) * interval '90 days' / %1 as t) x"
             " order by n"_s.arg(invocationCount));
        m_message = m_server.value(u"select message_id from public.function_invocations where id = 20000"_s);
        VERIFY_RESULT(m_log.open(m_server.uri()));
        VERIFY_RESULT(m_log.setOn(true));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_connection = std::make_unique<ProjectConnection>(m_server.spec(), *catalogue);
        VERIFY_RESULT(await(m_connection->open()));
    }

    void readLittle_data()
    {
        QTest::addColumn<QString>("statistics");
        QTest::newRow("good") << u"vacuum analyze public.webhook_logs, public.webhook_attempts,"
                                 " public.function_invocations"_s;
        QTest::newRow("none")
            << u"delete from pg_statistic s using pg_index i where i.indrelid ="
               " 'public.function_invocations'::regclass and s.starelid in (i.indrelid, i.indexrelid);"
               "update pg_class c set reltuples = -1, relpages = 0, relallvisible = 0 from pg_index i"
               " where i.indrelid = 'public.function_invocations'::regclass"
               " and c.oid in (i.indrelid, i.indexrelid)"_s;
    }
    void readLittle()
    {
        QFETCH(QString, statistics);
        exec(statistics);
        FunctionStore store(*m_connection);
        check(store);
    }

private:
    TestServer m_server{TestServer::Content::Migrated, [] {
                            auto parameters = TestServer::idleJobs();
                            parameters.insert(StatementLog::parameters());
                            return parameters;
                        }()};
    StatementLog m_log;
    std::unique_ptr<ProjectConnection> m_connection;
    QString m_message;
};

QTEST_GUILESS_MAIN(FunctionPlansTest)

#include "tst_functionplans.moc"
