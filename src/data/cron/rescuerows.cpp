#include "data/cron/rescuerows.h"

#include "data/project/livenessword.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QList<RowField<SchedulerFacts>> schedulerFields()
{
    using Row = SchedulerFacts;
    return {
        field(u"now"_s, &Row::at),
        field(u"server_started_at"_s, &Row::serverStartedAt),
        field(u"scheduler"_s, &Row::scheduler, livenessOf),
        field(u"scheduler_database"_s, &Row::schedulerDatabase),
        field(u"scheduler_since"_s, &Row::schedulerStartedAt),
        field(u"time_zone"_s, &Row::timeZone),
        field(u"cron_version"_s, &Row::cronVersion),
        field(u"next_runid"_s, &Row::nextRunId),
        field(u"newest_runid"_s, &Row::newestRunId),
        field(u"last_started_at"_s, &Row::lastStartedAt),
        field(u"runs_filtered"_s, &Row::runsFiltered),
        field(u"jobs_filtered"_s, &Row::jobsFiltered),
        field(u"launch_active_jobs"_s, &Row::launchesJobs),
        field(u"log_run"_s, &Row::writesHistory),
        field(u"preloaded"_s, &Row::preloaded),
    };
}

QList<RowField<WedgedRun>> wedgedFields()
{
    using Row = WedgedRun;
    return {
        field(u"jobid"_s, &Row::jobId),
        field(u"username"_s, &Row::username),
        field(u"end_time"_s, &Row::endedAt),
    };
}

QList<RowField<RescueRights>> rescueRightFields()
{
    using Row = RescueRights;
    return {
        field(u"role"_s, &Row::role),
        field(u"is_superuser"_s, &Row::superuser),
        field(u"may_set_sequence"_s, &Row::setSequence),
        field(u"may_count_sequence"_s, &Row::countSequence),
        field(u"may_delete_runs"_s, &Row::deleteRuns),
        field(u"may_lock_runs"_s, &Row::lockRuns),
        field(u"may_create_schema"_s, &Row::createSchema),
        field(u"may_delete_jobs"_s, &Row::deleteJobs),
        field(u"may_alter_jobs"_s, &Row::alterJobs),
    };
}

} // namespace

const RowShape<RescueLookRow> &rescueLookShape()
{
    using Row = RescueLookRow;
    static const QList<RowField<Row>> wedgedId = {field(u"wedged_runid"_s, &Row::wedgedRunId)};
    static const QList<RowField<SchedulerFacts>> replaced
        = {field(u"replaced_words"_s, &SchedulerFacts::replacedWords)};
    static const QList<RowField<SchedulerFacts>> seen = {field(u"seen_alive_until"_s, &SchedulerFacts::seenAliveUntil)};
    static const RowShape<Row> shape(u"cron/rescue_look"_s,
        within(&Row::facts, schedulerFields()) + wedgedId + within(&Row::wedged, wedgedFields(), u"wedged_"_s)
            + within(&Row::facts, replaced) + within(&Row::rights, rescueRightFields()) + within(&Row::facts, seen));
    return shape;
}

const RowShape<RescueJob> &rescueJobShape()
{
    using Row = RescueJob;
    static const QList<RowField<JobDraft>> definition = {
        field(u"jobname"_s, &JobDraft::name),
        field(u"schedule"_s, &JobDraft::schedule),
        field(u"command"_s, &JobDraft::command),
        field(u"database"_s, &JobDraft::database),
        field(u"username"_s, &JobDraft::username),
        field(u"active"_s, &JobDraft::active),
    };
    static const QList<RowField<Row>> number = {field(u"jobid"_s, &Row::jobId)};
    static const QList<RowField<Row>> gone = {
        field(u"is_cut"_s, &Row::isCut),
        field(u"role_gone"_s, &Row::roleGone),
        field(u"database_gone"_s, &Row::databaseGone),
    };
    static const RowShape<Row> shape(u"cron/rescue_jobs"_s, number + within(&Row::definition, definition) + gone);
    return shape;
}

const RowShape<HistoryMark> &rescueHistoryShape()
{
    using Row = HistoryMark;
    static const RowShape<Row> shape(u"cron/rescue_history"_s,
        {
            field(u"row_count"_s, &Row::rows),
            field(u"is_exact"_s, &Row::isExact),
            field(u"oldest_runid"_s, &Row::oldestRunId),
            field(u"newest_runid"_s, &Row::newestRunId),
            field(u"set_aside"_s, &Row::setAside),
            field(u"is_filtered"_s, &Row::isFiltered),
        });
    return shape;
}

const RowShape<RescueRunIdRow> &rescueAdvanceShape()
{
    using Row = RescueRunIdRow;
    static const RowShape<Row> shape(u"cron/rescue_advance"_s, {field(u"runid"_s, &Row::runId)});
    return shape;
}

const RowShape<RescueRunIdRow> &rescueCountShape()
{
    using Row = RescueRunIdRow;
    static const RowShape<Row> shape(u"cron/rescue_count"_s, {field(u"runid"_s, &Row::runId)});
    return shape;
}

const RowShape<RescueDoneRow> &rescueUnscheduleShape()
{
    using Row = RescueDoneRow;
    static const RowShape<Row> shape(u"cron/rescue_unschedule"_s, {field(u"done"_s, &Row::done)});
    return shape;
}

const RowShape<RescueDoneRow> &rescuePauseShape()
{
    using Row = RescueDoneRow;
    static const RowShape<Row> shape(u"cron/rescue_pause"_s, {field(u"done"_s, &Row::done)});
    return shape;
}

const RowShape<RescueDoneRow> &rescueReloadShape()
{
    using Row = RescueDoneRow;
    static const RowShape<Row> shape(u"cron/rescue_reload"_s, {field(u"done"_s, &Row::done)});
    return shape;
}

} // namespace signalbox
