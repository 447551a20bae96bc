#include "domain/cron/cronschedule.h"

#include "core/humantext.h"

#include <QLocale>

namespace signalbox {

using namespace Qt::StringLiterals;

/// Puts a schedule in words. Patterns that people really write get their own phrase, everything else is spelled out.
class CronScheduleWords
{
    Q_DECLARE_TR_FUNCTIONS(CronSchedule)

public:
    explicit CronScheduleWords(const CronSchedule &schedule) : m_schedule(schedule) { }

    QString describe() const;

private:
    bool neverFires() const;
    bool hasFixedTimes() const;
    QString fixedTimes() const;
    QString frequency() const;
    QString hoursPhrase() const;
    bool everyDay() const;
    QString daysPhrase() const;
    QString weekdaysPhrase() const;
    QString monthDaysPhrase() const;
    QString monthsPhrase() const;
    bool isYearlyDate() const;

    const CronSchedule &m_schedule;
};

namespace {

template <std::size_t Size>
QList<int> members(const std::bitset<Size> &set, std::size_t from = 0)
{
    QList<int> values;
    for (std::size_t i = from; i < Size; ++i) {
        if (set.test(i))
            values.append(int(i));
    }
    return values;
}

/// The step of a set that starts at its field's first value and goes on evenly to the field's end, which is how a
/// person means every so many. 0 when it is no such set.
template <std::size_t Size>
int evenStep(const std::bitset<Size> &set)
{
    const QList<int> values = members(set);
    if (values.size() < 2 || values.first() != 0)
        return 0;
    const int step = values[1];
    if (int(Size) % step != 0 || values.size() != int(Size) / step)
        return 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values[i] != int(i) * step)
            return 0;
    }
    return step;
}

bool isContiguous(const QList<int> &values)
{
    return values.size() > 1 && values.last() - values.first() == values.size() - 1;
}

QString clockTime(int hour, int minute)
{
    return u"%1:%2"_s.arg(hour, 2, 10, QChar(u'0')).arg(minute, 2, 10, QChar(u'0'));
}

QString numberList(const QList<int> &values)
{
    QStringList texts;
    for (const int value : values)
        texts.append(QString::number(value));
    return joinedList(texts);
}

} // namespace

QString CronSchedule::describe() const
{
    return CronScheduleWords(*this).describe();
}

QString CronScheduleWords::describe() const
{
    switch (m_schedule.kind()) {
    case CronSchedule::Kind::Reboot:
        return tr("when the server starts");
    case CronSchedule::Kind::Interval:
        return m_schedule.interval() == std::chrono::seconds(1)
            ? tr("every second")
            : tr("every %n seconds", nullptr, int(m_schedule.interval().count()));
    case CronSchedule::Kind::Calendar:
        break;
    }
    if (neverFires())
        return tr("never");
    if (isYearlyDate() && hasFixedTimes()) {
        return tr("yearly on %1 %2 at %3", "day, month, times")
            .arg(QString::number(members(m_schedule.m_daysOfMonth).first()),
                QLocale().monthName(members(m_schedule.m_months).first()), fixedTimes());
    }
    QString text;
    if (hasFixedTimes())
        text = tr("%1 at %2", "days, times").arg(everyDay() ? tr("daily") : daysPhrase(), fixedTimes());
    else if (everyDay())
        text = frequency();
    else
        text = tr("%1, only %2", "frequency, days").arg(frequency(), daysPhrase());
    if (m_schedule.m_months.count() < 12)
        text = tr("%1 in %2", "when, months").arg(text, monthsPhrase());
    return text;
}

bool CronScheduleWords::neverFires() const
{
    using namespace std::chrono;
    // 2000 to 2040 holds every combination of date, weekday and leap year.
    static const Instant from{sys_days(year(2000) / January / 1).time_since_epoch() / 1us};
    return !m_schedule.nextRun(from - 1us, QTimeZone::utc());
}

bool CronScheduleWords::hasFixedTimes() const
{
    const auto times = m_schedule.m_minutes.count() * m_schedule.m_hours.count();
    // 0,30 * * * * is a frequency although it lists minutes; 0 */6 * * * reads better as one, too.
    return times <= 4 && (times == 1 || !evenStep(m_schedule.m_hours));
}

QString CronScheduleWords::fixedTimes() const
{
    QStringList times;
    for (const int hour : members(m_schedule.m_hours)) {
        for (const int minute : members(m_schedule.m_minutes))
            times.append(clockTime(hour, minute));
    }
    return joinedList(times);
}

QString CronScheduleWords::frequency() const
{
    const QList<int> minutes = members(m_schedule.m_minutes);
    const QList<int> hours = members(m_schedule.m_hours);
    const int minuteStep = evenStep(m_schedule.m_minutes);
    const int hourStep = evenStep(m_schedule.m_hours);
    QString text;
    if (minuteStep == 1)
        text = tr("every minute");
    else if (minuteStep > 1)
        text = tr("every %n minutes", nullptr, minuteStep);
    else if (minutes == QList<int>{0} && hourStep == 1)
        return tr("every hour");
    else if (minutes == QList<int>{0} && hourStep > 1)
        return tr("every %n hours", nullptr, hourStep);
    else if (minutes.size() == 1)
        text = tr("at minute %1", "of an hour").arg(minutes.first());
    else
        text = tr("at minutes %1", "of an hour").arg(numberList(minutes));

    if (minuteStep == 0 && hourStep == 1)
        return tr("%1 past every hour").arg(text);
    if (minuteStep == 0 && hourStep > 1)
        return tr("%1 past every %2 hours").arg(text).arg(hourStep);
    if (hourStep == 1)
        return text;
    if (hourStep > 1 || !isContiguous(hours)) {
        return hours.size() == 1 && minuteStep > 0
            ? tr("%1 from %2 to %3").arg(text, clockTime(hours.first(), 0), clockTime(hours.first(), 59))
            : tr("%1 past %2").arg(text, hoursPhrase());
    }
    return tr("%1 from %2 to %3")
        .arg(text, clockTime(hours.first(), minutes.first()), clockTime(hours.last(), minutes.last()));
}

QString CronScheduleWords::hoursPhrase() const
{
    QStringList times;
    for (const int hour : members(m_schedule.m_hours))
        times.append(clockTime(hour, 0));
    return joinedList(times);
}

bool CronScheduleWords::everyDay() const
{
    const bool everyDayOfMonth = m_schedule.m_daysOfMonth.count() == 31;
    const bool everyDayOfWeek = m_schedule.m_daysOfWeek.all();
    if (m_schedule.m_dayOfMonthStar || m_schedule.m_dayOfWeekStar)
        return everyDayOfMonth && everyDayOfWeek;
    return everyDayOfMonth || everyDayOfWeek;
}

QString CronScheduleWords::daysPhrase() const
{
    const bool anyDayOfMonth = m_schedule.m_daysOfMonth.count() == 31;
    const bool anyDayOfWeek = m_schedule.m_daysOfWeek.all();
    const bool both = m_schedule.m_dayOfMonthStar || m_schedule.m_dayOfWeekStar;
    if (both && anyDayOfMonth)
        return weekdaysPhrase();
    if (both && anyDayOfWeek)
        return monthDaysPhrase();
    if (both)
        return tr("%1 that are also %2", "weekdays, days of the month").arg(weekdaysPhrase(), monthDaysPhrase());
    if (m_schedule.m_daysOfWeek.none())
        return monthDaysPhrase();
    if (m_schedule.m_daysOfMonth.none() && !m_schedule.m_lastDayOfMonth)
        return weekdaysPhrase();
    return tr("%1 and %2", "days of the month, weekdays: either fires").arg(monthDaysPhrase(), weekdaysPhrase());
}

QString CronScheduleWords::weekdaysPhrase() const
{
    QList<int> days = members(m_schedule.m_daysOfWeek);
    days.removeOne(0); // Sunday stays as 7, so that a week reads from Monday
    if (days == QList<int>{1, 2, 3, 4, 5})
        return tr("weekdays");
    if (days == QList<int>{6, 7})
        return tr("weekends");
    const QStringList names = {tr("Mondays"), tr("Tuesdays"), tr("Wednesdays"), tr("Thursdays"), tr("Fridays"),
        tr("Saturdays"), tr("Sundays")};
    QStringList chosen;
    for (const int day : days)
        chosen.append(names[day - 1]);
    return joinedList(chosen);
}

QString CronScheduleWords::monthDaysPhrase() const
{
    const QList<int> days = members(m_schedule.m_daysOfMonth);
    if (days.isEmpty())
        return tr("on the last day of the month");
    if (m_schedule.m_lastDayOfMonth)
        return tr("on days %1 and the last day of the month").arg(numberList(days));
    if (days.size() == 1)
        return tr("on day %1 of the month").arg(days.first());
    if (isContiguous(days))
        return tr("on days %1 to %2 of the month").arg(days.first()).arg(days.last());
    return tr("on days %1 of the month").arg(numberList(days));
}

QString CronScheduleWords::monthsPhrase() const
{
    const QList<int> months = members(m_schedule.m_months);
    if (isContiguous(months) && months.size() > 2) {
        return tr("%1 to %2", "months")
            .arg(QLocale().standaloneMonthName(months.first()), QLocale().standaloneMonthName(months.last()));
    }
    QStringList names;
    for (const int month : months)
        names.append(QLocale().standaloneMonthName(month));
    return joinedList(names);
}

bool CronScheduleWords::isYearlyDate() const
{
    return m_schedule.m_months.count() == 1 && m_schedule.m_daysOfMonth.count() == 1 && m_schedule.m_dayOfWeekStar
        && m_schedule.m_daysOfWeek.all() && !m_schedule.m_lastDayOfMonth;
}

} // namespace signalbox
