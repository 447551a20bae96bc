#pragma once

#include "domain/cron/expected/expectedruns.h"
#include "domain/cron/map/runmapsource.h"
#include "widgets/timeline/timelinelane.h"

#include <QHash>
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

/// What is known of all jobs, for who makes lanes of it.
struct RunMapScene {
    QList<RunMapLane> jobs; // in the order of their lanes, with nothing but number, name and state
    bool addsUnlisted = false; // jobs that are unscheduled by now have lanes, too, where they ran
    std::chrono::microseconds bucket{0};
    QList<RunBucket> runs; // by job, then by begin
    QHash<qint64, QList<ExpectedRun>> unserved;
    QHash<qint64, QList<TimelineBar>> planned;
    Instant now;
};
struct RunMapDrawing {
    QHash<qint64, RunMapLane> facts; // by job
    QList<TimelineLane> lanes;
};
/// Lanes that are as they were share their bars with those of before. For any thread: bars may be hundreds of thousands.
RunMapDrawing drawingOf(const RunMapScene &scene, const RunMapDrawing &before);

/// A sentence on what the bar stands for.
QString barWords(const RunMapLane &lane, const TimelineBar &bar, const QTimeZone &zone);

/// When nothing could run, and when nobody looked, as far as the day's record reaches. What lies before the first look is left
/// as it is: of that nothing is claimed.
QList<TimelineShade> shadesOf(const CronRecord &record, const TimeSpan &span);
/// Each leads to "<panel>/<its word for what to show>", or nowhere.
QList<TimelineMark> marksOf(const QList<Happening> &marks);

} // namespace signalbox
