#include "data/metrics/live/livemetricrows.h"

#include "domain/cron/commandmask.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLiveQuery = 500;

QList<RowField<LiveSample>> liveSessionFields()
{
    using Row = LiveSessions;
    return within(&LiveSample::sessions,
        QList<RowField<Row>>{field(u"active"_s, &Row::active), field(u"idle"_s, &Row::idle),
            field(u"idle_in_transaction"_s, &Row::idleInTransaction), field(u"aborted"_s, &Row::aborted),
            field(u"other"_s, &Row::other), field(u"hidden"_s, &Row::hidden), field(u"ours"_s, &Row::ours)});
}

QList<RowField<LiveCounters>> liveCounterFields()
{
    using Row = LiveCounters;
    return {field(u"xact_rollback"_s, &Row::rollbacks), field(u"tup_returned"_s, &Row::rowsRead),
        field(u"tup_written"_s, &Row::rowsWritten), field(u"blks_hit"_s, &Row::blocksHit),
        field(u"blks_read"_s, &Row::blocksRead), field(u"temp_bytes"_s, &Row::temporaryBytes),
        field(u"deadlocks"_s, &Row::deadlocks), field(u"sessions"_s, &Row::sessions)};
}

void readBlockers(LiveBackend &backend, const RowView &row, int column)
{
    for (const QString &number : row.textList(column))
        backend.waitsFor.append(number.toInt());
}

/// A secret is hidden before the text is cut: half of one would not be known for what it is.
void readLiveQuery(LiveBackend &backend, const RowView &row, int column)
{
    backend.query = maskedCommand(row.text(column)).text.left(longestLiveQuery);
}

QList<RowField<LiveBackend>> liveBackendFields()
{
    using Row = LiveBackend;
    return {field(u"backend_start"_s, &Row::startedAt), field(u"backend_type"_s, &Row::type),
        field(u"database"_s, &Row::database), field(u"username"_s, &Row::username),
        field(u"application"_s, &Row::application), field(u"state"_s, &Row::state),
        field(u"state_change"_s, &Row::stateSince), field(u"xact_start"_s, &Row::transactionStartedAt),
        field(u"wait_event_type"_s, &Row::waitEventType), field(u"wait_event"_s, &Row::waitEvent),
        {u"query"_s, readLiveQuery}, field(u"backend_hidden"_s, &Row::isHidden), field(u"backend_ours"_s, &Row::isOurs),
        field(u"waiting_since"_s, &Row::waitsSince), field(u"lock_type"_s, &Row::lockType),
        field(u"lock_mode"_s, &Row::lockMode), field(u"relation"_s, &Row::relation), {u"blockers"_s, readBlockers}};
}

QList<RowField<LiveSignalRow>> liveSignalFields()
{
    return {field(u"is_known"_s, &LiveSignalRow::isKnown), field(u"was_sent"_s, &LiveSignalRow::wasSent)};
}

} // namespace

const RowShape<LiveMetricRow> &liveMetricShape()
{
    using Row = LiveMetricRow;
    static const RowShape<Row> shape = [] {
        const QList<RowField<LiveSample>> first
            = {field(u"at"_s, &LiveSample::at), field(u"max_connections"_s, &LiveSample::mostSessions)};
        const QList<RowField<LiveSample>> oldest = {field(u"oldest_transaction"_s, &LiveSample::oldestTransaction)};
        const QList<RowField<Row>> events = {field(u"event_names"_s, &Row::eventNames),
            field(u"event_counts"_s, &Row::eventCounts), field(u"xact_commit"_s, &Row::commits)};
        const QList<RowField<LiveSample>> rest
            = {field(u"wal_position"_s, &LiveSample::walPosition), field(u"lock_waiters"_s, &LiveSample::lockWaiters),
                field(u"replication_lag"_s, &LiveSample::replicationLag),
                field(u"queue_length"_s, &LiveSample::queueLength)};
        const QList<RowField<Row>> number = {field(u"pid"_s, &Row::processId)};
        return RowShape<Row>(u"metrics/live"_s,
            within(&Row::sample, first + liveSessionFields() + oldest) + events
                + within(&Row::counters, liveCounterFields()) + within(&Row::sample, rest) + number
                + within(&Row::backend, liveBackendFields()));
    }();
    return shape;
}

const RowShape<LiveSignalRow> &liveCancelShape()
{
    static const RowShape<LiveSignalRow> shape(u"metrics/live_cancel"_s, liveSignalFields());
    return shape;
}

const RowShape<LiveSignalRow> &liveTerminateShape()
{
    static const RowShape<LiveSignalRow> shape(u"metrics/live_terminate"_s, liveSignalFields());
    return shape;
}

LiveSample sampleOf(const QList<LiveMetricRow> &rows)
{
    const LiveMetricRow &first = rows.first();
    LiveSample sample = first.sample;
    if (first.commits) {
        sample.counters = first.counters;
        sample.counters->commits = *first.commits;
    }
    for (qsizetype i = 0; i < std::min(first.eventNames.size(), first.eventCounts.size()); ++i) {
        const QString &name = first.eventNames[i];
        sample.waits.append({name.section(u':', 0, 0), name.section(u':', 1), first.eventCounts[i].toLongLong()});
    }
    for (const LiveMetricRow &row : rows) {
        if (!row.processId)
            continue;
        sample.backends.append(row.backend);
        sample.backends.last().processId = *row.processId;
    }
    return sample;
}

} // namespace signalbox
