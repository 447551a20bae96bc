#include "panels/cron/plannerstage.h"
#include "support/heartbeat.h"
#include "widgets/chart/hourgrid.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/tableview.h"

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// What the days to come will be like, and changing them, with clicks and keys.
class PlannerPageTest : public QObject
{
    Q_OBJECT

private:
    /// Three that meet, with one slot.
    static void addThree(PlannerStage &stage)
    {
        stage.setSlots(1);
        for (const QString &name : {u"alpha"_s, u"beta"_s, u"gamma"_s})
            stage.add(name, u"0 3 * * *"_s, 40s);
    }

private slots:
    void nothingCollides()
    {
        PlannerStage stage;
        stage.setSlots(32);
        stage.add(u"alpha"_s, u"0 3 * * *"_s, 40s);
        stage.add(u"beta"_s, u"0 3 * * *"_s, 40s);
        QVERIFY(stage.open());
        QCOMPARE(
            stage.verdict(), u"Nothing collides. At most 2 job(s) at once, 32 slot(s): never more than 8 at once."_s);
        QVERIFY(stage.proposed().isEmpty());
        QVERIFY(!stage.named<TableView>(u"Crowded times"_s)->isVisible());
        QVERIFY(!stage.named<TableView>(u"Jobs that wait"_s)->isVisible());
        QVERIFY2(stage.words(u"Quiet times"_s).startsWith(u"Mon 23 Nov 03:00–Tue 24 Nov 03:00, for 23 h 59 min"_s),
            qPrintable(stage.words(u"Quiet times"_s)));
        QVERIFY(stage.words(u"What was reckoned with"_s).contains("pg_cron runs 32 job(s) at once"_L1));
    }

    void whatMeetsIsTold()
    {
        PlannerStage stage;
        addThree(stage);
        QVERIFY(stage.open());
        QCOMPARE(stage.verdict(),
            u"At most 3 job(s) at once, 1 slot(s): more than 1 at once for 9 min 20 s in all. 2 job(s) wait for "
            "others, up to 1 min 20 s."_s);
        const auto *crowds = stage.named<TableView>(u"Crowded times"_s);
        QVERIFY(crowds->isVisible());
        QCOMPARE(crowds->model()->rowCount(), 1);
        QCOMPARE(crowds->model()->index(0, 0).data().toString(), u"every day at 03:00"_s);
        QCOMPARE(crowds->model()->index(0, 4).data().toString(), u"alpha, beta and gamma"_s);
        const auto *waits = stage.named<TableView>(u"Jobs that wait"_s);
        QCOMPARE(waits->model()->rowCount(), 2);
        QCOMPARE(waits->model()->index(0, 0).data().toString(), u"gamma"_s);
    }

    void someAreAcceptedAndTheRestIsPlannedAnew()
    {
        PlannerStage stage;
        addThree(stage);
        QVERIFY(stage.open());
        QCOMPARE(stage.proposedNames(), (QStringList{u"gamma"_s, u"beta"_s}));
        QTest::keyClick(stage.proposed().at(1), Qt::Key_Space);
        QVERIFY(stage.click(stage.button(u"Change 1 schedule(s)"_s)));
        QCOMPARE(stage.reviewedLines(), u"gamma: 0 3 * * * becomes 1 3 * * *"_s);
        QVERIFY(stage.samples.jobs.changed.isEmpty());
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.changed.size(), 1);
        QCOMPARE(stage.samples.jobs.changed.first().first, 3);
        QCOMPARE(stage.samples.jobs.changed.first().second.base.schedule, u"0 3 * * *"_s);
        QCOMPARE(stage.samples.jobs.changed.first().second.mine.schedule, u"1 3 * * *"_s);
        QCOMPARE(stage.words(u"Outcome of changing schedules"_s), u"gamma runs daily at 03:01 from now on."_s);
        QTRY_COMPARE(stage.proposedNames(), QStringList{u"beta"_s}); // which is left unticked
        QVERIFY(!stage.proposed().first()->isChecked());
        QVERIFY(!stage.button(u"Change 0 schedule(s)"_s)->isEnabled());
        QVERIFY(stage.verdict().startsWith("At most 2 job(s)"_L1));

        QVERIFY(stage.click(stage.button(u"Undo"_s)));
        QCOMPARE(stage.samples.jobs.changed.last().second.mine.schedule, u"0 3 * * *"_s);
        QTRY_COMPARE(stage.proposedNames().size(), 2);
    }

    void oneIsLeft()
    {
        PlannerStage stage;
        addThree(stage);
        QVERIFY(stage.open());
        auto *leave = stage.named<QPushButton>(u"Leave the schedule of gamma"_s);
        QVERIFY(stage.click(leave));
        QTRY_COMPARE(stage.proposedNames(), (QStringList{u"beta"_s, u"alpha"_s}));
        QVERIFY(stage.words(u"Jobs that keep their minute"_s).contains("Left as they are: gamma"_L1));
        QVERIFY(stage.samples.jobs.changed.isEmpty());
        QVERIFY(stage.click(stage.button(u"Propose them again"_s)));
        QTRY_COMPARE(stage.proposedNames().value(0), u"gamma"_s);
        QVERIFY(stage.words(u"Jobs that keep their minute"_s).isEmpty());
    }

    void noMinuteMayHelp()
    {
        PlannerStage stage;
        stage.setSlots(1);
        for (const QString &name : {u"alpha"_s, u"beta"_s})
            stage.add(name, u"* * * * *"_s, 40s);
        QVERIFY(stage.open());
        QVERIFY(stage.proposed().isEmpty());
        QVERIFY(stage.words(u"What all of them bring"_s).startsWith("No other minute makes it better"_L1));
    }

    void whoMayNotChangeIsToldWhatHelps()
    {
        PlannerStage stage;
        addThree(stage);
        stage.samples.jobs.rights.alter = false;
        QVERIFY(stage.open());
        QCOMPARE(stage.proposed().size(), 2);
        QVERIFY(!stage.proposed().first()->isEnabled());
        QVERIFY(!stage.button(u"Change 2 schedule(s)"_s)->isEnabled());
        QVERIFY(stage.words(u"Why schedules cannot be changed"_s).contains("grant execute"_L1));
    }

    void whatBelongsToOthersIsNotProposed()
    {
        PlannerStage stage;
        addThree(stage);
        stage.samples.jobs.rights.otherRoles = false;
        stage.samples.cron.jobs[2].username = u"billing"_s;
        QVERIFY(stage.open());
        QCOMPARE(stage.proposedNames(), (QStringList{u"beta"_s, u"alpha"_s}));
        QVERIFY(stage.words(u"Jobs that keep their minute"_s).contains("other roles than tester: gamma"_L1));
        stage.samples.jobs.rights.otherRoles = true; // a superuser
        stage.page->setRights(stage.samples.jobs.rights, u"tester"_s);
        QVERIFY(stage.settle());
        QCOMPARE(stage.proposedNames().value(0), u"gamma"_s);
    }

    void aRefusalIsToldAndALossIsLookedUp()
    {
        PlannerStage stage;
        addThree(stage);
        QVERIFY(stage.open());
        stage.samples.jobs.error = Error{.kind = ErrorKind::Permission, .what = u"Somebody said no"_s};
        QVERIFY(stage.click(stage.button(u"Change 2 schedule(s)"_s)));
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.changed.size(), 2); // the second is tried all the same
        QCOMPARE(stage.told.value(0), u"No schedule was changed: Somebody said no."_s);
        stage.samples.jobs.error = Error{.kind = ErrorKind::Lost, .what = u"The connection broke"_s};
        QVERIFY(stage.click(stage.button(u"Change 2 schedule(s)"_s)));
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.changed.size(), 3);
        QVERIFY(stage.told.value(1).contains("not known yet"_L1));
        QVERIFY(!stage.button(u"Change 2 schedule(s)"_s)->isEnabled());
        stage.samples.jobs.error.reset();
        stage.acts->lookUp();
        QVERIFY(stage.settle());
        QVERIFY(stage.words(u"Outcome of changing schedules"_s).startsWith("2 schedule(s) changed"_L1));
    }

    void whatIsNotKnownIsNamed()
    {
        PlannerStage stage;
        stage.setSlots(32);
        stage.add(u"never ran"_s, u"0 3 * * *"_s, 0s);
        stage.add(u"odd"_s, u"every day"_s, 2s);
        stage.add(u"at start"_s, u"@reboot"_s, 2s);
        stage.add(u"often"_s, u"20 seconds"_s, 2s);
        stage.add(u"paused"_s, u"0 4 * * *"_s, 0s).active = false;
        QVERIFY(stage.open());
        const QString words = stage.words(u"What is not known"_s);
        QVERIFY2(words.contains("how long they take: never ran."_L1), qPrintable(words));
        QVERIFY2(words.contains("not understood: odd."_L1), qPrintable(words));
        QVERIFY2(words.contains("scheduler starts: at start."_L1), qPrintable(words));
        QVERIFY(!words.contains("paused"_L1));
        QVERIFY(stage.words(u"Quiet times"_s).contains("runs all the time: often."_L1));
        QVERIFY(stage.verdict().startsWith("Nothing collides."_L1));
    }

    void whatIsHiddenOrStandsStillIsTold()
    {
        PlannerStage stage;
        stage.add(u"alpha"_s, u"0 3 * * *"_s, 40s);
        QVERIFY(stage.open());
        QVERIFY(stage.words(u"What is not known"_s).isEmpty());
        stage.samples.cron.othersHidden = true;
        QVERIFY(stage.read());
        QVERIFY(stage.words(u"What is not known"_s).startsWith("Jobs of other roles are hidden from tester"_L1));
        stage.samples.cron.othersHidden = false;
        stage.samples.cron.scheduler = Liveness::Dead;
        QVERIFY(stage.read());
        QVERIFY(stage.words(u"What is not known"_s).startsWith("Nothing of this runs until the scheduler does"_L1));
    }

    void withoutSlotsTheDefaultIsTaken()
    {
        PlannerStage stage;
        stage.samples.jobs.rights.slotCount.reset();
        stage.add(u"alpha"_s, u"0 3 * * *"_s, 40s);
        QVERIFY(stage.open());
        QVERIFY(
            stage.words(u"What was reckoned with"_s).contains("may not see cron.max_running_jobs: taken for 32"_L1));
    }

    void thereMayBeNothingToReckon()
    {
        PlannerStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.page->findChild<StatePlaceholder *>()->text().contains("Nothing is scheduled"_L1));
        stage.add(u"alpha"_s, u"0 3 * * *"_s, 40s);
        stage.samples.cron.timeZone = u"Nowhere/Atlantis"_s;
        QVERIFY(stage.read());
        QVERIFY(stage.page->findChild<StatePlaceholder *>()->text().contains("Nowhere/Atlantis"_L1));
        QVERIFY(stage.verdict().isEmpty());
        stage.samples.cron.timeZone = u"GMT"_s;
        QVERIFY(stage.read());
        QVERIFY(!stage.verdict().isEmpty());
    }

    void nobodyLooksNothingIsReckoned()
    {
        PlannerStage stage;
        addThree(stage);
        QVERIFY(stage.open());
        stage.page->hide();
        stage.samples.cron.jobs.removeLast();
        QVERIFY(stage.read());
        QVERIFY(stage.pending.isEmpty());
        stage.page->show(); // now it is
        QVERIFY(!stage.pending.isEmpty());
        QVERIFY(stage.settle());
        QVERIFY(stage.verdict().startsWith("At most 2 job(s)"_L1));
        // The same jobs are reckoned again only after a while.
        stage.clock->advance(9min);
        stage.page->showJobs();
        QVERIFY(stage.pending.isEmpty());
        stage.clock->advance(1min);
        stage.page->showJobs();
        QVERIFY(!stage.pending.isEmpty());
        QVERIFY(stage.settle());
    }

    void theHoursAreReadWithKeys()
    {
        PlannerStage stage;
        addThree(stage);
        QVERIFY(stage.open());
        HourGrid &grid = stage.page->grid();
        QCOMPARE(grid.rows().size(), 8); // from noon to noon
        QCOMPARE(grid.rows().first().title, u"Sun 22 Nov"_s);
        QVERIFY(!grid.rows().first().hours.at(3).isThere);
        const HourCell crowded = grid.rows().at(1).hours.at(3);
        QVERIFY(crowded.isMarked);
        QCOMPARE(crowded.words, u"Mon 23 Nov 03:00: at most 3 job(s) at once: alpha, beta and gamma"_s);
        grid.setFocus(Qt::TabFocusReason);
        QVERIFY(stage.words(u"What the hour says"_s).startsWith("Sun 22 Nov 12:00: nothing runs"_L1));
        QTest::keyClick(&grid, Qt::Key_Down);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&grid, Qt::Key_Left);
        QCOMPARE(stage.words(u"What the hour says"_s), crowded.words);
        QCOMPARE(grid.accessibleDescription(), crowded.words);
    }

    void manyJobsHoldNothingUp()
    {
        PlannerStage stage;
        stage.setSlots(32);
        for (int i = 0; i < 500; ++i)
            stage.add(u"tenant-%1"_s.arg(i), u"%1 %2 * * *"_s.arg(i % 3 * 15).arg(i % 24), 30s);
        const Heartbeat heartbeat;
        QVERIFY(stage.open());
        qInfo("500 jobs, worst stall %.1f ms", heartbeat.worstComputedMilliseconds());
        QVERIFY(stage.verdict().contains("more than 8 at once"_L1));
        QVERIFY(!stage.proposed().isEmpty());
        QVERIFY2(heartbeat.worstComputedMilliseconds() < 250, "the window stood still");
    }
};

QTEST_MAIN(PlannerPageTest)
#include "tst_plannerpage.moc"
