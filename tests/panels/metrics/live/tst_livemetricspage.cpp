#include "panels/metrics/live/livestage.h"

#include "models/metrics/live/blockingmodel.h"
#include "panels/acts/reviewdialog.h"
#include "panels/metrics/live/livecharts.h"
#include "widgets/chart/plotview.h"
#include "widgets/state/noticestrip.h"
#include "widgets/state/statebadge.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What goes on now, by mouse and keys.
class LiveMetricsPageTest : public QObject
{
    Q_OBJECT

private:
    /// A page that samples by itself, every 20 ms.
    struct QuickStage : LiveStage {
        QuickStage() { context.liveInterval = 60ms; }
        bool goesOn() const
        {
            return waitFor([this, before = live->asked] { return live->asked > before + 1; });
        }
        bool standsStill() const
        {
            settle();
            return !waitFor([this, before = live->asked] { return live->asked > before; }, 300ms);
        }
    };

    static bool selectRow(const LiveStage &stage, int row)
    {
        TableView &table = stage.page->blocking();
        const QRect cell = table.visualRect(table.model()->index(row, BlockingModel::Process));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
        return table.currentIndex().row() == row;
    }
    static ReviewDialog *review(const LiveStage &stage) { return stage.page->findChild<ReviewDialog *>(); }
    static bool agree(const LiveStage &stage)
    {
        QTest::mouseClick(review(stage)->findChild<QPushButton *>(u"go"_s), Qt::LeftButton);
        return waitFor([&stage] { return !review(stage); }) && stage.settle();
    }
    static QString told(const LiveStage &stage) { return stage.page->findChild<NoticeStrip *>()->words(); }
    static QString notice(const LiveStage &stage, const QString &about)
    {
        const auto *words = stage.named<PlainLabel>(about);
        return words && words->isVisible() ? words->plainText() : QString();
    }

private slots:
    void samplesOnlyWhileItIsSeen()
    {
        QuickStage stage;
        stage.page = std::make_unique<LiveMetricsPage>(stage.context, stage.pending);
        QVERIFY(stage.standsStill());
        QCOMPARE(stage.live->asked, 0);
        stage.page->show();
        QVERIFY(stage.goesOn());
        stage.page->hide();
        QVERIFY(stage.standsStill());
        const qsizetype kept = stage.page->sampler().history().size();
        QVERIFY(kept > 0);
        stage.page->showMinimized();
        QVERIFY(stage.standsStill());
        stage.clock->advance(1s);
        stage.page->showNormal();
        QVERIFY(stage.goesOn());
        QVERIFY(stage.page->sampler().history().size() > kept); // the hour so far is still there
    }

    void aSlowAnswerIsWaitedFor()
    {
        QuickStage stage;
        stage.open();
        QVERIFY(stage.goesOn());
        stage.live->isFrozen = true;
        QVERIFY(waitFor([&stage] { return stage.live->isOwing(); }));
        QVERIFY(!waitFor([&stage, before = stage.live->asked] { return stage.live->asked > before; }, 300ms));
        stage.live->thaw(tl::unexpected(Error{.kind = ErrorKind::Timeout, .what = u"Nothing came"_s}));
        QVERIFY(stage.goesOn());
    }

    void pausedBySpaceAndByButton()
    {
        QuickStage stage;
        stage.open();
        QVERIFY(stage.goesOn());
        QTest::keyClick(stage.page.get(), Qt::Key_Space);
        QVERIFY(stage.standsStill());
        QVERIFY(stage.button(u"Go on"_s));
        QCOMPARE(stage.page->findChild<StateBadge *>()->state(), HealthState::Paused);
        QTest::keyClick(stage.page.get(), Qt::Key_Space);
        QVERIFY(stage.goesOn());
        QVERIFY(stage.click(u"Pause"_s));
        QVERIFY(stage.standsStill());
        QVERIFY(stage.click(u"Go on"_s));
        QVERIFY(stage.goesOn());
    }

    void saysThatNothingIsStored()
    {
        LiveStage stage;
        stage.open();
        QVERIFY(stage.page->findChild<StateBadge *>()->accessibleName().contains("not stored"_L1));
        QVERIFY(notice(stage, u"What was sampled"_s).startsWith("1 sample"_L1));
        stage.sampleAfter(1s);
        QVERIFY(notice(stage, u"What was sampled"_s).startsWith("2 sample"_L1));
    }

    void aFrozenMinuteIsAGap()
    {
        LiveStage stage;
        stage.open();
        stage.sampleFor(20s);
        stage.sampleAfter(60s);
        stage.sampleFor(20s);
        const auto *view = stage.named<PlotView>(u"Transactions"_s);
        QVERIFY(view);
        QList<std::chrono::microseconds> gaps;
        const PlotLine &line = view->plot().lines.first();
        for (qsizetype i = 1; i < line.points.size(); ++i) {
            if (line.points[i].at - line.points[i - 1].at > line.stretch)
                gaps.append(line.points[i].at - line.points[i - 1].at);
        }
        QCOMPARE(gaps.size(), 1);
        QVERIFY(gaps.first() >= 58s && gaps.first() <= 62s);
    }

    void rangesAndBackToNow()
    {
        LiveStage stage;
        stage.open();
        stage.sampleFor(3s);
        auto *view = stage.named<PlotView>(u"Transactions"_s);
        QCOMPARE(view->plot().span.length(), 5min);
        QVERIFY(stage.click(u"1 h"_s));
        QCOMPARE(view->plot().span.length(), 1h);
        QVERIFY(!stage.button(u"Back to now"_s));
        emit view->zoomed(0.25, view->plot().span.until - 30min);
        QCOMPARE(view->plot().span.length(), 15min);
        const TimeSpan there = view->plot().span;
        stage.sampleAfter(1s);
        QCOMPARE(view->plot().span, there); // it stays where somebody looks
        QVERIFY(stage.click(u"Back to now"_s));
        QCOMPARE(view->plot().span.until, stage.clock->now());
    }

    void noMorePointsThanTheChartShows()
    {
        for (const auto span : {10s, 200s, 201s, 300s, 900s, 3600s}) {
            const auto bucket = liveBucketFor({liveStageNow - span, liveStageNow});
            QVERIFY(span <= bucket * 200);
        }
        QCOMPARE(liveBucketFor({liveStageNow - 200s, liveStageNow}), 1s);
        QCOMPARE(liveBucketFor({liveStageNow - 200s - 1us, liveStageNow}), 2s);
    }

    void oneCrosshairForAll()
    {
        LiveStage stage;
        stage.open();
        stage.sampleFor(10s);
        auto *first = stage.named<PlotView>(u"Transactions"_s);
        const auto *other = stage.named<PlotView>(u"Rows"_s);
        const Instant at = stage.clock->now() - 5s;
        emit first->pointed(at);
        QCOMPARE(other->pointedAt(), std::optional(at));
        emit first->pinAsked(at);
        emit first->pointed(at + 1s);
        QCOMPARE(other->pointedAt(), std::optional(at));
        QVERIFY(stage.page->leave());
        QVERIFY(!stage.page->leave());
    }

    void whatThisServerDoesNotTellHasNoChart()
    {
        LiveStage stage;
        stage.open();
        QVERIFY(stage.named<PlotView>(u"Queue of pg_net"_s));
        QVERIFY(!stage.named<PlotView>(u"Replication lag"_s));
    }

    void cancelsAfterAReview()
    {
        LiveStage stage;
        stage.open();
        QVERIFY(!stage.button(u"Cancel statement…"_s)->isEnabled()); // nobody is selected
        QVERIFY(selectRow(stage, 0));
        QVERIFY(!stage.button(u"Cancel statement…"_s)->isEnabled()); // it runs nothing
        QVERIFY(stage.button(u"End session…"_s)->isEnabled());
        QVERIFY(selectRow(stage, 1));
        QVERIFY(stage.click(u"Cancel statement…"_s));
        QVERIFY(review(stage));
        QVERIFY(stage.live->canceled.isEmpty());
        QVERIFY(review(stage)->findChild<PlainLabel *>(u"what"_s)->plainText().contains("4720"_L1));
        QVERIFY(agree(stage));
        QCOMPARE(stage.live->canceled.size(), 1);
        QCOMPARE(stage.live->canceled.first().processId, 4720);
        QVERIFY(stage.live->canceled.first().startedAt);
        QCOMPARE(told(stage), u"process 4720 was told."_s);
    }

    void endsOnProductionByItsName()
    {
        LiveStage stage;
        stage.context.profile = {.name = u"prod"_s, .environment = Environment::Production};
        stage.open();
        QVERIFY(selectRow(stage, 0));
        QVERIFY(stage.click(u"End session…"_s));
        auto *go = review(stage)->findChild<QPushButton *>(u"go"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(review(stage)->findChild<QLineEdit *>(), u"prod"_s);
        QVERIFY(go->isEnabled());
        QVERIFY(agree(stage));
        QCOMPARE(stage.live->ended.size(), 1);
        QCOMPARE(stage.live->ended.first().processId, 4711);
    }

    void aSessionThatIsGoneIsNotTakenForTold()
    {
        LiveStage stage;
        stage.open();
        stage.live->isThere = false;
        QVERIFY(selectRow(stage, 0));
        QVERIFY(stage.click(u"End session…"_s));
        QVERIFY(agree(stage));
        QCOMPARE(told(stage), u"process 4711 was gone already: nobody was told."_s);
    }

    void theSelectionStaysAndGoesWithItsSession()
    {
        LiveStage stage;
        stage.open();
        QVERIFY(selectRow(stage, 1));
        stage.sampleAfter(1s);
        QCOMPARE(stage.page->blocking().currentIndex().row(), 1);
        stage.live->isCalm = true;
        stage.sampleAfter(1s);
        QVERIFY(!stage.page->blocking().isVisible()); // nobody waits: said in words
        QVERIFY(!stage.button(u"End session…"_s)->isEnabled());
    }

    void aRowIsCopiedAsText()
    {
        LiveStage stage;
        stage.open();
        QVERIFY(selectRow(stage, 0));
        QTest::keyClick(&stage.page->blocking(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains("4711"_L1) && copied.contains("update public.bookings"_L1));
    }

    void whatIsHiddenIsSaidWithWhatToDo()
    {
        LiveStage stage;
        stage.open();
        QCOMPARE(notice(stage, u"What this role may not see"_s), QString());
        stage.live->hidden = 3;
        stage.sampleAfter(1s);
        const QString words = notice(stage, u"What this role may not see"_s);
        QVERIFY(words.contains("3 session"_L1) && words.contains("grant pg_monitor to \"tester\""_L1));
    }

    void whyThereIsNoneAndNoNewer()
    {
        LiveStage stage;
        stage.live->error = Error{.kind = ErrorKind::Unreachable, .what = u"No server answers"_s};
        stage.open();
        QVERIFY(stage.page->findChild<StatePlaceholder *>()->isVisible());
        QVERIFY(stage.page->findChild<StatePlaceholder *>()->text().contains("No server answers"_L1));
        stage.live->error.reset();
        QVERIFY(stage.click(u"Try again"_s));
        QVERIFY(!stage.page->findChild<StatePlaceholder *>()->isVisible());
        stage.live->error = Error{.kind = ErrorKind::Timeout, .what = u"Nothing came in time"_s};
        stage.sampleAfter(1s);
        QVERIFY(notice(stage, u"Why there is no newer sample"_s).contains("Nothing came in time"_L1));
        QVERIFY(stage.named<PlotView>(u"Transactions"_s)->isVisible());
        stage.live->error.reset();
        stage.sampleAfter(1s);
        QCOMPARE(notice(stage, u"Why there is no newer sample"_s), QString());
    }
};

QTEST_MAIN(LiveMetricsPageTest)
#include "tst_livemetricspage.moc"
