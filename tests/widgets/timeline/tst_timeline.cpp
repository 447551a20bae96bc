#include "widgets/timeline/timelinestage.h"

using namespace signalbox;
using namespace signalbox::test;

/// A timeline in the hands of its user: mouse, wheel and keys.
class TimelineTest : public QObject, private TimelineStage
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setPalette(Theme::palette(false)); }

    void theWheelZoomsAroundThePointer()
    {
        Timeline timeline;
        show(timeline, lanes(3));
        for (const int angle : {120, 240, -120, 15}) {
            const QPoint at(640, 120);
            const Instant before = timeline.instantAt(at.x());
            const auto length = timeline.view().length();
            turn(timeline, at, {0, angle});
            QCOMPARE(timeline.view().length() < length, angle > 0);
            QVERIFY(std::abs(timeline.xOf(before) - at.x()) <= 1);
        }
    }

    void theWheelElsewhereScrollsTheLanes()
    {
        Timeline timeline;
        show(timeline, lanes(100));
        const TimeSpan view = timeline.view();
        turn(timeline, {20, 120}, {0, -120});
        const int down = timeline.verticalScrollBar()->value();
        QVERIFY(down > 0);
        turn(timeline, {640, 120}, {0, -120}, Qt::ShiftModifier);
        QCOMPARE(timeline.verticalScrollBar()->value(), 2 * down);
        turn(timeline, {20, 120}, {}, Qt::NoModifier, {0, 10}); // a touchpad, by the pixel
        QCOMPARE(timeline.verticalScrollBar()->value(), 2 * down - 10);
        QCOMPARE(timeline.view(), view);
    }

    void aHorizontalWheelPans()
    {
        Timeline timeline;
        show(timeline, lanes(3));
        turn(timeline, {640, 120}, {-120, 0});
        QCOMPARE(timeline.view(), (TimeSpan{noon + 6min, noon + 66min}));
        turn(timeline, {640, 120}, {}, Qt::NoModifier, {100, 3}); // of a touchpad what it mostly is
        QCOMPARE(timeline.view().length(), std::chrono::microseconds(1h));
        QVERIFY(timeline.view().from < noon + 6min);
    }

    void draggingPans()
    {
        Timeline timeline;
        show(timeline, lanes(3));
        QSignalSpy told(&timeline, &Timeline::viewChanged);
        QSignalSpy chosen(&timeline, &Timeline::laneChosen);
        const Instant held = timeline.instantAt(500);
        drag(timeline, {500, 120}, {400, 120});
        QVERIFY(std::abs(timeline.xOf(held) - 400) <= 1);
        QCOMPARE(timeline.view().length(), std::chrono::microseconds(1h));
        QCOMPARE(chosen.count(), 0); // no click
        QTRY_COMPARE(told.count(), 1); // once for all of it
        QCOMPARE(told.first().first().value<TimeSpan>(), timeline.view());
    }

    void aTremblingHandClicks()
    {
        Timeline timeline;
        show(timeline, lanes(3));
        QSignalSpy chosen(&timeline, &Timeline::barChosen);
        const TimeSpan view = timeline.view();
        const QPoint at = pointOf(timeline, 2, 11min);
        drag(timeline, at, at + QPoint(2, 1));
        QCOMPARE(timeline.view(), view);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(0).toLongLong(), 2);
        QCOMPARE(chosen.first().at(1).value<TimelineBar>().key, 10);
    }

    void theViewStaysWithinItsLimits()
    {
        Timeline timeline;
        show(timeline, lanes(1));
        for (int i = 0; i < 60; ++i)
            turn(timeline, {640, 120}, {0, 120});
        QCOMPARE(timeline.view().length(), std::chrono::microseconds(1min));
        for (int i = 0; i < 100; ++i)
            turn(timeline, {640, 120}, {0, -120});
        QCOMPARE(timeline.view(), (TimeSpan{noon - 48h, noon + 48h}));
        drag(timeline, {500, 120}, {300, 120});
        QCOMPARE(timeline.view(), (TimeSpan{noon - 48h, noon + 48h}));
    }

    void doubleClicksOpenOrComeBack()
    {
        Timeline timeline;
        show(timeline, lanes(3));
        QSignalSpy bars(&timeline, &Timeline::barOpened);
        QSignalSpy opened(&timeline, &Timeline::laneOpened);
        QTest::mouseDClick(timeline.viewport(), Qt::LeftButton, {}, pointOf(timeline, 3, 31min));
        QCOMPARE(bars.count(), 1);
        QCOMPARE(bars.first().at(1).value<TimelineBar>().key, 30);
        QTest::mouseDClick(timeline.viewport(), Qt::LeftButton, {}, {20, timeline.laneRect(2).center().y()});
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toLongLong(), 2);
        const TimeSpan view = timeline.view();
        QTest::mouseDClick(timeline.viewport(), Qt::LeftButton, {}, pointOf(timeline, 3, 27min)); // on nothing
        QCOMPARE(timeline.view().length(), std::chrono::microseconds(15min));
        turn(timeline, {640, 120}, {0, 120});
        QTest::mouseDClick(timeline.viewport(), Qt::LeftButton, {}, pointOf(timeline, 3, 27min));
        QCOMPARE(timeline.view(), view);
        QCOMPARE(bars.count(), 1);
    }

    void theKeysWalkFromBarToBar()
    {
        Timeline timeline;
        show(timeline, lanes(3));
        QSignalSpy chosen(&timeline, &Timeline::laneChosen);
        QTest::keyClick(&timeline, Qt::Key_Down);
        QCOMPARE(timeline.selected(), 2);
        QCOMPARE(chosen.last().first().toLongLong(), 2);
        QTest::keyClick(&timeline, Qt::Key_Right);
        QCOMPARE(timeline.reading(), u"2/0/1"_s);
        QTest::keyClick(&timeline, Qt::Key_Right);
        QCOMPARE(timeline.reading(), u"2/10/1"_s);
        QCOMPARE(timeline.accessibleDescription(), timeline.reading());
        QTest::keyClick(&timeline, Qt::Key_Down);
        QCOMPARE(timeline.reading(), u"3/10/1"_s); // of the same time
        QTest::keyClick(&timeline, Qt::Key_Left);
        QCOMPARE(timeline.reading(), u"3/0/1"_s);
        QTest::keyClick(&timeline, Qt::Key_Left);
        QCOMPARE(timeline.reading(), u"3/0/1"_s); // the first one
        QTest::keyClick(&timeline, Qt::Key_End);
        QCOMPARE(timeline.reading(), u"3/50/1"_s);
        QTest::keyClick(&timeline, Qt::Key_Home);
        QCOMPARE(timeline.reading(), u"3/0/1"_s);
    }

    void theKeysOpen()
    {
        Timeline timeline;
        show(timeline, lanes(2));
        QSignalSpy bars(&timeline, &Timeline::barOpened);
        QSignalSpy opened(&timeline, &Timeline::laneOpened);
        QSignalSpy menus(&timeline, &Timeline::menuRequested);
        timeline.setSelected(2);
        QTest::keyClick(&timeline, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QTest::keyClick(&timeline, Qt::Key_Right);
        QTest::keyClick(&timeline, Qt::Key_Return);
        QCOMPARE(bars.count(), 1);
        QTest::keyClick(&timeline, Qt::Key_F10, Qt::ShiftModifier);
        QCOMPARE(menus.count(), 1);
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(timeline.viewport(), &key);
        QCOMPARE(menus.count(), 2);
        const QPoint at = pointOf(timeline, 1, 21min);
        QContextMenuEvent mouse(QContextMenuEvent::Mouse, at, timeline.viewport()->mapToGlobal(at));
        QApplication::sendEvent(timeline.viewport(), &mouse);
        QCOMPARE(menus.count(), 3);
        QCOMPARE(menus.last().first().toLongLong(), 1);
        QCOMPARE(timeline.selectedBar()->key, 20);
    }

    void theKeysMoveTheView()
    {
        Timeline timeline;
        show(timeline, lanes(2));
        timeline.setNow(noon + 10h);
        QTest::keyClick(&timeline, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(timeline.view().from, noon + 15min);
        QTest::keyClick(&timeline, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(timeline.view().from, noon);
        QTest::keyClick(&timeline, Qt::Key_Plus); // around the middle
        QCOMPARE(timeline.view(), (TimeSpan{noon + 15min, noon + 45min}));
        QTest::keyClick(&timeline, Qt::Key_Minus);
        QCOMPARE(timeline.view(), (TimeSpan{noon, noon + 1h}));
        QTest::keyClick(&timeline, Qt::Key_Right);
        const double x = timeline.xOf(noon + 1min);
        QTest::keyClick(&timeline, Qt::Key_Plus); // around the cursor's bar
        QVERIFY(std::abs(timeline.xOf(noon + 1min) - x) <= 1);
        QTest::keyClick(&timeline, Qt::Key_N);
        QVERIFY(timeline.view().contains(noon + 10h));
        QTest::keyClick(&timeline, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(timeline.view().from, noon - 48h);
        QTest::keyClick(&timeline, Qt::Key_0);
        QVERIFY(timeline.view().contains(noon + 10h));
    }

    void theFirstKeyChoosesWhereTheWalkBegins()
    {
        Timeline timeline;
        show(timeline, {});
        timeline.setLanes(lanes(3));
        QVERIFY(!timeline.selected());
        QTest::keyClick(&timeline, Qt::Key_Plus); // which is no walk
        QVERIFY(!timeline.selected());
        QTest::keyClick(&timeline, Qt::Key_Down);
        QCOMPARE(timeline.selected(), 1);
        QTest::keyClick(&timeline, Qt::Key_Down);
        QCOMPARE(timeline.selected(), 2);
    }

    void theCursorIsNeverOutOfSight()
    {
        Timeline timeline;
        show(timeline, lanes(100));
        timeline.setView({noon + 45min, noon + 55min});
        QTest::keyClick(&timeline, Qt::Key_Right);
        QCOMPARE(timeline.reading(), u"1/50/1"_s); // the first one in sight
        QTest::keyClick(&timeline, Qt::Key_Left);
        QVERIFY(timeline.view().contains(noon + 40min));
        QTest::keyClick(&timeline, Qt::Key_PageDown);
        QTest::keyClick(&timeline, Qt::Key_PageDown);
        QVERIFY(timeline.plotRect().contains(timeline.laneRect(*timeline.selected()).center()));
        QVERIFY(timeline.verticalScrollBar()->value() > 0);
    }

    void newLanesLeaveAllWhereItWas()
    {
        Timeline timeline;
        show(timeline, lanes(100));
        QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, pointOf(timeline, 3, 31min));
        timeline.verticalScrollBar()->setValue(20 * timeline.laneRect(1).height() + 5);
        const int top = timeline.laneRect(40).top();
        QSignalSpy readings(&timeline, &Timeline::readingChanged);
        QSignalSpy chosen(&timeline, &Timeline::laneChosen);
        QList<TimelineLane> later = lanes(100);
        later.removeAt(0);
        later[1].bars.prepend(bar(-5min, 1min, -5)); // of lane 3
        later.prepend(lane(200));
        later.prepend(lane(201));
        timeline.setLanes(later);
        QCOMPARE(timeline.selected(), 3);
        QCOMPARE(timeline.selectedBar()->key, 30);
        QCOMPARE(timeline.laneRect(40).top(), top);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(readings.count(), 0);
        later.removeIf([](const TimelineLane &lane) { return lane.key == 3; });
        timeline.setLanes(later);
        QCOMPARE(timeline.selectedBar(), std::nullopt);
        timeline.setLanes(lanes(100)); // and is chosen again when it comes back
        QCOMPARE(timeline.selected(), 3);
        QVERIFY(timeline.reading().startsWith("job 3"_L1));
    }
};

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
