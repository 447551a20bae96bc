#include "schedulerplay.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

/// Ten thousand histories in which much goes wrong: nothing is called missed that was not, and what the record proves is.
class ExpectedRunsHistoriesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr quint32 histories = 10'000;
    static constexpr std::chrono::microseconds tick = 1s; // of pg_cron
    static constexpr std::chrono::microseconds longest
        = 30s + 2 * 59s; // that may pass without a word: grace and intervals

    static QByteArray told(quint32 seed, const SchedulerPlay &play, const ExpectedRun &run)
    {
        QByteArray text = "seed " + QByteArray::number(seed) + ": " + verdictText(run.verdict).toUtf8();
        if (run.reason)
            text += " (" + reasonText(*run.reason).toUtf8() + ')';
        text += " at " + run.at.toPostgres().toUtf8();
        for (const SchedulePeriod &period : play.job.periods)
            text += "\n  " + period.schedule.toUtf8() + (period.active ? " from " : " paused from ")
                + period.span.from.toPostgres().toUtf8();
        return text;
    }

    static bool isOfInterval(const SchedulerPlay &play, Instant at)
    {
        for (const SchedulePeriod &period : play.job.periods) {
            if (period.span.contains(at))
                return period.schedule.endsWith(QLatin1StringView("seconds"));
        }
        return false;
    }

    static bool isIn(const QList<TimeSpan> &spans, Instant at, std::chrono::microseconds after)
    {
        return std::ranges::any_of(
            spans, [&](const TimeSpan &span) { return at >= span.from - tick && at <= span.until + after; });
    }

    /// What was due while the scheduler stood still was missed when it never ran afterwards.
    static bool wasForgotten(const SchedulerPlay &play, Instant at)
    {
        if (isOfInterval(play, at))
            return isIn(play.forgottenSpans + play.stalls, at, 60s);
        return play.forgotten.contains(at.micros) || (isIn(play.stalls, at, 0s) && !play.servedBy.contains(at.micros));
    }

    /// What is wrong with the verdict; empty when nothing is.
    static QByteArray faultOf(const SchedulerPlay &play, const ExpectedRun &run)
    {
        const bool isMissed = run.verdict == RunVerdict::Missed;
        if (isMissed && !wasForgotten(play, run.at))
            return "not forgotten";
        if (!isMissed && play.knowable.contains(run.at.micros))
            return "known to be forgotten";
        if (play.plain && run.runId && play.servedBy.value(run.at.micros, *run.runId) != *run.runId)
            return "another run was it";
        return {};
    }

    static QByteArray faultOf(const SchedulerPlay &play, const ExpectedRuns &runs)
    {
        QSet<qint64> missed;
        for (const ExpectedRun &run : runs.expected) {
            if (run.verdict == RunVerdict::Missed)
                missed.insert(run.at.micros);
        }
        if (!missed.contains(play.knowable))
            return "one that is known to be forgotten is not expected";
        for (qsizetype i = 0; i < play.forgottenSpans.size(); ++i) {
            const TimeSpan &span = play.forgottenSpans.at(i);
            const bool isTold
                = std::ranges::any_of(missed, [&](qint64 at) { return span.contains(Instant{at} + tick); });
            if (play.spanKnowable.at(i) && span.length() > longest && isOfInterval(play, span.from) && !isTold)
                return "nothing of a long time is missed";
        }
        return {};
    }

private slots:
    void theTruthIsToldAndNoMore()
    {
        RunCounts all;
        qint64 proven = 0;
        qint64 provenSpans = 0;
        for (quint32 seed = 1; seed <= histories; ++seed) {
            const SchedulerPlay play(seed);
            const ExpectedRuns runs = expectedRuns(play.job, play.record, play.span);
            RunCounts counts;
            for (const ExpectedRun &run : runs.expected) {
                ++counts.of.at(std::size_t(run.verdict));
                if (const QByteArray fault = faultOf(play, run); !fault.isEmpty())
                    QFAIL(told(seed, play, run) + "\n  " + fault);
            }
            if (const QByteArray fault = faultOf(play, runs); !fault.isEmpty())
                QFAIL("seed " + QByteArray::number(seed) + ": " + fault);

            RunCounts sum;
            for (const RunCounts &bucket : countExpectedRuns(play.job, play.record, play.span, 1 + int(seed % 50)))
                sum += bucket;
            if (sum != counts)
                QFAIL("the buckets of seed " + QByteArray::number(seed));
            all += counts;
            proven += play.knowable.size();
            provenSpans += play.spanKnowable.count(true);
        }
        // Each verdict was met, and often enough to tell something.
        for (int i = 0; i < runVerdicts; ++i)
            QVERIFY2(all[RunVerdict(i)] > 1'000, qUtf8Printable(verdictText(RunVerdict(i))));
        QVERIFY(proven > 5'000);
        QVERIFY(provenSpans > 100);
    }
};

QTEST_APPLESS_MAIN(ExpectedRunsHistoriesTest)
#include "tst_expectedrunshistories.moc"
