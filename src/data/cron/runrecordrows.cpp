#include "data/cron/runrecordrows.h"

#include "data/cron/cronrows.h"
#include "data/project/livenessword.h"

namespace signalbox {

using namespace Qt::StringLiterals;

const RowShape<RecordLookRow> &recordLookShape()
{
    using Row = RecordLookRow;
    static const RowShape<Row> shape(u"cron/record_looks"_s,
        {
            field(u"now"_s, &Row::now),
            field(u"server_started_at"_s, &Row::serverStartedAt),
            field(u"scheduler"_s, &Row::scheduler, livenessOf),
            field(u"scheduler_since"_s, &Row::schedulerStartedAt),
            field(u"time_zone"_s, &Row::timeZone),
            field(u"log_run"_s, &Row::logRun),
            field(u"slots"_s, &Row::slotCount),
            field(u"cron_version"_s, &Row::cronVersion),
            field(u"is_filtered"_s, &Row::isFiltered),
            field(u"last_runid"_s, &Row::lastRunId),
            field(u"newest_runid"_s, &Row::newestRunId),
            field(u"first_runid"_s, &Row::firstRunId),
            field(u"first_at"_s, &Row::firstAt),
            field(u"looked_from"_s, &Row::lookedFrom),
            field(u"looked_until"_s, &Row::lookedUntil),
            field(u"look_server_started_at"_s, &Row::lookServerStartedAt),
            field(u"look_scheduler"_s, &Row::lookScheduler, livenessOf),
            field(u"look_scheduler_started_at"_s, &Row::lookSchedulerStartedAt),
            field(u"look_log_run"_s, &Row::lookLogRun),
            field(u"look_zone_stands"_s, &Row::lookZoneStands),
        });
    return shape;
}

const RowShape<RecordScheduleRow> &recordScheduleShape()
{
    using Row = RecordScheduleRow;
    static const RowShape<Row> shape(u"cron/record_schedules"_s,
        {
            field(u"jobid"_s, &Row::jobId),
            field(u"schedule"_s, &Row::schedule),
            field(u"active"_s, &Row::active),
            field(u"seen_from"_s, &Row::seenFrom),
            field(u"seen_until"_s, &Row::seenUntil),
            field(u"grace"_s, &Row::grace),
        });
    return shape;
}

const RowShape<RecordedRun> &recordRunShape()
{
    static const QList<RowField<ObservedRun>> times = {
        field(u"status"_s, &ObservedRun::status, runStatusOf),
        field(u"start_time"_s, &ObservedRun::startedAt),
        field(u"end_time"_s, &ObservedRun::endedAt),
    };
    static const RowShape<RecordedRun> shape(u"cron/record_runs"_s,
        within(&RecordedRun::run, {field(u"runid"_s, &ObservedRun::runId)})
            + QList<RowField<RecordedRun>>{field(u"jobid"_s, &RecordedRun::jobId)} + within(&RecordedRun::run, times));
    return shape;
}

} // namespace signalbox
