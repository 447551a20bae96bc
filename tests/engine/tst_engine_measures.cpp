#include "engine/enginefixture.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// What the monitoring job measures, beyond what it reads off as it stands: what happened since the measurement before.
class EngineMeasuresTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;

    void exec(const QString &sql) { VERIFY_RESULT(m_engine.server().exec(sql)); }
    QString value(const QString &sql) { return m_engine.server().value(sql); }
    void measure() { exec(u"call signalbox.collect_metrics()"_s); }
    QString values(const QString &type, const QString &name)
    {
        return value(u"select string_agg(trim_scale(value)::text, ' ' order by id) from public.system_metrics"
                     " where metric_type = '%1' and metric_name = '%2'"_s.arg(type, name));
    }
    void addRun(
        int id, const QString &status, const QString &seconds = u"null"_s, const QString &command = u"select 1"_s)
    {
        exec(u"insert into cron.job_run_details (jobid, runid, database, username, command, status, start_time, "
             u"end_time)"
             " values (1, %1, 'postgres', 'postgres', '%4', '%2', now(), now() + %3 * interval '1 second')"_s.arg(
                 QString::number(id), status, seconds, command));
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_engine.start()); }
    void init() { exec(u"truncate public.system_metrics, cron.job_run_details"_s); }

    void theNewSeriesAreThere()
    {
        measure();
        QCOMPARE(value(u"select string_agg(metric_type || '/' || metric_name || ' ' || (metadata ->> 'unit'), ', '"
                       " order by metric_type, metric_name) from public.system_metrics"
                       " where coalesce(metadata @> '{\"cumulative\": true}', false)"_s),
            u"cron/failed runs, cron/runs runs, database/deadlocks count, queries/calls count, webhooks/delivered"
            " deliveries, webhooks/failed deliveries"_s);
        QCOMPARE(
            value(u"select value between 0.001 and 0.5 from public.system_metrics where metric_name = 'used_share'"_s),
            u"t"_s);
        QCOMPARE(value(u"select value = current_setting('max_connections')::integer from public.system_metrics"
                       " where metric_type = 'connections' and metric_name = 'limit'"_s),
            u"t"_s);
        // no mark is a number that somebody would draw
        QCOMPARE(value(u"select string_agg(distinct k, ' ') from public.system_metrics m,"
                       " jsonb_object_keys(m.metadata) k where jsonb_typeof(m.metadata -> k) = 'number'"_s),
            QString());
    }

    void whoSeesNoSessionsTellsNoShare()
    {
        const auto blind = m_engine.client();
        VERIFY_RESULT(
            blind->exec(u"create role blind; grant usage on schema signalbox to blind;"
                        " grant execute on all routines in schema signalbox to blind;"
                        " grant insert on public.system_metrics to blind;"
                        " create policy blind on public.system_metrics to blind using (true) with check (true);"
                        " set role blind"_s));
        VERIFY_RESULT(blind->exec(u"call signalbox.measure_connections()"_s));
        QCOMPARE(values(u"connections"_s, u"used_share"_s), QString());
        QVERIFY(!values(u"connections"_s, u"active"_s).isEmpty());
    }

    void runsAreCountedWhenTheyEnd()
    {
        addRun(1, u"succeeded"_s, u"5"_s); // before anybody measured
        measure();
        addRun(2, u"succeeded"_s, u"3"_s);
        addRun(3, u"failed"_s); // no end is known
        addRun(4, u"running"_s);
        addRun(5, u"succeeded"_s, u"50"_s, u"call public.webhook_pump()"_s);
        addRun(6, u"succeeded"_s, u"1"_s);
        measure();
        measure();
        exec(u"update cron.job_run_details set status = 'failed', end_time = start_time + interval '7 s'"
             " where runid = 4"_s);
        measure();
        QCOMPARE(values(u"cron"_s, u"runs"_s), u"0 4 4 5"_s);
        QCOMPARE(values(u"cron"_s, u"failed"_s), u"0 1 1 2"_s);
        QCOMPARE(values(u"cron"_s, u"run_time"_s), u"2 7"_s); // none where none ended
    }

    void aHistoryThatIsEmptiedMakesNoJump()
    {
        addRun(10, u"running"_s);
        measure();
        addRun(11, u"succeeded"_s, u"1"_s);
        addRun(12, u"running"_s);
        measure();
        exec(u"truncate cron.job_run_details"_s);
        measure();
        addRun(1, u"succeeded"_s, u"1"_s); // its ids begin anew
        measure();
        addRun(2, u"failed"_s, u"1"_s);
        exec(u"delete from public.system_metrics where id = (select max(id) from public.system_metrics"
             " where metric_type = 'cron' and metric_name = 'runs')"_s); // a row that is lost
        measure();
        QCOMPARE(values(u"cron"_s, u"runs"_s), u"0 1 1 3"_s);
        QCOMPARE(values(u"cron"_s, u"failed"_s), u"0 0 0 0 1"_s);
    }

    void oddMarksAreNone()
    {
        addRun(1, u"succeeded"_s, u"1"_s);
        for (const QString &mark : {u"{\"looked_at\": \"x\", \"open\": \"1; drop\"}"_s, u"[]"_s,
                 u"{\"looked_at\": {}}"_s, u"{\"open\": \"9999999999999999999999\"}"_s}) {
            exec(u"insert into public.system_metrics (metric_type, metric_name, value, metadata)"
                 " values ('cron', 'runs', 7, '%1')"_s.arg(mark));
            measure();
            QVERIFY2(values(u"cron"_s, u"runs"_s).endsWith(u"7 7"_s), qPrintable(values(u"cron"_s, u"runs"_s)));
        }
        exec(u"insert into public.system_metrics (metric_type, metric_name, value) values ('cron', 'runs', 'NaN')"_s);
        measure();
        QVERIFY(values(u"cron"_s, u"runs"_s).endsWith(u"NaN 7"_s));
    }

    void deliveriesAreCountedAsTheySettle()
    {
        exec(u"update signalbox.settled_counts set delivered = 0, failed = 0"_s);
        exec(u"insert into public.webhook_logs (event_type, payload, state, attempt_count, completed_at)"
             " select 'e', '{}', s, 1, now() from unnest(array['delivered', 'delivered', 'failed', 'pending']) s"_s);
        QCOMPARE(value(u"select signalbox.roll_up()"_s), u"3"_s);
        measure();
        exec(u"update public.webhook_logs set state = 'delivered' where state = 'failed'"_s); // and was counted before
        QCOMPARE(value(u"select signalbox.roll_up()"_s), u"2"_s);
        measure();
        QCOMPARE(values(u"webhooks"_s, u"delivered"_s), u"2 3"_s);
        QCOMPARE(values(u"webhooks"_s, u"failed"_s), u"1 1"_s); // it never falls
        exec(u"truncate public.webhook_logs, signalbox.rollup_queue cascade"_s);
    }

    void cacheHitsLately_data()
    {
        QTest::addColumn<QString>("hits"); // as they were noted before
        QTest::addColumn<bool>("isTold");
        QTest::newRow("many blocks") << u"0"_s << true;
        QTest::newRow("few blocks") << u"d.blks_hit"_s << false;
        QTest::newRow("a reset") << u"d.blks_hit + 1000000000"_s << false;
    }
    void cacheHitsLately()
    {
        QFETCH(QString, hits);
        QFETCH(bool, isTold);
        const QString blocks = u"select blks_hit > 50000 from pg_stat_database where datname = current_database()"_s;
        exec(u"do 'begin for i in 1..3000 loop perform count(*) from pg_class; end loop; end'"_s);
        QTRY_COMPARE(value(blocks), u"t"_s);
        exec(u"insert into public.system_metrics (metric_type, metric_name, value, metadata)"
             " select 'database', 'cache_hit_ratio', 0.5, jsonb_build_object('hits', (%1)::text, 'reads', '0')"
             " from pg_stat_database d where d.datname = current_database()"_s.arg(hits));
        measure();
        QCOMPARE(value(u"select count(*) from public.system_metrics where metric_name = 'cache_hit_ratio_lately'"
                       " and value between 0 and 1"_s),
            isTold ? u"1"_s : u"0"_s);
    }

    void meanTimeLately()
    {
        if (value(u"select count(*) from pg_extension where extname = 'pg_stat_statements'"_s) == u"0"_s)
            QSKIP("this server has no pg_stat_statements");
        measure();
        QCOMPARE(values(u"queries"_s, u"mean_time_lately"_s), QString()); // nothing before it
        exec(u"select pg_sleep(0.2)"_s);
        measure();
        const QString lately = values(u"queries"_s, u"mean_time_lately"_s);
        QVERIFY2(lately.toDouble() > 10, qPrintable(lately));
        exec(u"select pg_stat_statements_reset()"_s);
        measure();
        QCOMPARE(values(u"queries"_s, u"mean_time_lately"_s), lately);
    }
};

QTEST_GUILESS_MAIN(EngineMeasuresTest)
#include "tst_engine_measures.moc"
