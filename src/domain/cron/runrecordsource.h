#pragma once

#include "core/async.h"
#include "domain/cron/expected/jobtimeline.h"

namespace signalbox {

/// What is known of all jobs over the last day: enough to tell which runs were missed. Where nobody noted which schedules were
/// in force, or where this role does not see all, the schedules are only assumed, so that nothing is said to be missed.
struct RunRecord {
    QList<JobTimeline> jobs; // by number; those that went meanwhile, too
    CronRecord record;

    bool operator==(const RunRecord &) const = default;
};

/// Where it comes from.
class RunRecordSource
{
public:
    virtual ~RunRecordSource() = default;

    virtual Async<RunRecord> lastDay() = 0;
};

} // namespace signalbox
