#include "data/storefixture.h"

#include "data/deliveries/deliverydetailstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/deliveries/deliverycopy.h"

#include <QTest>
#include <QUuid>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DeliveryDetailStoreTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }

    /// Deliveries 1 to `count` of the endpoint 1, accepted one a minute.
    void addDeliveries(int count)
    {
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status, response_body,"
             " created_at, completed_at, message_id, state, sent_at)"
             " select 1, 'common', jsonb_build_object('n', n), 200, 'body', t.at, t.at, gen_random_uuid(), "
             "'delivered', t.at"
             " from generate_series(1, %1) n"
             " cross join lateral (select now() - (%1 - n) * interval '1 minute' as at) t"_s.arg(count));
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
        exec(u"truncate public.webhook_configs, public.webhook_logs, public.webhook_attempts restart identity cascade;"
             "insert into public.webhook_configs (name, url, secret, events, is_active) values"
             " ('one', 'https://one.example.com/', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', array['common'], true)"_s);
    }

    void readsADetailWithItsAttempts()
    {
        addDeliveries(1);
        const QString payload = u"{\"n\": 12345678901234567890, \"text\": \"\u202E<b>\u00e4</b>\"}"_s;
        exec(
            u"update public.webhook_logs set payload = '%1', response_body = repeat('\u00e4', 100000);"
            "insert into public.webhook_attempts (webhook_log_id, attempt, sent_at, settled_at, url, response_status,"
            " error_message, lost) values"
            " (1, 2, '2026-11-22 12:00:05+00', '2026-11-22 12:00:06+00', 'https://one.example.com/', 200, null, false),"
            " (1, 1, '2026-11-22 12:00:00+00', null, 'https://one.example.com/', null, 'response lost', true)"_s.arg(
                payload));
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(1));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->delivery.id, 1);
        QCOMPARE(detail->url, u"https://one.example.com/"_s);
        QCOMPARE(detail->payload, payload); // the number too
        QCOMPARE(detail->payloadBytes, payload.toUtf8().size());
        QCOMPARE(detail->responseBody, QString(65536, u'\u00e4'));
        QCOMPARE(detail->responseBytes, 200000);
        QCOMPARE(QUuid(detail->messageId).isNull(), false);
        QCOMPARE(detail->attempts.size(), 2);
        QCOMPARE(detail->attempts.first().attempt, 1);
        QCOMPARE(detail->attempts.first().lost, true);
        QCOMPARE(detail->attempts.first().errorMessage, u"response lost"_s);
        QCOMPARE(detail->attempts.last().responseStatus, 200);
        QVERIFY(*detail->attempts.last().settledAt - *detail->attempts.last().sentAt == 1s);
    }

    void readsTheKeyAndWhetherItBlocks()
    {
        addDeliveries(2);
        exec(
            u"update public.webhook_logs set state = 'failed', order_key = repeat('k', 2000), is_blocking = true"
            " where id = 1; update public.webhook_logs set is_blocking = false where id = 2;"
            "insert into public.webhook_breakers (endpoint_id, in_flight_limit, limit_reason) values (1, 3, 'timeouts')"
            " on conflict (endpoint_id) do update set in_flight_limit = 3, limit_reason = 'timeouts'"_s); // the pump was here
        const auto first = await(DeliveryDetailStore(*m_connection).detail(1));
        VERIFY_RESULT(first);
        QVERIFY(first->delivery.blocking);
        QCOMPARE(first->orderKey.size(), 1000);
        QCOMPARE(*first->breaker->inFlightLimit, 3);
        QCOMPARE(first->breaker->limitReason, u"timeouts"_s);
        const auto second = await(DeliveryDetailStore(*m_connection).detail(2));
        VERIFY_RESULT(second);
        QVERIFY(!second->delivery.blocking && second->orderKey.isEmpty());
        exec(u"alter table public.webhook_logs drop column is_blocking, drop column order_key;"
             "delete from public.webhook_breakers"_s); // as an earlier installation has it
        const auto older = m_fixture.connect();
        QVERIFY(older);
        const auto read = await(DeliveryDetailStore(*older).detail(1));
        VERIFY_RESULT(read);
        QVERIFY(!read->delivery.blocking);
        exec(u"alter table public.webhook_logs add column is_blocking boolean, add column order_key text"_s);
    }

    void aDetailThatIsGoneSaysSo()
    {
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(4711));
        QVERIFY(!detail);
        QCOMPARE(detail.error().kind, ErrorKind::MissingObject);
        QVERIFY(detail.error().what.contains("4711"_L1));
    }

    void readsHeadersAndAnswersOfAttempts()
    {
        addDeliveries(1);
        exec(u"insert into public.webhook_attempts (webhook_log_id, attempt, sent_at, settled_at, url, response_status,"
             " request_headers, response_headers, response_body, secret_fingerprint) values"
             " (1, 1, now(), now(), 'https://one.example.com/', 401,"
             " '{\"webhook-id\": \"a\", \"Content-Type\": \"application/json\", \"x\": null}', '[1]',"
             " repeat('b', 5000), '1a2b3c4d')"_s);
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(1));
        VERIFY_RESULT(detail);
        const DeliveryAttempt &attempt = detail->attempts.first();
        QCOMPARE(
            attempt.requestHeaders, (QStringList{u"Content-Type: application/json"_s, u"webhook-id: a"_s, u"x"_s}));
        QCOMPARE(attempt.responseHeaders, QStringList());
        QCOMPARE(attempt.responseBody, QString(4096, u'b'));
        QCOMPARE(attempt.responseBytes, 5000);
        QCOMPARE(attempt.secretFingerprint, u"1a2b3c4d"_s);
    }

    void knowsSinceWhenTheEndpointFails()
    {
        addDeliveries(20); // one a minute
        exec(u"update public.webhook_logs set state = 'failed', response_status = 401, error_message = 'HTTP 401'"
             " where id between 11 and 18 and id <> 14;"
             "update public.webhook_logs set state = 'failed', response_status = null, error_message = 'Timeout'"
             " where id = 14;"
             "update public.webhook_logs set completed_at = now() + interval '1 hour' where id = 12;" // retried
             "update public.webhook_logs set state = 'delivered', response_status = 200 where id = 12"_s);
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(17));
        VERIFY_RESULT(detail);
        const auto at = [&](int id) {
            return m_fixture.server.value(
                u"select (extract(epoch from completed_at) * 1000000)::bigint from public.webhook_logs where id = %1"_s
                    .arg(id));
        };
        QCOMPARE(QString::number(detail->streak.since.value_or(Instant{}).micros), at(11));
        QCOMPARE(detail->streak.failures, 5); // 11, 13, 15, 16 and 17: not the timeout
        QCOMPARE(detail->streak.reachesFurther, false);
        QCOMPARE(QString::number(detail->streak.lastSuccessAt.value_or(Instant{}).micros), at(10));
        QCOMPARE(QString::number(detail->streak.recoveredAt.value_or(Instant{}).micros), at(19));
    }

    void findsWhatBelongsTogether()
    {
        addDeliveries(5);
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, completed_at, replay_of,"
             " requested_by, created_at)"
             " values (1, 'common', '{}', 'delivered', now() + interval '1 day', 3, 'postgres: me', now() + interval "
             "'1 day'),"
             " (1, 'common', '{}', 'failed', now() + interval '1 day', 3, 'postgres: me', now() + interval '1 day');"
             "update public.webhook_logs set completed_at = (select completed_at from public.webhook_logs where id = 3)"
             " where id = 4"_s);
        const auto relations = [this](qint64 id) {
            QStringList found;
            const auto detail = await(DeliveryDetailStore(*m_connection).detail(id));
            if (!detail)
                return QStringList(describe(detail.error()));
            for (const RelatedDelivery &related : detail->related)
                found.append(u"%1 %2"_s.arg(int(related.relation)).arg(related.delivery.id));
            return found;
        };
        QCOMPARE(relations(3), (QStringList{u"1 7"_s, u"1 6"_s, u"2 4"_s}));
        QCOMPARE(relations(6), (QStringList{u"0 3"_s, u"1 7"_s}));
        const auto replay = await(DeliveryDetailStore(*m_connection).detail(6));
        VERIFY_RESULT(replay);
        QCOMPARE(replay->requestedBy, u"postgres: me"_s);
    }

    void knowsTheEndpointAndItsChanges()
    {
        addDeliveries(1);
        exec(u"update public.webhook_configs set secret = 'whsec_AAAAGKYqrTwjUPD8ILPZIo2LaLaSwAAA', is_active = false;"
             "insert into public.webhook_breakers (endpoint_id, state, since, opened_at, next_probe_at,"
             " consecutive_failures) values (1, 'half_open', '2026-11-22 12:00:00+00', '2026-11-22 11:00:00+00',"
             " '2026-11-22 12:10:00+00', 7) on conflict (endpoint_id) do update set state = 'half_open',"
             " since = excluded.since, consecutive_failures = 7"_s);
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(1));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->endpointActive, false);
        QCOMPARE(detail->endpointSigns, true);
        QCOMPARE(detail->breaker->state, EndpointBreaker::State::HalfOpen);
        QCOMPARE(detail->breaker->failuresInARow, 7);
        QStringList changed;
        for (const EndpointChange &change : detail->changes) {
            changed.append(change.column);
            QVERIFY(!change.newValue.contains("whsec"_L1) && !change.oldValue.contains("whsec"_L1));
        }
        QVERIFY(changed.contains(u"secret"_s));
        QVERIFY(changed.contains(u"is_active"_s));
    }

    void knowsTheTriggersAndRunsBehindIt()
    {
        exec(
            u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, created_at, made_by_pid) "
            u"values"
            " (1, 'booking.flights.booked', '{}', 'delivered', '2026-11-22 12:00:05+00', null);"
            "insert into cron.job_run_details (jobid, runid, database, username, command, status, start_time, end_time)"
            " select j.jobid, 900001 + n, 'postgres', 'postgres', j.command, 'succeeded',"
            " '2026-11-22 12:00:00+00'::timestamptz + n * interval '1 hour',"
            " '2026-11-22 12:00:10+00'::timestamptz + n * interval '1 hour'"
            " from cron.job j, generate_series(0, 1) n where j.jobname = 'monitor-database-health';"
            "select setval('cron.runid_seq', 900100)"_s);
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(1));
        VERIFY_RESULT(detail);
        QStringList triggers;
        for (const EventTrigger &trigger : detail->triggers)
            triggers.append(u"%1 on %2 by %3"_s.arg(trigger.name, trigger.table, trigger.function));
        QCOMPARE(triggers,
            (QStringList{u"webhook_flight_booking_events on flights by webhook_booking_status"_s,
                u"webhook_flight_booking_made on flights by webhook_booking_status"_s}));
        QCOMPARE(detail->runs.size(), 1);
        QCOMPARE(detail->runs.first().runId, 900001);
        QCOMPARE(detail->runs.first().jobName, u"monitor-database-health"_s);
    }

    void aPartThatMayNotBeReadIsNamed()
    {
        addDeliveries(1);
        exec(u"create role part_reader login; grant usage on schema public, cron to part_reader;"
             " grant select on cron.job, cron.job_run_details to part_reader;"
             "grant select on public.webhook_logs, public.webhook_attempts, public.webhook_configs,"
             " public.webhook_breakers, public.webhook_endpoint_changes to part_reader;"
             "alter role part_reader bypassrls"_s);
        const auto reader = m_fixture.connect(u"part_reader"_s);
        QVERIFY(reader);
        exec(u"revoke select on public.webhook_endpoint_changes from part_reader"_s); // after it was probed
        const auto detail = await(DeliveryDetailStore(*reader).detail(1));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->delivery.id, 1);
        QCOMPARE(detail->unread.size(), 1);
        QVERIFY(detail->unread.first().contains("webhook_endpoint_changes"_L1));
    }

    void copiedStatementsRun()
    {
        exec(u"update public.webhook_configs set name = e'o''ne \\\\ \\n --'"_s);
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, message_id) values"
             " (1, 'common', jsonb_build_object('t', e'it''s \\\\ \\n \\u202e <b>'), 'failed', gen_random_uuid())"_s);
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(1));
        VERIFY_RESULT(detail);
        const QString copied = asSql(*detail);
        exec(copied);
        exec(copied); // the same key: sent once
        QCOMPARE(m_fixture.server.value(u"select count(*) from public.webhook_logs where replay_of = 1"_s), u"1"_s);
        for (const QString &setting : {u"on"_s, u"off"_s}) {
            QString all = copied;
            all.replace("-- select"_L1, "select"_L1);
            exec(u"set standard_conforming_strings = "_s + setting + u";\n"_s + all);
        }
        QCOMPARE(
            m_fixture.server.value(u"select string_agg(distinct l.event_type || (l.payload ->> 't' = o.payload ->> 't')"
                                   ", ' ') from public.webhook_logs l, public.webhook_logs o where o.id = 1"_s),
            u"commontrue test.webhooktrue"_s);
        QCOMPARE(m_fixture.server.value(u"select count(*) from public.webhook_logs"_s), u"8"_s);
    }

    void aPayloadOfAHundredMegabytesIsReadInPart()
    {
        addDeliveries(1);
        exec(u"update public.webhook_logs set payload = jsonb_build_object('t', repeat('x', 100000000))"_s);
        DeliveryDetailStore store(*m_connection);
        const auto detail = await(store.detail(1));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->payload.size(), 65'536);
        QCOMPARE(detail->payloadBytes, 100'000'009);
        const auto text = await(store.text({1, DeliveryTextRequest::Part::Payload, 0}));
        VERIFY_RESULT(text);
        QCOMPARE(text->text.size(), 16 * 1024 * 1024);
        QVERIFY(!text->whole);
    }

    void bytesThatAreNoTextAreShown()
    {
        exec(u"create database ascii template template0 encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'"_s);
        VERIFY_RESULT(m_fixture.server.exec(
            u"create table public.webhook_configs (id bigint, name text, url text, secret text, events text[],"
            " headers jsonb, retry_config jsonb, is_active boolean, created_at timestamptz, updated_at timestamptz);"
            "create table public.webhook_logs (id bigint, webhook_config_id bigint, event_type text, payload jsonb,"
            " response_status integer, response_body text, attempt_count integer, error_message text,"
            " created_at timestamptz, completed_at timestamptz);"
            "insert into public.webhook_logs (id, event_type, payload, response_body, error_message) values"
            " (1, e'caf\\xe9', '{}', e'\\xff\\xfe\\x80', e'\\xc0\\xaf')"_s,
            u"ascii"_s));
        ProjectConnection connection(m_fixture.server.spec(u"ascii"_s), *SqlCatalogue::load());
        VERIFY_RESULT(await(connection.open()));
        const auto detail = await(DeliveryDetailStore(connection).detail(1));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->delivery.eventType, u"caf\uFFFD"_s);
        QCOMPARE(detail->responseBody, u"\uFFFD\uFFFD\uFFFD"_s);
        QCOMPARE(detail->delivery.errorMessage, u"\uFFFD\uFFFD"_s);
    }

    void readsLongTextsOnDemand()
    {
        addDeliveries(1);
        exec(u"update public.webhook_logs set payload = jsonb_build_object('t', repeat('x', 300000)),"
             " response_body = repeat('\u00e4', 17000000);"
             "insert into public.webhook_attempts (webhook_log_id, attempt, response_body) values"
             " (1, 1, 'first'), (1, 2, 'second')"_s);
        DeliveryDetailStore store(*m_connection);
        const auto payload = await(store.text({1, DeliveryTextRequest::Part::Payload, 0}));
        VERIFY_RESULT(payload);
        QCOMPARE(payload->text.size(), 300'009);
        QCOMPARE(payload->bytes, 300'009);
        QVERIFY(payload->whole);
        const auto response = await(store.text({1, DeliveryTextRequest::Part::Response, 0}));
        VERIFY_RESULT(response);
        QCOMPARE(response->text.size(), 16 * 1024 * 1024);
        QCOMPARE(response->bytes, 34'000'000);
        QVERIFY(!response->whole);
        const auto attempt = await(store.text({1, DeliveryTextRequest::Part::AttemptResponse, 2}));
        VERIFY_RESULT(attempt);
        QCOMPARE(attempt->text, u"second"_s);
        QCOMPARE(await(store.text({77, DeliveryTextRequest::Part::Payload, 0})).error().kind, ErrorKind::MissingObject);
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(DeliveryDetailStoreTest)
#include "tst_deliverydetailstore.moc"
