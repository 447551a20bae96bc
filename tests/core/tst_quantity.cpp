#include "core/quantity.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>

using namespace signalbox;
using namespace Qt::StringLiterals;
using Kind = Quantity::Kind;

class QuantityTest : public QObject
{
    Q_OBJECT

private:
    static constexpr double infinity = std::numeric_limits<double>::infinity();
    static constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

    static QList<Quantity> everyQuantity()
    {
        QList<Quantity> all;
        for (const Kind kind :
            {Kind::Number, Kind::Count, Kind::Ratio, Kind::Bytes, Kind::Seconds, Kind::Milliseconds}) {
            for (const bool isRate : {false, true})
                all.append({.kind = kind, .isRate = isRate});
        }
        return all;
    }

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::system()); }

    void unitsAreUnderstood()
    {
        QCOMPARE(quantityOf(u"bytes"_s, false), (Quantity{.kind = Kind::Bytes}));
        QCOMPARE(quantityOf(u" Bytes "_s, true), (Quantity{.kind = Kind::Bytes, .isRate = true}));
        QCOMPARE(quantityOf(u"ratio"_s, false), (Quantity{.kind = Kind::Ratio}));
        QCOMPARE(quantityOf(u"ms"_s, false), (Quantity{.kind = Kind::Milliseconds}));
        QCOMPARE(quantityOf(u"s"_s, false), (Quantity{.kind = Kind::Seconds}));
        QCOMPARE(quantityOf(u"count"_s, false), (Quantity{.kind = Kind::Count}));
        QCOMPARE(quantityOf(u"sessions"_s, false), (Quantity{.kind = Kind::Count, .noun = u"sessions"_s}));
        QCOMPARE(quantityOf(u"%"_s, false), (Quantity{.noun = u"%"_s}));
        QCOMPARE(quantityOf(u"°C"_s, false), (Quantity{.noun = u"°C"_s}));
        QCOMPARE(quantityOf({}, false), Quantity{});
        const Quantity hostile = quantityOf(QString(10'000, u'x') + u"\n\u202e"_s, false);
        QVERIFY(hostile.noun.size() < 100);
        QVERIFY(!quantityOf(u"a\nb"_s, false).noun.contains(u'\n'));
    }

    void texts_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isRate");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](Kind kind, bool isRate, double value, const QString &expected) {
            QTest::addRow("%d%s %g %s", int(kind), isRate ? "/s" : "", value, qPrintable(expected))
                << int(kind) << isRate << value << expected;
        };
        row(Kind::Number, false, 0, u"0"_s);
        row(Kind::Number, false, -0.0, u"0"_s);
        row(Kind::Number, false, 0.5, u"0.5"_s);
        row(Kind::Number, false, 1.234, u"1.23"_s);
        row(Kind::Number, false, -12.34, u"-12.3"_s);
        row(Kind::Number, false, 0.00123, u"0.00123"_s);
        row(Kind::Number, false, 1e-7, u"1e-07"_s);
        row(Kind::Number, false, 1e300, u"1e+288 T"_s);
        row(Kind::Count, false, 999, u"999"_s);
        row(Kind::Count, false, 999.4, u"999"_s);
        row(Kind::Count, false, 999.8, u"1 k"_s);
        row(Kind::Count, false, 1000, u"1 k"_s);
        row(Kind::Count, false, 12'345, u"12.3 k"_s);
        row(Kind::Count, false, 1'500'000, u"1.5 M"_s);
        row(Kind::Count, false, 2.5e9, u"2.5 G"_s);
        row(Kind::Count, false, -4e12, u"-4 T"_s);
        row(Kind::Ratio, false, 0, u"0 %"_s);
        row(Kind::Ratio, false, 0.42, u"42 %"_s);
        row(Kind::Ratio, false, 0.9, u"90 %"_s);
        row(Kind::Ratio, false, 0.07, u"7 %"_s);
        row(Kind::Ratio, false, 0.99999, u"99.99 %"_s); // not all
        row(Kind::Ratio, false, 1, u"100 %"_s);
        row(Kind::Bytes, false, 0, u"0 B"_s);
        row(Kind::Bytes, false, 1023, u"1,023 B"_s);
        row(Kind::Bytes, false, 1024, u"1 KiB"_s);
        row(Kind::Bytes, false, 1.5 * 1024 * 1024 * 1024, u"1.5 GiB"_s);
        row(Kind::Bytes, false, -2048, u"-2 KiB"_s);
        row(Kind::Seconds, false, 0, u"0 s"_s);
        row(Kind::Seconds, false, 0.412, u"412 ms"_s);
        row(Kind::Seconds, false, 0.0000005, u"0.5 µs"_s);
        row(Kind::Seconds, false, 3.21, u"3.21 s"_s);
        row(Kind::Seconds, false, 59.9, u"59.9 s"_s);
        row(Kind::Seconds, false, 59.96, u"1 min"_s);
        row(Kind::Seconds, false, 252, u"4 min 12 s"_s);
        row(Kind::Seconds, false, 3599.6, u"1 h"_s);
        row(Kind::Seconds, false, 3840, u"1 h 04 min"_s);
        row(Kind::Seconds, false, 86399, u"1 d"_s);
        row(Kind::Seconds, false, -90000, u"-1 d 01 h"_s);
        row(Kind::Seconds, false, 1e300, u"1.16e+295 d"_s);
        row(Kind::Milliseconds, false, 412, u"412 ms"_s);
        row(Kind::Milliseconds, false, 90'000, u"1 min 30 s"_s);
        row(Kind::Count, true, 0, u"0/s"_s);
        row(Kind::Count, true, 3.4, u"3.4/s"_s);
        row(Kind::Count, true, 0.9999, u"1/s"_s);
        row(Kind::Count, true, 3.4 / 60, u"3.4/min"_s);
        row(Kind::Count, true, 3.4 / 3600, u"3.4/h"_s);
        row(Kind::Bytes, true, 2048, u"2 KiB/s"_s);
        row(Kind::Bytes, true, 0.5, u"30 B/min"_s);
        row(Kind::Number, false, notANumber, u"-"_s);
        row(Kind::Bytes, false, infinity, u"∞"_s);
        row(Kind::Seconds, true, -infinity, u"-∞"_s);
    }
    void texts()
    {
        QFETCH(int, kind);
        QFETCH(bool, isRate);
        QFETCH(double, value);
        QTEST(quantityText(value, {.kind = Kind(kind), .isRate = isRate}), "expected");
    }

    void signsAreWrittenAndWordsAreNot()
    {
        QCOMPARE(quantityText(42, quantityOf(u"%"_s, false)), u"42 %"_s);
        QCOMPARE(quantityText(42, quantityOf(u"sessions"_s, false)), u"42"_s);
    }

    void exactTexts()
    {
        QCOMPARE(exactQuantityText(1'610'612'736, {.kind = Kind::Bytes}), u"1,610,612,736 B"_s);
        QCOMPARE(exactQuantityText(0.07, {.kind = Kind::Ratio}), u"7 %"_s);
        QCOMPARE(exactQuantityText(0.998123, {.kind = Kind::Ratio}), u"99.8123 %"_s);
        QCOMPARE(exactQuantityText(12'345, quantityOf(u"sessions"_s, false)), u"12,345 sessions"_s);
        QCOMPARE(exactQuantityText(0.0567, {.kind = Kind::Count, .isRate = true}), u"0.0567/s"_s);
        QCOMPARE(exactQuantityText(412.25, {.kind = Kind::Milliseconds}), u"412.25 ms"_s);
        QCOMPARE(exactQuantityText(-0.0, {}), u"0"_s);
        QCOMPARE(exactQuantityText(notANumber, {}), u"-"_s);
        QCOMPARE(exactQuantityText(1e300, {}), u"1e+300"_s);
    }

    void everyDoubleHasAText()
    {
        for (const Quantity &quantity : everyQuantity()) {
            for (const double value :
                {0.0, -0.0, 5e-324, -5e-324, 1e-300, 1.0, -1e15, 1e300, -1.7e308, infinity, -infinity, notANumber}) {
                const QString text = quantityText(value, quantity);
                QVERIFY2(!text.isEmpty() && text.size() < 30, qPrintable(text));
                QVERIFY(!exactQuantityText(value, quantity).isEmpty());
            }
        }
    }

    void ticksAreRound()
    {
        using Ticks = QList<double>;
        QCOMPARE(quantityTicks(0, 10, {}, 5), (Ticks{0, 2, 4, 6, 8, 10}));
        QCOMPARE(quantityTicks(0, 41, {}, 4), (Ticks{0, 20, 40, 60}));
        QCOMPARE(quantityTicks(0, 0.8, {.kind = Kind::Ratio}, 4), (Ticks{0, 0.2, 0.4, 0.6, 0.8}));
        QCOMPARE(quantityTicks(0, 1, {.kind = Kind::Count}, 4), (Ticks{0, 1}));
        QCOMPARE(quantityTicks(0, 3000, {.kind = Kind::Bytes}, 3), (Ticks{0, 1024, 2048, 3072}));
        const Quantity bytes{.kind = Kind::Bytes};
        QCOMPARE(quantityTickTexts(quantityTicks(77'920'000, 77'932'000, bytes, 3), bytes),
            (QStringList{u"74.310 MiB"_s, u"74.315 MiB"_s, u"74.320 MiB"_s, u"74.325 MiB"_s}));
        QCOMPARE(quantityTickTexts(quantityTicks(0, 1'020'000, bytes, 4), bytes),
            (QStringList{u"0 MiB"_s, u"0.5 MiB"_s, u"1.0 MiB"_s}));
        QCOMPARE(quantityTicks(0, 100, {.kind = Kind::Seconds}, 4), (Ticks{0, 30, 60, 90, 120}));
        QCOMPARE(
            quantityTicks(0, 100'000, {.kind = Kind::Milliseconds}, 4), (Ticks{0, 30'000, 60'000, 90'000, 120'000}));
        QCOMPARE(quantityTicks(0, 5 * 3600, {.kind = Kind::Seconds}, 3), (Ticks{0, 7200, 14400, 21600}));
        QCOMPARE(quantityTicks(-5, 5, {}, 4), (Ticks{-5, 0, 5}));
        // Rates below one a second, in whole ones a minute.
        const Ticks rates = quantityTicks(0, 0.05, {.kind = Kind::Count, .isRate = true}, 3);
        QCOMPARE(quantityTickTexts(rates, {.kind = Kind::Count, .isRate = true}),
            (QStringList{u"0/min"_s, u"1/min"_s, u"2/min"_s, u"3/min"_s}));
    }

    void ticksHoldAnyValues()
    {
        const QList<double> values{0, -0.0, 1e-300, 5e-324, 0.1, 1, 7, 1023, 1e9, 1e15, 1e300, 1.7e308, -1, -3e5,
            -1e300, infinity, -infinity, notANumber};
        for (const Quantity &quantity : everyQuantity()) {
            for (const double low : values) {
                for (const double high : values) {
                    for (const int about : {-1, 1, 4, 10}) {
                        const QList<double> ticks = quantityTicks(low, high, quantity, about);
                        QVERIFY(ticks.size() >= 2);
                        QVERIFY(ticks.size() <= 2 * std::max(1, about) + 2);
                        for (qsizetype i = 0; i < ticks.size(); ++i) {
                            QVERIFY(std::isfinite(ticks.at(i)));
                            QVERIFY(i == 0 || ticks.at(i) > ticks.at(i - 1));
                        }
                        const double size = std::max(std::abs(low), std::abs(high));
                        if (std::isnan(low) || std::isnan(high) || size >= 1e300)
                            continue;
                        QVERIFY(ticks.first() <= std::min(low, high) + size * 1e-9);
                        const QString words = QStringLiteral("%1 to %2, kind %3, about %4")
                                                  .arg(low)
                                                  .arg(high)
                                                  .arg(int(quantity.kind))
                                                  .arg(about);
                        QVERIFY2(ticks.last() >= std::max(low, high) - size * 1e-9, qPrintable(words));
                    }
                }
            }
        }
    }

    void noTwoTicksReadAlike()
    {
        for (const Quantity &quantity : everyQuantity()) {
            for (const double low : {0.0, 1000.0, 1e6, 3610.0, 59.0, 1e-3}) {
                for (const double share : {0.001, 0.01, 0.5, 30.0}) {
                    const QList<double> ticks = quantityTicks(low, low + (low + 1) * share, quantity, 5);
                    QStringList texts = quantityTickTexts(ticks, quantity);
                    QCOMPARE(texts.size(), ticks.size());
                    QVERIFY2(texts.removeDuplicates() == 0, qPrintable(texts.join(u"; "_s)));
                }
            }
        }
        QCOMPARE(quantityTickTexts({1000, 1002, 1004}, {}), (QStringList{u"1.000 k"_s, u"1.002 k"_s, u"1.004 k"_s}));
        QCOMPARE(quantityTickTexts({0, 0.005, 0.01}, {.kind = Kind::Ratio}),
            (QStringList{u"0 %"_s, u"0.5 %"_s, u"1.0 %"_s}));
    }
};

QTEST_APPLESS_MAIN(QuantityTest)
#include "tst_quantity.moc"
