#pragma once

#include "bench/benchreport.h"
#include "core/result.h"
#include "domain/cron/map/runbucket.h"

namespace signalbox {

/// What is read and reckoned to draw the run map of the last 24 hours and of 30 days, as its cache asks for them: what it takes
/// the server, and our own processor in all threads; a refresh when all but the newest is known; and each step through the
/// 30 days as the program waits for it, the median of three walks.
Result<void> measureMap(const QString &uri, BenchReport &report);

/// Those 30 days, as they would be drawn.
struct MapMonth {
    TimeSpan span;
    std::chrono::microseconds bucket{0};
    QList<RunBucket> buckets; // by job, then by begin
};
Result<MapMonth> readMonth(const QString &uri);

} // namespace signalbox
