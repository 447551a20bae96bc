#include "widgets/timeline/timelinestage.h"

using namespace signalbox;
using namespace signalbox::test;

/// What a timeline draws, and what it says of it.
class TimelinePictureTest : public QObject, private TimelineStage
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setPalette(Theme::palette(false)); }

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

QTEST_MAIN(TimelinePictureTest)
#include "tst_timelinepicture.moc"
