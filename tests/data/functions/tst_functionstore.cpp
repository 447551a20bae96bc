#include "data/storefixture.h"

#include "data/deliveries/deliverydetailstore.h"
#include "data/functions/functionstore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString first = u"11111111-1111-4111-8111-111111111111"_s;
const QString second = u"abcdefab-2222-4222-8222-222222222222"_s;
const QString traceParent = u"00-11111111111141118111111111111111-00f067aa0ba902b7-01"_s;

} // namespace

/// What the record and the endpoints tell of the Edge Functions.
class FunctionStoreTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }
    QString value(const QString &sql) { return m_fixture.server.value(sql); }
    Result<FunctionOverview> overview() { return await(FunctionStore(*m_connection).overview()); }
    Result<EdgeFunction> tripEvents()
    {
        const auto all = overview();
        if (!all)
            return tl::unexpected(all.error());
        return all->functions.first();
    }
    Result<QList<FunctionInvocation>> invocations(
        const InvocationFilter &filter = {}, const std::optional<InvocationPosition> &after = {}, int limit = 100)
    {
        return await(FunctionStore(*m_connection).invocations(filter, after, limit));
    }
    QStringList messages(const InvocationFilter &filter)
    {
        QStringList found;
        const auto page = invocations(filter);
        if (!page)
            return {describe(page.error())};
        for (const FunctionInvocation &invocation : *page)
            found.append(invocation.messageId);
        return found;
    }
    std::optional<Instant> instant(const QString &sql) { return Instant::fromPostgres(value(sql).toUtf8()); }

    /// A delivery of endpoint 1 with attempts that were settled `minutes` ago, each with a status; 0 is no answer.
    void deliver(const QList<std::pair<int, int>> &attempts, const QString &state)
    {
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, response_status,"
             " attempt_count, created_at, completed_at, message_id) values (1, 'trip.collaborator.added', '{}', '%1',"
             " nullif(%2, 0), %3, now() - interval '%4 minutes', case when '%1' <> 'pending' then now() end,"
             " gen_random_uuid())"_s.arg(state)
                 .arg(attempts.last().second)
                 .arg(attempts.size())
                 .arg(attempts.first().first));
        for (int i = 0; i < attempts.size(); ++i) {
            exec(u"insert into public.webhook_attempts (webhook_log_id, attempt, sent_at, settled_at, response_status,"
                 " error_message, response_body) select max(id), %1, now() - interval '%2 minutes',"
                 " now() - interval '%2 minutes', nullif(%3, 0), case when %3 not between 200 and 299 then"
                 " coalesce('HTTP ' || nullif(%3, 0), 'Timeout') end, 'body %1' from public.webhook_logs"_s.arg(i + 1)
                     .arg(attempts.at(i).first)
                     .arg(attempts.at(i).second));
        }
    }

    void invoke(const QString &message, const QString &state, const QString &ago, const QString &event = u"trip.a"_s,
        const QString &function = u"trip-events"_s)
    {
        exec(u"insert into public.function_invocations (message_id, function_name, event_type, state, created_at,"
             " started_at, finished_at, error) values ('%1', '%2', '%3', '%4', now() - interval '%5',"
             " now() - interval '%5', case when '%4' <> 'running' then now() - interval '%5' + interval '250 ms' end,"
             " case when '%4' in ('failed', 'refused') then 'why %1' end)"_s.arg(message, function, event, state, ago));
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
    }

    void init()
    {
        exec(u"truncate public.webhook_configs, public.webhook_logs, public.webhook_attempts, public.webhook_breakers,"
             " public.function_invocations, public.function_reports, public.memories restart identity cascade;"
             "delete from signalbox_sandbox.state where key like 'functions.%';"
             "insert into public.webhook_configs (name, url, events, is_active, secret) values"
             " ('trip_events', 'https://abc.supabase.co/functions/v1/trip-events', array['trip.*'], true, 'whsec_x'),"
             " ('plain', 'https://hooks.example.com/trips', array['trip.*'], true, null),"
             " ('other', 'https://abc.supabase.co/functions/v1/billing', array['b.*'], false, null),"
             " ('odd', 'https://hooks.example.com/?to=/functions/v1/trip-events', array['b.*'], true, null)"_s);
    }

    void nothingIsNothing()
    {
        exec(u"truncate public.webhook_configs cascade"_s);
        const auto all = overview();
        VERIFY_RESULT(all);
        QCOMPARE(all->functions.size(), 2);
        QCOMPARE(all->functions.at(0), EdgeFunction({u"trip-events"_s, {}, {}, {}}));
        QCOMPARE(all->functions.at(1), EdgeFunction({u"ai-processing"_s, {}, {}, {}}));
        QCOMPARE(all->waiting, WaitingMemories());
        const auto page = invocations();
        VERIFY_RESULT(page);
        QVERIFY(page->isEmpty());
    }

    void endpointsBelongToWhereTheyLead()
    {
        const auto all = overview();
        VERIFY_RESULT(all);
        QCOMPARE(all->functions.size(), 3);
        QCOMPARE(all->functions.at(0).endpoints.size(), 1);
        const FunctionEndpoint &endpoint = all->functions.at(0).endpoints.first();
        QCOMPARE(endpoint.name, u"trip_events"_s);
        QCOMPARE(endpoint.url, u"https://abc.supabase.co/functions/v1/trip-events"_s);
        QCOMPARE(endpoint.events, QStringList{u"trip.*"_s});
        QVERIFY(endpoint.isActive && endpoint.isSigned);
        QCOMPARE(endpoint.lastAttemptAt, std::nullopt);
        QCOMPARE(endpoint.failingSince, std::nullopt);
        QCOMPARE(all->functions.at(2).name, u"billing"_s);
        QVERIFY(!all->functions.at(2).endpoints.first().isActive);
        QVERIFY(!all->functions.at(2).endpoints.first().isSigned);
    }

    void theNewestAttemptTells()
    {
        deliver({{50, 200}}, u"delivered"_s);
        deliver({{40, 503}, {30, 200}}, u"delivered"_s);
        auto function = tripEvents();
        VERIFY_RESULT(function);
        FunctionEndpoint endpoint = function->endpoints.first();
        QCOMPARE(endpoint.lastStatus, 200);
        QCOMPARE(endpoint.failingSince, std::nullopt);
        QVERIFY(endpoint.lastAnswer.isEmpty()); // only of one that failed
        deliver({{45, 500}, {25, 0}, {20, 404}}, u"pending"_s); // the first was before the success
        exec(u"update public.webhook_logs set error_message = 'Waiting for its turn' where state = 'pending'"_s);
        function = tripEvents();
        VERIFY_RESULT(function);
        endpoint = function->endpoints.first();
        QCOMPARE(endpoint.lastStatus, 404);
        QCOMPARE(endpoint.lastError, u"HTTP 404"_s);
        QCOMPARE(endpoint.lastAnswer, u"body 3"_s);
        QCOMPARE(endpoint.lastAttemptAt,
            instant(u"select max(settled_at) from public.webhook_attempts where attempt = 3"_s));
        QCOMPARE(endpoint.failingSince,
            instant(u"select settled_at from public.webhook_attempts where response_status is null"_s));
        // what was lost, and what is under way, tells nothing
        deliver({{10, 0}}, u"pending"_s);
        exec(
            u"update public.webhook_attempts set lost = true where id = (select max(id) from public.webhook_attempts)"_s);
        deliver({{5, 0}}, u"in_flight"_s);
        exec(u"update public.webhook_attempts set settled_at = null, error_message = null"
             " where id = (select max(id) from public.webhook_attempts)"_s);
        QCOMPARE(tripEvents()->endpoints.first().lastStatus, 404);
    }

    /// All that was looked at waits behind the breaker: it knows what became of what came before.
    void behindABreakerItTells()
    {
        deliver({{50, 503}}, u"failed"_s);
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state)"
             " select 1, 'trip.a', '{}', 'pending' from generate_series(1, 199);"
             "insert into public.webhook_breakers (endpoint_id, state, opened_at, last_failure_at, last_error)"
             " values (1, 'open', now() - interval '50 minutes', now() - interval '2 minutes', 'HTTP 546')"_s);
        QCOMPARE(tripEvents()->endpoints.first().lastStatus, 503); // the 200th
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state)"
             " values (1, 'trip.a', '{}', 'pending')"_s);
        auto endpoint = tripEvents()->endpoints.first();
        QCOMPARE(endpoint.lastStatus, 546);
        QCOMPARE(endpoint.lastError, u"HTTP 546"_s);
        QCOMPARE(endpoint.breaker.state, EndpointBreaker::State::Open);
        QCOMPARE(endpoint.lastAttemptAt, instant(u"select last_failure_at from public.webhook_breakers"_s));
        QCOMPARE(endpoint.failingSince, instant(u"select opened_at from public.webhook_breakers"_s));
        exec(u"update public.webhook_breakers set last_error = 'Connection refused'"_s);
        QCOMPARE(tripEvents()->endpoints.first().lastStatus, std::nullopt);
        exec(u"update public.webhook_breakers set state = 'closed'"_s);
        QCOMPARE(tripEvents()->endpoints.first().lastAttemptAt, std::nullopt);
    }

    void reportsAreRead()
    {
        exec(u"insert into public.function_reports (function_name, version, report) values"
             " ('trip-events', '1.0.0', '{\"needs\": [{\"name\": \"database\", \"met\": true, \"optional\": false},"
             "  {\"name\": \"EMAIL_SERVICE_URL\", \"met\": false, \"optional\": true, \"words\": \"no mail\"}, 7]}'),"
             " ('ai-processing', '1.0.0', '{\"needs\": \"none\"}'), ('unheard of', '', '{}')"_s);
        const auto all = overview();
        VERIFY_RESULT(all);
        const auto report = all->functions.at(0).report;
        QVERIFY(report);
        QCOMPARE(report->version, u"1.0.0"_s);
        QCOMPARE(report->reportedAt,
            instant(u"select reported_at from public.function_reports where function_name = 'trip-events'"_s));
        QCOMPARE(report->needs,
            QList<FunctionNeed>({{u"database"_s, true, false, {}}, {u"EMAIL_SERVICE_URL"_s, false, true, u"no mail"_s},
                {{}, false, false, {}}}));
        QVERIFY(all->functions.at(1).report);
        QVERIFY(all->functions.at(1).report->needs.isEmpty());
    }

    void figuresAreOfTheLastDay()
    {
        const QStringList states = {u"done"_s, u"failed"_s, u"refused"_s};
        for (const QString &state : states) {
            invoke(state + u"1"_s, state, u"23 hours 59 minutes"_s);
            invoke(state + u"2"_s, state, u"24 hours 1 second"_s);
        }
        invoke(u"slow"_s, u"done"_s, u"1 hour"_s);
        exec(u"update public.function_invocations set finished_at = started_at + interval '750 ms', repeats = 3"
             " where message_id = 'slow'"_s);
        invoke(u"on"_s, u"running"_s, u"4 minutes 50 seconds"_s);
        invoke(u"off"_s, u"running"_s, u"5 minutes 1 second"_s);
        invoke(u"other"_s, u"done"_s, u"1 hour"_s, u"chat"_s, u"ai-processing"_s);
        const auto function = tripEvents();
        VERIFY_RESULT(function);
        const FunctionFigures &figures = function->figures;
        QCOMPARE(figures.done, 2);
        QCOMPARE(figures.failed, 1);
        QCOMPARE(figures.refused, 1);
        QCOMPARE(figures.underWay, 1);
        QCOMPARE(figures.brokenOff, 1);
        QCOMPARE(figures.repeats, 3);
        QCOMPARE(figures.p50, 500ms);
        QCOMPARE(figures.p95, 725ms);
        QCOMPARE(figures.lastDoneAt,
            instant(u"select finished_at from public.function_invocations where message_id = 'slow'"_s));
        QVERIFY(figures.lastFailedAt);
        QVERIFY(figures.lastError.startsWith("why "_L1));
        QCOMPARE(overview()->functions.at(1).figures.done, 1);
    }

    void pagesFollowEachOther()
    {
        exec(u"insert into public.function_invocations (message_id, function_name, event_type, state, created_at)"
             " select 'm' || n, 'trip-events', 'trip.a', 'done', now() - n / 2 * interval '1 second'"
             " from generate_series(1, 7) n"_s); // two at each moment
        QStringList seen;
        std::optional<InvocationPosition> after;
        for (int page = 0; page < 4; ++page) {
            const auto rows = invocations({}, after, 2);
            VERIFY_RESULT(rows);
            QCOMPARE(rows->size(), page < 3 ? 2 : 1);
            for (const FunctionInvocation &row : *rows)
                seen.append(row.messageId);
            after = InvocationPosition{rows->last().createdAt, rows->last().id};
        }
        QCOMPARE(seen, QStringList({u"m1"_s, u"m3"_s, u"m2"_s, u"m5"_s, u"m4"_s, u"m7"_s, u"m6"_s}));
        QVERIFY(invocations({}, after, 2)->isEmpty());
    }

    void filtersNarrow()
    {
        invoke(u"a"_s, u"done"_s, u"1 minute"_s, u"trip.collaborator.added"_s);
        invoke(u"b"_s, u"failed"_s, u"2 minutes"_s, u"trip.collaborator.removed"_s);
        invoke(u"c"_s, u"running"_s, u"3 minutes"_s, u"booking.flights.booked"_s);
        invoke(u"d"_s, u"running"_s, u"6 minutes"_s, u"booking.flights.booked"_s);
        invoke(u"e"_s, u"refused"_s, u"7 minutes"_s, u"chat"_s, u"ai-processing"_s);
        invoke(u"trip"_s, u"done"_s, u"8 minutes"_s, u"chat"_s, u"ai-processing"_s);
        QCOMPARE(messages({}).join(u' '), u"a b c d e trip"_s);
        QCOMPARE(messages({u"ai-processing"_s, {}, {}}).join(u' '), u"e trip"_s);
        using State = InvocationState;
        QCOMPARE(messages({{}, State::Done, {}}).join(u' '), u"a trip"_s);
        QCOMPARE(messages({{}, State::Failed, {}}).join(u' '), u"b"_s);
        QCOMPARE(messages({{}, State::Running, {}}).join(u' '), u"c"_s);
        QCOMPARE(messages({{}, State::BrokenOff, {}}).join(u' '), u"d"_s);
        QCOMPARE(messages({{}, State::Refused, {}}).join(u' '), u"e"_s);
        QCOMPARE(messages({{}, {}, u"trip."_s}).join(u' '), u"a b"_s);
        QCOMPARE(messages({{}, {}, u"%"_s}).join(u' '), QString());
        QCOMPARE(messages({{}, {}, u"trip"_s}).join(u' '), u"trip"_s); // a message is called so
        QCOMPARE(messages({u"trip-events"_s, {}, u"trip"_s}).join(u' '), QString());
        QCOMPARE(messages({u"trip-events"_s, State::Failed, u"trip.coll"_s}).join(u' '), u"b"_s);
    }

    /// One statement looks at 10,000: what lies behind them is found by the next.
    void rareOnesAreFoundFarBack()
    {
        exec(u"insert into public.function_invocations (message_id, function_name, event_type, state, created_at)"
             " select 'm' || n, 'trip-events', case when n % 10000 = 0 then 'rare' else 'common' end, 'done',"
             " now() - n * interval '1 second' from generate_series(1, 20001) n"_s);
        QCOMPARE(messages({{}, {}, u"rare"_s}).join(u' '), u"m10000 m20000"_s);
        QCOMPARE(invocations({{}, {}, u"rare"_s}, {}, 1)->size(), 1);
        QCOMPARE(messages({{}, InvocationState::Failed, {}}).join(u' '), QString());
    }

    void theDeliveryIsFoundByItsMessage()
    {
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, message_id) values"
             " (1, 'trip.a', '{}', '%1'), (1, 'trip.a', '{}', '%1'), (2, 'trip.a', '{}', '%2')"_s.arg(first, second));
        invoke(first, u"done"_s, u"1 minute"_s);
        exec(u"update public.function_invocations set effects = '{\"mails\": 1}', trace_parent = '%1', status = 200"_s
                 .arg(traceParent));
        invoke(u"no-uuid"_s, u"done"_s, u"2 minutes"_s);
        invoke(second.toUpper(), u"done"_s, u"3 minutes"_s);
        const auto page = invocations();
        VERIFY_RESULT(page);
        QCOMPARE(page->at(0).deliveryId, 2);
        QCOMPARE(page->at(0).endpointName, u"trip_events"_s);
        QCOMPARE(page->at(0).effects, u"{\"mails\": 1}"_s);
        QCOMPARE(page->at(0).traceParent, traceParent);
        QCOMPARE(page->at(0).status, 200);
        QCOMPARE(*page->at(0).finishedAt - page->at(0).startedAt, 250ms);
        QCOMPARE(page->at(1).deliveryId, std::nullopt);
        QCOMPARE(page->at(2).deliveryId, 3);
        QCOMPARE(page->at(2).endpointName, u"plain"_s);

        const auto ofMessage = await(FunctionStore(*m_connection).ofMessage(first));
        VERIFY_RESULT(ofMessage);
        QCOMPARE(*ofMessage, QList<FunctionInvocation>{page->at(0)});
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(1));
        VERIFY_RESULT(detail);
        FunctionInvocation ofTheOriginal = page->at(0);
        ofTheOriginal.deliveryId = 1;
        QCOMPARE(detail->functionWork, QList<FunctionInvocation>{ofTheOriginal});
        QCOMPARE(detail->unread, QStringList());
        QVERIFY(await(DeliveryDetailStore(*m_connection).detail(3))->functionWork.isEmpty()); // in another spelling
    }

    void waitingMemoriesAreCounted()
    {
        exec(u"set session_replication_role = replica;"
             "insert into public.memories (user_id, memory_type, content, metadata, created_at) select "
             "gen_random_uuid(),"
             " 'user_preference', 'words', '{\"needs_embedding\": true}', now() - interval '1 hour' * n"
             " from generate_series(1, 3) n"_s);
        const auto all = overview();
        VERIFY_RESULT(all);
        QCOMPARE(all->waiting.count, 3);
        QCOMPARE(all->waiting.oldest, instant(u"select min(created_at) from public.memories"_s));
    }

    void whatCannotBeCountedTakesNothingElseAway()
    {
        invoke(u"m1"_s, u"done"_s, u"1 minute"_s);
        exec(u"alter function signalbox.waiting_memories() rename to waiting_memories_away; "
             "create function signalbox.waiting_memories() returns table (waiting bigint, oldest timestamptz) "
             "language plpgsql as $f$ begin raise exception 'no right on memories'; end $f$"_s);
        const auto all = overview();
        exec(u"drop function signalbox.waiting_memories(); "
             "alter function signalbox.waiting_memories_away() rename to waiting_memories"_s);
        VERIFY_RESULT(all);
        QCOMPARE(all->waiting.count, 0);
        QVERIFY2(all->waiting.unknown.contains("no right on memories"_L1), qPrintable(all->waiting.unknown));
        QVERIFY(std::ranges::any_of(all->functions, [](const EdgeFunction &f) { return f.figures.done == 1; }));
    }

    void theSandboxSaysWhereItServes()
    {
        QCOMPARE(overview()->local, std::nullopt);
        exec(u"insert into signalbox_sandbox.state values ('functions.words', 'There is no Deno here.')"_s);
        QCOMPARE(overview()->local, LocalServing({false, u"There is no Deno here."_s}));
        exec(u"insert into signalbox_sandbox.state values ('functions.url', 'http://127.0.0.1:5/functions/v1');"
             "update signalbox_sandbox.state set value = 'Served by Deno.' where key = 'functions.words'"_s);
        QCOMPARE(overview()->local, LocalServing({true, u"Served by Deno."_s}));
    }

    void longTextsAreCut()
    {
        invoke(u"m"_s, u"failed"_s, u"1 minute"_s);
        exec(u"update public.function_invocations set error = repeat('x', 100000), event_type = repeat('e', 100000),"
             " effects = jsonb_build_object('x', repeat('y', 100000)), trace_parent = repeat('t', 100000);"
             "insert into public.function_reports (function_name, version, report) values ('trip-events',"
             " repeat('v', 100000), jsonb_build_object('needs', (select jsonb_agg(jsonb_build_object('name',"
             " repeat('n', 1000), 'words', repeat('w', 1000))) from generate_series(1, 60))))"_s);
        const auto page = invocations();
        VERIFY_RESULT(page);
        QCOMPARE(page->first().error.size(), 2000);
        QCOMPARE(page->first().eventType.size(), 1000);
        QCOMPARE(page->first().effects.size(), 4096);
        QCOMPARE(page->first().traceParent.size(), 100);
        const auto function = tripEvents();
        VERIFY_RESULT(function);
        QCOMPARE(function->figures.lastError.size(), 2000);
        QCOMPARE(function->report->version.size(), 100);
        QCOMPARE(function->report->needs.size(), 50);
        QCOMPARE(function->report->needs.first().name.size(), 200);
        QCOMPARE(function->report->needs.first().words.size(), 500);
    }

    void whoMayNotReadIsToldSo()
    {
        exec(u"create role stranger login; grant usage on schema public to stranger"_s);
        const auto refused = m_fixture.connect(u"stranger"_s);
        QVERIFY(refused);
        const auto error = await(FunctionStore(*refused).overview());
        QVERIFY(!error);
        QCOMPARE(error.error().kind, ErrorKind::Permission);
        QVERIFY(error.error().hint.contains("grant select on public.function_invocations"_L1));
        invoke(u"m"_s, u"done"_s, u"1 minute"_s);
        exec(u"grant select on public.function_invocations, public.function_reports to stranger"_s);
        const auto filtered = m_fixture.connect(u"stranger"_s);
        QVERIFY(filtered);
        QCOMPARE(await(FunctionStore(*filtered).overview()).error().kind, ErrorKind::HiddenByPolicy);
        QCOMPARE(await(FunctionStore(*filtered).invocations({}, {}, 10)).error().kind, ErrorKind::HiddenByPolicy);
    }

    void aDatabaseWithoutThePartSaysSo()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        const auto connection = handmade.connect();
        QVERIFY(connection);
        FunctionStore store(*connection);
        const auto answer = await(store.overview());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::MissingObject);
        QVERIFY(answer.error().hint.contains("signalbox migrate"_L1));
        QCOMPARE(await(store.invocations({}, {}, 10)).error().kind, ErrorKind::MissingObject);
        QCOMPARE(await(store.ofMessage(first)).error().kind, ErrorKind::MissingObject);
    }

    /// The record, installed beside tables made by hand.
    void handmadeTablesTellWhatTheyCan()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        VERIFY_RESULT(handmade.server.exec(
            u"create table public.function_invocations (id bigint primary key, message_id text, function_name text,"
            " event_type text, state text, attempts integer, repeats integer, status integer, created_at timestamptz,"
            " started_at timestamptz, finished_at timestamptz, error text, effects jsonb, trace_parent text);"
            "create table public.function_reports (function_name text primary key, version text,"
            " reported_at timestamptz, report jsonb);"
            "insert into public.function_invocations values (1, '%1', 'trip-events', 'trip.a', 'done', 1, 0, 200, "
            "now(),"
            " now(), now(), null, null, null);"
            "update public.webhook_configs set url = 'https://abc.supabase.co/functions/v1/trip-events', is_active = "
            "true;"
            "delete from public.webhook_logs;"
            "insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status, error_message,"
            " created_at) select min(id), 'trip.a', '{}', 404, 'not there', now() from public.webhook_configs"_s.arg(
                first)));
        const auto connection = handmade.connect();
        QVERIFY(connection);
        FunctionStore store(*connection);
        const auto answer = await(store.overview());
        VERIFY_RESULT(answer);
        const auto &endpoints = answer->functions.first().endpoints;
        QVERIFY(std::ranges::any_of(endpoints, [](const FunctionEndpoint &endpoint) {
            return endpoint.lastStatus == 404 && endpoint.lastError == "not there"_L1 && endpoint.failingSince;
        }));
        QCOMPARE(answer->functions.first().figures.done, 1);
        const auto page = await(store.invocations({}, {}, 10));
        VERIFY_RESULT(page);
        QCOMPARE(page->size(), 1);
        QCOMPARE(page->first().deliveryId, std::nullopt);
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(FunctionStoreTest)

#include "tst_functionstore.moc"
