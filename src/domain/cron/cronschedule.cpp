#include "domain/cron/cronschedule.h"

#include "domain/cron/cronvalues.h"

#include <algorithm>

namespace signalbox {

using namespace std::chrono;

namespace {

/// 29 February on a given weekday comes back after at most 40 years (around 2100).
constexpr days searchHorizon = days(366 * 41);

local_time<minutes> toLocalMinute(Instant at, seconds offset)
{
    return local_time<minutes>(floor<minutes>(microseconds(at.micros) + offset));
}

Instant toInstant(local_time<minutes> at, seconds offset)
{
    return {microseconds(at.time_since_epoch() - offset).count()};
}

Instant ceilToMinute(Instant at)
{
    return {microseconds(ceil<minutes>(microseconds(at.micros))).count()};
}

local_days firstOfNextMonth(year_month_day date)
{
    return local_days((date.year() / date.month() + months(1)) / 1);
}

local_days lastOfPreviousMonth(year_month_day date)
{
    return local_days(date.year() / date.month() / 1) - days(1);
}

} // namespace

bool CronSchedule::daysMustBothMatch() const
{
    return m_dayOfMonthStar || m_dayOfWeekStar || m_daysMustBothMatch;
}

bool CronSchedule::matchesDay(local_days day) const
{
    const year_month_day date(day);
    const bool isLast = m_lastDayOfMonth && date == year_month_day(date.year() / date.month() / last);
    const bool dayOfMonth = m_daysOfMonth.test(unsigned(date.day())) || isLast;
    const bool dayOfWeek = m_daysOfWeek.test(weekday(day).c_encoding());
    return daysMustBothMatch() ? dayOfMonth && dayOfWeek : dayOfMonth || dayOfWeek;
}

std::optional<CronSchedule::LocalMinute> CronSchedule::firstIn(LocalMinute begin, LocalMinute end) const
{
    for (local_days day = floor<days>(begin); day < end;) {
        if (!m_months.test(unsigned(year_month_day(day).month()))) {
            day = firstOfNextMonth(year_month_day(day));
            continue;
        }
        for (unsigned hour = 0; matchesDay(day) && hour < m_hours.size(); ++hour) {
            if (!m_hours.test(hour) || day + hours(hour + 1) <= begin)
                continue;
            for (unsigned minute = 0; minute < m_minutes.size(); ++minute) {
                const LocalMinute at = day + hours(hour) + minutes(minute);
                if (at >= end)
                    return std::nullopt;
                if (m_minutes.test(minute) && at >= begin)
                    return at;
            }
        }
        day += days(1);
    }
    return std::nullopt;
}

std::optional<CronSchedule::LocalMinute> CronSchedule::lastIn(LocalMinute begin, LocalMinute end) const
{
    for (local_days day = floor<days>(end); day + days(1) > begin;) {
        if (!m_months.test(unsigned(year_month_day(day).month()))) {
            day = lastOfPreviousMonth(year_month_day(day));
            continue;
        }
        for (unsigned hour = m_hours.size(); matchesDay(day) && hour-- > 0;) {
            if (!m_hours.test(hour) || day + hours(hour) >= end)
                continue;
            for (unsigned minute = m_minutes.size(); minute-- > 0;) {
                const LocalMinute at = day + hours(hour) + minutes(minute);
                if (at < begin)
                    return std::nullopt;
                if (m_minutes.test(minute) && at < end)
                    return at;
            }
        }
        day -= days(1);
    }
    return std::nullopt;
}

QList<int> CronSchedule::values(CronField::Name field) const
{
    switch (field) {
    case CronField::Name::Minute:
        return cronValues(m_minutes);
    case CronField::Name::Hour:
        return cronValues(m_hours);
    case CronField::Name::DayOfMonth:
        return cronValues(m_daysOfMonth);
    case CronField::Name::Month:
        return cronValues(m_months);
    case CronField::Name::DayOfWeek:
        return cronValues(m_daysOfWeek);
    }
    Q_UNREACHABLE();
}

bool CronSchedule::hasDayOfMonth() const
{
    if (m_lastDayOfMonth)
        return true;
    for (unsigned month = 1; month <= 12; ++month) {
        const unsigned length = unsigned(year_month_day_last(year(2000) / std::chrono::month(month) / last).day());
        for (unsigned day = 1; m_months.test(month) && day <= length; ++day) {
            if (m_daysOfMonth.test(day))
                return true;
        }
    }
    return false;
}

bool CronSchedule::canFire() const
{
    if (m_kind != Kind::Calendar)
        return true;
    if (m_minutes.none() || m_hours.none() || m_months.none())
        return false;
    // In 400 years every date falls on every weekday.
    return daysMustBothMatch() ? hasDayOfMonth() && m_daysOfWeek.any() : hasDayOfMonth() || m_daysOfWeek.any();
}

std::optional<Instant> CronSchedule::nextRun(Instant after, const CronZone &zone) const
{
    if (!after.isFinite() || m_kind == Kind::Reboot || !canFire())
        return std::nullopt;
    if (m_kind == Kind::Interval)
        return after + m_interval;
    const Instant horizon = after + searchHorizon;
    for (Instant from = ceilToMinute(after + 1us); from < horizon;) {
        const CronZone::Span span = zone.spanAt(from);
        const Instant until = std::min(span.end, horizon);
        const LocalMinute begin = toLocalMinute(ceilToMinute(from), span.offset);
        if (const auto found = firstIn(begin, toLocalMinute(ceilToMinute(until), span.offset)))
            return toInstant(*found, span.offset);
        from = until;
    }
    return std::nullopt;
}

QList<Instant> CronSchedule::nextRuns(Instant after, int count, const CronZone &zone) const
{
    QList<Instant> runs;
    while (runs.size() < count) {
        const auto next = nextRun(runs.isEmpty() ? after : runs.last(), zone);
        if (!next)
            break;
        runs.append(*next);
    }
    return runs;
}

std::optional<Instant> CronSchedule::previousRun(Instant before, const CronZone &zone) const
{
    if (!before.isFinite() || m_kind != Kind::Calendar || !canFire())
        return std::nullopt;
    const Instant horizon = before - searchHorizon;
    for (Instant until = before + 1us; until > horizon;) {
        const CronZone::Span span = zone.spanAt(until - 1us);
        const Instant from = std::max(span.begin, horizon);
        // `until` is exclusive; a started minute counts whole.
        const LocalMinute end = toLocalMinute(ceilToMinute(until), span.offset);
        if (const auto found = lastIn(toLocalMinute(ceilToMinute(from), span.offset), end))
            return toInstant(*found, span.offset);
        until = from;
    }
    return std::nullopt;
}

} // namespace signalbox
