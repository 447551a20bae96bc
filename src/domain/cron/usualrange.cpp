#include "domain/cron/usualrange.h"

#include "core/humantext.h"
#include "core/sqlstatements.h"
#include "domain/cron/commandtag.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

struct UsualWords {
    Q_DECLARE_TR_FUNCTIONS(JobFigures)
};

/// Fewer runs tell nothing.
constexpr int fewestRuns = 10;
/// Nobody is woken for less: a job of 3 ms that took 9 ms is no news.
constexpr microseconds leastDifference = 1s;
/// One run in so many may have done nothing, and the job still usually does something.
constexpr int idleOneIn = 20;
/// Idle runs in a row that are news whatever the history. More of them may be the night, or the week-end ...
constexpr int fewIdleRuns = 5;
/// ... unless the history has seen a whole week.
constexpr microseconds wholeWeek = std::chrono::days(7);

QList<RecentRun> realRuns(const CronJob &job)
{
    QList<RecentRun> runs = job.recent;
    runs.removeIf([](const RecentRun &run) { return run.sample; });
    return runs;
}

bool isDecided(const RecentRun &run)
{
    return run.status == RunStatus::Succeeded || run.status == RunStatus::Failed;
}

bool isUsable(const RecentRun &run)
{
    return run.status == RunStatus::Succeeded && run.duration && isFinite(*run.duration) && run.duration->count() >= 0;
}

/// By the nearest rank; of values in order that are not empty.
template <typename Value>
Value percentileOf(const QList<Value> &sorted, int percent)
{
    const qsizetype rank = (percent * sorted.size() + 99) / 100;
    return sorted.at(std::max<qsizetype>(rank, 1) - 1);
}

/// A few very long runs must not stretch what is usual, so it is told by quartiles: three times their distance above the
/// upper one is far out whatever the distribution. All the other bounds must be passed, too.
std::optional<UsualDuration> usualDurationOf(const QList<RecentRun> &runs)
{
    QList<microseconds> spans;
    for (const RecentRun &run : runs) {
        if (isUsable(run))
            spans.append(*run.duration);
    }
    if (spans.size() < fewestRuns)
        return std::nullopt;
    std::sort(spans.begin(), spans.end());
    UsualDuration usual;
    usual.runs = int(spans.size());
    usual.median = percentileOf(spans, 50);
    usual.p95 = percentileOf(spans, 95);
    const microseconds upper = percentileOf(spans, 75);
    const microseconds farOut = upper + 3 * (upper - percentileOf(spans, 25));
    usual.longest = std::max({farOut, usual.p95, 2 * usual.median, usual.median + leastDifference});
    usual.shortest = std::max(microseconds(0), std::min(spans.first() / 2, usual.median - leastDifference));
    return usual;
}

/// Of the newest ones; what became of an unknown one changes nothing.
int failedInARow(const QList<RecentRun> &runs)
{
    const auto success = std::find_if(
        runs.cbegin(), runs.cend(), [](const RecentRun &run) { return run.status == RunStatus::Succeeded; });
    return int(
        std::count_if(runs.cbegin(), success, [](const RecentRun &run) { return run.status == RunStatus::Failed; }));
}

std::optional<UsualRows> usualRowsOf(const QList<qint64> &counts)
{
    if (counts.size() < fewestRuns)
        return std::nullopt;
    QList<qint64> sorted = counts;
    std::sort(sorted.begin(), sorted.end());
    return UsualRows{percentileOf(sorted, 10), percentileOf(sorted, 50), percentileOf(sorted, 90), int(sorted.size())};
}

bool sawAWholeWeek(const QList<RecentRun> &runs)
{
    return !runs.isEmpty() && runs.first().startedAt && runs.last().startedAt
        && *runs.first().startedAt - *runs.last().startedAt >= wholeWeek;
}

/// Fills in what is known of rows from the runs that are over, newest first.
void judgeRows(JobFigures &figures, const QList<RecentRun> &ended)
{
    QList<RecentRun> counted = ended;
    counted.removeIf([](const RecentRun &run) { return run.status != RunStatus::Succeeded || !run.rows; });
    const auto active
        = std::find_if(counted.cbegin(), counted.cend(), [](const RecentRun &run) { return *run.rows != 0; });
    const qsizetype idle = active - counted.cbegin();
    const QList<RecentRun> before = counted.sliced(std::min(std::max<qsizetype>(idle, 1), counted.size()));
    QList<qint64> counts;
    for (const RecentRun &run : before)
        counts.append(*run.rows);
    figures.usualRows = usualRowsOf(counts);
    const qsizetype mostIdle
        = sawAWholeWeek(before) ? counted.size() : std::max<qsizetype>(fewIdleRuns, before.size() / 10);
    const bool usuallyActs = counts.count(0) * idleOneIn <= counts.size();
    const bool lastOneCounts = !counted.isEmpty() && counted.first() == ended.first();
    if (figures.usualRows && lastOneCounts && usuallyActs && idle <= mostIdle)
        figures.idleRuns = int(idle);
}

QString idleText(const CronJob &job, const JobFigures &figures)
{
    const auto tag = job.lastRun ? commandTagOf(job.lastRun->returnMessage) : std::nullopt;
    const QString what = tag && tag->returned ? UsualWords::tr("It succeeded, but returned no row: %1.")
                                              : UsualWords::tr("It succeeded, but changed no row: %1.");
    const QString usual = usualText(*figures.usualRows);
    return figures.idleRuns < 2
        ? what.arg(usual)
        : what.arg(usual) + u' ' + UsualWords::tr("The last %n run(s) did nothing.", nullptr, figures.idleRuns);
}

} // namespace

DurationVerdict verdictOn(microseconds span, const std::optional<UsualDuration> &usual)
{
    if (!usual)
        return DurationVerdict::Unjudged;
    if (span > usual->longest)
        return DurationVerdict::Longer;
    return span < usual->shortest ? DurationVerdict::Shorter : DurationVerdict::Usual;
}

JobFigures figuresOf(const CronJob &job)
{
    const QList<RecentRun> runs = realRuns(job);
    JobFigures figures;
    for (const RecentRun &run : runs) {
        figures.succeeded += run.status == RunStatus::Succeeded ? 1 : 0;
        figures.failed += run.status == RunStatus::Failed ? 1 : 0;
    }
    if (const int decided = figures.succeeded + figures.failed; decided > 0)
        figures.successRate = double(figures.succeeded) / decided;

    const auto last = std::find_if(runs.cbegin(), runs.cend(), isDecided);
    if (last == runs.cend())
        return figures;
    const QList<RecentRun> ended = runs.sliced(last - runs.cbegin());
    figures.failedInARow = failedInARow(ended);
    figures.usualDuration = usualDurationOf(ended.sliced(1));
    if (isUsable(*last))
        figures.lastDuration = verdictOn(*last->duration, figures.usualDuration);

    // Of several statements the tag is the last one's: the others may have done much.
    if (splitStatements(job.command).size() <= 1)
        judgeRows(figures, ended);
    return figures;
}

bool isUnusual(const JobFigures &figures)
{
    return figures.idleRuns > 0 || figures.lastDuration == DurationVerdict::Longer
        || figures.lastDuration == DurationVerdict::Shorter;
}

QStringList unusualOf(const CronJob &job, const JobFigures &figures)
{
    QStringList sentences;
    if (figures.idleRuns > 0)
        sentences.append(idleText(job, figures));
    const auto last = std::find_if(
        job.recent.cbegin(), job.recent.cend(), [](const RecentRun &run) { return !run.sample && isDecided(run); });
    if (last == job.recent.cend() || !last->duration || !figures.usualDuration)
        return sentences;
    const QString span = durationText(*last->duration);
    if (figures.lastDuration == DurationVerdict::Longer)
        sentences.append(
            UsualWords::tr("It took unusually long: %1, %2.").arg(span, usualText(*figures.usualDuration)));
    if (figures.lastDuration == DurationVerdict::Shorter)
        sentences.append(
            UsualWords::tr("It took unusually short: %1, %2.").arg(span, usualText(*figures.usualDuration)));
    return sentences;
}

QString usualText(const UsualRows &usual)
{
    if (usual.low == usual.high)
        return UsualWords::tr("usually %1 row(s)", nullptr, int(std::min<qint64>(usual.low, 1'000'000)))
            .arg(countText(usual.low));
    return UsualWords::tr("usually %1 to %2 rows").arg(countText(usual.low), countText(usual.high));
}

QString usualText(const UsualDuration &usual)
{
    return UsualWords::tr("usually %1, 19 of 20 within %2").arg(durationText(usual.median), durationText(usual.p95));
}

} // namespace signalbox
