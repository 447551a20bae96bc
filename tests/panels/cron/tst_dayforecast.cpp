#include "panels/cron/planner/dayforecast.h"
#include "panels/cron/plannerstage.h"

#include <QSignalSpy>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// What is still to come, as the run map draws it.
class DayForecastTest : public QObject
{
    Q_OBJECT

private:
    static ForecastInput inputOf(const QList<ForecastJob> &jobs, std::chrono::microseconds length, int slotCount = 32)
    {
        ForecastInput input{.jobs = jobs, .options = {.span = {sampleNow, sampleNow + length}}};
        input.options.slotCount = slotCount;
        input.options.crowd = crowdOf(slotCount);
        return input;
    }

private slots:
    void runsAreOutlinesAsLongAsTheyUsuallyTake()
    {
        const ForecastLanes lanes
            = forecastLanes(inputOf({{.jobId = 1, .schedule = u"30 * * * *"_s, .duration = 40s},
                                        {.jobId = 2, .schedule = u"30 13 * * *"_s, .duration = 5s}},
                2h, 1));
        QCOMPARE(lanes.bars.value(1).size(), 2);
        const TimelineBar &first = lanes.bars.value(1).first();
        QCOMPARE(first.fill, TimelineBar::Fill::Outline);
        QCOMPARE(first.state, HealthState::Unknown);
        QCOMPARE(first.span, (TimeSpan{sampleNow + 4min, sampleNow + 4min + 40s}));
        const TimelineBar &late = lanes.bars.value(2).first();
        QCOMPARE(late.state, HealthState::Attention); // it waits for the other
        QCOMPARE(late.span.from, sampleNow + 64min + 40s);
        QCOMPARE(lanes.crowds.size(), 1);
    }

    void runsWithoutEndAreCounted()
    {
        const auto barsOver = [](std::chrono::minutes length) {
            return forecastLanes(inputOf({{.jobId = 1, .schedule = u"* * * * *"_s, .duration = 1s}}, length))
                .bars.value(1);
        };
        QCOMPARE(barsOver(300min).size(), 300);
        const QList<TimelineBar> merged = barsOver(301min); // from 12:26 on
        QCOMPARE(merged.size(), 61);
        QCOMPARE(merged.first().span, (TimeSpan{sampleNow - 1min, sampleNow + 4min}));
        QCOMPARE(merged.first().count, 4);
        QCOMPARE(merged.at(1).count, 5);
        qint64 all = 0;
        for (const TimelineBar &bar : merged)
            all += bar.count;
        QCOMPARE(all, 301);
    }

    void shadesSayWhatIsThere()
    {
        QList<ForecastJob> jobs;
        QHash<qint64, QString> names;
        for (qint64 jobId = 1; jobId <= 9; ++jobId) {
            jobs.append({.jobId = jobId, .schedule = u"30 12 * * *"_s, .duration = 1min});
            names.insert(jobId, u"job-%1"_s.arg(jobId));
        }
        jobs.append({.jobId = 10, .schedule = u"* * * * *"_s, .duration = 1s});
        names.insert(10, u"pump"_s);
        const ForecastLanes lanes = forecastLanes(inputOf(jobs, 1h));
        const QList<TimelineShade> shades = forecastShades(lanes, 8, names, QTimeZone::utc());
        QCOMPARE(shades.size(), 2); // before that four minutes are not long enough
        QCOMPARE(shades.at(0).kind, TimelineShade::Kind::Crowded);
        QVERIFY2(
            shades.at(0).words.startsWith(u"Sun 22 Nov 12:30–12:31: up to 10 job(s) at once, more than 8: job-1"_s),
            qPrintable(shades.at(0).words));
        QCOMPARE(shades.at(1).kind, TimelineShade::Kind::Quiet);
        QCOMPARE(shades.at(1).span, (TimeSpan{sampleNow + 5min, sampleNow + 1h}));
        QCOMPARE(shades.at(1).words, u"Sun 22 Nov 12:31–13:26: nothing runs, but for what runs all the time: pump"_s);
    }

    void itIsReckonedWhenWantedAndNotTwice()
    {
        PlannerStage stage;
        stage.add(u"alpha"_s, u"30 * * * *"_s, 40s);
        stage.jobs->refresh();
        QVERIFY(stage.settle());
        DayForecast forecast(*stage.jobs, stage.context, stage.pending, nullptr);
        QSignalSpy changed(&forecast, &DayForecast::changed);
        QVERIFY(forecast.lanes().bars.isEmpty());
        forecast.want(stage.samples.jobs.rights);
        QVERIFY(changed.wait());
        QCOMPARE(forecast.lanes().bars.value(1).size(), 24);
        QCOMPARE(forecast.shades(QTimeZone::utc()).size(), RunForecast::mostQuiet);
        forecast.want(stage.samples.jobs.rights);
        QVERIFY(stage.pending.isEmpty());
        stage.samples.cron.jobs[0].schedule = u"30 3 * * *"_s;
        stage.jobs->refresh();
        QVERIFY(stage.settle());
        forecast.want(stage.samples.jobs.rights);
        forecast.want({}); // other slots are not another plan where they are as many
        QVERIFY(changed.wait());
        QCOMPARE(forecast.lanes().bars.value(1).size(), 1);
    }
};

QTEST_MAIN(DayForecastTest)
#include "tst_dayforecast.moc"
