#include "widgets/chart/spanchart.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class SpanChartTest : public QObject
{
    Q_OBJECT

private:
    static SpanPoint point(qint64 second, double value, bool failed = false)
    {
        return {Instant{second * 1'000'000}, value, failed};
    }

private slots:
    void oneStretchHoldsAll()
    {
        const QList<SpanBucket> all = spanBuckets({point(0, 1), point(5, 6, true), point(10, 2)}, 1);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().count, 3);
        QCOMPARE(all.first().failed, 1);
        QCOMPARE(all.first().least, 1.0);
        QCOMPARE(all.first().mean, 3.0);
        QCOMPARE(all.first().most, 6.0);
    }

    void stretchesWithoutPointsAreLeftOut()
    {
        const QList<SpanBucket> two = spanBuckets({point(0, 1), point(1, 2), point(100, 3)}, 10);
        QCOMPARE(two.size(), 2);
        QCOMPARE(two.first().count, 2);
        QCOMPARE(two.last().count, 1);
        QVERIFY(two.first().to <= two.last().from);
    }

    void oddInputHasAnAnswer()
    {
        QVERIFY(spanBuckets({}, 10).isEmpty());
        QVERIFY(spanBuckets({point(0, 1)}, 0).isEmpty());
        QCOMPARE(spanBuckets({point(3, 7), point(3, 9)}, 10).size(), 1); // of one moment
    }

    void theKeysReadStretchByStretch()
    {
        SpanChart chart;
        chart.setTimeZone(QTimeZone::utc());
        chart.resize(400, 110);
        chart.setPoints({point(0, 1), point(50, 2), point(100, 3, true)});
        chart.show();
        QVERIFY(chart.reading().isEmpty());
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY2(
            chart.reading().contains("3"_L1) && chart.reading().contains("failed"_L1), qPrintable(chart.reading()));
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(!chart.reading().contains("failed"_L1));
        QCOMPARE(chart.accessibleDescription(), chart.reading());
        QVERIFY(!chart.grab().isNull());
    }
};

QTEST_MAIN(SpanChartTest)
#include "tst_spanchart.moc"
