#include "data/cron/runmaprows.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;

namespace {

/// Nine years, as in cron/map_buckets: no sum is too large.
constexpr microseconds longestTold{300'000'000'000'000};

RowField<RunBucket> micros(const QString &column, microseconds RunBucket::*member)
{
    return {column,
        [member](RunBucket &bucket, const RowView &row, int at) { bucket.*member = microseconds(row.int64(at)); }};
}

void readStatus(RunBucket &run, const RowView &row, int at)
{
    const QByteArrayView status = row.bytes(at);
    run.failed = status == "failed" ? 1 : 0;
    run.open = run.failed == 0 && status != "succeeded" ? 1 : 0;
}

void readStart(RunBucket &run, const RowView &row, int at)
{
    const auto start = row.optInstant(at);
    run.from = start.value_or(Instant::distantPast());
    run.count = start && start->isFinite() ? 1 : 0;
}

/// A run that never started is as old as its end.
void readEnd(RunBucket &run, const RowView &row, int at)
{
    const auto end = row.optInstant(at);
    if (!end || !end->isFinite())
        return;
    if (run.count == 0) {
        run.count = row.isNull(at - 1) ? 1 : 0;
        run.from = *end;
    } else if (*end >= run.from) {
        run.timed = 1;
        run.least = run.total = run.most = std::min(*end - run.from, longestTold);
    }
}

Happening::Kind kindOf(const QString &word)
{
    using enum Happening::Kind;
    if (word == u"breaker_opened")
        return BreakerOpened;
    if (word == u"endpoint_changed")
        return EndpointChanged;
    if (word == u"schedule_changed")
        return ScheduleChanged;
    if (word == u"migrated")
        return Migrated;
    if (word == u"scheduler_started")
        return SchedulerStarted;
    if (word == u"server_started")
        return ServerStarted;
    return DeliveriesFailed;
}

} // namespace

const RowShape<RunMapReach> &runMapReachShape()
{
    using Row = RunMapReach;
    static const RowShape<Row> shape(u"cron/map_reach"_s,
        {
            field(u"oldest_runid"_s, &Row::oldestRunId),
            field(u"newest_runid"_s, &Row::newestRunId),
            field(u"low_runid"_s, &Row::lowRunId),
            field(u"floor_runid"_s, &Row::floorRunId),
            field(u"high_runid"_s, &Row::highRunId),
            field(u"looked_back_to"_s, &Row::lookedBackTo),
            field(u"history_from"_s, &Row::historyFrom),
            field(u"hidden"_s, &Row::hidden),
        });
    return shape;
}

const RowShape<RunBucket> &runMapRunShape()
{
    using Row = RunBucket;
    static const RowShape<Row> shape(u"cron/map_runs"_s,
        {
            field(u"runid"_s, &Row::newestRunId),
            field(u"jobid"_s, &Row::jobId),
            RowField<Row>{u"status"_s, readStatus},
            RowField<Row>{u"start_time"_s, readStart},
            RowField<Row>{u"end_time"_s, readEnd},
        });
    return shape;
}

const RowShape<RunBucket> &runMapBucketShape()
{
    using Row = RunBucket;
    static const RowShape<Row> shape(u"cron/map_buckets"_s,
        {
            field(u"jobid"_s, &Row::jobId),
            field(u"bucket_at"_s, &Row::from),
            field(u"runs"_s, &Row::count),
            field(u"failed"_s, &Row::failed),
            field(u"open"_s, &Row::open),
            field(u"timed"_s, &Row::timed),
            micros(u"took_least"_s, &Row::least),
            micros(u"took_total"_s, &Row::total),
            micros(u"took_most"_s, &Row::most),
            field(u"newest_runid"_s, &Row::newestRunId),
        });
    return shape;
}

const RowShape<Happening> &runMapMarkShape()
{
    using Row = Happening;
    static const RowShape<Row> shape(u"cron/map_marks"_s,
        {
            field(u"kind"_s, &Row::kind, kindOf),
            field(u"at"_s, &Row::at),
            field(u"what"_s, &Row::what),
            field(u"count"_s, &Row::count),
        });
    return shape;
}

} // namespace signalbox
