#include "panels/functions/samplefunctions.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SampleFunctions::SampleFunctions(const Clock &clock)
{
    fillFunctions(clock.now());
    fillInvocations(clock.now());
}

void SampleFunctions::fillFunctions(Instant now)
{
    FunctionEndpoint trips;
    trips.id = 1;
    trips.name = u"trip_events"_s;
    trips.url = u"https://abcdefghij0123456789.supabase.co/functions/v1/trip-events"_s;
    trips.events = {u"trip.**"_s};
    trips.isActive = trips.isSigned = true;
    trips.breaker.state = EndpointBreaker::State::Closed;
    trips.lastStatus = 200;
    trips.lastAttemptAt = now - 3s;
    trips.breaker.lastSuccessAt = now - 3s;
    EdgeFunction tripEvents;
    tripEvents.name = u"trip-events"_s;
    tripEvents.endpoints = {trips};
    tripEvents.report = FunctionReport{u"1.0.0"_s, now - 40s,
        {{u"signing secrets"_s, true, false, {}}, {u"database"_s, true, false, {}},
            {u"EMAIL_SERVICE_URL"_s, false, true, u"not set: notifications are written, no mail is sent"_s},
            {u"CALENDAR_SYNC_URL"_s, true, true, {}}}};
    tripEvents.figures = {.done = 412,
        .failed = 3,
        .repeats = 7,
        .p50 = 84ms,
        .p95 = 310ms,
        .lastDoneAt = now - 3s,
        .lastFailedAt = now - 5h,
        .lastError = u"database: too many connections"_s};

    FunctionEndpoint memories = trips;
    memories.id = 4;
    memories.name = u"ai_processing"_s;
    memories.url = u"https://abcdefghij0123456789.supabase.co/functions/v1/ai-processing"_s;
    memories.events = {u"chat.message.process"_s, u"memory.generate.embedding"_s};
    memories.lastStatus = 503;
    memories.lastError = u"HTTP 503"_s;
    memories.lastAnswer = u"{\"done\":false,\"reason\":\"no embedder: OPENAI_API_KEY is not set\"}"_s;
    memories.failingSince = now - 106min;
    memories.breaker.lastSuccessAt.reset();
    EdgeFunction ai;
    ai.name = u"ai-processing"_s;
    ai.endpoints = {memories};
    ai.report = FunctionReport{u"1.0.0"_s, now - 50s,
        {{u"signing secrets"_s, true, false, {}}, {u"database"_s, true, false, {}},
            {u"embedder"_s, false, false, u"OPENAI_API_KEY is not set, and the runtime has no model that fits 1536"_s},
            {u"embedding column"_s, true, false, {}}}};
    ai.figures = {.done = 18,
        .failed = 41,
        .refused = 1,
        .brokenOff = 1,
        .p50 = 640ms,
        .p95 = 2100ms,
        .lastDoneAt = now - 2h,
        .lastFailedAt = now - 20s,
        .lastError = u"no embedder: OPENAI_API_KEY is not set"_s};
    overview.functions = {tripEvents, ai};
    overview.waiting = {41, now - 106min, {}};
    overview.local = LocalServing{true, u"The sandbox serves both functions at http://127.0.0.1:54321."_s};
}

void SampleFunctions::fillInvocations(Instant now)
{
    const QStringList events{u"trip.collaborator.added"_s, u"memory.generate.embedding"_s,
        u"trip.collaborator.removed"_s, u"chat.message.process"_s};
    for (int i = 0; i < 260; ++i) {
        FunctionInvocation one;
        one.id = 1000 - i;
        one.messageId = u"4bf92f35-77b3-4da6-a3ce-929d0e%1"_s.arg(1000 - i, 6, 16, QChar(u'0'));
        one.traceParent = u"00-4bf92f3577b34da6a3ce929d0e%1-00f067aa0ba902b7-01"_s.arg(1000 - i, 6, 16, QChar(u'0'));
        one.functionName = i % 2 ? u"ai-processing"_s : u"trip-events"_s;
        one.eventType = events.at(i % events.size());
        one.attempts = 1;
        one.createdAt = one.startedAt = now - 41s * i - 3s;
        one.finishedAt = one.startedAt + std::chrono::milliseconds(60 + i * 37 % 400);
        one.status = 200;
        one.state = InvocationState::Done;
        one.effects = i % 2 ? u"{\"preferences\": 2, \"memories\": 1}"_s
                            : u"{\"notifications\": 1, \"mails\": 0, \"calendar_syncs\": 1}"_s;
        one.deliveryId = 48'213 - i;
        one.endpointName = i % 2 ? u"ai_processing"_s : u"trip_events"_s;
        if (i % 4 == 1) {
            one.state = InvocationState::Failed;
            one.attempts = 3;
            one.startedAt = one.createdAt + 20s;
            one.finishedAt = one.startedAt + 12ms;
            one.status = 503;
            one.effects.clear();
            one.error = u"no embedder: OPENAI_API_KEY is not set, and the runtime has no model that fits 1536"_s;
        }
        if (i == 6) {
            one.state = InvocationState::Refused;
            one.status = 422;
            one.error = u"unknown event\u202E <b>trip.hacked</b>"_s;
        }
        if (i == 0) {
            one.state = InvocationState::Running;
            one.finishedAt.reset();
            one.status.reset();
            one.effects.clear();
        }
        if (i == 10) {
            one.state = InvocationState::BrokenOff;
            one.finishedAt.reset();
            one.status.reset();
            one.effects.clear();
            one.deliveryId.reset();
            one.endpointName.clear();
        }
        invocations.append(one);
    }
}

QList<FunctionInvocation> SampleFunctions::page(
    const InvocationFilter &filter, const std::optional<InvocationPosition> &after, int limit)
{
    filters.append(filter);
    QList<FunctionInvocation> found;
    for (const FunctionInvocation &one : std::as_const(invocations)) {
        const bool fits = (filter.functionName.isEmpty() || one.functionName == filter.functionName)
            && (!filter.state || one.state == *filter.state)
            && (filter.text.isEmpty() || one.eventType.startsWith(filter.text) || one.messageId == filter.text);
        if (fits && (!after || one.id < after->id) && found.size() < limit)
            found.append(one);
    }
    return found;
}

} // namespace signalbox::test
