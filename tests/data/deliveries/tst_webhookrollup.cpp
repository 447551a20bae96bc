#include "data/storefixture.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// The statistics agree with the deliveries, whatever happens to them.
class WebhookRollupTest : public QObject
{
    Q_OBJECT

private:
    /// name, calls, successes, failures of every endpoint that has any: from the rollup, and counted.
    const QString countedRows
        = u"select string_agg(concat_ws(' ', c.name, l.calls, l.delivered, l.failed, l.open), e'\\n' order by c.name)"
          " from public.webhook_configs c join (select webhook_config_id,"
          " count(coalesce(state, signalbox.derived_state(response_status, error_message))) as calls,"
          " count(*) filter (where coalesce(state, signalbox.derived_state(response_status, error_message)) = "
          "'delivered') as "
          "delivered,"
          " count(*) filter (where coalesce(state, signalbox.derived_state(response_status, error_message)) = "
          "'failed') as failed,"
          " count(*) filter (where state in ('pending', 'in_flight')) as open"
          " from public.webhook_logs group by 1) l on l.webhook_config_id = c.id"_s;
    const QString reportedRows
        = u"select string_agg(concat_ws(' ', webhook_name, total_calls, successful_calls, failed_calls, open_calls),"
          " e'\\n' order by webhook_name) from public.get_webhook_stats(null, 90) where total_calls > 0"_s;

    static void verifyAgreement(const TestServer &server, const QString &counted, const QString &reported)
    {
        const QString expected = server.value(counted);
        QVERIFY(!expected.isEmpty());
        QCOMPARE(server.value(reported).split(u'\n'), expected.split(u'\n'));
    }

    static QString fill(int rows)
    {
        return u"insert into public.webhook_logs (webhook_config_id, event_type, payload, message_id, state, sent_at,"
               " created_at, completed_at, response_status, error_message)"
               " select 1 + n %% 4, 'event.' || n %% 3, '{}', gen_random_uuid(),"
               " case when n %% 7 = 0 then 'failed' when n %% 31 = 0 then 'pending' else 'delivered' end,"
               " t, t, case when n %% 31 <> 0 or n %% 7 = 0 then t + n %% 900 * interval '1 ms' end,"
               " case when n %% 7 = 0 then 503 else 200 end, case when n %% 7 = 0 then 'HTTP 503' end"
               " from generate_series(1, %1) n, lateral (select now() - n * interval '3 minutes' as t) x"_s.arg(rows)
                   .replace("%%"_L1, "%"_L1);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(StoreFixture::Content::Migrated);
        VERIFY_RESULT(m_fixture->start());
    }

    void agreesBeforeAndAfterThePump()
    {
        const TestServer &server = m_fixture->server;
        VERIFY_RESULT(server.exec(fill(3000)));
        verifyAgreement(server, countedRows, reportedRows);
        VERIFY_RESULT(server.exec(u"select signalbox.roll_up()"_s));
        QCOMPARE(server.value(u"select count(*) from signalbox.rollup_queue"_s), u"0"_s);
        verifyAgreement(server, countedRows, reportedRows);
        for (int round = 0; round < 200; ++round)
            VERIFY_RESULT(server.exec(u"select signalbox.compact_rollup()"_s));
        QCOMPARE(server.value(u"select count(*) from public.webhook_rollup where bucket_minutes = 1 and bucket_start"
                              " < date_trunc('hour', now() - interval '6 hours')"_s),
            u"0"_s);
        verifyAgreement(server, countedRows, reportedRows);
        QCOMPARE(server.value(u"select count(*) from public.get_webhook_stats(null, 90) s"
                              " join (select webhook_config_id, percentile_cont(0.95) within group (order by"
                              " completed_at - sent_at) as p95 from public.webhook_logs where state = 'delivered'"
                              " group by 1) x on x.webhook_config_id = (select c.id from public.webhook_configs c where"
                              " c.name = s.webhook_name)"
                              " where s.p95_time_to_settle between x.p95 * 0.85 and x.p95 * 1.15"_s),
            u"4"_s);
    }

    void theOldColumnsAreWhereTheyWere()
    {
        QCOMPARE(
            m_fixture->server.value(u"select pg_get_function_result('public.get_webhook_stats'::regproc)"_s)
                .startsWith("TABLE(webhook_name text, total_calls bigint, successful_calls bigint, failed_calls bigint,"
                            " avg_response_time interval, events jsonb,"_L1),
            true);
    }

    void lateChangesAreCounted()
    {
        const TestServer &server = m_fixture->server;
        VERIFY_RESULT(server.exec(fill(700)));
        VERIFY_RESULT(server.exec(u"select signalbox.roll_up()"_s));
        VERIFY_RESULT(server.exec(u"update public.webhook_logs set state = 'delivered', completed_at = now()"
                                  " where state = 'pending';"
                                  "update public.webhook_logs set state = 'pending', completed_at = null where id = 1;"
                                  "update public.webhook_logs set state = 'failed', response_status = 500 where id = 2;"
                                  "update public.webhook_logs set state = 'delivered' where id = 7"_s));
        verifyAgreement(server, countedRows, reportedRows);
        VERIFY_RESULT(server.exec(u"select signalbox.roll_up()"_s));
        verifyAgreement(server, countedRows, reportedRows);
        const QString before = server.value(reportedRows);
        VERIFY_RESULT(server.exec(u"delete from public.webhook_logs where state = 'failed'"_s)); // as retention does
        QCOMPARE(server.value(reportedRows), before);
    }

    void usersWriteNothingOfIt()
    {
        const TestServer &server = m_fixture->server;
        VERIFY_RESULT(
            server.exec(u"update public.webhook_configs set is_active = true, url = 'http://127.0.0.1:9/';"
                        "select signalbox.refresh_epoch();"
                        "select public.send_webhook_with_retry('chat_events', 'chat.message.created', '{}')"_s));
        QCOMPARE(server.value(u"select count(*) from public.webhook_logs"_s), u"1"_s);
        QCOMPARE(server.value(u"select count(*) from signalbox.rollup_queue"_s), u"0"_s);
        QCOMPARE(server.value(u"select count(*) from public.webhook_rollup"_s), u"0"_s);
    }

    void historyIsCountedOnce()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        const TestServer &server = handmade.server;
        VERIFY_RESULT(migrated(server.spec()));
        // from before: not yet classified, or classified while the import is under way
        VERIFY_RESULT(server.exec(u"select signalbox.roll_up_history(300), signalbox.backfill_states(700)"_s));
        VERIFY_RESULT(server.exec(u"select signalbox.roll_up(), signalbox.backfill_states()"_s));
        VERIFY_RESULT(server.exec(u"select signalbox.roll_up()"_s));
        verifyAgreement(server, countedRows, reportedRows);
        // what older code writes has no state, and is counted once it is classified
        VERIFY_RESULT(server.exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload,"
                                  " response_status, completed_at) values (1, 'x', '{}', 200, now());"
                                  "select signalbox.backfill_states(), signalbox.roll_up()"_s));
        verifyAgreement(server, countedRows, reportedRows);
    }

private:
    std::unique_ptr<StoreFixture> m_fixture;
};

QTEST_GUILESS_MAIN(WebhookRollupTest)
#include "tst_webhookrollup.moc"
