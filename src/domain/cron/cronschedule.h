#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/cron/crondialect.h"
#include "domain/cron/cronfield.h"
#include "domain/cron/cronremark.h"
#include "domain/cron/cronzone.h"

#include <QCoreApplication>
#include <QList>

#include <bitset>

namespace signalbox {

/// A schedule as pg_cron reads it: five fields in the manner of Vixie cron, `$` for the last day of the month, `N seconds`,
/// and @hourly and its relatives. Accepts what that version of pg_cron accepts, oddities included, because what is stored
/// in cron.job must be read the way the scheduler reads it.
class CronSchedule
{
    Q_DECLARE_TR_FUNCTIONS(CronSchedule)

public:
    enum class Kind {
        Calendar, // fires at the minutes that match
        Interval, // fires again some seconds after the start of its previous run
        Reboot, // fires once when the scheduler starts
    };

    static Result<CronSchedule> parse(const QString &text, const CronDialect &dialect = {});
    /// Where and why pg_cron does not take it; nothing when it does.
    static std::optional<CronRemark> fault(const QString &text, const CronDialect &dialect = {});

    Kind kind() const { return m_kind; }
    std::chrono::seconds interval() const { return m_interval; } // zero unless Kind::Interval
    /// What a person should know of it: what pg_cron ignores, that it never fires, and where it is not what it looks like; in
    /// the order of the text.
    QList<CronRemark> remarks() const { return m_remarks; }
    /// What a field selects; nothing unless Kind::Calendar. Sunday is 0 as well as 7.
    QList<int> values(CronField::Name field) const;
    bool firesOnLastDay() const { return m_lastDayOfMonth; } // of the month
    /// False when no time ever matches, as on 30 February.
    bool canFire() const;

    /// The first run strictly after `after`, counted in the zone that pg_cron counts in; nothing for a schedule that
    /// never fires. As in pg_cron, a local time that daylight saving skips does not fire that day, and one that occurs
    /// twice fires twice. For an interval `after` is the start of the previous run.
    std::optional<Instant> nextRun(Instant after, const CronZone &zone) const;
    QList<Instant> nextRuns(Instant after, int count, const CronZone &zone) const;
    /// The latest run at or before `before`; nothing for schedules that have no fixed times.
    std::optional<Instant> previousRun(Instant before, const CronZone &zone) const;

    /// "every 5 minutes", "daily at 02:00", "Sundays at 04:00".
    QString describe() const;

    bool operator==(const CronSchedule &) const = default;

private:
    using LocalMinute = std::chrono::local_time<std::chrono::minutes>;
    class Parser;
    friend class CronScheduleWords;

    bool daysMustBothMatch() const;
    bool matchesDay(std::chrono::local_days day) const;
    std::optional<LocalMinute> firstIn(LocalMinute begin, LocalMinute end) const;
    std::optional<LocalMinute> lastIn(LocalMinute begin, LocalMinute end) const;
    bool hasDayOfMonth() const;

    Kind m_kind = Kind::Calendar;
    std::chrono::seconds m_interval{0};
    QList<CronRemark> m_remarks;
    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    std::bitset<32> m_daysOfMonth; // 1 to 31
    std::bitset<13> m_months; // 1 to 12
    std::bitset<8> m_daysOfWeek; // 0 and 7 are Sunday, always both
    bool m_lastDayOfMonth = false;
    bool m_dayOfMonthStar = false; // the field starts with a star, which turns OR into AND
    bool m_dayOfWeekStar = false;
    bool m_daysMustBothMatch = false;
};

} // namespace signalbox
