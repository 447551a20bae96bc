#include "domain/cron/cronschedule.h"
#include "domain/cron/planner/collisionplan.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CollisionPlanTest : public QObject
{
    Q_OBJECT

private:
    static ForecastOptions options(int slotCount)
    {
        const Instant from{1'795'910'400'000'000};
        return {.span = {from, from + 24h}, .slotCount = slotCount, .crowd = slotCount};
    }
    static ForecastJob job(qint64 jobId, const QString &schedule, std::chrono::microseconds duration = 40s)
    {
        return {.jobId = jobId, .schedule = schedule, .duration = duration};
    }

private slots:
    void minutesMove_data()
    {
        QTest::addColumn<int>("by");
        QTest::addColumn<QString>("shifted"); // empty where it cannot be said
        const auto row = [](const char *schedule, int by, const QString &shifted) {
            QTest::addRow("%s by %d", schedule, by) << by << shifted;
        };
        row("0 3 * * *", 7, u"7 3 * * *"_s);
        row("50 3 * * 1-5", 9, u"59 3 * * 1-5"_s);
        row("50 3 * * 1-5", 10, {});
        row("5 3 * * *", -5, u"0 3 * * *"_s);
        row("5 3 * * *", -6, {});
        row("0,30 * * * *", 40, u"10,40 * * * *"_s);
        row("50 * 1 * *", 20, u"10 * 1 * *"_s);
        row("*/15 * * * *", 7, u"7-59/15 * * * *"_s);
        row("*/15 2 * * *", -1, u"14-59/15 2 * * *"_s);
        row("*/15 * * * *", 15, u"*/15 * * * *"_s);
        row("*/7 * * * *", 1, {});
        row("*/1 * * * *", 1, {});
        row("* * * * *", 1, {});
        row("0-10 * * * *", 1, {});
        row("30 seconds", 1, {});
        row("@hourly", 1, {});
        row("0 3 * * * UTC", 1, {});
    }
    void minutesMove()
    {
        QFETCH(int, by);
        const QString schedule = QString::fromLatin1(QTest::currentDataTag()).section(u" by "_s, 0, 0);
        const auto shifted = shiftedSchedule(schedule, by);
        QTEST(shifted.value_or(QString()), "shifted");
        if (!shifted)
            return;
        const auto before = CronSchedule::parse(schedule);
        const auto after = CronSchedule::parse(*shifted);
        QVERIFY(before && after);
        QCOMPARE(after->values(CronField::Name::Minute).size(), before->values(CronField::Name::Minute).size());
        QCOMPARE(after->values(CronField::Name::Hour), before->values(CronField::Name::Hour));
    }

    void whatMeetsIsMovedApart()
    {
        const CollisionPlan plan = planAgainstCollisions(
            {job(1, u"0 3 * * *"_s), job(2, u"0 3 * * *"_s), job(3, u"0 3 * * *"_s)}, options(1));
        QCOMPARE(plan.before.waited, 120s);
        QCOMPARE(plan.after.waited, 0s);
        QCOMPARE(plan.shifts.size(), 2);
        QCOMPARE(plan.shifts.at(0), (ScheduleShift{3, u"0 3 * * *"_s, u"1 3 * * *"_s, 1, 120s, 60s, 120s, 60s}));
        QCOMPARE(plan.shifts.at(1), (ScheduleShift{2, u"0 3 * * *"_s, u"2 3 * * *"_s, 2, 60s, 0s, 60s, 0s}));
    }

    void nothingIsMovedWhereNothingMeets()
    {
        const QList<ForecastJob> apart{job(1, u"0 3 * * *"_s), job(2, u"1 3 * * *"_s)};
        const CollisionPlan plan = planAgainstCollisions(apart, options(1));
        QVERIFY(plan.shifts.isEmpty());
        QCOMPARE(plan.after, plan.before);
        // The same minute is no collision where there is a slot for each.
        QVERIFY(planAgainstCollisions({job(1, u"0 3 * * *"_s), job(2, u"0 3 * * *"_s)}, options(2)).shifts.isEmpty());
    }

    void whatCannotMoveIsLeft()
    {
        const CollisionPlan plan = planAgainstCollisions({job(1, u"* * * * *"_s), job(2, u"@daily"_s)}, options(1));
        QVERIFY(plan.before.waited > 0s);
        QVERIFY(plan.shifts.isEmpty());
    }

    void aMoveThatDoesNotHelpIsNotProposed()
    {
        // The slot is taken all the time, so that any minute is as bad.
        const CollisionPlan plan
            = planAgainstCollisions({job(1, u"* * * * *"_s, 60s), job(2, u"0 3 * * *"_s, 1s)}, options(1));
        QVERIFY(plan.before.waited > 0s);
        QVERIFY(plan.shifts.isEmpty());
    }

    void theAnswerIsTheSameInAnyOrder()
    {
        QList<ForecastJob> jobs{job(1, u"0 * * * *"_s), job(2, u"*/30 * * * *"_s), job(3, u"0,20 * * * *"_s),
            job(4, u"0 3 * * *"_s, 5min), job(5, u"*/15 * * * *"_s)};
        const CollisionPlan plan = planAgainstCollisions(jobs, options(1));
        QVERIFY(!plan.shifts.isEmpty());
        QVERIFY(plan.after.excess < plan.before.excess);
        for (const ScheduleShift &shift : plan.shifts)
            QVERIFY(shift.excessAfter < shift.excessBefore);
        std::reverse(jobs.begin(), jobs.end());
        QCOMPARE(planAgainstCollisions(jobs, options(1)).shifts, plan.shifts);
    }
};

QTEST_APPLESS_MAIN(CollisionPlanTest)
#include "tst_collisionplan.moc"
