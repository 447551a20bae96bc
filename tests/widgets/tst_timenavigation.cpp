#include "widgets/chart/timenavigation.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace signalbox;
using namespace std::chrono_literals;

class TimeNavigationTest : public QObject
{
    Q_OBJECT

private:
    static constexpr Instant noon{1'780'056'000'000'000};

    /// An hour, live, at noon.
    struct Stage {
        TimeNavigation navigation{1h};
        QSignalSpy changes{&navigation, &TimeNavigation::changed};

        Stage()
        {
            navigation.setNow(noon);
            changes.clear();
        }
    };

private slots:
    void liveGoesOn()
    {
        Stage stage;
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 1h, noon}));
        stage.navigation.setNow(noon + 5s);
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 1h + 5s, noon + 5s}));
        QCOMPARE(stage.changes.count(), 1);
        stage.navigation.setNow(noon + 5s);
        QCOMPARE(stage.changes.count(), 1);
        QVERIFY(stage.navigation.isLive());
        QVERIFY(!stage.navigation.canGoBack());
    }

    void whatIsShownStays()
    {
        Stage stage;
        const TimeSpan before{noon - 5h, noon - 4h};
        stage.navigation.show(before);
        QVERIFY(!stage.navigation.isLive());
        stage.navigation.setNow(noon + 1h);
        QCOMPARE(stage.navigation.span(), before);
        QCOMPARE(stage.changes.count(), 1);
        stage.navigation.goLive();
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon, noon + 1h}));
        QVERIFY(stage.navigation.isLive());
        stage.navigation.goLive(24h);
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 23h, noon + 1h}));
    }

    void nothingIsShownOfTheFuture()
    {
        Stage stage;
        stage.navigation.show({noon - 1h, noon + 1h});
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 1h, noon}));
        stage.navigation.show({noon + 1h, noon + 3h});
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 2h, noon}));
        stage.navigation.zoom(2, noon - 2h);
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 4h, noon}));
        stage.navigation.pan(1h);
        QCOMPARE(stage.navigation.span().until, noon);
    }

    void lengthsHaveLimits()
    {
        Stage stage;
        stage.navigation.show({noon - 1s, noon});
        QCOMPARE(stage.navigation.span().length(), TimeNavigation::shortest);
        stage.navigation.show({noon - 24h * 366 * 20, noon});
        QCOMPARE(stage.navigation.span().length(), TimeNavigation::longest);
        stage.navigation.show({noon - 20s, noon});
        stage.changes.clear();
        stage.navigation.zoom(0.5, noon - 10s);
        QCOMPARE(stage.navigation.span().length(), TimeNavigation::shortest);
        stage.navigation.zoom(0.5, noon - 10s);
        QCOMPARE(stage.changes.count(), 1);
        stage.navigation.zoom(1e300, noon);
        QCOMPARE(stage.navigation.span().length(), TimeNavigation::longest);
        QCOMPARE(TimeNavigation(0s).span().length(), TimeNavigation::shortest);
    }

    void zoomingKeepsAPointInItsPlace()
    {
        Stage stage;
        stage.navigation.show({noon - 4h, noon - 2h});
        const Instant at = noon - 3h - 30min; // a quarter
        for (const double factor : {0.8, 0.8, 0.1, 2.0, 3.0}) {
            stage.navigation.zoom(factor, at);
            const TimeSpan span = stage.navigation.span();
            const double share = double((at - span.from).count()) / double(span.length().count());
            QVERIFY2(std::abs(share - 0.25) < 1e-6, qPrintable(QString::number(share)));
        }
        QVERIFY(!stage.navigation.isLive());
    }

    void whatIsNoFactorIsIgnored()
    {
        Stage stage;
        for (const double factor :
            {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1.0})
            stage.navigation.zoom(factor, noon - 10min);
        QCOMPARE(stage.changes.count(), 0);
        QVERIFY(stage.navigation.isLive());
    }

    void panningLeavesLive()
    {
        Stage stage;
        stage.navigation.pan(10min); // into the future
        QVERIFY(stage.navigation.isLive());
        QCOMPARE(stage.changes.count(), 0);
        stage.navigation.pan(-10min);
        QVERIFY(!stage.navigation.isLive());
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 70min, noon - 10min}));
        stage.navigation.pan(std::chrono::microseconds::min());
        QVERIFY(stage.navigation.span().from >= Instant{0});
        QCOMPARE(stage.navigation.span().length(), std::chrono::microseconds(1h));
    }

    void oneGestureIsOneStepBack()
    {
        Stage stage;
        stage.navigation.pan(-1min, false);
        for (int i = 0; i < 20; ++i)
            stage.navigation.pan(-1min, true);
        stage.navigation.pan(-1h, false); // another one
        stage.navigation.goBack();
        QCOMPARE(stage.navigation.span().until, noon - 21min);
        stage.navigation.goBack();
        QVERIFY(stage.navigation.isLive());
        QVERIFY(!stage.navigation.canGoBack());
        stage.navigation.goForward();
        stage.navigation.goForward();
        QCOMPARE(stage.navigation.span().until, noon - 81min);
        QVERIFY(!stage.navigation.canGoForward());
    }

    void aGestureThatBeginsAtAnEdgeCanBeGoneBackFrom()
    {
        Stage stage;
        stage.navigation.pan(1min, false); // does nothing
        stage.navigation.pan(-1min, true);
        QVERIFY(stage.navigation.canGoBack());
        stage.navigation.goBack();
        QVERIFY(stage.navigation.isLive());
    }

    void aWheelTurnedAtOnePlaceIsOneStepBack()
    {
        Stage stage;
        stage.navigation.show({noon - 4h, noon - 2h});
        const TimeSpan before = stage.navigation.span();
        for (int i = 0; i < 5; ++i)
            stage.navigation.zoom(0.8, noon - 3h);
        const TimeSpan once = stage.navigation.span();
        stage.navigation.zoom(0.8, once.from); // elsewhere
        stage.navigation.goBack();
        QCOMPARE(stage.navigation.span(), once);
        stage.navigation.goBack();
        QCOMPARE(stage.navigation.span(), before);
    }

    void backToLiveIsLive()
    {
        Stage stage;
        stage.navigation.show({noon - 4h, noon - 2h});
        stage.navigation.setNow(noon + 10min);
        stage.navigation.goBack();
        QVERIFY(stage.navigation.isLive());
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 50min, noon + 10min}));
        stage.navigation.goForward();
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 4h, noon - 2h}));
        stage.navigation.goBack();
        stage.navigation.pan(-1h);
        QVERIFY(!stage.navigation.canGoForward()); // another way was taken
    }

    void aClockThatJumps()
    {
        Stage stage;
        stage.navigation.setNow(noon - 24h);
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 25h, noon - 24h}));
        stage.navigation.setNow(noon + 24h * 365);
        QCOMPARE(stage.navigation.span().until, noon + 24h * 365);
        stage.navigation.setNow(Instant::distantFuture()); // is none
        QCOMPARE(stage.navigation.span().until, noon + 24h * 365);
        stage.navigation.show({noon - 2h, noon - 1h});
        stage.navigation.setNow(noon - 24h);
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 2h, noon - 1h})); // what somebody looks at stays
        stage.navigation.pan(-10min);
        QCOMPARE(stage.navigation.span(), (TimeSpan{noon - 130min, noon - 70min}));
    }

    void beforeTheClockIsKnownAnythingCanBeShown()
    {
        TimeNavigation navigation(1h);
        navigation.show({noon - 2h, noon - 1h});
        QCOMPARE(navigation.span(), (TimeSpan{noon - 2h, noon - 1h}));
        navigation.show({Instant::distantPast(), noon});
        QCOMPARE(navigation.span(), (TimeSpan{noon - 2h, noon - 1h}));
    }
};

QTEST_GUILESS_MAIN(TimeNavigationTest)
#include "tst_timenavigation.moc"
