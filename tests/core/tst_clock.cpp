#include "core/clock.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr Instant localNow{1'795'350'360'000'000};

class StillClock final : public Clock
{
public:
    Instant now() const override { return localNow; }
};

/// A reading that came just now, `roundTrip` after it was asked for; the server's clock was read in the middle.
ClockReading reading(std::chrono::microseconds localAhead, std::chrono::milliseconds roundTrip = 0ms)
{
    const auto answered = std::chrono::steady_clock::now();
    return {localNow - localAhead - std::chrono::microseconds(roundTrip) / 2, answered - roundTrip, answered};
}

/// But for the moments that the test itself takes.
bool isNear(Instant a, Instant b)
{
    return a - b < 500ms && b - a < 500ms;
}

} // namespace

class ClockTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutAReadingItIsThisComputers()
    {
        const ServerClock clock(std::make_shared<StillClock>());
        QCOMPARE(clock.now(), localNow);
        QVERIFY(!clock.difference());
    }

    void followsTheServer_data()
    {
        QTest::addColumn<std::chrono::minutes>("ahead");
        QTest::newRow("ahead") << 60min;
        QTest::newRow("behind") << -60min;
        QTest::newRow("right") << 0min;
    }
    void followsTheServer()
    {
        QFETCH(std::chrono::minutes, ahead);
        ServerClock clock(std::make_shared<StillClock>());
        clock.take(reading(ahead, 200ms));
        QVERIFY(isNear(clock.now(), localNow - ahead));
        QVERIFY(isNear(clock.fromLocal(localNow - 5min), localNow - 5min - ahead));
        QVERIFY(clock.difference()->uncertainty == 100ms);
    }

    void theQuickerReadingStays()
    {
        ServerClock clock(std::make_shared<StillClock>());
        clock.take(reading(10s, 4000ms));
        clock.take(reading(11s, 20ms)); // within what the first one knew, and nearer to it
        QVERIFY(isNear(clock.now(), localNow - 11s));
        clock.take(reading(12s, 4000ms)); // says nothing against it
        QVERIFY(isNear(clock.now(), localNow - 11s));
    }

    void aReadingThatContradictsMeansThatAClockWasSet()
    {
        ServerClock clock(std::make_shared<StillClock>());
        clock.take(reading(10s, 20ms));
        clock.take(reading(1h, 4000ms));
        QVERIFY(isNear(clock.now(), localNow - 1h));
    }

    void nonsenseIsNoReading()
    {
        ServerClock clock(std::make_shared<StillClock>());
        clock.take({Instant::distantFuture(), std::chrono::steady_clock::now(), std::chrono::steady_clock::now()});
        clock.take({localNow, std::chrono::steady_clock::now(), std::chrono::steady_clock::now() - 1s});
        QCOMPARE(clock.now(), localNow);
    }
};

QTEST_APPLESS_MAIN(ClockTest)
#include "tst_clock.moc"
