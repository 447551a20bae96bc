#include "domain/cron/expected/missedruns.h"

#include "domain/cron/cronschedule.h"

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

QList<TimeSpan> blindSpansOf(const CronRecord &record, const TimeSpan &span)
{
    const SchedulerEvidence &evidence = record.evidence;
    QList<TimeSpan> blind = gapsIn(span, unionOf(evidence.alive + evidence.schedulerDown + evidence.serverDown));
    blind += evidence.clockStepped;
    for (const UnwrittenSpan &unwritten : record.unwritten)
        blind.append(unwritten.span);
    return unionOf(blind);
}

} // namespace

double MissedRuns::knownShare() const
{
    return looked > 0us ? double(known.count()) / double(looked.count()) : 1.0;
}

MissedRuns &MissedRuns::operator+=(const MissedRuns &other)
{
    missed += other.missed;
    unknown += other.unknown;
    known += other.known;
    looked += other.looked;
    return *this;
}

KnownTime::KnownTime(const CronRecord &record, const TimeSpan &span)
    : m_record(record), m_span(span), m_blind(blindSpansOf(record, span))
{ }

microseconds KnownTime::of(const JobTimeline &job) const
{
    const TimeSpan span = m_span.within({job.createdAt.value_or(m_span.from), m_span.until});
    microseconds known{0};
    for (const SchedulePeriod &period : job.periods) {
        const TimeSpan part = period.span.within(span);
        if (period.source != SchedulePeriod::Source::Seen || part.isEmpty())
            continue;
        if (!period.active)
            known += part.length();
        else if (!CronSchedule::fault(period.schedule, m_record.dialect))
            known += totalLength(gapsIn(part.within({job.runsFrom, part.until}), m_blind));
    }
    return known;
}

} // namespace signalbox
