#include "domain/metrics/metriccache.h"

#include "domain/timebucket.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

const Instant dawn{1'795'910'400'000'000}; // a full hour
const QList<microseconds> lengths{1s, 10s, 1min, 5min, 1h, 24h};

MetricKey keyOf(qint64 number)
{
    return {u"d"_s, u"n%1"_s.arg(number), {}};
}

struct Sample {
    qint64 id = 0;
    qint64 line = 0;
    Instant at;
    Instant seen; // from then on
    double value = 0; // a whole number, so that sums are exact
};

MetricBucket bucketOf(const Sample &sample, microseconds length)
{
    return {bucketBegin(sample.at, length), sample.value, sample.value, sample.value, sample.value, 1, 1, sample.at};
}

/// Values of a few lines, which go on, and answers from them as the store's: in steps, newest first; without an index in steps
/// of ids, whose order is not quite that of the times.
class SamplePlay
{
public:
    explicit SamplePlay(quint32 seed) : m_random(seed), now(dawn) { goOn(5h); }

    int upTo(int most) { return int(m_random.bounded(quint32(most + 1))); }
    bool oneIn(int count) { return upTo(count - 1) == 0; }

    void goOn(microseconds length)
    {
        const Instant until = now + length;
        while (m_reached < until) {
            m_reached = m_reached + (oneIn(50) ? microseconds(10min) : microseconds(upTo(60'000'000)));
            const Instant seen = oneIn(4) ? m_reached + microseconds(upTo(60'000'000)) : m_reached;
            m_samples.append({++m_newestId, upTo(lines - 1), m_reached, seen, double(upTo(200) - 100)});
            if (oneIn(5)) // at the same moment
                m_samples.append({++m_newestId, upTo(lines - 1), m_reached, seen, double(upTo(200))});
        }
        now = until;
    }

    MetricPart answer(const MetricQuestion &question)
    {
        ++questions;
        QList<Sample> samples = visible();
        std::ranges::stable_sort(samples, [this](const Sample &left, const Sample &right) {
            return isIndexed ? left.at > right.at : left.id > right.id;
        });
        MetricPart part{{}, question.span, {}};
        QHash<MetricKey, QList<MetricBucket>> found;
        int taken = 0;
        Instant lastAt = Instant::distantFuture();
        for (const Sample &sample : std::as_const(samples)) {
            if (!isBefore(sample, question.further) || sample.at >= question.span.until)
                continue;
            if (isIndexed && !question.span.contains(sample.at))
                continue;
            if (taken >= step && (!isIndexed || sample.at != lastAt)) {
                part.further = isIndexed ? MetricCursor{lastAt, {}} : MetricCursor{lastAt, m_lastId};
                // ids are given two minutes out of order at most
                part.covered.from
                    = std::clamp(lastAt + (isIndexed ? 0min : 2min), question.span.from, question.span.until);
                break;
            }
            ++taken;
            lastAt = sample.at;
            m_lastId = sample.id;
            if (question.span.contains(sample.at) && question.keys.contains(keyOf(sample.line)))
                found[keyOf(sample.line)].prepend(bucketOf(sample, question.bucket));
        }
        for (const MetricKey &key : question.keys)
            part.lines.append({key, inOrder(found.value(key))});
        return part;
    }

    /// One by one, without the code that is tested.
    QList<MetricBucket> truth(const MetricKey &key, const TimeSpan &view, microseconds length) const
    {
        QMap<Instant, QList<double>> values;
        QMap<Instant, Instant> newest;
        for (const Sample &sample : visible()) {
            const Instant begin{sample.at.micros / length.count() * length.count()};
            if (keyOf(sample.line) != key || begin >= view.until
                || begin.micros < view.from.micros / length.count() * length.count())
                continue;
            values[begin].append(sample.value);
            newest[begin] = sample.at;
        }
        QList<MetricBucket> buckets;
        for (auto entry = values.cbegin(); entry != values.cend(); ++entry) {
            const double sum = std::accumulate(entry->cbegin(), entry->cend(), 0.0);
            buckets.append({entry.key(), *std::ranges::min_element(*entry), sum / double(entry->size()),
                *std::ranges::max_element(*entry), 0, double(entry->size()), entry->size(), newest.value(entry.key())});
        }
        return buckets;
    }

    static constexpr int lines = 4;
    int questions = 0;
    int step = 100;
    bool isIndexed = true;

private:
    QRandomGenerator m_random;

public:
    Instant now;

private:
    static bool isBefore(const Sample &sample, const std::optional<MetricCursor> &cursor)
    {
        if (!cursor)
            return true;
        return cursor->beforeId ? sample.id < *cursor->beforeId : sample.at < cursor->before;
    }

    QList<Sample> visible() const
    {
        QList<Sample> samples;
        std::ranges::copy_if(
            m_samples, std::back_inserter(samples), [this](const Sample &sample) { return sample.seen <= now; });
        return samples;
    }

    static QList<MetricBucket> inOrder(QList<MetricBucket> buckets)
    {
        std::ranges::stable_sort(buckets, {}, &MetricBucket::at);
        QList<MetricBucket> added;
        for (const MetricBucket &bucket : std::as_const(buckets)) {
            if (!added.isEmpty() && added.last().at == bucket.at)
                added.last().add(bucket);
            else
                added.append(bucket);
        }
        return added;
    }

    QList<Sample> m_samples;
    Instant m_reached = dawn;
    qint64 m_newestId = 0;
    qint64 m_lastId = 0;
};

/// Of several values at one moment any may be the last; what is a sum may differ in its last digits.
QStringList words(const QList<MetricBucket> &buckets)
{
    QStringList lines;
    for (const MetricBucket &bucket : buckets)
        lines.append(u"%1: %2 to %3, %4 in %5/%6 up to %7"_s.arg(bucket.at.toPostgres())
                         .arg(bucket.least)
                         .arg(bucket.greatest)
                         .arg(bucket.mean, 0, 'f', 6)
                         .arg(bucket.count)
                         .arg(bucket.weight)
                         .arg(bucket.lastAt.toPostgres()));
    return lines;
}

} // namespace

class MetricCacheTest : public QObject
{
    Q_OBJECT

    static QList<MetricKey> allKeys()
    {
        QList<MetricKey> keys;
        for (int line = 0; line < SamplePlay::lines; ++line)
            keys.append(keyOf(line));
        return keys;
    }

    /// Until nothing is to be asked; how many parts that took.
    static int settle(MetricCache &cache, SamplePlay &play, const TimeSpan &view, microseconds bucket)
    {
        int parts = 0;
        while (const auto question = cache.next(allKeys(), view, bucket)) {
            if (++parts > 2000)
                return -1;
            cache.take(*question, play.answer(*question));
        }
        return parts;
    }

    static void compare(const MetricCache &cache, const SamplePlay &play, const TimeSpan &view, microseconds bucket)
    {
        for (const MetricKey &key : allKeys()) {
            QCOMPARE(words(cache.buckets(key, view, bucket)), words(play.truth(key, view, bucket)));
            QCOMPARE(cache.unread(key, view, bucket), QList<TimeSpan>());
        }
    }

private slots:
    void anyOrderOfViewsAndAnswersComesToTheSame_data()
    {
        QTest::addColumn<bool>("isIndexed");
        QTest::addColumn<int>("most");
        QTest::newRow("indexed") << true << int(MetricCache::mostBuckets);
        QTest::newRow("indexed, little room") << true << 300;
        QTest::newRow("walked back") << false << int(MetricCache::mostBuckets);
        QTest::newRow("walked back, little room") << false << 300;
    }
    void anyOrderOfViewsAndAnswersComesToTheSame()
    {
        QFETCH(bool, isIndexed);
        QFETCH(int, most);
        for (quint32 seed = 1; seed <= 25; ++seed) {
            SamplePlay play(seed);
            play.isIndexed = isIndexed;
            MetricCache cache(most);
            QList<std::pair<MetricQuestion, MetricPart>> late;
            for (int turn = 0; turn < 30; ++turn) {
                if (play.oneIn(2))
                    play.goOn(microseconds(play.upTo(play.oneIn(4) ? 3'000'000 : 900) * 1000LL));
                cache.setNow(play.now);
                if (play.oneIn(20)) {
                    cache.forget();
                    QCOMPARE(cache.buckets(keyOf(0), {dawn, play.now}, 1h), QList<MetricBucket>());
                }
                const microseconds bucket = lengths.at(play.upTo(int(lengths.size()) - 1));
                const Instant from = dawn + microseconds(play.upTo(18'000'000) * 1000LL);
                const TimeSpan view{from, from + bucket * (1 + play.upTo(300))};
                play.step = 20 + play.upTo(200);
                QList<MetricKey> keys = allKeys();
                if (play.oneIn(3))
                    keys.remove(play.upTo(2), 2);
                for (int parts = play.upTo(8); parts > 0; --parts) {
                    const auto question = cache.next(keys, view, bucket);
                    if (!question)
                        break;
                    QVERIFY(question->keys.size() * (question->span.length() / bucket) <= MetricBucketSource::mostRows);
                    QCOMPARE(bucketBegin(question->span.from, bucket), question->span.from);
                    const MetricPart part = play.answer(*question);
                    if (play.oneIn(3))
                        late.append({*question, part});
                    else
                        cache.take(*question, part);
                }
                while (!late.isEmpty() && play.oneIn(2)) {
                    const auto [question, part] = late.takeAt(play.upTo(int(late.size()) - 1));
                    cache.take(question, part);
                }
                if (play.oneIn(2)) {
                    QVERIFY(settle(cache, play, view, bucket) >= 0);
                    compare(cache, play, view, bucket);
                    if (QTest::currentTestFailed()) {
                        qWarning("seed %u, turn %d", seed, turn);
                        return;
                    }
                }
            }
        }
    }

    void nothingSettledIsAskedTwice()
    {
        SamplePlay play(3);
        MetricCache cache;
        QHash<MetricKey, QList<TimeSpan>> settled;
        for (int turn = 0; turn < 200; ++turn) {
            play.goOn(microseconds(play.upTo(20'000) * 1000LL));
            cache.setNow(play.now);
            const Instant from = dawn + microseconds(play.upTo(18'000'000) * 1000LL);
            const TimeSpan view{from, from + microseconds(play.upTo(7'200'000) * 1000LL)};
            while (const auto question = cache.next(allKeys(), view, 1min)) {
                const MetricPart part = play.answer(*question);
                const Instant sure = bucketBegin(play.now - MetricCache::settleTime, 1min);
                const Instant whole = part.further ? bucketEnd(part.covered.from, 1min) : question->span.from;
                for (const MetricKey &key : question->keys) {
                    if (!question->further)
                        QVERIFY(!touch(settled.value(key), question->span.from, question->span.until - 1us));
                    settled[key] = unionOf(settled.value(key)
                        + QList{TimeSpan{whole, question->span.until}.within({Instant::distantPast(), sure})});
                }
                cache.take(*question, part);
            }
        }
        QVERIFY(play.questions > 50);
    }

    void aRefreshAsksForTheTailOnly()
    {
        SamplePlay play(1);
        MetricCache cache;
        cache.setNow(play.now);
        const TimeSpan view{play.now - 4h, play.now + 1h};
        QVERIFY(settle(cache, play, view, 1min) > 0);
        QVERIFY(!cache.next(allKeys(), view, 1min));
        play.goOn(5s);
        cache.setNow(play.now);
        const auto question = cache.next(allKeys(), view, 1min);
        QVERIFY(question);
        QCOMPARE(question->span, (TimeSpan{play.now - 5s - 1min, bucketEnd(play.now, 1min)}));
        QCOMPARE(question->keys, allKeys());
    }

    void aNewLineIsAskedForAlone()
    {
        SamplePlay play(1);
        MetricCache cache;
        cache.setNow(play.now);
        const TimeSpan view{play.now - 1h, play.now};
        const QList<MetricKey> first = allKeys().first(2);
        while (const auto question = cache.next(first, view, 1min))
            cache.take(*question, play.answer(*question));
        const auto question = cache.next(allKeys(), view, 1min);
        QVERIFY(question);
        QCOMPARE(question->keys, allKeys().mid(2));
    }

    void numbersBesideAValueAreAskedForByThemselves()
    {
        SamplePlay play(1);
        MetricCache cache;
        cache.setNow(play.now);
        const TimeSpan view{play.now - 1h, play.now};
        const MetricKey beside{u"d"_s, u"n0"_s, u"limit"_s};
        const QList<MetricKey> wanted{keyOf(0), beside, keyOf(1)};
        QSet<MetricKey> asked;
        for (auto question = cache.next(wanted, view, 1h); question; question = cache.next(wanted, view, 1h)) {
            QCOMPARE(question->keys.contains(beside), question->keys == QList{beside});
            asked.unite(QSet(question->keys.cbegin(), question->keys.cend()));
            cache.take(*question, play.answer(*question));
        }
        QCOMPARE(asked, QSet(wanted.cbegin(), wanted.cend()));
    }

    void manyLinesAreAskedForInPieces()
    {
        MetricCache cache;
        QList<MetricKey> keys;
        for (int line = 0; line < 2000; ++line)
            keys.append(keyOf(line));
        const TimeSpan view{dawn - 250h, dawn};
        cache.setNow(dawn);
        int questions = 0;
        QHash<MetricKey, qint64> buckets;
        Instant until = dawn;
        while (const auto question = cache.next(keys + keys, view, 1h)) {
            QVERIFY(++questions <= 125);
            const qint64 count = question->span.length() / microseconds(1h);
            QVERIFY(question->keys.size() * count <= MetricBucketSource::mostRows);
            QVERIFY(question->span.until <= until); // the newest first
            until = question->span.until;
            for (const MetricKey &key : question->keys)
                buckets[key] += count;
            cache.take(*question, {{}, question->span, {}});
        }
        for (const MetricKey &key : std::as_const(keys))
            QCOMPARE(buckets.value(key), 250);
    }

    void nothingIsAskedOfWhatCannotBeTold()
    {
        MetricCache cache;
        cache.setNow(dawn);
        const TimeSpan view{dawn - 100h, dawn + 100h};
        MetricReach reach{.rowsFrom = dawn - 10h, .rolledFrom = dawn - 50h, .rolledUntil = dawn, .indexed = true};
        cache.setReach(reach);
        QCOMPARE(cache.next({keyOf(0)}, view, 30min)->span, (TimeSpan{dawn - 10h, dawn}));
        QCOMPARE(cache.next({keyOf(0)}, view, 1h)->span, (TimeSpan{dawn - 50h, dawn}));
        QCOMPARE(cache.unread(keyOf(0), view, 30min), (QList{TimeSpan{dawn - 10h, dawn}}));
        QVERIFY(!cache.next({keyOf(0)}, {dawn - 40h, dawn - 20h}, 30min));
        QVERIFY(!cache.next({keyOf(0)}, {dawn, dawn + 20h}, 1h));
        reach.indexed = false; // then the oldest row is a guess
        cache.setReach(reach);
        QCOMPARE(cache.next({keyOf(0)}, view, 30min)->span, (TimeSpan{dawn - 100h, dawn}));
        cache.setReach({.indexed = true}); // rows may come
        QCOMPARE(cache.next({keyOf(0)}, view, 30min)->span, (TimeSpan{dawn - 100h, dawn}));
    }

    void viewsThatAreNoneAskNothing()
    {
        MetricCache cache;
        QVERIFY(!cache.next({keyOf(0)}, {dawn, dawn}, 1h));
        QVERIFY(!cache.next({keyOf(0)}, {dawn, dawn - 1h}, 1h));
        QVERIFY(!cache.next({keyOf(0)}, {Instant::distantPast(), dawn}, 1h));
        QVERIFY(!cache.next({keyOf(0)}, {dawn, Instant::distantFuture()}, 1h));
        QVERIFY(!cache.next({keyOf(0)}, {dawn, dawn + 1h}, 0s));
        QVERIFY(!cache.next({}, {dawn, dawn + 1h}, 1h));
    }

    void whatIsFarFromTheViewIsDropped()
    {
        SamplePlay play(1);
        play.step = 100'000;
        MetricCache cache(100);
        cache.setNow(play.now);
        const TimeSpan first{dawn, dawn + 30min};
        const TimeSpan second{dawn + 4h, dawn + 4h + 30min};
        QVERIFY(settle(cache, play, first, 10s) > 0);
        QVERIFY(settle(cache, play, first, 1h) > 0);
        QVERIFY(settle(cache, play, second, 10s) > 0);
        QVERIFY(settle(cache, play, second, 10s) == 0);
        compare(cache, play, second, 10s);
        QVERIFY(!cache.unread(keyOf(0), first, 10s).isEmpty());
        QVERIFY(!cache.unread(keyOf(0), first, 1h).isEmpty()); // the length not used for longest went first
    }

    void theNewestEndOfALateAnswerIsAskedForAgain()
    {
        SamplePlay play(1);
        MetricCache cache;
        cache.setNow(play.now);
        const TimeSpan view{play.now - 1h, play.now + 1h};
        const Instant askedAt = play.now;
        const auto question = cache.next(allKeys(), view, 1min);
        play.step = 100'000;
        const MetricPart part = play.answer(*question);
        play.goOn(20min);
        cache.setNow(play.now);
        cache.take(*question, part);
        const auto rest = cache.next(allKeys(), view, 1min);
        QVERIFY(rest);
        QCOMPARE(
            rest->span, (TimeSpan{bucketBegin(askedAt - MetricCache::settleTime, 1min), bucketEnd(play.now, 1min)}));
    }

    void whatIsAskedForAgainStaysUntilTheAnswer()
    {
        SamplePlay play(1);
        MetricCache cache;
        cache.setNow(play.now);
        const TimeSpan view{play.now - 3h, play.now - 1h}; // settled
        QVERIFY(settle(cache, play, view, 1min) > 0);
        QVERIFY(!cache.next(allKeys(), view, 1min));
        cache.askAgain();
        compare(cache, play, view, 1min);
        const auto question = cache.next(allKeys(), view, 1min);
        QVERIFY(question);
        QCOMPARE(question->span, view);
        QVERIFY(settle(cache, play, view, 1min) > 0);
        compare(cache, play, view, 1min);
    }

    void anAnswerFromBeforeForgettingIsNotTaken()
    {
        SamplePlay play(1);
        MetricCache cache;
        cache.setNow(play.now);
        const TimeSpan view{play.now - 1h, play.now};
        const auto question = cache.next(allKeys(), view, 1min);
        cache.forget();
        cache.take(*question, play.answer(*question));
        QCOMPARE(cache.unread(keyOf(0), view, 1min), QList{view});
    }
};

QTEST_GUILESS_MAIN(MetricCacheTest)
#include "tst_metriccache.moc"
