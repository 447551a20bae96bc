#include "data/cron/cronbed.h"

#include "data/cron/cronstore.h"
#include "data/health/healthstore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What one connection knows of the runs, look after look, while the history changes under it.
class CronOverviewTest : public QObject
{
    Q_OBJECT

private:
    struct Watcher {
        std::unique_ptr<ProjectConnection> connection;
        std::unique_ptr<CronStore> store;

        CronOverview look() const
        {
            const auto overview = await(store->overview());
            return overview ? *overview : CronOverview();
        }
        CronJob job(int place = 0) const { return look().jobs.value(place); }
    };

    /// One that has looked as often as it takes to know all.
    Watcher watcher(const QString &role = u"postgres"_s)
    {
        Watcher watcher{m_bed.connect(role), nullptr};
        watcher.store = std::make_unique<CronStore>(*watcher.connection);
        while (watcher.look().recentPending) { }
        return watcher;
    }

    static QList<qint64> idsOf(const CronJob &job)
    {
        QList<qint64> ids;
        for (const RecentRun &run : job.recent)
            ids.append(run.runId);
        return ids;
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_bed.start()); }
    void init() { VERIFY_RESULT(m_bed.empty()); }

    void theJobsComeFirstAndTheirRecentRunsWithTheSecondLook()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        VERIFY_RESULT(m_bed.addRuns({.count = 3, .message = u"'DELETE ' || n"_s}));
        Watcher watcher{m_bed.connect(), nullptr};
        watcher.store = std::make_unique<CronStore>(*watcher.connection);
        const CronOverview first = watcher.look();
        QVERIFY(first.recentPending);
        QCOMPARE(first.jobs.first().recent.size(), 1);
        QCOMPARE(first.jobs.first().lastRun->returnMessage, u"DELETE 3"_s);
        const CronOverview second = watcher.look();
        QVERIFY(!second.recentPending);
        const QList<RecentRun> recent = second.jobs.first().recent;
        QCOMPARE(recent.size(), 3);
        QCOMPARE(recent.first().runId, m_bed.newestId());
        for (int place = 0; place < 3; ++place) {
            QCOMPARE(recent.at(place).rows, 3 - place);
            QVERIFY(recent.at(place).duration == 2s);
            QCOMPARE(recent.at(place).status, RunStatus::Succeeded);
            QVERIFY(recent.at(place).startedAt);
        }
    }

    void withoutJobsNothingIsPending()
    {
        Watcher watcher{m_bed.connect(), nullptr};
        watcher.store = std::make_unique<CronStore>(*watcher.connection);
        QVERIFY(!watcher.look().recentPending);
    }

    void aJobKeepsItsNewestTwoHundred()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        VERIFY_RESULT(m_bed.addRuns({.count = 199}));
        QCOMPARE(watcher().job().recent.size(), 199);
        VERIFY_RESULT(m_bed.addRuns({.count = 2}));
        const Watcher watching = watcher();
        QCOMPARE(watching.job().recent.size(), 200);
        VERIFY_RESULT(m_bed.addRuns({.status = u"'failed'"_s, .count = 5}));
        const CronJob job = watching.job();
        QCOMPARE(job.recent.size(), 200);
        QCOMPARE(job.recent.at(4).status, RunStatus::Failed);
        QCOMPARE(job.recent.at(5).status, RunStatus::Succeeded);
        QCOMPARE(job, watcher().job()); // what was gathered is what would be read anew
    }

    void whatWasNotOverIsLookedAtAgain()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        const QString alive = u"(select min(pid) from pg_stat_activity where backend_type = 'checkpointer')"_s;
        VERIFY_RESULT(m_bed.addRuns({.status = u"'running'"_s, .pid = alive, .start = u"now()"_s}));
        VERIFY_RESULT(m_bed.addRuns({.status = u"'sending'"_s, .pid = u"2147483647"_s}));
        VERIFY_RESULT(m_bed.addRuns({}));
        const Watcher watching = watcher();
        CronJob job = watching.job();
        QCOMPARE(job.recent.at(2).status, RunStatus::Running);
        QCOMPARE(job.recent.at(1).status, RunStatus::Unknown);
        VERIFY_RESULT(m_bed.server.exec(u"update cron.job_run_details set status = 'failed', end_time = start_time"
                                        " + interval '1 second' where status = 'running'"_s));
        job = watching.job();
        QCOMPARE(job.recent.at(2).status, RunStatus::Failed);
        QVERIFY(job.recent.at(2).duration == 1s);
        QCOMPARE(job.recent.at(1).status, RunStatus::Unknown);
        QCOMPARE(job, watcher().job());
    }

    void aPurgeOfTheOldestTakesThemOutOfTheStrip()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        VERIFY_RESULT(m_bed.addRuns({.count = 10}));
        const Watcher watching = watcher();
        QCOMPARE(watching.job().recent.size(), 10);
        const QString newest = QString::number(m_bed.newestId());
        VERIFY_RESULT(m_bed.server.exec(u"delete from cron.job_run_details where runid <= %1 - 4"_s.arg(newest)));
        QCOMPARE(idsOf(watching.job()), idsOf(watcher().job()));
        QCOMPARE(watching.job().recent.size(), 4);
    }

    void aPurgeOfAll()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        VERIFY_RESULT(m_bed.addRuns({.count = 10}));
        const Watcher watching = watcher();
        VERIFY_RESULT(m_bed.server.exec(u"truncate cron.job_run_details"_s));
        const CronJob job = watching.job();
        QCOMPARE(job.lastRun, std::nullopt);
        QVERIFY(job.recent.isEmpty());
    }

    /// The ids begin anew, and have come to the very one that was the newest.
    void anotherHistoryWithTheSameIds()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        VERIFY_RESULT(m_bed.addRuns({.count = 10}));
        const Watcher watching = watcher();
        VERIFY_RESULT(m_bed.server.exec(
            u"update cron.job_run_details set start_time = start_time + interval '1 hour', status = 'failed'"_s));
        const CronJob job = watching.job();
        QCOMPARE(job.lastRun->status, RunStatus::Failed);
        while (watching.look().recentPending) { }
        QCOMPARE(watching.job().recent.last().status, RunStatus::Failed);
    }

    void aRemovedJobAndANewOne()
    {
        for (int job = 1; job <= 2; ++job)
            VERIFY_RESULT(m_bed.addJob(job, QString::number(job)));
        VERIFY_RESULT(m_bed.addRuns({.job = u"1 + n % 2"_s, .count = 10}));
        const Watcher watching = watcher();
        VERIFY_RESULT(m_bed.server.exec(u"delete from cron.job where jobid = 1"_s));
        VERIFY_RESULT(m_bed.addJob(3, u"3"_s));
        VERIFY_RESULT(m_bed.addRuns({.job = u"3"_s, .count = 2}));
        const CronOverview overview = watching.look();
        QCOMPARE(overview.jobs.size(), 2);
        QCOMPARE(overview.jobs.at(0).jobId, 2);
        QCOMPARE(overview.jobs.at(1).recent.size(), 2);
        QCOMPARE(overview, watcher().look());
    }

    /// On each side of what is read one by one.
    void manyNewRunsAreReadAnewAndTheRareJobKeepsItsOwn_data()
    {
        QTest::addColumn<int>("added");
        QTest::addColumn<bool>("anew");
        QTest::newRow("as many as fit") << 1000 << false;
        QTest::newRow("one more") << 1001 << true;
    }
    void manyNewRunsAreReadAnewAndTheRareJobKeepsItsOwn()
    {
        QFETCH(int, added);
        QFETCH(bool, anew);
        VERIFY_RESULT(m_bed.addJob(1, u"busy"_s));
        VERIFY_RESULT(m_bed.addJob(2, u"rare"_s));
        VERIFY_RESULT(m_bed.addRuns({.job = u"2"_s}));
        VERIFY_RESULT(m_bed.addRuns({.count = 59'990}));
        const Watcher watching = watcher();
        QVERIFY(watching.job(1).lastRun);
        VERIFY_RESULT(m_bed.addRuns({.status = u"'failed'"_s, .count = added}));
        QCOMPARE(watching.look().lookedBackTo.has_value(), anew); // at first all had been looked at
        const CronJob busy = watching.job(0);
        QCOMPARE(busy.recent.size(), 200);
        QCOMPARE(busy.recent.last().status, RunStatus::Failed);
        QVERIFY(watching.job(1).lastRun); // the walk alone does not reach it
        QVERIFY(!watcher().job(1).lastRun);
    }

    void aRoleThatIsShownMoreBeginsAnew()
    {
        VERIFY_RESULT(m_bed.server.exec(u"create role sees login; grant usage on schema cron to sees;"
                                        "grant select on all tables in schema cron to sees"_s));
        VERIFY_RESULT(m_bed.addJob(1, u"mine"_s, u"sees"_s));
        VERIFY_RESULT(m_bed.addJob(2, u"theirs"_s));
        VERIFY_RESULT(m_bed.addRuns({.user = u"'sees'"_s}));
        VERIFY_RESULT(m_bed.addRuns({.job = u"2"_s, .count = 3}));
        const Watcher watching = watcher(u"sees"_s);
        CronOverview overview = watching.look();
        QVERIFY(overview.othersHidden);
        QCOMPARE(overview.jobs.size(), 1);
        QCOMPARE(overview.jobs.first().recent.size(), 1);
        VERIFY_RESULT(m_bed.addRuns({.count = 2, .user = u"'sees'"_s}));
        QCOMPARE(watching.job().recent.size(), 3);
        VERIFY_RESULT(m_bed.server.exec(u"alter role sees bypassrls"_s));
        while (watching.look().recentPending) { }
        overview = watching.look();
        QVERIFY(!overview.othersHidden);
        QCOMPARE(overview.jobs.size(), 2);
        QCOMPARE(overview.jobs.at(1).recent.size(), 3);
    }

    void fiveHundredJobsAndOneASecond()
    {
        VERIFY_RESULT(m_bed.server.exec(
            u"insert into cron.job (jobid, schedule, command, nodename, nodeport, database, username, active, jobname)"
            " select n, '0 0 31 2 *', 'select 1', '', 5432, 'postgres', 'postgres', true, 'job ' || n"
            " from generate_series(1, 500) n"_s));
        VERIFY_RESULT(m_bed.addRuns({.job = u"1 + n % 500"_s, .count = 5000}));
        const Watcher watching = watcher();
        for (int second = 0; second < 5; ++second) {
            VERIFY_RESULT(m_bed.addRuns({.job = u"7"_s, .status = second % 2 ? u"'failed'"_s : u"'succeeded'"_s}));
            const CronOverview overview = watching.look();
            QCOMPARE(overview.jobs.size(), 500);
            QVERIFY(std::ranges::all_of(overview.jobs, [](const CronJob &job) { return job.recent.size() >= 10; }));
            const auto job = std::ranges::find(overview.jobs, 7, &CronJob::jobId);
            QCOMPARE(job->recent.size(), 11 + second);
            QCOMPARE(job->lastRun->runId, m_bed.newestId());
        }
        QCOMPARE(watching.look(), watcher().look());
    }

    void healthCountsTheSameJobs()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"job"_s));
        VERIFY_RESULT(m_bed.addRuns({.status = u"'failed'"_s}));
        const auto connection = m_bed.connect();
        HealthStore store(*connection);
        auto facts = await(store.facts());
        VERIFY_RESULT(facts);
        QVERIFY(facts->cron);
        QCOMPARE(facts->cron->failingJobs.size(), 1);
        VERIFY_RESULT(m_bed.addRuns({}));
        facts = await(store.facts());
        VERIFY_RESULT(facts);
        QCOMPARE(facts->cron->failingJobs.size(), 0);
    }

private:
    CronBed m_bed;
};

QTEST_GUILESS_MAIN(CronOverviewTest)
#include "tst_cronoverview.moc"
