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
        QStringList groups() const
        {
            QStringList groups;
            for (int row = 0; row < list.rowCount(); ++row)
                groups.append(list.index(row, CronJobModel::Name).data(TableModel::GroupRole).toString());
            return groups;
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

    void whoMissedRunsComesBehindWhoFails()
    {
        Fixture f;
        const auto owing = [](qint64 id, const QString &name, bool late) {
            CronJob owing = job(id, name, RunStatus::Succeeded);
            owing.punctuality = JobPunctuality{.owed = OwedRuns{listNoon - 30min, 1, late}};
            return owing;
        };
        CronJob odd = job(6, u"0odd"_s, RunStatus::Succeeded);
        odd.schedule = u"nonsense"_s;
        f.load({job(1, u"a"_s, RunStatus::Succeeded), odd, owing(2, u"b"_s, true), owing(3, u"c"_s, false),
            job(4, u"z"_s, RunStatus::Failed)});
        QCOMPARE(f.names(), (QStringList{u"z"_s, u"c"_s, u"b"_s, u"0odd"_s, u"a"_s}));
        f.list.setGrouping(JobListModel::Grouping::State);
        QCOMPARE(f.groups(),
            (QStringList{
                u"failing"_s, u"missed or late"_s, u"missed or late"_s, u"attention"_s, u"healthy or running"_s}));
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
        QCOMPARE(f.groups(), (QStringList{{}, {}, {}}));
        f.list.setGrouping(JobListModel::Grouping::Role);
        QCOMPARE(f.names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(f.groups(), (QStringList{u"app"_s, u"billing"_s, u"billing"_s}));
        f.list.sort(CronJobModel::Name, Qt::DescendingOrder);
        QCOMPARE(f.names(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
        f.list.setGrouping(JobListModel::Grouping::State);
        QCOMPARE(f.names(), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
        QCOMPARE(f.groups(), (QStringList{u"failing"_s, u"healthy or running"_s, u"healthy or running"_s}));
        f.list.setGrouping(JobListModel::Grouping::Database);
        QCOMPARE(f.groups(), (QStringList{u"postgres"_s, u"postgres"_s, u"postgres"_s}));
        f.list.setGrouping(JobListModel::Grouping::None);
        QCOMPARE(f.groups(), (QStringList{{}, {}, {}}));
    }

    void everyStateHasItsGroup()
    {
        Fixture f;
        CronJob paused = job(4, u"paused"_s, RunStatus::Failed);
        paused.active = false;
        CronJob fresh = job(5, u"fresh"_s, RunStatus::Succeeded);
        fresh.lastRun.reset();
        CronJob odd = job(6, u"odd"_s, RunStatus::Succeeded);
        odd.schedule = u"never"_s;
        f.load({paused, fresh, odd, job(1, u"well"_s, RunStatus::Succeeded), job(2, u"busy"_s, RunStatus::Running),
            job(3, u"bad"_s, RunStatus::Failed)});
        f.list.setGrouping(JobListModel::Grouping::State);
        QCOMPARE(f.names(), (QStringList{u"bad"_s, u"odd"_s, u"busy"_s, u"well"_s, u"fresh"_s, u"paused"_s}));
        QCOMPARE(f.groups(),
            (QStringList{u"failing"_s, u"attention"_s, u"healthy or running"_s, u"healthy or running"_s, u"unknown"_s,
                u"paused"_s}));
    }

    void rolesThatDifferInCaseAreTwoGroups()
    {
        Fixture f;
        f.load({job(1, u"a"_s, RunStatus::Succeeded, u"App"_s), job(2, u"b"_s, RunStatus::Succeeded, u"app"_s),
            job(3, u"c"_s, RunStatus::Succeeded, u"App"_s), job(4, u"d"_s, RunStatus::Succeeded, u"app"_s)});
        f.list.setGrouping(JobListModel::Grouping::Role);
        QCOMPARE(f.groups(), (QStringList{u"App"_s, u"App"_s, u"app"_s, u"app"_s}));
    }

    void aRowSaysItsGroupToWhoeverCannotSeeTheHeading()
    {
        Fixture f;
        CronJob copying = job(2, u"b"_s, RunStatus::Failed);
        copying.command = u"copy trips to stdout"_s;
        f.load({job(1, u"a"_s, RunStatus::Succeeded), copying});
        const auto spoken
            = [&](int row, int column) { return f.list.index(row, column).data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(spoken(0, CronJobModel::Name), u"b, 1 hint(s)"_s);
        QCOMPARE(spoken(1, CronJobModel::Name), u"a"_s);
        QCOMPARE(spoken(1, CronJobModel::Role), QString()); // what is shown is what is said
        f.list.setGrouping(JobListModel::Grouping::State);
        QCOMPARE(spoken(0, CronJobModel::Name), u"b, 1 hint(s), in the group failing"_s);
        QCOMPARE(spoken(1, CronJobModel::Role), u"app, in the group healthy or running"_s);
    }
};

QTEST_GUILESS_MAIN(JobListModelTest)
#include "tst_joblistmodel.moc"
