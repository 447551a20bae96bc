#include "domain/cron/cronschedule.h"
#include "domain/cron/expected/expectedruns.h"
#include "domain/cron/expected/occurrences.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

/// One job from 08:00 to 10:00, looked at at 12:00; the scheduler was alive all the time unless said otherwise.
class ExpectedRunsTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(const QString &utc)
    {
        return Instant::fromDateTime(QDateTime::fromString(u"2026-11-29T%1Z"_s.arg(utc), Qt::ISODateWithMs));
    }
    static TimeSpan span(const QString &from, const QString &until) { return {at(from), at(until)}; }
    static JobTimeline job(const QString &schedule, const QStringList &runs = {})
    {
        JobTimeline job{.jobId = 1};
        job.periods = {{{Instant::distantPast(), Instant::distantFuture()}, schedule}};
        for (const QString &run : runs) // "09:00:01-09:00:05", or without an end while it is under way
            job.runs.append(ran(job.runs.size() + 1, run));
        return job;
    }
    static ObservedRun ran(qint64 runId, const QString &run)
    {
        const QString end = run.section(u'-', 1);
        return {.runId = runId,
            .status = end.isEmpty() ? RunStatus::Running : RunStatus::Succeeded,
            .startedAt = at(run.section(u'-', 0, 0)),
            .endedAt = end.isEmpty() ? std::nullopt : std::optional(at(end))};
    }
    static CronRecord record(const QString &asOf = u"12:00:00"_s)
    {
        CronRecord record{.asOf = at(asOf)};
        record.evidence.alive = {span(u"00:00:00"_s, asOf)};
        record.evidence.schedulerStarts = {at(u"00:00:00"_s)};
        return record;
    }
    static QString textOf(const ExpectedRun &run)
    {
        QString text = run.at.toDateTime().toString(u"HH:mm:ss "_s) + verdictText(run.verdict);
        if (run.runId)
            text += u" #%1"_s.arg(*run.runId);
        if (run.verdict == RunVerdict::Late || run.verdict == RunVerdict::Queued)
            text += run.lateBy ? u" by %1 s"_s.arg(double(run.lateBy->count()) / 1e6) : QString();
        return run.reason ? text + u": "_s + reasonText(*run.reason) : text;
    }
    static QString told(const JobTimeline &job, const CronRecord &record, const TimeSpan &of)
    {
        QStringList texts;
        for (const ExpectedRun &run : expectedRuns(job, record, of).expected)
            texts.append(textOf(run));
        return texts.join(u"; "_s);
    }
    static QString told(const JobTimeline &job, const CronRecord &record)
    {
        return told(job, record, span(u"08:30:00"_s, u"09:30:00"_s));
    }
    static QString unknown(UnknownReason reason) { return u"09:00:00 Unknown: "_s + reasonText(reason); }

private slots:
    void graceHasTwoSides()
    {
        const QString hourly = u"0 * * * *"_s;
        QCOMPARE(told(job(hourly, {u"09:00:30-09:00:40"_s}), record()), u"09:00:00 Ran #1"_s);
        QCOMPARE(told(job(hourly, {u"09:00:30.001-09:00:40"_s}), record()), u"09:00:00 Late #1 by 30.001 s"_s);
        JobTimeline patient = job(hourly, {u"09:02:00-09:03:00"_s});
        patient.grace = 2min;
        QCOMPARE(told(patient, record()), u"09:00:00 Ran #1"_s);
    }

    void missedAfterTheGraceOnly()
    {
        const JobTimeline none = job(u"0 * * * *"_s);
        QCOMPARE(told(none, record(u"09:00:29.999"_s)), u"09:00:00 Still to come"_s);
        QCOMPARE(told(none, record(u"09:00:30"_s)), u"09:00:00 Missed"_s);
        QCOMPARE(told(none, record(u"08:59:59"_s)), u"09:00:00 Still to come"_s);
    }

    void pgCronCatchesUpForFiveMinutesOrThreeHours()
    {
        QCOMPARE(told(job(u"0 * * * *"_s, {u"09:05:00-09:05:01"_s}), record()), u"09:00:00 Late #1 by 300 s"_s);
        QCOMPARE(told(job(u"0 * * * *"_s, {u"09:05:01-09:05:02"_s}), record()), u"09:00:00 Missed"_s);
        QCOMPARE(told(job(u"0 9 * * *"_s, {u"11:59:00-11:59:02"_s}), record()), u"09:00:00 Late #1 by 10740 s"_s);
    }

    void whatIsDueMeanwhileIsQueued()
    {
        const JobTimeline long_
            = job(u"*/10 * * * *"_s, {u"09:00:01-09:25:00"_s, u"09:25:00.2-09:25:03"_s, u"09:25:03.1-09:25:05"_s});
        QCOMPARE(told(long_, record(), span(u"09:00:00"_s, u"09:30:00"_s)),
            u"09:00:00 Ran #1; 09:10:00 Queued #2 by 900.2 s; 09:20:00 Queued #3 by 303.1 s"_s);
        const JobTimeline still = job(u"*/10 * * * *"_s, {u"09:00:01"_s});
        QCOMPARE(told(still, record(u"09:15:00"_s), span(u"09:00:00"_s, u"09:30:00"_s)),
            u"09:00:00 Ran #1; 09:10:00 Queued; 09:20:00 Still to come"_s);
    }

    void takenSlotsQueueToo()
    {
        CronRecord full = record();
        full.evidence.slotsTaken = {span(u"08:59:00"_s, u"09:08:00"_s)};
        QCOMPARE(told(job(u"0 * * * *"_s, {u"09:08:01-09:08:05"_s}), full), u"09:00:00 Queued #1 by 481 s"_s);
        full.asOf = at(u"09:05:00"_s);
        QCOMPARE(told(job(u"0 * * * *"_s), full), u"09:00:00 Queued"_s);
        full.asOf = at(u"12:00:00"_s);
        QCOMPARE(told(job(u"0 * * * *"_s), full), u"09:00:00 Missed"_s);
    }

    void downIsNotMissed()
    {
        const JobTimeline none = job(u"0 * * * *"_s);
        CronRecord down = record();
        down.evidence.serverDown = {span(u"09:00:30"_s, u"09:10:00"_s)};
        QCOMPARE(told(none, down), u"09:00:00 Server down"_s);
        down.evidence.serverDown = {span(u"09:00:31"_s, u"09:10:00"_s)};
        QCOMPARE(told(none, down), u"09:00:00 Missed"_s);
        down.evidence.serverDown = {};
        down.evidence.schedulerDown = {span(u"08:50:00"_s, u"09:00:01"_s)};
        QCOMPARE(told(none, down), u"09:00:00 Scheduler down"_s);
        down.evidence.schedulerDown = {span(u"08:50:00"_s, u"09:00:00"_s)};
        QCOMPARE(told(none, down), u"09:00:00 Missed"_s);
    }

    void whatNobodySawIsUnknown()
    {
        const JobTimeline none = job(u"0 * * * *"_s);
        CronRecord blind = record();
        blind.evidence.alive = {span(u"08:59:00"_s, u"09:00:30"_s)};
        QCOMPARE(told(none, blind), u"09:00:00 Missed"_s);
        blind.evidence.alive = {span(u"08:59:00.001"_s, u"09:00:30"_s)};
        QCOMPARE(told(none, blind), unknown(UnknownReason::NoEvidence));
        blind.evidence.alive = {span(u"08:59:00"_s, u"09:00:29.999"_s)};
        QCOMPARE(told(none, blind), unknown(UnknownReason::NoEvidence));
        QCOMPARE(told(job(u"0 * * * *"_s, {u"09:00:01-09:00:02"_s}), blind), u"09:00:00 Ran #1"_s);
    }

    void whatIsNotInTheHistoryIsUnknown()
    {
        JobTimeline none = job(u"0 * * * *"_s);
        none.runsFrom = at(u"09:00:00.001"_s);
        QCOMPARE(told(none, record()), unknown(UnknownReason::Purged));
        none.runsFrom = at(u"09:00:00"_s);
        QCOMPARE(told(none, record()), u"09:00:00 Missed"_s);
        CronRecord unwritten = record();
        unwritten.unwritten = {{span(u"08:00:00"_s, u"09:00:01"_s), true}};
        QCOMPARE(told(none, unwritten), unknown(UnknownReason::NotWritten));
        unwritten.unwritten.first().certain = false;
        QCOMPARE(told(none, unwritten), unknown(UnknownReason::MaybeNotWritten));
        unwritten.unwritten.first().span.until = at(u"09:00:00"_s);
        QCOMPARE(told(none, unwritten), u"09:00:00 Missed"_s);
    }

    void theScheduleMustBeKnown()
    {
        JobTimeline none = job(u"0 * * * *"_s);
        none.periods.first().source = SchedulePeriod::Source::Assumed;
        QCOMPARE(told(none, record()), unknown(UnknownReason::ScheduleUnknown));
        none.periods.first().source = SchedulePeriod::Source::Seen;
        none.periods.first().span.from = at(u"08:59:48.001"_s);
        QCOMPARE(told(none, record()), unknown(UnknownReason::ScheduleChanged));
        none.periods.first().span.from = at(u"08:59:48"_s);
        QCOMPARE(told(none, record()), u"09:00:00 Missed"_s);
        none.periods.first().span.from = at(u"09:00:00.001"_s);
        QCOMPARE(told(none, record()), QString());
        JobTimeline young = job(u"0 * * * *"_s);
        young.createdAt = at(u"09:00:00.001"_s);
        QCOMPARE(told(young, record()), QString());
    }

    void pausedIsNotExpected()
    {
        JobTimeline paused = job(u"*/30 * * * *"_s, {u"08:30:01-08:30:02"_s, u"09:10:00-09:10:01"_s});
        paused.periods.first().span.until = at(u"08:45:00"_s);
        paused.periods.append({{at(u"08:45:00"_s), Instant::distantFuture()}, u"*/30 * * * *"_s, false});
        QCOMPARE(told(paused, record()), u"08:30:00 Ran #1; 09:00:00 Paused"_s);
        const ExpectedRuns runs = expectedRuns(paused, record(), span(u"08:30:00"_s, u"09:30:00"_s));
        QCOMPARE(runs.extra, QList<ExtraRun>({{2, at(u"09:10:00"_s), ExtraRun::Reason::Paused}}));
    }

    void runsThatNoScheduleAskedFor()
    {
        JobTimeline more = job(u"0 * * * *"_s, {u"09:00:01-09:00:02"_s, u"09:20:00-09:20:01"_s});
        const TimeSpan hour = span(u"08:30:00"_s, u"09:30:00"_s);
        QCOMPARE(expectedRuns(more, record(), hour).extra,
            QList<ExtraRun>({{2, at(u"09:20:00"_s), ExtraRun::Reason::OffSchedule}}));
        more.periods.first().span.from = at(u"10:00:00"_s);
        QCOMPARE(expectedRuns(more, record(), hour).extra,
            QList<ExtraRun>({{1, at(u"09:00:01"_s), ExtraRun::Reason::ScheduleUnknown},
                {2, at(u"09:20:00"_s), ExtraRun::Reason::ScheduleUnknown}}));
    }

    void theClockMayBeSet()
    {
        CronRecord stepped = record();
        stepped.evidence.clockStepped = {span(u"08:58:00"_s, u"09:00:01"_s)};
        QCOMPARE(told(job(u"0 * * * *"_s), stepped), unknown(UnknownReason::ClockStepped));
        stepped.evidence.clockStepped = {span(u"08:58:00"_s, u"09:00:00"_s)};
        QCOMPARE(told(job(u"0 * * * *"_s), stepped), u"09:00:00 Missed"_s);
    }

    void anEndThatNobodyWroteExcuses()
    {
        JobTimeline unclear = job(u"*/10 * * * *"_s, {u"08:50:01"_s});
        unclear.runs.first().status = RunStatus::Unknown;
        QCOMPARE(told(unclear, record(), span(u"09:00:00"_s, u"09:01:00"_s)), unknown(UnknownReason::RunUnclear));
        CronRecord restarted = record();
        restarted.evidence.alive = {span(u"00:00:00"_s, u"08:51:00"_s), span(u"08:52:00"_s, u"12:00:00"_s)};
        restarted.evidence.schedulerStarts.append(at(u"08:52:00"_s));
        QCOMPARE(told(unclear, restarted, span(u"09:00:00"_s, u"09:01:00"_s)), u"09:00:00 Missed"_s);
    }

    void aRunWithoutABeginIsOne()
    {
        JobTimeline crashed = job(u"*/10 * * * *"_s, {u"08:50:01-08:50:02"_s, u"09:10:01-09:10:02"_s});
        crashed.runs.last().runId = 3;
        crashed.runs.append({.runId = 2, .status = RunStatus::Failed});
        QCOMPARE(told(crashed, record(), span(u"08:50:00"_s, u"09:20:00"_s)),
            u"08:50:00 Ran #1; 09:00:00 Ran #2; 09:10:00 Ran #3"_s);
    }

    void secondsCountFromTheRuns()
    {
        const TimeSpan minute = span(u"09:00:00"_s, u"09:02:00"_s);
        QCOMPARE(told(job(u"30 seconds"_s,
                          {u"08:59:50-08:59:51"_s, u"09:00:21-09:00:22"_s, u"09:00:52-09:01:50"_s, u"09:01:50.5"_s}),
                     record(u"09:01:55"_s), minute),
            u"09:00:20 Ran #2; 09:00:51 Ran #3; 09:01:22 Ran #4"_s);
        // A gap of more than interval and grace has missed runs in it; up to that it has none.
        QCOMPARE(told(job(u"30 seconds"_s, {u"08:59:50-08:59:51"_s, u"09:00:50-09:00:51"_s}), record(u"09:00:55"_s),
                     span(u"09:00:00"_s, u"09:01:00"_s)),
            u"09:00:20 Ran #2"_s);
        QCOMPARE(told(job(u"30 seconds"_s, {u"08:59:50-08:59:51"_s, u"09:00:50.001-09:00:51"_s}), record(u"09:00:55"_s),
                     span(u"09:00:00"_s, u"09:01:00"_s)),
            u"09:00:20 Missed; 09:00:50 Ran #2"_s);
    }

    void secondsStartAnewWithTheScheduler()
    {
        CronRecord restarted = record();
        restarted.evidence.alive = {span(u"00:00:00"_s, u"09:00:10"_s), span(u"09:01:00"_s, u"12:00:00"_s)};
        restarted.evidence.schedulerStarts.append(at(u"09:01:00"_s));
        restarted.evidence.schedulerDown = {span(u"09:00:10"_s, u"09:01:00"_s)};
        QCOMPARE(told(job(u"30 seconds"_s, {u"08:59:50-08:59:51"_s, u"09:01:30.5-09:01:31"_s}), restarted,
                     span(u"09:00:00"_s, u"09:01:40"_s)),
            u"09:00:20 Scheduler down; 09:00:50 Scheduler down; 09:01:30 Ran #2"_s);
    }

    void rebootIsOncePerStart()
    {
        QCOMPARE(told(job(u"@reboot"_s, {u"00:00:02-00:00:03"_s}), record(), span(u"00:00:00"_s, u"09:00:00"_s)),
            u"00:00:00 Ran #1"_s);
        QCOMPARE(told(job(u"@reboot"_s), record(), span(u"00:00:00"_s, u"09:00:00"_s)), u"00:00:00 Missed"_s);
    }

    void occurrencesAreThoseOfTheSchedule_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char *schedule :
            {"*/7 * * * *", "30 1-3 * * *", "0 0 $ * *", "15 2 29 2 *", "0 12 1 * 1", "59 23 * * 0"}) {
            for (const char *zone : {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
                QTest::addRow("%s|%s", schedule, zone) << QString::fromLatin1(zone);
        }
    }
    void occurrencesAreThoseOfTheSchedule()
    {
        QFETCH(QString, zone);
        const auto schedule
            = CronSchedule::parse(QString::fromLatin1(QTest::currentDataTag()).section(u'|', 0, 0)).value();
        const CronZone cronZone = CronZone::named(zone).value();
        const TimeSpan year{at(u"00:00:17"_s) - std::chrono::days(400), at(u"00:00:00"_s)};
        const std::vector<Instant> found = Occurrences(schedule, cronZone).in(year, 1'000'000);
        Instant last = year.from - 1us;
        for (const Instant one : found) {
            QCOMPARE(one, schedule.nextRun(last, cronZone).value());
            last = one;
        }
        const auto beyond = schedule.nextRun(last, cronZone);
        QVERIFY(!beyond || *beyond >= year.until);
    }

    void bucketsCountWhatTheListShows()
    {
        JobTimeline mixed = job(u"* * * * *"_s, {u"08:10:01-08:10:05"_s, u"08:40:01-08:40:05"_s});
        mixed.periods.first().span.until = at(u"09:00:00"_s);
        mixed.periods.append({{at(u"09:00:00"_s), Instant::distantFuture()}, u"7 seconds"_s});
        const TimeSpan two = span(u"08:00:00"_s, u"10:00:00"_s);
        const QList<RunCounts> counts = countExpectedRuns(mixed, record(), two, 8);
        QList<RunCounts> listed(8);
        for (const ExpectedRun &run : expectedRuns(mixed, record(), two).expected)
            ++listed[(run.at - two.from) / 15min].of.at(std::size_t(run.verdict));
        QCOMPARE(counts, listed);
        QCOMPARE(counts.first().total(), 15);
        QCOMPARE(counts.first()[RunVerdict::Ran], 1);
    }

    void theListIsBoundedAndTheCountIsNot()
    {
        const TimeSpan month{at(u"00:00:00"_s) - std::chrono::days(30), at(u"00:00:00"_s)};
        CronRecord alive = record();
        alive.evidence.alive = {{month.from - 1h, at(u"12:00:00"_s)}};
        const JobTimeline dense = job(u"1 second"_s);
        const ExpectedRuns runs = expectedRuns(dense, alive, month, 100);
        QCOMPARE(runs.expected.size(), 100);
        QCOMPARE(runs.listedUntil, std::optional(runs.expected.last().at + 1s));
        const RunCounts counts = countExpectedRuns(dense, alive, month).first();
        QCOMPARE(counts[RunVerdict::Missed], qint64(30) * 24 * 60 * 60);
    }
};

QTEST_APPLESS_MAIN(ExpectedRunsTest)
#include "tst_expectedruns.moc"
