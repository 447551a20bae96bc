#pragma once

#include "core/async.h"
#include "domain/cron/commandsurroundings.h"
#include "domain/cron/cronjob.h"
#include "domain/cron/jobdraft.h"
#include "domain/cron/jobrunfilter.h"
#include "domain/cron/liverun.h"

namespace signalbox {

/// Where pg_cron's jobs and runs come from.
class CronSource
{
public:
    virtual ~CronSource() = default;

    virtual Async<CronOverview> overview() = 0;
    /// The newest runs that match, or those older than `beforeRunId`. A page looks at a bounded number of runs, so it may
    /// find few or none although there are more: it says where the next one goes on.
    virtual Async<JobRunPage> history(const JobRunFilter &filter, std::optional<qint64> beforeRunId, int limit) = 0;
    /// One run with its texts up to JobRun::fullText; an error of kind MissingObject when it has been purged.
    virtual Async<JobRun> run(qint64 runId) = 0;
    /// The newest runs of a job, oldest first, as far as they are among the newest 60,000 of all jobs.
    virtual Async<QList<RecentRun>> runTimes(qint64 jobId, int most) = 0;
    /// What runs now: the newest first.
    virtual Async<QList<LiveRun>> live() = 0;
    /// What the commands of these jobs meet where they run, in the order of the jobs; no more is known of one in another database.
    virtual Async<QList<CommandSurroundings>> surroundings(const QList<JobDraft> &jobs) = 0;
};

} // namespace signalbox
