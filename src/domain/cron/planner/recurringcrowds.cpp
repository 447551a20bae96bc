#include "domain/cron/planner/recurringcrowds.h"

#include "core/humantext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct CrowdWords {
    Q_DECLARE_TR_FUNCTIONS(RecurringCrowds)
};

QString clockWord(const QDateTime &time)
{
    return time.toString(u"HH:mm"_s);
}

/// At the same minute of each hour: as many as there are hours, but for one at each end.
bool isHourly(const QList<QDateTime> &times, const TimeSpan &whole)
{
    const bool isSameMinute = std::ranges::all_of(
        times, [&](const QDateTime &time) { return time.time().minute() == times.first().time().minute(); });
    return isSameMinute && times.size() >= whole.length() / 1h && times.size() > 1;
}

QString daysInWords(const QList<QDateTime> &times, const TimeSpan &whole)
{
    if (times.size() >= whole.length() / 24h)
        return CrowdWords::tr("every day at %1").arg(clockWord(times.first()));
    QStringList days;
    for (const QDateTime &time : times)
        days.append(QLocale().dayName(time.date().dayOfWeek(), QLocale::ShortFormat));
    return CrowdWords::tr("%1 at %2", "days, time").arg(joinedList(days), clockWord(times.first()));
}

} // namespace

QList<RecurringCrowd> recurringCrowds(const QList<CrowdedSpan> &crowds)
{
    QList<RecurringCrowd> found;
    for (const CrowdedSpan &crowd : crowds) {
        auto like = std::ranges::find(found, crowd.jobIds, &RecurringCrowd::jobIds);
        if (like == found.end()) {
            found.append({.jobIds = crowd.jobIds});
            like = found.end() - 1;
        }
        like->spans.append(crowd.span);
        like->peak = std::max(like->peak, crowd.peak);
        like->longest = std::max(like->longest, crowd.span.length());
    }
    std::ranges::stable_sort(
        found, std::greater(), [](const RecurringCrowd &crowd) { return totalLength(crowd.spans); });
    return found;
}

QString timesInWords(const QList<TimeSpan> &spans, const TimeSpan &whole, const QTimeZone &zone)
{
    QList<QDateTime> times;
    std::set<QTime> clocks;
    for (const TimeSpan &span : spans) {
        times.append(span.from.toDateTime().toTimeZone(zone));
        clocks.insert(QTime(times.last().time().hour(), times.last().time().minute()));
    }
    if (times.isEmpty())
        return {};
    if (times.size() == 1)
        return u"%1 %2"_s.arg(dayInWords(times.first().date()), clockWord(times.first()));
    if (clocks.size() == 1)
        return daysInWords(times, whole);
    if (isHourly(times, whole))
        return CrowdWords::tr("every hour at minute %1").arg(times.first().toString(u"mm"_s));
    return CrowdWords::tr("first %1 %2").arg(dayInWords(times.first().date()), clockWord(times.first()));
}

QString dayInWords(const QDate &day)
{
    return QLocale().toString(day, CrowdWords::tr("ddd d MMM", "a day: format of QLocale"));
}

QString stretchInWords(const TimeSpan &span, const QTimeZone &zone)
{
    const QDateTime from = span.from.toDateTime().toTimeZone(zone);
    const QDateTime until = span.until.toDateTime().toTimeZone(zone);
    const QString end
        = from.date() == until.date() ? clockWord(until) : u"%1 %2"_s.arg(dayInWords(until.date()), clockWord(until));
    return u"%1 %2–%3"_s.arg(dayInWords(from.date()), clockWord(from), end);
}

} // namespace signalbox
