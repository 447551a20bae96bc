#pragma once

#include "core/timespan.h"
#include "domain/cron/cronschedule.h"

#include <vector>

namespace signalbox {

/// The times of a schedule of five fields in a span, as CronSchedule::nextRun has them, at the price of an addition each: for
/// the runs of days and of many jobs.
class Occurrences
{
public:
    Occurrences(const CronSchedule &schedule, const CronZone &zone);

    /// In order. No more than `most`; those left out are the last.
    std::vector<Instant> in(const TimeSpan &span, std::size_t most) const;

private:
    const CronSchedule &m_schedule;
    const CronZone &m_zone;
    std::vector<std::chrono::microseconds> m_timesOfDay; // in order
};

} // namespace signalbox
