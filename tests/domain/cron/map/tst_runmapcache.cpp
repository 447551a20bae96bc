#include "domain/cron/map/runmapcache.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

const Instant dawn{1'795'910'400'000'000}; // a full hour

struct Run {
    qint64 id = 0;
    qint64 job = 0;
    Instant made;
    Instant start; // distantFuture: never
    Instant end;
    bool fails = false;
};

/// A history that grows, is purged and replaced, and answers as the store does: in steps of ids, newest first.
class HistoryPlay
{
public:
    explicit HistoryPlay(quint32 seed) : m_random(seed), now(dawn) { goOn(72h); }

    int upTo(int most) { return int(m_random.bounded(quint32(most + 1))); }
    bool oneIn(int count) { return upTo(count - 1) == 0; }

    void goOn(microseconds length)
    {
        for (const Instant until = now + length; now < until; now = now + seconds(1, 200))
            m_runs.append(made());
    }
    void purge() { m_runs.remove(0, upTo(int(m_runs.size()) / 3)); }
    /// By one that is shorter: else nobody could tell.
    void replace()
    {
        if (m_nextId < 300)
            return;
        m_runs.clear();
        m_nextId = 1;
        goOn(2h);
    }

    RunMapPart answer(const RunMapQuestion &question)
    {
        ++questions;
        RunMapPart part;
        part.covered = question.span;
        part.bucket = question.bucket;
        part.newestRunId = m_runs.isEmpty() ? std::nullopt : std::optional(m_runs.last().id);
        part.oldestRunId = m_runs.isEmpty() ? std::nullopt : std::optional(m_runs.first().id);
        part.historyFrom = historyFrom();
        QList<Run> runs;
        for (const Run &run : std::as_const(m_runs)) {
            if (run.made > question.span.from - 11min && run.made < question.span.until + 11min
                && run.id < question.beforeRunId.value_or(run.id + 1))
                runs.append(run);
        }
        if (question.bucket.count() == 0 && runs.size() > mostSingle)
            part.bucket = finestRunBucket;
        if (part.bucket.count() > 0 && runs.size() > step) {
            runs = runs.last(step);
            part.olderBefore = runs.first().id;
            part.covered.from = question.span.until;
            for (const Run &run : std::as_const(runs)) {
                if (beginOf(run)) {
                    part.covered.from
                        = std::clamp(*beginOf(run) + RunMapSource::idLead, question.span.from, question.span.until);
                    break;
                }
            }
        }
        for (const RunBucket &bucket : counted(runs, part.bucket)) {
            if (question.span.contains(bucket.from))
                part.buckets.append(bucket);
        }
        return part;
    }

    /// One by one, without the code that is tested.
    QList<RunBucket> truth(const TimeSpan &view, microseconds length) const
    {
        const qint64 unit = std::max<qint64>(1, length.count());
        QList<RunBucket> buckets;
        for (const RunBucket &bucket : counted(m_runs, length)) {
            if (bucket.from.micros >= view.from.micros / unit * unit && bucket.from < view.until)
                buckets.append(bucket);
        }
        return buckets;
    }

    int questions = 0;
    qsizetype mostSingle = 150;
    qsizetype step = 60;

private:
    QRandomGenerator m_random;

public:
    Instant now;

private:
    microseconds seconds(int least, int most) { return microseconds(1s) * (least + upTo(most - least)); }

    Run made()
    {
        Run run{m_nextId++, 1 + upTo(4), now, Instant::distantFuture(), Instant::distantFuture(), oneIn(5)};
        const int fate = upTo(19);
        if (fate == 0) // neither time was written
            return run;
        const Instant begin = now + (oneIn(8) ? seconds(0, 599) : microseconds(upTo(2'000'000)));
        if (fate > 1) // else it never started
            run.start = begin;
        if (fate < 19) // else it has no end
            run.end = fate == 1 ? begin : begin + (oneIn(10) ? seconds(0, 3 * 3600) : microseconds(upTo(60'000'000)));
        return run;
    }

    std::optional<Instant> beginOf(const Run &run) const
    {
        if (run.start <= now)
            return run.start;
        return run.start == Instant::distantFuture() && run.end <= now ? std::optional(run.end) : std::nullopt;
    }

    std::optional<Instant> historyFrom() const
    {
        std::optional<Instant> first;
        for (const Run &run : m_runs.first(std::min<qsizetype>(1000, m_runs.size()))) {
            if (const auto begin = beginOf(run); begin && (!first || *begin < *first))
                first = begin;
        }
        return first;
    }

    QList<RunBucket> counted(const QList<Run> &runs, microseconds length) const
    {
        QMap<std::tuple<qint64, qint64, qint64>, RunBucket> buckets;
        for (const Run &run : runs) {
            const auto begin = beginOf(run);
            if (!begin)
                continue;
            const qint64 from = length.count() > 0 ? begin->micros / length.count() * length.count() : begin->micros;
            RunBucket &bucket = buckets[{run.job, from, length.count() > 0 ? 0 : run.id}];
            bucket.jobId = run.job;
            bucket.from = {from};
            ++bucket.count;
            bucket.newestRunId = std::max(bucket.newestRunId, run.id);
            if (run.end > now) {
                ++bucket.open;
                continue;
            }
            bucket.failed += run.fails ? 1 : 0;
            if (run.start > now)
                continue;
            const microseconds took = run.end - run.start;
            bucket.least = bucket.timed == 0 ? took : std::min(bucket.least, took);
            bucket.most = std::max(bucket.most, took);
            bucket.total += took;
            ++bucket.timed;
        }
        return buckets.values();
    }

    QList<Run> m_runs;
    qint64 m_nextId = 1;
};

/// Until all is known; false when that takes too many questions. One in `purgeOneIn` of them finds a history that was purged.
bool drain(RunMapCache &cache, HistoryPlay &history, const TimeSpan &view, microseconds bucket, int purgeOneIn = 0)
{
    for (int i = 0; i < 10'000; ++i) {
        const auto question = cache.next(view, bucket);
        if (!question)
            return true;
        cache.take(*question, history.answer(*question));
        if (purgeOneIn > 0 && history.oneIn(purgeOneIn))
            history.purge();
    }
    return false;
}

RunBucket run(qint64 id, Instant from, microseconds took = 1s)
{
    return {1, from, 1, 0, 0, 1, took, took, took, id};
}

RunBucket openRun(qint64 id, Instant from)
{
    return {.jobId = 1, .from = from, .count = 1, .open = 1, .newestRunId = id};
}

RunMapPart part(const RunMapQuestion &question, const QList<RunBucket> &buckets, qint64 newest = 100)
{
    return {question.span, question.bucket, buckets, {}, {}, {}, newest};
}

} // namespace

/// What the run map knows, against histories that grow, are purged and replaced.
class RunMapCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void stretchesAreAFewPixelsWide_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<qint64>("bucket"); // seconds
        QTest::newRow("an hour") << qint64(3600) << 1200 << qint64(0);
        QTest::newRow("six hours") << qint64(21'600) << 1200 << qint64(0);
        QTest::newRow("more") << qint64(21'601) << 1200 << qint64(120);
        QTest::newRow("more on a wide one") << qint64(21'601) << 2400 << qint64(60);
        QTest::newRow("a day") << qint64(86'400) << 1200 << qint64(300);
        QTest::newRow("a day and a bit") << qint64(90'001) << 1200 << qint64(600);
        QTest::newRow("a week") << qint64(7 * 86'400) << 1200 << qint64(3600);
        QTest::newRow("30 days") << qint64(30 * 86'400) << 1200 << qint64(4 * 3600);
        QTest::newRow("two years") << qint64(730 * 86'400) << 1200 << qint64(86'400);
        QTest::newRow("nowhere to draw") << qint64(86'400) << 0 << qint64(86'400);
    }
    void stretchesAreAFewPixelsWide()
    {
        QFETCH(qint64, seconds);
        QFETCH(int, pixels);
        QFETCH(qint64, bucket);
        const TimeSpan view{dawn, dawn + microseconds(1s) * seconds};
        QCOMPARE(runMapBucketFor(view, pixels), microseconds(1s) * bucket);
    }

    void stretchesBeginAtMultiples()
    {
        QCOMPARE(bucketBegin(dawn, 1h), dawn);
        QCOMPARE(bucketEnd(dawn, 1h), dawn);
        QCOMPARE(bucketBegin(dawn + 1us, 1h), dawn);
        QCOMPARE(bucketEnd(dawn + 1us, 1h), dawn + 1h);
        QCOMPARE(bucketBegin(Instant{-1}, 1h), Instant{} - 1h);
        QCOMPARE(bucketEnd(Instant::distantFuture(), 1h), Instant::distantFuture());
        QCOMPARE(bucketBegin(dawn + 1us, 0us), dawn + 1us);
    }

    void aMeanNeedsADuration()
    {
        RunBucket bucket = openRun(1, dawn);
        QCOMPARE(bucket.mean(), 0us);
        bucket.add(run(3, dawn, 4s));
        bucket.add(run(2, dawn, 2s));
        QCOMPARE(bucket, (RunBucket{1, dawn, 3, 0, 1, 2, 2s, 6s, 4s, 3}));
        QCOMPARE(bucket.mean(), 3s);
    }

    void theNewestGapIsAskedFirst()
    {
        RunMapCache cache;
        cache.setNow(dawn + 10h);
        QCOMPARE(cache.next({dawn + 11h, dawn + 12h}, 0us), std::nullopt); // still to come
        const auto middle = cache.next({dawn + 3h + 20s, dawn + 4h + 20s}, 0us);
        QVERIFY(middle);
        QCOMPARE(*middle, (RunMapQuestion{{dawn + 3h, dawn + 4h + 1min}, 0us, {}})); // in whole minutes
        cache.take(*middle, part(*middle, {run(7, dawn + 3h)}));
        QCOMPARE(cache.next({dawn + 3h, dawn + 4h}, 0us), std::nullopt);
        const auto newer = cache.next({dawn, dawn + 12h}, 0us);
        QVERIFY(newer);
        QCOMPARE(newer->span, (TimeSpan{dawn + 4h + 1min, dawn + 10h})); // up to now
        QCOMPARE(cache.unread({dawn, dawn + 12h}, 0us).size(), 2);
        cache.take(*newer, part(*newer, {}));
        QCOMPARE(cache.next({dawn, dawn + 12h}, 0us)->span, (TimeSpan{dawn, dawn + 3h}));
        QCOMPARE(cache.next({dawn, dawn + 12h}, 1h)->span, (TimeSpan{dawn, dawn + 10h})); // another length
    }

    void whatIsNotAskedAnyMoreIsNotTaken()
    {
        RunMapCache cache;
        cache.setNow(dawn + 10h);
        const auto question = cache.next({dawn, dawn + 1h}, 0us);
        QVERIFY(question);
        QVERIFY(cache.next({dawn + 2h, dawn + 3h}, 0us));
        cache.take(*question, part(*question, {run(7, dawn)}));
        QVERIFY(cache.buckets({dawn, dawn + 3h}, 0us).isEmpty());
        QCOMPARE(cache.next({dawn, dawn + 1h}, 0us), question);
    }

    /// And it stays on screen until the answer is there.
    void theNewestEndIsAskedAgain()
    {
        RunMapCache cache;
        cache.setNow(dawn + 1h + 30s);
        const TimeSpan view{dawn, dawn + 2h};
        const auto first = cache.next(view, 5min);
        cache.take(*first, part(*first, {run(7, dawn), run(8, dawn + 1h)}));
        QCOMPARE(cache.next(view, 5min), std::nullopt);
        cache.setNow(dawn + 1h + 40s);
        QCOMPARE(cache.buckets(view, 5min).size(), 2);
        QVERIFY(cache.unread({dawn, dawn + 1h}, 5min).isEmpty());
        const auto again = cache.next(view, 5min);
        QVERIFY(again);
        QCOMPARE(again->span, (TimeSpan{dawn + 55min, dawn + 1h + 40s})); // whole stretches, of the last minute
        cache.take(*again, part(*again, {run(9, dawn + 1h)}));
        QCOMPARE(cache.buckets(view, 5min), (QList{run(7, dawn), run(9, dawn + 1h)}));
        cache.setNow(dawn + 1h + 3min);
        QCOMPARE(cache.next(view, 5min)->span.from, dawn + 55min);
        cache.setNow(dawn + 3h);
        QCOMPARE(cache.next({dawn, dawn + 50min}, 5min), std::nullopt);
    }

    void openRunsAreAskedForTheLessTheLongerTheyTake()
    {
        const auto askedAfter = [](microseconds age, microseconds wait) {
            RunMapCache cache;
            cache.setNow(dawn);
            const auto question = cache.next({dawn - 30h, dawn - 2min}, 5min);
            cache.take(*question, part(*question, {openRun(7, bucketBegin(dawn - age, 5min))}));
            cache.setNow(dawn + wait);
            const auto again = cache.next({dawn - 30h, dawn - 10min}, 5min);
            return again && again->span.contains(dawn - age);
        };
        QVERIFY(!askedAfter(160min, 4min + 59s)); // a 32nd of it are five minutes
        QVERIFY(askedAfter(160min, 5min));
        QVERIFY(askedAfter(23h, 50min));
        QVERIFY(!askedAfter(23h, 70min)); // older than a day by then
        QVERIFY(!askedAfter(25h, 2h));
    }

    void singleRunsThatWentOnReachIntoTheView()
    {
        RunMapCache cache;
        cache.setNow(dawn + 10h);
        const auto question = cache.next({dawn, dawn + 2h}, 0us);
        const RunBucket longRun = run(1, dawn + 10min, 51min);
        cache.take(*question,
            part(*question, {longRun, run(2, dawn + 11min, 49min), openRun(3, dawn + 20min), run(4, dawn + 90min)}));
        QCOMPARE(cache.buckets({dawn + 1h, dawn + 2h}, 0us),
            (QList{longRun, openRun(3, dawn + 20min), run(4, dawn + 90min)}));
    }

    void whereSingleRunsAreTooManyTheyAreCounted()
    {
        RunMapCache cache;
        cache.setNow(dawn + 10h);
        const TimeSpan view{dawn, dawn + 4h};
        const auto question = cache.next(view, 0us);
        RunMapPart coarse = part(*question, {run(7, dawn)});
        coarse.bucket = finestRunBucket;
        coarse.olderBefore = 5;
        coarse.covered.from = dawn + 2h + 20s;
        cache.take(*question, coarse);
        QCOMPARE(cache.bucketIn(view, 0us), finestRunBucket);
        QCOMPARE(cache.unread(view, 0us), (QList{TimeSpan{dawn, dawn + 2h + 1min}}));
        const auto older = cache.next(view, 0us);
        QCOMPARE(*older, (RunMapQuestion{view, finestRunBucket, 5}));
        cache.take(*older, part(*older, {run(4, dawn)}));
        QCOMPARE(cache.next(view, 0us), std::nullopt);
        RunBucket both = run(7, dawn);
        both.add(run(4, dawn));
        QCOMPARE(cache.buckets(view, 0us), QList{both});
        QCOMPARE(cache.bucketIn({dawn, dawn + 2h}, 0us), finestRunBucket);
        QCOMPARE(cache.bucketIn({dawn, dawn + 2h - 1us}, 0us), 0us); // half of them may be few enough
        QCOMPARE(cache.next({dawn, dawn + 1h}, 0us)->bucket, 0us);
    }

    void anotherHistoryIsReadAnew()
    {
        RunMapCache cache;
        cache.setNow(dawn + 10h);
        const auto read = [&](const TimeSpan &view, qint64 newest) {
            if (const auto question = cache.next(view, 0us))
                cache.take(*question, part(*question, {run(newest, view.from)}, newest));
        };
        read({dawn, dawn + 1h}, 100);
        read({dawn + 1h, dawn + 2h}, 100);
        QCOMPARE(cache.buckets({dawn, dawn + 2h}, 0us).size(), 2);
        read({dawn + 2h, dawn + 3h}, 99);
        QVERIFY(cache.buckets({dawn, dawn + 3h}, 0us).isEmpty());
        QCOMPARE(cache.next({dawn, dawn + 3h}, 0us)->span, (TimeSpan{dawn, dawn + 3h}));
    }

    void whatIsFarFromTheViewIsDropped()
    {
        RunMapCache cache(10);
        cache.setNow(dawn + 100h);
        const auto read = [&](const TimeSpan &view) {
            const auto question = cache.next(view, 0us);
            QList<RunBucket> runs;
            for (int i = 0; question && i < 4; ++i)
                runs.append(run(i, question->span.from + microseconds(1s) * i));
            if (question)
                cache.take(*question, part(*question, runs));
            return question.has_value();
        };
        for (const int hour : {10, 20, 21})
            QVERIFY(read({dawn + microseconds(1h) * hour, dawn + microseconds(1h) * (hour + 1)}));
        QVERIFY(!read({dawn + 20h, dawn + 21h})); // beside it
        QVERIFY(read({dawn + 10h, dawn + 11h}));
    }

    void histories_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    /// Any sequence of views, of time that passes, of answers that never come: in the end what is shown is what there is.
    void histories()
    {
        QFETCH(quint32, seed);
        HistoryPlay history(seed);
        RunMapCache cache(seed % 3 == 0 ? 400 : RunMapCache::mostBuckets);
        cache.setNow(history.now);
        for (int i = 0; i < 40; ++i) {
            switch (history.upTo(9)) {
            case 0:
                history.purge();
                break;
            case 1:
                if (history.oneIn(5))
                    history.replace();
                break;
            case 2:
            case 3:
            case 4:
                history.goOn(microseconds(1min) * (6 + history.upTo(180)));
                break;
            default:
                break;
            }
            cache.setNow(history.now);
            const TimeSpan edge{history.now - 5min, history.now};
            QVERIFY(drain(cache, history, edge, 0us)); // which tells of a purge
            const microseconds length = microseconds(1min) * (10 + history.upTo(history.oneIn(2) ? 350 : 4000));
            const Instant from = history.now - microseconds(1min) * history.upTo(5000);
            const TimeSpan view{from, from + length};
            const microseconds bucket = runMapBucketFor(view, 100 + history.upTo(2000));
            if (history.oneIn(3)) { // the view moves on before all is read
                for (int part = history.upTo(5); part > 0; --part) {
                    if (const auto question = cache.next(view, bucket); question && !history.oneIn(4))
                        cache.take(*question, history.answer(*question));
                }
                continue;
            }
            QVERIFY(drain(cache, history, view, bucket, 30));
            cache.setNow(history.now);
            QVERIFY(drain(cache, history, edge, 0us));
            QVERIFY(drain(cache, history, view, bucket));
            QVERIFY(cache.unread(view, bucket).isEmpty());
            QList<RunBucket> shown = cache.buckets(view, bucket);
            if (cache.bucketIn(view, bucket).count() == 0)
                shown.removeIf([&](const RunBucket &run) { return run.from < view.from; });
            QCOMPARE(shown, history.truth(view, cache.bucketIn(view, bucket)));
        }
        QVERIFY(history.questions > 40);
    }
};

QTEST_APPLESS_MAIN(RunMapCacheTest)
#include "tst_runmapcache.moc"
