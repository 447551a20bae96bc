#include "domain/metrics/seriesstate.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant now{1'795'348'800'000'000};

class SeriesStateTest : public QObject
{
    Q_OBJECT

private slots:
    void byItsOwnStep_data()
    {
        QTest::addColumn<std::chrono::microseconds>("before"); // the newest value; 0: no value before
        QTest::addColumn<std::chrono::microseconds>("fresh");
        QTest::addColumn<std::chrono::microseconds>("written");
        using Span = std::chrono::microseconds;
        QTest::newRow("the monitor's, where it is not known") << Span(0) << Span(6min) << Span(15min);
        QTest::newRow("never shorter") << Span(10s) << Span(6min) << Span(15min);
        QTest::newRow("hourly") << Span(1h) << Span(61min) << Span(3h);
        QTest::newRow("never longer than a day") << Span(24h * 30) << Span(24h + 1min) << Span(72h);
        QTest::newRow("after infinity") << Span::max() << Span(24h + 1min) << Span(72h);
    }
    void byItsOwnStep()
    {
        QFETCH(std::chrono::microseconds, before);
        QFETCH(std::chrono::microseconds, fresh);
        QFETCH(std::chrono::microseconds, written);
        const auto aged = [before](std::chrono::microseconds age) {
            MetricSeries series{.newestAt = now - age};
            if (before != 0us)
                series.previousAt = *series.newestAt - before;
            return stateOf(series, now);
        };
        QCOMPARE(aged(0us), HealthState::Healthy);
        QCOMPARE(aged(fresh), HealthState::Healthy);
        QCOMPARE(aged(fresh + 1us), HealthState::Attention);
        QCOMPARE(aged(written), HealthState::Attention);
        QCOMPARE(aged(written + 1us), HealthState::Unknown);
    }

    void anIntermittentOneIsNeverLate()
    {
        MetricSeries series{.type = u"cron"_s, .name = u"run_time"_s, .newestAt = now - 15min};
        QVERIFY(isIntermittent(series));
        QCOMPARE(stateOf(series, now), HealthState::Healthy);
        series.newestAt = now - 15min - 1us;
        QCOMPARE(stateOf(series, now), HealthState::Unknown);
        series.name = u"runs"_s;
        QVERIFY(!isIntermittent(series));
        QVERIFY(isIntermittent({.type = u"database"_s, .name = u"cache_hit_ratio_lately"_s}));
        QVERIFY(isIntermittent({.type = u"queries"_s, .name = u"mean_time_lately"_s}));
    }

    void withoutAValueItIsUnknown()
    {
        QCOMPARE(stateOf(MetricSeries{.fromTheFuture = true}, now), HealthState::Unknown);
    }
};

QTEST_APPLESS_MAIN(SeriesStateTest)
#include "tst_seriesstate.moc"
