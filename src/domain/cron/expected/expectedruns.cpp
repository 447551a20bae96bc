#include "domain/cron/expected/expectedruns.h"

#include "domain/cron/cronschedule.h"
#include "domain/cron/expected/duetimes.h"
#include "domain/cron/expected/intervalruns.h"
#include "domain/cron/expected/occurrences.h"
#include "domain/cron/expected/verdictsink.h"

#include <algorithm>
#include <numeric>

namespace signalbox {

using std::chrono::microseconds;

namespace {

/// A few years of each minute.
constexpr std::size_t mostDueTimes = 2'000'000;

/// A period, read once.
struct ReadPeriod {
    SchedulePeriod period;
    std::optional<CronSchedule> schedule; // nothing where pg_cron would not take it
};

bool goesOn(const SchedulePeriod &before, const SchedulePeriod &period)
{
    return before.span.until == period.span.from && before.schedule == period.schedule && before.active == period.active
        && before.source == period.source;
}

QList<SchedulePeriod> periodsOf(const JobTimeline &job)
{
    QList<SchedulePeriod> periods;
    for (SchedulePeriod period : job.periods) {
        if (job.createdAt)
            period.span.from = std::max(period.span.from, *job.createdAt);
        if (period.span.isEmpty())
            continue;
        if (!periods.isEmpty() && goesOn(periods.last(), period))
            periods.last().span.until = period.span.until;
        else
            periods.append(period);
    }
    return periods;
}

/// Judges one job over a span, and looks around it: what was due before may have run in it, and what is due in it later.
class RunJudge
{
public:
    RunJudge(const JobTimeline &job, const CronRecord &record, const TimeSpan &span);

    void judge(VerdictSink &sink);
    QList<ExtraRun> extraRuns() const; // after judge()

private:
    TimeSpan surroundings() const;
    void findDueTimes();
    void addDueTimes(int period, const std::vector<Instant> &times);
    ExpectedRun verdictOn(const DueTime &due) const;
    ExtraRun::Reason whyExtra(Instant at) const;

    const JobTimeline &m_job;
    const CronRecord &m_record;
    const TimeSpan m_span;
    OwnRuns m_runs;
    UnservedTimes m_unserved;
    std::vector<ReadPeriod> m_periods;
    std::vector<DuePeriod> m_duePeriods;
    std::vector<DueTime> m_dues; // in order
    std::vector<bool> m_taken; // of the runs
};

RunJudge::RunJudge(const JobTimeline &job, const CronRecord &record, const TimeSpan &span)
    : m_job(job), m_record(record), m_span(span), m_runs(job, record), m_unserved(job, record, m_runs),
      m_taken(m_runs.begun().size(), false)
{
    for (const SchedulePeriod &period : periodsOf(job)) {
        const auto schedule = CronSchedule::parse(period.schedule, record.dialect);
        m_periods.push_back({period, schedule ? std::optional(*schedule) : std::nullopt});
        m_duePeriods.push_back({period.active, catchUpOf(period.schedule)});
    }
    for (std::size_t i = m_periods.size(); i-- > 1;) {
        const bool isPause = !m_periods[i].period.active;
        m_duePeriods[i - 1].pausedAt = isPause ? m_periods[i].period.span.from : m_duePeriods[i].pausedAt;
    }
}

TimeSpan RunJudge::surroundings() const
{
    microseconds margin{0};
    for (const DuePeriod &period : m_duePeriods)
        margin = std::max(margin, period.catchUp + m_job.grace);
    return {m_runs.waitBegin(m_span.from - margin), m_span.until + margin};
}

void RunJudge::findDueTimes()
{
    const TimeSpan around = surroundings();
    for (std::size_t i = 0; i < m_periods.size(); ++i) {
        const ReadPeriod &read = m_periods[i];
        const TimeSpan window = read.period.span.within(around);
        if (!read.schedule || window.isEmpty())
            continue;
        switch (read.schedule->kind()) {
        case CronSchedule::Kind::Calendar:
            addDueTimes(int(i), Occurrences(*read.schedule, m_record.zone).in(window, mostDueTimes - m_dues.size()));
            break;
        case CronSchedule::Kind::Reboot:
            for (const Instant start : m_record.evidence.schedulerStarts) {
                if (window.contains(start))
                    addDueTimes(int(i), {start});
            }
            break;
        case CronSchedule::Kind::Interval:
            break;
        }
    }
}

void RunJudge::addDueTimes(int period, const std::vector<Instant> &times)
{
    const TimeSpan &span = m_periods[std::size_t(period)].period.span;
    const TimeSpan sure{span.from + UnservedTimes::scheduleSettles, span.until - UnservedTimes::scheduleSettles};
    const QList<Instant> &starts = m_record.evidence.schedulerStarts;
    auto start = starts.cbegin();
    m_dues.reserve(m_dues.size() + times.size());
    for (const Instant at : times) {
        while (start != starts.cend() && *start + UnservedTimes::schedulerSettles < at)
            ++start;
        const bool justStarted = start != starts.cend() && *start <= at;
        m_dues.push_back({at, period, sure.contains(at) && !justStarted});
    }
}

void RunJudge::judge(VerdictSink &sink)
{
    findDueTimes();
    QList<TimeSpan> intervalSpans;
    for (const ReadPeriod &read : m_periods) {
        if (read.schedule && read.schedule->kind() == CronSchedule::Kind::Interval)
            intervalSpans.append(read.period.span);
    }
    matchRuns(m_dues, m_duePeriods, m_runs, m_job.grace, m_record.evidence, intervalSpans);
    for (const DueTime &due : m_dues) {
        if (due.run != DueTime::none)
            m_taken[std::size_t(due.run)] = true;
    }
    auto due = m_dues.cbegin();
    for (std::size_t i = 0; i < m_periods.size(); ++i) {
        for (; due != m_dues.cend() && due->period == int(i); ++due) {
            if (m_span.contains(due->at))
                sink.take(verdictOn(*due), microseconds(1), 1);
        }
        const ReadPeriod &read = m_periods[i];
        if (read.schedule && read.schedule->kind() == CronSchedule::Kind::Interval) {
            const auto interval = read.schedule->interval();
            IntervalRuns(m_job, m_record, m_runs, m_unserved, read.period, interval, m_span, sink).judge(m_taken);
        }
    }
}

ExpectedRun RunJudge::verdictOn(const DueTime &due) const
{
    if (due.run != DueTime::none)
        return servedRun(due.at, m_runs, std::size_t(due.run), m_job.grace);
    if (due.notBegunRun != DueTime::none) {
        const qint64 runId = m_runs.notBegun()[std::size_t(due.notBegunRun)].runId;
        return {.at = due.at, .verdict = RunVerdict::Ran, .runId = runId};
    }
    const ReadPeriod &read = m_periods[std::size_t(due.period)];
    const bool atStart = read.schedule->kind() == CronSchedule::Kind::Reboot;
    return m_unserved.judge(due.at, read.period, atStart ? microseconds(0) : UnservedTimes::schedulerSettles);
}

ExtraRun::Reason RunJudge::whyExtra(Instant at) const
{
    const auto read
        = std::ranges::find_if(m_periods, [at](const ReadPeriod &one) { return one.period.span.contains(at); });
    if (read == m_periods.end() || read->period.source == SchedulePeriod::Source::Assumed || !read->schedule)
        return ExtraRun::Reason::ScheduleUnknown;
    return read->period.active ? ExtraRun::Reason::OffSchedule : ExtraRun::Reason::Paused;
}

QList<ExtraRun> RunJudge::extraRuns() const
{
    QList<ExtraRun> extra;
    for (std::size_t run = m_runs.firstFrom(m_span.from); run < m_taken.size(); ++run) {
        const OwnRuns::Begun &begun = m_runs.begun()[run];
        if (!m_span.contains(begun.start))
            break;
        if (!m_taken[run])
            extra.append({begun.runId, begun.start, whyExtra(begun.start)});
    }
    return extra;
}

class VerdictList : public VerdictSink
{
public:
    explicit VerdictList(ExpectedRuns &to, int most) : m_to(to), m_most(most) { }

    void take(const ExpectedRun &first, microseconds step, qint64 count) override
    {
        ExpectedRun next = first;
        for (qint64 i = 0; i < count && !m_to.listedUntil; ++i, next.at = next.at + step) {
            if (m_to.expected.size() < m_most)
                m_to.expected.append(next);
            else
                m_to.listedUntil = next.at;
        }
    }

private:
    ExpectedRuns &m_to;
    const int m_most;
};

class VerdictBuckets : public VerdictSink
{
public:
    VerdictBuckets(const TimeSpan &span, int buckets)
        : m_span(span), m_width(std::max(microseconds(1), span.length() / buckets)), m_counts(std::size_t(buckets))
    { }

    void take(const ExpectedRun &first, microseconds step, qint64 count) override
    {
        Instant next = first.at;
        while (count > 0) {
            const std::size_t bucket = bucketOf(next);
            const qint64 inIt = count == 1 ? 1 : std::min(count, stepsWithin(bucket, next, step));
            m_counts[bucket].of[std::size_t(first.verdict)] += inIt;
            count -= inIt;
            if (count > 0)
                next = next + inIt * step;
        }
    }
    QList<RunCounts> counts() const { return {m_counts.begin(), m_counts.end()}; }

private:
    std::size_t bucketOf(Instant at) const
    {
        return std::min(std::size_t((at - m_span.from) / m_width), m_counts.size() - 1);
    }
    qint64 stepsWithin(std::size_t bucket, Instant from, microseconds step) const
    {
        const microseconds left = beginOf(bucket + 1) - from;
        return std::max<qint64>(1, (left.count() + step.count() - 1) / step.count());
    }
    Instant beginOf(std::size_t bucket) const
    {
        return bucket == m_counts.size() ? m_span.until : m_span.from + qint64(bucket) * m_width;
    }

    const TimeSpan m_span;
    const microseconds m_width;
    std::vector<RunCounts> m_counts;
};

} // namespace

qint64 RunCounts::total() const
{
    return std::accumulate(of.begin(), of.end(), qint64(0));
}

RunCounts &RunCounts::operator+=(const RunCounts &other)
{
    std::ranges::transform(of, other.of, of.begin(), std::plus());
    return *this;
}

ExpectedRuns expectedRuns(const JobTimeline &job, const CronRecord &record, const TimeSpan &span, int most)
{
    ExpectedRuns runs;
    VerdictList list(runs, most);
    RunJudge judge(job, record, span);
    judge.judge(list);
    runs.extra = judge.extraRuns();
    return runs;
}

QList<RunCounts> countExpectedRuns(const JobTimeline &job, const CronRecord &record, const TimeSpan &span, int buckets)
{
    if (buckets < 1 || span.isEmpty())
        return {};
    VerdictBuckets counts(span, buckets);
    judgeRuns(job, record, span, counts);
    return counts.counts();
}

void judgeRuns(const JobTimeline &job, const CronRecord &record, const TimeSpan &span, VerdictSink &sink)
{
    RunJudge(job, record, span).judge(sink);
}

} // namespace signalbox
