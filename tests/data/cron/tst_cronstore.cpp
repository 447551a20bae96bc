#include "data/cron/cronbed.h"

#include "data/cron/cronstore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString never = u"0 0 31 2 *"_s;

} // namespace

class CronStoreTest : public QObject
{
    Q_OBJECT

private:
    Result<CronOverview> overview(const QString &role = u"postgres"_s)
    {
        const auto connection = m_fixture.connect(role);
        if (!connection)
            return tl::unexpected(Error{ErrorKind::Unreachable, u"no connection"_s, role, {}, {}, {}});
        return await(CronStore(*connection).overview());
    }

    Result<JobRunPage> history(qint64 job, std::optional<qint64> before, int limit)
    {
        const auto connection = m_fixture.connect();
        return await(CronStore(*connection).history(runsOfJob(job), before, limit));
    }

    void addJob(int id, const QString &name) { VERIFY_RESULT(m_fixture.addJob(id, name)); }

    /// `pid` and `start` are SQL over n in 1..count.
    void addRuns(int job, const QString &status, int count = 1, const QString &pid = u"null"_s,
        const QString &start = u"now() - (1000000 - n) * interval '1 second'"_s)
    {
        VERIFY_RESULT(m_fixture.addRuns({.job = QString::number(job),
            .status = u'\'' + status + u'\'',
            .count = count,
            .pid = pid,
            .start = start}));
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }

    void init() { VERIFY_RESULT(m_fixture.empty()); }

    void aDatabaseWithoutPgCronSaysSo()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto connection = bare.connect();
        QVERIFY(connection);
        const auto answer = await(CronStore(*connection).overview());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::MissingObject);
        QVERIFY(answer.error().hint.contains("signalbox migrate"_L1));
        const auto history = await(CronStore(*connection).history(runsOfJob(1), {}, 10));
        QVERIFY(!history);
        QCOMPARE(history.error().kind, ErrorKind::MissingObject);
    }

    void noJobsAreNoJobs()
    {
        const auto answer = overview();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->jobs, QList<CronJob>());
        const bool is14 = answer->cronVersion.startsWith("1.4"_L1);
        QCOMPARE(answer->timeZone, is14 ? u"UTC"_s : u"GMT"_s);
        QCOMPARE(answer->cronVersion,
            m_fixture.server.value(u"select extversion from pg_extension where extname = 'pg_cron'"_s));
        QCOMPARE(answer->lookedBackTo, std::nullopt);
        QCOMPARE(answer->scheduler, Liveness::Alive);
        QCOMPARE(answer->othersHidden, false);
    }

    void readsJobsWithTheirNewestRun()
    {
        addJob(2, u"second"_s);
        addJob(1, u"first"_s);
        addJob(3, {});
        addRuns(1, u"failed"_s);
        addRuns(1, u"succeeded"_s, 1, u"4242"_s, u"timestamptz '2026-11-22 12:00:00.123456+00'"_s);
        const auto answer = overview();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->jobs.size(), 3);
        const CronJob &job = answer->jobs.first();
        QCOMPARE(job.name, u"first"_s);
        QCOMPARE(job.jobId, 1);
        QCOMPARE(job.schedule, never);
        QCOMPARE(job.command, u"select 1"_s);
        QCOMPARE(job.username, u"postgres"_s);
        QCOMPARE(job.active, true);
        QVERIFY(job.lastRun);
        QCOMPARE(job.lastRun->status, RunStatus::Succeeded);
        QCOMPARE(job.lastRun->jobId, 1);
        QCOMPARE(job.lastRun->processId, 4242);
        QCOMPARE(job.lastRun->returnMessage, u"message"_s);
        QCOMPARE(job.lastRun->startedAt->toPostgres(), u"2026-11-22 12:00:00.123456+00"_s);
        QVERIFY(*job.lastRun->endedAt - *job.lastRun->startedAt == 2s);
        QVERIFY(!answer->jobs.at(1).lastRun);
        QCOMPARE(answer->jobs.at(2).name, QString()); // jobs without a name come last
    }

    void looksAtTheNewestRunsOnly()
    {
        addJob(1, u"rare"_s);
        addRuns(1, u"succeeded"_s);
        addRuns(99, u"succeeded"_s, 59999); // of a job that is gone
        auto answer = overview();
        VERIFY_RESULT(answer);
        QVERIFY(answer->jobs.first().lastRun);
        QCOMPARE(answer->lookedBackTo, std::nullopt);
        addRuns(99, u"succeeded"_s);
        answer = overview();
        VERIFY_RESULT(answer);
        QVERIFY(!answer->jobs.first().lastRun);
        QVERIFY(answer->lookedBackTo && answer->lookedBackTo->isFinite());
    }

    /// A second look goes on from the first: it walks only what is newer, and so keeps the run of a job that is rarer still.
    void aSecondLookGoesOnFromTheFirst()
    {
        addJob(1, u"rare"_s);
        addJob(2, u"busy"_s);
        addRuns(1, u"running"_s);
        addRuns(2, u"succeeded"_s);
        const auto connection = m_fixture.connect();
        CronStore store(*connection);
        const auto runOf = [&store](int place) {
            const auto answer = await(store.overview());
            return answer ? answer->jobs.value(place).lastRun.value_or(JobRun()) : JobRun();
        };
        const qint64 busy = runOf(0).runId;
        const qint64 rare = runOf(1).runId;
        QVERIFY(rare > 0 && busy > rare);

        addRuns(2, u"succeeded"_s, 60000);
        VERIFY_RESULT(m_fixture.server.exec(u"update cron.job_run_details set status = 'failed' where jobid = 1"_s));
        QCOMPARE(runOf(0).runId, busy + 60000);
        QCOMPARE(runOf(1).runId, rare); // out of reach by itself, see looksAtTheNewestRunsOnly()
        QCOMPARE(runOf(1).status, RunStatus::Failed);
    }

    /// What the first look remembers is worth nothing once one of its runs has gone.
    void aSecondLookAtAnotherHistoryBeginsAnew()
    {
        addJob(1, u"one"_s);
        addRuns(1, u"succeeded"_s, 3);
        const auto connection = m_fixture.connect();
        CronStore store(*connection);
        const auto newest = [&store] {
            const auto answer = await(store.overview());
            return answer && answer->jobs.first().lastRun ? answer->jobs.first().lastRun->runId : 0;
        };
        const qint64 before = newest();
        VERIFY_RESULT(m_fixture.server.exec(u"delete from cron.job_run_details where runid = %1"_s.arg(before)));
        QCOMPARE(newest(), before - 1);
        VERIFY_RESULT(m_fixture.server.exec(u"update cron.job_run_details set runid = runid - %1"_s.arg(before - 2)));
        QCOMPARE(newest(), 1);
    }

    void aRunWithoutABackendIsUnknown()
    {
        const QString alive = u"(select min(pid) from pg_stat_activity where backend_type = 'checkpointer')"_s;
        for (int job = 1; job <= 8; ++job)
            addJob(job, QString::number(job));
        addRuns(1, u"sending"_s, 1, u"2147483647"_s);
        addRuns(2, u"running"_s, 1, alive, u"now()"_s);
        addRuns(3, u"starting"_s, 1, u"null::int"_s, u"null::timestamptz"_s); // before a run that began long ago
        addRuns(4, u"succeeded"_s, 1, u"null::int"_s, u"now() - interval '5 minutes'"_s);
        addRuns(7, u"running"_s, 1, alive, u"now() - interval '3 days'"_s); // the scheduler was not there yet
        addRuns(8, u"running"_s, 1, u"(select min(pid) from pg_stat_activity where backend_type = 'walwriter')"_s,
            u"(select backend_start from pg_stat_activity where application_name like 'pg_cron %' limit 1)"_s);
        addRuns(
            5, u"connecting"_s, 1, u"null::int"_s, u"null::timestamptz"_s); // nothing newer: may still become something
        addRuns(6, u"some new word"_s, 1, alive, u"now()"_s);
        const auto answer = overview();
        VERIFY_RESULT(answer);
        const auto status = [&answer](int job) { return answer->jobs.at(job - 1).lastRun->status; };
        QCOMPARE(status(1), RunStatus::Unknown);
        QCOMPARE(status(2), RunStatus::Running);
        QCOMPARE(status(3), RunStatus::Unknown);
        QCOMPARE(status(5), RunStatus::Connecting);
        QCOMPARE(status(6), RunStatus::Unknown);
        QCOMPARE(status(7), RunStatus::Unknown);
        QCOMPARE(status(8), RunStatus::Running);
        const auto page = history(1, {}, 10);
        VERIFY_RESULT(page);
        QCOMPARE(page->runs.first().status, RunStatus::Unknown);
        for (const int job : {2, 7, 8}) { // the history tells the same
            const auto runs = history(job, {}, 1);
            VERIFY_RESULT(runs);
            QCOMPARE(runs->runs.first().status, status(job));
        }
    }

    /// Seen by a role that may look at its own backends only, so not since when the scheduler runs.
    void anotherBackendOfThatNumberIsNotTheRuns()
    {
        addJob(1, u"job"_s);
        VERIFY_RESULT(m_fixture.server.exec(u"create role owner login; grant usage on schema cron to owner;"
                                            "grant select on all tables in schema cron to owner;"
                                            "update cron.job set username = 'owner'"_s));
        const auto connection = m_fixture.connect(u"owner"_s);
        QVERIFY(connection);
        CronStore store(*connection);
        const QString its = u"(select min(pid) from pg_stat_activity where usename = 'owner')"_s;
        const auto add = [&](const QString &start) {
            addRuns(1, u"running"_s, 1, its, start);
            m_fixture.server.exec(u"update cron.job_run_details set username = 'owner'"_s);
        };
        const auto statusAt = [&](qsizetype place) {
            const auto page = await(store.history(runsOfJob(1), {}, 2));
            return page && page->runs.size() > place ? page->runs.at(place).status : RunStatus::Failed;
        };
        add(u"now() - interval '1 hour'"_s);
        QCOMPARE(statusAt(0), RunStatus::Running); // one look
        QTRY_COMPARE(statusAt(0), RunStatus::Unknown);
        add(u"now()"_s);
        QCOMPARE(statusAt(0), RunStatus::Running);
        QCOMPARE(statusAt(1), RunStatus::Unknown);
    }

    /// Its end may just not be in the snapshot yet.
    void aRunWhoseBackendHasGoneIsLookedAtTwice()
    {
        const QString gone = u"2147483647"_s;
        for (int job = 1; job <= 3; ++job)
            addJob(job, QString::number(job));
        addRuns(1, u"running"_s, 1, gone, u"now()"_s);
        addRuns(2, u"running"_s, 1, gone, u"now()"_s);
        addRuns(3, u"running"_s, 1, gone, u"now()"_s);
        addRuns(3, u"succeeded"_s, 1, gone, u"now()"_s);
        const auto connection = m_fixture.connect();
        CronStore store(*connection);
        const auto status = [&store](int job) {
            const auto answer = await(store.overview());
            return answer ? answer->jobs.at(job - 1).lastRun->status : RunStatus::Failed;
        };
        const auto runs
            = [&store](int job) { return await(store.history(runsOfJob(job), {}, 10)).value_or(JobRunPage()).runs; };
        QCOMPARE(status(1), RunStatus::Running);
        QCOMPARE(runs(1).first().status, RunStatus::Running);
        QCOMPARE(runs(3).last().status, RunStatus::Unknown); // the next one has begun
        VERIFY_RESULT(m_fixture.server.exec(
            u"update cron.job_run_details set status = 'succeeded', end_time = now() where jobid = 2"_s));
        QTRY_COMPARE(status(1), RunStatus::Unknown);
        QCOMPARE(status(2), RunStatus::Succeeded);
        QCOMPARE(runs(1).first().status, RunStatus::Unknown);
        QCOMPARE(await(store.run(runs(1).first().runId)).value().status, RunStatus::Unknown);
        QCOMPARE(await(store.runTimes(1, 1)).value().first().status, RunStatus::Unknown);
        QVERIFY(!runs(1).first().unattended);
    }

    void twoJobsOfOneNameAreTwo()
    {
        addJob(1, u"nightly"_s);
        addJob(2, u"nightly 2"_s);
        VERIFY_RESULT(m_fixture.server.exec(
            u"create role billing; update cron.job set jobname = 'nightly', username = 'billing' where jobid = 2"_s));
        addRuns(1, u"failed"_s);
        addRuns(2, u"succeeded"_s);
        const auto answer = overview();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->jobs.size(), 2);
        QVERIFY(answer->jobs.at(0).nameShared && answer->jobs.at(1).nameShared);
        QCOMPARE(answer->jobs.at(0).lastRun->status, RunStatus::Failed);
        QCOMPARE(answer->jobs.at(1).lastRun->status, RunStatus::Succeeded);
    }

    void missingTimesStayMissing()
    {
        addJob(1, u"job"_s);
        addRuns(1, u"failed"_s, 1, u"null"_s, u"null::timestamptz"_s);
        addRuns(1, u"failed"_s, 1, u"null"_s, u"timestamptz 'infinity'"_s);
        const auto page = history(1, {}, 10);
        VERIFY_RESULT(page);
        QCOMPARE(page->runs.size(), 2);
        QCOMPARE(page->runs.at(0).startedAt, Instant::distantFuture());
        QCOMPARE(page->runs.at(1).startedAt, std::nullopt);
        QCOMPARE(page->runs.at(1).endedAt, std::nullopt);
    }

    void pagesThroughAHistory()
    {
        addJob(1, u"job"_s);
        for (int n = 0; n < 5; ++n) {
            addRuns(1, u"succeeded"_s, 50);
            addRuns(2, u"failed"_s, 50);
        }
        QList<qint64> seen;
        std::optional<qint64> before;
        int pages = 0;
        do {
            const auto page = history(1, before, 100);
            VERIFY_RESULT(page);
            for (const JobRun &run : page->runs) {
                QCOMPARE(run.jobId, 1);
                seen.append(run.runId);
            }
            before = page->olderBefore;
            ++pages;
        } while (before);
        QCOMPARE(pages, 3);
        QCOMPARE(seen.size(), 250);
        QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
        QCOMPARE(QSet<qint64>(seen.begin(), seen.end()).size(), 250);
    }

    void aRareJobIsFoundStretchByStretch()
    {
        addJob(1, u"rare"_s);
        addRuns(1, u"succeeded"_s);
        addRuns(2, u"succeeded"_s, 150000);
        std::optional<qint64> before;
        std::optional<Instant> lookedBackTo = Instant::distantFuture();
        constexpr int last = 7; // of pages of 24,000 ids
        for (int page = 1; page <= last; ++page) {
            const auto found = history(1, before, 100);
            VERIFY_RESULT(found);
            QCOMPARE(found->runs.size(), page == last ? 1 : 0);
            QCOMPARE(found->olderBefore.has_value(), page < last);
            QVERIFY(found->lookedBackTo && *found->lookedBackTo < *lookedBackTo);
            lookedBackTo = found->lookedBackTo;
            before = found->olderBefore;
        }
    }

    void textIsCappedAndKeptAsItIs()
    {
        const QString hostile = u"</b>\u202Eevil\u0001'; drop table x; --\n\u2028"_s;
        addJob(1, QString(hostile).replace(u'\'', u"''"_s));
        addRuns(1, u"failed"_s);
        VERIFY_RESULT(m_fixture.server.exec(
            u"update cron.job_run_details set return_message = repeat('\u00e4', 1000000), command = repeat('x', 70000)"_s));
        const auto answer = overview();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->jobs.first().name, hostile); // made visible where it is shown, not here
        QCOMPARE(answer->jobs.first().lastRun->returnMessage, QString(4096, u'\u00e4'));
        const auto page = history(1, {}, 1);
        VERIFY_RESULT(page);
        QCOMPARE(page->runs.first().returnMessage.size(), JobRun::listedText);
        QCOMPARE(page->runs.first().command.size(), JobRun::listedText);
        QVERIFY(page->runs.first().cut);
        const auto connection = m_fixture.connect();
        const auto whole = await(CronStore(*connection).run(page->runs.first().runId));
        VERIFY_RESULT(whole);
        QCOMPARE(whole->returnMessage.size(), JobRun::fullText);
        QCOMPARE(whole->command.size(), 70000);
        QVERIFY(whole->cut);
        for (const int length : {JobRun::fullText, JobRun::fullText + 1}) {
            m_fixture.server.exec(u"update cron.job_run_details set return_message = repeat('x', %1)"_s.arg(length));
            QCOMPARE(await(CronStore(*connection).run(whole->runId)).value().cut, length > JobRun::fullText);
        }
        const auto gone = await(CronStore(*connection).run(whole->runId + 1));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::MissingObject);
        QVERIFY(gone.error().what.contains(QString::number(whole->runId + 1)));
    }

    void hiddenJobsAreNotNoJobs()
    {
        addJob(1, u"somebody else's"_s.replace(u'\'', u"''"_s));
        addRuns(1, u"succeeded"_s);
        VERIFY_RESULT(m_fixture.server.exec(
            u"create role watcher login in role pg_monitor, pg_read_all_data;"
            "grant usage on schema cron to watcher; grant select on all tables in schema cron to watcher"_s));
        const auto hidden = overview(u"watcher"_s);
        QVERIFY(!hidden);
        QCOMPARE(hidden.error().kind, ErrorKind::HiddenByPolicy);
        QVERIFY(hidden.error().hint.contains("alter role \"watcher\" bypassrls"_L1));

        VERIFY_RESULT(m_fixture.server.exec(u"update cron.job set username = 'watcher'"_s));
        const auto own = overview(u"watcher"_s);
        VERIFY_RESULT(own);
        QCOMPARE(own->jobs.size(), 1);
        QCOMPARE(own->othersHidden, true);
        QCOMPARE(own->scheduler, Liveness::Alive); // by application_name: backend_type is hidden from others

        VERIFY_RESULT(m_fixture.server.exec(u"alter role watcher bypassrls"_s));
        const auto all = overview(u"watcher"_s);
        VERIFY_RESULT(all);
        QCOMPARE(all->othersHidden, false);
    }

    void aRoleWithoutTheGrantIsToldWhich()
    {
        VERIFY_RESULT(m_fixture.server.exec(u"create role \"No-body\" login; revoke all on schema cron from public"_s));
        const auto answer = overview(u"No-body"_s);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Permission);
        QVERIFY2(answer.error().hint.contains("grant usage on schema cron to \"No-body\""_L1),
            qPrintable(answer.error().hint));
    }

    void rightsRevokedAfterTheProbeAreAnError()
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"create role late login; grant usage on schema cron to late; grant select on all tables in schema cron to late"_s));
        const auto connection = m_fixture.connect(u"late"_s);
        QVERIFY(connection);
        VERIFY_RESULT(await(CronStore(*connection).overview()));
        VERIFY_RESULT(m_fixture.server.exec(u"revoke all on all tables in schema cron from late, public"_s));
        const auto answer = await(CronStore(*connection).overview());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Permission);
        QCOMPARE(answer.error().sqlState, u"42501"_s);
    }

    void aDeadSchedulerIsSeen()
    {
        addJob(1, u"job"_s);
        addRuns(1, u"connecting"_s, 1, u"null::int"_s, u"null::timestamptz"_s);
        VERIFY_RESULT(m_fixture.server.exec(u"alter system set shared_preload_libraries = 'pg_stat_statements'"_s));
        VERIFY_RESULT(m_fixture.server.restart());
        const auto answer = overview();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->scheduler, Liveness::Dead);
        QCOMPARE(answer->jobs.first().lastRun->status, RunStatus::Unknown); // nobody will finish it
    }

private:
    CronBed m_fixture;
};

QTEST_GUILESS_MAIN(CronStoreTest)
#include "tst_cronstore.moc"
