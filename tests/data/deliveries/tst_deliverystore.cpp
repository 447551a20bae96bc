#include "data/storefixture.h"

#include "data/deliveries/deliverydetailstore.h"
#include "data/deliveries/deliverystore.h"
#include "data/endpoints/endpointstore.h"
#include "data/replay/replaystore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DeliveryStoreTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }

    /// Deliveries of the endpoints 1 and 2 in turn: n % 10 = 0 failed, else delivered.
    void addDeliveries(int count)
    {
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status, response_body,"
             " attempt_count, error_message, created_at, completed_at, message_id, state, sent_at)"
             " select 1 + n % 2, case n % 5 when 0 then 'rare' else 'common' end, jsonb_build_object('n', n),"
             " case n % 10 when 0 then 500 else 200 end, 'body', 1 + n % 3, case n % 10 when 0 then 'HTTP 500' end,"
             " now() - (%1 - n) * interval '1 minute', now() - (%1 - n) * interval '1 minute', gen_random_uuid(),"
             " case n % 10 when 0 then 'failed' else 'delivered' end, now() - (%1 - n) * interval '1 minute'"
             " from generate_series(1, %1) n"_s.arg(count));
    }

    static DeliveryFilter withState(DeliveryState state)
    {
        DeliveryFilter filter;
        filter.wanted.states = {state};
        return filter;
    }

    Result<DeliveryPage> page(const DeliveryFilter &filter = {}, const DeliveryPageRequest &request = {})
    {
        return await(DeliveryStore(*m_connection).page(filter, request));
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
             "alter table public.webhook_logs enable row level security;"
             "insert into public.webhook_configs (name, url, secret, events, is_active) values"
             " ('one', 'https://one.example.com/', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', array['common', 'a.*'], "
             "true),"
             " ('two', 'https://two.example.com/', null, array['rare'], false)"_s);
    }

    void aDatabaseWithoutTheTablesSaysSo()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto connection = bare.connect();
        QVERIFY(connection);
        DeliveryStore store(*connection);
        const auto answer = await(store.page({}, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::MissingObject);
        QVERIFY(answer.error().hint.contains("signalbox migrate"_L1));
        QCOMPARE(await(EndpointStore(*connection).summaries()).error().kind, ErrorKind::MissingObject);
        QCOMPARE(await(DeliveryDetailStore(*connection).detail(1)).error().kind, ErrorKind::MissingObject);
        QCOMPARE(await(ReplayStore(*connection).replay(1, QUuid::createUuid())).error().kind, ErrorKind::MissingObject);
    }

    void noDeliveriesAreNoDeliveries()
    {
        const auto answer = page();
        VERIFY_RESULT(answer);
        QCOMPARE(*answer, (DeliveryPage{{}, true, {}}));
    }

    void readsADelivery()
    {
        addDeliveries(10);
        exec(u"update public.webhook_logs set replay_of = 3, sent_at = '2026-11-22 12:00:00.000001+00',"
             " next_attempt_at = '2026-11-22 12:00:01+00', state = 'pending' where id = 10"_s);
        const auto answer = page({}, {{}, DeliveryPageRequest::Direction::Older, 1});
        VERIFY_RESULT(answer);
        QCOMPARE(answer->deliveries.size(), 1);
        const Delivery &delivery = answer->deliveries.first();
        QCOMPARE(delivery.id, 10);
        QCOMPARE(delivery.endpointId, 1);
        QCOMPARE(delivery.endpointName, u"one"_s);
        QCOMPARE(delivery.eventType, u"rare"_s);
        QCOMPARE(delivery.state, DeliveryState::Pending);
        QCOMPARE(delivery.responseStatus, 500);
        QCOMPARE(delivery.attemptCount, 2);
        QCOMPARE(delivery.errorMessage, u"HTTP 500"_s);
        QCOMPARE(delivery.sentAt->toPostgres(), u"2026-11-22 12:00:00.000001+00"_s);
        QCOMPARE(delivery.nextAttemptAt->toPostgres(), u"2026-11-22 12:00:01.000000+00"_s);
        QCOMPARE(delivery.replayOf, 3);
        QCOMPARE(delivery.sample, false);
        QVERIFY(delivery.createdAt && delivery.completedAt);
        QCOMPARE(answer->next, 10);
    }

    void tellsWhatBlocksItsKey_data()
    {
        QTest::addColumn<DeliveryFilter>("filter"); // one of each way that a page is read
        QTest::newRow("all") << DeliveryFilter();
        QTest::newRow("an endpoint") << DeliveryFilter{.wanted = {.endpoints = {u"one"_s}}};
        QTest::newRow("ids") << DeliveryFilter{.ids = {1, 2, 3}};
    }
    void tellsWhatBlocksItsKey()
    {
        QFETCH(DeliveryFilter, filter);
        addDeliveries(3);
        exec(u"update public.webhook_logs set webhook_config_id = 1, is_blocking = id < 3,"
             " state = case id when 1 then 'failed' else 'delivered' end"_s);
        const auto answer = page(filter);
        VERIFY_RESULT(answer);
        QList<qint64> blocking;
        for (const Delivery &delivery : answer->deliveries) {
            if (delivery.blocking)
                blocking.append(delivery.id);
        }
        QCOMPARE(answer->deliveries.size(), 3);
        QCOMPARE(blocking, QList<qint64>{1});
    }

    void pagesToTheEnd_data()
    {
        QTest::addColumn<DeliveryFilter>("filter");
        QTest::addColumn<int>("count");
        const auto filter
            = [](const QList<DeliveryState> &states, const QStringList &endpoints, const QStringList &events) {
                  DeliveryFilter filter;
                  filter.wanted = {states, endpoints, events, {}, {}};
                  return filter;
              };
        QTest::newRow("all") << filter({}, {}, {}) << 500;
        QTest::newRow("failed") << filter({DeliveryState::Failed}, {}, {}) << 50;
        QTest::newRow("endpoint") << filter({}, {u"two"_s}, {}) << 250;
        QTest::newRow("event") << filter({}, {}, {u"rare"_s}) << 100;
        QTest::newRow("all three") << filter({DeliveryState::Delivered}, {u"two"_s}, {u"rare"_s}) << 50;
        QTest::newRow("nothing fits") << filter({}, {}, {u"' or true --"_s}) << 0;
    }
    void pagesToTheEnd()
    {
        QFETCH(DeliveryFilter, filter);
        QFETCH(int, count);
        addDeliveries(500);
        QList<qint64> seen;
        DeliveryPageRequest request{{}, DeliveryPageRequest::Direction::Older, 40};
        for (bool end = false; !end; end = !request.from) {
            const auto answer = page(filter, request);
            VERIFY_RESULT(answer);
            QCOMPARE(answer->reachedEnd, !answer->next.has_value());
            for (const Delivery &delivery : answer->deliveries)
                seen.append(delivery.id);
            request.from = answer->next;
        }
        QCOMPARE(seen.size(), count);
        QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
        QCOMPARE(QSet<qint64>(seen.begin(), seen.end()).size(), count);
    }

    void readsTheHeadOnly()
    {
        addDeliveries(20);
        const auto head = await(DeliveryStore(*m_connection).newerThan({}, 15, 100));
        VERIFY_RESULT(head);
        QCOMPARE(head->deliveries.size(), 6);
        QCOMPARE(head->deliveries.first().id, 20);
        QCOMPARE(head->deliveries.last().id, 15);
        const auto cut = await(DeliveryStore(*m_connection).newerThan({}, 15, 4));
        VERIFY_RESULT(cut);
        QCOMPARE(cut->deliveries.last().id, 17);
        QCOMPARE(cut->next, 17);
    }

    void oldRowsShowWhatTheirAnswerSays()
    {
        exec(u"insert into public.webhook_logs (event_type, payload, response_status, error_message) values"
             " ('e', '{}', 204, null), ('e', '{}', 404, null), ('e', '{}', null, 'refused'), ('e', '{}', null, null);"
             "update public.webhook_logs set state = null, next_attempt_at = null"_s);
        const auto answer = page();
        VERIFY_RESULT(answer);
        QList<DeliveryState> states;
        for (const Delivery &delivery : answer->deliveries)
            states.prepend(delivery.state);
        QCOMPARE(states,
            (QList{DeliveryState::Delivered, DeliveryState::Failed, DeliveryState::Failed, DeliveryState::Unknown}));
        const auto unknown = page(withState(DeliveryState::Unknown));
        VERIFY_RESULT(unknown);
        QCOMPARE(unknown->deliveries.size(), 1);
        QCOMPARE(unknown->deliveries.first().endpointName, QString());
    }

    void readsEndpointsButNeverASecret()
    {
        exec(
            u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, next_attempt_at, sent_at,"
            " completed_at, net_request_id, net_epoch) values"
            " (1, 'e', '{}', 'pending', now(), null, null, null, null),"
            " (1, 'e', '{}', 'in_flight', null, now(), null, 1, gen_random_uuid()),"
            " (1, 'e', '{}', 'in_flight', null, now(), null, 2, gen_random_uuid()),"
            " (2, 'e', '{}', 'failed', null, now(), now(), null, null),"
            " (2, 'e', '{}', 'failed', null, now(), now() - interval '2 hours', null, null)"_s);
        const auto endpoints = await(EndpointStore(*m_connection).summaries());
        VERIFY_RESULT(endpoints);
        const QList<WebhookEndpoint> expected = {
            {1, u"one"_s, u"https://one.example.com/"_s, {u"common"_s, u"a.*"_s}, true, true, 1, 2, 0},
            {2, u"two"_s, u"https://two.example.com/"_s, {u"rare"_s}, false, false, 0, 0, 1},
        };
        QCOMPARE(*endpoints, expected);
    }

    void replaysOnceForAKey()
    {
        addDeliveries(1);
        exec(u"update public.webhook_configs set is_active = true"_s);
        const QUuid key = QUuid::createUuid();
        const auto first = await(ReplayStore(*m_connection).replay(1, key));
        VERIFY_RESULT(first);
        const auto again = await(ReplayStore(*m_connection).replay(1, key));
        VERIFY_RESULT(again);
        QCOMPARE(*again, *first);
        QCOMPARE(m_fixture.server.value(u"select count(*) from public.webhook_logs"_s), u"2"_s);
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(*first));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->delivery.replayOf, 1);
        const auto original = await(DeliveryDetailStore(*m_connection).detail(1));
        VERIFY_RESULT(original);
        QCOMPARE(detail->messageId, original->messageId);
        const auto other = await(ReplayStore(*m_connection).replay(1, QUuid::createUuid()));
        VERIFY_RESULT(other);
        QVERIFY(*other != *first);
    }

    void aReplayThatCannotBeSaysWhy()
    {
        addDeliveries(1); // of the endpoint that is not active
        const auto inactive = await(ReplayStore(*m_connection).replay(1, QUuid::createUuid()));
        QVERIFY(!inactive);
        QVERIFY2(inactive.error().serverWords.contains("inactive"_L1), qPrintable(describe(inactive.error())));
        const auto gone = await(ReplayStore(*m_connection).replay(4711, QUuid::createUuid()));
        QVERIFY(!gone);
        QVERIFY2(gone.error().serverWords.contains("4711"_L1), qPrintable(describe(gone.error())));
    }

    void hiddenDeliveriesAreNotNoDeliveries()
    {
        addDeliveries(3);
        exec(u"drop role if exists reader; create role reader login;"
             "grant select on public.webhook_logs, public.webhook_configs, public.webhook_attempts to reader"_s);
        const auto connection = m_fixture.connect(u"reader"_s);
        QVERIFY(connection);
        DeliveryStore store(*connection);
        const auto answer = await(store.page({}, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::HiddenByPolicy);
        QCOMPARE(answer.error().subject, u"public.webhook_logs"_s);
        QVERIFY(answer.error().hint.contains("\"reader\" bypassrls"_L1));
        QCOMPARE(await(EndpointStore(*connection).summaries()).error().kind, ErrorKind::HiddenByPolicy);
        const auto replay = await(ReplayStore(*connection).replay(1, QUuid::createUuid()));
        QVERIFY(!replay);
        exec(u"alter role reader bypassrls"_s);
        VERIFY_RESULT(await(store.page({}, {})));
    }

    void aRoleWithoutTheGrantIsToldWhich()
    {
        exec(u"drop role if exists outsider; create role outsider login"_s);
        const auto connection = m_fixture.connect(u"outsider"_s);
        QVERIFY(connection);
        const auto answer = await(DeliveryStore(*connection).page({}, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Permission);
        QVERIFY2(answer.error().hint.contains("grant select on public.webhook_logs to \"outsider\""_L1),
            qPrintable(answer.error().hint));
    }

    void handmadeTablesAreReadToo()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        const auto connection = handmade.connect();
        QVERIFY(connection);
        DeliveryStore store(*connection);
        const auto answer = await(store.page({}, {}));
        VERIFY_RESULT(answer);
        QCOMPARE(answer->deliveries.size(), 200);
        // ids 1000, 999, 998, 997: answered 200, nothing, an error, 503
        QCOMPARE(answer->deliveries.at(0).state, DeliveryState::Delivered);
        QCOMPARE(answer->deliveries.at(1).state, DeliveryState::Unknown);
        QCOMPARE(answer->deliveries.at(2).state, DeliveryState::Failed);
        QCOMPARE(answer->deliveries.at(3).state, DeliveryState::Failed);
        for (const auto state : {DeliveryState::Delivered, DeliveryState::Unknown, DeliveryState::Failed}) {
            const auto filtered
                = await(store.page(withState(state), {{}, DeliveryPageRequest::Direction::Older, 1000}));
            VERIFY_RESULT(filtered);
            QCOMPARE(filtered->deliveries.size(), state == DeliveryState::Failed ? 500 : 250);
        }
        const auto detail = await(DeliveryDetailStore(*connection).detail(1000));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->payload, u"{\"n\": 1000}"_s);
        QCOMPARE(detail->attempts, QList<DeliveryAttempt>());
        const auto endpoints = await(EndpointStore(*connection).summaries());
        VERIFY_RESULT(endpoints);
        QCOMPARE(endpoints->size(), 2);
        QCOMPARE(endpoints->at(1).name, u"trip_events"_s);
        QCOMPARE(endpoints->at(1).hasSecret, true);
        QCOMPARE(endpoints->at(0).failedLastHour + endpoints->at(1).failedLastHour, 2);
        const auto replay = await(ReplayStore(*connection).replay(1000, QUuid::createUuid()));
        QVERIFY(!replay);
        QCOMPARE(replay.error().kind, ErrorKind::MissingObject);
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(DeliveryStoreTest)
#include "tst_deliverystore.moc"
