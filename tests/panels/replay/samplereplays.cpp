#include "panels/replay/samplereplays.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SampleReplays::SampleReplays(Instant now) : m_now(now)
{
    ReplayEndpoint bookings{u"booking_events"_s, u"https://hooks.example.com/v2/bookings"_s, true, 38, 3, 1, now - 4h,
        now - 6min,
        u"The last attempt went to https://hooks.example.com/bookings, a replay goes to "
        "https://hooks.example.com/v2/bookings. Its secret was replaced: a replay is signed with the new one"_s};
    ReplayEndpoint trips{u"trip_events"_s, u"https://trips.example.com/in"_s, true, 3, 0, 0, now - 2h, now - 2h, {}};
    preview.endpoints = {bookings, trips};
    for (qint64 id = 1; id <= 41; ++id)
        preview.ids.append(4200 + id);

    ReplayJob running{.id = 12,
        .title = u"state:failed endpoint:booking_events since:4h"_s,
        .total = 50,
        .sent = 37,
        .delivered = 31,
        .failed = 2,
        .skipped = 4,
        .ratePerMinute = 600,
        .requestedBy = u"ines"_s,
        .createdAt = now - 40s,
        .expectedEnd = now + 1s};
    ReplayJob done{.id = 11,
        .title = u"state:failed event:trip.*"_s,
        .state = ReplayState::Done,
        .total = 210,
        .sent = 208,
        .delivered = 205,
        .failed = 3,
        .skipped = 2,
        .ratePerMinute = 600,
        .requestedBy = u"postgres"_s,
        .createdAt = now - 26h,
        .finishedAt = now - 25h};
    ReplayJob stopped{.id = 10,
        .title = u"3 selected deliveries"_s,
        .state = ReplayState::Stopped,
        .stateWords = u"10 of the last 11 messages failed"_s,
        .total = 40,
        .sent = 11,
        .delivered = 1,
        .failed = 10,
        .ratePerMinute = 600,
        .requestedBy = u"postgres"_s,
        .createdAt = now - 49h};
    jobs = {running, done, stopped};
    message = {.eventType = u"booking.flights.booked"_s,
        .endpoint = u"booking_events"_s,
        .url = u"https://hooks.example.com/v2/bookings"_s,
        .canBeSent = true,
        .payload = u"{\"id\": 42, \"status\": \"booked\", \"price\": 12345678901234567890}"_s};
    message.payloadBytes = message.payload.size();
}

qint64 SampleReplays::addJob(const Start &start)
{
    if (const auto known = m_jobOf.constFind(start.key); known != m_jobOf.constEnd())
        return *known;
    const qint64 id = jobs.isEmpty() ? 1 : jobs.first().id + 1;
    jobs.prepend({.id = id,
        .title = start.title,
        .total = int(start.ids.size()),
        .ratePerMinute = start.options.ratePerMinute,
        .requestedBy = u"postgres"_s,
        .createdAt = m_now});
    m_jobOf.insert(start.key, id);
    return id;
}

Async<bool> SampleReplays::skip(qint64 deliveryId)
{
    skips.append(deliveryId);
    return skipOne ? skipOne(deliveryId) : readyResult<bool>(true);
}

Async<qint64> SampleReplays::start(const Start &start)
{
    starts.append(start);
    if (!startError)
        return readyResult<qint64>(addJob(start));
    if (lostAnswer)
        addJob(start);
    return readyError<qint64>(*startError);
}

Async<std::optional<qint64>> SampleReplays::jobWithKey(const QUuid &key) const
{
    if (lookUpError)
        return readyError<std::optional<qint64>>(*lookUpError);
    const auto known = m_jobOf.constFind(key);
    return readyResult<std::optional<qint64>>(known == m_jobOf.constEnd() ? std::nullopt : std::optional(*known));
}

Async<ReplayState> SampleReplays::steer(qint64 jobId, ReplayStep step)
{
    if (steerError)
        return readyError<ReplayState>(*steerError);
    for (ReplayJob &job : jobs) {
        if (job.id == jobId)
            job.state = step == ReplayStep::Pause ? ReplayState::Paused
                : step == ReplayStep::Resume      ? ReplayState::Running
                                                  : ReplayState::Cancelled;
    }
    return readyResult<ReplayState>(jobs.first().state);
}

QList<ReplayItem> SampleReplays::items(qint64 jobId, const QList<ReplayOutcome> &outcomes, int after, int limit) const
{
    QList<ReplayItem> result;
    for (const ReplayJob &job : jobs) {
        if (job.id != jobId)
            continue;
        for (int position = after + 1; position <= job.total && result.size() < limit; ++position) {
            ReplayItem item{.position = position,
                .deliveryId = 4000 + position,
                .endpoint = u"booking_events"_s,
                .eventType = u"booking.flights.booked"_s};
            if (position <= job.delivered) {
                item.outcome = ReplayOutcome::Delivered;
                item.responseStatus = 200;
            } else if (position <= job.delivered + job.failed) {
                item.outcome = ReplayOutcome::Failed;
                item.responseStatus = 503;
                item.words = u"The endpoint answered 503"_s;
            } else if (position <= job.settled()) {
                item.outcome = ReplayOutcome::Skipped;
                item.words = u"A later replay of it was delivered"_s;
            } else if (position <= job.settled() + job.underWay()) {
                item.outcome = ReplayOutcome::Sent;
            }
            if (item.outcome != ReplayOutcome::Skipped && item.outcome != ReplayOutcome::Waiting)
                item.newDeliveryId = 4300 + position;
            if (outcomes.isEmpty() || outcomes.contains(item.outcome))
                result.append(item);
        }
    }
    return result;
}

} // namespace signalbox::test
