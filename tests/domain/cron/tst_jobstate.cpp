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

    void runDurations()
    {
        QCOMPARE(durationOf(JobRun{.startedAt = now, .endedAt = now + 3s}), std::chrono::microseconds(3s));
        QVERIFY(!durationOf(JobRun{.startedAt = now}));
        QVERIFY(!durationOf(JobRun{.endedAt = now}));
    }
};

QTEST_APPLESS_MAIN(JobStateTest)
#include "tst_jobstate.moc"
