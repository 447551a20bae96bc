#pragma once

#include "core/timespan.h"
#include "domain/timebucket.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace signalbox {

/// What the runs of one job that began in one stretch of time come to; of a single run, that run. Marked samples are among
/// them, as in the history.
struct RunBucket {
    qint64 jobId = 0;
    Instant from; // when the stretch, or the single run, begins. A run that never started is as old as its end
    qint64 count = 0;
    qint64 failed = 0;
    qint64 open = 0; // without a final status: under way, or abandoned
    qint64 timed = 0; // whose duration is known
    std::chrono::microseconds least{0}; // of the durations
    std::chrono::microseconds total{0};
    std::chrono::microseconds most{0};
    qint64 newestRunId = 0;

    std::chrono::microseconds mean() const { return total / std::max<qint64>(1, timed); }
    void add(const RunBucket &other); // of the same stretch
    bool operator==(const RunBucket &) const = default;
};

/// The lengths that stretches have when runs are too many to be shown one by one; each begins at a multiple of it since 1970.
constexpr std::chrono::microseconds finestRunBucket = std::chrono::minutes(1);
/// For `view`, shown in as many pixels, the length of a stretch that is about 4 to 10 pixels wide. Zero, which is single runs,
/// up to six hours; a day, which may be narrower, at most.
std::chrono::microseconds runMapBucketFor(const TimeSpan &view, int pixels);

/// Of one job: in order of their begin, and those of one stretch become one.
void putInOrder(std::vector<RunBucket> &buckets, std::chrono::microseconds length);
/// By job, then by begin: single runs, or with a length what they come to in stretches of it.
QList<RunBucket> inBuckets(QList<RunBucket> runs, std::chrono::microseconds length);

} // namespace signalbox
