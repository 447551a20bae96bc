#include "domain/deliveries/deliveryhistogram.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone berlinZone("Europe/Berlin");

Instant berlin(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    time.setTimeZone(berlinZone);
    return Instant::fromDateTime(time);
}

} // namespace

class DeliveryHistogramTest : public QObject
{
    Q_OBJECT

private slots:
    void takesTheLastDayWhenTheFilterNamesNoTime()
    {
        const Instant now = berlin(u"2026-11-22T13:26:10"_s);
        const HistogramRange range = histogramRange({}, now, berlinZone, 24h);
        QCOMPARE(range.from, now - 24h);
        QCOMPARE(range.to, now);
        QCOMPARE(range.width, 15min);
        QCOMPARE(range.origin, berlin(u"2026-11-21T00:00:00"_s));
        const auto buckets = emptyBuckets(range);
        QCOMPARE(buckets.size(), 97);
        QCOMPARE(buckets.first().from, berlin(u"2026-11-21T13:15:00"_s));
        QVERIFY(buckets.last().from < now && buckets.last().to > now);
    }

    void takesTheFiltersRange()
    {
        const Instant now = berlin(u"2026-11-22T13:26:10"_s);
        DeliveryFilter filter;
        filter.since = TimeBound{{}, 2h};
        QCOMPARE(histogramRange(filter, now, berlinZone, 24h).from, now - 2h);
        QCOMPARE(histogramRange(filter, now, berlinZone, 24h).width, 1min);
        filter.until = TimeBound{now - 1h, {}};
        QCOMPARE(histogramRange(filter, now, berlinZone, 24h).to, now - 1h);
        filter.since.reset();
        QCOMPARE(histogramRange(filter, now, berlinZone, 24h).from, now - 25h);
        filter.until = TimeBound{now + 1h, {}};
        QCOMPARE(histogramRange(filter, now, berlinZone, 24h).to, now);
        filter.since = TimeBound{now + 1h, {}}; // nothing can be there yet
        QVERIFY(!emptyBuckets(histogramRange(filter, now, berlinZone, 24h)).isEmpty());
    }

    void bucketsStayFew_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<qint64>("widthMinutes");
        QTest::newRow("an hour") << qint64(1) << qint64(1);
        QTest::newRow("6 hours") << qint64(6) << qint64(5);
        QTest::newRow("a week") << qint64(168) << qint64(120);
        QTest::newRow("30 days") << qint64(720) << qint64(360);
        QTest::newRow("90 days") << qint64(2160) << qint64(1440);
        QTest::newRow("a year") << qint64(8760) << qint64(10'080);
        QTest::newRow("a century") << qint64(876'000) << qint64(11 * 40'320);
    }
    void bucketsStayFew()
    {
        QFETCH(qint64, hours);
        QFETCH(qint64, widthMinutes);
        DeliveryFilter filter;
        filter.since = TimeBound{{}, std::chrono::hours(hours)};
        const HistogramRange range = histogramRange(filter, berlin(u"2026-11-22T13:26:10"_s), berlinZone, 24h);
        QCOMPARE(std::chrono::duration_cast<std::chrono::minutes>(range.width).count(), widthMinutes);
        QVERIFY(emptyBuckets(range).size() <= 121);
    }

    void answersAreCountedByKind()
    {
        QCOMPARE(failureKindsOf({}), QStringList());
        QCOMPARE(failureKindsOf({{500, 599}}), QStringList{u"http_5xx"_s});
        QCOMPARE(failureKindsOf({{401, 401}, {500, std::nullopt}}), (QStringList{u"http_401"_s, u"http_5xx"_s}));
        QCOMPARE(failureKindsOf({{200, 299}}), QStringList{u""_s});
        QVERIFY(failureKindsOf({{400, 499}})->contains(u"http_429"_s));
        QVERIFY(!failureKindsOf({{503, 503}}));
        QVERIFY(!failureKindsOf({{401, 401}, {418, 418}}));
    }

    void saysWhatItCannotNarrow()
    {
        DeliveryFilter filter;
        filter.wanted = {{DeliveryState::Failed}, {u"one"_s}, {u"a.*"_s}, {{500, 599}}, {u"timeout"_s}};
        filter.since = TimeBound{{}, 1h};
        QCOMPARE(histogramGaps(filter), QList<HistogramGap>());
        filter.unwanted.statuses = {{503, 503}};
        filter.words = {u"timeout"_s};
        filter.payloads = {u"{}"_s};
        filter.replayed = false;
        QCOMPARE(histogramGaps(filter),
            (QList{HistogramGap::Status, HistogramGap::Words, HistogramGap::Payload, HistogramGap::Replayed}));
    }
};

QTEST_GUILESS_MAIN(DeliveryHistogramTest)
#include "tst_deliveryhistogram.moc"
