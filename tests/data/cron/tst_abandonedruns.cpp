#include "data/cron/abandonedruns.h"

#include "support/waiting.h"

#include <QTest>

using namespace signalbox;

/// A run is abandoned when two looks in a row, some time apart, found nobody at work on it.
class AbandonedRunsTest : public QObject
{
    Q_OBJECT

private:
    static RunStatus judged(AbandonedRuns &runs, qint64 runId, bool unattended)
    {
        JobRun run{.runId = runId, .status = RunStatus::Running, .unattended = unattended};
        runs.judge(run);
        return run.unattended ? RunStatus::Failed : run.status;
    }

private slots:
    void twoLooksInARow()
    {
        AbandonedRuns runs;
        const RunStatus first = judged(runs, 1, true);
        QCOMPARE(first, RunStatus::Running);
        QCOMPARE(judged(runs, 1, true), RunStatus::Running); // too soon
        QVERIFY(waitFor([&] { return judged(runs, 1, true) == RunStatus::Unknown; }));
        QCOMPARE(judged(runs, 1, true), RunStatus::Unknown);
        QCOMPARE(judged(runs, 2, true), RunStatus::Running); // another one
    }

    void aLookThatFindsSomebodyStartsAnew()
    {
        AbandonedRuns runs;
        judged(runs, 1, true);
        judged(runs, 2, true);
        QCOMPARE(judged(runs, 1, false), RunStatus::Running);
        QVERIFY(waitFor([&] { return judged(runs, 2, true) == RunStatus::Unknown; }));
        QCOMPARE(judged(runs, 1, true), RunStatus::Running);
    }
};

QTEST_GUILESS_MAIN(AbandonedRunsTest)
#include "tst_abandonedruns.moc"
