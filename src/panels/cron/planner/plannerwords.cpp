#include "panels/cron/planner/plannerwords.h"

#include "core/error.h"
#include "core/humantext.h"
#include "widgets/chart/hourgrid.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace signalbox {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;

namespace {

constexpr qsizetype mostNamed = 8;
constexpr int hoursOfGrid = 24;

struct PlannerWords {
    Q_DECLARE_TR_FUNCTIONS(PlannerPage)
};

struct WaitCounts {
    std::set<qint64> forOthers;
    std::set<qint64> forThemselves;
    microseconds longest{0}; // for another job
};

WaitCounts countWaits(const QList<JobWait> &waits)
{
    WaitCounts counts;
    for (const JobWait &wait : waits) {
        (wait.jobId == wait.forJobId ? counts.forThemselves : counts.forOthers).insert(wait.jobId);
        if (wait.jobId != wait.forJobId)
            counts.longest = std::max(counts.longest, wait.longest);
    }
    return counts;
}

QString crowdedWords(const RunForecast &forecast, const ForecastOptions &options)
{
    microseconds crowded{0};
    for (const CrowdedSpan &crowd : forecast.crowds)
        crowded += crowd.span.length();
    return forecast.crowds.isEmpty()
        ? PlannerWords::tr("never more than %n at once", nullptr, options.crowd)
        : PlannerWords::tr("more than %n at once for %1 in all", nullptr, options.crowd).arg(durationText(crowded));
}

/// "9 min to 4 min", or that nothing is left of it.
QString lessInWords(microseconds before, microseconds after)
{
    return after == microseconds(0) ? PlannerWords::tr("%1 to none").arg(durationText(before))
                                    : PlannerWords::tr("%1 to %2").arg(durationText(before), durationText(after));
}

QString bringsInWords(
    microseconds excessBefore, microseconds excessAfter, microseconds waitedBefore, microseconds waitedAfter)
{
    QStringList parts;
    if (excessBefore != excessAfter)
        parts.append(PlannerWords::tr("crowding: %1").arg(lessInWords(excessBefore, excessAfter)));
    if (waitedBefore != waitedAfter)
        parts.append(PlannerWords::tr("waiting: %1").arg(lessInWords(waitedBefore, waitedAfter)));
    return parts.join(u"; "_s);
}

QString slotsInWords(const ForecastOptions &options, bool slotsKnown)
{
    const QString slotWords = slotsKnown
        ? PlannerWords::tr("pg_cron runs %n job(s) at once (cron.max_running_jobs)", nullptr, options.slotCount)
        : PlannerWords::tr(
            "This role may not see cron.max_running_jobs: taken for %n, pg_cron's default", nullptr, options.slotCount);
    const QString crowdWords = options.crowd < options.slotCount
        ? PlannerWords::tr("More than %n at once are a crowd, as Supabase advises", nullptr, options.crowd)
        : PlannerWords::tr("What is more than that waits");
    return inSentences({slotWords, crowdWords});
}

/// What the stretches of one hour come to.
void addStretch(HourCell &cell, const LoadStretch &stretch, QList<qint64> &jobIds)
{
    cell.isThere = true;
    if (stretch.peak <= cell.value)
        return;
    cell.value = stretch.peak;
    jobIds = stretch.jobIds;
}

QString hourWords(
    const HourCell &cell, const QString &when, const QList<qint64> &jobIds, const QHash<qint64, QString> &names)
{
    if (cell.value == 0)
        return PlannerWords::tr("%1: nothing runs").arg(when);
    return PlannerWords::tr("%1: at most %n job(s) at once: %2", nullptr, cell.value)
        .arg(when, jobsInWords(jobIds, names, cell.value));
}

} // namespace

PlanVerdict planVerdict(const RunForecast &forecast, const ForecastOptions &options)
{
    const WaitCounts waits = countWaits(forecast.waits);
    QStringList sentences;
    const QString slotWords = PlannerWords::tr("%n slot(s)", nullptr, options.slotCount);
    sentences.append(PlannerWords::tr("At most %n job(s) at once, %1: %2", nullptr, forecast.peak)
                         .arg(slotWords, crowdedWords(forecast, options)));
    if (!waits.forOthers.empty())
        sentences.append(PlannerWords::tr("%n job(s) wait for others, up to %1", nullptr, int(waits.forOthers.size()))
                             .arg(durationText(waits.longest)));
    if (!waits.forThemselves.empty())
        sentences.append(PlannerWords::tr("%n job(s) take longer than until their next run, which has to wait", nullptr,
            int(waits.forThemselves.size())));
    const bool isCalm = forecast.crowds.isEmpty() && forecast.waits.isEmpty();
    if (isCalm)
        sentences.prepend(PlannerWords::tr("Nothing collides"));
    return {isCalm ? HealthState::Healthy : HealthState::Attention, inSentences(sentences)};
}

QString planBasis(const WeekPlan &plan, const ForecastInput &input, bool slotsKnown, const QTimeZone &zone)
{
    QStringList sentences{slotsInWords(input.options, slotsKnown),
        PlannerWords::tr("Each run is taken to last as long as 19 of 20 of its job's runs do at most")};
    if (plan.forecast.span.until < input.options.span.until)
        sentences.append(PlannerWords::tr(
            "Reckoned to %1: with what follows the runs would be more than %n", nullptr, input.options.mostRuns)
                             .arg(exactInstant(plan.forecast.span.until, zone)));
    return inSentences(sentences);
}

QString shiftBrings(const ScheduleShift &shift)
{
    return bringsInWords(shift.excessBefore, shift.excessAfter, shift.waitedBefore, shift.waitedAfter);
}

QString shiftsBring(const CollisionPlan &plan)
{
    return bringsInWords(plan.before.excess, plan.after.excess, plan.before.waited, plan.after.waited);
}

QStringList quietWords(
    const QuietTimes &quiet, const QHash<qint64, QString> &names, const QTimeZone &zone, qsizetype most)
{
    QStringList lines;
    for (const TimeSpan &span : quiet.spans.first(std::min(quiet.spans.size(), most)))
        lines.append(PlannerWords::tr("%1, for %2", "a stretch of time, how long")
                         .arg(stretchInWords(span, zone), durationText(span.length())));
    if (lines.isEmpty())
        lines.append(quiet.longest > microseconds(0)
                ? PlannerWords::tr("There is always something due: the longest pause is %1.")
                      .arg(durationText(quiet.longest))
                : PlannerWords::tr("There is always something running."));
    if (!quiet.steady.isEmpty())
        lines.append(PlannerWords::tr("Not counted, as it runs all the time: %1.", nullptr)
                         .arg(jobsInWords(quiet.steady, names)));
    return lines;
}

QList<HourRow> loadRows(
    const RunForecast &forecast, int crowd, const QHash<qint64, QString> &names, const QTimeZone &zone)
{
    struct Day {
        HourRow row;
        std::array<QList<qint64>, hoursOfGrid> jobIds;
    };
    std::map<QDate, Day> days;
    for (const LoadStretch &stretch : forecast.load) {
        const QDateTime local = stretch.span.from.toDateTime().toTimeZone(zone);
        Day &day = days[local.date()];
        day.row.hours.resize(hoursOfGrid);
        addStretch(day.row.hours[local.time().hour()], stretch, day.jobIds[local.time().hour()]);
    }
    QList<HourRow> rows;
    for (auto &[date, day] : days) {
        day.row.title = dayInWords(date);
        for (int hour = 0; hour < hoursOfGrid; ++hour) {
            HourCell &cell = day.row.hours[hour];
            cell.isMarked = cell.value > crowd;
            cell.words = hourWords(
                cell, u"%1 %2:00"_s.arg(day.row.title).arg(hour, 2, 10, QLatin1Char('0')), day.jobIds.at(hour), names);
        }
        rows.append(day.row);
    }
    return rows;
}

QString jobsInWords(const QList<qint64> &jobIds, const QHash<qint64, QString> &names, qsizetype count)
{
    QStringList shown;
    for (const qint64 jobId : jobIds.first(std::min(jobIds.size(), mostNamed)))
        shown.append(names.value(jobId, PlannerWords::tr("job %1").arg(jobId)));
    if (const qsizetype more = std::max(jobIds.size(), count) - shown.size(); more > 0)
        shown.append(PlannerWords::tr("%n more", "jobs", int(more)));
    return joinedList(shown);
}

} // namespace signalbox
