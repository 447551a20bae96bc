#include "data/cron/cronrows.h"

#include "data/project/livenessword.h"
#include "domain/cron/commandtag.h"
#include "domain/cron/jobstate.h"
#include "domain/cron/runstatusname.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

void readAbandoned(JobRun &run, const RowView &row, int column)
{
    run.unattended = row.isNull(column);
    if (!run.unattended && row.boolean(column))
        run.status = RunStatus::Unknown;
}

void readGrace(CronJob &job, const RowView &row, int column)
{
    const auto seconds = row.optInt64(column);
    job.grace = seconds ? std::optional(std::chrono::seconds(*seconds)) : std::nullopt;
}

QList<RowField<CronJob>> jobFields()
{
    return {
        field(u"jobname"_s, &CronJob::name),
        field(u"schedule"_s, &CronJob::schedule),
        field(u"command"_s, &CronJob::command),
        field(u"database"_s, &CronJob::database),
        field(u"username"_s, &CronJob::username),
        field(u"active"_s, &CronJob::active),
        {u"grace"_s, readGrace},
    };
}

QList<RowField<LiveRun>> liveFields()
{
    return {
        field(u"runid"_s, &LiveRun::runId),
        field(u"jobid"_s, &LiveRun::jobId),
        field(u"jobname"_s, &LiveRun::jobName),
        field(u"command"_s, &LiveRun::command),
        field(u"database"_s, &LiveRun::database),
        field(u"username"_s, &LiveRun::username),
        field(u"job_pid"_s, &LiveRun::processId),
        field(u"start_time"_s, &LiveRun::startedAt),
        field(u"backend_start"_s, &LiveRun::backendStartedAt),
        field(u"wait_event_type"_s, &LiveRun::waitEventType),
        field(u"wait_event"_s, &LiveRun::waitEvent),
        field(u"hidden"_s, &LiveRun::activityHidden),
    };
}

QList<RowField<LiveBlocker>> blockerFields()
{
    return {
        field(u"username"_s, &LiveBlocker::username),
        field(u"application"_s, &LiveBlocker::application),
        field(u"state"_s, &LiveBlocker::state),
        field(u"query"_s, &LiveBlocker::query),
        field(u"xact_start"_s, &LiveBlocker::transactionStartedAt),
    };
}

} // namespace

RunStatus runStatusOf(const QString &word)
{
    static const QMap<QString, RunStatus> words = [] {
        QMap<QString, RunStatus> all;
        for (const RunStatus status : allRunStatuses())
            all.insert(runStatusName(status), status);
        return all;
    }();
    return words.value(word, RunStatus::Unknown);
}

QList<RowField<JobRun>> jobRunFields()
{
    return {
        field(u"runid"_s, &JobRun::runId),
        field(u"jobid"_s, &JobRun::jobId),
        field(u"status"_s, &JobRun::status, runStatusOf),
        field(u"command"_s, &JobRun::command),
        field(u"return_message"_s, &JobRun::returnMessage),
        field(u"cut"_s, &JobRun::cut),
        field(u"database"_s, &JobRun::database),
        field(u"username"_s, &JobRun::username),
        field(u"job_pid"_s, &JobRun::processId),
        field(u"start_time"_s, &JobRun::startedAt),
        field(u"end_time"_s, &JobRun::endedAt),
        {u"abandoned"_s, readAbandoned},
    };
}

const RowShape<CronOverviewRow> &cronOverviewShape()
{
    using Row = CronOverviewRow;
    static const QList<RowField<Row>> context = {
        field(u"time_zone"_s, &Row::timeZone),
        field(u"cron_version"_s, &Row::cronVersion),
        field(u"scheduler"_s, &Row::scheduler, livenessOf),
        field(u"scheduler_database"_s, &Row::schedulerDatabase),
        field(u"others_hidden"_s, &Row::othersHidden),
        field(u"has_stored_jobs"_s, &Row::hasStoredJobs),
        field(u"last_runid"_s, &Row::lastRunId),
        field(u"stands"_s, &Row::stands),
        field(u"newest_runid"_s, &Row::newestRunId),
        field(u"oldest_runid"_s, &Row::oldestRunId),
        field(u"looked_back_to"_s, &Row::lookedBackTo),
        field(u"job_jobid"_s, &Row::jobId),
    };
    static const RowShape<Row> shape(u"cron/overview"_s,
        context + within(&Row::job, jobFields(), u"job_"_s) + within(&Row::run, jobRunFields(), u"run_"_s));
    return shape;
}

const CronOverviewRow &contextOf(const QList<CronOverviewRow> &rows)
{
    const auto context = std::ranges::find_if(rows, [](const CronOverviewRow &row) { return row.stands.has_value(); });
    return context == rows.cend() ? rows.first() : *context;
}

const RowShape<JobRun> &recentRunShape()
{
    static const QList<RowField<JobRun>> fields = {
        field(u"runid"_s, &JobRun::runId),
        field(u"jobid"_s, &JobRun::jobId),
        field(u"status"_s, &JobRun::status, runStatusOf),
        field(u"start_time"_s, &JobRun::startedAt),
        field(u"end_time"_s, &JobRun::endedAt),
        field(u"tag"_s, &JobRun::returnMessage),
        {u"abandoned"_s, readAbandoned},
    };
    static const RowShape<JobRun> shape(u"cron/recent"_s, fields);
    return shape;
}

const RowShape<JobRunRow> &jobRunPageShape()
{
    using Row = JobRunRow;
    static const QList<RowField<Row>> context = {
        field(u"reached_runid"_s, &Row::reachedRunId),
        field(u"looked_back_to"_s, &Row::lookedBackTo),
        field(u"hidden"_s, &Row::hidden),
    };
    static const RowShape<Row> shape(u"cron/history"_s, context + within(&Row::run, jobRunFields()));
    return shape;
}

const RowShape<JobRun> &jobRunShape()
{
    static const RowShape<JobRun> shape(u"cron/run"_s, jobRunFields());
    return shape;
}

const RowShape<LiveRunRow> &liveRunShape()
{
    using Row = LiveRunRow;
    static const QList<RowField<Row>> blocker = {field(u"blocker_pid"_s, &Row::blockerId)};
    static const RowShape<Row> shape(u"cron/live"_s,
        within(&Row::run, liveFields()) + blocker + within(&Row::blocker, blockerFields(), u"blocker_"_s));
    return shape;
}

RecentRun recentRunOf(const JobRun &run)
{
    return {run.runId, run.status, run.startedAt, durationOf(run), rowsOf(run), run.sample};
}

} // namespace signalbox
