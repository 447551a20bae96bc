#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QList>
#include <QTimeZone>

#include <bitset>

namespace signalbox {

/// A schedule in pg_cron's dialect: five fields as Vixie cron reads them, `$` for the last day of the month,
/// `N seconds`, and @hourly and its relatives. Accepts what pg_cron accepts, oddities included, because what is
/// stored in cron.job must be read the way the scheduler reads it.
class CronSchedule
{
    Q_DECLARE_TR_FUNCTIONS(CronSchedule)

public:
    enum class Kind {
        Calendar, // fires at the minutes that match
        Interval, // fires again some seconds after the start of its previous run
        Reboot, // fires once when the scheduler starts
    };

    static Result<CronSchedule> parse(const QString &text);

    Kind kind() const { return m_kind; }
    std::chrono::seconds interval() const { return m_interval; } // zero unless Kind::Interval
    /// What pg_cron silently ignores: a sixth field, a comment, a stray tail of a field. Empty when all counts.
    QString ignoredText() const { return m_ignored; }

    /// The first run strictly after `after`, counted in the zone that pg_cron counts in; nothing for a schedule that
    /// never fires (30 February). As in pg_cron, a local time that daylight saving skips does not fire that day, and
    /// one that occurs twice fires twice. For an interval `after` is the start of the previous run.
    std::optional<Instant> nextRun(Instant after, const QTimeZone &zone) const;
    QList<Instant> nextRuns(Instant after, int count, const QTimeZone &zone) const;
    /// The latest run at or before `before`; nothing for schedules that have no fixed times.
    std::optional<Instant> previousRun(Instant before, const QTimeZone &zone) const;

    /// "every 5 minutes", "daily at 02:00", "Sundays at 04:00".
    QString describe() const;

    bool operator==(const CronSchedule &) const = default;

private:
    using LocalMinute = std::chrono::local_time<std::chrono::minutes>;
    class Parser;
    friend class CronScheduleWords;

    bool matchesDay(std::chrono::local_days day) const;
    std::optional<LocalMinute> firstIn(LocalMinute begin, LocalMinute end) const;
    std::optional<LocalMinute> lastIn(LocalMinute begin, LocalMinute end) const;

    Kind m_kind = Kind::Calendar;
    std::chrono::seconds m_interval{0};
    QString m_ignored;
    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    std::bitset<32> m_daysOfMonth; // 1 to 31
    std::bitset<13> m_months; // 1 to 12
    std::bitset<8> m_daysOfWeek; // 0 and 7 are Sunday, always both
    bool m_lastDayOfMonth = false;
    bool m_dayOfMonthStar = false; // the field starts with a star, which turns OR into AND
    bool m_dayOfWeekStar = false;
};

} // namespace signalbox
