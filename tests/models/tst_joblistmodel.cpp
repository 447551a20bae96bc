#include "models/cron/joblistmodel.h"

#include "models/cron/cronjobmodel.h"
#include "models/sources.h"
#include "support/manualclock.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant listNoon = Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC));

class JobListModelTest : public QObject
{
    Q_OBJECT

private:
    struct Fixture {
        ManualClock clock{listNoon};
        ManualCron cron;
        CronJobModel jobs{cron, clock};
        JobListModel list{jobs};
        QAbstractItemModelTester tester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Fixture() { list.sort(CronJobModel::State); }

        void load(const QList<CronJob> &all)
        {
            jobs.refresh();
            cron.overviews.answerLast(CronOverview{.jobs = all, .timeZone = u"GMT"_s, .scheduler = Liveness::Alive});
            QVERIFY(waitFor([this] { return jobs.loadState() == TableModel::LoadState::Loaded; }));
        }
        QStringList names() const
        {
            QStringList names;
            for (int row = 0; row < list.rowCount(); ++row)
                names.append(list.index(row, CronJobModel::Name).data().toString());
            return names;
        }
    };

    static CronJob job(qint64 id, const QString &name, RunStatus last, const QString &role = u"app"_s)
    {
        CronJob job{.jobId = id,
            .name = name,
            .schedule = u"0 2 * * *"_s,
            .command = u"select %1"_s.arg(name),
            .database = u"postgres"_s,
            .username = role,
            .active = true};
        job.lastRun = JobRun{.runId = id, .jobId = id, .status = last, .startedAt = listNoon - 1h};
        return job;
    }

private slots:
    void whatFailsComesFirstAndRunningHopsNowhere()
    {
        Fixture f;
        CronJob paused = job(4, u"0paused"_s, RunStatus::Failed);
        paused.active = false;
        f.load({job(1, u"a"_s, RunStatus::Succeeded), job(2, u"b"_s, RunStatus::Running),
            job(3, u"z"_s, RunStatus::Failed), paused, job(5, u"c"_s, RunStatus::Succeeded)});
        QCOMPARE(f.names(), (QStringList{u"z"_s, u"a"_s, u"b"_s, u"c"_s, u"0paused"_s}));
        f.list.sort(CronJobModel::Name, Qt::DescendingOrder);
        QCOMPARE(f.names().first(), u"z"_s);
    }

    void everyWordNarrows()
    {
        Fixture f;
        CronJob unnamed = job(17, {}, RunStatus::Succeeded);
        f.load({job(1, u"cleanup"_s, RunStatus::Succeeded), job(2, u"clear"_s, RunStatus::Succeeded, u"billing"_s),
            unnamed});
        f.list.setWords(u"CLE"_s);
        QCOMPARE(f.names(), (QStringList{u"cleanup"_s, u"clear"_s}));
        f.list.setWords(u"cle bill"_s);
        QCOMPARE(f.names(), (QStringList{u"clear"_s}));
        f.list.setWords(u"job 17"_s);
        QCOMPARE(f.names(), (QStringList{u"job 17"_s}));
        f.list.setWords(u"nothing"_s);
        QCOMPARE(f.list.rowCount(), 0);
        f.list.setWords({});
        QCOMPARE(f.list.rowCount(), 3);
    }

    void groupsStandInOneOrder()
    {
        Fixture f;
        f.load({job(1, u"a"_s, RunStatus::Succeeded, u"app"_s), job(2, u"b"_s, RunStatus::Failed, u"billing"_s),
            job(3, u"c"_s, RunStatus::Succeeded, u"billing"_s)});
        f.list.setGrouping(JobListModel::Grouping::Role);
        QCOMPARE(f.names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(!f.list.beginsGroup(0) && f.list.beginsGroup(1) && !f.list.beginsGroup(2));
        f.list.sort(CronJobModel::Name, Qt::DescendingOrder);
        QCOMPARE(f.names(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
        f.list.setGrouping(JobListModel::Grouping::State);
        QCOMPARE(f.names(), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
        f.list.setGrouping(JobListModel::Grouping::None);
        QVERIFY(!f.list.beginsGroup(1));
    }
};

QTEST_GUILESS_MAIN(JobListModelTest)
#include "tst_joblistmodel.moc"
