#include "widgets/chart/timeticks.h"

#include <QLocale>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::minutes, 13> roundSteps{
    1min, 2min, 5min, 10min, 15min, 30min, 60min, 120min, 180min, 240min, 360min, 720min, 1440min};
constexpr int minutesPerDay = 1440;

QString tickLabel(const QDateTime &local)
{
    if (local.time() == QTime(0, 0))
        return QLocale().toString(local.date(), u"d MMM"_s);
    return local.time().toString(u"HH:mm"_s);
}

} // namespace

QList<TimeTick> timeTicks(Instant from, Instant to, const QTimeZone &zone, int most)
{
    if (to <= from || most < 1)
        return {};
    const auto span = to - from;
    int everyDays = 1;
    int stepMinutes = minutesPerDay;
    for (const auto step : roundSteps) {
        if (span / step <= most) {
            stepMinutes = int(step.count());
            break;
        }
    }
    while (stepMinutes == minutesPerDay && span / std::chrono::days(everyDays) > most)
        ++everyDays;

    QList<TimeTick> ticks;
    const QDateTime first = from.toDateTime().toTimeZone(zone);
    const QDateTime last = to.toDateTime().toTimeZone(zone);
    for (QDate day = first.date(); day <= last.date(); day = day.addDays(1)) {
        if (day.toJulianDay() % everyDays != 0)
            continue;
        for (int minute = 0; minute < minutesPerDay; minute += stepMinutes) {
            const QTime time(minute / 60, minute % 60);
            const QDateTime local(day, time, zone);
            if (local.isValid() && local.time() == time && local >= first && local <= last)
                ticks.append({Instant::fromDateTime(local), tickLabel(local)});
        }
    }
    return ticks;
}

} // namespace signalbox
