#include "domain/cron/planner/runforecast.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RunForecastTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(const QString &utc)
    {
        return Instant::fromDateTime(QDateTime::fromString(u"2026-11-29T%1Z"_s.arg(utc), Qt::ISODate));
    }
    static ForecastJob job(qint64 jobId, const QString &schedule, std::chrono::microseconds duration)
    {
        return {.jobId = jobId, .schedule = schedule, .duration = duration};
    }
    static ForecastOptions options(int slotCount, int crowd, const QString &until = u"10:00:00"_s)
    {
        return {.span = {at(u"00:00:00"_s), at(until)}, .slotCount = slotCount, .crowd = crowd};
    }
    static QString clockOf(Instant instant) { return instant.toDateTime().toString(u"HH:mm:ss"_s); }
    /// "1 03:00:00-03:00:05"
    static QStringList textsOf(const QList<PlannedRun> &runs)
    {
        QStringList texts;
        for (const PlannedRun &run : runs)
            texts.append(u"%1 %2-%3"_s.arg(run.jobId).arg(clockOf(run.begins), clockOf(run.ends)));
        return texts;
    }

private slots:
    void oneSlotMakesTheSecondWait()
    {
        const RunForecast forecast
            = forecastRuns({job(2, u"0 3 * * *"_s, 20s), job(1, u"0 3 * * *"_s, 30s)}, options(1, 1));
        QCOMPARE(textsOf(forecast.runs), QStringList({u"1 03:00:00-03:00:30"_s, u"2 03:00:30-03:00:50"_s}));
        QCOMPARE(forecast.waits, QList<JobWait>({{2, 1, 1, 30s, 30s}}));
        QCOMPARE(forecast.waited, 30s);
        QCOMPARE(forecast.excess, 30s);
        QCOMPARE(forecast.peak, 2);
        QCOMPARE(forecast.crowds, QList<CrowdedSpan>({{{at(u"03:00:00"_s), at(u"03:00:30"_s)}, 2, {1, 2}}}));
    }

    void twoSlotsAreEnoughForTwo()
    {
        const QList<ForecastJob> jobs{job(1, u"0 3 * * *"_s, 30s), job(2, u"0 3 * * *"_s, 20s)};
        const RunForecast forecast = forecastRuns(jobs, options(2, 2));
        QVERIFY(forecast.waits.isEmpty());
        QVERIFY(forecast.crowds.isEmpty());
        QCOMPARE(forecast.excess, 0s);
        // A crowd that somebody chose is one without anybody waiting.
        const RunForecast chosen = forecastRuns(jobs, options(2, 1));
        QVERIFY(chosen.waits.isEmpty());
        QCOMPARE(chosen.crowds.size(), 1);
        QCOMPARE(chosen.excess, 20s);
    }

    void aLongRunKeepsItsOwnNextOnesWaiting()
    {
        const RunForecast forecast = forecastRuns({job(1, u"0,1,2 3 * * *"_s, 90s)}, options(5, 5));
        QCOMPARE(textsOf(forecast.runs),
            QStringList({u"1 03:00:00-03:01:30"_s, u"1 03:01:30-03:03:00"_s, u"1 03:03:00-03:04:30"_s}));
        QCOMPARE(forecast.waits, QList<JobWait>({{1, 1, 2, 60s, 90s}}));
        QCOMPARE(forecast.waited, 0s);
    }

    void secondsCountFromTheLastStart()
    {
        ForecastJob every = job(1, u"30 seconds"_s, 1s);
        every.lastStartedAt = at(u"00:00:00"_s) - 10s;
        RunForecast forecast = forecastRuns({every}, options(5, 5, u"00:01:30"_s));
        QCOMPARE(textsOf(forecast.runs),
            QStringList({u"1 00:00:20-00:00:21"_s, u"1 00:00:50-00:00:51"_s, u"1 00:01:20-00:01:21"_s}));
        // One that takes longer than its interval begins again at once, and keeps no more than one waiting.
        every.duration = 40s;
        forecast = forecastRuns({every}, options(5, 5, u"00:02:00"_s));
        QCOMPARE(textsOf(forecast.runs),
            QStringList({u"1 00:00:20-00:01:00"_s, u"1 00:01:00-00:01:40"_s, u"1 00:01:40-00:02:20"_s}));
    }

    void theLongestQuietTimesComeFirst()
    {
        const RunForecast forecast = forecastRuns({job(1, u"0 3,4,9 * * *"_s, 60s)}, options(5, 5));
        QCOMPARE(forecast.quiet,
            QList<TimeSpan>({{at(u"04:01:00"_s), at(u"09:00:00"_s)}, {at(u"00:00:00"_s), at(u"03:00:00"_s)},
                {at(u"03:01:00"_s), at(u"04:00:00"_s)}, {at(u"09:01:00"_s), at(u"10:00:00"_s)}}));
    }

    void nothingToRunIsAllQuiet()
    {
        const RunForecast forecast = forecastRuns({}, options(5, 5));
        QCOMPARE(forecast.quiet, QList<TimeSpan>({options(5, 5).span}));
        QCOMPARE(forecast.runCount, 0);
    }

    void whatIsNotKnownIsTold()
    {
        const RunForecast forecast = forecastRuns(
            {{.jobId = 4, .schedule = u"0 3 * * *"_s}, {.jobId = 5, .schedule = u"every day"_s}}, options(5, 5));
        QCOMPARE(forecast.durationUnknown, QList<qint64>({4}));
        QCOMPARE(forecast.notUnderstood, QList<qint64>({5}));
        QCOMPARE(textsOf(forecast.runs), QStringList({u"4 03:00:00-03:00:01"_s}));
    }

    void tooManyRunsEndItEarlier()
    {
        ForecastOptions few = options(5, 5);
        few.mostRuns = 10;
        QCOMPARE(forecastRuns({job(1, u"* * * * *"_s, 1s)}, few).span.until, at(u"00:09:00"_s));
        few.mostRuns = 1'000;
        QCOMPARE(forecastRuns({job(1, u"* * * * *"_s, 1s)}, few).span, few.span);
    }

    void theListOfRunsIsBounded()
    {
        ForecastOptions few = options(5, 5);
        few.mostListed = 10;
        const RunForecast forecast = forecastRuns({job(1, u"* * * * *"_s, 1s)}, few);
        QCOMPARE(forecast.runs.size(), 10);
        QCOMPARE(forecast.runCount, 600);
    }

    void theLoadIsToldByStretches()
    {
        ForecastOptions quarters = options(1, 1, u"01:00:00"_s);
        quarters.span.from = at(u"00:05:00"_s);
        quarters.loadStretch = 15min;
        const QList<LoadStretch> load
            = forecastRuns({job(1, u"14 0 * * *"_s, 90s), job(2, u"14 0 * * *"_s, 10s)}, quarters).load;
        QCOMPARE(load.size(), 4);
        QCOMPARE(load.at(0), (LoadStretch{{at(u"00:05:00"_s), at(u"00:15:00"_s)}, 2, {1, 2}})); // one of them waits
        QCOMPARE(load.at(1), (LoadStretch{{at(u"00:15:00"_s), at(u"00:30:00"_s)}, 2, {1, 2}}));
        QCOMPARE(load.at(2), (LoadStretch{{at(u"00:30:00"_s), at(u"00:45:00"_s)}, 0, {}}));
        QCOMPARE(load.at(3).span.until, at(u"01:00:00"_s));
        // What ends with a stretch is not in the next one.
        QCOMPARE(forecastRuns({job(1, u"14 0 * * *"_s, 60s)}, quarters).load.at(1).peak, 0);
        QVERIFY(forecastRuns({job(1, u"14 0 * * *"_s, 60s)}, options(1, 1)).load.isEmpty());
        // Where the runs would be too many it ends with what was counted.
        quarters.mostRuns = 20;
        const RunForecast cut = forecastRuns({job(1, u"* * * * *"_s, 1s)}, quarters);
        QCOMPARE(cut.load.size(), 2);
        QVERIFY(cut.load.last().span.from < cut.span.until);
    }
};

QTEST_APPLESS_MAIN(RunForecastTest)
#include "tst_runforecast.moc"
