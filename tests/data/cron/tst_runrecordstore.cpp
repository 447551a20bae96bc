#include "data/storefixture.h"

#include "data/cron/cronstore.h"
#include "data/cron/runrecordstore.h"
#include "data/health/healthstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/cron/expected/punctualityledger.h"
#include "domain/cron/jobstate.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Which runs were missed in the last day, told from our log, the history and what is there now. What is due was due two to three
/// hours ago, daily, so that nothing becomes due while the test runs.
class RunRecordStoreTest : public QObject
{
    Q_OBJECT

    TestServer m_server{TestServer::Content::Migrated, {{u"cron.host"_s, u"/nonexistent"_s}}};
    std::unique_ptr<ProjectConnection> m_connection;

    void exec(const QString &sql) { VERIFY_RESULT(m_server.exec(sql)); }
    static std::unique_ptr<ProjectConnection> connect(const TestServer &server, const QString &role = u"postgres"_s)
    {
        const auto catalogue = SqlCatalogue::load();
        if (!catalogue)
            return nullptr;
        auto connection = std::make_unique<ProjectConnection>(server.spec(u"postgres"_s, role), *catalogue);
        return await(connection->open()) ? std::move(connection) : nullptr;
    }
    static QString due(const QString &offset = u"0 s"_s)
    {
        return u"(date_trunc('hour', now(), 'UTC') - interval '2 hours' + interval '%1')"_s.arg(offset);
    }
    QString schedule() const
    {
        return m_server.value(u"select '0 ' || extract(hour from %1 at time zone 'UTC') || ' * * *'"_s.arg(due()));
    }
    /// `from`, `until`, `started`: SQL.
    void addLook(const QString &from, const QString &until, const QString &started)
    {
        exec(u"insert into signalbox.cron_looks (looked_from, looked_until, server_started_at, scheduler,"
             " scheduler_started_at, log_run, time_zone)"
             " values (%1, %2, %3, 'alive', %3, true, nullif(current_setting('cron.timezone', true), ''))"_s.arg(
                 from, until, started));
    }
    void addSeen(const QString &schedule, const QString &from, const QString &until, bool active = true)
    {
        exec(u"insert into signalbox.job_schedules (jobid, schedule, active, seen_from, seen_until)"
             " values (1, '%1', %4, %2, %3)"_s.arg(schedule, from, until, active ? u"true"_s : u"false"_s));
    }
    void addRun(int job, const QString &start, const QString &took = u"2 s"_s)
    {
        exec(u"insert into cron.job_run_details (runid, jobid, status, start_time, end_time)"
             " values (nextval('cron.runid_seq'), %1, 'succeeded', %2, %2 + interval '%3')"_s.arg(
                 QString::number(job), start, took));
    }
    /// "Missed", or "Unknown" and why, of what was due then; "-" when nothing was.
    static QString verdictIn(const Result<RunRecord> &record)
    {
        if (!record)
            return describe(record.error());
        const TimeSpan day{record->record.asOf - 24h, record->record.asOf};
        for (const JobTimeline &job : record->jobs) {
            if (job.jobId != 1)
                continue;
            const ExpectedRuns runs = expectedRuns(job, record->record, day);
            if (runs.expected.isEmpty())
                return u"-"_s;
            const ExpectedRun &run = runs.expected.constLast();
            return run.reason ? reasonText(*run.reason) : verdictText(run.verdict);
        }
        return u"no job"_s;
    }
    QString verdict() { return verdictIn(await(RunRecordStore(*m_connection, u"test"_s).lastDay())); }

    /// The job is there for ten hours as our log saw, and so is the scheduler; another job ran each ten minutes for 30 hours.
    void allIsWell()
    {
        exec(u"truncate cron.job, cron.job_run_details, signalbox.cron_looks, signalbox.job_schedules;"
             "select setval('cron.runid_seq', 1, false)"_s);
        exec(u"insert into cron.job (jobid, schedule, command, nodename, nodeport, database, username, active)"
             " values (1, '%1', 'select 1', '', 5432, 'postgres', 'postgres', true)"_s.arg(schedule()));
        exec(u"insert into cron.job_run_details (runid, jobid, status, start_time, end_time)"
             " select nextval('cron.runid_seq'), 2, 'succeeded', t, t + interval '1 s'"
             " from generate_series(now() - interval '32 hours', now(), interval '10 minutes') t"_s);
        addLook(u"now() - interval '10 hours'"_s, u"now() - interval '1 minute'"_s, u"now() - interval '20 hours'"_s);
        addSeen(schedule(), u"(select looked_from from signalbox.cron_looks)"_s, u"null"_s);
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_server.start());
        m_connection = connect(m_server);
        QVERIFY(m_connection);
    }
    void init() { allIsWell(); }

    void whatDidNotRunWasMissed()
    {
        QCOMPARE(verdict(), verdictText(RunVerdict::Missed));
        const auto health = await(HealthStore(*m_connection).facts());
        VERIFY_RESULT(health);
        QVERIFY(health->cron && health->cron->missedLastDay);
        QCOMPARE(health->cron->missedLastDay->missed, 1);
        const double share = health->cron->missedLastDay->knownShare();
        QVERIFY2(share > 0.41 && share < 0.42, qPrintable(QString::number(share))); // ten hours of 24
    }

    /// The panel's third look, and who looks with it.
    void thePanelTellsIt()
    {
        const auto punctuality = std::make_shared<PunctualityReader>(*m_connection, u"shared"_s);
        CronStore store(*m_connection, punctuality);
        for (const bool isPending : {true, true, false}) {
            const auto overview = await(store.overview());
            VERIFY_RESULT(overview);
            QCOMPARE(overview->punctualityPending, isPending);
            QCOMPARE(overview->jobs.first().punctuality.has_value(), !isPending);
            if (isPending)
                continue;
            const CronJob &job = overview->jobs.first();
            QCOMPARE(job.punctuality->missed, 1);
            QCOMPARE(job.punctuality->knownPercent, 41);
            QCOMPARE(jobStateOf(job), JobState::Missed);
        }
        addRun(1, due(u"2 s"_s)); // the record is not read again within some seconds
        const auto health = await(HealthStore(*m_connection, punctuality).facts());
        VERIFY_RESULT(health);
        QCOMPARE(health->cron->missedLastDay->missed, 1);
        QCOMPARE(health->cron->owingJobs.size(), 0); // but the job's last run is read each time
        const auto later = await(HealthStore(*m_connection).facts());
        VERIFY_RESULT(later);
        QCOMPARE(later->cron->owingJobs.size(), 0);
        QCOMPARE(later->cron->missedLastDay->missed, 0);
    }

    /// Panel and health, say: both go on with what they get.
    void whoAsksAtTheSameTimeGetsIt()
    {
        const auto reader = std::make_shared<PunctualityReader>(*m_connection, u"shared"_s);
        int answers = 0;
        const auto count = [&answers](const Result<PunctualityReport> &report) {
            answers += report && report->lastDay.missed == 1 ? 1 : 0;
            return true;
        };
        QList<QFuture<bool>> asked;
        for (int i = 0; i < 3; ++i)
            asked.append(reader->read().then(count));
        QTRY_COMPARE(answers, 3);
        const auto countDays = [&answers](const Result<RunRecord> &record) {
            answers += record && !record->jobs.isEmpty() ? 1 : 0;
            return true;
        };
        for (int i = 0; i < 3; ++i)
            asked.append(reader->record()->lastDay().then(countDays));
        QTRY_COMPARE(answers, 6);
    }

    void aGraceIsRead()
    {
        addRun(1, due(u"50 min"_s));
        QCOMPARE(verdict(), verdictText(RunVerdict::Late));
        exec(u"insert into signalbox.job_grace values (1, '50 minutes')"_s);
        QCOMPARE(verdict(), verdictText(RunVerdict::Ran));
        exec(u"truncate signalbox.job_grace"_s);
    }

    /// A run each minute, and an hour of which the server was down, or nobody knows anything.
    void anOutageIsNoSixtyMisses_data()
    {
        QTest::addColumn<QString>("started");
        QTest::newRow("the server was started again") << due(u"0 s"_s);
        QTest::newRow("nobody knows") << u"now() - interval '20 hours'"_s;
    }
    void anOutageIsNoSixtyMisses()
    {
        QFETCH(QString, started);
        exec(u"update cron.job set schedule = '* * * * *'; truncate signalbox.cron_looks, signalbox.job_schedules"_s);
        addLook(u"now() - interval '10 hours'"_s, due(u"-1 hour"_s), u"now() - interval '20 hours'"_s);
        addLook(due(u"2 min"_s), u"now() - interval '1 minute'"_s, started);
        addSeen(u"* * * * *"_s, u"now() - interval '10 hours'"_s, u"null"_s);
        exec(u"truncate cron.job_run_details; select setval('cron.runid_seq', 1, false);"
             "insert into cron.job_run_details (runid, jobid, status, start_time, end_time)"
             " select nextval('cron.runid_seq'), 1, 'succeeded', t + interval '1 s', t + interval '2 s'"
             " from generate_series(date_trunc('minute', now()) - interval '32 hours', now(), interval '1 minute') t"
             " where t not between %1 and %2"_s.arg(due(u"-1 hour"_s), due(u"2 min"_s)));
        const auto report = await(std::make_shared<PunctualityReader>(*m_connection, u"test"_s)->read());
        VERIFY_RESULT(report);
        const JobPunctuality told = report->jobs.value(1);
        QCOMPARE(told.missed, 0);
        QCOMPARE(told.owed, std::nullopt);
        qint64 unserved = 0;
        for (const UnservedRuns &runs : told.unserved)
            unserved += runs.verdict == RunVerdict::Unknown || runs.verdict == RunVerdict::ServerDown ? runs.count : 0;
        QVERIFY2(unserved > 55 && unserved < 65, qPrintable(QString::number(unserved)));
    }

    void whatRanWasNot()
    {
        exec(u"delete from cron.job_run_details where start_time > %1"_s.arg(due()));
        exec(u"select setval('cron.runid_seq', (select max(runid) from cron.job_run_details))"_s);
        addRun(1, due(u"2 s"_s));
        QCOMPARE(verdict(), verdictText(RunVerdict::Ran));
    }

    /// The numbers of the runs tell it. It cannot be known whose it was.
    void aRunThatWasDeletedIsNotMissed()
    {
        exec(u"delete from cron.job_run_details where start_time between %1 and %2"_s.arg(
            due(u"-5 min"_s), due(u"5 min"_s)));
        QCOMPARE(verdict(), reasonText(UnknownReason::MaybeNotWritten));
    }

    void aPausedJobMissesNothing()
    {
        exec(u"truncate signalbox.job_schedules"_s);
        addSeen(schedule(), u"now() - interval '10 hours'"_s, due(u"30 min"_s), false);
        addSeen(schedule(), due(u"31 min"_s), u"null"_s);
        QCOMPARE(verdict(), verdictText(RunVerdict::Paused));
    }

    void beforeTheScheduleChangedNothingWasDue_data()
    {
        QTest::addColumn<QString>("changed");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("after") << due(u"1 min"_s) << u"-"_s;
        QTest::newRow("just before") << due(u"-11 s"_s) << reasonText(UnknownReason::ScheduleChanged);
        QTest::newRow("before") << due(u"-13 s"_s) << verdictText(RunVerdict::Missed);
    }
    void beforeTheScheduleChangedNothingWasDue()
    {
        QFETCH(QString, changed);
        QFETCH(QString, verdict);
        exec(u"truncate signalbox.job_schedules"_s);
        addSeen(u"0 0 31 2 *"_s, u"now() - interval '10 hours'"_s, changed + u" - interval '1 minute'"_s);
        addSeen(schedule(), changed, u"null"_s);
        QCOMPARE(this->verdict(), verdict);
    }

    /// Changed since the last look: what is there now says nothing of the time before.
    void whatChangedSinceTheLastLookIsNotKnownYet()
    {
        exec(u"update cron.job set schedule = '0 0 31 2 *'"_s);
        QCOMPARE(verdict(), verdictText(RunVerdict::Missed)); // by the schedule of then
        exec(u"update signalbox.cron_looks set looked_until = %1"_s.arg(due(u"-5 min"_s)));
        QCOMPARE(verdict(), u"-"_s);
    }

    void aStoppedServerIsNotTheJobsFault()
    {
        exec(u"truncate signalbox.cron_looks"_s);
        addLook(u"now() - interval '10 hours'"_s, due(u"-2 min"_s), u"now() - interval '20 hours'"_s);
        addLook(due(u"3 min"_s), u"now() - interval '1 minute'"_s, due(u"2 min"_s));
        exec(u"delete from cron.job_run_details where start_time > %1"_s.arg(due(u"-10 min"_s)));
        exec(u"select setval('cron.runid_seq', (select max(runid) from cron.job_run_details))"_s);
        addRun(2, due(u"4 min"_s));
        QCOMPARE(verdict(), verdictText(RunVerdict::ServerDown));
    }

    /// The scheduler is the same at both ends, but who knows of the schedule?
    void whatNobodyLookedAtIsNotKnown_data()
    {
        QTest::addColumn<QString>("lookedUntil");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("a blink") << due(u"-4 min"_s) << verdictText(RunVerdict::Missed);
        QTest::newRow("asleep") << due(u"-6 min"_s) << reasonText(UnknownReason::ScheduleUnknown);
    }
    void whatNobodyLookedAtIsNotKnown()
    {
        QFETCH(QString, lookedUntil);
        QFETCH(QString, verdict);
        exec(u"truncate signalbox.cron_looks"_s);
        addLook(u"now() - interval '10 hours'"_s, lookedUntil, u"now() - interval '20 hours'"_s);
        addLook(due(u"5 min"_s), u"now() - interval '1 minute'"_s, u"now() - interval '20 hours'"_s);
        QCOMPARE(this->verdict(), verdict);
    }

    /// It went back by four minutes just after.
    void whileTheClockWasSetNothingIsKnown()
    {
        exec(u"truncate signalbox.cron_looks"_s);
        addLook(u"now() - interval '10 hours'"_s, due(u"2 min"_s), u"now() - interval '20 hours'"_s);
        addLook(due(u"-2 min"_s), u"now() - interval '1 minute'"_s, u"now() - interval '20 hours'"_s);
        QCOMPARE(verdict(), reasonText(UnknownReason::ClockStepped));
    }

    void whatWasNotWrittenIsNotMissed()
    {
        exec(u"update signalbox.cron_looks set log_run = false"_s);
        QCOMPARE(verdict(), reasonText(UnknownReason::NotWritten));
    }

    void withAnotherZoneNothingIsKnown()
    {
        exec(u"update signalbox.cron_looks set time_zone = 'Asia/Kolkata'"_s);
        QVERIFY(verdict() != verdictText(RunVerdict::Missed));
    }

    void whereAllSlotsWereTakenItWaited()
    {
        exec(u"delete from cron.job_run_details where start_time > %1"_s.arg(due(u"-15 min"_s)));
        exec(u"select setval('cron.runid_seq', (select max(runid) from cron.job_run_details))"_s);
        const int slotCount = m_server.value(u"show cron.max_running_jobs"_s).toInt();
        QVERIFY(slotCount > 1);
        for (int i = 1; i < slotCount; ++i)
            addRun(2 + i, due(u"-1 min"_s), u"1 hour"_s);
        addRun(1, due(u"59 min 2 s"_s));
        QCOMPARE(verdict(), verdictText(RunVerdict::Late));
        addRun(100, due(u"-1 min"_s), u"1 hour"_s);
        QCOMPARE(verdict(), verdictText(RunVerdict::Queued));
    }

    void aPurgedHistoryAccusesNobody()
    {
        exec(u"delete from cron.job_run_details where start_time < %1"_s.arg(due(u"2 min"_s)));
        QCOMPARE(verdict(), reasonText(UnknownReason::Purged));
        exec(u"truncate cron.job_run_details"_s);
        QCOMPARE(verdict(), reasonText(UnknownReason::Purged));
    }

    void aSecondAskGoesOn()
    {
        RunRecordStore store(*m_connection, u"test"_s, 0ms);
        QCOMPARE(verdictIn(await(store.lastDay())), verdictText(RunVerdict::Missed));
        addRun(1, due(u"2 s"_s));
        QCOMPARE(verdictIn(await(store.lastDay())), verdictText(RunVerdict::Ran));
        allIsWell(); // numbers begin anew
        exec(u"delete from cron.job_run_details where runid > 150"_s);
        exec(u"select setval('cron.runid_seq', 150)"_s);
        const auto again = await(store.lastDay());
        VERIFY_RESULT(again);
        QCOMPARE(verdictIn(again), verdictText(RunVerdict::Missed));
    }

    /// Other roles' runs may have taken all slots, and their numbers are missing between ours.
    void whoSeesNotAllAccusesNobody()
    {
        exec(u"create role watcher login; grant usage on schema cron, signalbox to watcher;"
             "grant select on all tables in schema cron to watcher; grant select on all tables in schema signalbox to "
             "watcher;"
             "create policy w on signalbox.cron_looks using (true); create policy w on signalbox.job_schedules using "
             "(true);"
             "update cron.job set username = 'watcher'; update cron.job_run_details set username = 'watcher'"_s);
        const auto connection = connect(m_server, u"watcher"_s);
        QVERIFY(connection);
        QCOMPARE(verdictIn(await(RunRecordStore(*connection, u"test"_s).lastDay())),
            reasonText(UnknownReason::ScheduleUnknown));
    }

    /// As on a Supabase that has only pg_cron.
    void withoutOurLogNothingIsMissed()
    {
        exec(u"alter table signalbox.cron_looks rename to cron_looks_away"_s);
        const auto connection = connect(m_server);
        QVERIFY(connection);
        QCOMPARE(verdictIn(await(RunRecordStore(*connection, u"test"_s).lastDay())),
            reasonText(UnknownReason::ScheduleUnknown));
        const auto health = await(HealthStore(*connection).facts());
        exec(u"alter table signalbox.cron_looks_away rename to cron_looks"_s);
        VERIFY_RESULT(health);
        QVERIFY(health->cron);
        QVERIFY(!health->cron->missedLastDay);
    }

    /// The pump of a real installation writes the log, the real scheduler runs one job each minute; of another one it does not hear,
    /// as its row was changed behind its back.
    void theRealScheduler()
    {
        TestServer server(TestServer::Content::Migrated);
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(
            u"select cron.schedule('runs', '* * * * *', 'select 1'), cron.schedule('deaf', '0 0 31 2 *', 'select 1')"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            server.value(
                u"select count(*) from cron.job_run_details d join cron.job j using (jobid) where j.jobname = 'runs'"_s)
                != u"0"_s,
            90'000);
        VERIFY_RESULT(server.exec(u"set session_replication_role = replica;"
                                  "update cron.job set schedule = '* * * * *' where jobname = 'deaf'"_s));
        const auto connection = connect(server);
        QVERIFY(connection);
        RunRecordStore store(*connection, u"test"_s, 0ms);
        const auto missedOf = [&](const QString &name) -> qint64 {
            const auto record = await(store.lastDay());
            if (!record)
                return -1;
            const qint64 id = server.value(u"select jobid from cron.job where jobname = '%1'"_s.arg(name)).toLongLong();
            const auto owed = PunctualityLedger().take(record->jobs, record->record).jobs.value(id).owed;
            return owed ? owed->count : 0;
        };
        QTRY_COMPARE_WITH_TIMEOUT(missedOf(u"deaf"_s), 1, 240'000);
        QCOMPARE(missedOf(u"runs"_s), 0);
    }
};

QTEST_GUILESS_MAIN(RunRecordStoreTest)
#include "tst_runrecordstore.moc"
