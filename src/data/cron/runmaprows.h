#pragma once

#include "data/postgres/rowshape.h"
#include "domain/cron/map/runmapsource.h"

namespace signalbox {

/// The row of cron/map_reach: where the runs of a span lie, and the next step through them.
struct RunMapReach {
    std::optional<qint64> oldestRunId;
    std::optional<qint64> newestRunId;
    qint64 lowRunId = 0;
    std::optional<qint64> floorRunId; // where the step begins; none when there is nothing
    qint64 highRunId = 0; // above the last one
    std::optional<Instant> lookedBackTo;
    std::optional<Instant> historyFrom;
    bool hidden = false;

    qint64 ids() const { return highRunId - lowRunId; }
};

const RowShape<RunMapReach> &runMapReachShape();
/// A single run; count 0: it has no time.
const RowShape<RunBucket> &runMapRunShape();
const RowShape<RunBucket> &runMapBucketShape();
const RowShape<Happening> &runMapMarkShape();

} // namespace signalbox
