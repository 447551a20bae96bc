#include "models/metrics/metricseriesmodel.h"
#include "panels/panelstack.h"
#include "panels/panelstage.h"
#include "widgets/state/stateicon.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

MetricSeries aged(const QString &name, std::chrono::microseconds age)
{
    return {.type = u"pub"_s, .name = name, .newestAt = sampleNow - age, .newestValue = 1};
}

} // namespace

/// Whether metrics are written, in one sentence and one state.
class MetricSentenceTest : public QObject
{
    Q_OBJECT

private slots:
    void saysHowOldTheyAre_data()
    {
        QTest::addColumn<QList<MetricSeries>>("series");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<HealthState>("state");
        const MetricSeries fresh = aged(u"fresh"_s, 6min);
        const MetricSeries late = aged(u"late"_s, 9min);
        const MetricSeries old = aged(u"old"_s, 16min);
        MetricSeries future{.type = u"pub"_s, .name = u"future"_s, .fromTheFuture = true};
        MetricSeries both = fresh;
        both.fromTheFuture = true;
        QTest::newRow("fresh") << QList{fresh} << u"1 series, the newest value 6 min ago"_s << HealthState::Healthy;
        QTest::newRow("nine minutes") << QList{late} << u"1 series, the newest value 9 min ago; 1 of them late"_s
                                      << HealthState::Attention;
        QTest::newRow("some old") << QList{fresh, old}
                                  << u"2 series, the newest value 6 min ago; 1 of them no longer written"_s
                                  << HealthState::Attention;
        QTest::newRow("all old") << QList{old}
                                 << u"1 series, the newest value 16 min ago: nothing writes metrics at the moment"_s
                                 << HealthState::Unknown;
        QTest::newRow("future")
            << QList{both}
            << u"1 series, the newest value 6 min ago; values dated in the future, in 1 of them, are left out"_s
            << HealthState::Attention;
        QTest::newRow("only future")
            << QList{fresh, future}
            << u"2 series, the newest value 6 min ago; 1 of them no longer written; values dated in the future, in 1 of them, are left out"_s
            << HealthState::Attention;
    }
    void saysHowOldTheyAre()
    {
        QFETCH(QList<MetricSeries>, series);
        QFETCH(HealthState, state);
        Stage stage;
        stage.samples.series = series;
        QVERIFY(stage.open(u"metrics"_s));
        QTEST(stage.header()->sentence(), "sentence");
        QCOMPARE(stage.header()->findChild<StateIcon *>()->state(), state);
    }

    void theChosenSeriesIsSelected()
    {
        QTemporaryDir folder;
        Stage stage;
        stage.context.settings = std::make_shared<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        const QString chosen = keyOfSeries(stage.samples.series.at(1));
        stage.context.settings->setValue(u"panel/metrics/series"_s, chosen);
        PanelStack stack(allPanels(), stage.context);
        stack.show();
        stack.activateWindow();
        stack.showPanel(u"metrics"_s);
        stack.currentPanel()->takeFocus(); // before there is a row
        QTRY_COMPARE(stack.currentPanel()->state(), Panel::State::Data);
        const auto *table = stack.findChild<TableView *>();
        QTRY_COMPARE(QApplication::focusWidget(), table);
        const QModelIndexList rows = table->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().row(), 1);
        QCOMPARE(stage.context.settings->value(u"panel/metrics/series"_s).toString(), chosen);
    }
};

QTEST_MAIN(MetricSentenceTest)
#include "tst_metricsentence.moc"
