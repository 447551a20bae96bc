#include "models/cron/cronjobmodel.h"

#include "models/sources.h"
#include "support/manualclock.h"
#include "support/modelsignals.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant noon = Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC));

class CronJobModelTest : public QObject
{
    Q_OBJECT

private:
    struct Fixture {
        ManualClock clock{noon};
        ManualCron cron;
        ManualAnswers<CronOverview> &source = cron.overviews;
        CronJobModel model{cron, clock};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Fixture() { model.setTimeZone(QTimeZone::utc()); }

        void load(const CronOverview &overview)
        {
            model.refresh();
            source.answerLast(overview);
            QVERIFY(waitFor([this] { return model.loadState() == TableModel::LoadState::Loaded; }));
        }
        QVariant at(int row, CronJobModel::Column column, int role = Qt::DisplayRole) const
        {
            return model.index(row, column).data(role);
        }
        HealthState stateAt(int row, CronJobModel::Column column) const
        {
            return at(row, column, TableModel::StateRole).value<HealthState>();
        }
    };

    static CronJob job(qint64 id, const QString &name, const QString &schedule)
    {
        return {.jobId = id, .name = name, .schedule = schedule, .command = u"select 1"_s, .active = true};
    }
    static JobRun run(RunStatus status, std::chrono::microseconds ago, std::chrono::microseconds took)
    {
        return {.runId = 1, .status = status, .startedAt = noon - ago, .endedAt = noon - ago + took};
    }
    static CronOverview overview(const QList<CronJob> &jobs)
    {
        return {.jobs = jobs, .timeZone = u"GMT"_s, .scheduler = Liveness::Alive};
    }

    /// One that missed so many runs, of which the newest two an hour ago.
    static CronJob missed(qint64 id, const QString &name, bool late = false)
    {
        CronJob job = CronJobModelTest::job(id, name, u"*/30 * * * *"_s);
        job.lastRun = run(RunStatus::Succeeded, 2h, 1s);
        job.punctuality
            = JobPunctuality{.missed = late ? 0 : 4, .knownPercent = 98, .owed = OwedRuns{noon - 1h, 2, late}};
        return job;
    }

private slots:
    void showsWhatWasMissed()
    {
        Fixture f;
        CronJob well = missed(3, u"ran since"_s);
        well.punctuality->owed.reset();
        CronJob none = missed(4, u"none"_s);
        none.punctuality = JobPunctuality{.knownPercent = 100};
        CronJob unwatched = missed(5, u"unwatched"_s);
        unwatched.punctuality = JobPunctuality{.unknown = 48};
        CronJob unread = missed(6, u"unread"_s);
        unread.punctuality.reset();
        CronJob paused = missed(7, u"paused"_s);
        paused.active = false;
        f.load(overview({missed(1, u"missed"_s), missed(2, u"late"_s, true), well, none, unwatched, unread, paused}));
        const auto texts = [&f](CronJobModel::Column column) {
            QStringList texts;
            for (int row = 0; row < f.model.rowCount(); ++row)
                texts.append(f.at(row, column).toString());
            return texts;
        };
        QCOMPARE(texts(CronJobModel::State),
            (QStringList{u"missed"_s, u"late"_s, u"healthy"_s, u"healthy"_s, u"healthy"_s, u"healthy"_s, u"paused"_s}));
        QCOMPARE(texts(CronJobModel::Missed), (QStringList{u"4"_s, {}, u"4"_s, {}, u"?"_s, u"?"_s, {}}));
        QCOMPARE(f.stateAt(0, CronJobModel::State), HealthState::Attention);
        QCOMPARE(f.stateAt(0, CronJobModel::Missed), HealthState::Attention);
        QVERIFY(!f.at(3, CronJobModel::Missed, TableModel::StateRole).isValid());
        QVERIFY(!f.at(4, CronJobModel::Missed, TableModel::StateRole).isValid());
        QVERIFY(!f.at(4, CronJobModel::Missed, TableModel::SortRole).isValid());
        const auto tip
            = [&f](int row, CronJobModel::Column column) { return f.at(row, column, Qt::ToolTipRole).toString(); };
        QVERIFY(tip(0, CronJobModel::State).startsWith("It was due 2 time(s), the first 1 h ago;"_L1));
        QVERIFY(tip(0, CronJobModel::State).contains("4 run(s) of the last 24 h"_L1));
        QVERIFY(tip(1, CronJobModel::State).contains("pg_cron may still begin it"_L1));
        QVERIFY(tip(2, CronJobModel::State).contains("98 % of that time"_L1)); // well, with a remark
        QVERIFY(tip(3, CronJobModel::Missed).contains("No run"_L1));
        QVERIFY(tip(4, CronJobModel::Missed).contains("nobody watched"_L1));
        QVERIFY(tip(5, CronJobModel::Missed).contains("automation"_L1));
        QVERIFY(f.model.isOwing(0) && f.model.isOwing(1) && !f.model.isOwing(2) && !f.model.isOwing(6));
    }

    /// Until it is read nothing is said to be unknown, and it is read at once.
    void whatIsStillToBeReadIsNoQuestionMark()
    {
        Fixture f;
        CronOverview first = overview({job(1, u"a"_s, u"0 2 * * *"_s)});
        first.punctualityPending = true;
        f.model.refresh();
        f.source.answerLast(first);
        QTRY_COMPARE(f.source.callCount(), 2);
        QCOMPARE(f.at(0, CronJobModel::Missed).toString(), QString());
        f.source.answerLast(overview({missed(1, u"a"_s)}));
        QTRY_COMPARE(f.at(0, CronJobModel::Missed).toString(), u"4"_s);
        QCOMPARE(f.source.callCount(), 2);
    }

    void showsAJob()
    {
        Fixture f;
        CronJob cleanup = job(3, u"cleanup"_s, u"0 2 * * *"_s);
        cleanup.lastRun = run(RunStatus::Succeeded, 10h, 3200ms);
        f.load(overview({cleanup}));
        QCOMPARE(f.at(0, CronJobModel::Name).toString(), u"cleanup"_s);
        QCOMPARE(f.at(0, CronJobModel::ScheduleWords).toString(), u"daily at 02:00"_s);
        QCOMPARE(f.at(0, CronJobModel::State).toString(), u"healthy"_s);
        QCOMPARE(f.at(0, CronJobModel::LastStatus).toString(), u"succeeded"_s);
        QCOMPARE(f.stateAt(0, CronJobModel::LastStatus), HealthState::Healthy);
        QCOMPARE(f.at(0, CronJobModel::LastRun).toString(), u"10 h ago"_s);
        QCOMPARE(f.at(0, CronJobModel::LastRun, Qt::ToolTipRole).toString(), u"2026-11-22 02:00:00 UTC"_s);
        QCOMPARE(f.at(0, CronJobModel::LastDuration).toString(), u"3.2 s"_s);
        QCOMPARE(f.at(0, CronJobModel::LastDuration, TableModel::SortRole).toLongLong(), 3200000);
        QCOMPARE(f.at(0, CronJobModel::NextRun).toString(), u"in 14 h"_s);
        QCOMPARE(f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString(), u"2026-11-23 02:00:00 UTC"_s);
        QCOMPARE(f.at(0, CronJobModel::Name, TableModel::KeyRole).toLongLong(), 3);
        QCOMPARE(f.model.jobState(0), HealthState::Healthy);
    }

    void tellsStatesApart_data()
    {
        QTest::addColumn<bool>("active");
        QTest::addColumn<bool>("hasRun");
        QTest::addColumn<bool>("sample");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, bool active, bool hasRun, bool sample, RunStatus status,
                             const QString &schedule, HealthState expected) {
            QTest::newRow(name) << active << hasRun << sample << int(status) << schedule << int(expected);
        };
        const QString daily = u"0 2 * * *"_s;
        row("fine", true, true, false, RunStatus::Succeeded, daily, HealthState::Healthy);
        row("failed", true, true, false, RunStatus::Failed, daily, HealthState::Failing);
        row("running", true, true, false, RunStatus::Running, daily, HealthState::Running);
        row("connecting", true, true, false, RunStatus::Connecting, daily, HealthState::Running);
        row("stale", true, true, false, RunStatus::Unknown, daily, HealthState::Unknown);
        row("never ran", true, false, false, RunStatus::Unknown, daily, HealthState::Unknown);
        row("failed, but a sample", true, true, true, RunStatus::Failed, daily, HealthState::Unknown);
        row("paused after a failure", false, true, false, RunStatus::Failed, daily, HealthState::Paused);
        row("never fires", true, true, false, RunStatus::Succeeded, u"nonsense"_s, HealthState::Attention);
    }
    void tellsStatesApart()
    {
        QFETCH(bool, active);
        QFETCH(bool, hasRun);
        QFETCH(bool, sample);
        QFETCH(int, status);
        QFETCH(QString, schedule);
        CronJob subject = job(1, u"job"_s, schedule);
        subject.active = active;
        if (hasRun) {
            subject.lastRun = run(RunStatus(status), 1min, 1s);
            subject.lastRun->sample = sample;
        }
        Fixture f;
        f.load(overview({subject}));
        QTEST(int(f.model.jobState(0)), "expected");
    }

    void refreshMergesInPlace()
    {
        Fixture f;
        f.load(overview({job(1, u"a"_s, u"* * * * *"_s), job(2, u"b"_s, u"* * * * *"_s)}));
        const QPersistentModelIndex second = f.model.index(1, 0);
        const ModelSignals heard(f.model);
        f.load(overview({job(1, u"a"_s, u"* * * * *"_s), job(2, u"b"_s, u"* * * * *"_s)}));
        QCOMPARE(heard.total(), 0);
        CronJob finished = job(2, u"b"_s, u"* * * * *"_s);
        finished.lastRun = run(RunStatus::Succeeded, 1min, 1s);
        f.load(overview({job(3, u"0"_s, u"* * * * *"_s), job(1, u"a"_s, u"* * * * *"_s), finished}));
        QCOMPARE(heard.total(), 2);
        QCOMPARE(second.row(), 2);
    }

    void aFailedRefreshKeepsTheRows()
    {
        Fixture f;
        f.load(overview({job(1, u"a"_s, u"* * * * *"_s)}));
        f.clock.advance(1min);
        f.model.refresh();
        QCOMPARE(f.model.loadState(), TableModel::LoadState::Loading);
        f.source.answerLast(tl::unexpected(Error{ErrorKind::Lost, u"gone"_s, {}, {}, {}, {}}));
        QVERIFY(waitFor([&] { return f.model.loadState() == TableModel::LoadState::Failed; }));
        QCOMPARE(f.model.error()->what, u"gone"_s);
        QCOMPARE(f.model.rowCount(), 1);
        QCOMPARE(*f.model.loadedAt(), noon);
        f.load(overview({}));
        QVERIFY(!f.model.error());
        QCOMPARE(f.model.rowCount(), 0);
        QCOMPARE(*f.model.loadedAt(), noon + 1min);
    }

    void aCancelledRefreshIsNoFailure()
    {
        Fixture f;
        f.load(overview({}));
        f.model.refresh();
        f.source.answerLast(tl::unexpected(Error{ErrorKind::Cancelled, {}, {}, {}, {}, {}}));
        QVERIFY(waitFor([&] { return f.model.loadState() == TableModel::LoadState::Loaded; }));
        QVERIFY(!f.model.error());
    }

    void refreshesOneAtATime()
    {
        Fixture f;
        f.model.refresh();
        f.model.refresh();
        QCOMPARE(f.source.callCount(), 1);
    }

    void anAnswerAfterTheModelDiedIsIgnored()
    {
        ManualClock clock(noon);
        ManualCron cron;
        ManualAnswers<CronOverview> &source = cron.overviews;
        auto model = std::make_unique<CronJobModel>(cron, clock);
        model->refresh();
        model.reset();
        source.answerLast(overview({}));
        QCoreApplication::processEvents();
    }

    void countsInTheSchedulersZone()
    {
        Fixture f;
        CronOverview berlin = overview({job(1, u"a"_s, u"0 2 * * *"_s)});
        berlin.timeZone = u"Europe/Berlin"_s;
        f.load(berlin);
        QCOMPARE(f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString(), u"2026-11-23 01:00:00 UTC"_s);
        QVERIFY(f.at(0, CronJobModel::Schedule, Qt::ToolTipRole).toString().contains(u"Europe/Berlin"_s));
        f.load(overview({job(1, u"a"_s, u"0 2 * * *"_s)}));
        QCOMPARE(f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString(), u"2026-11-23 02:00:00 UTC"_s);
    }

    void aZoneThatIsNotKnownIsSaidAndNothingForetold()
    {
        Fixture f;
        CronOverview jobs = overview({job(1, u"a"_s, u"0 2 * * *"_s), job(2, u"b"_s, u"30 seconds"_s)});
        jobs.timeZone = u"Mars/Olympus"_s;
        f.load(jobs);
        QVERIFY(!f.model.cronZone());
        QCOMPARE(f.at(0, CronJobModel::NextRun).toString(), QString());
        QVERIFY(
            f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString().contains("Mars/Olympus, which is not known"_L1));
        QVERIFY(f.at(0, CronJobModel::Schedule, Qt::ToolTipRole).toString().contains("which is not known here"_L1));
        QCOMPARE(f.at(1, CronJobModel::NextRun).toString(), u"in 30 s"_s); // counts in no zone
        jobs.timeZone.clear();
        f.load(jobs);
        QVERIFY(!f.model.nextRun(0));
        QVERIFY(f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString().contains("this role may not see"_L1));
        jobs.timeZone = u"GMT+5"_s;
        f.load(jobs);
        QCOMPARE(f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString(), u"2026-11-23 07:00:00 UTC"_s);
        QVERIFY(f.at(0, CronJobModel::Schedule, Qt::ToolTipRole).toString().contains("GMT+5 (UTC-05:00)"_L1));
    }

    void readsSchedulesAsTheServersVersionDoes()
    {
        Fixture f;
        CronOverview jobs = overview({job(1, u"a"_s, u"0 0 $ * *"_s), job(2, u"b"_s, u"0 22-2 * * *"_s)});
        jobs.cronVersion = u"1.4-1"_s;
        f.load(jobs);
        QCOMPARE(f.model.scheduleWords(0), u"not understood"_s);
        QVERIFY(f.model.scheduleRemark(0).contains("from pg_cron 1.6 on"_L1));
        QCOMPARE(f.model.scheduleWords(1), u"never"_s);
        jobs.cronVersion = u"1.6"_s;
        f.load(jobs);
        QCOMPARE(f.model.scheduleWords(0), u"on the last day of the month at 00:00"_s);
        QCOMPARE(f.model.scheduleWords(1), u"every hour from 22:00 to 02:00"_s);
    }

    void nextRunMovesOnWithTheClock()
    {
        Fixture f;
        f.load(overview({job(1, u"a"_s, u"*/5 * * * *"_s), job(2, u"b"_s, u"30 seconds"_s)}));
        QCOMPARE(f.at(0, CronJobModel::NextRun).toString(), u"in 5 min"_s);
        QCOMPARE(f.at(1, CronJobModel::NextRun).toString(), u"in 30 s"_s);
        f.clock.advance(6min);
        const ModelSignals heard(f.model);
        f.model.refreshTimes();
        QCOMPARE(heard.total(), 3);
        QCOMPARE(f.at(0, CronJobModel::NextRun).toString(), u"in 4 min"_s);
        f.clock.advance(-10min);
        QCOMPARE(f.at(0, CronJobModel::NextRun).toString(), u"in 4 min"_s);
    }

    void withoutANextRunItSaysWhy()
    {
        Fixture f;
        CronJob paused = job(2, u"b"_s, u"* * * * *"_s);
        paused.active = false;
        CronOverview jobs = overview(
            {job(1, u"a"_s, u"* * * * *"_s), paused, job(3, u"c"_s, u"0 0 30 2 *"_s), job(4, u"d"_s, u"x"_s)});
        f.load(jobs);
        QCOMPARE(f.at(0, CronJobModel::NextRun).toString(), u"in 1 min"_s);
        for (const int row : {1, 2, 3})
            QCOMPARE(f.at(row, CronJobModel::NextRun).toString(), QString());
        QVERIFY(f.at(1, CronJobModel::NextRun, Qt::ToolTipRole).toString().startsWith(u"Paused"_s));
        QCOMPARE(f.at(2, CronJobModel::NextRun, Qt::ToolTipRole).toString(), u"never"_s);
        QCOMPARE(f.at(3, CronJobModel::NextRun, Qt::ToolTipRole).toString(), u"not understood"_s);

        QSignalSpy changed(&f.model, &CronJobModel::overviewChanged);
        jobs.scheduler = Liveness::Dead;
        f.load(jobs);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!f.model.nextRun(0));
        QVERIFY(f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString().contains("is not running"_L1));
        QVERIFY(f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString().contains("restart the server"_L1));
        QVERIFY(f.model.standstill().contains("is not running"_L1));

        jobs.scheduler = Liveness::LaunchesNothing;
        f.load(jobs);
        QVERIFY(!f.model.nextRun(0));
        QVERIFY(f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString().contains("launch_active_jobs is off"_L1));
        QVERIFY(f.at(0, CronJobModel::State, Qt::ToolTipRole).toString().contains("launch_active_jobs is off"_L1));

        jobs.scheduler = Liveness::OtherDatabase;
        jobs.schedulerDatabase = u"app"_s;
        f.load(jobs);
        QVERIFY(!f.model.nextRun(0));
        QVERIFY(f.at(0, CronJobModel::NextRun, Qt::ToolTipRole).toString().contains("works for database app"_L1));

        for (const Liveness going : {Liveness::Alive, Liveness::Elsewhere, Liveness::Unknown}) {
            jobs.scheduler = going;
            f.load(jobs);
            QVERIFY(f.model.nextRun(0));
            QCOMPARE(f.model.standstill(), QString());
        }
    }

    void aRunningJobsDurationGrows()
    {
        Fixture f;
        CronJob subject = job(1, u"a"_s, u"* * * * *"_s);
        subject.lastRun = run(RunStatus::Running, 10s, 0s);
        subject.lastRun->endedAt.reset();
        f.load(overview({subject}));
        QCOMPARE(f.at(0, CronJobModel::LastDuration).toString(), u"10 s"_s);
        f.clock.advance(20s);
        QCOMPARE(f.at(0, CronJobModel::LastDuration).toString(), u"30 s"_s);
    }

    void hostileTextIsShownNotObeyed()
    {
        Fixture f;
        CronJob subject = job(1, u"<img src=x>\u202Egnp.exe\n"_s, u"0 2 * * * \x1b[31m"_s);
        subject.command = u"<h1>drop</h1>\x07"_s;
        subject.lastRun = run(RunStatus::Failed, 1min, 1s);
        subject.lastRun->returnMessage = u"<script>alert(1)</script>"_s;
        f.load(overview({subject}));
        for (int column = 0; column < CronJobModel::ColumnCount; ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)}) {
                const QString text = f.at(0, CronJobModel::Column(column), role).toString();
                QVERIFY(!text.contains(u'\u202E') && !text.contains(u'\x1b') && !text.contains(u'\x07'));
                QVERIFY(role != Qt::ToolTipRole || !text.contains(u"<script"_s, Qt::CaseInsensitive));
                QVERIFY(role != Qt::ToolTipRole || !text.contains(u"<h1"_s, Qt::CaseInsensitive));
            }
        }
        QVERIFY(f.model.scheduleRemark(0).contains(u"ignores"_s));
    }

    void aJobThatNeverRanSaysHowFarWasLooked()
    {
        Fixture f;
        CronOverview jobs = overview({job(1, u"a"_s, u"0 2 * * *"_s)});
        f.load(jobs);
        QCOMPARE(f.at(0, CronJobModel::State).toString(), u"never ran"_s);
        QVERIFY(f.at(0, CronJobModel::State, Qt::ToolTipRole).toString().startsWith("The job has not run"_L1));
        jobs.lookedBackTo = noon - 2h;
        f.load(jobs);
        QVERIFY(
            f.at(0, CronJobModel::State, Qt::ToolTipRole).toString().startsWith("No run since 2026-11-22 10:00:00"_L1));
    }

    void marksOfTheNewestRuns()
    {
        Fixture f;
        CronJob busy = job(1, u"a"_s, u"* * * * *"_s);
        for (int i = 0; i < 40; ++i)
            busy.recent.append({100 - i, i == 0 ? RunStatus::Failed : RunStatus::Succeeded, noon - i * 1min,
                i == 1 ? 200ms : 100ms, std::nullopt, i == 2});
        f.load(overview({busy}));
        const auto marks = f.at(0, CronJobModel::Runs, CronJobModel::MarksRole).value<StripMarks>();
        QCOMPARE(marks.size(), CronJobModel::stripRuns);
        QCOMPARE(marks.last(), (StripMark{HealthState::Failing, 0.5, false})); // the newest stands at the right
        QCOMPARE(marks.at(marks.size() - 2).share, 1.0);
        QVERIFY(marks.at(marks.size() - 3).sample);
        QCOMPARE(f.at(0, CronJobModel::Runs).toString(), u"28 of 29 run(s) succeeded"_s); // without the sample
        QVERIFY(!f.at(0, CronJobModel::Name, CronJobModel::MarksRole).isValid());
    }

    void asksOnWhenRecentRunsArePending()
    {
        Fixture f;
        CronOverview first = overview({job(1, u"a"_s, u"0 2 * * *"_s)});
        first.recentPending = true;
        f.model.refresh();
        f.source.answerLast(first);
        QVERIFY(waitFor([&] { return f.source.callCount() == 2; }));
        first.recentPending = false;
        f.source.answerLast(first);
        QVERIFY(waitFor([&] { return f.model.loadState() == TableModel::LoadState::Loaded; }));
        QCOMPARE(f.source.callCount(), 2);
    }

    void headersHaveWords()
    {
        Fixture f;
        for (int column = 0; column < CronJobModel::ColumnCount; ++column)
            QVERIFY(!f.model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CronJobModelTest)
#include "tst_cronjobmodel.moc"
