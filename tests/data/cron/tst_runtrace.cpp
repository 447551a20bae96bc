#include "data/cron/runtracestore.h"
#include "data/deliveries/deliverydetailstore.h"
#include "data/deliveries/deliverystore.h"
#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The real scheduler runs jobs that make deliveries, one of them with several transactions, through connections and through
/// background workers: each delivery knows its run, and each run its deliveries.
class RunTraceTest : public QObject
{
    Q_OBJECT

private:
    static constexpr auto aMinute = 90s; // pg_cron takes jobs up at the full minute

    QList<TestServer *> servers() { return {&m_connections, &m_workers}; }

private slots:
    void initTestCase()
    {
        for (TestServer *server : servers()) {
            VERIFY_RESULT(server->start());
            // Without the pump's long runs, which hold all others up where background workers run them.
            VERIFY_RESULT(server->exec(
                u"select cron.unschedule(jobid) from cron.job;"
                "update public.webhook_configs set url = 'http://127.0.0.1:9/', is_active = true"
                " where name = 'chat_events';"
                "create procedure public.digest() language plpgsql as $$ begin for n in 1..3 loop"
                " perform public.send_webhook_with_retry('chat_events', 'chat.session.ended', '{}');"
                " commit; end loop; end $$;"
                "select cron.schedule('digest', '* * * * *', 'call public.digest()');"
                "select cron.schedule('one-' || n, '* * * * *', 'select public.send_webhook_with_retry(''chat_events'',"
                " ''chat.session.ended'', jsonb_build_object(''job'', ''one-' || n || '''))')"
                " from generate_series(1, 4) n"_s));
        }
    }

    void eachKnowsTheOther_data()
    {
        QTest::addColumn<bool>("workers");
        QTest::newRow("connections") << false;
        QTest::newRow("background workers") << true;
    }
    void eachKnowsTheOther()
    {
        QFETCH(bool, workers);
        TestServer &server = workers ? m_workers : m_connections;
        const auto runs = [&](const QString &status) { // of jobs that are unscheduled, too
            return server
                .value(u"select count(*) from cron.job_run_details d where d.status = '%1' and"
                       " (d.command = 'call public.digest()' or d.command like '%chat.session.ended%')"_s.arg(status))
                .toInt();
        };
        QVERIFY(waitFor([&] { return runs(u"succeeded"_s) >= 5; }, aMinute));
        VERIFY_RESULT(server.exec(u"select cron.unschedule(j.jobid) from cron.job j"
                                  " where j.jobname = 'digest' or j.jobname like 'one-%'"_s));
        // The next minute may have begun; and a worker is gone up to a second before pg_cron writes that its run is over.
        QVERIFY(waitFor([&] { return runs(u"starting"_s) + runs(u"sending"_s) + runs(u"running"_s) == 0; }, aMinute));
        QCOMPARE(runs(u"failed"_s), 0);

        ProjectConnection connection(server.spec(), *SqlCatalogue::load());
        VERIFY_RESULT(await(connection.open()));
        const auto made = server.exec(u"select l.id, coalesce(l.payload ->> 'job', 'digest') from public.webhook_logs l"
                                      " where l.event_type = 'chat.session.ended'"_s);
        VERIFY_RESULT(made);
        QVERIFY(made->size() >= 7);
        QMap<qint64, qint64> deliveriesOfRun;
        for (const QStringList &row : *made) {
            const auto detail = await(DeliveryDetailStore(connection).detail(row.at(0).toLongLong()));
            VERIFY_RESULT(detail);
            QVERIFY2(detail->maker, qPrintable(row.join(u' ')));
            const QString job = server.value(
                u"select command from cron.job_run_details where runid = %1"_s.arg(detail->maker->runId));
            QVERIFY2(job.contains(row.at(1)), qPrintable(job));
            deliveriesOfRun[detail->maker->runId] += 1;
        }
        for (auto run = deliveriesOfRun.cbegin(); run != deliveriesOfRun.cend(); ++run) {
            const auto counted = await(RunTraceStore(connection).deliveriesOf(run.key()));
            VERIFY_RESULT(counted);
            QCOMPARE(counted->all(), run.value());
            DeliveryFilter filter;
            filter.runs = {run.key()};
            const auto page = await(DeliveryStore(connection).page(filter, {}));
            VERIFY_RESULT(page);
            QCOMPARE(page->deliveries.size(), run.value());
        }
        QVERIFY(deliveriesOfRun.values().contains(3)); // of the one with three transactions
    }

private:
    TestServer m_connections{TestServer::Content::Migrated};
    TestServer m_workers{TestServer::Content::Migrated,
        {{u"cron.use_background_workers"_s, u"on"_s}, {u"max_worker_processes"_s, u"24"_s}}};
};

QTEST_GUILESS_MAIN(RunTraceTest)
#include "tst_runtrace.moc"
