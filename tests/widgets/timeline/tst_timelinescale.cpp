#include "widgets/timeline/timelinescale.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class TimelineScaleTest : public QObject
{
    Q_OBJECT

private:
    static constexpr Instant begin{1'780'000'000'000'000};
    static TimeSpan hours(int from, int until)
    {
        return {begin + std::chrono::hours(from), begin + std::chrono::hours(until)};
    }

private slots:
    void momentsHaveTheirPixel()
    {
        const TimelineScale scale{hours(0, 1), 1200, 2}; // 1.5 s to a pixel of the device
        QCOMPARE(scale.xOf(begin), 0.0);
        QCOMPARE(scale.xOf(begin + 1h), 1200.0);
        QCOMPARE(scale.xOf(begin + 3s), 1.0);
        QCOMPARE(scale.xOf(begin + 1500ms), 0.5);
        QCOMPARE(scale.pixels(), 2400);
        for (const double x : {0.0, 1.0, 599.5, 1200.0})
            QVERIFY(std::abs(scale.xOf(scale.at(x)) - x) <= 0.5);
    }

    void aPixelStaysWhereItWasPainted()
    {
        // Whatever the view is moved by, two moments stay equally far apart: a strip fits the one beside it.
        const Instant one = begin + 17'654'321us;
        const Instant other = begin + 1'234'567'890us;
        const TimelineScale at{hours(0, 24), 1173, 1};
        const qint64 apart = at.pixelOf(other) - at.pixelOf(one);
        for (int step = 1; step < 1000; ++step) {
            const auto by = std::chrono::microseconds(step * 7'777'777LL);
            const TimelineScale moved{{at.view.from + by, at.view.until + by}, 1173, 1};
            QCOMPARE(moved.pixelOf(other) - moved.pixelOf(one), apart);
            QCOMPARE(moved.pixelOf(one), at.pixelOf(one));
        }
    }

    void theEndsOfTimeHaveAPixel()
    {
        const TimelineScale scale{{begin, begin + 1s}, 1000, 2};
        QVERIFY(scale.pixelOf(Instant::distantPast()) < scale.firstPixel());
        QVERIFY(scale.pixelOf(Instant::distantFuture()) > scale.firstPixel() + scale.pixels());
        QVERIFY((TimelineScale{{begin, begin}, 100, 1}.isEmpty()));
        QVERIFY((TimelineScale{hours(0, 1), 0, 1}.isEmpty()));
    }

    void zoomingKeepsTheAnchor()
    {
        const TimelineLimits limits{hours(-1000, 1000), 1min};
        const TimeSpan view = hours(0, 24);
        const Instant anchor = begin + 7h;
        for (const double factor : {0.5, 0.8, 1.25, 3.0}) {
            const TimeSpan zoomed = limits.zoomed(view, anchor, factor);
            const TimelineScale before{view, 1000, 1};
            const TimelineScale after{zoomed, 1000, 1};
            QVERIFY(std::abs(before.xOf(anchor) - after.xOf(anchor)) <= 1);
            QVERIFY(std::abs(double(zoomed.length().count()) / double(view.length().count()) - factor) < 1e-6);
        }
    }

    void theViewKeepsItsLimits()
    {
        const TimelineLimits limits{hours(0, 48), 10min};
        // Not shorter than the shortest, and still around the anchor.
        const TimeSpan shortest = limits.zoomed(hours(10, 11), begin + 10h + 30min, 0.0001);
        QCOMPARE(shortest.length(), std::chrono::microseconds(10min));
        QCOMPARE(shortest.from, begin + 10h + 25min);
        // One step before that is not cut.
        QCOMPARE(limits.zoomed({begin, begin + 22min}, begin, 0.5).length(), std::chrono::microseconds(11min));
        // Not longer than all, and not beyond its ends.
        QCOMPARE(limits.zoomed(hours(10, 20), begin + 12h, 100), hours(0, 48));
        QCOMPARE(limits.panned(hours(10, 20), -9h), hours(1, 11));
        QCOMPARE(limits.panned(hours(10, 20), -11h), hours(0, 10));
        QCOMPARE(limits.panned(hours(10, 20), 28h), hours(38, 48));
        QCOMPARE(limits.panned(hours(10, 20), 29h), hours(38, 48));
        // At an end the anchor gives way.
        QCOMPARE(limits.zoomed(hours(0, 10), begin + 5h, 2), hours(0, 20));
    }

    void withoutAWholeAllButTheShortestIsFree()
    {
        const TimelineLimits limits;
        QCOMPARE(limits.panned(hours(0, 1), 100'000h), hours(100'000, 100'001));
        QCOMPARE(limits.fitted({begin, begin}).length(), limits.shortest);
        QVERIFY(!limits.zoomed(hours(0, 1), begin, 1e30).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TimelineScaleTest)
#include "tst_timelinescale.moc"
