#include "panels/deliveries/deliverybrowser.h"

#include "models/manydeliveries.h"
#include "support/manualclock.h"
#include "widgets/table/newrowspill.h"
#include "widgets/table/slidingtable.h"
#include "widgets/table/timebubble.h"
#include "widgets/table/timescrollbar.h"

#include <QAbstractItemModelTester>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::ManyDeliveries;

namespace {

/// A browser over ten million deliveries.
struct Window {
    ManyDeliveries many;
    ManualClock clock{ManyDeliveries().newestTime};
    DeliveryBrowser browser{many, clock, QTimeZone::utc()};
    SlidingTable *table = browser.findChild<SlidingTable *>();
    TimeScrollBar *bar = browser.findChild<TimeScrollBar *>();
    QAbstractItemModelTester tester{&browser.model(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    Window()
    {
        QObject::connect(
            &browser.model(), &TableModel::loadStateChanged, &browser, [this](TableModel::LoadState state) {
                if (state == TableModel::LoadState::Loaded)
                    browser.showLoaded();
            });
        browser.resize(1000, 600);
        browser.show();
        refresh();
    }
    bool refresh()
    {
        browser.model().refresh();
        return QTest::qWaitFor([this] { return browser.model().loadState() == TableModel::LoadState::Loaded; });
    }
    int rowHeight() const { return table->verticalHeader()->defaultSectionSize(); }
    qint64 topId() const { return browser.model().row(table->firstRowInSight()).id; }
    /// How far the top of the screen is below the newest of all deliveries there were at first, in pixels.
    qint64 position() const
    {
        const int value = table->verticalScrollBar()->value();
        return (ManyDeliveries().newest - topId()) * rowHeight() + value % rowHeight();
    }
    void wheel(int angle, QWidget *on = nullptr) const
    {
        QWidget *target = on ? on : table->viewport();
        const QPointF at(5, 50);
        QWheelEvent event(
            at, target->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &event);
    }
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    bool isAt(qint64 id) const
    {
        return QTest::qWaitFor([&] { return browser.model().rowCount() > 0 && topId() == id; });
    }
};

} // namespace

class DeliveryBrowserTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingJumpsUnderTheEye()
    {
        Window w;
        for (const int angle : {-1800, 1200, -2400}) { // down, some way back, on
            for (int i = 0; i < 120; ++i) {
                w.wheel(angle);
                const qint64 position = w.position();
                w.settle(); // pages come and go
                QCOMPARE(w.position(), position);
                QVERIFY(w.browser.model().rowCount() <= 2000);
            }
        }
        QVERIFY(!w.browser.model().reachesNewest());
        QVERIFY(w.position() > qint64(2500) * w.rowHeight());
        for (int i = 0; i < 600 && w.position() > 0; ++i) {
            w.wheel(3600);
            w.settle();
        }
        QCOMPARE(w.topId(), w.many.newest);
        QVERIFY(w.browser.model().reachesNewest());
    }

    void whatIsSelectedStaysSoOutOfSight()
    {
        Window w;
        QSignalSpy chosen(&w.browser, &DeliveryBrowser::deliveryChosen);
        const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
            const QRect cell = w.table->visualRect(w.table->model()->index(row, 0));
            QTest::mouseClick(w.table->viewport(), Qt::LeftButton, modifiers, cell.center());
        };
        click(3, {});
        click(5, Qt::ControlModifier);
        const QList<qint64> both{w.many.newest - 3, w.many.newest - 5};
        QCOMPARE(w.browser.selectedDeliveries(), both);
        const qint64 current = *w.browser.currentDelivery();
        for (int i = 0; i < 200; ++i) {
            w.wheel(-2400);
            w.settle();
        }
        QVERIFY(!w.browser.model().covers(both.first()));
        QCOMPARE(w.browser.selectedDeliveries(), both);
        QVERIFY(w.browser.selectedRows().isEmpty());
        QCOMPARE(*w.browser.currentDelivery(), current);
        const qint64 position = w.position();
        QVERIFY(w.refresh());
        QCOMPARE(w.position(), position);
        w.browser.showNewest();
        QVERIFY(w.isAt(w.many.newest));
        QCOMPARE(w.browser.selectedRows().size(), 2);
        QCOMPARE(w.table->currentIndex().row(), 5);
        click(7, {});
        QCOMPARE(w.browser.selectedDeliveries(), QList<qint64>{w.many.newest - 7});
    }

    void anotherFilterLeavesOnlyTheCurrentOneSelected()
    {
        Window w;
        w.table->selectAll();
        QVERIFY(w.browser.selectedDeliveries().size() > 100);
        DeliveryFilter filter;
        filter.wanted.states = {DeliveryState::Failed};
        w.browser.setFilter(filter);
        QCOMPARE(w.browser.selectedDeliveries(), QList<qint64>{*w.browser.currentDelivery()});
    }

    void homeAndEndGoThroughEverything()
    {
        Window w;
        w.table->setFocus();
        QTest::keyClick(w.table, Qt::Key_End);
        QVERIFY(QTest::qWaitFor([&] { return w.browser.model().reachesOldest(); }));
        QVERIFY(QTest::qWaitFor([&] { return w.browser.currentDelivery() == 1; }));
        QTRY_VERIFY(w.table->isAtBottom());
        QCOMPARE(w.browser.model().row(w.table->lastRowInSight()).id, 1);
        QTest::keyClick(w.table, Qt::Key_Up);
        QCOMPARE(*w.browser.currentDelivery(), 2);
        QTest::keyClick(w.table, Qt::Key_PageUp);
        QVERIFY(*w.browser.currentDelivery() > 10);
        QTest::keyClick(w.table, Qt::Key_Home);
        QVERIFY(w.isAt(w.many.newest));
        QTRY_COMPARE(*w.browser.currentDelivery(), w.many.newest);
    }

    void theBarScrubsTime()
    {
        Window w;
        QTRY_VERIFY(w.bar->hasEnds());
        QTRY_COMPARE(w.bar->time(), w.many.timeOf(w.many.newest));
        const QPoint grip = w.bar->thumb().center();
        QTest::mousePress(w.bar, Qt::LeftButton, {}, grip);
        const QPoint half(grip.x(), w.bar->height() / 2);
        QTest::mouseMove(w.bar, half);
        const auto *bubble = w.browser.findChild<TimeBubble *>();
        QVERIFY(bubble && bubble->isVisible());
        QTRY_VERIFY(w.topId() < w.many.newest); // follows while dragging
        QTest::mouseRelease(w.bar, Qt::LeftButton, {}, half);
        const Instant wanted = w.bar->time();
        QVERIFY(!bubble->isVisible());
        QVERIFY(QTest::qWaitFor([&] { return qAbs((w.many.timeOf(w.topId()) - wanted).count()) <= 3'000'000; }));
        w.settle(); // rows above come in
        QVERIFY(qAbs((w.many.timeOf(w.topId()) - wanted).count()) <= 3'000'000);
        QVERIFY(w.table->verticalScrollBar()->value() > 0);
        QVERIFY(w.bar->accessibleDescription().contains(u"UTC"_s));

        const qint64 before = w.position();
        QTest::mouseClick(w.bar, Qt::LeftButton, {}, QPoint(grip.x(), w.bar->height() - 5));
        QVERIFY(w.position() > before);
        QVERIFY(w.position() <= before + w.table->viewport()->height());
        const qint64 paged = w.position();
        w.wheel(120, w.bar);
        QVERIFY(w.position() < paged);
    }

    void jumpsToAMoment()
    {
        Window w;
        QTRY_VERIFY(w.bar->hasEnds());
        w.browser.askForTime(w.bar);
        auto *edit = w.browser.findChild<QDateTimeEdit *>();
        QVERIFY(edit);
        const qint64 wanted = w.many.newest - 1'000'000;
        edit->setDateTime(w.many.timeOf(wanted).toDateTime());
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(w.isAt(wanted));
        QTRY_VERIFY(!w.browser.findChild<QDateTimeEdit *>());
    }

    void newDeliveriesSlideInOnlyAtTheTop()
    {
        Window w;
        auto *pill = w.browser.findChild<NewRowsPill *>();
        w.settle();
        w.many.newest += 2;
        QVERIFY(w.refresh());
        QCOMPARE(w.topId(), w.many.newest);
        w.wheel(-240);
        const qint64 position = w.position();
        w.many.newest += 37;
        QVERIFY(w.refresh());
        QCOMPARE(w.position(), position);
        QVERIFY(pill->isVisible());
        QVERIFY(pill->text().startsWith("37 "_L1));
        w.many.newest += 1000;
        QVERIFY(w.refresh());
        QVERIFY(pill->text().startsWith("500+"_L1));
        QTest::mouseClick(pill, Qt::LeftButton);
        QVERIFY(w.isAt(w.many.newest));
        QTRY_VERIFY(!pill->isVisible());

        w.browser.setPaused(true);
        w.many.newest += 5;
        w.browser.model().refresh();
        w.settle();
        QCOMPARE(w.topId(), w.many.newest - 5);
        w.browser.setPaused(false);
        QVERIFY(w.isAt(w.many.newest));
    }

    void whatIsInSightChangesInPlace()
    {
        Window w;
        for (int i = 0; i < 100; ++i) {
            w.wheel(-2400);
            w.settle();
        }
        QVERIFY(!w.browser.model().reachesNewest());
        const qint64 position = w.position();
        const int row = w.table->firstRowInSight() + 2;
        w.many.failedFrom = w.browser.model().row(row).id;
        QVERIFY(w.refresh());
        QCOMPARE(w.browser.model().row(row).state, DeliveryState::Failed);
        QCOMPARE(w.position(), position);
    }

    void aRevealedDeliveryIsGoneTo()
    {
        Window w;
        w.browser.reveal(5'000'000);
        QVERIFY(w.isAt(5'000'000));
        QCOMPARE(w.browser.selectedDeliveries(), QList<qint64>{5'000'000});
        QCOMPARE(w.browser.model().row(w.table->currentIndex().row()).id, 5'000'000);
    }

    void sortsByTimeOnly()
    {
        Window w;
        QHeaderView *header = w.table->horizontalHeader();
        const auto clickHeader = [header](int column) {
            const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        };
        clickHeader(DeliveryLogModel::Endpoint);
        QCOMPARE(header->sortIndicatorSection(), DeliveryLogModel::Id);
        QVERIFY(!w.browser.model().isOldestFirst());
        QVERIFY(header->model()
                    ->headerData(DeliveryLogModel::Endpoint, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(u"index"_s));
        clickHeader(DeliveryLogModel::Created);
        QVERIFY(w.isAt(1));
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        clickHeader(DeliveryLogModel::Created);
        QVERIFY(w.isAt(w.many.newest));
    }

    void aSearchSaysHowFarItIsAndStops()
    {
        Window w;
        w.many.matchesEvery = 50'000;
        DeliveryFilter rare;
        rare.wanted.endpoints = {u"rare"_s};
        w.browser.setFilter(rare);
        const auto button = [&](const QString &text) -> QPushButton * {
            for (auto *candidate : w.browser.findChildren<QPushButton *>()) {
                if (candidate->text() == text && candidate->isVisible())
                    return candidate;
            }
            return nullptr;
        };
        QTRY_VERIFY(button(u"Stop"_s));
        QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
        QTRY_VERIFY(button(u"Look further"_s));
        w.settle();
        const int asked = w.many.pagesAsked;
        w.settle();
        QCOMPARE(w.many.pagesAsked, asked);
        const int found = w.browser.model().rowCount();
        QTest::mouseClick(button(u"Look further"_s), Qt::LeftButton);
        QTRY_VERIFY(w.browser.model().rowCount() > found + 10);
        QTRY_VERIFY(!button(u"Stop"_s)); // the screen is full
    }
};

QTEST_MAIN(DeliveryBrowserTest)
#include "tst_deliverybrowser.moc"
