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
    void oldSeriesAreUnknown()
    {
        QCOMPARE(stateOf(MetricSeries{.newestAt = now - 15min}, now), HealthState::Healthy);
        QCOMPARE(stateOf(MetricSeries{.newestAt = now - 15min - 1us}, now), HealthState::Unknown);
        QCOMPARE(stateOf(MetricSeries{}, now), HealthState::Unknown);
    }
};

QTEST_APPLESS_MAIN(SeriesStateTest)
#include "tst_seriesstate.moc"
