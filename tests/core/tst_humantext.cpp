#include "core/humantext.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::microseconds)

static const Instant now{1'795'348'800'000'000}; // 2026-11-22 12:00:00 UTC

class HumanTextTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::system()); }

    void relativeTimes_data()
    {
        QTest::addColumn<std::chrono::microseconds>("span");
        QTest::addColumn<QString>("expected");
        const auto row = [](std::chrono::microseconds span, const QString &expected) {
            QTest::addRow("%lld us", static_cast<long long>(span.count())) << span << expected;
        };
        row(0s, u"just now"_s);
        row(-999ms, u"just now"_s);
        row(999ms, u"just now"_s);
        row(-1s, u"1 s ago"_s);
        row(-59s, u"59 s ago"_s);
        row(-60s, u"1 min ago"_s);
        row(-3599s, u"59 min ago"_s);
        row(-1h, u"1 h ago"_s);
        row(-23h, u"23 h ago"_s);
        row(-24h, u"1 d ago"_s);
        row(-400 * 24h, u"400 d ago"_s);
        row(1s, u"in 1 s"_s);
        row(12min, u"in 12 min"_s);
        row(14h, u"in 14 h"_s);
        row(48h, u"in 2 d"_s);
    }
    void relativeTimes()
    {
        QFETCH(std::chrono::microseconds, span);
        QTEST(relativeTime(now + span, now), "expected");
    }
    void relativeToTheInfinities()
    {
        QCOMPARE(relativeTime(Instant::distantPast(), now), u"always"_s);
        QCOMPARE(relativeTime(Instant::distantFuture(), now), u"never"_s);
    }

    void durations_data()
    {
        QTest::addColumn<std::chrono::microseconds>("span");
        QTest::addColumn<QString>("expected");
        const auto row = [](std::chrono::microseconds span, const QString &expected) {
            QTest::addRow("%lld us", static_cast<long long>(span.count())) << span << expected;
        };
        row(0us, u"0 ms"_s);
        row(1us, u"< 1 ms"_s);
        row(1ms, u"1 ms"_s);
        row(412ms, u"412 ms"_s);
        row(999400us, u"999 ms"_s);
        row(999600us, u"1.0 s"_s);
        row(3200ms, u"3.2 s"_s);
        row(9949ms, u"9.9 s"_s);
        row(9950ms, u"10 s"_s);
        row(59499ms, u"59 s"_s);
        row(59500ms, u"1 min 00 s"_s);
        row(252s, u"4 min 12 s"_s);
        row(3599500ms, u"1 h 00 min"_s);
        row(1h + 4min + 59s, u"1 h 04 min"_s);
        row(76h, u"3 d 04 h"_s);
        row(-3200ms, u"-3.2 s"_s);
        row(std::chrono::microseconds::max(), u"endless"_s);
        row(std::chrono::microseconds::min(), u"endless"_s);
    }
    void durations()
    {
        QFETCH(std::chrono::microseconds, span);
        QTEST(durationText(span), "expected");
    }

    void counts()
    {
        QCOMPARE(countText(0), u"0"_s);
        QCOMPARE(countText(999), u"999"_s);
        QCOMPARE(countText(1234567), u"1,234,567"_s);
        QCOMPARE(countText(std::numeric_limits<qint64>::min()), u"-9,223,372,036,854,775,808"_s);
    }

    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](double value, const QString &expected) { QTest::addRow("%g", value) << value << expected; };
        row(0, u"0"_s);
        row(42, u"42"_s);
        row(1234.5, u"1,234.5"_s);
        row(99.876, u"99.876"_s);
        row(0.12345, u"0.123"_s);
        row(0.1 + 0.2, u"0.3"_s);
        row(-1234567, u"-1,234,567"_s);
        row(1e12, u"1,000,000,000,000"_s);
        row(std::numeric_limits<double>::infinity(), u"inf"_s);
    }
    void numbers()
    {
        QFETCH(double, value);
        QTEST(numberText(value), "expected");
    }

    void sizes()
    {
        QCOMPARE(byteSizeText(0), u"0 bytes"_s);
        QCOMPARE(byteSizeText(1023), u"1023 bytes"_s);
        QCOMPARE(byteSizeText(1536), u"1.5 KiB"_s);
        QCOMPARE(byteSizeText(64 * 1024 * 1024), u"64.0 MiB"_s);
    }

    void lists()
    {
        QCOMPARE(joinedList({}), QString());
        QCOMPARE(joinedList({u"a"_s}), u"a"_s);
        QCOMPARE(joinedList({u"a"_s, u"b"_s}), u"a and b"_s);
        QCOMPARE(joinedList({u"a"_s, u"b"_s, u"c"_s}), u"a, b and c"_s);
        QCOMPARE(joinedList({u"%2"_s, u"%1"_s}), u"%2 and %1"_s);
    }

    void instants()
    {
        const QTimeZone utc = QTimeZone::utc();
        QCOMPARE(exactInstant(now, utc), u"2026-11-22 12:00:00 UTC"_s);
        QCOMPARE(exactInstant(now + 412ms, utc), u"2026-11-22 12:00:00 UTC"_s);
        QCOMPARE(exactInstant(now + 412ms, utc, true), u"2026-11-22 12:00:00.412 UTC"_s);
        QCOMPARE(exactInstant(now, utc, true), u"2026-11-22 12:00:00 UTC"_s);
        QCOMPARE(exactInstant(Instant::distantFuture(), utc), u"infinity"_s);
        QCOMPARE(exactInstant(Instant::distantPast(), utc), u"-infinity"_s);
        const QTimeZone berlin("Europe/Berlin");
        if (!berlin.isValid())
            QSKIP("This machine has no time zone data.");
        QCOMPARE(exactInstant(now, berlin), u"2026-11-22 13:00:00 CET"_s);
        QCOMPARE(exactInstant(now - 120 * 24h, berlin), u"2026-07-25 14:00:00 CEST"_s);
    }

    void followsTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(countText(1234567), u"1.234.567"_s);
        QCOMPARE(numberText(1234.5), u"1.234,5"_s);
        QCOMPARE(durationText(3200ms), u"3,2 s"_s);
        QCOMPARE(byteSizeText(1536), u"1,5 KiB"_s);
    }
};

QTEST_APPLESS_MAIN(HumanTextTest)
#include "tst_humantext.moc"
