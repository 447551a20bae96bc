#include "core/quantityreading.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace signalbox;
using namespace Qt::StringLiterals;
using Kind = Quantity::Kind;

Q_DECLARE_METATYPE(signalbox::Quantity)

/// What people type, and what the program itself has written, is read as what it means.
class QuantityReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::system()); }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<Quantity>("quantity");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        const auto row = [](const Quantity &quantity, const QString &text, double value) {
            QTest::addRow("%d %s", int(quantity.kind), qPrintable(text)) << quantity << text << value;
        };
        const Quantity bytes{.kind = Kind::Bytes};
        row(bytes, u"1.5 GiB"_s, 1.5 * 1024 * 1024 * 1024);
        row(bytes, u"1.5gib"_s, 1.5 * 1024 * 1024 * 1024);
        row(bytes, u"2 k"_s, 2048);
        row(bytes, u"2 kB"_s, 2000);
        row(bytes, u"1,024"_s, 1024);
        row(bytes, u"1 024"_s, 1024);
        row(bytes, u"  7  B "_s, 7);
        const Quantity seconds{.kind = Kind::Seconds};
        row(seconds, u"300 s"_s, 300);
        row(seconds, u"300"_s, 300);
        row(seconds, u"5 min"_s, 300);
        row(seconds, u"5 minutes"_s, 300);
        row(seconds, u"1 h 04 min"_s, 3840);
        row(seconds, u"1h30m"_s, 5400);
        row(seconds, u"-1 h 30 min"_s, -5400);
        row(seconds, u"250 ms"_s, 0.25);
        row(seconds, u"3 \u03bcs"_s, 3e-6);
        const Quantity milliseconds{.kind = Kind::Milliseconds};
        row(milliseconds, u"250"_s, 250);
        row(milliseconds, u"250 ms"_s, 250);
        row(milliseconds, u"1.5 s"_s, 1500);
        const Quantity ratio{.kind = Kind::Ratio};
        row(ratio, u"99 %"_s, 0.99);
        row(ratio, u"99%"_s, 0.99);
        row(ratio, u"0.99"_s, 0.99);
        const Quantity sessions{.kind = Kind::Count, .noun = u"sessions"_s};
        row(sessions, u"42 sessions"_s, 42);
        row(sessions, u"1.2 k"_s, 1200);
        row(sessions, u"1e3"_s, 1000);
        row(sessions, u"\u22125"_s, -5);
        const Quantity deliveries{.kind = Kind::Count, .noun = u"deliveries"_s, .isRate = true};
        row(deliveries, u"5/min"_s, 5.0 / 60);
        row(deliveries, u"5 deliveries/min"_s, 5.0 / 60);
        row(deliveries, u"5 / h"_s, 5.0 / 3600);
        row(deliveries, u"5"_s, 5);
        row({.kind = Kind::Bytes, .isRate = true}, u"3 MiB/s"_s, 3.0 * 1024 * 1024);
        row({.noun = u"%"_s}, u"42 %"_s, 42);
        row({.noun = u"%"_s}, u"42"_s, 42);
    }
    void readsWhatPeopleType()
    {
        QFETCH(Quantity, quantity);
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto read = readQuantity(text, quantity);
        QVERIFY(read);
        QVERIFY2(std::abs(*read - value) <= std::abs(value) * 1e-12, qPrintable(QString::number(*read, 'g', 17)));
    }

    void whatIsNotUnderstoodIsNothing_data()
    {
        QTest::addColumn<Quantity>("quantity");
        QTest::addColumn<QString>("text");
        const auto row = [](const Quantity &quantity, const QString &text) {
            QTest::addRow("%d %s", int(quantity.kind), qPrintable(text)) << quantity << text;
        };
        const Quantity bytes{.kind = Kind::Bytes};
        for (const QString &text : {u""_s, u" "_s, u"-"_s, u"GiB"_s, u"1 GiB 2 MiB"_s, u"5 min"_s, u"5/s"_s, u"1.2.3"_s,
                 u"1,2"_s, u"0x10"_s, u"nan"_s, u"inf"_s, u"1e999"_s, u"<b>5</b>"_s})
            row(bytes, text);
        row({.kind = Kind::Seconds}, u"5 min 3"_s);
        row({.kind = Kind::Seconds}, u"5 min -3 s"_s);
        row({.kind = Kind::Seconds}, u"5 parsecs"_s);
        row({.kind = Kind::Count}, u"5 m"_s);
        row({.kind = Kind::Count}, u"5 apples"_s);
        row({.kind = Kind::Count, .isRate = true}, u"5/fortnight"_s);
    }
    void whatIsNotUnderstoodIsNothing()
    {
        QFETCH(Quantity, quantity);
        QFETCH(QString, text);
        QCOMPARE(readQuantity(text, quantity), std::nullopt);
    }

    /// In each language as a number is written there, and plainly.
    void readsTheNumbersOfTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(readQuantity(u"1,5 KiB"_s, {.kind = Kind::Bytes}), 1536);
        QCOMPARE(readQuantity(u"1.5 KiB"_s, {.kind = Kind::Bytes}), 1536);
        QCOMPARE(readQuantity(u"1.024"_s, {.kind = Kind::Bytes}), 1024);
        QLocale::setDefault(QLocale(QLocale::French));
        QCOMPARE(readQuantity(u"1\u202f024,5"_s, {.kind = Kind::Bytes}), 1024.5);
    }

    void infinitiesAreRead()
    {
        QCOMPARE(readQuantity(u"∞"_s, {}), std::numeric_limits<double>::infinity());
        QCOMPARE(readQuantity(u"-∞"_s, {}), -std::numeric_limits<double>::infinity());
    }

    void readsAllThatIsWritten_data()
    {
        QTest::addColumn<QLocale>("locale");
        for (const auto language : {QLocale::C, QLocale::English, QLocale::German, QLocale::French, QLocale::Swedish,
                 QLocale::Arabic, QLocale::Hindi})
            QTest::addRow("%s", qPrintable(QLocale::languageToString(language))) << QLocale(language);
    }
    /// Values of every size and sign, of every quantity: the short text to its digits, the exact one to twelve, or as many decimals.
    void readsAllThatIsWritten()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        QRandomGenerator random(20261129);
        for (const Kind kind :
            {Kind::Number, Kind::Count, Kind::Ratio, Kind::Bytes, Kind::Seconds, Kind::Milliseconds}) {
            for (const QString &noun : {u""_s, u"sessions"_s, u"%"_s}) {
                for (const bool isRate : {false, true}) {
                    const Quantity quantity{kind, noun, isRate};
                    for (int i = 0; i < 400; ++i) {
                        const double size = std::pow(10.0, random.bounded(44.0) - 14);
                        compareRead(i == 0 ? 0 : random.bounded(2) == 0 ? size : -size, quantity);
                        if (QTest::currentTestFailed())
                            return;
                    }
                }
            }
        }
    }

private:
    static void compareRead(double value, const Quantity &quantity)
    {
        const QString brief = quantityText(value, quantity);
        const QString exact = exactQuantityText(value, quantity);
        const auto about = readQuantity(brief, quantity);
        const auto whole = readQuantity(exact, quantity);
        const QString what = u"%1 %2: \"%3\", \"%4\""_s.arg(int(quantity.kind)).arg(value).arg(brief, exact);
        QVERIFY2(about && std::abs(*about - value) <= std::abs(value) * 0.02, qPrintable(what));
        QVERIFY2(whole && std::abs(*whole - value) <= std::abs(value) * 1e-8, qPrintable(what));
    }
};

QTEST_APPLESS_MAIN(QuantityReadingTest)
#include "tst_quantityreading.moc"
