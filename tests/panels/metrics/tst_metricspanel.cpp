#include "panels/metrics/metricchart.h"
#include "panels/panelstage.h"

using namespace signalbox;
using test::Stage;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Series and range are chosen, and the chart is read with keys and mouse.
class MetricsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void theChartFollowsSeriesAndRange()
    {
        Stage stage;
        QVERIFY(stage.open(u"metrics"_s));
        auto *chart = stage.panel->findChild<MetricChart *>();
        QCOMPARE(chart->history().query.name, u"active_connections"_s);
        QVERIFY(stage.clickRow(stage.named<TableView>(u"Series"_s), 3, 1));
        QCOMPARE(chart->history().query.name, u"deadlocks"_s);
        QVERIFY(stage.click(u"14 d"_s));
        QCOMPARE(chart->history().query.to - chart->history().query.from, std::chrono::microseconds(14 * 24h));
        QVERIFY(!stage.named<PlainLabel>(u"Values over the range"_s)->plainText().isEmpty());
    }

    void theCursorReadsTheNearestValue()
    {
        Stage stage;
        QVERIFY(stage.open(u"metrics"_s));
        auto *chart = stage.panel->findChild<MetricChart *>();
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->cursorPoint(), int(chart->history().points.size()) - 1);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->cursorPoint(), int(chart->history().points.size()) - 2);
        QVERIFY(chart->accessibleDescription().contains(u"CET"_s));
        QTest::mouseMove(chart->viewport(), QPoint(chart->viewport()->width() / 3, 80));
        QTRY_VERIFY(chart->cursorPoint() < int(chart->history().points.size()) / 2);
    }
};

QTEST_MAIN(MetricsPanelTest)
#include "tst_metricspanel.moc"
