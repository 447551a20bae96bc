#include "data/cron/cronoverview.h"

#include "data/cron/cronrequirements.h"
#include "data/cron/cronrows.h"
#include "data/cron/knownruns.h"
#include "domain/cron/jobstate.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

CronJob jobOf(const CronOverviewRow &row, qint64 sampleRuns)
{
    CronJob job = row.job;
    job.jobId = *row.jobId;
    if (row.run.runId == 0)
        return job;
    job.lastRun = row.run;
    job.lastRun->sample = row.run.runId <= sampleRuns;
    return job;
}

} // namespace

Result<CronOverview> cronOverviewOf(
    const Result<ResultTable> &answer, const Capabilities &capabilities, KnownRuns &known)
{
    const auto rows = cronOverviewShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    const CronOverviewRow &context = rows->first();
    if (!context.jobId && context.othersHidden && context.hasStoredJobs)
        return tl::unexpected(hiddenJobs(capabilities.user));

    known.keep(*rows);
    CronOverview overview;
    overview.timeZone = context.timeZone;
    overview.scheduler = context.scheduler;
    overview.schedulerDatabase = context.schedulerDatabase;
    overview.othersHidden = context.othersHidden;
    const qint64 sampleRuns = capabilities.sampleHistory.value(u"cron.job_run_details"_s, 0);
    for (const CronOverviewRow &row : *rows)
        if (row.jobId)
            overview.jobs.append(jobOf(row, sampleRuns));
    markSharedNames(overview.jobs);
    return overview;
}

} // namespace signalbox
