#include "widgets/timeline/timelinepieces.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fill = TimelineBar::Fill;

class TimelinePiecesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr Instant begin{1'780'000'000'000'000};
    static inline const TimelineScale scale{{begin, begin + 1000s}, 1000, 1}; // a second to a pixel

    static TimelineBar bar(std::chrono::microseconds from, std::chrono::microseconds length,
        HealthState state = HealthState::Healthy, Fill fill = Fill::Solid)
    {
        return {.span = {begin + from, begin + from + length}, .state = state, .fill = fill, .key = from.count()};
    }
    static QList<TimelinePiece> allOf(const TimelineTrack &track, const TimelineScale &at = scale)
    {
        return timelinePieces(track, at, at.firstPixel(), at.firstPixel() + at.pixels());
    }

private slots:
    void wideBarsStayApart()
    {
        const TimelineTrack track({1, u"job"_s, HealthState::Healthy, {bar(10s, 20s), bar(30s, 5s), bar(100s, 2s)}});
        const QList<TimelinePiece> pieces = allOf(track);
        QCOMPARE(pieces.size(), 3);
        QCOMPARE(pieces.at(0).right - pieces.at(0).left, 20);
        QCOMPARE(pieces.at(1).left, pieces.at(0).right);
        QCOMPARE(barOf(track, pieces.at(2)), track.bar(2));
    }

    void aFailedOneAmongAThousandIsSeen()
    {
        QList<TimelineBar> bars;
        for (int i = 0; i < 1000; ++i)
            bars.append(bar(500s + std::chrono::microseconds(i * 900), 500us, HealthState::Healthy));
        bars[437].state = HealthState::Failing;
        bars[437].failed = 1;
        const TimelineTrack track({1, u"job"_s, HealthState::Failing, bars});
        const QList<TimelinePiece> pieces = allOf(track);
        QCOMPARE(pieces.size(), 1);
        QCOMPARE(pieces.first().count, 1000);
        QCOMPARE(pieces.first().failed, 1);
        QCOMPARE(pieces.first().state, HealthState::Healthy); // of the others
        QVERIFY(pieces.first().right - pieces.first().left >= 3);
        const TimelineBar all = barOf(track, pieces.first());
        QCOMPARE(all.count, 1000);
        QCOMPARE(all.failed, 1);
        QCOMPARE(all.key, bars.last().key);
        QCOMPARE(all.span, (TimeSpan{bars.first().span.from, bars.last().span.until}));
    }

    void oneFailedAloneIsWideEnough()
    {
        const TimelineTrack track(
            {1, u"job"_s, HealthState::Failing, {bar(10s, 1ms, HealthState::Failing), bar(20s, 1ms)}});
        const QList<TimelinePiece> pieces = allOf(track);
        QCOMPARE(pieces.size(), 2);
        QCOMPARE(pieces.at(0).right - pieces.at(0).left, 3);
        QCOMPARE(pieces.at(0).failed, 1);
        QCOMPARE(pieces.at(1).right - pieces.at(1).left, 2);
        const TimelineScale fine{scale.view, 1000, 2};
        QCOMPARE(allOf(track, fine).at(0).right - allOf(track, fine).at(0).left, 6);
    }

    void whatDidNotHappenIsNotMixedWithWhatDid()
    {
        const TimelineTrack track({1, u"job"_s, HealthState::Attention,
            {bar(10s, 0s), bar(10s, 1ms, HealthState::Failing, Fill::Hollow),
                bar(10s, 2ms, HealthState::Unknown, Fill::Hatched), bar(10s, 3ms)}});
        const QList<TimelinePiece> pieces = allOf(track);
        QCOMPARE(pieces.size(), 3);
        QCOMPARE(pieces.at(0).fill, Fill::Solid);
        QCOMPARE(pieces.at(0).count, 2);
        QCOMPARE(pieces.at(0).failed, 0); // what is missed did not fail
        QCOMPARE(pieces.at(1).fill, Fill::Hollow);
        QVERIFY(pieces.at(1).right - pieces.at(1).left >= 5); // an edge on both sides, and an inside
        QCOMPARE(pieces.at(2).fill, Fill::Hatched);
    }

    void stripsFitTogether()
    {
        QList<TimelineBar> bars;
        for (int i = 0; i < 3000; ++i) {
            const auto from = std::chrono::milliseconds(i * 331 + (i * 7919) % 97);
            bars.append(bar(from, std::chrono::milliseconds((i * 31) % 2900), HealthState::Healthy,
                i % 11 == 0 ? Fill::Hollow : Fill::Solid));
        }
        const TimelineTrack track({1, u"job"_s, HealthState::Healthy, bars});
        const TimelineScale fine{scale.view, 1000, 1.5};
        const qint64 first = fine.firstPixel();
        const QList<TimelinePiece> whole = timelinePieces(track, fine, first, first + 1500);
        for (qint64 strip = first; strip < first + 1500; strip += 37) {
            const auto inStrip = [&](const QList<TimelinePiece> &pieces) {
                QList<TimelinePiece> seen;
                for (const TimelinePiece &piece : pieces) {
                    if (piece.right > strip && piece.left < strip + 37)
                        seen.append(piece);
                }
                return seen;
            };
            QCOMPARE(inStrip(timelinePieces(track, fine, strip, strip + 37)), inStrip(whole));
        }
    }

    void aLongBarIsFoundFarBehindItsBegin()
    {
        QList<TimelineBar> bars{bar(0s, 900s, HealthState::Running)};
        for (int i = 1; i < 100; ++i)
            bars.append(bar(std::chrono::seconds(i), 100ms));
        const TimelineTrack track({1, u"job"_s, HealthState::Running, bars});
        const QList<TimelinePiece> pieces
            = timelinePieces(track, scale, scale.firstPixel() + 800, scale.firstPixel() + 810);
        QCOMPARE(pieces.size(), 1);
        QCOMPARE(pieces.first().state, HealthState::Running);
        QVERIFY(timelinePieces(track, scale, scale.firstPixel() + 920, scale.firstPixel() + 930).isEmpty());
    }

    void overlapsStandBelowEachOther()
    {
        const TimelineTrack track({1, u"job"_s, HealthState::Healthy,
            {bar(0s, 10s), bar(10s, 10s), bar(15s, 10s), bar(18s, 1s), bar(18s, 5s), bar(40s, 5s)}});
        QCOMPARE(track.placeOf(0), (TimelineTrack::Place{0, 1})); // ends when the next one begins
        QCOMPARE(track.placeOf(1), (TimelineTrack::Place{0, 3}));
        QCOMPARE(track.placeOf(2), (TimelineTrack::Place{1, 3}));
        QCOMPARE(track.placeOf(3), (TimelineTrack::Place{2, 3}));
        QCOMPARE(track.placeOf(4).rows, 3); // a fourth shares a row: there are no more
        QCOMPARE(track.placeOf(5), (TimelineTrack::Place{0, 1}));
    }

    void stretchesAreWeighed()
    {
        TimelineBar one = bar(10s, 1ms);
        one.count = 1;
        TimelineBar many = bar(10s, 2ms);
        many.count = 3;
        many.failed = 2;
        many.least = 0.1F;
        many.mean = 0.2F;
        many.most = 0.3F;
        const QList<TimelinePiece> pieces = allOf(TimelineTrack({1, u"job"_s, HealthState::Healthy, {one, many}}));
        QCOMPARE(pieces.size(), 1);
        QCOMPARE(pieces.first().count, 4);
        QCOMPARE(pieces.first().failed, 2);
        QCOMPARE(pieces.first().least, 0.1F);
        QCOMPARE(pieces.first().mean, 0.4F);
        QCOMPARE(pieces.first().most, 1.0F);
    }

    void barsAreFoundAgain()
    {
        const TimelineTrack track(
            {1, u"job"_s, HealthState::Healthy, {bar(30s, 1s), bar(10s, 1s), bar(20s, 1s)}}); // in any order
        QCOMPARE(track.bar(0).span.from, begin + 10s);
        QCOMPARE(track.find(bar(20s, 1s)), 1);
        QCOMPARE(track.find(bar(26s, 1s)), 2); // gone: the nearest
        QCOMPARE(track.nearest(begin + 24s), 1);
        QCOMPARE(track.nearest(begin + 26s), 2);
        QCOMPARE(TimelineTrack({}).nearest(begin), -1);
        QCOMPARE(TimelineTrack({.name = u"one\ntwo\u202e"_s}).name().contains(u'\n'), false);
    }
};

QTEST_APPLESS_MAIN(TimelinePiecesTest)
#include "tst_timelinepieces.moc"
