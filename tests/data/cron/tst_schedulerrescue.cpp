#include "data/storefixture.h"

#include "data/cron/schedulerrescuestore.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/cron/rescue/historyproof.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Real servers whose scheduler is broken in each way: found, explained and mended, with the history as it was. Two servers
/// break in the same minute, so that the test waits for two of pg_cron's minutes in all.
class SchedulerRescueTest : public QObject
{
    Q_OBJECT

    using Cause = SchedulerCause;
    using Act = RescueAct;
    using Kind = RescueStep::Kind;

    static constexpr auto aMinute = 75s;

    TestServer m_counter{TestServer::Content::Bare}; // its counter falls behind
    TestServer m_stuck{TestServer::Content::Bare}; // a COPY holds its scheduler up
    std::unique_ptr<ProjectConnection> m_connection; // to the former
    std::unique_ptr<SchedulerRescueStore> m_store;
    HistoryMark m_before;

    static std::unique_ptr<ProjectConnection> connect(const TestServer &server, const QString &role = u"postgres"_s)
    {
        const auto catalogue = SqlCatalogue::load();
        if (!catalogue)
            return nullptr;
        auto connection = std::make_unique<ProjectConnection>(server.spec(u"postgres"_s, role), *catalogue);
        return await(connection->open()) ? std::move(connection) : nullptr;
    }
    static void run(const TestServer &server, const QString &sql) { VERIFY_RESULT(server.exec(sql)); }
    static QString processOf(const TestServer &server)
    {
        return server.value(u"select coalesce(min(pid)::text, '') from pg_stat_activity"
                            " where application_name = 'pg_cron scheduler'"_s);
    }
    /// For longer than it takes to end again.
    static bool staysAlive(const TestServer &server)
    {
        QString process;
        return waitFor([&] { return !(process = processOf(server)).isEmpty(); }, 15s)
            && !waitFor([&] { return processOf(server) != process; }, 3s);
    }
    static SchedulerDiagnosis diagnosis(SchedulerRescueSource &source)
    {
        const auto facts = await(source.look());
        if (!facts)
            QTest::qFail(qPrintable(describe(facts.error())), __FILE__, __LINE__);
        return facts ? diagnosed(*facts) : SchedulerDiagnosis();
    }
    static QList<Cause> causes(SchedulerRescueSource &source)
    {
        QList<Cause> found;
        for (const SchedulerFinding &finding : diagnosis(source).findings)
            found.append(finding.cause);
        return found;
    }
    static QList<RescueStep> plan(SchedulerRescueSource &source)
    {
        const SchedulerDiagnosis found = diagnosis(source);
        return rescuePlan(found.findings, found.rights);
    }
    static qint64 rowsOf(const TestServer &server)
    {
        return server.value(u"select count(*) from cron.job_run_details"_s).toLongLong();
    }
    void putBack() const { run(m_counter, u"select setval('cron.runid_seq', 1, false)"_s); }
    bool isAhead() const
    {
        return m_counter.value(u"select (select last_value from cron.runid_seq) >="
                               " (select max(runid) from cron.job_run_details)"_s)
            == "t"_L1;
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_counter.start());
        VERIFY_RESULT(m_stuck.start());
        run(m_counter,
            u"create extension pg_cron;"
            "insert into cron.job_run_details (jobid, runid, database, username, command, status, start_time, end_time)"
            " select 1, n, 'postgres', 'postgres', 'select 1', 'succeeded', now() - (600 - n) * interval '1 minute',"
            " now() - (600 - n) * interval '1 minute' from generate_series(1, 500) n;"
            "select cron.schedule('tick', '* * * * *', 'select 1');"
            "create role viewer login bypassrls; create role counter login bypassrls; create role mover login "
            "bypassrls;"
            "grant usage on schema cron to viewer, counter, mover;"
            "grant select on cron.job, cron.job_run_details to viewer, counter, mover;"
            "grant usage on sequence cron.runid_seq to counter;"
            "grant delete on cron.job_run_details to mover; grant create on database postgres to mover"_s);
        run(m_stuck,
            u"create extension pg_cron;"
            "select cron.schedule('export', '* * * * *', 'copy (select generate_series(1, 10)) to stdout');"
            "select cron.schedule('tick', '* * * * *', 'select 1');"
            "create role freer login bypassrls; grant usage on schema cron to freer;"
            "grant select on cron.job, cron.job_run_details to freer; grant update on cron.job_run_details to freer"_s);
        m_connection = connect(m_counter);
        QVERIFY(m_connection);
        m_store = std::make_unique<SchedulerRescueStore>(*m_connection);
        const auto before = await(m_store->history({}));
        VERIFY_RESULT(before);
        m_before = *before;
        QCOMPARE(m_before.rows, 500);
        QVERIFY(m_before.isExact);
    }

    void aCounterBehindIsFoundBeforeItHurts()
    {
        const SchedulerDiagnosis found = diagnosis(*m_store);
        QCOMPARE(found.findings.size(), 1);
        QCOMPARE(found.findings.first().cause, Cause::SequenceBehind);
        QVERIFY2(found.findings.first().evidence.contains("up to 500"_L1), qPrintable(found.findings.first().evidence));
        QVERIFY(found.isStopped());
    }

    /// Whoever may only look gets the statement, and nothing is written.
    void aViewerGetsTheStatement()
    {
        const auto connection = connect(m_counter, u"viewer"_s);
        QVERIFY(connection);
        SchedulerRescueStore store(*connection);
        const QList<RescueStep> steps = plan(store);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().kind, Kind::ForOwner);
        const QString statement = store.statement(steps.first());
        QVERIFY2(statement.startsWith("select\n  setval('cron.runid_seq'"_L1), qPrintable(statement));
        const auto refused = await(store.run(steps.first()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
        QVERIFY(!isAhead());
        QCOMPARE(rowsOf(m_counter), 500);
        run(m_counter, statement); // as its owner would
        QVERIFY(isAhead());
        QVERIFY(diagnosis(store).findings.isEmpty());
        QVERIFY(!diagnosis(store).skipped.isEmpty()); // the settings are hidden from it
        putBack();
    }

    void whoMayCountCounts()
    {
        const auto connection = connect(m_counter, u"counter"_s);
        QVERIFY(connection);
        SchedulerRescueStore store(*connection);
        const QList<RescueStep> steps = plan(store);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().act, Act::CountSequenceUp);
        QCOMPARE(await(store.run(steps.first())).value(), true);
        QCOMPARE(m_counter.value(u"select last_value from cron.runid_seq"_s), u"500"_s); // not one too far
        QCOMPARE(await(store.run(steps.first())).value(), false);
        QCOMPARE(m_counter.value(u"select last_value from cron.runid_seq"_s), u"500"_s);
        putBack();
    }

    void whoMayOnlyMoveRunsSetsThemAside()
    {
        run(m_counter, u"select setval('cron.runid_seq', 450)"_s);
        const auto connection = connect(m_counter, u"mover"_s);
        QVERIFY(connection);
        SchedulerRescueStore store(*connection);
        const QList<RescueStep> steps = plan(store);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().act, Act::SetRunsAside);
        VERIFY_RESULT(await(store.run(steps.first())));
        QVERIFY(diagnosis(store).findings.isEmpty());
        const auto after = await(store.history(m_before.newestRunId));
        VERIFY_RESULT(after);
        QCOMPARE(after->rows, 450);
        QCOMPARE(after->setAside, 50);
        QVERIFY(isWhole(m_before, *after));
        QCOMPARE(m_counter.value(u"select has_schema_privilege('viewer', 'cron_set_aside', 'usage')"_s), u"f"_s);
        run(m_counter,
            u"insert into cron.job_run_details select * from cron_set_aside.job_run_details;"
            "drop schema cron_set_aside cascade"_s);
        putBack();
    }

    void aSchedulerThatEndedIsRescued()
    {
        const QString process = processOf(m_counter);
        QVERIFY2(waitFor([&] { return processOf(m_counter) != process; }, aMinute), "it did not end");
        const QList<RescueStep> steps = plan(*m_store);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().act, Act::AdvanceSequence);
        QCOMPARE(steps.first().kind, Kind::ForMe);
        QCOMPARE(await(m_store->run(steps.first())).value(), true);
        QVERIFY(isAhead());
        QTRY_VERIFY(causes(*m_store).isEmpty()); // a second after it ended it is there again
        const QString reached = m_counter.value(u"select last_value from cron.runid_seq"_s);
        QCOMPARE(await(m_store->run(steps.first())).value(), false); // again: nothing to do, and it does not go back
        QCOMPARE(m_counter.value(u"select last_value from cron.runid_seq"_s), reached);
        const auto after = await(m_store->history(m_before.newestRunId));
        VERIFY_RESULT(after);
        QCOMPARE(*after, m_before);
    }

    void aStuckCopyIsFreedByARoleThatMayLockRuns()
    {
        QVERIFY(waitFor(
            [&] {
                return m_stuck.value(u"select count(*) from cron.job_run_details"
                                     " where return_message = 'COPY not supported'"_s)
                    == "1"_L1;
            },
            aMinute));
        const auto connection = connect(m_stuck, u"freer"_s);
        QVERIFY(connection);
        SchedulerRescueStore store(*connection);
        const SchedulerDiagnosis found = diagnosis(store);
        QCOMPARE(found.findings.size(), 1);
        QCOMPARE(found.findings.first().cause, Cause::WedgedCopy);
        const QList<RescueStep> steps = rescuePlan(found.findings, found.rights);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.at(0).act, Act::PauseJob);
        QCOMPARE(steps.at(0).kind, Kind::ForOwner);
        QCOMPARE(steps.at(1).act, Act::FreeScheduler);
        QCOMPARE(steps.at(1).kind, Kind::ForMe);
        const QString process = processOf(m_stuck);
        const qint64 rows = rowsOf(m_stuck);
        run(m_stuck, store.statement(steps.at(0)));
        QCOMPARE(m_stuck.value(u"select active from cron.job where jobname = 'export'"_s), u"f"_s);
        QCOMPARE(plan(store).first().act, Act::FreeScheduler); // paused, it is still stuck
        VERIFY_RESULT(await(store.run(steps.at(1))));
        QVERIFY(waitFor([&] { return processOf(m_stuck) != process && !processOf(m_stuck).isEmpty(); }, 15s));
        QTRY_VERIFY_WITH_TIMEOUT(
            causes(store).isEmpty(), 15000); // this role does not see that the process is a new one
        QCOMPARE(rowsOf(m_stuck), rows);
        const QString mended = processOf(m_stuck);
        VERIFY_RESULT(await(store.run(steps.at(1)))); // again: it ends nobody
        QCOMPARE(processOf(m_stuck), mended);
    }

    void theNextMinuteRunsAgain()
    {
        QVERIFY(waitFor(
            [&] {
                return m_counter.value(u"select count(*) from cron.job_run_details"
                                       " where runid > 500 and status = 'succeeded'"_s)
                    != "0"_L1;
            },
            aMinute));
        const qint64 rows = rowsOf(m_stuck);
        QVERIFY(waitFor([&] { return rowsOf(m_stuck) > rows; }, aMinute));
        QVERIFY(causes(*m_store).isEmpty());
    }

    void aJobOfADroppedRoleIsUnscheduled_data()
    {
        QTest::addColumn<QString>("active");
        QTest::newRow("active") << u"true"_s;
        QTest::newRow("paused") << u"false"_s;
    }
    void aJobOfADroppedRoleIsUnscheduled()
    {
        QFETCH(QString, active);
        run(m_counter,
            u"create role ghost login;"
            "select cron.schedule('haunt', '0 0 31 2 *', 'select ''boo''');"
            "update cron.job set username = 'ghost', active = %1 where jobname = 'haunt';"
            "drop role ghost"_s.arg(active));
        QVERIFY(waitFor([&] { return processOf(m_counter).isEmpty(); }, 15s));
        const qint64 rows = rowsOf(m_counter);
        const SchedulerDiagnosis found = diagnosis(*m_store);
        QCOMPARE(found.findings.size(), 1);
        QCOMPARE(found.findings.first().cause, Cause::RoleGone);
        const JobDraft kept = found.findings.first().job->definition;
        QCOMPARE(kept.command, u"select 'boo'"_s);
        QCOMPARE(kept.active, active == "true"_L1);
        const RescueStep step = rescuePlan(found.findings, found.rights).first();
        QCOMPARE(step.act, Act::UnscheduleJob);
        RescueStep wrong = step; // a job whose role is there stays
        wrong.jobId = m_counter.value(u"select jobid from cron.job where jobname = 'tick'"_s).toLongLong();
        QCOMPARE(await(m_store->run(wrong)).value(), false);
        QCOMPARE(await(m_store->run(step)).value(), true);
        QVERIFY(staysAlive(m_counter));
        QVERIFY(!causes(*m_store).contains(Cause::RoleGone));
        QCOMPARE(m_counter.value(u"select string_agg(jobname, ',') from cron.job"_s), u"tick"_s);
        QVERIFY(rowsOf(m_counter) >= rows);
    }

    void aJobOfADroppedDatabaseIsFoundAndHoldsNobodyUp()
    {
        run(m_counter, u"create database gone"_s);
        run(m_counter,
            u"select cron.schedule_in_database('lost', '0 0 31 2 *', 'select 1', 'gone');"
            "select cron.alter_job((select jobid from cron.job where jobname = 'lost'), active => false)"_s);
        run(m_counter, u"drop database gone"_s);
        QVERIFY(staysAlive(m_counter));
        QCOMPARE(causes(*m_store), QList{Cause::DatabaseGone});
        QCOMPARE(await(m_store->run(plan(*m_store).first())).value(), true);
        QVERIFY(causes(*m_store).isEmpty());
    }

    /// The programs cannot be exchanged under a test: the message that tells of it is planted.
    void exchangedProgramsAreTold()
    {
        run(m_counter,
            u"insert into cron.job_run_details (jobid, runid, status, return_message, start_time, end_time) values (1,"
            " nextval('cron.runid_seq'), 'failed', 'ERROR:  could not load library \"plpgsql.so\": undefined symbol: "
            "x',"
            " now(), now())"_s);
        QCOMPARE(causes(*m_store), QList{Cause::ProgramsReplaced});
        QCOMPARE(plan(*m_store).first().act, Act::RestartServer);
        run(m_counter,
            u"update cron.job_run_details set end_time = now() - interval '61 minutes'"
            " where return_message like '%undefined symbol%'"_s);
        QVERIFY(causes(*m_store).isEmpty());
    }

    void switchedOffIsSwitchedOn()
    {
        TestServer server(TestServer::Content::Bare, {{u"cron.log_run"_s, u"off"_s}});
        VERIFY_RESULT(server.start());
        run(server, u"create extension pg_cron"_s);
        const bool canLaunchNothing
            = server.value(u"select count(*) from pg_settings where name = 'cron.launch_active_jobs'"_s) == "1"_L1;
        if (canLaunchNothing) {
            run(server, u"alter system set cron.launch_active_jobs = off"_s);
            run(server, u"select pg_reload_conf()"_s);
        }
        {
            const auto connection = connect(server);
            QVERIFY(connection);
            SchedulerRescueStore store(*connection);
            QVERIFY(waitFor([&] { return !processOf(server).isEmpty(); }));
            QTRY_COMPARE(causes(store),
                canLaunchNothing ? (QList{Cause::LaunchingOff, Cause::HistoryOff}) : QList{Cause::HistoryOff});
            for (const RescueStep &step : plan(store)) {
                if (step.kind == Kind::ForMe)
                    VERIFY_RESULT(await(store.run(step)));
            }
            QTRY_COMPARE(causes(store), QList{Cause::HistoryOff}); // that one needs the restart
        }
        VERIFY_RESULT(server.restart());
        const auto connection = connect(server);
        QVERIFY(connection);
        SchedulerRescueStore store(*connection);
        QTRY_VERIFY(!processOf(server).isEmpty());
        QVERIFY(causes(store).isEmpty());
        if (!canLaunchNothing)
            QSKIP("pg_cron knows cron.launch_active_jobs from 1.6 on; cron.log_run was tried");
    }
};

QTEST_GUILESS_MAIN(SchedulerRescueTest)
#include "tst_schedulerrescue.moc"
