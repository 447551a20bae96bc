#include "domain/cron/expected/occurrences.h"

#include <algorithm>

namespace signalbox {

using namespace std::chrono;

Occurrences::Occurrences(const CronSchedule &schedule, const CronZone &zone) : m_schedule(schedule), m_zone(zone)
{
    if (schedule.kind() != CronSchedule::Kind::Calendar)
        return;
    const QList<int> minuteValues = schedule.values(CronField::Name::Minute);
    for (const int hour : schedule.values(CronField::Name::Hour)) {
        for (const int minute : minuteValues)
            m_timesOfDay.push_back(hours(hour) + minutes(minute));
    }
}

/// Within a day that the schedule selects all its hours and minutes apply, so only days are searched for.
std::vector<Instant> Occurrences::in(const TimeSpan &span, std::size_t most) const
{
    std::vector<Instant> found;
    Instant from = span.from;
    while (!m_timesOfDay.empty() && from < span.until && found.size() < most) {
        const auto first = m_schedule.nextRun(from - 1us, m_zone);
        if (!first || *first >= span.until)
            break;
        const CronZone::Span zone = m_zone.spanAt(*first);
        const microseconds local = microseconds(first->micros) + zone.offset;
        const Instant midnight{(duration_cast<microseconds>(floor<days>(local)) - zone.offset).count()};
        const Instant end = std::min({span.until, zone.end, midnight + days(1)});
        auto time = std::ranges::lower_bound(m_timesOfDay, *first - midnight);
        for (; time != m_timesOfDay.end() && found.size() < most; ++time) {
            const Instant at{midnight.micros + time->count()};
            if (at >= end)
                break;
            found.push_back(at);
        }
        from = std::max(end, *first + 1us);
    }
    return found;
}

} // namespace signalbox
