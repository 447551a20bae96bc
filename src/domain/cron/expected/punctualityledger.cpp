#include "domain/cron/expected/punctualityledger.h"

#include "domain/cron/expected/duetimes.h"
#include "domain/cron/expected/verdictsink.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;
using Stretch = PunctualityLedger::Stretch;

namespace {

/// Looks that follow, restarts that are narrowed down and rows that are written late change no verdict that is older.
constexpr microseconds settling = 1h;
/// After a longer pause what is known of the time before may be told differently.
constexpr microseconds longestPause = 15min;

/// What of it is due in a span.
std::optional<Stretch> partOf(Stretch stretch, const TimeSpan &span)
{
    const auto stepsTo = [&stretch](Instant at) -> qint64 {
        if (at <= stretch.from)
            return 0;
        if (at > stretch.last())
            return stretch.count;
        return ((at - stretch.from).count() + stretch.step.count() - 1) / stretch.step.count();
    };
    const qint64 first = stepsTo(span.from);
    const qint64 end = stepsTo(span.until);
    if (first >= end)
        return std::nullopt;
    stretch.from = stretch.from + first * stretch.step;
    stretch.count = end - first;
    return stretch;
}

std::vector<Stretch> partsOf(const std::vector<Stretch> &stretches, const TimeSpan &span)
{
    std::vector<Stretch> parts;
    for (const Stretch &stretch : stretches) {
        if (const auto part = partOf(stretch, span))
            parts.push_back(*part);
    }
    return parts;
}

class StretchSink : public VerdictSink
{
public:
    explicit StretchSink(Instant servedBefore) : m_servedBefore(servedBefore) { }

    void take(const ExpectedRun &first, microseconds step, qint64 count) override
    {
        switch (first.verdict) {
        case RunVerdict::Ran:
        case RunVerdict::Late:
            served.push_back(first.at + (count - 1) * step);
            m_servedBefore = served.back();
            return;
        case RunVerdict::Queued:
            if (first.runId) {
                served.push_back(first.at);
                m_servedBefore = first.at;
                return;
            }
            pending = std::min(pending, first.at);
            return;
        case RunVerdict::NotYet:
            pending = std::min(pending, first.at);
            return;
        case RunVerdict::Paused:
            return;
        case RunVerdict::Missed:
        case RunVerdict::ServerDown:
        case RunVerdict::SchedulerDown:
        case RunVerdict::Unknown:
            append({first.at, step, count, first.verdict, first.reason, m_servedBefore});
            return;
        }
        Q_UNREACHABLE();
    }

    std::vector<Stretch> stretches;
    std::vector<Instant> served; // due times, in order
    Instant pending = Instant::distantFuture(); // the oldest that may still get a run

private:
    void append(const Stretch &next)
    {
        if (!stretches.empty() && next.count == 1) {
            Stretch &last = stretches.back();
            const microseconds gap = next.from - last.last();
            const bool isAlike = last.verdict == next.verdict && last.reason == next.reason
                && last.servedBefore == next.servedBefore && gap > 0us && (last.count == 1 || gap == last.step);
            if (isAlike) {
                last.step = gap;
                ++last.count;
                return;
            }
        }
        stretches.push_back(next);
    }

    Instant m_servedBefore;
};

microseconds longestCatchUpOf(const JobTimeline &job)
{
    microseconds longest{0};
    for (const SchedulePeriod &period : job.periods)
        longest = std::max(longest, catchUpOf(period.schedule));
    return longest;
}

QList<SchedulePeriod> periodsIn(const JobTimeline &job, const TimeSpan &span)
{
    QList<SchedulePeriod> periods;
    for (SchedulePeriod period : job.periods) {
        period.span = period.span.within(span);
        if (!period.span.isEmpty())
            periods.append(period);
    }
    return periods;
}

/// Whether the past of a job is told as before.
bool isSamePast(const JobTimeline &before, const JobTimeline &job, const TimeSpan &past)
{
    return before.createdAt == job.createdAt && before.grace == job.grace
        && periodsIn(before, past) == periodsIn(job, past);
}

/// With the runs that may have to do with what is due from then on, and the one that a schedule of seconds counts from.
JobTimeline since(const JobTimeline &job, Instant from)
{
    JobTimeline later = job;
    std::optional<ObservedRun> newestOver;
    later.runs.removeIf([&](const ObservedRun &run) {
        const bool isOver = run.endedAt && *run.endedAt < from;
        if (isOver)
            newestOver = run;
        return isOver;
    });
    if (newestOver)
        later.runs.prepend(*newestOver);
    return later;
}

qint64 newestRunOf(const QList<JobTimeline> &jobs)
{
    qint64 newest = 0;
    for (const JobTimeline &job : jobs) {
        if (!job.runs.isEmpty())
            newest = std::max(newest, job.runs.last().runId);
    }
    return newest;
}

/// When the newest run began, of those that are known, or may have that nobody wrote down.
Instant mayHaveRunAt(const JobTimeline &job, const std::vector<Stretch> &stretches)
{
    Instant newest = Instant::distantPast();
    for (const ObservedRun &run : job.runs) {
        if (run.startedAt && run.startedAt->isFinite())
            newest = std::max(newest, *run.startedAt);
    }
    for (const Stretch &stretch : stretches) {
        if (stretch.reason == UnknownReason::NotWritten)
            newest = std::max(newest, stretch.last());
    }
    return newest;
}

std::optional<OwedRuns> owedOf(const JobTimeline &job, const std::vector<Stretch> &stretches, Instant asOf)
{
    std::optional<OwedRuns> owed;
    const Instant ran = mayHaveRunAt(job, stretches);
    for (const Stretch &stretch : stretches) {
        const auto part = partOf(stretch, {ran, Instant::distantFuture()});
        if (!part || part->verdict != RunVerdict::Missed)
            continue;
        if (owed)
            owed->count += part->count;
        else
            owed = {part->from, part->count};
    }
    if (owed)
        owed->late = asOf - owed->since < OwedRuns::lateFor;
    return owed;
}

/// The newest first; what differs in nothing but how far apart it was due is one.
QList<UnservedRuns> unservedOf(const std::vector<Stretch> &stretches)
{
    QList<UnservedRuns> unserved;
    Instant servedBeforeLater = Instant::distantFuture();
    for (auto stretch = stretches.crbegin(); stretch != stretches.crend(); ++stretch) {
        const bool goesOn = !unserved.isEmpty() && servedBeforeLater < stretch->from
            && unserved.last().verdict == stretch->verdict && unserved.last().reason == stretch->reason;
        servedBeforeLater = stretch->servedBefore;
        if (goesOn) {
            unserved.last().from = stretch->from;
            unserved.last().count += stretch->count;
            continue;
        }
        if (unserved.size() == JobPunctuality::mostListed)
            break;
        unserved.append({stretch->from, stretch->last(), stretch->count, stretch->verdict, stretch->reason});
    }
    return unserved;
}

JobPunctuality punctualityOf(const JobTimeline &job, const std::vector<Stretch> &stretches, Instant asOf)
{
    JobPunctuality punctuality;
    for (const Stretch &stretch : stretches) {
        punctuality.missed += stretch.verdict == RunVerdict::Missed ? stretch.count : 0;
        punctuality.unknown += stretch.verdict == RunVerdict::Unknown ? stretch.count : 0;
    }
    punctuality.owed = owedOf(job, stretches, asOf);
    if (punctuality.owed && punctuality.owed->late)
        punctuality.missed -= punctuality.owed->count;
    punctuality.unserved = unservedOf(stretches);
    return punctuality;
}

} // namespace

PunctualityReport PunctualityLedger::take(const QList<JobTimeline> &jobs, const CronRecord &record)
{
    forgetWhereAllChanged(jobs, record);
    const TimeSpan day{record.asOf - 24h, record.asOf};
    const KnownTime knownTime(record, day);
    PunctualityReport report;
    QMap<qint64, Account> accounts;
    for (const JobTimeline &job : jobs) {
        Account account = m_accounts.take(job.jobId);
        const std::vector<Stretch> stretches = broughtUpToDate(account, job, record, day);
        accounts.insert(job.jobId, account);

        JobPunctuality punctuality = punctualityOf(job, stretches, record.asOf);
        const TimeSpan looked = day.within({job.createdAt.value_or(day.from), day.until});
        const MissedRuns missed{punctuality.missed, punctuality.unknown, knownTime.of(job), looked.length()};
        punctuality.knownPercent = int(std::floor(missed.knownShare() * 100));
        report.lastDay += missed;
        report.jobs.insert(job.jobId, punctuality);
    }
    m_accounts = accounts;
    return report;
}

/// Another zone or version, another history, a clock that was set.
void PunctualityLedger::forgetWhereAllChanged(const QList<JobTimeline> &jobs, const CronRecord &record)
{
    const qint64 newestRun = newestRunOf(jobs);
    const bool goesOn = m_record.asOf <= record.asOf && record.asOf - m_record.asOf <= longestPause
        && m_record.dialect == record.dialect && m_record.zone == record.zone && m_newestRun <= newestRun;
    if (!goesOn)
        m_accounts.clear();
    m_record.asOf = record.asOf;
    m_record.dialect = record.dialect;
    m_record.zone = record.zone;
    m_newestRun = newestRun;
}

std::vector<Stretch> PunctualityLedger::broughtUpToDate(
    Account &account, const JobTimeline &job, const CronRecord &record, const TimeSpan &day)
{
    if (!isSamePast(account.job, job, {day.from, account.settledUntil}))
        account = {};
    const microseconds reach = longestCatchUpOf(job) + job.grace + settling; // of a run from what it was due for
    const Instant from = std::max(day.from, account.settledUntil);
    StretchSink fresh(account.newestServed);
    judgeRuns(from > day.from ? since(job, from - reach) : job, record, {from, day.until}, fresh);

    std::vector<Stretch> all = partsOf(account.settled, {day.from, from});
    account.settled = all;
    const Instant settledUntil = std::max(from, std::min(day.until - reach, fresh.pending));
    const std::vector<Stretch> settled = partsOf(fresh.stretches, {from, settledUntil});
    account.settled.insert(account.settled.end(), settled.begin(), settled.end());
    const auto unsettled = std::ranges::lower_bound(fresh.served, settledUntil);
    if (unsettled != fresh.served.begin())
        account.newestServed = *std::prev(unsettled);
    account.settledUntil = settledUntil;
    account.job = job;
    account.job.runs.clear();

    all.insert(all.end(), fresh.stretches.begin(), fresh.stretches.end());
    return all;
}

} // namespace signalbox
