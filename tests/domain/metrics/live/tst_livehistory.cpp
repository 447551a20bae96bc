#include "domain/metrics/live/livehistory.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant liveBegin{1'795'348'800'000'000};

class LiveHistoryTest : public QObject
{
    Q_OBJECT

private:
    static LiveSample sample(std::chrono::microseconds after, qint64 commits = 0)
    {
        LiveSample sample;
        sample.at = liveBegin + after;
        sample.sessions.active = 3;
        sample.counters = LiveCounters{.commits = commits};
        return sample;
    }
    static QList<MetricBucket> commits(const LiveHistory &history, std::chrono::microseconds bucket = 1s)
    {
        return history.buckets(LiveFigure::CommitRate, {liveBegin - 2h, liveBegin + 3h}, bucket);
    }
    static QList<qint64> beginsOf(const QList<MetricBucket> &buckets) // in seconds after liveBegin
    {
        QList<qint64> begins;
        for (const MetricBucket &bucket : buckets)
            begins.append((bucket.at - liveBegin).count() / 1'000'000);
        return begins;
    }

private slots:
    void countersAreRates()
    {
        LiveHistory history;
        history.take(sample(0s, 1000));
        QVERIFY(!history.has(LiveFigure::CommitRate)); // of one sample there is none
        QVERIFY(!history.newestOf(LiveFigure::CommitRate));
        QCOMPARE(history.newestOf(LiveFigure::Active), 3.0);
        history.take(sample(2s, 1500));
        QCOMPARE(history.newestOf(LiveFigure::CommitRate), 250.0);
        QCOMPARE(beginsOf(commits(history)), QList<qint64>({0, 1}));
        QCOMPARE(commits(history).last().mean, 250.0);
    }

    void aSlowAnswerIsNoGap()
    {
        LiveHistory history;
        history.take(sample(0s, 0));
        history.take(sample(LiveHistory::mostApart, 500));
        QCOMPARE(beginsOf(commits(history)), QList<qint64>({0, 1, 2, 3, 4}));
    }

    void aFrozenMinuteIsAGap()
    {
        LiveHistory history;
        history.take(sample(0s, 0));
        history.take(sample(1s, 10));
        history.take(sample(1s + LiveHistory::mostApart + 1us, 1'000'000));
        QVERIFY(!history.newestOf(LiveFigure::CommitRate)); // what came to pass in the gap is not told
        history.take(sample(8s, 1'000'020));
        QCOMPARE(beginsOf(commits(history)), QList<qint64>({0, 6, 7}));
        const auto active = history.buckets(LiveFigure::Active, {liveBegin, liveBegin + 1min}, 1s);
        QCOMPARE(beginsOf(active), QList<qint64>({0, 6, 7}));
    }

    void aResetCountsFromZero()
    {
        LiveHistory history;
        history.take(sample(0s, 5000));
        history.take(sample(1s, 40));
        QCOMPARE(history.newestOf(LiveFigure::CommitRate), 40.0);
        LiveSample back = sample(2s, 40);
        back.walPosition = 900;
        history.take(back);
        back = sample(3s, 40);
        back.walPosition = 100; // another timeline: its bytes are no increase
        history.take(back);
        QVERIFY(!history.newestOf(LiveFigure::WalRate));
        back = sample(4s, 40);
        back.walPosition = 100;
        history.take(back);
        QCOMPARE(history.newestOf(LiveFigure::WalRate), 0.0);
    }

    void aClockThatWasSetBack()
    {
        LiveHistory history;
        for (int second = 0; second < 60; ++second)
            history.take(sample(std::chrono::seconds(second), second));
        history.take(sample(29500ms, 1000));
        QCOMPARE(history.size(), 31);
        QVERIFY(!history.newestOf(LiveFigure::CommitRate));
        history.take(sample(30500ms, 1007));
        QCOMPARE(history.newestOf(LiveFigure::CommitRate), 7.0);
        history.take(sample(30500ms, 1007)); // the same moment twice is one
        QCOMPARE(history.size(), 32);
        history.take(sample(-1h, 1));
        QCOMPARE(history.size(), 1);
    }

    void keepsAnHour()
    {
        LiveHistory history;
        history.take(sample(0s));
        history.take(sample(1s));
        history.take(sample(1h));
        QCOMPARE(history.size(), 3);
        history.take(sample(1h + 1us));
        QCOMPARE(history.size(), 3);
        QCOMPARE(history.begin(), std::optional(liveBegin + 0s)); // what the reading at one second covers
    }

    void isBoundedHoweverOftenItIsAsked()
    {
        LiveHistory history;
        for (int i = 0; i < LiveHistory::mostReadings + 10; ++i)
            history.take(sample(std::chrono::milliseconds(i)));
        QCOMPARE(history.size(), LiveHistory::mostReadings);
    }

    void bucketsWeighByTime()
    {
        LiveHistory history;
        history.take(sample(0s, 0));
        history.take(sample(1s, 10)); // 10 a second
        history.take(sample(4s, 100)); // 30 a second
        const QList<MetricBucket> buckets = commits(history, 10s);
        QCOMPARE(buckets.size(), 1);
        QCOMPARE(buckets.first().mean, 25.0);
        QCOMPARE(buckets.first().least, 10.0);
        QCOMPARE(buckets.first().greatest, 30.0);
        QCOMPARE(buckets.first().last, 30.0);
        QCOMPARE(buckets.first().lastAt, liveBegin + 4s);
    }

    void onlyWhatTheSpanShows()
    {
        LiveHistory history;
        for (int second = 0; second < 10; ++second)
            history.take(sample(std::chrono::seconds(second), 10 * second));
        const auto inside = history.buckets(LiveFigure::CommitRate, {liveBegin + 3s, liveBegin + 5s}, 1s);
        QCOMPARE(beginsOf(inside), QList<qint64>({3, 4}));
        QCOMPARE(history.buckets(LiveFigure::CommitRate, {}, 1s), QList<MetricBucket>());
    }

    void cacheHitsOfAFewBlocksAreNotTold()
    {
        const auto with = [](std::chrono::microseconds after, qint64 hit, qint64 read) {
            LiveSample one = sample(after);
            one.counters->blocksHit = hit;
            one.counters->blocksRead = read;
            return one;
        };
        LiveHistory history;
        history.take(with(0s, 100, 100));
        history.take(with(1s, 100 + 15, 100 + 4));
        QVERIFY(!history.newestOf(LiveFigure::CacheHits));
        history.take(with(2s, 115 + 15, 104 + 5));
        QCOMPARE(history.newestOf(LiveFigure::CacheHits), 0.75);
    }

    void whatIsHiddenOrAbsentIsNotZero()
    {
        LiveHistory history;
        LiveSample bare = sample(0s);
        bare.counters.reset();
        history.take(bare);
        bare.at = bare.at + 1s;
        history.take(bare);
        for (const LiveFigure figure : {LiveFigure::CommitRate, LiveFigure::WalRate, LiveFigure::QueueLength,
                 LiveFigure::ReplicationLag, LiveFigure::CacheHits})
            QVERIFY(!history.has(figure));
        QCOMPARE(history.newestOf(LiveFigure::LockWaiters), 0.0);
    }

    void waitsByTheirType()
    {
        LiveHistory history;
        LiveSample waits = sample(0s);
        waits.waits = {{u"Lock"_s, u"tuple"_s, 5}, {u"Lock"_s, u"relation"_s, 2}, {{}, {}, 4}, {u"IO"_s, u"a"_s, 1},
            {u"Timeout"_s, u"PgSleep"_s, 6}};
        history.take(waits);
        QCOMPARE(history.newestOf(LiveFigure::OnLock), 7.0);
        QCOMPARE(history.newestOf(LiveFigure::Computing), 4.0);
        QCOMPARE(history.newestOf(LiveFigure::OnInputOutput), 1.0);
        QCOMPARE(history.newestOf(LiveFigure::OnOther), 6.0);
        QCOMPARE(history.newestOf(LiveFigure::OnClient), 0.0);
    }

    void aTransactionWithoutATimeHasNoAge()
    {
        LiveHistory history;
        LiveSample one = sample(0s);
        one.oldestTransaction = one.at - 90s;
        history.take(one);
        QCOMPARE(history.newestOf(LiveFigure::OldestTransaction), 90.0);
        one.at = one.at + 1s;
        one.oldestTransaction = Instant::distantPast();
        history.take(one);
        QVERIFY(!history.newestOf(LiveFigure::OldestTransaction));
    }
};

QTEST_GUILESS_MAIN(LiveHistoryTest)
#include "tst_livehistory.moc"
