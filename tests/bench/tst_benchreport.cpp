#include "bench/benchreport.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class BenchReportTest : public QObject
{
    Q_OBJECT

    static bool holds(double value, const Bound &target, bool isJudging = true)
    {
        BenchReport report(u"area"_s, isJudging);
        report.addTarget(u"figure"_s, value, u"x"_s, target);
        return report.holds();
    }

private slots:
    void breaksWhatMissesItsTarget()
    {
        const Bound most{Bound::Kind::AtMost, 1.4};
        QVERIFY(holds(1.4, most));
        QVERIFY(!holds(1.401, most));
        const Bound least{Bound::Kind::AtLeast, 0.9};
        QVERIFY(holds(0.9, least));
        QVERIFY(!holds(0.899, least));
        QCOMPARE(most.words(), u"at most 1.4"_s);
        QCOMPARE(least.words(), u"at least 0.9"_s);
    }

    void judgesNothingInASmokeRun() { QVERIFY(holds(5, {Bound::Kind::AtMost, 1}, false)); }
};

QTEST_GUILESS_MAIN(BenchReportTest)
#include "tst_benchreport.moc"
