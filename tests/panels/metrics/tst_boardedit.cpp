#include "panels/metrics/board/cardgrip.h"
#include "panels/metrics/boardstage.h"
#include "panels/metrics/picker/seriespicker.h"
#include "panels/metrics/thresholds/thresholddialog.h"

#include <QMenu>

using namespace signalbox;
using test::BoardStage;
using namespace Qt::StringLiterals;

namespace {

PlainLabel *titleOf(const ChartCard &card)
{
    for (auto *label : card.findChildren<PlainLabel *>()) {
        if (label->plainText() == card.title())
            return label;
    }
    return nullptr;
}

} // namespace

/// Charts are arranged by keys, by hand and from menus, and what was arranged is there the next time.
class BoardEditTest : public QObject
{
    Q_OBJECT

private slots:
    void keysMoveAChartAndTheFocusGoesWithIt()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        const QStringList before = stage.titles();
        PlotView &view = stage.view(before.at(0));
        stage.panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.panel.get()));
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.titles().mid(0, 2), (QStringList{before.at(1), before.at(0)}));
        QVERIFY(stage.view(before.at(0)).hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.titles().indexOf(before.at(0)), 4);
        QVERIFY(stage.openBoard());
        QCOMPARE(stage.titles().indexOf(before.at(0)), 4);
    }

    void aTitleIsDraggedToAnotherPlace()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        const QString first = stage.titles().first();
        PlainLabel *title = titleOf(*stage.card(first));
        QVERIFY(title);
        const QPoint to = title->mapFromGlobal(stage.grid().cards().at(5)->mapToGlobal(QPoint(40, 40)));
        QTest::mousePress(title, Qt::LeftButton, {}, QPoint(5, 5));
        QTest::mouseMove(title, QPoint(30, 20));
        QTest::mouseMove(title, to);
        QTest::mouseRelease(title, Qt::LeftButton, {}, to);
        QCOMPARE(stage.titles().indexOf(first), 5);
    }

    void keysAndTheCornerResizeAChart()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        const QString title = stage.titles().at(3);
        ChartCard *card = stage.card(title);
        const QSize before = card->size();
        stage.panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.panel.get()));
        card->view().setFocus();
        QTest::keyClick(&card->view(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(card->chart().columns, 2);
        QVERIFY(card->width() > 2 * before.width());
        QTest::keyClick(&card->view(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(card->size(), before);
        auto *grip = card->findChild<CardGrip *>();
        QTest::mousePress(grip, Qt::LeftButton, {}, QPoint(5, 5));
        QTest::mouseMove(grip, QPoint(15, 80));
        QTest::mouseRelease(grip, Qt::LeftButton, {}, QPoint(15, before.height()));
        QCOMPARE(QSize(card->chart().columns, card->chart().rows), QSize(1, 2));
        QVERIFY(stage.openBoard());
        QCOMPARE(stage.card(title)->chart().rows, 2);
    }

    void aRemovedChartCanBeBroughtBack()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        const QStringList before = stage.titles();
        QVERIFY(BoardStage::choose(*stage.card(u"Size"_s), u"Remove"_s));
        QVERIFY(!stage.titles().contains(u"Size"_s));
        QCOMPARE(stage.noticed(), u"The chart Size was removed from the board."_s);
        QVERIFY(stage.click(u"Undo"_s));
        QCOMPARE(stage.titles(), before);
        QVERIFY(!stage.has(u"Undo"_s));
        QVERIFY(stage.page().board().isDefault());
    }

    void anEmptyBoardInvites()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        while (!stage.titles().isEmpty())
            QVERIFY(BoardStage::choose(*stage.grid().cards().first(), u"Remove"_s));
        QTRY_VERIFY(stage.has(u"Add chart…"_s));
        QVERIFY(stage.openBoard());
        QVERIFY(stage.titles().isEmpty() && stage.has(u"Add chart…"_s));
        QVERIFY(BoardStage::choose(*stage.page().menu(), u"Reset to the default"_s));
        QCOMPARE(stage.titles().size(), 9);
        QVERIFY(!stage.has(u"Add chart…"_s));
    }

    void whatIsPickedBecomesAChart()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        QVERIFY(BoardStage::choose(*stage.page().menu(), u"Add chart…"_s));
        auto *picker = stage.panel->findChild<SeriesPicker *>();
        QVERIFY(picker && picker->isVisible());
        emit picker->linesChosen({{u"cron"_s, u"run_time"_s, {}}, {u"queries"_s, u"calls"_s, {}}});
        QVERIFY(stage.settle());
        QCOMPARE(stage.titles().size(), 10);
        QCOMPARE(stage.grid().cards().last()->chart().lines.size(), 2);
        QVERIFY(!stage.page().board().isDefault());
    }

    void otherLinesAreTakenOver()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        QVERIFY(BoardStage::choose(*stage.card(u"Deadlocks"_s), u"Edit lines…"_s));
        auto *picker = stage.panel->findChild<SeriesPicker *>();
        QVERIFY(picker);
        const QList<MetricKey> lines{{u"database"_s, u"deadlocks"_s, {}}, {u"cron"_s, u"failed"_s, {}}};
        emit picker->linesChosen(lines);
        QVERIFY(stage.settle());
        QCOMPARE(stage.grid().cards().last()->chart().lines, lines);
        QTRY_COMPARE(stage.grid().cards().last()->view().plot().lines.size(), 2);
    }

    void newLimitsAreReadAndJudgedAtOnce()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        QVERIFY(!stage.card(u"Size"_s)->state());
        QVERIFY(BoardStage::choose(*stage.card(u"Size"_s), u"Thresholds…"_s));
        auto *dialog = stage.panel->findChild<ThresholdDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        stage.samples.metrics.thresholds.append({.key = {u"database"_s, u"size"_s, {}}, .critical = 1000});
        emit dialog->changed();
        QVERIFY(stage.settle());
        QCOMPARE(stage.card(u"Size"_s)->state(), std::optional(HealthState::Failing));
        QCOMPARE(stage.view(u"Size"_s).plot().levels.size(), 1);
        QVERIFY2(stage.header()->sentence().contains(u"database / size"_s), qPrintable(stage.header()->sentence()));
    }

    void stackingAndZeroAreKept()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        QVERIFY(BoardStage::choose(*stage.card(u"Connections"_s), u"Stacked"_s));
        QVERIFY(BoardStage::choose(*stage.card(u"Size"_s), u"From zero"_s));
        QVERIFY(!stage.view(u"Connections"_s).plot().isStacked);
        QVERIFY(stage.view(u"Size"_s).plot().isFromZero);
        QVERIFY(stage.openBoard());
        QVERIFY(!stage.view(u"Connections"_s).plot().isStacked);
        QVERIFY(stage.view(u"Size"_s).plot().isFromZero);
    }

    void aNarrowBoardHasFewerColumns_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("three") << 844 << 3;
        QTest::newRow("two") << 700 << 2;
        QTest::newRow("one") << 500 << 1;
    }
    void aNarrowBoardHasFewerColumns()
    {
        QFETCH(int, width);
        BoardGrid grid;
        grid.resize(width, 600);
        grid.show();
        QTEST(grid.columns(), "columns");
    }
};

QTEST_MAIN(BoardEditTest)
#include "tst_boardedit.moc"
