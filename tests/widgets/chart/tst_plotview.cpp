#include "support/hostiletexts.h"
#include "widgets/chart/plotstage.h"

#include <QHelpEvent>
#include <QMenu>
#include <QPicture>

using namespace signalbox;
using namespace signalbox::test;

/// A plot as it is painted, and in the hands of its user.
class PlotViewTest : public QObject, private PlotStage
{
    Q_OBJECT

private:
    static constexpr int halfCovered = 200; // of a colour, by a line between two pixels

    static QColor colour(int look) { return seriesColour(look, Theme::palette(false)); }
    static QColor ground() { return tokens(false).surface; }
    /// Three lines, in the middle of the view and apart from each other.
    static Plot three() { return plot({line(u"low"_s, 10, 0), line(u"middle"_s, 50, 1), line(u"high"_s, 90, 2)}); }
    static QPoint inside(const PlotView &view, std::chrono::microseconds after)
    {
        return {int(view.xOf(noon + after)), int(view.plotRect().center().y())};
    }

private slots:
    void initTestCase() { QApplication::setPalette(Theme::palette(false)); }

    void aBandLiesBehindItsLine()
    {
        PlotLine line{.name = u"a"_s, .stretch = 1min};
        for (int minute = 0; minute < 60; ++minute)
            line.points.append(spread(std::chrono::minutes(minute), 20, 50, 80));
        PlotView view;
        show(view, plot({line}));
        const QImage image = pictureOf(view);
        const QColor band = mixed(colour(0), ground(), 0.16);
        for (const double value : {30.0, 70.0})
            QVERIFY(distance(image.pixelColor(placeOf(view, noon + 22min, value)), band) < 12);
        const QRect around(placeOf(view, noon + 22min, 50) - QPoint(0, 3), QSize(1, 7));
        QVERIFY(countOf(image, around, colour(0), halfCovered) >= 1);
        QVERIFY(distance(image.pixelColor(placeOf(view, noon + 22min, 10)), ground()) < 12);
        // A ghost has none.
        Plot ghost = plot({line});
        ghost.lines[0].isGhost = true;
        view.setPlot(ghost);
        QVERIFY(distance(pictureOf(view).pixelColor(placeOf(view, noon + 22min, 30)), ground()) < 12);
    }

    void aGapIsEmpty()
    {
        for (const int look : {0, 1, 2, 3}) { // also dashes do not cross it
            Plot gapped = plot({line(u"a"_s, 50, look)});
            gapped.lines[0].points.remove(20, 20);
            PlotView view;
            show(view, gapped);
            const QImage image = pictureOf(view);
            const QRect whole = view.plotRect().toRect();
            const auto between = [&](std::chrono::minutes from, std::chrono::minutes until) {
                const int left = int(view.xOf(noon + from));
                const QRect part(left, whole.top(), int(view.xOf(noon + until)) - left, whole.height());
                return countOf(image, part, colour(look));
            };
            QVERIFY(between(2min, 17min) > 10);
            QCOMPARE(between(20min, 39min), 0);
            QVERIFY(between(42min, 57min) > 10);
        }
    }

    void aSpikeOfOneValueIsSeen()
    {
        PlotLine line{.name = u"a"_s, .stretch = 1s};
        for (int second = 0; second < 3600; ++second)
            line.points.append(spread(std::chrono::seconds(second), 1, 1, second == 1234 ? 100 : 1));
        PlotView view;
        show(view, plot({line}));
        const QRect top(placeOf(view, noon + 1234s, 95) - QPoint(2, 3), QSize(5, 7));
        const QImage image = pictureOf(view);
        int touched = 0;
        for (int x = top.left(); x <= top.right(); ++x)
            touched += distance(image.pixelColor(x, top.center().y()), ground()) > 100 ? 1 : 0;
        QVERIFY(touched > 0);
    }

    void aLoneValueIsADot()
    {
        Plot lone = plot({line(u"a"_s, 50, 0)});
        lone.lines[0].points.remove(20, 9);
        lone.lines[0].points.remove(21, 10); // of minute 29 nothing but itself
        PlotView view;
        show(view, lone);
        const QPoint at = placeOf(view, noon + 29min, 50);
        QVERIFY(countOf(pictureOf(view), QRect(at - QPoint(4, 4), QSize(9, 9)), colour(0)) > 15);
    }

    void plotAreasAlign()
    {
        PlotView narrow;
        PlotView wide;
        show(narrow, plot({line(u"a"_s, 5)}));
        show(wide, plot({line(u"b"_s, 123456.789, 0, {.kind = Quantity::Kind::Bytes})}));
        QVERIFY(narrow.plotRect() != wide.plotRect());
        const int left = std::max(narrow.labelWidth(PlotView::Side::Left), wide.labelWidth(PlotView::Side::Left));
        for (PlotView *view : {&narrow, &wide})
            view->setGutters(left, 40);
        QCOMPARE(narrow.plotRect(), wide.plotRect());
        QCOMPARE(narrow.plotRect().left(), double(left));
        QCOMPARE(narrow.plotRect().right(), 560.0);
        narrow.setGutters(0, 0); // never over its labels
        QCOMPARE(narrow.plotRect().left(), double(narrow.labelWidth(PlotView::Side::Left)));
    }

    void whoeverAlignsHearsOfOtherLabels()
    {
        PlotView view;
        show(view, plot({line(u"a"_s, 5)}));
        QSignalSpy told(&view, &PlotView::labelWidthChanged);
        view.setPlot(plot({line(u"a"_s, 6)}));
        QCOMPARE(told.count(), 0);
        view.setPlot(plot({line(u"a"_s, 123456, 0, {.kind = Quantity::Kind::Bytes})}));
        QCOMPARE(told.count(), 1);
    }

    void thePictureIsKeptWhileTheCrosshairMoves()
    {
        PlotView view;
        show(view, three());
        QTRY_VERIFY(!view.picture().isNull());
        const qint64 kept = view.picture().cacheKey();
        const QImage before = pictureOf(view);
        for (int minute = 0; minute < 60; ++minute) {
            view.pointAt(noon + std::chrono::minutes(minute));
            view.repaint();
        }
        view.setPinned(true);
        view.setBrush(TimeSpan{noon, noon + 5min});
        view.repaint();
        QCOMPARE(view.picture().cacheKey(), kept);
        QVERIFY(pictureOf(view) != before);
        view.setPinned(false);
        view.setBrush(std::nullopt);
        view.pointAt(std::nullopt);
        QCOMPARE(pictureOf(view), before);
    }

    void aMoveRepaintsNoMoreThanWhatMoved()
    {
        PlotView view;
        show(view, three());
        struct Watch : QObject {
            QRect seen;
            bool eventFilter(QObject *, QEvent *event) override
            {
                if (event->type() == QEvent::Paint)
                    seen |= static_cast<QPaintEvent *>(event)->region().boundingRect();
                return false;
            }
        } watch;
        view.pointAt(noon + 10min);
        QCoreApplication::processEvents();
        view.installEventFilter(&watch);
        view.pointAt(noon + 11min);
        QTRY_VERIFY(!watch.seen.isNull());
        QVERIFY2(watch.seen.width() < view.width() / 3, qPrintable(QString::number(watch.seen.width())));
    }

    void anotherThemeSizeOrPlotIsPaintedAnew()
    {
        PlotView view;
        show(view, three());
        view.repaint();
        qint64 key = view.picture().cacheKey();
        const auto isNew = [&] {
            view.repaint();
            return std::exchange(key, view.picture().cacheKey()) != key;
        };
        QVERIFY(!isNew());
        view.setPalette(Theme::palette(true));
        QVERIFY(isNew());
        QVERIFY(distance(pictureOf(view).pixelColor(view.plotRect().center().toPoint() + QPoint(7, 20)),
                    tokens(true).surface)
            < 12);
        view.resize(500, 180);
        QVERIFY(isNew());
        view.setPlot(plot({line(u"a"_s, 1)}));
        QVERIFY(isNew());
        view.setPlot(plot({line(u"a"_s, 1)})); // the same one
        QVERIFY(!isNew());
        QFont larger = view.font();
        larger.setPointSizeF(larger.pointSizeF() + 3);
        view.setFont(larger);
        QVERIFY(isNew());
        pictureOf(view, 2);
        QCOMPARE(view.picture().devicePixelRatio(), 2.0);
    }

    void dragging()
    {
        PlotView view;
        show(view, three());
        QSignalSpy panned(&view, &PlotView::panned);
        QSignalSpy pinned(&view, &PlotView::pinAsked);
        const int minute = int(view.xOf(noon + 1min) - view.xOf(noon));
        drag(view, inside(view, 30min), inside(view, 30min) - QPoint(10 * minute, 5));
        QCOMPARE(panned.count(), 2);
        std::chrono::microseconds by{0};
        for (const auto &each : panned)
            by += each.first().value<std::chrono::microseconds>();
        QVERIFY(std::abs(double(by.count()) / 6e7 - 10.0 * minute / (view.plotRect().width() / 60)) < 0.3);
        QCOMPARE(panned.at(0).at(1).toBool(), false);
        QCOMPARE(panned.at(1).at(1).toBool(), true); // of the same gesture
        drag(view, inside(view, 30min), inside(view, 30min) + QPoint(60, 0));
        QCOMPARE(panned.at(2).at(1).toBool(), false);
        QVERIFY(panned.at(2).first().value<std::chrono::microseconds>() < 0us);
        QCOMPARE(pinned.count(), 0);
        drag(view, QPoint(2, 50), QPoint(90, 50)); // from the labels
        QCOMPARE(panned.count(), 4);
    }

    void aClickPins()
    {
        PlotView view;
        show(view, three());
        QSignalSpy pinned(&view, &PlotView::pinAsked);
        QSignalSpy panned(&view, &PlotView::panned);
        const QPoint at = inside(view, 30min);
        drag(view, at, at + QPoint(1, 1)); // a trembling hand
        QCOMPARE(panned.count(), 0);
        QCOMPARE(pinned.count(), 1);
        QVERIFY(std::abs((pinned.first().first().value<Instant>() - (noon + 30min)).count()) < 20'000'000);
    }

    void aDoubleClickGoesLive()
    {
        PlotView view;
        show(view, three());
        QSignalSpy live(&view, &PlotView::liveAsked);
        QSignalSpy unpinned(&view, &PlotView::unpinAsked);
        connect(&view, &PlotView::pinAsked, &view, [&view] { view.setPinned(!view.isPinned()); });
        connect(&view, &PlotView::unpinAsked, &view, [&view] { view.setPinned(false); });
        const QPoint at = inside(view, 30min);
        QTest::mouseClick(&view, Qt::LeftButton, {}, at);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, at);
        QCOMPARE(live.count(), 1);
        QCOMPARE(unpinned.count(), 1); // what its first click did is undone
        QVERIFY(!view.isPinned());
    }

    void shiftAndDraggingBrush()
    {
        PlotView view;
        show(view, three());
        QSignalSpy brushed(&view, &PlotView::brushed);
        QSignalSpy panned(&view, &PlotView::panned);
        drag(view, inside(view, 40min), inside(view, 20min), Qt::ShiftModifier);
        QCOMPARE(panned.count(), 0);
        const auto span = brushed.last().first().value<TimeSpan>();
        QVERIFY(std::abs((span.from - (noon + 20min)).count()) < 20'000'000);
        QVERIFY(std::abs((span.until - (noon + 40min)).count()) < 20'000'000);
        QCOMPARE(view.brush(), std::optional(span));
        drag(view, inside(view, 40min), QPoint(5000, 50), Qt::ShiftModifier);
        QCOMPARE(view.brush()->until, noon + 1h); // no farther than what is shown
        view.pointAt(std::nullopt);
        const QImage image = pictureOf(view);
        QVERIFY(image.pixelColor(inside(view, 50min) + QPoint(3, 7))
            != image.pixelColor(inside(view, 30min) + QPoint(3, 7)));
    }

    void theWheelZoomsAtThePointer()
    {
        PlotView view;
        show(view, three());
        QSignalSpy zoomed(&view, &PlotView::zoomed);
        QSignalSpy panned(&view, &PlotView::panned);
        const QPoint at = inside(view, 15min);
        turn(view, at, {0, 120});
        turn(view, at, {0, -120}, Qt::ControlModifier);
        QCOMPARE(zoomed.count(), 2);
        QVERIFY(zoomed.at(0).at(0).toDouble() < 1);
        QCOMPARE(zoomed.at(0).at(0).toDouble() * zoomed.at(1).at(0).toDouble(), 1.0);
        QVERIFY(std::abs((zoomed.at(0).at(1).value<Instant>() - (noon + 15min)).count()) < 20'000'000);
        turn(view, at, {-120, 0});
        turn(view, at, {0, -120}, Qt::ShiftModifier);
        QCOMPARE(panned.count(), 2);
        QVERIFY(panned.at(0).at(0).value<std::chrono::microseconds>() > 0us);
        QCOMPARE(panned.at(0).at(1).toBool(), false);
        QCOMPARE(panned.at(1).at(1).toBool(), true);
        QWheelEvent beside(
            QPointF(3, 3), view.mapToGlobal(QPointF(3, 3)), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &beside);
        QVERIFY(!beside.isAccepted()); // scrolls whatever it is on
        QCOMPARE(zoomed.count(), 2);
    }

    void thePointerReads()
    {
        PlotView view;
        show(view, three());
        QSignalSpy pointed(&view, &PlotView::pointed);
        hover(view, inside(view, 30min));
        QVERIFY(view.pointedAt());
        QVERIFY(view.reading().contains(u"middle: 50"_s));
        QVERIFY(view.accessibleDescription().contains(u"high: 90"_s));
        view.setPinned(true);
        const auto at = view.pointedAt();
        hover(view, inside(view, 50min));
        QCOMPARE(view.pointedAt(), at);
        view.setPinned(false);
        view.clearFocus();
        hover(view, QPoint(3, 3));
        QVERIFY(!view.pointedAt());
        QVERIFY(view.reading().isEmpty());
        QVERIFY(pointed.count() >= 2);
    }

    void keysMoveTheCrosshair()
    {
        PlotView view;
        show(view, three());
        QSignalSpy pointed(&view, &PlotView::pointed);
        const auto press = [&view](Qt::Key key) {
            QTest::keyClick(&view, key);
            return *view.pointedAt();
        };
        view.pointAt(std::nullopt);
        QCOMPARE(press(Qt::Key_Left), noon + 59min); // in from the newest one
        QCOMPARE(press(Qt::Key_Left), noon + 58min);
        QCOMPARE(press(Qt::Key_Right), noon + 59min);
        QCOMPARE(press(Qt::Key_Right), noon + 59min);
        QCOMPARE(press(Qt::Key_Home), noon);
        QCOMPARE(press(Qt::Key_Left), noon);
        QCOMPARE(press(Qt::Key_End), noon + 59min);
        QCOMPARE(pointed.count(), 5);
        QVERIFY(view.accessibleDescription().startsWith(u"2026-05-29 12:59:00 UTC"_s));
        QSignalSpy pinned(&view, &PlotView::pinAsked);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(pinned.first().first().value<Instant>(), noon + 59min);
    }

    void keysBrushPanAndZoom()
    {
        PlotView view;
        show(view, three());
        view.pointAt(noon + 30min);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view.brush(), std::optional(TimeSpan{noon + 30min, noon + 32min}));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(view.brush(), std::optional(TimeSpan{noon + 28min, noon + 30min}));
        QSignalSpy chosen(&view, &PlotView::brushChosen);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QSignalSpy zoomed(&view, &PlotView::zoomed);
        QTest::keyClick(&view, Qt::Key_Plus);
        QTest::keyClick(&view, Qt::Key_Minus);
        QCOMPARE(zoomed.at(0), (QVariantList{0.5, QVariant::fromValue(noon + 28min)}));
        QCOMPARE(zoomed.at(1).first().toDouble(), 2.0);
        QSignalSpy panned(&view, &PlotView::panned);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(panned.first().first().value<std::chrono::microseconds>(), std::chrono::microseconds(-15min));
    }

    void escapeDropsTheBrushAndThenThePin()
    {
        PlotView view;
        show(view, three());
        QSignalSpy cleared(&view, &PlotView::brushCleared);
        QSignalSpy unpinned(&view, &PlotView::unpinAsked);
        view.setBrush(TimeSpan{noon, noon + 5min});
        view.setPinned(true);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(cleared.count(), 1);
        QVERIFY(!view.brush());
        QCOMPARE(unpinned.count(), 0);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(unpinned.count(), 1);
        view.setPinned(false);
        QKeyEvent other(QEvent::KeyPress, Qt::Key_Escape, {});
        QApplication::sendEvent(&view, &other);
        QVERIFY(!other.isAccepted()); // for whatever is around
    }

    void marksAreOpened()
    {
        Plot marked = three();
        marked.marks = {{noon + 10min, HealthState::Failing, u"a run failed"_s, u"run/7"_s},
            {noon + 40min, HealthState::Attention, u"it changed"_s, {}},
            {noon + 40min + 10s, HealthState::Attention, u"again & again"_s, u"job/8"_s}};
        PlotView view;
        show(view, marked);
        QSignalSpy opened(&view, &PlotView::markOpened);
        QSignalSpy pinned(&view, &PlotView::pinAsked);
        const int axis = int(view.plotRect().bottom());
        QTest::mouseClick(&view, Qt::LeftButton, {}, {int(view.xOf(noon + 10min)), axis});
        QCOMPARE(opened.takeFirst().first().toString(), u"run/7"_s);
        QTest::mouseClick(&view, Qt::LeftButton, {}, {int(view.xOf(noon + 40min)), axis});
        const auto *menu = view.findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        QVERIFY(!menu->actions().at(0)->isEnabled());
        QVERIFY(menu->actions().at(1)->text().endsWith(u"again && again"_s));
        menu->actions().at(1)->trigger();
        QCOMPARE(opened.takeFirst().first().toString(), u"job/8"_s);
        QCOMPARE(pinned.count(), 0);
    }

    void nastyValuesArePainted_data()
    {
        QTest::addColumn<Plot>("plot");
        QTest::newRow("nothing") << Plot{};
        QTest::newRow("no points") << plot({PlotLine{}});
        QTest::newRow("one point") << plot({PlotLine{.points = {point(5min, 3)}}});
        QTest::newRow("an empty span") << Plot{.span = {noon, noon}, .lines = {line(u"a"_s, 1)}};
        QTest::newRow("a span the wrong way round") << Plot{.span = {noon, noon - 1h}, .lines = {line(u"a"_s, 1)}};
        Plot years{.span = {noon - 24h * 3660, noon}, .lines = {line(u"a"_s, 1)}};
        for (int day = 0; day < 3660; ++day)
            years.lines[0].points.insert(day, point(-24h * (3660 - day), day));
        QTest::newRow("ten years") << years;
        PlotLine wild{.name = u"wild"_s};
        for (const double value :
            {0.0, notANumber, 1e300, -1e300, infinity, -infinity, 1.7e308, -1.7e308, 5e-324, -0.0})
            wild.points.append(spread(wild.points.size() * 1min, -value, value, infinity));
        QTest::newRow("wild") << plot({wild});
        Plot stacked = plot({wild, wild, line(u"a"_s, 1e300)});
        stacked.isStacked = true;
        QTest::newRow("wild and stacked") << stacked;
        PlotLine elsewhere = line(u"elsewhere"_s, 5);
        elsewhere.points.append(point(24h * 365 * 1000, 7));
        elsewhere.points.prepend(point(-24h * 365 * 50, 7));
        QTest::newRow("far outside") << plot({elsewhere});
        PlotLine disorder = line(u"twice"_s, 5);
        std::reverse(disorder.points.begin(), disorder.points.end());
        disorder.points.append(disorder.points);
        QTest::newRow("out of order and twice") << plot({disorder});
        QList<PlotLine> many;
        for (int i = 0; i < 200; ++i)
            many.append(line(u"line %1"_s.arg(i), i, i));
        QTest::newRow("two hundred") << plot(many);
        Plot named = plot({line(u"<b>bold</b><img src=x>\nsecond line"_s, 5), line(QString(100'000, u'x'), 7)});
        named.levels
            = {{notANumber, HealthState::Failing, u"none"_s, {}}, {infinity, HealthState::Failing, u"all"_s, {}}};
        named.marks = {{noon + 5min, HealthState::Failing, u"<h1>big</h1>"_s, {}},
            {Instant::distantFuture(), HealthState::Failing, u"never"_s, {}}};
        QTest::newRow("names") << named;
        PlotLine oneRun = line(u"same instant"_s, 5);
        for (PlotPoint &point : oneRun.points)
            point.at = noon;
        QTest::newRow("one instant") << plot({oneRun});
    }
    void nastyValuesArePainted()
    {
        QFETCH(Plot, plot);
        for (const QSize &size : {QSize(330, 150), QSize(1100, 600), QSize(20, 10), QSize(1, 1)}) {
            PlotView view;
            view.resize(size);
            view.setPlot(plot);
            for (const auto after : {0min, 5min, 59min}) {
                view.pointAt(plot.span.from + after);
                QVERIFY(!pictureOf(view).isNull());
                QVERIFY(!view.reading().contains(u'<') || view.reading().contains(u"<b>bold"_s));
            }
            view.show();
            view.setFocus();
            for (const Qt::Key key : {Qt::Key_End, Qt::Key_Left, Qt::Key_Home, Qt::Key_Plus})
                QTest::keyClick(&view, key);
            const QRectF area = view.plotRect();
            QVERIFY(std::isfinite(area.width()) && area.width() > 0 && area.height() > 0);
        }
    }

    void whatAnotherChartPointsAtIsReadThere()
    {
        PlotView view;
        show(view, three());
        view.setFocus();
        QTRY_VERIFY(view.hasFocus());
        view.setAttribute(Qt::WA_UnderMouse, false); // wherever the pointer was left
        QTest::keyClick(&view, Qt::Key_Home);
        const QString own = view.accessibleDescription();
        QVERIFY(own.contains(view.reading()));
        view.pointAt(*view.pointedAt() + 20min);
        QCOMPARE(view.accessibleDescription(), own);
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.accessibleDescription() != own);
    }

    void namesArePlainText()
    {
        PlotView view;
        show(view, plot({line(u"<b>bold</b>\nsecond"_s, 5)}));
        view.pointAt(noon + 5min);
        QCOMPARE(view.reading().count(u'\n'), 1);
        QVERIFY(view.reading().contains(u"<b>bold</b>"_s));
    }

    void onPaperItIsLight()
    {
        PlotView view;
        view.setPalette(Theme::palette(true));
        show(view, three());
        QImage paper(600, 200, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter onPaper(&paper);
        view.paintPlot(onPaper, paper.rect());
        onPaper.end();
        QVERIFY(countOf(paper, paper.rect(), colour(0), halfCovered) > 100);
        QCOMPARE(countOf(paper, paper.rect(), seriesColour(0, Theme::palette(true)), 10), 0);
        QPicture vectors;
        QPainter onVectors(&vectors);
        view.paintPlot(onVectors, {0, 0, 600, 200});
        onVectors.end();
        QVERIFY(vectors.size() > 1000);
    }
};

QTEST_MAIN(PlotViewTest)
#include "tst_plotview.moc"
