#include "panels/cron/cronstage.h"

#include <QLineEdit>
#include <QMenu>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// What is done to jobs from their page, with clicks and keys.
class CronActsTest : public QObject
{
    Q_OBJECT

private:
    static QAction *inMore(const CronStage &stage, const QString &text)
    {
        auto *more = qobject_cast<QPushButton *>(stage.button(u"More"_s));
        for (QAction *action : more->menu()->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

private slots:
    void oneJobIsPausedAndResumed()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.click(u"Pause"_s));
        QVERIFY2(stage.reviewed().contains("does not run"_L1), qPrintable(stage.reviewed()));
        QVERIFY(stage.samples.jobs.activated.isEmpty());
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.activated.size(), 1);
        QCOMPARE(stage.samples.jobs.activated.first(), (std::pair(QList<qint64>{11}, false)));
        QCOMPARE(stage.strip(u"Outcome"_s), u"vacuum-tables was paused."_s);
        QCOMPARE(stage.selected(), u"vacuum-tables"_s);
        QVERIFY(stage.click(u"Resume"_s));
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.activated.last(), (std::pair(QList<qint64>{11}, true)));
    }

    void manyArePausedWithTheCountTold()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.clickJob(u"webhook-pump"_s, Qt::ControlModifier));
        QVERIFY(stage.clickJob(u"retain-run-history"_s, Qt::ControlModifier));
        QVERIFY(stage.click(u"Pause 3 job(s)"_s));
        QVERIFY2(stage.reviewed().contains("3 job(s)"_L1), qPrintable(stage.reviewed()));
        QVERIFY(stage.review()->findChild<QPlainTextEdit *>()->toPlainText().contains("webhook-pump"_L1));
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.activated.first().first.size(), 3);
        QCOMPARE(stage.strip(u"Outcome"_s), u"3 job(s) paused."_s);
    }

    void aRunNowIsFollowedToItsEnd()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        OneShotRun shot{.jobId = 99, .name = u"vacuum-tables-once"_s, .dueAt = stage.clock->now() + 23s};
        stage.samples.jobs.shot = shot;
        QVERIFY(stage.click(u"Run now"_s));
        QVERIFY2(stage.reviewed().contains("history"_L1), qPrintable(stage.reviewed()));
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.ranOnce.size(), 1);
        QCOMPARE(stage.samples.jobs.ranOnce.first().first, 11);
        const QString about = u"Runs that were asked for"_s;
        QCOMPARE(stage.strip(about), u"vacuum-tables starts at 13:26:23 (in 23 s)."_s);

        stage.clock->advance(24s);
        shot.run
            = JobRun{.runId = 90'011, .jobId = 99, .status = RunStatus::Running, .startedAt = stage.clock->now() - 1s};
        stage.samples.jobs.shot = shot;
        QVERIFY(stage.refresh());
        QCOMPARE(stage.strip(about), u"vacuum-tables is running, for 1.0 s by now."_s);

        shot.run->status = RunStatus::Succeeded;
        shot.run->endedAt = stage.clock->now();
        shot.run->returnMessage = u"VACUUM"_s;
        stage.samples.jobs.shot = shot;
        QVERIFY(stage.refresh());
        QCOMPARE(stage.strip(about), u"vacuum-tables succeeded in 1.0 s: VACUUM"_s);
        QVERIFY(stage.click(u"Show the run"_s));
        QTRY_VERIFY(stage.named<TableView>(u"Runs"_s)->isVisible());
        QTRY_VERIFY(stage.named<PlainLabel>(u"Selected run"_s));
    }

    void whatWaitsForItsMinuteCanBeWithdrawn()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        const QString about = u"Runs that were asked for"_s;
        stage.samples.jobs.shot = OneShotRun{.jobId = 99, .dueAt = stage.clock->now() + 23s};
        QVERIFY(stage.click(u"Run now"_s));
        QVERIFY(stage.agree());
        QVERIFY(stage.strip(about).contains("in 23 s"_L1));

        stage.samples.jobs.isWithdrawn = false; // the scheduler was faster
        QVERIFY(stage.click(u"Withdraw"_s));
        QCOMPARE(stage.samples.jobs.withdrawn, QList{stage.samples.jobs.ranOnce.first().second});
        QVERIFY(stage.strip(u"Outcome"_s).contains("has begun, and goes on"_L1));
        QVERIFY(stage.strip(about).contains("in 23 s"_L1));

        stage.samples.jobs.error = Error{.kind = ErrorKind::Lost, .what = u"The connection broke"_s};
        QVERIFY(stage.click(u"Withdraw"_s));
        QVERIFY(stage.strip(u"Outcome"_s).contains("not known"_L1));
        stage.samples.jobs.error.reset();

        stage.samples.jobs.isWithdrawn = true;
        QVERIFY(stage.click(u"Withdraw"_s));
        QCOMPARE(stage.samples.jobs.withdrawn.size(), 3);
        QVERIFY(stage.strip(u"Outcome"_s).startsWith("1 run(s) that had not begun"_L1));
        QCOMPARE(stage.strip(about), QString());
    }

    void aRunThatMissedItsMinuteIsNotWaitedForInSilence()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        stage.samples.jobs.shot = OneShotRun{.jobId = 99, .dueAt = stage.clock->now() - 119s};
        QVERIFY(stage.click(u"Run now"_s));
        QVERIFY(stage.agree());
        const QString about = u"Runs that were asked for"_s;
        QVERIFY2(stage.strip(about).contains("is due"_L1), qPrintable(stage.strip(about)));
        stage.clock->advance(2s);
        QVERIFY(stage.refresh());
        QVERIFY2(stage.strip(about).contains("missed its minute"_L1), qPrintable(stage.strip(about)));
    }

    void leftoversAreSweptOnce()
    {
        CronStage stage;
        stage.samples.jobs.swept = {u"a-once-1"_s, u"b-once-2"_s};
        QVERIFY(stage.openCron());
        QCOMPARE(stage.samples.jobs.sweeps, 0);
        QVERIFY(stage.refresh());
        QVERIFY(stage.refresh());
        QCOMPARE(stage.samples.jobs.sweeps, 1);
        QVERIFY(stage.strip(u"Outcome"_s).startsWith("2 job(s)"_L1));
    }

    void aLostRunIsLookedUpAndNotRunTwice()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        stage.samples.jobs.error = Error{.kind = ErrorKind::Lost, .what = u"The connection broke"_s};
        QVERIFY(stage.click(u"Run now"_s));
        QVERIFY(stage.agree());
        QVERIFY2(stage.strip(u"Outcome"_s).contains("not known yet"_L1), qPrintable(stage.strip(u"Outcome"_s)));
        QVERIFY(!stage.button(u"Run now"_s)->isEnabled());
        stage.samples.jobs.error.reset();
        stage.samples.jobs.shot = OneShotRun{.jobId = 99, .dueAt = stage.clock->now() + 5s};
        QVERIFY(stage.refresh());
        QCOMPARE(stage.samples.jobs.ranOnce.size(), 1);
        QVERIFY(stage.strip(u"Runs that were asked for"_s).contains("(in 5.0 s)"_L1));
        QVERIFY(stage.button(u"Run now"_s)->isEnabled());
    }

    void whatTheRoleMayNotIsSaidWithWhatHelps()
    {
        CronStage stage;
        stage.samples.jobs.rights = JobRights{.schedule = true, .otherRoles = true};
        QVERIFY(stage.openCron());
        QVERIFY(stage.button(u"Run now"_s)->isEnabled());
        for (const QString &text : {u"Pause"_s, u"Edit…"_s}) {
            QVERIFY(!stage.button(text)->isEnabled());
            QVERIFY2(stage.button(text)->toolTip().contains("grant execute on function cron.alter_job"_L1),
                qPrintable(stage.button(text)->toolTip()));
        }
        stage.samples.jobs.rights = JobRights{.schedule = true, .alter = true};
        QVERIFY(stage.refresh());
        QVERIFY(!stage.button(u"Run now"_s)->isEnabled()); // the jobs are another role's
        QVERIFY(!inMore(stage, u"Unschedule"_s)->isEnabled());
    }

    void aRefusedWriteSaysWhyAndChangesNothing()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        stage.samples.jobs.error = Error{.kind = ErrorKind::Permission, .what = u"You may not"_s, .hint = u"Ask"_s};
        QVERIFY(stage.click(u"Pause"_s));
        QVERIFY(stage.agree());
        QCOMPARE(stage.strip(u"Outcome"_s), u"Nothing was paused: You may not. Ask."_s);
    }

    void productionAsksForItsName()
    {
        CronStage stage;
        stage.context.profile = {.name = u"tripsage"_s, .environment = Environment::Production};
        QVERIFY(stage.openCron());
        QVERIFY(stage.click(u"Run now"_s));
        QVERIFY(!stage.review()->findChild<QPushButton *>(u"go"_s)->isEnabled());
        QTest::keyClicks(stage.review()->findChild<QLineEdit *>(), u"tripsage"_s);
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.ranOnce.size(), 1);
    }
};

QTEST_MAIN(CronActsTest)
#include "tst_cronacts.moc"
