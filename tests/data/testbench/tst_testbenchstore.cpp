#include "data/storefixture.h"

#include "data/testbench/templatestore.h"
#include "data/testbench/testbenchstore.h"
#include "domain/testevent.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBenchStoreTest : public QObject
{
    Q_OBJECT

    StoreFixture m_fixture{StoreFixture::Content::Migrated};

    SendDraft draft(const QString &event, const QString &endpoint = u"chat_events"_s) const
    {
        return {endpoint, {}, event, {}, uR"({"n": 12345678901234567890, "e": "ä"})"_s};
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        VERIFY_RESULT(m_fixture.server.exec(
            u"update public.webhook_configs set url = 'http://127.0.0.1:9/x', is_active = true where name = 'chat_events'"_s));
    }

    void everyEventHasATemplate()
    {
        const auto connection = m_fixture.connect();
        const TemplateStore templates(*connection);
        const QStringList events = templates.builtInEvents();
        for (const QString &event : {u"trip.collaborator.added"_s, u"trip.collaborator.updated"_s,
                 u"trip.collaborator.removed"_s, u"chat.message.created"_s, u"chat.message.process"_s,
                 u"chat.session.started"_s, u"chat.session.ended"_s, u"booking.flights.booked"_s,
                 u"booking.flights.cancelled"_s, u"booking.accommodations.booked"_s,
                 u"booking.accommodations.cancelled"_s, u"memory.generate.embedding"_s, u"test.webhook"_s}) {
            QVERIFY2(events.contains(event), qPrintable(event));
            const QString payload = templates.builtIn(event, Instant{}).payload;
            const QJsonObject object = QJsonDocument::fromJson(payload.toUtf8()).object();
            QVERIFY(!object.isEmpty() && !payload.contains(u"{{"_s));
            QVERIFY(event == testEvent || object.value(u"event"_s).toString() == event);
        }
        QCOMPARE(templates.builtIn(u"of.another.world"_s, Instant{}).payload, u"{}"_s);
    }

    void theNewestDeliveryIsTheTemplate()
    {
        const auto connection = m_fixture.connect();
        TemplateStore store(*connection);
        const auto none = await(store.newest(u"chat.message.process"_s));
        VERIFY_RESULT(none);
        QVERIFY(!none->deliveryId);
        QVERIFY(none->payload.contains(u"Lisbon"_s));
        VERIFY_RESULT(m_fixture.server.exec(
            u"insert into public.webhook_logs (webhook_config_id, event_type, payload) select id, "
            u"'chat.message.process', "
            "'{\"n\": 12345678901234567890}' from public.webhook_configs where name = 'chat_events'"_s));
        const auto newest = await(store.newest(u"chat.message.process"_s));
        VERIFY_RESULT(newest);
        QVERIFY(newest->deliveryId && newest->createdAt);
        QCOMPARE(newest->payload, uR"({"n": 12345678901234567890})"_s);
        QCOMPARE(newest->endpointName, u"chat_events"_s);
    }

    void sendsAndFollows()
    {
        const auto connection = m_fixture.connect();
        TestBenchStore store(*connection);
        for (const QString &event : {testEvent, u"chat.message.created"_s}) {
            const auto id = await(store.send(draft(event)));
            VERIFY_RESULT(id);
            QVERIFY(*id);
            const auto answer = await(store.follow(**id));
            VERIFY_RESULT(answer);
            QCOMPARE(answer->deliveryId, *id);
            QCOMPARE(int(answer->stage), int(SendStage::UnderWay));
            const auto copy = await(store.delivery(**id));
            VERIFY_RESULT(copy);
            QCOMPARE(copy->eventType, event);
            QVERIFY(copy->payload.contains(u"12345678901234567890"_s));
            QCOMPARE(copy->payloadBytes, copy->payload.toUtf8().size());
            QVERIFY(!copy->messageId.isEmpty());
            const auto found = await(store.findSent(draft(event), 60s));
            VERIFY_RESULT(found);
            QCOMPARE(*found, *id);
        }
        const auto notSubscribed = await(store.send(draft(u"nobody.wants.this"_s)));
        VERIFY_RESULT(notSubscribed);
        QVERIFY(!*notSubscribed);
        VERIFY_RESULT(await(store.findSent(draft(u"nobody.wants.this"_s), 60s)));
        QVERIFY(!await(store.send(draft(testEvent, u"no such endpoint"_s))));
        QCOMPARE(await(store.follow(999999999)).error().kind, ErrorKind::MissingObject);
    }

    void readsHowADeliveryEnded()
    {
        const auto connection = m_fixture.connect();
        TestBenchStore store(*connection);
        const QString id
            = m_fixture.server.value(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, "
                                     u"response_status, response_body, "
                                     "created_at, completed_at) select id, 'x', '{}', 'failed', 401, '{\"error\": "
                                     "\"no\"}', now() - interval '2 s', now() "
                                     "from public.webhook_configs where name = 'chat_events' returning id"_s);
        VERIFY_RESULT(m_fixture.server.exec(
            u"insert into public.webhook_attempts (webhook_log_id, attempt, sent_at, settled_at, url, response_status, "
            "request_headers, response_headers) values (%1, 1, now() - interval '1 s', now(), 'http://x/', 401, "
            "'{\"webhook-id\": \"m\"}', '{\"server\": \"a\", \"x-two\": [\"1\", \"2\"]}')"_s.arg(id)));
        const auto answer = await(store.follow(id.toLongLong()));
        VERIFY_RESULT(answer);
        QCOMPARE(int(answer->stage), int(SendStage::Answered));
        QVERIFY(!answer->isGood());
        QCOMPARE(answer->status, 401);
        QCOMPARE(answer->phases.size(), 2);
        QVERIFY(answer->phases.first().phase == SendPhase::Queued && answer->phases.first().span >= 1s);
        QCOMPARE(answer->phases.last(), (PhaseTime{SendPhase::Settling, 1s}));
        QCOMPARE(answer->sentHeaders, (QList<HeaderField>{{u"webhook-id"_s, u"m"_s}}));
        QCOMPARE(answer->headers.size(), 3);
        QCOMPARE(answer->body, u"{\"error\": \"no\"}"_s);
    }

    void changesAUrlOnlyWhenItIsStillTheSame()
    {
        const auto connection = m_fixture.connect();
        TestBenchStore store(*connection);
        const QString sql = u"select url from public.webhook_configs where name = 'booking_events'"_s;
        const QString before = m_fixture.server.value(sql);
        QVERIFY(*await(store.changeUrl({u"booking_events"_s, before, u"http://127.0.0.1:1/a"_s})));
        QCOMPARE(m_fixture.server.value(sql), u"http://127.0.0.1:1/a"_s);
        QVERIFY(!*await(store.changeUrl({u"booking_events"_s, before, u"http://127.0.0.1:1/b"_s})));
        QVERIFY(*await(store.changeUrl({u"booking_events"_s, u"http://127.0.0.1:1/a"_s, before})));
    }

    void handMadeTablesSayWhatIsMissing()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        const auto connection = handmade.connect();
        QVERIFY(connection);
        TestBenchStore store(*connection);
        QCOMPARE(await(store.send(draft(testEvent))).error().kind, ErrorKind::MissingObject);
        QVERIFY(await(store.follow(1)).error().hint.contains("signalbox migrate"_L1));
        VERIFY_RESULT(await(TemplateStore(*connection).newest(u"chat.message.created"_s)));
    }
};

QTEST_GUILESS_MAIN(TestBenchStoreTest)
#include "tst_testbenchstore.moc"
