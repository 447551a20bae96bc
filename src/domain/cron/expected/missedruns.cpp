#include "domain/cron/expected/missedruns.h"

#include "domain/cron/cronschedule.h"

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

/// Over which a missing run would not tell anything, whatever the schedule.
QList<TimeSpan> blindSpansOf(const JobTimeline &job, const CronRecord &record, const TimeSpan &span)
{
    const SchedulerEvidence &evidence = record.evidence;
    QList<TimeSpan> blind = gapsIn(span, unionOf(evidence.alive + evidence.schedulerDown + evidence.serverDown));
    blind += evidence.clockStepped;
    for (const UnwrittenSpan &unwritten : record.unwritten)
        blind.append(unwritten.span);
    blind.append({Instant::distantPast(), job.runsFrom});
    return unionOf(blind);
}

microseconds knownTimeOf(const JobTimeline &job, const CronRecord &record, const TimeSpan &span)
{
    const QList<TimeSpan> blind = blindSpansOf(job, record, span);
    microseconds known{0};
    for (const SchedulePeriod &period : job.periods) {
        const TimeSpan part = period.span.within(span);
        if (period.source != SchedulePeriod::Source::Seen || part.isEmpty())
            continue;
        if (!period.active)
            known += part.length();
        else if (!CronSchedule::fault(period.schedule, record.dialect))
            known += totalLength(gapsIn(part, blind));
    }
    return known;
}

} // namespace

double MissedRuns::knownShare() const
{
    return looked > 0us ? double(known.count()) / double(looked.count()) : 1.0;
}

MissedRuns &MissedRuns::operator+=(const MissedRuns &other)
{
    missed += other.missed;
    expected += other.expected;
    unknown += other.unknown;
    known += other.known;
    looked += other.looked;
    return *this;
}

MissedRuns missedRuns(const JobTimeline &job, const CronRecord &record, const TimeSpan &span)
{
    TimeSpan looked = span.within({job.createdAt.value_or(span.from), record.asOf});
    MissedRuns missed;
    if (looked.isEmpty())
        return missed;
    const RunCounts counts = countExpectedRuns(job, record, looked).constFirst();
    missed.missed = counts[RunVerdict::Missed];
    missed.unknown = counts[RunVerdict::Unknown];
    missed.expected = counts.total() - counts[RunVerdict::Paused] - counts[RunVerdict::NotYet];
    missed.known = knownTimeOf(job, record, looked);
    missed.looked = looked.length();
    return missed;
}

MissedRuns missedLastDay(const QList<JobTimeline> &jobs, const CronRecord &record)
{
    MissedRuns all;
    for (const JobTimeline &job : jobs)
        all += missedRuns(job, record, {record.asOf - 24h, record.asOf});
    return all;
}

} // namespace signalbox
