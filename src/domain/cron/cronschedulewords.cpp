#include "domain/cron/cronschedule.h"

#include "core/humantext.h"
#include "domain/cron/cronvalues.h"

#include <QLocale>

#include <algorithm>
#include <functional>

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
    bool hasFixedTimes() const;
    QString fixedTimes() const;
    QString frequency() const;
    QString withinHours(const QString &text) const;
    QString hoursPhrase() const;
    bool everyDay() const;
    QString daysPhrase() const;
    QString weekdaysPhrase() const;
    QString monthDaysPhrase() const;
    QString monthsPhrase() const;
    bool isYearlyDate() const;
    QString yearlyDate() const;

    const CronSchedule &m_schedule;
};

namespace {

/// The step of a set that starts at its field's first value and goes on evenly to the field's end, which is how a
/// person means every so many. 0 when it is no such set.
template <std::size_t Size>
int evenStep(const std::bitset<Size> &set)
{
    const QList<int> values = cronValues(set);
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

QString clockTime(int hour, int minute)
{
    return u"%1:%2"_s.arg(hour, 2, 10, QChar(u'0')).arg(minute, 2, 10, QChar(u'0'));
}

/// The values from where they begin to follow each other without a gap, around the end of the cycle if need be: 22, 23, 0, 1.
/// Empty when they do not.
QList<int> unbroken(QList<int> values, int low, int cycle)
{
    const auto follows = [&](int a, int b) { return (a - low + 1) % cycle + low == b; };
    for (qsizetype turns = 0; values.size() > 1 && turns < values.size(); ++turns) {
        if (std::ranges::adjacent_find(values, std::not_fn(follows)) == values.end())
            return values;
        values.append(values.takeFirst());
    }
    return {};
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
    if (!m_schedule.canFire())
        return tr("never");
    if (isYearlyDate() && hasFixedTimes())
        return yearlyDate();
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

bool CronScheduleWords::hasFixedTimes() const
{
    const auto times = m_schedule.m_minutes.count() * m_schedule.m_hours.count();
    // 0,30 * * * * is a frequency although it lists minutes; 0 */6 * * * reads better as one, too.
    return times <= 4 && (times == 1 || !evenStep(m_schedule.m_hours));
}

QString CronScheduleWords::fixedTimes() const
{
    QStringList times;
    for (const int hour : cronValues(m_schedule.m_hours)) {
        for (const int minute : cronValues(m_schedule.m_minutes))
            times.append(clockTime(hour, minute));
    }
    return joinedList(times);
}

QString CronScheduleWords::frequency() const
{
    const QList<int> minutes = cronValues(m_schedule.m_minutes);
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
        text = tr("at minutes %1", "of an hour").arg(cronValueList(minutes));

    if (minuteStep == 0 && hourStep == 1)
        return tr("%1 past every hour").arg(text);
    if (minuteStep == 0 && hourStep > 1)
        return tr("%1 past every %2 hours").arg(text).arg(hourStep);
    return hourStep == 1 ? text : withinHours(text);
}

/// Of some hours only: from the first run to the last one where no hour between is left out.
QString CronScheduleWords::withinHours(const QString &text) const
{
    const QList<int> minutes = cronValues(m_schedule.m_minutes);
    const QList<int> hours = cronValues(m_schedule.m_hours);
    const bool oneHour = hours.size() == 1;
    if (const QList<int> row = oneHour ? hours : unbroken(hours, 0, 24);
        !row.isEmpty() && (!oneHour || minutes.size() > 4)) {
        const QString first = clockTime(row.first(), minutes.first());
        const QString last = clockTime(row.last(), minutes.last());
        return tr("%1 from %2 to %3").arg(minutes.size() == 1 ? tr("every hour") : text, first, last);
    }
    return evenStep(m_schedule.m_minutes) > 0
        ? tr("%1 in the hours that begin at %2", "frequency, full hours").arg(text, hoursPhrase())
        : tr("%1 past %2").arg(text, hoursPhrase());
}

QString CronScheduleWords::hoursPhrase() const
{
    QStringList times;
    for (const int hour : cronValues(m_schedule.m_hours))
        times.append(clockTime(hour, 0));
    return joinedList(times);
}

bool CronScheduleWords::everyDay() const
{
    const bool everyDayOfMonth = m_schedule.m_daysOfMonth.count() == 31;
    const bool everyDayOfWeek = m_schedule.m_daysOfWeek.all();
    if (m_schedule.daysMustBothMatch())
        return everyDayOfMonth && everyDayOfWeek;
    return everyDayOfMonth || everyDayOfWeek;
}

QString CronScheduleWords::daysPhrase() const
{
    const bool anyDayOfMonth = m_schedule.m_daysOfMonth.count() == 31;
    const bool anyDayOfWeek = m_schedule.m_daysOfWeek.all();
    const bool both = m_schedule.daysMustBothMatch();
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
    QList<int> days = cronValues(m_schedule.m_daysOfWeek);
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
    const QList<int> days = cronValues(m_schedule.m_daysOfMonth);
    if (days.isEmpty())
        return tr("on the last day of the month");
    if (m_schedule.m_lastDayOfMonth)
        return tr("on days %1 and the last day of the month").arg(cronValueList(days));
    if (days.size() == 1)
        return tr("on day %1 of the month").arg(days.first());
    return tr("on days %1 of the month").arg(cronValueList(days));
}

QString CronScheduleWords::monthsPhrase() const
{
    const QList<int> months = cronValues(m_schedule.m_months);
    if (const QList<int> row = unbroken(months, 1, 12); row.size() > 2) {
        return tr("%1 to %2", "months")
            .arg(QLocale().standaloneMonthName(row.first()), QLocale().standaloneMonthName(row.last()));
    }
    QStringList names;
    for (const int month : months)
        names.append(QLocale().standaloneMonthName(month));
    return joinedList(names);
}

bool CronScheduleWords::isYearlyDate() const
{
    return m_schedule.m_months.count() == 1 && m_schedule.m_daysOfMonth.count() == 1 && m_schedule.daysMustBothMatch()
        && m_schedule.m_daysOfWeek.all() && !m_schedule.m_lastDayOfMonth;
}

QString CronScheduleWords::yearlyDate() const
{
    const int day = cronValues(m_schedule.m_daysOfMonth).first();
    const int month = cronValues(m_schedule.m_months).first();
    const QString name = QLocale().monthName(month);
    if (day == 29 && month == 2)
        return tr("in leap years on %1 %2 at %3", "day, month, times").arg(QString::number(day), name, fixedTimes());
    return tr("yearly on %1 %2 at %3", "day, month, times").arg(QString::number(day), name, fixedTimes());
}

} // namespace signalbox
