#include "bench/cron/mapscene.h"

#include "bench/benchcalls.h"
#include "bench/cron/mapfigures.h"
#include "panels/cron/map/runmaplanes.h"

namespace signalbox {

using namespace Qt::StringLiterals;

Result<TimelineScene> mapScene(const QString &uri, int frames)
{
    const auto month = readMonth(uri);
    if (!month)
        return tl::unexpected(month.error());
    QMap<qint64, RunMapLane> jobs;
    for (const RunBucket &bucket : month->buckets) {
        RunMapLane &lane = jobs[bucket.jobId];
        lane.jobId = bucket.jobId;
        lane.name = u"clean-sessions-%1"_s.arg(bucket.jobId);
        lane.state = HealthState::Healthy;
        lane.bucket = month->bucket;
        lane.runs.append(bucket);
    }
    QList<TimelineLane> lanes;
    for (const RunMapLane &lane : std::as_const(jobs))
        lanes.append(laneOf(lane, month->span.until));
    return TimelineScene{month->span, lanes, frames};
}

} // namespace signalbox
