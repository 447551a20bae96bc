#include "engine/enginefixture.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Which schedules were in force and when the scheduler was seen, as the pump and the measuring job note it.
class EngineWatchTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;

    void exec(const QString &sql) { VERIFY_RESULT(m_engine.server().exec(sql)); }
    QString value(const QString &sql) { return m_engine.server().value(sql); }
    void look() { exec(u"select signalbox.watch_scheduler()"_s); }
    QString looks() { return value(u"select count(*) from signalbox.cron_looks"_s); }
    /// "1 * * * * *; 2! 0 1 * * * until": what was seen of each job, one after the other. With !, paused.
    QString schedules()
    {
        return value(
            u"select string_agg(concat(jobid, case when not active then '!' end, ' ', schedule,"
            " case when seen_until is not null then ' until' end), '; ' order by id) from signalbox.job_schedules"_s);
    }
    void addJob(int id, const QString &schedule)
    {
        exec(u"insert into cron.job (jobid, schedule, command, nodename, nodeport, database, username, active, jobname)"
             " values (%1, '%2', 'select 1', '', 5432, 'postgres', 'postgres', true, 'job %1')"_s.arg(
                 QString::number(id), schedule));
    }
    void age(const QString &by)
    {
        exec(u"update signalbox.cron_looks set looked_from = looked_from - interval '%1',"
             " looked_until = looked_until - interval '%1'"_s.arg(by));
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_engine.start()); }
    void init()
    {
        exec(u"truncate cron.job, signalbox.cron_looks, signalbox.job_schedules"_s);
        addJob(1, u"0 1 31 2 *"_s);
    }

    void theGraceOfAJobThatIsGoneGoes()
    {
        addJob(2, u"0 1 31 2 *"_s);
        exec(u"truncate signalbox.job_grace; insert into signalbox.job_grace values (1, '1 second'), (2, '1 day')"_s);
        QVERIFY(!m_engine.server().exec(u"update signalbox.job_grace set grace = '0.9 seconds' where jobid = 1"_s));
        QVERIFY(!m_engine.server().exec(u"update signalbox.job_grace set grace = '25 hours' where jobid = 2"_s));
        look();
        const QString graces = u"select string_agg(jobid::text, ' ' order by jobid) from signalbox.job_grace"_s;
        QCOMPARE(value(graces), u"1 2"_s);
        exec(u"delete from cron.job where jobid = 1"_s);
        look();
        QCOMPARE(value(graces), u"2"_s);
    }

    void aQuietMinuteIsOneRow()
    {
        look();
        QCOMPARE(looks(), u"1"_s);
        QCOMPARE(schedules(), u"1 0 1 31 2 *"_s);
        const QString all = u"select md5(string_agg(s::text, ' ')) from signalbox.job_schedules s"_s;
        const QString before = value(all);
        age(u"1 minute"_s);
        look();
        QCOMPARE(looks(), u"1"_s);
        QCOMPARE(
            value(u"select looked_until - looked_from between '1 minute' and '2 minutes' from signalbox.cron_looks"_s),
            u"t"_s);
        QCOMPARE(value(all), before);
        QCOMPARE(value(u"select concat_ws(' ', scheduler, scheduler_started_at >= server_started_at)"
                       " from signalbox.cron_looks"_s),
            u"alive t"_s);
        QCOMPARE(value(u"select server_started_at = pg_postmaster_start_time() from signalbox.cron_looks"_s), u"t"_s);
    }

    void whatChangedIsKept()
    {
        look();
        const QString seen = value(u"select looked_until from signalbox.cron_looks"_s);
        exec(u"update cron.job set schedule = '0 2 31 2 *'"_s);
        addJob(2, u"0 3 31 2 *"_s);
        look();
        QCOMPARE(schedules(), u"1 0 1 31 2 * until; 1 0 2 31 2 *; 2 0 3 31 2 *"_s);
        QCOMPARE(value(u"select seen_until from signalbox.job_schedules order by id limit 1"_s), seen);
        exec(u"update cron.job set active = false where jobid = 1; delete from cron.job where jobid = 2"_s);
        look();
        QCOMPARE(schedules(), u"1 0 1 31 2 * until; 1 0 2 31 2 * until; 2 0 3 31 2 * until; 1! 0 2 31 2 *"_s);
        QCOMPARE(looks(), u"1"_s);
    }

    void aLongSilenceBeginsANewLook_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("looksThen");
        const QString moved = u"update signalbox.cron_looks set looked_until = now() - interval '%1',"
                              " looked_from = now() - interval '1 hour'"_s;
        QTest::newRow("short") << moved.arg(u"9 min 50 s"_s) << u"1"_s;
        QTest::newRow("long") << moved.arg(u"10 min 10 s"_s) << u"2"_s;
        QTest::newRow("the clock went back")
            << u"update signalbox.cron_looks set looked_until = now() + interval '1 minute'"_s << u"2"_s;
        QTest::newRow("another server process")
            << u"update signalbox.cron_looks set server_started_at = now() - interval '1 day'"_s << u"2"_s;
        QTest::newRow("another scheduler")
            << u"update signalbox.cron_looks set scheduler_started_at = now() - interval '1 day'"_s << u"2"_s;
        QTest::newRow("no scheduler")
            << u"update signalbox.cron_looks set scheduler = 'dead', scheduler_started_at = null"_s << u"2"_s;
        QTest::newRow("another zone") << u"update signalbox.cron_looks set time_zone = 'Europe/Vienna'"_s << u"2"_s;
    }
    void aLongSilenceBeginsANewLook()
    {
        QFETCH(QString, sql);
        QFETCH(QString, looksThen);
        look();
        exec(sql);
        look();
        QCOMPARE(looks(), looksThen);
        QCOMPARE(schedules(), u"1 0 1 31 2 *"_s); // looks as it did
    }

    void whoeverRunsAnywayLooks()
    {
        exec(u"call public.webhook_pump(0)"_s);
        QCOMPARE(looks(), u"1"_s);
        exec(u"truncate signalbox.cron_looks; call signalbox.collect_metrics()"_s);
        QCOMPARE(looks(), u"1"_s);
    }

    void aLookThatFailsTakesNoMeasureWithIt()
    {
        exec(u"truncate public.system_metrics; alter table signalbox.cron_looks rename to cron_looks_away"_s);
        const auto measured = m_engine.server().exec(u"call signalbox.collect_metrics()"_s);
        exec(u"alter table signalbox.cron_looks_away rename to cron_looks"_s);
        VERIFY_RESULT(measured);
        QVERIFY(value(u"select count(*) from public.system_metrics"_s) != u"0"_s);
    }

    void oneLooksAtATime()
    {
        const auto other = m_engine.client();
        QVERIFY(other);
        VERIFY_RESULT(other->exec(u"begin; select signalbox.watch_scheduler()"_s));
        look();
        QCOMPARE(looks(), u"0"_s); // and does not wait
        VERIFY_RESULT(other->exec(u"commit"_s));
        QCOMPARE(looks(), u"1"_s);
        QCOMPARE(schedules(), u"1 0 1 31 2 *"_s);
    }

    void whatIsOldGoes()
    {
        look();
        exec(u"insert into signalbox.cron_looks (looked_from, looked_until, server_started_at, scheduler)"
             " select now() - interval '90 days', now() - n * interval '1 day', now(), 'alive'"
             " from unnest(array[34, 36]) n;"
             "insert into signalbox.job_schedules (jobid, schedule, active, seen_from, seen_until)"
             " select n, '* * * * *', true, now() - interval '90 days', now() - n * interval '1 day'"
             " from unnest(array[34, 36]) n;"
             "update signalbox.job_schedules set seen_from = now() - interval '90 days' where seen_until is null"_s);
        exec(u"call signalbox.retain('run_history')"_s);
        QCOMPARE(looks(), u"2"_s);
        QCOMPARE(schedules(), u"1 0 1 31 2 *; 34 * * * * * until"_s);
    }
};

QTEST_GUILESS_MAIN(EngineWatchTest)
#include "tst_engine_watch.moc"
