#include "domain/cron/expected/punctualityledger.h"
#include "schedulerplay.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is told of jobs at noon; the scheduler was alive since midnight unless said otherwise.
class PunctualityLedgerTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(const QString &utc)
    {
        return Instant::fromDateTime(QDateTime::fromString(u"2026-11-29T%1Z"_s.arg(utc), Qt::ISODateWithMs));
    }
    /// `runs`: when each began, for a second.
    static JobTimeline job(const QString &schedule, const QStringList &runs = {})
    {
        JobTimeline job{.jobId = 1};
        job.periods = {{{Instant::distantPast(), Instant::distantFuture()}, schedule}};
        for (const QString &run : runs)
            job.runs.append({job.runs.size() + 1, RunStatus::Succeeded, at(run), at(run) + 1s});
        return job;
    }
    static CronRecord record(const QString &asOf = u"12:00:00"_s)
    {
        CronRecord record{.asOf = at(asOf)};
        record.evidence.alive = {{at(u"00:00:00"_s), at(asOf)}};
        record.evidence.schedulerStarts = {at(u"00:00:00"_s)};
        return record;
    }
    static JobPunctuality told(const JobTimeline &job, const CronRecord &record)
    {
        return PunctualityLedger().take({job}, record).jobs.value(1);
    }
    /// What was known at a time.
    static JobTimeline until(JobTimeline job, Instant asOf)
    {
        job.runs.removeIf([asOf](const ObservedRun &run) { return run.startedAt && *run.startedAt > asOf; });
        for (ObservedRun &run : job.runs) {
            if (run.endedAt && *run.endedAt > asOf) {
                run.endedAt.reset();
                run.status = RunStatus::Running;
            }
        }
        return job;
    }

private slots:
    void theSummarySaysHowMuchIsKnown()
    {
        QList<JobTimeline> jobs{job(u"0 * * * *"_s, {u"09:00:01"_s}), job(u"0 * * * *"_s)};
        jobs.last().jobId = 2;
        jobs.last().createdAt = at(u"10:30:00"_s);
        MissedRuns missed = PunctualityLedger().take(jobs, record()).lastDay;
        // The first is known since midnight, the second since it is there.
        QCOMPARE(missed.missed, 10 + 1);
        QCOMPARE(missed.looked, 24h + 90min);
        QCOMPARE(missed.known, 12h + 90min);
        QCOMPARE(missed.unknown, 13);
        jobs.first().runsFrom = at(u"11:30:00"_s);
        QCOMPARE(told(jobs.first(), record()).missed, 0);
        missed = PunctualityLedger().take({jobs.first()}, record()).lastDay;
        QCOMPARE(missed.knownShare(), 0.5 / 24);
        QCOMPARE(told(jobs.first(), record()).knownPercent, 2); // of 2.08
        jobs.first().periods.first().active = false;
        missed = PunctualityLedger().take({jobs.first()}, record()).lastDay;
        QCOMPARE(missed.knownShare(), 1.0);
        QCOMPARE(MissedRuns().knownShare(), 1.0);
    }

    /// pg_cron may begin it for five minutes: then it is missed.
    void whatIsLateIsNotMissedYet_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("isOwed");
        QTest::addColumn<bool>("isLate");
        QTest::newRow("within the grace") << u"11:00:29"_s << false << false;
        QTest::newRow("after it") << u"11:00:31"_s << true << true;
        QTest::newRow("just before it is missed") << u"11:04:59"_s << true << true;
        QTest::newRow("missed") << u"11:05:00"_s << true << false;
    }
    void whatIsLateIsNotMissedYet()
    {
        QFETCH(QString, now);
        QFETCH(bool, isOwed);
        QFETCH(bool, isLate);
        const JobPunctuality punctuality = told(job(u"0 11 * * *"_s, {u"09:00:01"_s}), record(now));
        QCOMPARE(punctuality.owed.has_value(), isOwed);
        QCOMPARE(punctuality.missed, isOwed && !isLate ? 1 : 0);
        if (!isOwed)
            return;
        QCOMPARE(*punctuality.owed, (OwedRuns{at(u"11:00:00"_s), 1, isLate}));
    }

    void whatRanSinceOwesNothing()
    {
        const auto owed = told(job(u"0 * * * *"_s, {u"09:00:01"_s}), record()).owed;
        QCOMPARE(owed, (OwedRuns{at(u"10:00:00"_s), 2, false}));
        const JobPunctuality ran = told(job(u"0 * * * *"_s, {u"09:00:01"_s, u"11:00:01"_s}), record());
        QCOMPARE(ran.owed, std::nullopt);
        QCOMPARE(ran.missed, 9); // from one o'clock on: at midnight the scheduler may not have been ready
        // By hand, too.
        QCOMPARE(told(job(u"0 * * * *"_s, {u"09:00:01"_s, u"11:30:00"_s}), record()).owed, std::nullopt);
    }

    /// It may have run while that was not written.
    void whatWasNotWrittenAccusesNobody()
    {
        CronRecord blind = record();
        blind.unwritten = {{{at(u"10:30:00"_s), at(u"11:30:00"_s)}, true}};
        QCOMPARE(told(job(u"0 * * * *"_s, {u"09:00:01"_s}), blind).owed, std::nullopt);
        blind.unwritten = {{{at(u"11:10:00"_s), at(u"11:30:00"_s)}, true}}; // nothing was due then
        QCOMPARE(told(job(u"0 * * * *"_s, {u"09:00:01"_s}), blind).owed->count, 2);
    }

    /// One line, and no run of it is missed.
    void anOutageIsNoSixtyMisses()
    {
        CronRecord down = record();
        down.evidence.alive = {{at(u"00:00:00"_s), at(u"10:00:00"_s)}, {at(u"11:00:00"_s), at(u"12:00:00"_s)}};
        JobTimeline minutely = job(u"* * * * *"_s);
        for (Instant due = at(u"00:01:00"_s); due < at(u"12:00:00"_s); due = due + 1min) {
            if (due < at(u"10:00:00"_s) || due > at(u"11:00:00"_s))
                minutely.runs.append({minutely.runs.size() + 1, RunStatus::Succeeded, due + 1s, due + 2s});
        }
        JobPunctuality blind = told(minutely, down);
        QCOMPARE(blind.missed, 0);
        QCOMPARE(blind.owed, std::nullopt);
        QCOMPARE(blind.unserved.first().verdict, RunVerdict::Unknown);
        QCOMPARE(blind.unserved.first().from, at(u"10:00:00"_s));
        QCOMPARE(blind.unserved.first().until, at(u"11:00:00"_s));
        QCOMPARE(blind.unserved.first().count, 61);
        down.evidence.serverDown = {{at(u"10:00:00"_s), at(u"11:00:00"_s)}};
        blind = told(minutely, down);
        QCOMPARE(blind.missed, 0);
        QCOMPARE(blind.unserved.at(1).verdict, RunVerdict::ServerDown); // at eleven it was there again
    }

    /// What ran in between parts them; no more are listed than one looks at.
    void missesAreListedTheNewestFirst()
    {
        JobTimeline odd = job(u"*/10 * * * *"_s);
        for (Instant due = at(u"00:00:00"_s); due < at(u"12:00:00"_s); due = due + 20min)
            odd.runs.append({odd.runs.size() + 1, RunStatus::Succeeded, due + 1s, due + 2s});
        const JobPunctuality punctuality = told(odd, record());
        QCOMPARE(punctuality.missed, 36);
        QCOMPARE(punctuality.unserved.size(), JobPunctuality::mostListed);
        QCOMPARE(punctuality.unserved.first(),
            (UnservedRuns{at(u"11:50:00"_s), at(u"11:50:00"_s), 1, RunVerdict::Missed, std::nullopt}));
        QCOMPARE(punctuality.unserved.at(1).from, at(u"11:30:00"_s));
    }

    /// What a ledger tells that went along is what one tells that looks at it all at the end. Only how many times of a schedule of
    /// seconds are unknown may differ: these count from what was known of the time before.
    void goingAlongTellsTheSame()
    {
        int told = 0;
        int otherwise = 0;
        for (quint32 seed = 1; seed <= 400; ++seed) {
            const SchedulerPlay play(seed);
            PunctualityLedger ledger;
            CronRecord record = play.record;
            for (Instant now = play.span.from + 20min; now < play.record.asOf; now = now + 7min) {
                record.asOf = now;
                ledger.take({until(play.job, now)}, record);
            }
            const JobPunctuality along = ledger.take({play.job}, play.record).jobs.first();
            const JobPunctuality whole = PunctualityLedger().take({play.job}, play.record).jobs.first();
            if (along.missed != whole.missed || along.owed != whole.owed)
                QFAIL(qPrintable(u"seed %1: %2 and %3 missed"_s.arg(seed).arg(along.missed).arg(whole.missed)));
            told += whole.missed > 0 ? 1 : 0;
            otherwise += along != whole ? 1 : 0;
        }
        QVERIFY2(told > 50, qPrintable(QString::number(told)));
        QVERIFY2(otherwise < 40, qPrintable(QString::number(otherwise)));
    }

    void aChangedPastIsJudgedAnew()
    {
        PunctualityLedger ledger;
        JobTimeline newest{.jobId = 2, .runs = {{.runId = 7, .startedAt = at(u"11:40:00"_s)}}};
        JobTimeline judged = job(u"0 * * * *"_s, {u"09:00:01"_s, u"10:00:01"_s});
        const auto missedAt = [&](const QString &now) {
            return ledger.take({judged, newest}, record(now)).jobs.value(1).missed;
        };
        QCOMPARE(missedAt(u"11:50:00"_s), 9);
        judged.runs.clear(); // settled: nobody asks again
        QCOMPARE(missedAt(u"11:55:00"_s), 9);
        newest.runs.first().runId = 6; // another history
        QCOMPARE(missedAt(u"11:56:00"_s), 11);
        judged.periods.first().schedule = u"30 * * * *"_s;
        QCOMPARE(missedAt(u"11:57:00"_s), 12);
        judged.createdAt = at(u"10:00:00"_s);
        QCOMPARE(missedAt(u"11:58:00"_s), 2);
        judged.runs = {{.runId = 5, .startedAt = at(u"10:30:40"_s), .endedAt = at(u"10:30:41"_s)}};
        judged.grace = 1min;
        QCOMPARE(missedAt(u"11:59:00"_s), 1);
    }
};

QTEST_APPLESS_MAIN(PunctualityLedgerTest)
#include "tst_punctualityledger.moc"
