#pragma once

#include "domain/cron/planner/weekplan.h"
#include "domain/healthstate.h"

#include <QHash>
#include <QTimeZone>

namespace signalbox {

struct HourRow;

/// What the planner's page says of a plan, in words.
struct PlanVerdict {
    HealthState state = HealthState::Healthy;
    QString words;
};

PlanVerdict planVerdict(const RunForecast &forecast, const ForecastOptions &options);
/// What was reckoned with, as sentences. `slotsKnown`: ForecastOptions::slotCount is what the server says.
QString planBasis(const WeekPlan &plan, const ForecastInput &input, bool slotsKnown, const QTimeZone &zone);
/// What one shift, or all of them, make better.
QString shiftBrings(const ScheduleShift &shift);
QString shiftsBring(const CollisionPlan &plan);
/// When nothing runs, a line each; or why there is no such time. At most `most`.
QStringList quietWords(
    const QuietTimes &quiet, const QHash<qint64, QString> &names, const QTimeZone &zone, qsizetype most);
/// The days with their hours.
QList<HourRow> loadRows(
    const RunForecast &forecast, int crowd, const QHash<qint64, QString> &names, const QTimeZone &zone);
/// Names of the jobs, at most as many as a sentence bears; of `count`, where that are more than are listed.
QString jobsInWords(const QList<qint64> &jobIds, const QHash<qint64, QString> &names, qsizetype count = 0);

} // namespace signalbox
