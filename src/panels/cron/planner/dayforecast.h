#pragma once

#include "domain/cron/planner/weekplan.h"
#include "panels/cron/planner/jobreckoning.h"
#include "panels/panelcontext.h"
#include "widgets/timeline/timelinelane.h"

#include <QHash>
#include <QTimeZone>

namespace signalbox {

/// What is still to come, as a timeline draws it.
struct ForecastLanes {
    QHash<qint64, QList<TimelineBar>> bars; // by job, each list by begin
    QList<CrowdedSpan> crowds;
    QuietTimes quiet;
    TimeSpan span; // ends early where the runs would be too many

    /// Of a job with more runs in the span than that, what is due within `mergedStretch` is one bar with their count.
    static constexpr int mostSingle = 300;
    static constexpr std::chrono::minutes mergedStretch{5};
};

/// Outlines as long as the runs usually take at most; those that begin late are marked.
ForecastLanes forecastLanes(const ForecastInput &input);
/// Where it is crowded and where nothing runs, with the words for it, by begin.
QList<TimelineShade> forecastShades(
    const ForecastLanes &lanes, int crowd, const QHash<qint64, QString> &names, const QTimeZone &zone);

/// The next 24 hours of all jobs, for who draws them: reckoned on another thread, and only when wanted.
class DayForecast final : public QObject
{
    Q_OBJECT

public:
    DayForecast(const CronJobModel &jobs, const PanelContext &context, PendingAnswers &pending, QObject *parent);

    static constexpr std::chrono::hours length{24};

    /// While somebody looks, after each reading of the jobs; does nothing where nothing is new.
    void want(const std::optional<JobRights> &rights);
    const ForecastLanes &lanes() const;
    QList<TimelineShade> shades(const QTimeZone &zone) const;

signals:
    void changed();

private:
    const CronJobModel &m_jobs;
    const PanelContext &m_context;
    JobReckoning<ForecastLanes> *m_reckoning;
    ForecastLanes m_none;
};

} // namespace signalbox
