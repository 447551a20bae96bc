#include "panels/cron/cronstage.h"
#include "support/heartbeat.h"

#include <QScrollBar>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// As many jobs as a project may come to have do not hold up whoever works with them: measured beside the few of the other
/// tests, in the thread's own computing, which a busy machine does not lengthen.
class ManyJobsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int many = 500;
    static constexpr int runsOfEach = 30;
    static constexpr double allowedStall = 100; // milliseconds of computing in one go, above the same with few jobs

    using Act = std::function<void(CronStage &)>;

    /// More of the same, each with a schedule, a command and runs of its own.
    static void multiply(CronStage &stage)
    {
        const QList<CronJob> few = stage.samples.cron.jobs;
        for (int i = 0; stage.samples.cron.jobs.size() < many; ++i) {
            CronJob job = few.at(i % few.size());
            job.jobId = 1000 + i;
            job.name = u"tenant-%1-%2"_s.arg(i).arg(job.name);
            job.schedule = u"%1 %2 * * *"_s.arg(i % 60).arg(i % 24);
            job.command += u" -- %1"_s.arg(i);
            job.username = u"tenant_%1"_s.arg(i % 20);
            job.lastRun->jobId = job.jobId;
            job.lastRun->runId = 200'000 + i;
            stage.samples.cron.jobs.append(job);
        }
        for (CronJob &job : stage.samples.cron.jobs)
            job.recent = job.recent.first(std::min(job.recent.size(), qsizetype(runsOfEach)));
    }

    /// Every job has run once more.
    static void runAll(CronStage &stage)
    {
        stage.clock->advance(1min);
        for (CronJob &job : stage.samples.cron.jobs) {
            job.lastRun->runId += 1'000'000;
            job.lastRun->startedAt = stage.clock->now() - 2s;
            job.lastRun->endedAt = stage.clock->now() - 1s;
            job.recent.prepend({job.lastRun->runId, job.lastRun->status, job.lastRun->startedAt, 1s, 12, false});
            job.recent.removeLast();
        }
    }

    static double worstWhile(CronStage &stage, const Act &act)
    {
        QTest::qWait(20);
        const Heartbeat heartbeat;
        act(stage);
        stage.settle();
        QTest::qWait(20); // what was put off to the next turn counts too
        return heartbeat.worstComputedMilliseconds();
    }

    static Act sorting(CronJobModel::Column column)
    {
        return [column](CronStage &stage) {
            stage.jobs()->sortByColumn(column, Qt::AscendingOrder);
            QTest::qWait(20);
            stage.jobs()->sortByColumn(column, Qt::DescendingOrder);
        };
    }

private slots:
    void nothingHoldsTheWindowUp_data()
    {
        QTest::addColumn<Act>("act");
        QTest::newRow("a refresh with nothing new") << Act([](CronStage &stage) { stage.panel->refresh(); });
        QTest::newRow("a refresh after all have run") << Act([](CronStage &stage) {
            runAll(stage);
            stage.panel->refresh();
        });
        QTest::newRow("a second passes") << Act([](CronStage &stage) {
            stage.clock->advance(1s);
            stage.tick();
        });
        QTest::newRow("sorting by state") << sorting(CronJobModel::State);
        QTest::newRow("sorting by name") << sorting(CronJobModel::Name);
        QTest::newRow("sorting by schedule") << sorting(CronJobModel::ScheduleWords);
        QTest::newRow("sorting by next run") << sorting(CronJobModel::NextRun);
        QTest::newRow("sorting by success") << sorting(CronJobModel::SuccessRate);
        QTest::newRow("sorting by hints") << sorting(CronJobModel::Findings);
        QTest::newRow("searching") << Act([](CronStage &stage) {
            auto *search = stage.named<QLineEdit>(u"Search jobs"_s);
            QTest::keyClicks(search, u"tenant-4 retain"_s, Qt::NoModifier, 1);
            search->clear();
        });
        QTest::newRow("grouping") << Act([](CronStage &stage) {
            for (const QString &grouping : {u"State"_s, u"Role"_s, u"Database"_s, u"No groups"_s})
                stage.click(grouping);
        });
        QTest::newRow("scrolling") << Act([](CronStage &stage) {
            QScrollBar *bar = stage.jobs()->verticalScrollBar();
            for (int value = 0; value < bar->maximum(); value += 200) {
                bar->setValue(value);
                QTest::qWait(1);
            }
        });
        QTest::newRow("selecting all") << Act([](CronStage &stage) { stage.jobs()->selectAll(); });
    }
    void nothingHoldsTheWindowUp()
    {
        QFETCH(Act, act);
        CronStage few;
        QVERIFY(few.openCron());
        CronStage stage;
        multiply(stage);
        QVERIFY(stage.openCron());
        QCOMPARE(stage.names().size(), many);
        const double more = leastStall(allowedStall, [&] { return worstWhile(stage, act) - worstWhile(few, act); });
        QVERIFY2(more <= allowedStall, qPrintable(u"%1 ms more than with few jobs"_s.arg(more)));
    }

    void theyAreShown()
    {
        const auto worstWhileOpening = [](bool all) {
            CronStage stage;
            if (all)
                multiply(stage);
            const Heartbeat heartbeat;
            stage.openCron();
            QTest::qWait(20);
            return heartbeat.worstComputedMilliseconds();
        };
        const double more
            = leastStall(allowedStall, [&] { return worstWhileOpening(true) - worstWhileOpening(false); });
        QVERIFY2(more <= allowedStall, qPrintable(u"%1 ms more than with few jobs"_s.arg(more)));
    }
};

QTEST_MAIN(ManyJobsTest)
#include "tst_manyjobs.moc"
