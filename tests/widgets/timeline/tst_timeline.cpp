#include "support/hostiletexts.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/timeline/timeline.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fill = TimelineBar::Fill;

class TimelineTest : public QObject
{
    Q_OBJECT

private:
    static constexpr Instant noon{1'780'056'000'000'000}; // 2026-05-29 12:00 UTC

    static TimelineBar bar(std::chrono::microseconds from, std::chrono::microseconds length, qint64 key = 0,
        HealthState state = HealthState::Healthy)
    {
        return {.span = {noon + from, noon + from + length}, .state = state, .key = key};
    }
    /// A bar each ten minutes for an hour, its key the minute.
    static TimelineLane lane(qint64 key, const QString &name = u"job"_s)
    {
        TimelineLane lane{.key = key, .name = name, .state = HealthState::Healthy};
        for (int minute = 0; minute < 60; minute += 10)
            lane.bars.append(bar(std::chrono::minutes(minute), 2min, minute));
        return lane;
    }
    static QList<TimelineLane> lanes(int count)
    {
        QList<TimelineLane> all;
        for (int key = 1; key <= count; ++key)
            all.append(lane(key, u"job %1"_s.arg(key)));
        return all;
    }
    static void show(Timeline &timeline, const QList<TimelineLane> &lanes)
    {
        timeline.setTimeZone(QTimeZone::utc());
        timeline.setReader([](const TimelineLane &lane, const TimelineBar &bar) {
            return u"%1/%2/%3"_s.arg(lane.key).arg(bar.key).arg(bar.count);
        });
        timeline.resize(1000, 400);
        timeline.setLanes(lanes);
        timeline.setViewLimits({noon - 48h, noon + 48h}, 1min);
        timeline.setView({noon, noon + 1h});
        timeline.show();
        timeline.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&timeline));
        if (!lanes.isEmpty())
            timeline.setSelected(lanes.first().key);
    }
    static QPoint pointOf(const Timeline &timeline, qint64 lane, std::chrono::microseconds at)
    {
        return {int(timeline.xOf(noon + at)), timeline.laneRect(lane).center().y()};
    }
    static void turn(Timeline &timeline, const QPoint &at, const QPoint &angle,
        Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QPoint &pixels = {})
    {
        QWheelEvent wheel(
            at, timeline.viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(timeline.viewport(), &wheel);
    }
    static void drag(Timeline &timeline, const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(timeline.viewport(), Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(timeline.viewport(), (from + to) / 2);
        QTest::mouseMove(timeline.viewport(), to);
        QTest::mouseRelease(timeline.viewport(), Qt::LeftButton, Qt::NoModifier, to);
    }
    static QImage pictureOf(Timeline &timeline, double ratio = 1)
    {
        QImage image(timeline.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        timeline.render(&image);
        return image;
    }
    static int countOf(const QImage &image, const QColor &colour)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
        }
        return count;
    }

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

    void aFailedOneAmongAThousandIsDrawn()
    {
        Timeline timeline;
        TimelineLane one{.key = 1, .name = u"job"_s, .state = HealthState::Healthy};
        for (int i = 0; i < 1000; ++i)
            one.bars.append(bar(30min + std::chrono::milliseconds(i), 1ms, i));
        show(timeline, {one});
        const QColor failing = stateColour(HealthState::Failing, timeline.palette());
        QCOMPARE(countOf(pictureOf(timeline), failing), 0);
        one.bars[500].state = HealthState::Failing;
        timeline.setLanes({one});
        QVERIFY(countOf(pictureOf(timeline), failing) >= 3 * 4);
        QVERIFY(countOf(pictureOf(timeline, 2), failing) >= 4 * 3 * 4);
    }

    void whatWasWillBeAndShouldHaveBeenLookDifferent()
    {
        Timeline timeline;
        QList<TimelineLane> all = lanes(4);
        all[1].bars[2].fill = Fill::Hollow;
        all[1].bars[2].state = HealthState::Failing;
        all[2].bars[2].fill = Fill::Outline;
        all[3].bars[2].fill = Fill::Hatched;
        show(timeline, all);
        timeline.clearFocus();
        const QImage image = pictureOf(timeline);
        const QPalette palette = timeline.palette();
        const auto inside = [&](qint64 lane) { return image.pixelColor(pointOf(timeline, lane, 21min)); };
        const QColor ground = image.pixelColor(pointOf(timeline, 2, 24min));
        QVERIFY(inside(1) != ground);
        QCOMPARE(inside(2), ground);
        QCOMPARE(inside(3), ground);
        const auto row = [&](qint64 lane) {
            const QRect rect = timeline.laneRect(lane);
            const int left = int(timeline.xOf(noon + 20min));
            return image.copy(left, rect.top(), int(timeline.xOf(noon + 22min)) - left, rect.height());
        };
        QVERIFY(countOf(row(2), stateColour(HealthState::Failing, palette)) > 0);
        QVERIFY(countOf(row(3), stateColour(HealthState::Healthy, palette)) > 0);
        QVERIFY(countOf(row(3), stateColour(HealthState::Healthy, palette))
            < countOf(row(2), stateColour(HealthState::Failing, palette))); // dashed, and thinner
        QVERIFY(countOf(row(4), ground) > 0 && countOf(row(4), ground) < row(4).width() * row(4).height());
    }

    void nowIsALine()
    {
        Timeline timeline;
        show(timeline, lanes(2));
        const QColor line = tokens(false).link;
        const auto columnOf = [&](int x) { return pictureOf(timeline).copy(x, timeline.plotRect().top(), 1, 300); };
        timeline.setNow(noon + 35min);
        const int x = int(timeline.xOf(noon + 35min));
        QCOMPARE(countOf(columnOf(x), line), 300);
        timeline.setNow(noon + 36min);
        QCOMPARE(countOf(columnOf(x), line), 0);
        QCOMPARE(countOf(columnOf(int(timeline.xOf(noon + 36min))), line), 300);
    }

    void aPannedPictureIsTheSameAsAFreshOne()
    {
        QList<TimelineLane> all = lanes(5);
        for (int i = 0; i < 500; ++i)
            all[0].bars.append(bar(std::chrono::seconds(97 * i - 20'000), 41s, i));
        all[1].bars[2].fill = Fill::Hollow;
        all[2].bars[2].fill = Fill::Hatched;
        all[3].bars[2].fill = Fill::Outline;
        all[4].bars[2].count = 10;
        all[4].bars[2].failed = 3;
        const QList<TimelineShade> shades{
            {{noon + 10min, noon + 20min}, TimelineShade::Kind::Unknown, u"nobody looked"_s},
            {{noon + 30min, noon + 40min}, TimelineShade::Kind::Down, u"it was down"_s}};
        for (const int ratio : {1, 2}) {
            Timeline panned;
            Timeline fresh;
            for (Timeline *timeline : {&panned, &fresh}) {
                show(*timeline, all);
                timeline->setShades(shades);
                timeline->hide(); // painted by nobody else
            }
            pictureOf(panned, ratio);
            for (const int by : {37, -111, 300, -171, -1, 1, -400, 900}) {
                turn(panned, {500, 150}, {}, Qt::NoModifier, {by, 0});
                fresh.setView({noon - 24h, noon}); // nothing of what it has painted is in the next view
                pictureOf(fresh, ratio);
                fresh.setView(panned.view());
                const QRect plot(panned.plotRect().topLeft() * ratio, panned.plotRect().size() * ratio);
                QCOMPARE(pictureOf(panned, ratio).copy(plot), pictureOf(fresh, ratio).copy(plot));
            }
        }
    }

    void marksThatAreTooCloseAreOne()
    {
        Timeline timeline;
        show(timeline, lanes(2));
        QSignalSpy opened(&timeline, &Timeline::markOpened);
        timeline.setMarks({{noon + 30min, HealthState::Failing, u"It <b>failed</b>"_s, u"one"_s},
            {noon + 30min + 10s, HealthState::Attention, u"It changed"_s, u"two"_s},
            {noon + 50min, HealthState::Attention, u"It ended"_s, u"three"_s}});
        const auto at = [&](std::chrono::microseconds when) {
            return QPoint(int(timeline.xOf(noon + when)), timeline.marksRect().center().y());
        };
        QTest::mouseMove(timeline.viewport(), at(30min));
        QVERIFY2(timeline.reading().contains("It <b>failed</b>"_L1), qPrintable(timeline.reading()));
        QVERIFY(timeline.reading().contains("It changed"_L1));
        QTest::mouseMove(timeline.viewport(), at(50min));
        QVERIFY(timeline.reading().contains("It ended"_L1) && !timeline.reading().contains("It changed"_L1));
        QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, at(50min));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.last().first().toString(), u"three"_s);
        // Of several, one is chosen from a menu.
        QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, at(30min));
        auto *menu = timeline.findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().at(1)->trigger();
        QCOMPARE(opened.last().first().toString(), u"two"_s);
        menu->close();
        // Closer in, they are apart.
        timeline.setView({noon + 29min, noon + 31min});
        QTest::mouseMove(timeline.viewport(), at(30min));
        QVERIFY(!timeline.reading().contains("It changed"_L1));
    }

    void theKeysReachTheMarks()
    {
        Timeline timeline;
        show(timeline, lanes(2));
        timeline.setMarks({{noon + 10min, HealthState::Failing, u"first"_s, u"one"_s},
            {noon + 50min, HealthState::Attention, u"second"_s, u"two"_s}});
        QSignalSpy opened(&timeline, &Timeline::markOpened);
        QTest::keyClick(&timeline, Qt::Key_Up);
        QVERIFY2(timeline.reading().contains("second"_L1), qPrintable(timeline.reading()));
        QTest::keyClick(&timeline, Qt::Key_Left);
        QVERIFY(timeline.reading().contains("first"_L1));
        QTest::keyClick(&timeline, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toString(), u"one"_s);
        QTest::keyClick(&timeline, Qt::Key_Down);
        QCOMPARE(timeline.selected(), 1);
        QVERIFY(timeline.reading().startsWith("job 1"_L1));
    }

    void shadesAreRead()
    {
        Timeline timeline;
        show(timeline, lanes(2));
        timeline.setShades({{{noon + 4min, noon + 9min}, TimelineShade::Kind::Down, u"The server was down"_s}});
        QTest::mouseMove(timeline.viewport(), pointOf(timeline, 1, 6min));
        QCOMPARE(timeline.reading(), u"The server was down"_s);
        QTest::mouseMove(timeline.viewport(), pointOf(timeline, 1, 11min));
        QCOMPARE(timeline.reading(), u"1/10/1"_s); // a bar is nearer
    }

    void theDayIsWrittenWhereItBegins()
    {
        const QTimeZone berlin("Europe/Berlin");
        const Instant midnight = Instant::fromDateTime(QDateTime(QDate(2026, 3, 29), QTime(0, 0), berlin));
        const TimelineScale scale{{midnight - 2h, midnight + 6h}, 1600, 1};
        const TimelineAxis axis = TimelineAxis::of(scale, berlin, 80);
        QCOMPARE(axis.parts.size(), 2);
        QCOMPARE(axis.parts.last().from, midnight);
        QVERIFY(axis.parts.last().words.contains("29"_L1));
        QStringList labels;
        for (const TimeTick &tick : axis.ticks)
            labels.append(tick.label);
        // The hour that the clocks skip is not there, and those around it are an hour apart.
        const qsizetype one = labels.indexOf("01:00"_L1);
        const qsizetype three = labels.indexOf("03:00"_L1);
        QVERIFY2(one >= 0 && three > one, qPrintable(labels.join(u' ')));
        QVERIFY(!labels.contains("02:00"_L1));
        QCOMPARE(axis.ticks.at(three).at - axis.ticks.at(one).at, std::chrono::microseconds(1h));
        // Over weeks the days are the ticks, and months are above them.
        const TimelineAxis weeks = TimelineAxis::of({{midnight - 480h, midnight + 240h}, 800, 1}, berlin, 80);
        QCOMPARE(weeks.parts.size(), 2);
        QVERIFY(weeks.parts.last().words.contains("2026"_L1));
    }

    void timeRunsFromLeftToRightEverywhere()
    {
        Timeline timeline;
        timeline.setLayoutDirection(Qt::RightToLeft);
        show(timeline, lanes(3));
        QVERIFY(timeline.xOf(noon) < timeline.xOf(noon + 1h));
        QCOMPARE(timeline.plotRect().left(), 0); // the names are on the right
        QSignalSpy chosen(&timeline, &Timeline::barChosen);
        QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, pointOf(timeline, 2, 41min));
        QCOMPARE(chosen.last().at(1).value<TimelineBar>().key, 40);
        QTest::keyClick(&timeline, Qt::Key_Right);
        QCOMPARE(timeline.selectedBar()->key, 50);
        QVERIFY(!pictureOf(timeline).isNull());
    }

    void theNamesColumnIsDragged()
    {
        Timeline timeline;
        show(timeline, {lane(1, QString(200, u'w'))});
        const int width = timeline.nameWidth();
        QVERIFY(width < 400); // not all of a long name
        QSignalSpy changed(&timeline, &Timeline::nameWidthChanged);
        const TimeSpan view = timeline.view();
        drag(timeline, {width, 100}, {width - 60, 100});
        QCOMPARE(timeline.nameWidth(), width - 60);
        QVERIFY(changed.count() > 0);
        QCOMPARE(timeline.view(), view);
        drag(timeline, {width - 60, 100}, {-500, 100});
        QVERIFY(timeline.nameWidth() > 40);
    }

    void nothingIsThereToBeDrawn()
    {
        Timeline timeline;
        QVERIFY(!pictureOf(timeline).isNull()); // before anything is set
        show(timeline, {});
        for (const int key :
            {Qt::Key_Left, Qt::Key_Down, Qt::Key_Up, Qt::Key_Home, Qt::Key_Return, Qt::Key_Plus, Qt::Key_N})
            QTest::keyClick(&timeline, Qt::Key(key));
        QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, {500, 100});
        QTest::mouseDClick(timeline.viewport(), Qt::LeftButton, {}, {500, 100});
        QVERIFY(timeline.reading().isEmpty());
        QVERIFY(!pictureOf(timeline).isNull());
        timeline.setLanes({{.key = 7, .name = u"never ran"_s, .state = HealthState::Unknown, .bars = {}}});
        QTest::keyClick(&timeline, Qt::Key_Down);
        QTest::keyClick(&timeline, Qt::Key_Right);
        QVERIFY(timeline.reading().startsWith("never ran"_L1));
    }

    void namesOfOthersAreOnlyShown()
    {
        for (const test::HostileText &hostile : test::hostileTexts()) {
            Timeline timeline;
            show(timeline, {lane(1, hostile.text)});
            timeline.setReader(nullptr);
            timeline.setMarks({{noon + 30min, HealthState::Failing, hostile.text, {}}});
            timeline.setSelected(1);
            QVERIFY(!timeline.reading().contains(u'\u202e') && !timeline.reading().contains(u'\n'));
            QVERIFY2(!pictureOf(timeline).isNull(), qPrintable(hostile.name));
        }
    }
};

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
