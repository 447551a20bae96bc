#include "data/replay/replayrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

ReplayState replayStateOf(const QString &word)
{
    static const QMap<QString, ReplayState> states = {
        {u"running"_s, ReplayState::Running},
        {u"paused"_s, ReplayState::Paused},
        {u"stopped"_s, ReplayState::Stopped},
        {u"cancelled"_s, ReplayState::Cancelled},
        {u"done"_s, ReplayState::Done},
    };
    return states.value(word, ReplayState::Paused); // of a newer server: nothing that is known to move
}

ReplayOutcome replayOutcomeOf(const QString &word)
{
    for (const auto outcome :
        {ReplayOutcome::Sent, ReplayOutcome::Delivered, ReplayOutcome::Failed, ReplayOutcome::Skipped}) {
        if (word == wordOf(outcome))
            return outcome;
    }
    return ReplayOutcome::Waiting;
}

RowShape<ReplayIdRow> replayIdShape(const QString &statement)
{
    return {statement, {field(u"id"_s, &ReplayIdRow::id)}};
}

RowShape<ReplayStateRow> stepShape(const QString &statement)
{
    return {statement, {field(u"state"_s, &ReplayStateRow::state, replayStateOf)}};
}

} // namespace

QString wordOf(ReplayOutcome outcome)
{
    switch (outcome) {
    case ReplayOutcome::Waiting:
        return u"waiting"_s;
    case ReplayOutcome::Sent:
        return u"sent"_s;
    case ReplayOutcome::Delivered:
        return u"delivered"_s;
    case ReplayOutcome::Failed:
        return u"failed"_s;
    case ReplayOutcome::Skipped:
        return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

const RowShape<ReplayPreviewRow> &replayPreviewShape()
{
    using Row = ReplayPreviewRow;
    using Endpoint = ReplayEndpoint;
    static const QList<RowField<Row>> context = {field(u"ids"_s, &Row::ids), field(u"more"_s, &Row::more)};
    static const QList<RowField<Endpoint>> endpoint = {
        field(u"endpoint"_s, &Endpoint::name),
        field(u"url"_s, &Endpoint::url),
        field(u"can_be_sent"_s, &Endpoint::canBeSent),
        field(u"messages"_s, &Endpoint::messages),
        field(u"succeeded_since"_s, &Endpoint::succeededSince),
        field(u"under_way"_s, &Endpoint::underWay),
        field(u"oldest_at"_s, &Endpoint::oldestAt),
        field(u"newest_at"_s, &Endpoint::newestAt),
        field(u"changes"_s, &Endpoint::changes),
    };
    static const RowShape<Row> shape(u"replay/preview"_s, context + within(&Row::endpoint, endpoint));
    return shape;
}

const RowShape<ReplayIdRow> &replayOneShape()
{
    static const RowShape<ReplayIdRow> shape(u"replay/replay"_s, {field(u"id"_s, &ReplayIdRow::id)});
    return shape;
}

const RowShape<SkipRow> &skipShape()
{
    static const RowShape<SkipRow> shape(u"replay/skip"_s, {field(u"was_blocking"_s, &SkipRow::wasBlocking)});
    return shape;
}

const RowShape<ReplayIdRow> &replayStartShape()
{
    static const RowShape<ReplayIdRow> shape = replayIdShape(u"replay/start"_s);
    return shape;
}

const RowShape<ReplayIdRow> &replayWithKeyShape()
{
    static const RowShape<ReplayIdRow> shape = replayIdShape(u"replay/with_key"_s);
    return shape;
}

const RowShape<ReplayIdRow> &replayResendShape()
{
    static const RowShape<ReplayIdRow> shape = replayIdShape(u"replay/resend"_s);
    return shape;
}

const RowShape<ReplayJob> &replayJobShape()
{
    using Job = ReplayJob;
    static const RowShape<Job> shape(u"replay/jobs"_s,
        {
            field(u"id"_s, &Job::id),
            field(u"title"_s, &Job::title),
            field(u"state"_s, &Job::state, replayStateOf),
            field(u"state_words"_s, &Job::stateWords),
            field(u"total"_s, &Job::total),
            field(u"sent"_s, &Job::sent),
            field(u"delivered"_s, &Job::delivered),
            field(u"failed"_s, &Job::failed),
            field(u"skipped"_s, &Job::skipped),
            field(u"rate_per_minute"_s, &Job::ratePerMinute),
            field(u"requested_by"_s, &Job::requestedBy),
            field(u"created_at"_s, &Job::createdAt),
            field(u"finished_at"_s, &Job::finishedAt),
            field(u"expected_end"_s, &Job::expectedEnd),
        });
    return shape;
}

const RowShape<ReplayItem> &replayItemShape()
{
    using Item = ReplayItem;
    static const RowShape<Item> shape(u"replay/items"_s,
        {
            field(u"position"_s, &Item::position),
            field(u"log_id"_s, &Item::deliveryId),
            field(u"new_log_id"_s, &Item::newDeliveryId),
            field(u"outcome"_s, &Item::outcome, replayOutcomeOf),
            field(u"words"_s, &Item::words),
            field(u"event_type"_s, &Item::eventType),
            field(u"endpoint"_s, &Item::endpoint),
            field(u"response_status"_s, &Item::responseStatus),
        });
    return shape;
}

const RowShape<ReplayStateRow> &replayStepShape(ReplayStep step)
{
    static const RowShape<ReplayStateRow> pause = stepShape(u"replay/pause"_s);
    static const RowShape<ReplayStateRow> resume = stepShape(u"replay/resume"_s);
    static const RowShape<ReplayStateRow> cancel = stepShape(u"replay/cancel"_s);
    switch (step) {
    case ReplayStep::Pause:
        return pause;
    case ReplayStep::Resume:
        return resume;
    case ReplayStep::Cancel:
        return cancel;
    }
    Q_UNREACHABLE();
}

const RowShape<ReplayMessage> &replayMessageShape()
{
    using Message = ReplayMessage;
    static const RowShape<Message> shape(u"replay/message"_s,
        {
            field(u"id"_s, &Message::deliveryId),
            field(u"event_type"_s, &Message::eventType),
            field(u"endpoint"_s, &Message::endpoint),
            field(u"url"_s, &Message::url),
            field(u"payload"_s, &Message::payload),
            field(u"payload_bytes"_s, &Message::payloadBytes),
            field(u"can_be_sent"_s, &Message::canBeSent),
        });
    return shape;
}

} // namespace signalbox
