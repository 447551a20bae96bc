#include "data/storefixture.h"

#include "data/deliverydetailstore.h"

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

    void aDetailThatIsGoneSaysSo()
    {
        const auto detail = await(DeliveryDetailStore(*m_connection).detail(4711));
        QVERIFY(!detail);
        QCOMPARE(detail.error().kind, ErrorKind::MissingObject);
        QVERIFY(detail.error().what.contains("4711"_L1));
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(DeliveryDetailStoreTest)
#include "tst_deliverydetailstore.moc"
