#include "data/cron/cronrows.h"

#include "data/project/livenessword.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

RunStatus statusOf(const QString &word)
{
    static const QMap<QString, RunStatus> words = {
        {u"starting"_s, RunStatus::Starting},
        {u"connecting"_s, RunStatus::Connecting},
        {u"sending"_s, RunStatus::Sending},
        {u"running"_s, RunStatus::Running},
        {u"succeeded"_s, RunStatus::Succeeded},
        {u"failed"_s, RunStatus::Failed},
    };
    return words.value(word, RunStatus::Unknown);
}

void forgetStatusWhenAbandoned(JobRun &run, const RowView &row, int column)
{
    if (row.boolean(column))
        run.status = RunStatus::Unknown;
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
    };
}

} // namespace

QList<RowField<JobRun>> jobRunFields()
{
    return {
        field(u"runid"_s, &JobRun::runId),
        field(u"jobid"_s, &JobRun::jobId),
        field(u"status"_s, &JobRun::status, statusOf),
        field(u"command"_s, &JobRun::command),
        field(u"return_message"_s, &JobRun::returnMessage),
        field(u"database"_s, &JobRun::database),
        field(u"username"_s, &JobRun::username),
        field(u"job_pid"_s, &JobRun::processId),
        field(u"start_time"_s, &JobRun::startedAt),
        field(u"end_time"_s, &JobRun::endedAt),
        {u"abandoned"_s, forgetStatusWhenAbandoned},
    };
}

const RowShape<CronOverviewRow> &cronOverviewShape()
{
    using Row = CronOverviewRow;
    static const QList<RowField<Row>> context = {
        field(u"time_zone"_s, &Row::timeZone),
        field(u"scheduler"_s, &Row::scheduler, livenessOf),
        field(u"scheduler_database"_s, &Row::schedulerDatabase),
        field(u"others_hidden"_s, &Row::othersHidden),
        field(u"has_stored_jobs"_s, &Row::hasStoredJobs),
        field(u"jobid"_s, &Row::jobId),
    };
    static const RowShape<Row> shape(
        u"cron/overview"_s, context + within(&Row::job, jobFields()) + within(&Row::run, jobRunFields(), u"run_"_s));
    return shape;
}

const RowShape<JobRunRow> &jobRunShape()
{
    using Row = JobRunRow;
    static const QList<RowField<Row>> context = {
        field(u"floor_runid"_s, &Row::floorRunId),
        field(u"older_exist"_s, &Row::olderExist),
    };
    static const RowShape<Row> shape(u"cron/history"_s, context + within(&Row::run, jobRunFields()));
    return shape;
}

} // namespace signalbox
