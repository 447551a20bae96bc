#include "app/shell/navigationcolumn.h"
#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "panels/panelstage.h"
#include "widgets/chart/histogramstrip.h"
#include "widgets/state/stateicon.h"
#include "widgets/table/slidingtable.h"

#include <QMenuBar>
#include <QStatusBar>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualWindow(1280, 800);
constexpr int productionBand = 22;

/// What a window of that size leaves for a panel.
QSize roomForPanel(QSize window)
{
    const auto catalogue = SqlCatalogue::load();
    WindowDriver driver(*catalogue);
    driver.open();
    const MainWindow &shell = driver.window();
    const NavigationColumn navigation(allPanels());
    const int bars = shell.menuBar()->sizeHint().height() + shell.statusBar()->sizeHint().height() + productionBand;
    return window - QSize(navigation.sizeHint().width(), bars);
}

/// Rows of which nothing is cut.
int wholeRows(const QTableView &table)
{
    int rows = 0;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        rows += table.viewport()->rect().contains(table.visualRect(table.model()->index(row, 0))) ? 1 : 0;
    return rows;
}

} // namespace

/// What somebody sees before the first click.
class FirstScreenTest : public QObject
{
    Q_OBJECT

private slots:
    void fourteenDeliveriesBesideTheStrip()
    {
        test::Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        stage.panel->resize(roomForPanel(usualWindow));
        QVERIFY(stage.settle());
        const auto *strip = stage.panel->findChild<HistogramStrip *>();
        QTRY_VERIFY(strip && strip->isVisible());
        const auto *table = qobject_cast<SlidingTable *>(stage.deliveries());
        QVERIFY(table);
        QTRY_VERIFY2(wholeRows(*table) >= 14, qPrintable(QString::number(wholeRows(*table))));
        QVERIFY(stage.named<PlainLabel>(u"State of the delivery"_s)->isVisible()); // and why the first one failed
        for (const int column : {0, 1, 2, 3})
            QVERIFY(!table->isColumnHidden(column)); // when, state, endpoint, event
    }

    void theChipsTakeALineOnlyWhileTheListIsNarrowed()
    {
        test::Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        stage.panel->resize(roomForPanel(usualWindow));
        QVERIFY(stage.settle());
        const int all = wholeRows(*stage.deliveries());
        stage.panel->openLink(u"filter/state:failed"_s);
        QVERIFY(stage.settle());
        QTRY_VERIFY(stage.button(u"Count"_s));
        QVERIFY(stage.panel->leave());
        QVERIFY(stage.settle());
        QTRY_COMPARE(wholeRows(*stage.deliveries()), all);
        QVERIFY(!stage.button(u"Count"_s));
    }

    void aCalmZeroHasNoMark()
    {
        test::Stage stage;
        stage.samples.calm = true;
        QVERIFY(stage.open(u"webhooks"_s));
        for (const QString &count : {u"0 failed"_s, u"0 open"_s}) {
            const auto labels = stage.panel->findChildren<PlainLabel *>();
            const auto label = std::ranges::find(labels, count, &PlainLabel::plainText);
            QVERIFY2(label != labels.end(), qPrintable(count));
            for (auto *icon : (*label)->parentWidget()->findChildren<StateIcon *>())
                QVERIFY(!icon->isVisible() || icon->accessibleName() != stateWord(HealthState::Unknown));
        }
    }
};

QTEST_MAIN(FirstScreenTest)
#include "tst_firstscreen.moc"
