#include "domain/metrics/differences/spandifferences.h"
#include "domain/metrics/differences/spanstatistics.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <limits>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

/// Something between -1 and 1 that is the same in every run, without memory.
double noise(int i)
{
    return std::sin(i * 12.9898) * std::cos(i * 78.233 + i * i * 0.37);
}

ComparedLine line(const std::function<double(int)> &value, int before = 80, int inside = 20)
{
    ComparedLine line;
    line.thing.key = {u"t"_s, u"n"_s, {}};
    for (int i = 0; i < before + inside; ++i)
        (i < before ? line.before : line.inside).append(value(i));
    return line;
}

ComparedTallies tallies(const Tally &before, const Tally &inside)
{
    ComparedTallies both;
    both.thing.kind = ComparedThing::Kind::Deliveries;
    both.before = {before};
    both.inside = {inside};
    return both;
}

QList<Difference> found(const ComparedLine &line)
{
    return differencesIn({line}, {}).found;
}

} // namespace

/// What single lines are judged, one rule at a time.
class DifferenceRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void chancesAreThoseOfTheBooks()
    {
        QVERIFY(std::abs(chanceOfDistance(0.5, 1e6, 1e6)) < 1e-12);
        QVERIFY(std::abs(chanceOfDistance(1.3581 / std::sqrt(5e5), 1e6, 1e6) - 0.05) < 1e-3); // Smirnov's table
        QVERIFY(std::abs(chanceOfStudent(2.228, 10) - 0.05) < 1e-4);
        QVERIFY(std::abs(chanceOfStudent(12.706, 1) - 0.05) < 1e-4);
        QVERIFY(std::abs(chanceOfShare(3, 4, 4, 8) - 17.0 / 70) < 1e-9); // the lady tasting tea
        std::vector<double> chances{0.01, 0.04, 0.03, 0.005};
        correct(chances);
        QVERIFY(std::abs(chances.at(0) - 0.03) < 1e-12 && std::abs(chances.at(1) - 0.06) < 1e-12);
        QVERIFY(std::abs(chances.at(2) - 0.06) < 1e-12 && std::abs(chances.at(3) - 0.02) < 1e-12);
    }

    void aStepIsNamedWithBothMiddles()
    {
        const auto differences = found(line([](int i) { return (i < 80 ? 2 : 14) + noise(i); }));
        QCOMPARE(differences.size(), 1);
        QCOMPARE(differences.first().change, Difference::Change::Higher);
        QVERIFY(std::abs(differences.first().usual.middle - 2) < 0.3);
        QVERIFY(std::abs(differences.first().seen.middle - 14) < 0.3);
        QCOMPARE(differences.first().sureness(), Sureness::Certain);
        const auto lower = found(line([](int i) { return (i < 80 ? 14 : 2) + noise(i); }));
        QCOMPARE(lower.value(0).change, Difference::Change::Lower);
    }

    /// Two spreads away is certain, and yet not worth a look; five are.
    void aSmallChangeIsNone()
    {
        const double spread = 0.5;
        QVERIFY(found(line([&](int i) { return 50 + noise(i) + (i < 80 ? 0 : 1.5 * spread); })).isEmpty());
        QCOMPARE(found(line([&](int i) { return 50 + noise(i) + (i < 80 ? 0 : 5 * spread); })).size(), 1);
    }

    void whatNeverChangedDoesOnce()
    {
        QVERIFY(found(line([](int) { return 7.0; })).isEmpty());
        QCOMPARE(found(line([](int i) { return i < 80 ? 7.0 : 8.0; })).size(), 1);
        QVERIFY(found(line([](int i) { return 7 + 1e-12 * noise(i); })).isEmpty());
        QCOMPARE(found(line([](int i) { return i < 80 ? 0.0 : 3.0; })).size(), 1);
    }

    void aTrendGoesOn()
    {
        QVERIFY(found(line([](int i) { return 100 + 2 * i + noise(i); })).isEmpty());
        QVERIFY(found(line([](int i) { return double(i / 10); })).isEmpty()); // a size that grows in steps
    }

    void tooFewValuesTellNothing()
    {
        const auto step = [](int i) { return i < 20 ? 2 + noise(i) : 14 + noise(i); };
        const Differences few = differencesIn({line(step, 20, 5)}, {});
        QCOMPARE(few.tooFew, 1);
        QCOMPARE(few.compared, 0);
        QVERIFY(few.found.isEmpty());
        const Differences enough = differencesIn({line(step, 20, 6)}, {});
        QCOMPARE(enough.tooFew, 0);
        QCOMPARE(enough.compared, 1);
        const auto late = [](int i) { return i < 21 ? 2 + noise(i) : 14 + noise(i); };
        QCOMPARE(differencesIn({line(late, 21, 20)}, {}).tooFew, 0);
        QCOMPARE(differencesIn({line([&](int i) { return i < 2 ? gap : late(i); }, 21, 20)}, {}).tooFew, 1);
    }

    void aSeriesThatStoppedOrBegan()
    {
        const auto stopped = found(line([](int i) { return i < 80 ? noise(i) : gap; }));
        QCOMPARE(stopped.value(0).change, Difference::Change::Stopped);
        const auto began = found(line([](int i) { return i < 80 ? gap : noise(i); }));
        QCOMPARE(began.value(0).change, Difference::Change::Began);
        QVERIFY(found(line([](int i) { return i % 3 == 0 && i < 80 ? noise(i) : gap; })).isEmpty()); // it came and went
        QVERIFY(found(line([](int) { return gap; })).isEmpty());
    }

    void valuesThatAreNone()
    {
        const double endless = std::numeric_limits<double>::infinity();
        const auto step = [](int i) { return (i < 80 ? 2 : 14) + noise(i); };
        QCOMPARE(found(line([&](int i) { return i % 7 == 0 ? gap : i % 11 == 0 ? endless : step(i); })).size(), 1);
        QCOMPARE(found(line([&](int i) { return 1e300 * step(i) / 16; })).size(), 1);
        QCOMPARE(found(line([&](int i) { return 1e-300 * step(i); })).size(), 1);
        QVERIFY(found(line([&](int i) { return -1e308 * (1 + noise(i) / 4) / 2; })).isEmpty());
    }

    /// One outlier in the span, as after a counter's reset, is no difference.
    void oneValueFarOut()
    {
        QVERIFY(found(line([](int i) { return i == 85 ? 1e6 : noise(i); })).isEmpty());
    }

    void failures()
    {
        const auto named = [](const Tally &before, const Tally &inside) {
            return differencesIn({}, {tallies(before, inside)}).found.size();
        };
        QCOMPARE(named({400, 0}, {100, 12}), 1);
        QCOMPARE(named({400, 48}, {100, 12}), 0); // as usual
        QCOMPARE(named({400, 0}, {100, 2}), 0); // too few
        QCOMPARE(named({40'000'000, 400'000}, {10'000'000, 115'000}), 0); // certain, and small
        QCOMPARE(named({400, 200}, {100, 0}), 0); // better
        QCOMPARE(named({0, 0}, {100, 50}), 0); // nothing to compare with
        const Differences clear = differencesIn({}, {tallies({400, 0}, {100, 50})});
        QCOMPARE(clear.found.first().change, Difference::Change::FailsMore);
        QCOMPARE(clear.found.first().tallyInside, (Tally{100, 50}));
    }

    /// What comes in clumps is expected to do so.
    void failuresInClumps()
    {
        ComparedTallies both = tallies({}, {});
        both.before.clear();
        for (int i = 0; i < 40; ++i)
            both.before.append({10, i % 13 == 0 ? 8 : 0});
        both.inside = {{100, 16}};
        QVERIFY(differencesIn({}, {both}).found.isEmpty());
        for (int i = 0; i < 40; ++i)
            both.before[i] = {10, i % 13 == 0 ? 1 : 0};
        QCOMPARE(differencesIn({}, {both}).found.size(), 1);
    }

    void theSurestComesFirst()
    {
        ComparedLine weak = line([](int i) { return i < 80 ? noise(i) : 3 + 2 * noise(i); });
        weak.thing.key.name = u"weak"_s;
        const ComparedLine strong = line([](int i) { return i < 80 ? noise(i) : 30 + noise(i); });
        const Differences both = differencesIn({weak, strong}, {tallies({100, 0}, {25, 0})});
        QCOMPARE(both.compared, 3);
        QVERIFY(!both.found.isEmpty());
        QCOMPARE(both.found.first().thing.key.name, u"n"_s);
    }
};

QTEST_APPLESS_MAIN(DifferenceRulesTest)
#include "tst_differencerules.moc"
