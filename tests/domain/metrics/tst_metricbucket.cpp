#include "domain/metrics/metricbucket.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

const Instant noon{1'795'953'600'000'000}; // 2026-11-29 12:00 UTC

MetricBucket single(double value, Instant at)
{
    return {noon, value, value, value, value, 1, 1, at};
}

} // namespace

class MetricBucketTest : public QObject
{
    Q_OBJECT

private slots:
    void partsAddUpInAnyOrder()
    {
        QRandomGenerator random(7);
        MetricBucket forward{.at = noon};
        MetricBucket backward{.at = noon};
        QList<MetricBucket> parts;
        double sum = 0;
        for (int i = 0; i < 1000; ++i) {
            parts.append(single(random.bounded(2000) - 1000, noon + i * 1s));
            sum += parts.last().mean;
        }
        for (qsizetype i = 0; i < parts.size(); ++i) {
            forward.add(parts.at(i));
            backward.add(parts.at(parts.size() - 1 - i));
        }
        for (const MetricBucket &bucket : {forward, backward}) {
            QCOMPARE(bucket.count, 1000);
            QCOMPARE(bucket.weight, 1000.0);
            QVERIFY(std::abs(bucket.mean - sum / 1000) < 1e-9);
            QCOMPARE(bucket.least, std::ranges::min(parts, {}, &MetricBucket::least).least);
            QCOMPARE(bucket.greatest, std::ranges::max(parts, {}, &MetricBucket::least).least);
            QCOMPARE(bucket.last, parts.last().last);
            QCOMPARE(bucket.lastAt, parts.last().lastAt);
        }
    }

    void theMeanIsWeighted()
    {
        MetricBucket rates{noon, 1, 1, 1, 1, 10, 1, noon};
        rates.add({noon, 4, 4, 4, 4, 20, 1, noon + 20s});
        QCOMPARE(rates.mean, 3.0);
        QCOMPARE(rates.weight, 30.0);
    }

    void nothingAddsNothing()
    {
        MetricBucket bucket = single(-5, noon);
        bucket.add({.at = noon});
        QCOMPARE(bucket, single(-5, noon));
        MetricBucket none{.at = noon};
        none.add(single(-5, noon));
        QCOMPARE(none, single(-5, noon)); // and no zero among the greatest
    }

    void theLargestNumbersHaveAMean()
    {
        MetricBucket bucket = single(1e300, noon);
        for (int i = 0; i < 100'000; ++i)
            bucket.add(single(i % 2 == 0 ? -1e300 : 1e300, noon));
        QVERIFY(std::isfinite(bucket.mean));
        QVERIFY(std::abs(bucket.mean) <= 1e296);
    }

    void bucketsAreTwoPixelsWide_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<qint64>("bucket");
        const auto row = [](const char *name, microseconds length, int pixels, microseconds bucket) {
            QTest::newRow(name) << qint64(length.count()) << pixels << qint64(bucket.count());
        };
        row("15 min", 15min, 500, 5s);
        row("1 h", 1h, 500, 15s);
        row("6 h", 6h, 500, 2min);
        row("24 h", 24h, 500, 10min);
        row("7 d", 168h, 500, 1h);
        row("30 d", 720h, 500, 3h);
        row("90 d", 2160h, 500, 12h);
        row("1 year", 8760h, 500, 48h);
        row("10 years", 87600h, 500, 672h);
        row("10,000 years", 87'600'000h, 500, 672h);
        row("just two pixels", 250s, 500, 1s);
        row("just less", 250s + 1us, 500, 2s);
        row("no width", 1h, 0, 1h);
        row("nothing", 0s, 500, 1s);
    }
    void bucketsAreTwoPixelsWide()
    {
        QFETCH(qint64, length);
        QFETCH(int, pixels);
        QFETCH(qint64, bucket);
        const TimeSpan view{noon, noon + microseconds(length)};
        QCOMPARE(metricBucketFor(view, pixels, {}).count(), bucket);
    }

    void whereRowsAreGoneAnHourIsTheFinest()
    {
        const TimeSpan day{noon - 24h, noon};
        const MetricReach reach{.rowsFrom = noon - 12h, .rolledFrom = noon - 48h, .rolledUntil = noon, .indexed = true};
        QVERIFY(metricBucketFor(day, 500, reach) == 1h);
        QVERIFY(metricBucketFor({day.from - 720h, day.until}, 500, reach) > 1h);
        MetricReach other = reach;
        other.rowsFrom = day.from;
        QVERIFY(metricBucketFor(day, 500, other) == 10min); // all rows are there
        other = reach;
        other.rolledFrom = reach.rowsFrom;
        QVERIFY(metricBucketFor(day, 500, other) == 10min); // nor are hours
        other.rolledFrom.reset();
        QVERIFY(metricBucketFor(day, 500, other) == 10min);
        QVERIFY(metricBucketFor({noon - 96h, noon - 48h}, 500, reach) == 15min); // before either
    }
};

QTEST_GUILESS_MAIN(MetricBucketTest)
#include "tst_metricbucket.moc"
