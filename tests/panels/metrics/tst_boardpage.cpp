#include "panels/metrics/boardstage.h"

#include <QMenu>
#include <QSignalSpy>

using namespace signalbox;
using test::BoardStage;
using test::sampleNow;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString firstChart = u"Connections"_s;
const QString otherChart = u"Queries"_s;

QPoint middleOf(const PlotView &view)
{
    return view.plotRect().center().toPoint();
}

} // namespace

/// One stretch of time, one crosshair and one mark for all charts of the board.
class BoardPageTest : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultBoardShowsNineCharts()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        QCOMPARE(stage.titles().size(), 9);
        for (ChartCard *card : stage.grid().cards()) {
            QVERIFY2(!card->isInTrouble() && !card->view().plot().lines.isEmpty(), qPrintable(card->title()));
            QVERIFY(!card->view().plot().lines.first().points.isEmpty());
        }
        QCOMPARE(stage.grid().visibleCards().size(), 9);
        QCOMPARE(stage.view(u"Queue"_s).plot().lines.size(), 2);
    }

    void plotsOfAColumnAreAligned()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        const auto left = [&](int index) {
            const PlotView &view = stage.grid().cards().at(index)->view();
            return view.mapTo(&stage.page(), view.plotRect().topLeft().toPoint()).x();
        };
        QCOMPARE(left(0), left(3));
        QCOMPARE(left(2), left(5));
        QCOMPARE(left(2), left(8));
    }

    void aRangeIsChosenAndRemembered()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        QVERIFY(stage.click(u"24 h"_s));
        QTRY_COMPARE(stage.view(firstChart).plot().span, (TimeSpan{sampleNow - 24h, sampleNow}));
        QCOMPARE(stage.view(otherChart).plot().span, stage.view(firstChart).plot().span);
        QVERIFY(stage.openBoard());
        QTRY_COMPARE(stage.view(firstChart).plot().span.length(), std::chrono::microseconds(24h));
    }

    void theEndIsThePresentUntilSomebodyMovesIt()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        QVERIFY(stage.time().isLive() && stage.button(u"Live"_s)->isChecked());
        stage.clock->advance(1min);
        QVERIFY(stage.refresh());
        QTRY_COMPARE(stage.view(firstChart).plot().span.until, sampleNow + 1min);
        emit stage.view(firstChart).panned(-1h, false);
        QVERIFY(!stage.time().isLive() && !stage.button(u"Live"_s)->isChecked());
        stage.clock->advance(1min);
        QVERIFY(stage.refresh());
        QTRY_COMPARE(stage.view(otherChart).plot().span.until, sampleNow + 1min - 1h);
        QVERIFY(stage.click(u"Live"_s));
        QTRY_COMPARE(stage.view(otherChart).plot().span.until, sampleNow + 2min);
    }

    void draggingPansAllOfThem()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        PlotView &view = stage.view(firstChart);
        const QPoint middle = middleOf(view);
        QTest::mousePress(&view, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&view, middle + QPoint(20, 0));
        QTest::mouseMove(&view, middle + QPoint(60, 0));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, middle + QPoint(60, 0));
        QVERIFY(!stage.time().isLive());
        QTRY_VERIFY(stage.view(otherChart).plot().span.until < sampleNow - 30min);
        QCOMPARE(stage.view(otherChart).plot().span, stage.time().span());
        const TimeSpan panned = stage.time().span();
        QTest::mouseClick(stage.named<QAbstractButton>(u"Back"_s), Qt::LeftButton);
        QVERIFY(stage.time().isLive());
        QTest::mouseClick(stage.named<QAbstractButton>(u"Forward"_s), Qt::LeftButton);
        QCOMPARE(stage.time().span(), panned);
    }

    void oneCrosshairIsReadOnAllAndPinned()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        PlotView &view = stage.view(firstChart);
        PlotView &other = stage.view(otherChart);
        QTest::mouseMove(&view, middleOf(view));
        QTRY_VERIFY(other.pointedAt().has_value());
        QCOMPARE(other.pointedAt(), view.pointedAt());
        QTest::mouseClick(&view, Qt::LeftButton, {}, middleOf(view));
        QTRY_VERIFY(other.isPinned());
        const auto pinned = other.pointedAt();
        QTest::mouseMove(&view, middleOf(view) + QPoint(30, 0));
        QCOMPARE(other.pointedAt(), pinned);
        QVERIFY(stage.panel->leave());
        QVERIFY(!view.isPinned() && !other.isPinned());
        QVERIFY(!stage.panel->leave());
    }

    void theKeysMoveTheCrosshair()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        PlotView &view = stage.view(firstChart);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_End);
        const auto last = stage.view(otherChart).pointedAt();
        QVERIFY(last.has_value());
        QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(*stage.view(otherChart).pointedAt() < *last);
    }

    void aMarkedStretchIsZoomedInto()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        PlotView &view = stage.view(firstChart);
        emit view.brushed({sampleNow - 3h, sampleNow - 2h});
        QTRY_VERIFY(stage.has(u"Zoom in"_s));
        const auto marked = stage.view(otherChart).brush();
        QVERIFY(marked && *marked == *view.brush());
        QVERIFY(stage.named<PlainLabel>(u"Marked stretch of time"_s)->plainText().contains(u"CET"_s));
        QVERIFY(stage.click(u"Zoom in"_s));
        QCOMPARE(stage.time().span(), *marked);
        QVERIFY(!stage.has(u"Zoom in"_s) && !view.brush());
        QVERIFY(!stage.time().isLive());
    }

    void escapeDropsTheMark()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        emit stage.view(firstChart).brushed({sampleNow - 2h, sampleNow - 1h});
        QVERIFY(stage.has(u"Zoom in"_s));
        QVERIFY(stage.panel->leave());
        QVERIFY(!stage.has(u"Zoom in"_s) && !stage.view(otherChart).brush());
    }

    void theStretchBeforeIsAQuietLine()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        stage.page().ranges().setAgo(24h);
        QVERIFY(stage.settle());
        const QList<PlotLine> &lines = stage.view(otherChart).plot().lines;
        QTRY_COMPARE(lines.size(), 4);
        QVERIFY(lines.at(3).isGhost && !lines.at(3).points.isEmpty());
        QVERIFY(stage.time().span().contains(lines.at(3).points.last().at));
        QCOMPARE(stage.view(firstChart).plot().lines.size(), 5); // of a stack, their sum
        stage.page().ranges().setAgo(0s);
        QTRY_COMPARE(lines.size(), 2);
    }

    void aChartFillsThePageAndEscapeLeadsBack()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        PlotView &view = stage.view(otherChart);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(stage.settle());
        QTRY_VERIFY(stage.has(u"Back to the board"_s));
        QVERIFY(!view.isVisible());
        QVERIFY(stage.panel->leave());
        QVERIFY(view.isVisible());
    }

    void timesAreShownInAnotherZone()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        const auto *zones = qobject_cast<QPushButton *>(stage.button(u"Zone"_s));
        QVERIFY(BoardStage::choose(*zones->menu(), u"UTC"_s));
        QTRY_COMPARE(stage.view(firstChart).plot().zone, QTimeZone::utc());
        QVERIFY(stage.openBoard());
        QTRY_COMPARE(stage.view(firstChart).plot().zone, QTimeZone::utc());
    }

    void limitsAreDrawnAndJudged()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        QCOMPARE(stage.card(u"Queue"_s)->state(), std::optional(HealthState::Attention));
        QCOMPARE(stage.view(u"Queue"_s).plot().levels.size(), 2);
        QCOMPARE(stage.card(u"Longest transaction"_s)->state(), std::optional(HealthState::Healthy));
        QVERIFY(!stage.card(firstChart)->state());
        QCOMPARE(stage.view(firstChart).plot().levels.size(), 1); // max_connections
        QCOMPARE(stage.view(firstChart).plot().levels.first().value, 60.0);
    }

    void whatHappenedElsewhereIsMarked()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        const QList<PlotMark> &marks = stage.view(firstChart).plot().marks;
        QTRY_COMPARE(marks.size(), 2);
        QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        emit stage.view(firstChart).markOpened(marks.first().link);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().first().toString(), u"endpoints"_s);
        QCOMPARE(links.first().last().toString(), u"endpoint/booking_events"_s);
    }

    void oneChartThatCannotBeReadFailsAlone()
    {
        BoardStage stage;
        stage.samples.metrics.failing = {{u"database"_s, u"deadlocks"_s, {}}};
        QVERIFY(stage.openBoard());
        QTRY_VERIFY(stage.card(u"Deadlocks"_s)->isInTrouble());
        const auto *said = stage.card(u"Deadlocks"_s)->findChild<StatePlaceholder *>();
        QVERIFY2(said->text().contains(u"invalid page"_s), qPrintable(said->text()));
        QVERIFY(!stage.card(firstChart)->isInTrouble());
        stage.samples.metrics.failing.clear();
        QVERIFY(stage.refresh());
        QTRY_VERIFY(!stage.card(u"Deadlocks"_s)->isInTrouble());
    }

    void namesOfOthersAreShownAsTheyAre()
    {
        BoardStage stage;
        stage.samples.series
            = {{.type = u"<b>t</b>"_s, .name = u"a\nb<img src=x>"_s, .newestAt = sampleNow, .newestValue = 1}};
        QVERIFY(stage.openBoard());
        QCOMPARE(stage.titles().size(), 1);
        QVERIFY(stage.titles().first().startsWith(u"<b>t</b> / a"_s) && !stage.titles().first().contains(u'\n'));
    }

    void ofTwoThousandSeriesOnlyWhatIsSeenIsRead()
    {
        BoardStage stage;
        stage.samples.series.clear();
        for (int i = 0; i < 2000; ++i)
            stage.samples.series.append({.type = u"mine"_s,
                .name = u"n%1"_s.arg(i, 4, 10, QChar(u'0')),
                .newestAt = sampleNow,
                .newestValue = i});
        QElapsedTimer took;
        took.start();
        QVERIFY(stage.openBoard());
        QCOMPARE(stage.titles().size(), 9);
        QVERIFY2(took.elapsed() < 5000, qPrintable(QString::number(took.elapsed())));
        for (const MetricQuestion &question : std::as_const(stage.samples.metrics.asked))
            QVERIFY(question.keys.size() <= 9);
    }

    void aBoardThatNobodySeesAsksNothing()
    {
        BoardStage stage;
        QVERIFY(stage.openBoard());
        stage.panel->hide();
        const auto asked = stage.samples.metrics.asked.size();
        stage.clock->advance(5min);
        stage.time().setNow(stage.clock->now());
        stage.page().ranges().setAgo(24h);
        QCoreApplication::processEvents();
        QCOMPARE(stage.samples.metrics.asked.size(), asked);
        stage.panel->show();
        QVERIFY(stage.settle());
        QVERIFY(stage.samples.metrics.asked.size() > asked);
    }
};

QTEST_MAIN(BoardPageTest)
#include "tst_boardpage.moc"
