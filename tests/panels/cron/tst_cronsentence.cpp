#include "models/cron/cronjobmodel.h"
#include "panels/panelstage.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

CronJob job(qint64 id, const QString &name, RunStatus last, bool active = true)
{
    CronJob job{.jobId = id,
        .name = name,
        .schedule = u"0 0 31 2 *"_s,
        .database = u"postgres"_s,
        .username = u"postgres"_s,
        .active = active};
    job.lastRun = JobRun{.runId = id, .jobId = id, .status = last, .startedAt = sampleNow - 2h};
    return job;
}

} // namespace

/// The sentence over the jobs says the same as the list below it.
class CronSentenceTest : public QObject
{
    Q_OBJECT

private:
    Stage m_stage;

    /// As the panel shows it, in the zone of this computer.
    QString clockTime(Instant at) const
    {
        const auto local = [this](Instant time) { return time.toDateTime().toTimeZone(m_stage.context.timeZone); };
        const bool isToday = local(at).date() == local(sampleNow).date();
        return local(at).toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
    }

    QString sentenceOf(const QList<CronJob> &jobs)
    {
        m_stage.samples.cron.jobs = jobs;
        m_stage.samples.cron.scheduler = Liveness::Alive;
        m_stage.samples.cron.othersHidden = false;
        return m_stage.open(u"cron"_s) ? m_stage.header()->sentence() : QString();
    }

private slots:
    void ofActiveJobs_data()
    {
        QTest::addColumn<QList<CronJob>>("jobs");
        QTest::addColumn<QString>("sentence");
        const CronJob good = job(1, u"good"_s, RunStatus::Succeeded);
        const CronJob bad = job(2, u"bad"_s, RunStatus::Failed);
        const CronJob paused = job(3, u"paused"_s, RunStatus::Failed, false);
        const CronJob stale = job(4, u"stale"_s, RunStatus::Unknown);
        QTest::newRow("well") << QList<CronJob>{good} << u"None of 1 active job(s) failed at the last run"_s;
        QTest::newRow("failing") << QList<CronJob>{good, bad}
                                 << u"1 of 2 active job(s) failed at the last run, the latest 2 h ago"_s;
        QTest::newRow("failed before it was paused") << QList<CronJob>{
            good, paused} << u"None of 1 active job(s) failed at the last run; 1 paused, 1 of them after a failure"_s;
        QTest::newRow("nobody knows") << QList<CronJob>{good,
            stale} << u"None of 2 active job(s) failed at the last run; what became of 1 last run(s) is not known"_s;
        QTest::newRow("none is active") << QList<CronJob>{paused}
                                        << u"No job is active; 1 paused, 1 of them after a failure"_s;
        const auto owes = [](CronJob job, Instant since, bool late = false) {
            job.punctuality = JobPunctuality{.owed = OwedRuns{since, 1, late}};
            job.lastRun->startedAt = since - 1h;
            return job;
        };
        const CronJob missed = owes(good, sampleNow - 80min);
        const CronJob late = owes(job(6, u"late"_s, RunStatus::Succeeded), sampleNow - 2min, true);
        QTest::newRow("missed") << QList<CronJob>{
            missed, late} << u"1 job(s) missed runs since %1; 1 job(s) is/are late"_s.arg(clockTime(sampleNow - 80min));
        QTest::newRow("missed yesterday")
            << QList<CronJob>{owes(job(7, u"older"_s, RunStatus::Succeeded), sampleNow - 24h), missed}
            << u"2 job(s) missed runs since %1"_s.arg(clockTime(sampleNow - 24h));
        QTest::newRow("late") << QList<CronJob>{late} << u"1 job(s) is/are late"_s;
        QTest::newRow("missed and failing")
            << QList<CronJob>{bad, missed}
            << u"1 of 2 active job(s) failed at the last run, the latest 2 h ago; 1 job(s) missed runs since %1"_s.arg(
                   clockTime(sampleNow - 80min));
        CronJob endless = bad;
        endless.jobId = 5;
        endless.lastRun->startedAt = Instant::distantFuture();
        QTest::newRow("a start at infinity is not the latest")
            << QList<CronJob>{bad, endless} << u"2 of 2 active job(s) failed at the last run, the latest 2 h ago"_s;
    }
    void ofActiveJobs()
    {
        QFETCH(QList<CronJob>, jobs);
        QTEST(sentenceOf(jobs), "sentence");
    }

    void whatCannotBeSeenIsSaid()
    {
        const QList<CronJob> jobs{job(1, u"good"_s, RunStatus::Succeeded)};
        QVERIFY(!sentenceOf(jobs).contains(u';'));
        m_stage.samples.cron.othersHidden = true;
        m_stage.samples.cron.scheduler = Liveness::Unknown;
        QVERIFY(m_stage.refresh());
        QVERIFY(m_stage.header()->sentence().contains("jobs of other roles are hidden"_L1));
        QVERIFY(m_stage.header()->sentence().contains("may not see whether the scheduler"_L1));
        m_stage.samples.cron.scheduler = Liveness::Elsewhere;
        QVERIFY(m_stage.refresh());
        QVERIFY(m_stage.header()->sentence().contains("they run on its primary"_L1));
    }

    void aSchedulerThatStandsStillIsNamed()
    {
        QVERIFY(!sentenceOf({job(1, u"good"_s, RunStatus::Succeeded)}).contains("will start"_L1));
        m_stage.samples.cron.scheduler = Liveness::LaunchesNothing;
        QVERIFY(m_stage.refresh());
        QCOMPARE(m_stage.header()->sentence(), u"cron.launch_active_jobs is off: none of the 1 job(s) will start"_s);
        m_stage.samples.cron.scheduler = Liveness::OtherDatabase;
        m_stage.samples.cron.schedulerDatabase = u"app"_s;
        QVERIFY(m_stage.refresh());
        QCOMPARE(m_stage.header()->sentence(),
            u"The pg_cron scheduler works for database app: none of the 1 job(s) here will start"_s);
        const QString next = m_stage.named<PlainLabel>(u"Next run"_s)->plainText();
        QVERIFY2(next.startsWith("No next run: The pg_cron scheduler works for database app"_L1), qPrintable(next));
        m_stage.samples.cron.schedulerDatabase.clear();
    }

    void adviceOnAStandbyIsForItsPrimary()
    {
        Stage stage;
        stage.context.capabilities = [] {
            Capabilities capabilities;
            capabilities.standby = true;
            return capabilities;
        };
        stage.samples.error
            = Error{ErrorKind::MissingObject, u"pg_cron is not installed"_s, {}, {}, u"Preload it."_s, {}};
        QVERIFY(stage.open(u"cron"_s));
        QVERIFY2(
            stage.placeholderText().contains("On the primary: Preload it."_L1), qPrintable(stage.placeholderText()));
        stage.samples.error = Error{ErrorKind::Timeout, u"It does not answer"_s, {}, {}, u"Try again."_s, {}};
        QVERIFY(stage.refresh());
        QVERIFY2(!stage.placeholderText().contains("On the primary"_L1), qPrintable(stage.placeholderText()));
        stage.samples.error.reset();
        stage.samples.empty = true;
        QVERIFY(stage.refresh());
        QVERIFY2(stage.placeholderText().contains("On the primary: "_L1), qPrintable(stage.placeholderText()));
    }

    void jobsOfOneNameShowTheirRole()
    {
        CronJob other = job(2, u"nightly"_s, RunStatus::Failed);
        CronJob one = job(1, u"nightly"_s, RunStatus::Succeeded);
        other.username = u"billing"_s;
        one.nameShared = other.nameShared = true;
        QVERIFY(!sentenceOf({one, other}).isEmpty());
        const auto *model = m_stage.named<TableView>(u"Jobs"_s)->model();
        QStringList names{model->index(0, CronJobModel::Name).data().toString(),
            model->index(1, CronJobModel::Name).data().toString()};
        names.sort();
        QCOMPARE(names, (QStringList{u"nightly (as billing)"_s, u"nightly (as postgres)"_s}));
        QCOMPARE(m_stage.named<PlainLabel>(u"Selected job"_s)->plainText(), u"nightly (as billing)"_s);
    }
};

QTEST_MAIN(CronSentenceTest)
#include "tst_cronsentence.moc"
