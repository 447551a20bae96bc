#include "panels/endpoints/sampleendpoints.h"

#include "domain/webhooksecret.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SampleEndpoints::SampleEndpoints(const Clock &clock) : m_clock(clock)
{
    const QList<std::pair<QString, QStringList>> lines{
        {u"ai_processing"_s, {u"chat.message.process"_s, u"memory.generate.embedding"_s}},
        {u"booking_events"_s,
            {u"booking.flights.booked"_s, u"booking.accommodations.booked"_s, u"booking.*.cancelled"_s}},
        {u"chat_events"_s, {u"chat.message.created"_s, u"chat.session.started"_s, u"chat.session.ended"_s}},
        {u"trip_events"_s, {u"trip.collaborator.**"_s}},
    };
    for (const auto &[name, events] : lines) {
        StoredEndpoint stored;
        stored.id = endpoints.size() + 1;
        stored.name = name;
        stored.url = u"https://hooks.example.com/tripsage/%1"_s.arg(name);
        stored.events = events;
        stored.retryConfig = u"{\"max_retries\": 3, \"retry_delay\": 1000}"_s;
        stored.active = stored.id != 1;
        stored.hasSecret = true;
        stored.version = QString::number(++m_version);
        stored.hasDeliveries = stored.id != 4;
        stored.secretFingerprint = u"9f1c0a2b"_s;
        stored.secretSince = m_clock.now() - 9 * 24h;
        stored.secretChangedBy = u"postgres, user 4f1d"_s;
        EndpointChange change;
        change.id = 100 + stored.id;
        change.at = m_clock.now() - 106min;
        change.by = u"postgres"_s;
        change.column = u"url"_s;
        change.oldValue = u"https://old.example.com/hook"_s;
        change.newValue = stored.url;
        stored.changes = {change};
        endpoints.append(stored);
    }
    find(2)->headerNames = QStringList{u"Authorization"_s, u"X-Team"_s};
    headers[2] = {{u"Authorization"_s, u"Bearer hunter2"_s}, {u"X-Team"_s, u"bookings"_s}};
    find(2)->problems = QStringList{u"retry_config.retries is unknown and has no effect"_s};
}

StoredEndpoint *SampleEndpoints::find(qint64 id)
{
    for (StoredEndpoint &stored : endpoints) {
        if (stored.id == id)
            return &stored;
    }
    return nullptr;
}

void SampleEndpoints::touch(qint64 id)
{
    find(id)->version = QString::number(++m_version);
}

EndpointList SampleEndpoints::list() const
{
    EndpointList list;
    list.rights = rights;
    for (const StoredEndpoint &stored : endpoints) {
        if (empty)
            break;
        EndpointOverview endpoint;
        endpoint.id = stored.id;
        endpoint.name = stored.name;
        endpoint.url = stored.url;
        endpoint.events = stored.events;
        endpoint.active = stored.active;
        endpoint.hasSecret = stored.hasSecret;
        endpoint.version = stored.version;
        endpoint.breaker.state = stored.id == 2 ? EndpointBreaker::State::Open : EndpointBreaker::State::Closed;
        endpoint.breaker.lastSuccessAt = m_clock.now() - (stored.id == 2 ? 106min : 1min);
        if (stored.id == 2) {
            endpoint.pending = 9;
            endpoint.breaker.openedAt = m_clock.now() - 105min;
            endpoint.breaker.nextProbeAt = m_clock.now() + 4min;
            endpoint.breaker.lastFailureAt = m_clock.now() - 40s;
            endpoint.breaker.failuresInARow = 41;
            endpoint.breaker.lastError = u"HTTP 503"_s;
            endpoint.breaker.inFlightLimit = inFlightLimit;
            endpoint.breaker.limitReason = u"its last answers were timeouts"_s;
        }
        list.endpoints.append(endpoint);
    }
    return list;
}

void SampleEndpoints::apply(StoredEndpoint &stored, const EndpointDraft &draft)
{
    stored.name = draft.name;
    stored.url = draft.url;
    stored.events = draft.events;
    stored.active = draft.active;
    stored.retryConfig = QString::fromUtf8(draft.retry.toJson());
    stored.order = draft.order;
    if (draft.headers)
        headers[stored.id] = *draft.headers;
    touch(stored.id);
}

Async<qint64> SampleEndpoints::create(const EndpointDraft &draft)
{
    log.append(u"create "_s + draft.name);
    if (!writeError || writesDespiteError) {
        StoredEndpoint stored;
        stored.id = endpoints.size() + 10;
        endpoints.append(stored);
        apply(endpoints.last(), draft);
    }
    return wrote(endpoints.last().id);
}

Async<qint64> SampleEndpoints::update(qint64 id, const EndpointEdit &edit)
{
    log.append(u"update %1"_s.arg(id));
    if (find(id)->version != edit.version)
        return readyError<qint64>({ErrorKind::Invalid, u"Somebody changed it"_s, u"version"_s, {}, {}, {}});
    if (!writeError || writesDespiteError)
        apply(*find(id), edit.mine);
    return wrote(id);
}

Async<qint64> SampleEndpoints::remove(qint64 id, const QString &)
{
    log.append(u"delete %1"_s.arg(id));
    if (!writeError || writesDespiteError)
        endpoints.removeIf([id](const StoredEndpoint &stored) { return stored.id == id; });
    return wrote(id);
}

Async<QString> SampleEndpoints::setSecret(const QString &name, const std::optional<QString> &secret, int overlapHours)
{
    log.append(u"secret %1 %2"_s.arg(name).arg(overlapHours));
    QString print;
    for (StoredEndpoint &stored : endpoints) {
        if (stored.name != name || (writeError && !writesDespiteError))
            continue;
        print = secret ? WebhookSecret::fingerprint(stored.id, *secret) : QString();
        stored.hasSecret = secret.has_value();
        stored.secretFingerprint = print;
        stored.secretSince = m_clock.now();
        touch(stored.id);
    }
    return wrote(print);
}

} // namespace signalbox::test
