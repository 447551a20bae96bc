#include "widgets/chart/timeticks.h"

#include <QLocale>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::seconds, 19> roundSteps{1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min,
    30min, 60min, 120min, 180min, 240min, 360min, 720min, 1440min};
constexpr int secondsPerDay = 86400;
constexpr int mostDays = 14; // from one mark to the next; farther apart they are at months
constexpr std::array roundMonths{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
constexpr auto monthLength = std::chrono::hours(730);

QString tickLabel(const QDateTime &local, int stepSeconds)
{
    if (local.time() == QTime(0, 0))
        return QLocale().toString(local.date(), u"d MMM"_s);
    return local.time().toString(stepSeconds < 60 ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

QList<TimeTick> monthTicks(const QDateTime &first, const QDateTime &last, const QTimeZone &zone, int most)
{
    const auto span = std::chrono::milliseconds(first.msecsTo(last));
    int step = roundMonths.back();
    for (const int months : roundMonths) {
        if (span / (monthLength * months) <= most) {
            step = months;
            break;
        }
    }
    QList<TimeTick> ticks;
    const auto monthOf = [](QDate date) { return date.year() * 12 + date.month() - 1; };
    for (int month = monthOf(first.date()); month <= monthOf(last.date()); ++month) {
        const QDate date(month / 12, month % 12 + 1, 1);
        const QDateTime local(date, QTime(0, 0), zone);
        if (month % step == 0 && local.isValid() && local >= first && local <= last)
            ticks.append(
                {Instant::fromDateTime(local), QLocale().toString(date, date.month() == 1 ? u"yyyy"_s : u"MMM"_s)});
    }
    return ticks;
}

} // namespace

QList<TimeTick> timeTicks(Instant from, Instant to, const QTimeZone &zone, int most)
{
    if (to <= from || most < 1 || !from.isFinite() || !to.isFinite())
        return {};
    const auto span = to - from;
    int everyDays = 1;
    int step = secondsPerDay;
    for (const auto seconds : roundSteps) {
        if (span / seconds <= most) {
            step = int(seconds.count());
            break;
        }
    }
    while (step == secondsPerDay && everyDays <= mostDays && span / std::chrono::days(everyDays) > most)
        ++everyDays;

    QList<TimeTick> ticks;
    const QDateTime first = from.toDateTime().toTimeZone(zone);
    const QDateTime last = to.toDateTime().toTimeZone(zone);
    if (everyDays > mostDays)
        return monthTicks(first, last, zone, most);
    for (QDate day = first.date(); day <= last.date(); day = day.addDays(1)) {
        if (day.toJulianDay() % everyDays != 0)
            continue;
        const int begin = day == first.date() ? first.time().msecsSinceStartOfDay() / 1000 / step * step : 0;
        const int end = day == last.date() ? last.time().msecsSinceStartOfDay() / 1000 : secondsPerDay - 1;
        for (int second = begin; second <= end; second += step) {
            const QTime time = QTime::fromMSecsSinceStartOfDay(second * 1000);
            const QDateTime local(day, time, zone);
            if (local.isValid() && local.time() == time && local >= first && local <= last)
                ticks.append({Instant::fromDateTime(local), tickLabel(local, step)});
        }
    }
    return ticks;
}

} // namespace signalbox
