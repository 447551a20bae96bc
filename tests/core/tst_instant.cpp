#include "core/instant.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class InstantTest : public QObject
{
    Q_OBJECT

private slots:
    void parsesWhatPostgresPrints_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("micros");
        QTest::newRow("epoch") << QByteArray("1970-01-01 00:00:00+00") << qint64(0);
        QTest::newRow("microseconds") << QByteArray("2026-11-22 12:26:00.123456+00") << qint64(1795350360123456);
        QTest::newRow("short fraction") << QByteArray("1970-01-01 00:00:01.5+00") << qint64(1500000);
        QTest::newRow("half-hour zone") << QByteArray("1970-01-01 05:30:00+05:30") << qint64(0);
        QTest::newRow("zone with seconds") << QByteArray("1969-12-31 23:59:28-00:00:32") << qint64(0);
        QTest::newRow("a short fraction") << QByteArray("1970-01-01 00:00:01.5+00") << qint64(1'500'000);
        QTest::newRow("no fraction") << QByteArray("1970-01-02 00:00:01+00") << qint64(86'401'000'000);
        QTest::newRow("leap day") << QByteArray("2024-02-29 23:59:59.000001+00") << qint64(1'709'251'199'000'001);
        QTest::newRow("before the epoch") << QByteArray("1969-12-31 23:59:59.999999+00") << qint64(-1);
        QTest::newRow("infinity") << QByteArray("infinity") << Instant::distantFuture().micros;
        QTest::newRow("-infinity") << QByteArray("-infinity") << Instant::distantPast().micros;
        QTest::newRow("BC") << QByteArray("0044-03-15 00:00:00+00 BC") << Instant::distantPast().micros;
        QTest::newRow("year 294276") << QByteArray("294276-12-31 00:00:00+00") << Instant::distantFuture().micros;
    }
    void parsesWhatPostgresPrints()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, micros);
        const auto parsed = Instant::fromPostgres(text);
        QVERIFY(parsed);
        QCOMPARE(parsed->micros, micros);
    }

    void infinityIsFarFromEverything()
    {
        using namespace std::chrono_literals;
        constexpr Instant now{1'795'350'360'000'000};
        for (const Instant end : {Instant::distantPast(), Instant::distantFuture()}) {
            QCOMPARE(end + 1h, end);
            QCOMPARE(end - 1h, end);
            QVERIFY(end - end == 0us);
            QVERIFY(!isFinite(end - now));
            QVERIFY(!isFinite(now - end));
        }
        QVERIFY(Instant::distantFuture() - now > 0us);
        QVERIFY(now - Instant::distantFuture() < 0us);
        QVERIFY(Instant::distantPast() - now < 0us);
        QVERIFY(now - Instant::distantPast() > 0us);
        QVERIFY(Instant::distantFuture() - Instant::distantPast() > 0us);
        QVERIFY(isFinite(now - Instant{0}));
        QCOMPARE(now + std::chrono::microseconds::max(), Instant::distantFuture());
        QCOMPARE(Instant{-10} - std::chrono::microseconds::max(), Instant::distantPast());
    }

    void rejectsAnythingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "now", "2026-13-01 00:00:00+00", "2026-01-01", "2026-01-01 00:00:00",
                 "2026-01-01 00:00:00+00x", "2026-02-30 00:00:00+00", "2025-02-29 00:00:00.5+00",
                 "2026-01-01 00:00:00.+00", "2026-01-01 00:00:00.12x+00", "2026-01-0x 00:00:00+00"})
            QTest::newRow(text) << QByteArray(text);
    }
    void rejectsAnythingElse()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Instant::fromPostgres(text));
    }

    void printsWhatPostgresParses()
    {
        for (const QByteArray &text : {"2026-11-22 12:26:00.123456+00"_ba, "1969-12-31 23:59:59.999999+00"_ba})
            QCOMPARE(Instant::fromPostgres(text)->toPostgres().toUtf8(), text);
        QCOMPARE(Instant::distantFuture().toPostgres(), u"infinity"_s);
    }
};

QTEST_APPLESS_MAIN(InstantTest)
#include "tst_instant.moc"
