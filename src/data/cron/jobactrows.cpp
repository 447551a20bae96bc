#include "data/cron/jobactrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QList<RowField<JobActRow>> actFields()
{
    return {
        field(u"outcome"_s, &JobActRow::outcome),
        field(u"jobid"_s, &JobActRow::jobId),
        field(u"username"_s, &JobActRow::username),
    };
}

QList<RowField<SignalRow>> signalFields()
{
    return {field(u"is_known"_s, &SignalRow::isKnown), field(u"was_sent"_s, &SignalRow::wasSent)};
}

} // namespace

const RowShape<JobRights> &jobRightsShape()
{
    static const RowShape<JobRights> shape(u"cron/job_rights"_s,
        {
            field(u"may_schedule"_s, &JobRights::schedule),
            field(u"may_schedule_elsewhere"_s, &JobRights::scheduleElsewhere),
            field(u"may_alter"_s, &JobRights::alter),
            field(u"may_update"_s, &JobRights::rename),
            field(u"is_superuser"_s, &JobRights::otherRoles),
            field(u"may_signal"_s, &JobRights::signalBackends),
            field(u"slot_count"_s, &JobRights::slotCount),
        });
    return shape;
}

const RowShape<JobIdRow> &jobFloorShape()
{
    static const RowShape<JobIdRow> shape(u"cron/job_floor"_s, {field(u"jobid"_s, &JobIdRow::jobId)});
    return shape;
}

const RowShape<JobActRow> &jobCreateShape()
{
    static const RowShape<JobActRow> shape(
        u"cron/job_create"_s, {field(u"outcome"_s, &JobActRow::outcome), field(u"jobid"_s, &JobActRow::jobId)});
    return shape;
}

const RowShape<JobIdRow> &jobCreatedShape()
{
    static const RowShape<JobIdRow> shape(u"cron/job_created"_s, {field(u"jobid"_s, &JobIdRow::jobId)});
    return shape;
}

const RowShape<JobActRow> &jobAlterShape()
{
    static const RowShape<JobActRow> shape(u"cron/job_alter"_s, actFields());
    return shape;
}

const RowShape<JobActRow> &jobCopyShape()
{
    static const RowShape<JobActRow> shape(u"cron/job_copy"_s, actFields());
    return shape;
}

const RowShape<JobActRow> &jobUnscheduleShape()
{
    static const RowShape<JobActRow> shape(u"cron/job_unschedule"_s, actFields());
    return shape;
}

const RowShape<JobActiveRow> &jobsSetActiveShape()
{
    static const RowShape<JobActiveRow> shape(u"cron/jobs_set_active"_s,
        {field(u"jobid"_s, &JobActiveRow::jobId), field(u"is_ours"_s, &JobActiveRow::isOurs)});
    return shape;
}

const RowShape<RunOnceRow> &runOnceShape()
{
    static const QList<RowField<OneShotRun>> oneShot = {
        field(u"jobid"_s, &OneShotRun::jobId),
        field(u"jobname"_s, &OneShotRun::name),
        field(u"due_at"_s, &OneShotRun::dueAt),
    };
    static const RowShape<RunOnceRow> shape(u"cron/run_once"_s,
        QList<RowField<RunOnceRow>>{field(u"outcome"_s, &RunOnceRow::outcome)} + within(&RunOnceRow::oneShot, oneShot)
            + QList<RowField<RunOnceRow>>{
                field(u"username"_s, &RunOnceRow::username),
                field(u"database"_s, &RunOnceRow::database),
                field(u"zone"_s, &RunOnceRow::zone),
            });
    return shape;
}

const RowShape<OneShotRow> &oneShotsShape()
{
    static const QList<RowField<OneShotRun>> oneShot = {
        field(u"one_shot_jobid"_s, &OneShotRun::jobId),
        field(u"one_shot_name"_s, &OneShotRun::name),
        field(u"due_at"_s, &OneShotRun::dueAt),
    };
    static const RowShape<OneShotRow> shape(u"cron/one_shots"_s,
        within(&OneShotRow::oneShot, oneShot)
            + QList<RowField<OneShotRow>>{field(u"is_left_over"_s, &OneShotRow::isLeftOver)}
            + within(&OneShotRow::run, jobRunFields()));
    return shape;
}

const RowShape<JobRun> &oneShotPastShape()
{
    static const RowShape<JobRun> shape(u"cron/one_shot_past"_s, jobRunFields());
    return shape;
}

const RowShape<ClearedOneShot> &oneShotsClearShape()
{
    static const RowShape<ClearedOneShot> shape(u"cron/one_shots_clear"_s,
        {field(u"jobid"_s, &ClearedOneShot::jobId), field(u"jobname"_s, &ClearedOneShot::name)});
    return shape;
}

const RowShape<JobActRow> &oneShotWithdrawShape()
{
    static const RowShape<JobActRow> shape(
        u"cron/one_shot_withdraw"_s, {field(u"outcome"_s, &JobActRow::outcome), field(u"jobid"_s, &JobActRow::jobId)});
    return shape;
}

const RowShape<SignalRow> &runCancelShape()
{
    static const RowShape<SignalRow> shape(u"cron/run_cancel"_s, signalFields());
    return shape;
}

const RowShape<SignalRow> &runTerminateShape()
{
    static const RowShape<SignalRow> shape(u"cron/run_terminate"_s, signalFields());
    return shape;
}

} // namespace signalbox
