#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "widgets/look/pagetabs.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"
#include "widgets/timeline/timeline.h"

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The run map in the real window: an hour without a server is no hour of missed runs, and one that was missed is one.
class MapStory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_server.start());
        plant();
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_driver.emplace(*catalogue);
        QVERIFY(m_driver->open());
        m_driver->window().resize(1500, 950);
        QVERIFY(m_driver->connectTo(m_server.uri()));
        QVERIFY(m_driver->showPanel(u"cron"_s));
        m_driver->panel()->openLink(u"view/map-day"_s);
        m_timeline = m_driver->panel()->findChild<Timeline *>();
        QVERIFY(m_timeline && m_timeline->isVisible());
        QVERIFY(waitFor([this] { return m_driver->isReady(); }));
    }
    void cleanupTestCase() { m_driver.reset(); }

    void anOutageIsNotAnHourOfMissedRuns()
    {
        const QSet<QString> during = readings(everyMinute, m_now - 85min, m_now - 35min);
        for (const QString &reading : during)
            QVERIFY2(!reading.contains(verdictMissed), qPrintable(reading));
        const bool isTold = std::ranges::any_of(during, [](const QString &reading) {
            return reading.contains("down"_L1) || reading.contains("Unknown"_L1) || reading.contains("Nobody saw"_L1);
        });
        QVERIFY2(isTold, qPrintable(QStringList(during.cbegin(), during.cend()).join(u'\n')));
    }

    void whatRanBeforeIsThere()
    {
        const QSet<QString> before = readings(everyMinute, m_now - 4h, m_now - 2h);
        QVERIFY(std::ranges::any_of(before, [](const QString &reading) { return reading.contains(" run"_L1); }));
    }

    void whatWasMissedIsSaidOnce()
    {
        int told = 0;
        for (const QString &reading : readings(hourly, m_now - 23h, m_now - 2h))
            told += reading.contains(verdictMissed) ? 1 : 0;
        QCOMPARE(told, 1);
    }

    void theListSaysTheSame()
    {
        m_driver->panel()->openLink(u"job/hourly"_s);
        QVERIFY(waitFor([this] { return words(u"Selected job"_s) == "hourly"_L1; }));
    }

private:
    static constexpr qint64 everyMinute = 1;
    static constexpr qint64 hourly = 2;
    static constexpr auto verdictMissed = "Missed"_L1;

    /// Two jobs that were seen for ten hours, a server that was away from 90 to 30 minutes ago, and one run that is not there.
    void plant()
    {
        VERIFY_RESULT(m_server.exec(
            u"truncate cron.job, cron.job_run_details, signalbox.cron_looks, signalbox.job_schedules;"
            "select setval('cron.runid_seq', 1, false);"
            "insert into cron.job (jobid, jobname, schedule, command, nodename, nodeport, database, username, active)"
            " values (1, 'every-minute', '* * * * *', 'select 1', '', 5432, 'postgres', 'postgres', true),"
            " (2, 'hourly', '0 * * * *', 'select 1', '', 5432, 'postgres', 'postgres', true);"
            "insert into cron.job_run_details (runid, jobid, status, start_time, end_time)"
            " select nextval('cron.runid_seq'), r.jobid, 'succeeded', r.at + interval '0.1 s', r.at + interval '2 s'"
            " from (select 1 as jobid, t as at from generate_series(date_trunc('minute', now()) - interval '12 hours',"
            "   now() - interval '1 minute', interval '1 minute') t"
            "   union all"
            "   select 2, t from generate_series(date_trunc('hour', now(), 'UTC') - interval '12 hours',"
            "   now() - interval '1 minute', interval '1 hour') t"
            "   where t <> date_trunc('hour', now(), 'UTC') - interval '5 hours') r"
            " where r.at not between now() - interval '90 minutes' and now() - interval '30 minutes'"
            " order by r.at, r.jobid;"
            "insert into signalbox.cron_looks (looked_from, looked_until, server_started_at, scheduler,"
            " scheduler_started_at, log_run, time_zone)"
            " select t.f, t.u, t.s, 'alive', t.s, true, nullif(current_setting('cron.timezone', true), '')"
            " from (values (now() - interval '10 hours', now() - interval '90 minutes', now() - interval '20 hours'),"
            "   (now() - interval '30 minutes', now() - interval '1 minute', now() - interval '31 minutes'))"
            " as t (f, u, s);"
            "insert into signalbox.job_schedules (jobid, schedule, active, seen_from, seen_until)"
            " select j.jobid, j.schedule, true, now() - interval '10 hours', null from cron.job j"_s));
        m_now = Instant{m_server.value(u"select (extract(epoch from now()) * 1000000)::bigint"_s).toLongLong()};
    }

    /// All that is said of the job's lane in a span, pixel by pixel.
    QSet<QString> readings(qint64 jobId, Instant from, Instant until) const
    {
        QSet<QString> said;
        const int y = m_timeline->laneRect(jobId).center().y();
        for (int x = int(m_timeline->xOf(from)); x <= int(m_timeline->xOf(until)); ++x) {
            QTest::mouseMove(m_timeline->viewport(), QPoint(x, y));
            said.insert(m_timeline->reading());
        }
        return said;
    }
    QString words(const QString &name) const
    {
        const auto *label = m_driver->accessible<PlainLabel>(name);
        return label ? label->plainText() : QString();
    }

    TestServer m_server{TestServer::Content::Migrated, {{u"cron.host"_s, u"/nonexistent"_s}}};
    std::optional<WindowDriver> m_driver;
    Timeline *m_timeline = nullptr;
    Instant m_now;
};

QTEST_MAIN(MapStory)
#include "tst_mapstory.moc"
