#include "panels/cron/rescuestage.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// What stands in the scheduler's way is told over the pages, and mended in the dialog, step by step.
class RescueDialogTest : public QObject
{
    Q_OBJECT

    static void breakCounter(RescueStage &stage)
    {
        stage.samples.rescue.facts.nextRunId = 1;
        stage.samples.rescue.facts.lastStartedAt = stage.samples.rescue.facts.at - 37min;
        stage.samples.rescue.mend = [&stage](const RescueStep &) { stage.samples.rescue.facts.nextRunId = 1501; };
    }

private slots:
    void aCalmSchedulerIsLookedAtNowAndThen()
    {
        RescueStage stage;
        stage.show();
        QVERIFY(stage.look(Liveness::Alive));
        stage.clock->advance(SchedulerRescue::calmPace - 1s);
        QVERIFY(stage.look(Liveness::Alive));
        QCOMPARE(stage.samples.rescue.looks, 1);
        stage.clock->advance(1s);
        QVERIFY(stage.look(Liveness::Alive));
        QCOMPARE(stage.samples.rescue.looks, 2);
        QVERIFY(stage.look(Liveness::Dead));
        QCOMPARE(stage.samples.rescue.looks, 3);
        QVERIFY(stage.look(Liveness::Elsewhere)); // a standby has nothing to be mended
        QCOMPARE(stage.samples.rescue.looks, 3);
        QCOMPARE(stage.told(), QString());
    }

    void whatIsBrokenIsToldExplainedAndMended()
    {
        RescueStage stage;
        breakCounter(stage);
        stage.show();
        QSignalSpy mended(stage.rescue, &SchedulerRescue::mended);
        QVERIFY(stage.look(Liveness::Alive));
        QVERIFY2(stage.told().contains("behind the history"_L1) && stage.told().contains("37 run"_L1),
            qPrintable(stage.told()));
        QVERIFY(stage.press(u"Rescue…"_s));
        QVERIFY(stage.dialog() && stage.dialog()->isVisible());
        QVERIFY2(stage.words().contains("the next run is number 1"_L1), qPrintable(stage.words()));
        QVERIFY(stage.words().contains("1. Move the counter of runs past the history"_L1));
        QVERIFY(stage.words().contains("To do"_L1));
        QVERIFY(stage.samples.rescue.ran.isEmpty());
        QVERIFY(stage.press(u"Run this step"_s));
        QCOMPARE(stage.samples.rescue.ran.size(), 1);
        QTRY_VERIFY2(stage.outcome().contains("The scheduler is alive since"_L1), qPrintable(stage.outcome()));
        QVERIFY2(stage.outcome().contains("as many rows as before, counted: 500"_L1), qPrintable(stage.outcome()));
        QVERIFY(stage.words().contains("Done"_L1));
        QVERIFY(!stage.press(u"Run this step"_s)); // it is over
        QCOMPARE(stage.told(), QString());
        QCOMPARE(mended.size(), 1);
    }

    /// Between the step and the new process nothing new is found to be wrong.
    void theNewProcessIsWaitedFor()
    {
        RescueStage stage;
        SchedulerFacts &facts = stage.samples.rescue.facts;
        facts.scheduler = Liveness::Dead;
        facts.jobs.prepend({.jobId = 7,
            .definition = {u"haunt"_s, u"0 0 1 1 *"_s, u"select 1"_s, u"postgres"_s, u"ghost"_s, false},
            .roleGone = true});
        const JobDraft kept = facts.jobs.first().definition;
        stage.samples.rescue.mend = [&facts](const RescueStep &) { facts.jobs.removeFirst(); };
        stage.show();
        QSignalSpy unscheduled(stage.rescue, &SchedulerRescue::unscheduled);
        QVERIFY(stage.look(Liveness::Dead));
        QVERIFY(stage.press(u"Rescue…"_s));
        QVERIFY(stage.press(u"Run this step"_s));
        QTRY_VERIFY2(stage.outcome().contains("waited for"_L1), qPrintable(stage.outcome()));
        QVERIFY(!stage.words().contains("Restart the server"_L1));
        QCOMPARE(unscheduled.size(), 1);
        QCOMPARE(unscheduled.first().at(0).toLongLong(), 7);
        QCOMPARE(unscheduled.first().at(1).value<JobDraft>(), kept);
        facts.scheduler = Liveness::Alive;
        QTRY_VERIFY2(stage.outcome().contains("alive since"_L1), qPrintable(stage.outcome()));
    }

    void whoMayNotGetsTheStatement()
    {
        RescueStage stage;
        breakCounter(stage);
        stage.samples.rescue.facts.rights = {.role = u"viewer"_s, .seesAllRuns = true};
        stage.show();
        QVERIFY(stage.look(Liveness::Alive));
        QVERIFY(stage.press(u"Rescue…"_s));
        QVERIFY(stage.buttons(u"Run this step"_s).isEmpty());
        QVERIFY(stage.words().contains("Not for this role"_L1));
        QVERIFY(stage.press(u"Copy statement"_s));
        QVERIFY2(QApplication::clipboard()->text().startsWith("select\n  setval('cron.runid_seq'"_L1),
            qPrintable(QApplication::clipboard()->text()));
        stage.samples.rescue.facts.nextRunId = 1501; // somebody has run it
        QTRY_VERIFY2(stage.outcome().contains("alive since"_L1), qPrintable(stage.outcome()));
        QVERIFY(stage.samples.rescue.ran.isEmpty());
    }

    void onProductionTheNameIsTypedFirst()
    {
        RescueStage stage;
        breakCounter(stage);
        stage.context.profile.environment = Environment::Production;
        stage.show();
        QVERIFY(stage.look(Liveness::Alive));
        QVERIFY(stage.press(u"Rescue…"_s));
        QVERIFY(!stage.press(u"Run this step"_s));
        QTest::keyClicks(stage.dialog()->findChild<QLineEdit *>(), stage.context.profile.name);
        QVERIFY(stage.press(u"Run this step"_s));
        QCOMPARE(stage.samples.rescue.ran.size(), 1);
    }

    void aRefusalIsToldInTheServersWords()
    {
        RescueStage stage;
        breakCounter(stage);
        stage.samples.rescue.error = Error{.kind = ErrorKind::Permission,
            .what = u"It may not be done"_s,
            .serverWords = u"permission denied for sequence runid_seq"_s};
        stage.show();
        QVERIFY(stage.look(Liveness::Alive));
        QVERIFY(stage.press(u"Rescue…"_s));
        QVERIFY(stage.press(u"Run this step"_s));
        QTRY_VERIFY2(stage.words().contains("permission denied for sequence"_L1), qPrintable(stage.words()));
        QVERIFY(stage.words().contains("behind the history"_L1));
        stage.samples.rescue.error.reset();
        QVERIFY(stage.press(u"Run this step"_s));
        QTRY_VERIFY(stage.outcome().contains("alive since"_L1));
    }

    void whatIsPutAwayComesBackForAnotherCause()
    {
        RescueStage stage;
        breakCounter(stage);
        stage.show();
        QVERIFY(stage.look(Liveness::Alive));
        QTest::mouseClick(stage.rescue->strip().findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(stage.look(Liveness::Alive));
        QCOMPARE(stage.told(), QString());
        stage.samples.rescue.facts.scheduler = Liveness::LaunchesNothing;
        QVERIFY(stage.look(Liveness::LaunchesNothing));
        QVERIFY(!stage.told().isEmpty());
    }

    void whatCouldNotBeSeenIsSaid()
    {
        RescueStage stage;
        breakCounter(stage);
        stage.samples.rescue.facts.writesHistory.reset();
        stage.show();
        QVERIFY(stage.look(Liveness::Alive));
        QVERIFY(stage.press(u"Rescue…"_s));
        QVERIFY2(stage.words().contains("skipped (the settings of pg_cron are hidden"_L1), qPrintable(stage.words()));
    }

    void aSecretInACommandIsNotShown()
    {
        RescueStage stage;
        stage.samples.rescue.facts.jobs.prepend({.jobId = 7,
            .definition = {u"haunt"_s, u"0 0 1 1 *"_s,
                u"select net.http_post('https://a', headers := '{\"apikey\": \"sb_secret_%1\"}')"_s.arg(
                    u"A1b2C3d4E5f6G7h8I9j0K1l2"_s),
                u"postgres"_s, u"ghost"_s, true},
            .roleGone = true});
        stage.show();
        QVERIFY(stage.look(Liveness::Dead));
        QVERIFY(stage.press(u"Rescue…"_s));
        QVERIFY(stage.words().contains("net.http_post"_L1));
        QVERIFY(!stage.words().contains("A1b2C3d4"_L1));
    }
};

QTEST_MAIN(RescueDialogTest)
#include "tst_rescuedialog.moc"
