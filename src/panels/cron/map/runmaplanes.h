#pragma once

#include "domain/cron/expected/expectedruns.h"
#include "domain/cron/map/runmapsource.h"
#include "widgets/timeline/timelinelane.h"

#include <QTimeZone>

namespace signalbox {

/// All that the run map knows of one job in its view.
struct RunMapLane {
    qint64 jobId = 0;
    QString name;
    HealthState state = HealthState::Unknown;
    std::chrono::microseconds bucket{0}; // of `runs`; zero: single ones
    QList<RunBucket> runs; // by begin
    QList<ExpectedRun> expected; // of the last day, in order, but for those that ran in time or never had to
    QList<TimelineBar> planned; // by begin

    bool operator==(const RunMapLane &) const = default;
};

/// Runs as they were, stretches with their share of the job's longest run, what was missed or is not known, and what is to come.
/// What was due while server or scheduler were down has no bar: the shade behind all lanes says it.
TimelineLane laneOf(const RunMapLane &lane, Instant now);

/// A sentence on what the bar stands for.
QString barWords(const RunMapLane &lane, const TimelineBar &bar, const QTimeZone &zone);

/// When nothing could run, and when nobody looked, as far as the day's record reaches.
QList<TimelineShade> shadesOf(const CronRecord &record, const TimeSpan &span);
QList<TimelineMark> marksOf(const QList<RunMapMark> &marks);

} // namespace signalbox
