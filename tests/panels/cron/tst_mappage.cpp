#include "panels/cron/cronstage.h"
#include "panels/cron/map/mappage.h"
#include "panels/cron/map/runmapreader.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/segmentbar.h"
#include "widgets/timeline/timeline.h"

#include <QMenu>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 embeddings = 4; // a job of the samples
constexpr qint64 notify = 7;

RunBucket run(qint64 jobId, qint64 runId, Instant from, std::chrono::microseconds took, bool failed = false)
{
    return {.jobId = jobId,
        .from = from,
        .count = 1,
        .failed = failed ? 1 : 0,
        .timed = 1,
        .least = took,
        .total = took,
        .most = took,
        .newestRunId = runId};
}

/// The panel on its map.
struct MapStage : CronStage {
    bool openMap(const QString &view = u"map-day"_s)
    {
        if (!openCron())
            return false;
        panel->resize(1280, 800);
        panel->openLink(u"view/"_s + view);
        return settle();
    }
    MapPage *page() const { return panel->findChild<MapPage *>(); }
    Timeline &timeline() const { return page()->timeline(); }
    QPoint pointOf(qint64 lane, Instant at) const
    {
        return {int(timeline().xOf(at)), timeline().laneRect(lane).center().y()};
    }
    bool clickAt(const QPoint &at) const
    {
        QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, at);
        return settle();
    }
    QString readingAt(const QPoint &at) const
    {
        QTest::mouseMove(timeline().viewport(), at);
        return timeline().reading();
    }
    QString words(const QString &name) const
    {
        auto *label = named<PlainLabel>(name);
        return label && label->isVisible() ? label->plainText() : QString();
    }
};

} // namespace

/// The run map with hands: what it asks, what it says, and what it leads to.
class MapPageTest : public QObject
{
    Q_OBJECT

private slots:
    void hasALaneForEveryJob()
    {
        MapStage stage;
        QVERIFY(stage.openMap());
        for (const CronJob &job : std::as_const(stage.samples.cron.jobs))
            QVERIFY2(!stage.timeline().laneRect(job.jobId).isEmpty(), qPrintable(job.name));
        QVERIFY(!stage.samples.map.asked.isEmpty());
        const RunMapQuestion &question = stage.samples.map.asked.first();
        QVERIFY(question.bucket > 0s); // a day comes in stretches
        QVERIFY(question.span.until <= sampleNow);
    }

    void anHourAsksForSingleRuns()
    {
        MapStage stage;
        QVERIFY(stage.openMap());
        stage.samples.map.asked.clear();
        auto *hour = stage.button(u"1 h"_s);
        QVERIFY(hour);
        QTest::mouseClick(hour, Qt::LeftButton);
        QVERIFY(stage.settle());
        QVERIFY(!stage.samples.map.asked.isEmpty());
        QCOMPARE(stage.samples.map.asked.last().bucket, std::chrono::microseconds(0));
        QCOMPARE(stage.timeline().view(), (TimeSpan{sampleNow - 1h, sampleNow + 15min}));
    }

    void whatWasReadIsNotAskedAgain()
    {
        MapStage stage;
        stage.samples.map.runs = {run(notify, 90'007, sampleNow - 10min, 2min)};
        QVERIFY(stage.openMap(u"map-hour"_s));
        stage.samples.map.asked.clear();
        QTest::mouseClick(stage.button(u"24 h"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        const auto day = stage.samples.map.asked.size();
        QVERIFY(day > 0);
        QTest::mouseClick(stage.button(u"1 h"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QTest::mouseClick(stage.button(u"24 h"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        for (const RunMapQuestion &again : stage.samples.map.asked.sliced(day))
            QVERIFY2(again.span.length() <= 2min, "only the newest end");
    }

    void aRunOpensBelow()
    {
        MapStage stage;
        stage.samples.map.runs = {run(notify, 90'007, sampleNow - 10min, 4min)};
        QVERIFY(stage.openMap(u"map-hour"_s));
        const QPoint middle = stage.pointOf(notify, sampleNow - 8min);
        const QString reading = stage.readingAt(middle);
        QVERIFY2(reading.contains("Run 90007"_L1), qPrintable(reading));
        QCOMPARE(stage.words(u"Under the pointer"_s), reading);
        QVERIFY(stage.clickAt(middle));
        QVERIFY2(stage.words(u"Selected run"_s).endsWith("run 90007"_L1), qPrintable(stage.words(u"Selected run"_s)));
    }

    void aJobOpensBelowAndCanBeActedOn()
    {
        MapStage stage;
        QVERIFY(stage.openMap());
        QVERIFY(stage.clickAt(stage.pointOf(embeddings, sampleNow - 20h)));
        QCOMPARE(stage.timeline().selected(), embeddings);
        QVERIFY(stage.page()->isAncestorOf(stage.named<PlainLabel>(u"Selected job"_s))
            || stage.words(u"Selected job"_s).contains("generate-memory-embeddings"_L1));
        QTest::keyClick(&stage.timeline(), Qt::Key_F10, Qt::ShiftModifier);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QStringList acts;
        for (const QAction *action : menu->actions())
            acts.append(action->text());
        QVERIFY2(acts.contains("Run now"_L1) && acts.contains("Pause"_L1), qPrintable(acts.join(u", "_s)));
        menu->close();
    }

    void whatWasMissedSaysWhy()
    {
        MapStage stage;
        JobTimeline job;
        job.jobId = notify;
        job.createdAt = sampleNow - 20h;
        job.runsFrom = sampleNow - 30h;
        job.periods = {{{sampleNow - 20h, Instant::distantFuture()}, u"0 * * * *"_s}};
        for (int hour = 20; hour > 1; --hour) { // the run of an hour ago is not there
            const Instant due{(sampleNow - std::chrono::hours(hour)).micros / 3'600'000'000 * 3'600'000'000};
            job.runs.append({100 - hour, RunStatus::Succeeded, due + 1s, due + 2s});
        }
        stage.samples.map.record.jobs = {job};
        stage.samples.map.record.record.asOf = sampleNow;
        stage.samples.map.record.record.evidence.alive = {{sampleNow - 21h, sampleNow}};
        stage.samples.map.record.record.evidence.schedulerStarts = {sampleNow - 21h};
        QVERIFY(stage.openMap(u"map-hour"_s));
        const Instant missed{sampleNow.micros / 3'600'000'000 * 3'600'000'000};
        const QString reading = stage.readingAt(stage.pointOf(notify, missed));
        QVERIFY2(reading.contains(verdictText(RunVerdict::Missed)), qPrintable(reading));
    }

    void searchingNarrowsTheLanes()
    {
        MapStage stage;
        QVERIFY(stage.openMap());
        stage.panel->focusFilter();
        QTest::keyClicks(QApplication::focusWidget(), u"embed"_s);
        QVERIFY(stage.settle());
        QVERIFY(!stage.timeline().laneRect(embeddings).isEmpty());
        QVERIFY(stage.timeline().laneRect(notify).isEmpty());
        QVERIFY(stage.panel->leave());
        QVERIFY(stage.settle());
        QVERIFY(!stage.timeline().laneRect(notify).isEmpty());
        QVERIFY(!stage.panel->leave());
    }

    void whatIsUnscheduledKeepsItsLane()
    {
        MapStage stage;
        stage.samples.map.runs = {run(4711, 5, sampleNow - 2h, 1s)};
        QVERIFY(stage.openMap());
        QVERIFY(!stage.timeline().laneRect(4711).isEmpty());
    }

    void aFailureIsToldAndTheLanesStay()
    {
        MapStage stage;
        stage.samples.map.runsError = refusedRead;
        QVERIFY(stage.openMap());
        QVERIFY2(stage.words(u"What cannot be read"_s).contains("permission denied"_L1),
            qPrintable(stage.words(u"What cannot be read"_s)));
        QVERIFY(!stage.timeline().laneRect(notify).isEmpty());
        stage.samples.map.runsError.reset();
        QVERIFY(stage.refresh());
        QCOMPARE(stage.words(u"What cannot be read"_s), QString());
    }

    void tellsWhereTheHistoryBegins()
    {
        MapStage stage;
        stage.samples.map.historyFrom = sampleNow - 3h;
        QVERIFY(stage.openMap());
        QVERIFY2(stage.words(u"How much has been read"_s).startsWith("The history begins "_L1),
            qPrintable(stage.words(u"How much has been read"_s)));
        QTest::mouseClick(stage.button(u"1 h"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QCOMPARE(stage.words(u"How much has been read"_s), QString());
    }

    void goesOnWithTheTimeUntilItIsMoved()
    {
        MapStage stage;
        QVERIFY(stage.openMap(u"map-hour"_s));
        stage.clock->advance(5min);
        QVERIFY(stage.refresh());
        QCOMPARE(stage.timeline().view().until, sampleNow + 20min);
        QTest::keyClick(&stage.timeline(), Qt::Key_Left, Qt::ControlModifier);
        QTRY_VERIFY(stage.timeline().view().until < sampleNow + 20min);
        QVERIFY(stage.settle());
        const TimeSpan moved = stage.timeline().view();
        stage.clock->advance(5min);
        QVERIFY(stage.refresh());
        QCOMPARE(stage.timeline().view(), moved);
    }

    void nobodyAsksBehindAnotherPage()
    {
        MapStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.refresh());
        QVERIFY(stage.samples.map.asked.isEmpty());
    }
};

QTEST_MAIN(MapPageTest)
#include "tst_mappage.moc"
