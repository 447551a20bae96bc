#include "panels/cron/map/runmaplanes.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant noon{1'795'348'800'000'000}; // 2026-11-22 12:00 UTC

RunBucket run(qint64 id, Instant from, std::chrono::microseconds took)
{
    return {.jobId = 1,
        .from = from,
        .count = 1,
        .timed = 1,
        .least = took,
        .total = took,
        .most = took,
        .newestRunId = id};
}

ExpectedRun unserved(Instant at, RunVerdict verdict)
{
    ExpectedRun run{.at = at, .verdict = verdict};
    if (verdict == RunVerdict::Unknown)
        run.reason = UnknownReason::NoEvidence;
    return run;
}

RunMapLane lane()
{
    return {.jobId = 1, .name = u"digest"_s, .state = HealthState::Healthy};
}

} // namespace

/// What becomes a bar, and what a bar says.
class RunMapLanesTest : public QObject
{
    Q_OBJECT

private slots:
    void aRunIsAsLongAsItTook()
    {
        RunMapLane facts = lane();
        facts.runs = {run(7, noon - 1h, 90s)};
        const TimelineLane drawn = laneOf(facts, noon);
        QCOMPARE(drawn.bars.size(), 1);
        QCOMPARE(drawn.bars.first().span, (TimeSpan{noon - 1h, noon - 1h + 90s}));
        QCOMPARE(drawn.bars.first().state, HealthState::Healthy);
        QCOMPARE(drawn.bars.first().key, 7);
        QCOMPARE(barWords(facts, drawn.bars.first(), QTimeZone::utc()),
            u"Run 7 began 2026-11-22 11:00:00 UTC, took 1 min 30 s"_s);
    }

    void whatRunsReachesUpToNow()
    {
        RunMapLane facts = lane();
        facts.runs = {run(7, noon - 5min, 0s)};
        facts.runs.first().timed = 0;
        facts.runs.first().open = 1;
        const TimelineBar bar = laneOf(facts, noon).bars.first();
        QCOMPARE(bar.span.until, noon);
        QCOMPARE(bar.state, HealthState::Running);
    }

    void whatFailedIsRedAlsoWhenItWasLate()
    {
        RunMapLane facts = lane();
        facts.runs = {run(7, noon - 50min, 1s), run(8, noon - 40min, 1s)};
        facts.runs[1].failed = 1;
        for (const RunBucket &late : std::as_const(facts.runs)) {
            ExpectedRun expected{.at = late.from - 3min, .verdict = RunVerdict::Late};
            expected.runId = late.newestRunId;
            expected.lateBy = 3min;
            facts.expected.append(expected);
        }
        const TimelineLane drawn = laneOf(facts, noon);
        QCOMPARE(drawn.bars.size(), 2);
        QCOMPARE(drawn.bars.at(0).state, HealthState::Attention);
        QCOMPARE(drawn.bars.at(1).state, HealthState::Failing);
        QVERIFY(barWords(facts, drawn.bars.at(0), QTimeZone::utc()).endsWith("late by 3 min 00 s"_L1));
    }

    void aStretchIsMeasuredByTheLongestRun()
    {
        RunMapLane facts = lane();
        facts.bucket = 15min;
        facts.runs = {{.jobId = 1,
                          .from = noon - 30min,
                          .count = 4,
                          .timed = 4,
                          .least = 1s,
                          .total = 8s,
                          .most = 4s,
                          .newestRunId = 4},
            {.jobId = 1,
                .from = noon - 15min,
                .count = 2,
                .failed = 1,
                .timed = 2,
                .least = 8s,
                .total = 16s,
                .most = 8s,
                .newestRunId = 6}};
        const TimelineLane drawn = laneOf(facts, noon);
        QCOMPARE(drawn.bars.at(0).span.until, noon - 15min);
        QCOMPARE(drawn.bars.at(0).least, 0.125F);
        QCOMPARE(drawn.bars.at(0).mean, 0.25F);
        QCOMPARE(drawn.bars.at(0).most, 0.5F);
        QCOMPARE(drawn.bars.at(1).most, 1.0F);
        QCOMPARE(drawn.bars.at(1).failed, 1);
        const QString words = barWords(facts, drawn.bars.at(1), QTimeZone::utc());
        QVERIFY2(words.contains("2 run(s)"_L1) && words.contains("mean 8"_L1) && words.contains("1 failed"_L1),
            qPrintable(words));
    }

    void missedIsHollowAndUnknownHatched()
    {
        RunMapLane facts = lane();
        facts.expected = {unserved(noon - 3min, RunVerdict::Missed), unserved(noon - 2min, RunVerdict::Unknown)};
        const TimelineLane drawn = laneOf(facts, noon);
        QCOMPARE(drawn.bars.size(), 2);
        QCOMPARE(drawn.bars.at(0).fill, TimelineBar::Fill::Hollow);
        QCOMPARE(drawn.bars.at(0).state, HealthState::Failing);
        QCOMPARE(drawn.bars.at(1).fill, TimelineBar::Fill::Hatched);
        QVERIFY(barWords(facts, drawn.bars.at(0), QTimeZone::utc()).startsWith("Due 2026-11-22 11:57:00 UTC: "_L1));
        QVERIFY(barWords(facts, drawn.bars.at(1), QTimeZone::utc()).contains(reasonText(UnknownReason::NoEvidence)));
    }

    void whatTheServerCouldNotRunHasNoBar()
    {
        RunMapLane facts = lane();
        facts.expected
            = {unserved(noon - 3min, RunVerdict::ServerDown), unserved(noon - 2min, RunVerdict::SchedulerDown)};
        QVERIFY(laneOf(facts, noon).bars.isEmpty());
    }

    void timesOfOneStretchAreOneBar()
    {
        RunMapLane facts = lane();
        facts.bucket = 15min;
        for (int minute = 30; minute > 0; --minute)
            facts.expected.append(unserved(noon - std::chrono::minutes(minute), RunVerdict::Missed));
        const TimelineLane drawn = laneOf(facts, noon);
        QCOMPARE(drawn.bars.size(), 2);
        QCOMPARE(drawn.bars.at(0).count, 15);
        QCOMPARE(drawn.bars.at(0).span, (TimeSpan{noon - 30min, noon - 16min}));
        QVERIFY(barWords(facts, drawn.bars.at(0), QTimeZone::utc()).startsWith("15 time(s) from "_L1));
    }

    void anOutageIsAShade()
    {
        CronRecord record;
        record.asOf = noon;
        record.evidence.alive = {{noon - 5h, noon - 4h}, {noon - 2h, noon}};
        record.evidence.serverDown = {{noon - 3h, noon - 2h}};
        const QList<TimelineShade> shades = shadesOf(record, {noon - 6h, noon});
        QCOMPARE(shades.size(), 2);
        QCOMPARE(shades.at(0).kind, TimelineShade::Kind::Down);
        QCOMPARE(shades.at(0).span, (TimeSpan{noon - 3h, noon - 2h}));
        QCOMPARE(shades.at(0).words, u"The server was down for 1 h 00 min"_s);
        QCOMPARE(shades.at(1).kind, TimelineShade::Kind::Unknown);
        QCOMPARE(shades.at(1).span, (TimeSpan{noon - 4h, noon - 3h})); // not what was before anybody looked
    }

    void marksSayWhatHappened()
    {
        const QList<TimelineMark> marks = marksOf({{Happening::Kind::DeliveriesFailed, noon, u"chat\nevents"_s, 3},
            {Happening::Kind::ScheduleChanged, noon, u"digest"_s, 1}});
        QCOMPARE(marks.at(0).state, HealthState::Failing);
        QVERIFY(marks.at(0).words.startsWith("3 delivery(ies)"_L1));
        QVERIFY(!marks.at(0).words.contains(u'\n'));
        QVERIFY(marks.at(1).words.contains("digest"_L1));
        QCOMPARE(marks.at(1).link, u"cron/job/digest"_s);
    }

    void aMarkOfFailuresLeadsToThem()
    {
        const QList<TimelineMark> marks = marksOf({{Happening::Kind::DeliveriesFailed, noon, u"say \"hi\""_s, 3}});
        QCOMPARE(marks.first().link,
            u"webhooks/filter/state:failed endpoint:\"say \\\"hi\\\"\" since:2026-11-22T12:00+00:00"_s);
    }
};

QTEST_APPLESS_MAIN(RunMapLanesTest)
#include "tst_runmaplanes.moc"
