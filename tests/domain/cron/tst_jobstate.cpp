#include "domain/cron/jobpunctualitytext.h"
#include "domain/cron/jobstate.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant now{1'795'348'800'000'000};

class JobStateTest : public QObject
{
    Q_OBJECT

private slots:
    void jobs()
    {
        CronJob job{.active = true};
        QCOMPARE(stateOf(job), HealthState::Unknown);
        QCOMPARE(statusText(job), u"no run yet"_s);
        job.lastRun = JobRun{.status = RunStatus::Failed};
        QCOMPARE(stateOf(job), HealthState::Failing);
        job.lastRun->sample = true;
        QCOMPARE(stateOf(job), HealthState::Unknown);
        QCOMPARE(statusText(job), u"failed (sample)"_s);
        job.active = false;
        QCOMPARE(stateOf(job), HealthState::Paused);
    }

    void everyJobHasOneState_data()
    {
        QTest::addColumn<bool>("active");
        QTest::addColumn<std::optional<RunStatus>>("last");
        QTest::addColumn<JobState>("state");
        QTest::addColumn<HealthState>("look");
        QTest::addColumn<QString>("word");
        const auto row
            = [](const char *name, bool active, std::optional<RunStatus> last, JobState state, HealthState look,
                  const QString &word) { QTest::newRow(name) << active << last << state << look << word; };
        row("never ran", true, {}, JobState::NeverRan, HealthState::Unknown, u"never ran"_s);
        row("paused before it ran", false, {}, JobState::Paused, HealthState::Paused, u"paused"_s);
        row("paused after a failure", false, RunStatus::Failed, JobState::Paused, HealthState::Paused, u"paused"_s);
        row("failed", true, RunStatus::Failed, JobState::Failing, HealthState::Failing, u"failing"_s);
        row("succeeded", true, RunStatus::Succeeded, JobState::Healthy, HealthState::Healthy, u"healthy"_s);
        for (const auto under : {RunStatus::Starting, RunStatus::Connecting, RunStatus::Sending, RunStatus::Running})
            row(qPrintable(statusText(under)), true, under, JobState::Running, HealthState::Running, u"running"_s);
        row("stale", true, RunStatus::Unknown, JobState::Unknown, HealthState::Unknown, u"unknown"_s);
    }
    void everyJobHasOneState()
    {
        QFETCH(bool, active);
        QFETCH(std::optional<RunStatus>, last);
        CronJob job{.active = active};
        if (last)
            job.lastRun = JobRun{.status = *last};
        QTEST(jobStateOf(job), "state");
        QTEST(stateOf(job), "look");
        QTEST(jobStateText(jobStateOf(job)), "word");
        if (last) {
            job.lastRun->sample = true;
            QCOMPARE(jobStateOf(job), active ? JobState::NeverRan : JobState::Paused);
        }
    }

    void whatARunWasMissedSince_data()
    {
        QTest::addColumn<std::optional<RunStatus>>("last");
        QTest::addColumn<std::chrono::seconds>("after");
        QTest::addColumn<JobState>("missed");
        QTest::addColumn<JobState>("late");
        const auto row
            = [](const char *name, std::optional<RunStatus> last, std::chrono::seconds after, JobState missed,
                  JobState late) { QTest::newRow(name) << last << after << missed << late; };
        row("it never ran", {}, 0s, JobState::Missed, JobState::Late);
        row("it ran before", RunStatus::Succeeded, -1s, JobState::Missed, JobState::Late);
        row("nobody knows", RunStatus::Unknown, -1s, JobState::Missed, JobState::Late);
        row("it failed before", RunStatus::Failed, -1s, JobState::Failing, JobState::Failing);
        row("it ran since", RunStatus::Succeeded, 0s, JobState::Healthy, JobState::Healthy);
        row("it runs", RunStatus::Running, 0s, JobState::Running, JobState::Running);
    }
    void whatARunWasMissedSince()
    {
        QFETCH(std::optional<RunStatus>, last);
        QFETCH(std::chrono::seconds, after);
        CronJob job{.active = true, .punctuality = JobPunctuality{.owed = OwedRuns{now - 1h, 2, false}}};
        if (last)
            job.lastRun = JobRun{.status = *last, .startedAt = now - 1h + after};
        QTEST(jobStateOf(job), "missed");
        const JobCounts counts = countsOf({job});
        QCOMPARE(counts.missed, jobStateOf(job) == JobState::Missed ? 1 : 0);
        QCOMPARE(counts.missedSince, counts.missed > 0 ? std::optional(now - 1h) : std::nullopt);
        job.punctuality->owed->late = true;
        QTEST(jobStateOf(job), "late");
        QCOMPARE(countsOf({job}).late, jobStateOf(job) == JobState::Late ? 1 : 0);
        QCOMPARE(countsOf({job}).missed, 0);
        job.active = false;
        QCOMPARE(jobStateOf(job), JobState::Paused);
    }

    void whatIsMissedOrLateIsSaid()
    {
        QCOMPARE(jobStateText(JobState::Missed), u"missed"_s);
        QCOMPARE(jobStateText(JobState::Late), u"late"_s);
        QCOMPARE(stateOf(JobState::Missed), HealthState::Attention);
        QCOMPARE(stateOf(JobState::Late), HealthState::Attention);
        QCOMPARE(owedSentence({now - 1h, 1, false}, now),
            u"It was due 1 h ago, the scheduler was alive, and it has not run since."_s);
        QCOMPARE(owedSentence({now - 1h, 3, false}, now),
            u"It was due 3 time(s), the first 1 h ago; the scheduler was alive, and it has not run since."_s);
        QCOMPARE(owedSentence({now - 2min, 1, true}, now),
            u"It was due 2 min ago and has not begun. pg_cron may still begin it."_s);
    }

    /// Never "none" of what is not known.
    void howMuchIsKnownIsSaid()
    {
        QVERIFY(missedSentence(std::nullopt).startsWith("Whether runs were missed is not known: nothing"_L1));
        QVERIFY(missedSentence(JobPunctuality{}).endsWith("is not known: nobody watched."_L1));
        QCOMPARE(missedSentence(JobPunctuality{.knownPercent = 1}),
            u"No run of the last 24 h was missed, as far as is known: 1 % of that time."_s);
        QCOMPARE(missedSentence(JobPunctuality{.missed = 2, .knownPercent = 99}),
            u"2 run(s) of the last 24 h was/were missed, as far as is known: 99 % of that time."_s);
        QCOMPARE(missedSentence(JobPunctuality{.knownPercent = 100}), u"No run of the last 24 h was missed."_s);
        const UnservedRuns hour{now - 1h, now - 1min, 60, RunVerdict::Unknown, UnknownReason::NoEvidence};
        QCOMPARE(unservedSentence(hour), reasonText(UnknownReason::NoEvidence));
        const UnservedRuns one{now - 24h, now - 24h, 1, RunVerdict::Missed, std::nullopt};
        QCOMPARE(unservedSentence(one), verdictExplanation(RunVerdict::Missed));
        const auto text = [](Instant at, const QString &format) { return at.toDateTime().toString(format); };
        QCOMPARE(timesText(one, now, QTimeZone::utc()), text(one.from, u"yyyy-MM-dd HH:mm:ss"_s));
        QCOMPARE(timesText(hour, now, QTimeZone::utc()),
            u"%1 to %2 (60 run(s))"_s.arg(text(hour.from, u"HH:mm:ss"_s), text(hour.until, u"HH:mm:ss"_s)));
    }

    void countsAreOfWhatIsListed()
    {
        const auto job = [](qint64 id, bool active, std::optional<RunStatus> last, bool sample = false) {
            CronJob job{.jobId = id, .name = QString::number(id), .active = active};
            if (last)
                job.lastRun = JobRun{.status = *last, .sample = sample};
            return job;
        };
        const QList<CronJob> jobs{job(1, true, RunStatus::Failed), job(2, true, RunStatus::Running),
            job(3, true, RunStatus::Unknown), job(4, true, RunStatus::Succeeded), job(5, true, std::nullopt),
            job(6, true, RunStatus::Failed, true), job(7, false, RunStatus::Failed), job(8, false, RunStatus::Sending),
            job(9, false, RunStatus::Unknown)};
        const JobCounts expected{
            .jobs = 9, .active = 6, .ran = 7, .running = 2, .failing = 1, .neverRan = 2, .stale = 1, .pausedFailed = 1};
        QCOMPARE(countsOf(jobs), expected);
        QCOMPARE(countsOf({}), JobCounts{});
    }

    void aNameOfTwoRolesIsSaidWithTheRole()
    {
        QList<CronJob> jobs{{.jobId = 1, .name = u"nightly"_s, .username = u"app"_s},
            {.jobId = 2, .name = u"nightly"_s, .username = u"billing"_s},
            {.jobId = 3, .name = u"other"_s, .username = u"app"_s}, {.jobId = 4, .username = u"app"_s},
            {.jobId = 5, .username = u"app"_s}};
        markSharedNames(jobs);
        QStringList names;
        for (const CronJob &job : jobs)
            names.append(jobName(job));
        QCOMPARE(
            names, (QStringList{u"nightly (as app)"_s, u"nightly (as billing)"_s, u"other"_s, u"job 4"_s, u"job 5"_s}));
    }

    void aRunUnderWayLastsUntilNow()
    {
        JobRun run{.status = RunStatus::Running, .startedAt = now - 3s};
        QCOMPARE(durationOf(run, now), std::chrono::microseconds(3s));
        run.startedAt = now + 1us; // dated in the future
        QVERIFY(!durationOf(run, now));
        for (const Instant end : {Instant::distantPast(), Instant::distantFuture()}) {
            run.startedAt = end;
            QVERIFY(!durationOf(run, now));
        }
        run = {.status = RunStatus::Failed, .startedAt = now, .endedAt = Instant::distantFuture()};
        QVERIFY(!durationOf(run, now));
    }

    void runDurations()
    {
        QCOMPARE(durationOf(JobRun{.startedAt = now, .endedAt = now + 3s}), std::chrono::microseconds(3s));
        QVERIFY(!durationOf(JobRun{.startedAt = now}));
        QVERIFY(!durationOf(JobRun{.endedAt = now}));
    }
};

QTEST_APPLESS_MAIN(JobStateTest)
#include "tst_jobstate.moc"
