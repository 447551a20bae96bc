#include "domain/cron/planner/weekplan.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// From jobs as they are read to what is said of the days to come.
class WeekPlanTest : public QObject
{
    Q_OBJECT

private:
    static Instant begin()
    {
        return Instant::fromDateTime(QDateTime::fromString(u"2026-11-29T00:30:00Z"_s, Qt::ISODate));
    }
    static ForecastInput inputOf(const QList<ForecastJob> &jobs, int crowd = 8)
    {
        ForecastInput input{.jobs = jobs, .options = {.span = {begin(), begin() + std::chrono::days(7)}}};
        input.options.crowd = crowd;
        return input;
    }
    static ForecastJob job(qint64 jobId, const QString &schedule, std::chrono::microseconds duration = 40s)
    {
        return {.jobId = jobId, .schedule = schedule, .duration = duration};
    }

private slots:
    void aCrowdIsWhatSupabaseAdvisesAgainst()
    {
        QCOMPARE(crowdOf(32), 8);
        QCOMPARE(crowdOf(8), 8);
        QCOMPARE(crowdOf(5), 5);
    }

    void aJobLastsAsLongAsItsRunsDo()
    {
        CronJob stored{.jobId = 4, .schedule = u"0 3 * * *"_s};
        QCOMPARE(forecastJobOf(stored, {}, begin()), (ForecastJob{.jobId = 4, .schedule = u"0 3 * * *"_s}));
        stored.recent = {{.runId = 3, .duration = 4s}, {.runId = 2, .duration = 9s},
            {.runId = 1, .duration = 90s, .sample = true}, {.runId = 0, .duration = std::chrono::microseconds::max()}};
        QCOMPARE(forecastJobOf(stored, {}, begin()).duration, 9s);
        JobFigures figures;
        figures.usualDuration = UsualDuration{.p95 = 6s};
        QCOMPARE(forecastJobOf(stored, figures, begin()).duration, 6s);
    }

    void aJobThatHandsOverInTimeDoesNotFallBehind()
    {
        CronJob pump{.jobId = 4, .schedule = u"* * * * *"_s};
        for (int minute = 0; minute < 6; ++minute)
            pump.recent.append(
                {.runId = 9 - minute, .startedAt = begin() - std::chrono::minutes(minute) + 5ms * minute});
        JobFigures figures;
        figures.usualDuration = UsualDuration{.p95 = 61s};
        QCOMPARE(forecastJobOf(pump, figures, begin()).duration, 59s); // whole seconds of what lies between two runs
        figures.usualDuration = UsualDuration{.p95 = 20s};
        QCOMPARE(forecastJobOf(pump, figures, begin()).duration, 20s);
        figures.usualDuration = UsualDuration{.p95 = 61s};
        pump.recent.removeLast(); // four gaps tell nothing
        QCOMPARE(forecastJobOf(pump, figures, begin()).duration, 61s);
    }

    void whatIsDatedInTheFutureDidNotStartThen()
    {
        CronJob stored{.jobId = 4, .schedule = u"30 seconds"_s};
        stored.lastRun = JobRun{.runId = 1, .startedAt = begin() - 10s};
        QCOMPARE(forecastJobOf(stored, {}, begin()).lastStartedAt, begin() - 10s);
        stored.lastRun->startedAt = begin() + 24h;
        QCOMPARE(forecastJobOf(stored, {}, begin()).lastStartedAt, begin());
        stored.lastRun->startedAt = Instant::distantFuture();
        QVERIFY(!forecastJobOf(stored, {}, begin()).lastStartedAt);
    }

    void onlyWhatMattersMakesAnotherPlan()
    {
        const ForecastInput one = inputOf({job(1, u"0 3 * * *"_s)});
        ForecastInput other = one;
        other.options.span = {begin() + 1h, begin() + 25h};
        other.jobs[0].lastStartedAt = begin();
        other.jobs[0].duration = 50s;
        QVERIFY(isSamePlan(one, other));
        const auto differs = [&](auto change) {
            ForecastInput changed = one;
            change(changed);
            return !isSamePlan(one, changed);
        };
        QVERIFY(differs([](ForecastInput &input) { input.jobs[0].schedule = u"1 3 * * *"_s; }));
        QVERIFY(differs([](ForecastInput &input) { input.jobs[0].stays = true; }));
        QVERIFY(differs([](ForecastInput &input) { input.jobs[0].duration.reset(); }));
        QVERIFY(differs([](ForecastInput &input) { input.jobs.clear(); }));
        QVERIFY(differs([](ForecastInput &input) { input.options.crowd = 3; }));
        QVERIFY(differs([](ForecastInput &input) { input.options.zone = QTimeZone("Europe/Berlin"); }));
    }

    void whatRunsAllTheTimeKeepsNothingFromBeingQuiet_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<bool>("isSteady");
        QTest::newRow("each minute") << u"* * * * *"_s << true;
        QTest::newRow("each five minutes") << u"*/5 * * * *"_s << true;
        QTest::newRow("each six minutes") << u"*/6 * * * *"_s << false;
        QTest::newRow("many in a row, then none") << u"0-30 * * * *"_s << false;
        QTest::newRow("seconds") << u"30 seconds"_s << true;
        QTest::newRow("each minute of an hour") << u"* 3 * * *"_s << false;
        QTest::newRow("each minute of Sundays") << u"* * * * 0"_s << false;
        QTest::newRow("each minute of the first") << u"* * 1 * *"_s << false;
        QTest::newRow("each minute of May") << u"* * * 5 *"_s << false;
    }
    void whatRunsAllTheTimeKeepsNothingFromBeingQuiet()
    {
        QFETCH(QString, schedule);
        QFETCH(bool, isSteady);
        QCOMPARE(quietTimes(inputOf({job(1, schedule)})).steady, isSteady ? QList<qint64>{1} : QList<qint64>());
    }

    void quietIsWhatIsLongEnough()
    {
        const QuietTimes quiet = quietTimes(inputOf({job(1, u"* * * * *"_s), job(2, u"*/30 * * * *"_s, 25min)}));
        QCOMPARE(quiet.longest, 5min);
        QCOMPARE(quiet.spans.first(), (TimeSpan{begin() + 25min, begin() + 30min}));
        QCOMPARE(quiet.steady, QList<qint64>{1});
        const QuietTimes hardly = quietTimes(inputOf({job(2, u"*/30 * * * *"_s, 25min + 1s)}));
        QVERIFY(hardly.spans.isEmpty());
        QCOMPARE(hardly.longest, 5min - 1s);
    }

    void aWeekTellsAndProposes()
    {
        ForecastInput input = inputOf({job(1, u"0 3 * * *"_s), job(2, u"0 3 * * *"_s), job(3, u"@reboot"_s)}, 1);
        input.options.loadStretch = 15min;
        const WeekPlan plan = weekPlan(input);
        QCOMPARE(plan.forecast.peak, 2);
        QCOMPARE(plan.atStart, QList<qint64>{3});
        QCOMPARE(plan.crowds.size(), 1);
        QCOMPARE(plan.crowds.first().spans.size(), 7);
        QCOMPARE(plan.plan.shifts.size(), 1);
        QVERIFY(plan.plan.after.crowds.isEmpty());
        QCOMPARE(plan.forecast.load.size(), 7 * 24 * 4);
        QVERIFY(plan.quiet.spans.first().length() > 23h);
    }

    void whatStaysIsNotMoved()
    {
        ForecastInput input = inputOf({job(1, u"0 3 * * *"_s), job(2, u"0 3 * * *"_s)}, 1);
        input.jobs[1].stays = true;
        QCOMPARE(weekPlan(input).plan.shifts.value(0).jobId, 1);
        input.jobs[0].stays = true;
        QVERIFY(weekPlan(input).plan.shifts.isEmpty());
        QCOMPARE(weekPlan(input).forecast.peak, 2);
    }

    void nobodyWaitsForWhatNobodyWants()
    {
        int asked = 0;
        const ForecastInput input = inputOf({job(1, u"0 3 * * *"_s), job(2, u"0 3 * * *"_s)}, 1);
        const WeekPlan plan = weekPlan(input, [&asked] {
            ++asked;
            return false;
        });
        QCOMPARE(asked, 1);
        QVERIFY(plan.plan.shifts.isEmpty());
    }
};

QTEST_APPLESS_MAIN(WeekPlanTest)
#include "tst_weekplan.moc"
