#include "domain/cron/cronschedule.h"

#include "core/visibletext.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// 29 February on a given weekday comes back after at most 40 years (around 2100); beyond that it never fires.
constexpr days searchHorizon = days(366 * 41);

/// A stretch of time over which the zone's offset from UTC does not change.
struct OffsetSpan {
    Instant begin;
    Instant end;
    seconds offset;
};

OffsetSpan offsetSpanAt(Instant at, const QTimeZone &zone)
{
    const QDateTime time = at.toDateTime();
    OffsetSpan span{Instant::distantPast(), Instant::distantFuture(), seconds(zone.offsetFromUtc(time))};
    if (!zone.hasTransitions())
        return span;
    // previousTransition() is strictly before its argument, so ask from just after.
    if (const auto before = zone.previousTransition(time.addMSecs(1)); before.atUtc.isValid())
        span.begin = Instant::fromDateTime(before.atUtc);
    if (const auto after = zone.nextTransition(time); after.atUtc.isValid())
        span.end = Instant::fromDateTime(after.atUtc);
    return span;
}

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

} // namespace

bool CronSchedule::matchesDay(local_days day) const
{
    const year_month_day date(day);
    if (!m_months.test(unsigned(date.month())))
        return false;
    const bool isLast = m_lastDayOfMonth && date == year_month_day(date.year() / date.month() / last);
    const bool dayOfMonth = m_daysOfMonth.test(unsigned(date.day())) || isLast;
    const bool dayOfWeek = m_daysOfWeek.test(weekday(day).c_encoding());
    return m_dayOfMonthStar || m_dayOfWeekStar ? dayOfMonth && dayOfWeek : dayOfMonth || dayOfWeek;
}

std::optional<CronSchedule::LocalMinute> CronSchedule::firstIn(LocalMinute begin, LocalMinute end) const
{
    for (local_days day = floor<days>(begin); day < end; day += days(1)) {
        if (!matchesDay(day))
            continue;
        for (unsigned hour = 0; hour < m_hours.size(); ++hour) {
            if (!m_hours.test(hour) || day + hours(hour + 1) <= begin)
                continue;
            for (unsigned minute = 0; minute < m_minutes.size(); ++minute) {
                const LocalMinute at = day + hours(hour) + minutes(minute);
                if (m_minutes.test(minute) && at >= begin)
                    return at < end ? std::optional(at) : std::nullopt;
            }
        }
    }
    return std::nullopt;
}

std::optional<CronSchedule::LocalMinute> CronSchedule::lastIn(LocalMinute begin, LocalMinute end) const
{
    for (local_days day = floor<days>(end); day + days(1) > begin; day -= days(1)) {
        if (!matchesDay(day))
            continue;
        for (unsigned hour = m_hours.size(); hour-- > 0;) {
            if (!m_hours.test(hour) || day + hours(hour) >= end)
                continue;
            for (unsigned minute = m_minutes.size(); minute-- > 0;) {
                const LocalMinute at = day + hours(hour) + minutes(minute);
                if (m_minutes.test(minute) && at < end)
                    return at >= begin ? std::optional(at) : std::nullopt;
            }
        }
    }
    return std::nullopt;
}

std::optional<Instant> CronSchedule::nextRun(Instant after, const QTimeZone &zone) const
{
    if (!after.isFinite() || m_kind == Kind::Reboot)
        return std::nullopt;
    if (m_kind == Kind::Interval)
        return after + m_interval;
    if (m_minutes.none() || m_hours.none())
        return std::nullopt;
    const Instant horizon = after + searchHorizon;
    for (Instant from = ceilToMinute(after + 1us); from < horizon;) {
        const OffsetSpan span = offsetSpanAt(from, zone);
        const Instant until = std::min(span.end, horizon);
        if (const auto found = firstIn(toLocalMinute(from, span.offset), toLocalMinute(until, span.offset)))
            return toInstant(*found, span.offset);
        from = until;
    }
    return std::nullopt;
}

QList<Instant> CronSchedule::nextRuns(Instant after, int count, const QTimeZone &zone) const
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

std::optional<Instant> CronSchedule::previousRun(Instant before, const QTimeZone &zone) const
{
    if (!before.isFinite() || m_kind != Kind::Calendar || m_minutes.none() || m_hours.none())
        return std::nullopt;
    const Instant horizon = before - searchHorizon;
    for (Instant until = before + 1us; until > horizon;) {
        const OffsetSpan span = offsetSpanAt(until - 1us, zone);
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
