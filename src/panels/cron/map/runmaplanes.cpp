#include "panels/cron/map/runmaplanes.h"

#include "core/humantext.h"
#include "domain/happeningwords.h"
#include "panels/happeninglink.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;

namespace {

struct RunMapWords {
    Q_DECLARE_TR_FUNCTIONS(RunMap)
};

HealthState stateOfRuns(const RunBucket &runs)
{
    if (runs.failed > 0 && (runs.count == 1 || runs.failed == runs.count))
        return HealthState::Failing;
    return runs.open == runs.count ? HealthState::Running : HealthState::Healthy;
}

TimelineBar singleBar(const RunBucket &run, Instant now)
{
    TimelineBar bar;
    bar.span = {run.from, run.open > 0 ? std::max(run.from, now) : run.from + run.total};
    bar.state = stateOfRuns(run);
    bar.key = run.newestRunId;
    bar.failed = run.failed;
    return bar;
}

TimelineBar stretchBar(const RunBucket &runs, microseconds length, microseconds longest)
{
    const auto share = [longest](microseconds value) {
        return longest > microseconds(0) ? float(double(value.count()) / double(longest.count())) : 1.0F;
    };
    TimelineBar bar;
    bar.span = {runs.from, runs.from + length};
    bar.state = stateOfRuns(runs);
    bar.key = runs.newestRunId;
    bar.count = runs.count;
    bar.failed = runs.failed;
    bar.least = share(runs.least);
    bar.mean = share(runs.mean());
    bar.most = share(runs.most);
    return bar;
}

/// How a time that got no run in time is drawn; nothing where the shade says it, or nothing was due.
std::optional<TimelineBar> unservedBar(const ExpectedRun &run)
{
    TimelineBar bar;
    bar.span = {run.at, run.at};
    switch (run.verdict) {
    case RunVerdict::Missed:
        bar.state = HealthState::Failing;
        bar.fill = TimelineBar::Fill::Hollow;
        return bar;
    case RunVerdict::Unknown:
        bar.state = HealthState::Unknown;
        bar.fill = TimelineBar::Fill::Hatched;
        return bar;
    case RunVerdict::Ran:
    case RunVerdict::Late:
    case RunVerdict::Queued:
    case RunVerdict::ServerDown:
    case RunVerdict::SchedulerDown:
    case RunVerdict::Paused:
    case RunVerdict::NotYet:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// Times of one verdict in one stretch are one bar.
void addUnserved(QList<TimelineBar> &bars, const RunMapLane &lane)
{
    std::optional<TimelineBar> open;
    const auto close = [&] {
        if (open)
            bars.append(*open);
        open.reset();
    };
    const auto stretchOf
        = [&lane](Instant at) { return lane.bucket > microseconds(0) ? at.micros / lane.bucket.count() : at.micros; };
    for (const ExpectedRun &run : lane.expected) {
        const auto bar = unservedBar(run);
        if (!bar)
            continue;
        if (open && open->fill == bar->fill && stretchOf(open->span.from) == stretchOf(run.at)) {
            open->span.until = run.at;
            ++open->count;
            continue;
        }
        close();
        open = bar;
    }
    close();
}

void addRuns(QList<TimelineBar> &bars, const RunMapLane &lane, Instant now)
{
    microseconds longest{0};
    for (const RunBucket &runs : lane.runs)
        longest = std::max(longest, runs.most);
    QSet<qint64> late;
    for (const ExpectedRun &run : lane.expected) {
        if (run.runId && run.verdict == RunVerdict::Late)
            late.insert(*run.runId);
    }
    for (const RunBucket &runs : lane.runs) {
        if (runs.count > 1) {
            bars.append(stretchBar(runs, lane.bucket, longest));
            continue;
        }
        bars.append(singleBar(runs, now));
        if (bars.last().state == HealthState::Healthy && late.contains(runs.newestRunId))
            bars.last().state = HealthState::Attention;
    }
}

QString spanWords(const TimelineBar &bar, const QTimeZone &zone)
{
    return RunMapWords::tr("%n run(s) from %1 to %2", nullptr, int(bar.count))
        .arg(exactInstant(bar.span.from, zone), exactInstant(bar.span.until, zone));
}

QString stretchWords(const RunBucket &runs, const TimelineBar &bar, const QTimeZone &zone)
{
    QStringList parts{spanWords(bar, zone)};
    if (runs.timed > 0)
        parts.append(RunMapWords::tr("%1 to %2, mean %3")
                         .arg(durationText(runs.least), durationText(runs.most), durationText(runs.mean())));
    if (runs.failed > 0)
        parts.append(RunMapWords::tr("%n failed", nullptr, int(runs.failed)));
    if (runs.open > 0)
        parts.append(RunMapWords::tr("%n not over", nullptr, int(runs.open)));
    return parts.join(u", "_s);
}

/// Of bars that are drawn as one.
QString mergedWords(const TimelineBar &bar, const QTimeZone &zone)
{
    QString words = spanWords(bar, zone);
    if (bar.failed > 0)
        words += u", "_s + RunMapWords::tr("%n failed", nullptr, int(bar.failed));
    return words;
}

QString singleWords(const RunMapLane &lane, const RunBucket &run, const QTimeZone &zone)
{
    const QString what = run.failed > 0 ? RunMapWords::tr("failed after %1").arg(durationText(run.total))
        : run.open > 0                  ? RunMapWords::tr("not over yet")
                                        : RunMapWords::tr("took %1").arg(durationText(run.total));
    QString words = RunMapWords::tr("Run %1 began %2, %3").arg(run.newestRunId).arg(exactInstant(run.from, zone), what);
    for (const ExpectedRun &expected : lane.expected) {
        if (expected.runId == run.newestRunId && expected.lateBy)
            words += u", "_s + RunMapWords::tr("late by %1").arg(durationText(*expected.lateBy));
    }
    return words;
}

QString unservedWords(const RunMapLane &lane, const TimelineBar &bar, const QTimeZone &zone)
{
    const auto first = std::ranges::lower_bound(lane.expected, bar.span.from, {}, &ExpectedRun::at);
    const auto run = std::find_if(first, lane.expected.cend(), [&](const ExpectedRun &expected) {
        const auto other = unservedBar(expected);
        return other && other->fill == bar.fill;
    });
    if (run == lane.expected.cend())
        return {};
    const QString why = run->reason ? reasonText(*run->reason) : verdictExplanation(run->verdict);
    const QString when = bar.count > 1 ? RunMapWords::tr("%n time(s) from %1 to %2", nullptr, int(bar.count))
                                             .arg(exactInstant(bar.span.from, zone), exactInstant(bar.span.until, zone))
                                       : RunMapWords::tr("Due %1").arg(exactInstant(run->at, zone));
    return u"%1: %2. %3"_s.arg(when, verdictText(run->verdict), why);
}

QString plannedWords(const TimelineBar &bar, const QTimeZone &zone)
{
    if (bar.count > 1)
        return RunMapWords::tr("%n run(s) to come from %1 to %2", nullptr, int(bar.count))
            .arg(exactInstant(bar.span.from, zone), exactInstant(bar.span.until, zone));
    return RunMapWords::tr("To begin %1, usually over after %2")
        .arg(exactInstant(bar.span.from, zone), durationText(bar.span.length()));
}

QString shadeWords(const QString &what, const TimeSpan &span)
{
    return RunMapWords::tr("%1 for %2", "the server was down, how long").arg(what, durationText(span.length()));
}

} // namespace

TimelineLane laneOf(const RunMapLane &lane, Instant now)
{
    TimelineLane drawn;
    drawn.key = lane.jobId;
    drawn.name = lane.name;
    drawn.state = lane.state;
    addRuns(drawn.bars, lane, now);
    addUnserved(drawn.bars, lane);
    for (TimelineBar bar : lane.planned) { // a stretch of them may have begun
        bar.span.from = std::max(bar.span.from, now);
        if (bar.span.from < bar.span.until)
            drawn.bars.append(bar);
    }
    std::ranges::stable_sort(drawn.bars, {}, [](const TimelineBar &bar) { return bar.span.from; });
    return drawn;
}

RunMapDrawing drawingOf(const RunMapScene &scene, const RunMapDrawing &before)
{
    QHash<qint64, QList<RunBucket>> runs;
    for (auto first = scene.runs.cbegin(); first != scene.runs.cend();) {
        const auto last = std::find_if(
            first, scene.runs.cend(), [first](const RunBucket &next) { return next.jobId != first->jobId; });
        runs.insert(first->jobId, {first, last});
        first = last;
    }
    QList<RunMapLane> lanes = scene.jobs;
    for (RunMapLane &lane : lanes)
        lane.runs = runs.take(lane.jobId);
    QList<qint64> unlisted = scene.addsUnlisted ? runs.keys() : QList<qint64>();
    std::ranges::sort(unlisted);
    for (const qint64 jobId : std::as_const(unlisted))
        lanes.append({.jobId = jobId,
            .name = RunMapWords::tr("job %1, unscheduled").arg(jobId),
            .state = HealthState::Paused,
            .runs = runs.value(jobId)});
    QHash<qint64, TimelineLane> known;
    for (const TimelineLane &lane : before.lanes)
        known.insert(lane.key, lane);
    RunMapDrawing drawing;
    for (RunMapLane &lane : lanes) {
        lane.bucket = scene.bucket;
        lane.expected = scene.unserved.value(lane.jobId);
        lane.planned = scene.planned.value(lane.jobId);
        const TimelineLane drawn = laneOf(lane, scene.now);
        const auto same = known.constFind(lane.jobId);
        drawing.lanes.append(same != known.cend() && *same == drawn ? *same : drawn);
        drawing.facts.insert(lane.jobId, lane);
    }
    return drawing;
}

QString barWords(const RunMapLane &lane, const TimelineBar &bar, const QTimeZone &zone)
{
    switch (bar.fill) {
    case TimelineBar::Fill::Hollow:
    case TimelineBar::Fill::Hatched:
        return unservedWords(lane, bar, zone);
    case TimelineBar::Fill::Outline:
        return plannedWords(bar, zone);
    case TimelineBar::Fill::Solid:
        break;
    }
    const auto runs = std::ranges::find(lane.runs, bar.key, &RunBucket::newestRunId);
    if (runs == lane.runs.cend() || runs->count != bar.count)
        return mergedWords(bar, zone);
    return runs->count > 1 ? stretchWords(*runs, bar, zone) : singleWords(lane, *runs, zone);
}

QList<TimelineShade> shadesOf(const CronRecord &record, const TimeSpan &span)
{
    QList<TimelineShade> shades;
    QList<TimeSpan> known = record.evidence.alive;
    const auto add = [&](const QList<TimeSpan> &spans, TimelineShade::Kind kind, const QString &what) {
        for (const TimeSpan &stretch : spans) {
            const TimeSpan part = stretch.within(span);
            if (!part.isEmpty())
                shades.append({part, kind, shadeWords(what, part)});
        }
        known += spans;
    };
    add(record.evidence.serverDown, TimelineShade::Kind::Down, RunMapWords::tr("The server was down"));
    add(record.evidence.schedulerDown, TimelineShade::Kind::Down, RunMapWords::tr("pg_cron's scheduler was down"));
    known = unionOf(known);
    const Instant watchedFrom = known.isEmpty() ? span.until : std::max(span.from, known.first().from);
    add(gapsIn({watchedFrom, span.until}, known), TimelineShade::Kind::Unknown,
        RunMapWords::tr("Nobody saw whether the scheduler was alive"));
    return shades;
}

QList<TimelineMark> marksOf(const QList<Happening> &marks)
{
    QList<TimelineMark> drawn;
    for (const Happening &mark : marks)
        drawn.append({mark.at, stateOf(mark.kind), happeningWords(mark), happeningLink(mark)});
    return drawn;
}

} // namespace signalbox
