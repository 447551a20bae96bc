#include "data/storefixture.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

const QString jobKey = u"00000000-0000-4000-8000-0000000000aa"_s;
const QString otherKey = u"00000000-0000-4000-8000-0000000000bb"_s;

} // namespace

/// replay_webhook and bulk replays, against a sender that this test plays itself.
class BulkReplayTest : public QObject
{
    Q_OBJECT

private:
    QString value(const QString &sql) const { return m_fixture.server.value(sql); }
    QString run(const QString &sql) const
    {
        const auto done = m_fixture.server.exec(sql);
        return done ? QString() : describe(done.error());
    }
    int count(const QString &from) const { return value(u"select count(*) from "_s + from).toInt(); }

    /// What the sender would do with all that is queued, and the pump with its answers.
    void answer(int status) const
    {
        QCOMPARE(run(u"with sent as (delete from net.http_request_queue returning id)"
                     " insert into net._http_response (id, status_code, headers, content)"
                     " select id, %1, '{}', '' from sent;"
                     " select public.webhook_reconcile()"_s.arg(status)),
            QString());
    }
    void work() const { QCOMPARE(run(u"select signalbox.work_replays()"_s), QString()); }
    QString job() const
    {
        return value(u"select concat_ws(' ', state, sent, delivered, failed, skipped, waiting)"
                     " from public.webhook_replay_report where key = '%1'"_s.arg(jobKey));
    }
    void fail(int messages) const
    {
        QCOMPARE(run(u"select public.send_webhook_with_retry('chat_events', 'chat.message.created',"
                     " jsonb_build_object('n', n)) from generate_series(1, %1) n"_s.arg(messages)),
            QString());
        answer(500);
    }
    QString start(const QString &options = u"{}"_s, const QString &filter = u"{\"endpoint\": \"chat_events\"}"_s) const
    {
        return value(u"select public.start_webhook_replay('%1', '%2', '%3')"_s.arg(jobKey, filter, options));
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }

    void init()
    {
        // No breaker and no bound: what is counted here is what a replay sends.
        QCOMPARE(
            run(u"truncate public.webhook_logs, public.webhook_attempts, public.webhook_replay_jobs,"
                " public.webhook_replay_items, public.webhook_breakers, signalbox.breaker_minutes,"
                " net.http_request_queue, net._http_response restart identity cascade;"
                " update public.webhook_configs set is_active = true, url = 'http://127.0.0.1:9/' || name, retry_config"
                " = '{\"max_retries\": 0, \"breaker_failures\": 0, \"max_in_flight\": 1000}'"_s),
            QString());
    }

    void aReplayCarriesTheSameMessage()
    {
        fail(1);
        const QString replay = value(u"select public.replay_webhook(1, '%1')"_s.arg(jobKey));
        QCOMPARE(value(u"select public.replay_webhook(1, '%1')"_s.arg(jobKey)), replay);
        QCOMPARE(count(u"public.webhook_logs"_s), 2);
        QCOMPARE(value(u"select r.message_id = o.message_id and r.replay_of = o.id and r.requested_by = 'postgres'"
                       " from public.webhook_logs o, public.webhook_logs r where o.id = 1 and r.id = "_s
                     + replay),
            u"t"_s);
    }

    void anEditedReplayIsAnotherMessage()
    {
        fail(1);
        const QString replay
            = value(u"select public.replay_webhook(1, '%1', '{\"edited\": true}', 'ticket 7')"_s.arg(jobKey));
        QCOMPARE(value(u"select concat_ws(' ', r.message_id = o.message_id, r.replay_of, r.payload, r.requested_by)"
                       " from public.webhook_logs o, public.webhook_logs r where o.id = 1 and r.id = "_s
                     + replay),
            u"f 1 {\"edited\": true} postgres: ticket 7"_s);
    }

    void aKeyBelongsToOneDelivery()
    {
        fail(2);
        QCOMPARE(run(u"select public.replay_webhook(1, '%1')"_s.arg(jobKey)), QString());
        QVERIFY(run(u"select public.replay_webhook(2, '%1')"_s.arg(jobKey)).contains("cannot replay 2"_L1));
        QCOMPARE(count(u"public.webhook_logs"_s), 3);
    }

    void filtersAreChecked_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << u"{\"nonsense\": 1}"_s << u"cannot be filtered by nonsense"_s;
        QTest::newRow("open ones") << u"{\"state\": \"pending\"}"_s << u"delivered or failed"_s;
        QTest::newRow("injection") << u"{\"endpoint_id\": \"1); drop table x; --\"}"_s << u"invalid input syntax"_s;
        QTest::newRow("no object") << u"[]"_s << u"JSON object"_s;
        QTest::newRow("a time that is none") << u"{\"created_from\": \"soon\"}"_s << u"invalid input syntax"_s;
    }
    void filtersAreChecked()
    {
        QFETCH(QString, filter);
        QFETCH(QString, words);
        const QString complaint = run(u"select public.preview_webhook_replay('%1')"_s.arg(filter));
        QVERIFY2(complaint.contains(words), qPrintable(complaint));
    }

    void aQuoteInAFilterIsText()
    {
        fail(1);
        QCOMPARE(run(u"select public.preview_webhook_replay('{\"endpoint\": \"x'') or true --\"}')"_s), QString());
        QCOMPARE(count(u"public.preview_webhook_replay('{\"endpoint\": \"x'') or true --\"}')"_s), 0);
    }

    void thePreviewCountsAndSaysWhatChanged()
    {
        fail(3);
        QCOMPARE(run(u"select public.replay_webhook(1, '%1')"_s.arg(jobKey)), QString());
        answer(200);
        QCOMPARE(run(u"update public.webhook_configs set url = 'http://127.0.0.1:9/new' where name = 'chat_events'"_s),
            QString());
        QCOMPARE(value(u"select concat_ws(' ', endpoint, messages, succeeded_since, under_way, oldest_id, newest_id)"
                       " from public.preview_webhook_replay('{\"failure_kind\": \"http_5xx\"}')"_s),
            u"chat_events 3 1 0 1 3"_s);
        QVERIFY(value(u"select changes from public.preview_webhook_replay('{}')"_s).contains("a replay goes to"_L1));
    }

    void thePreviewSaysWhatIsDifferentNow_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("words"); // null: nothing to say
        QTest::newRow("nothing") << u"select 1"_s << QString();
        QTest::newRow("secret") << u"select public.set_webhook_secret('chat_events', 'another secret')"_s
                                << u"Its secret was replaced: a replay is signed with the new one"_s;
        QTest::newRow("no secret") << u"select public.set_webhook_secret('chat_events', null)"_s
                                   << u"Its secret was removed: a replay is not signed"_s;
        QTest::newRow("headers") << u"update public.webhook_configs set headers = '{\"Authorization\": \"Bearer x\"}'"
                                    " where name = 'chat_events'"_s
                                 << u"Its headers were changed at "_s;
        QTest::newRow("inactive") << u"update public.webhook_configs set is_active = false"_s
                                  << u"The endpoint is inactive: nothing would be sent"_s;
        QTest::newRow("events") << u"update public.webhook_configs set events = '{}' where name = 'chat_events'"_s
                                << u"It does not subscribe to chat.message.created any more"_s;
    }
    void thePreviewSaysWhatIsDifferentNow()
    {
        QFETCH(QString, change);
        QFETCH(QString, words);
        QCOMPARE(run(u"update public.webhook_configs set secret = 'the first secret', updated_at = now()"
                     " where name = 'chat_events'"_s),
            QString());
        fail(1);
        // Its connection ends without a commit, so nothing of the change stays.
        const QString said = value(u"begin; %1; select changes from public.preview_webhook_replay('{}')"_s.arg(change));
        QVERIFY2(words.isNull() ? said.isEmpty() : said.startsWith(words), qPrintable(said));
        QVERIFY(!said.contains("another secret"_L1) && !said.contains("Bearer"_L1));
    }

    void theOrderIsKept_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("ids");
        QTest::newRow("oldest") << u"oldest"_s << u"1 2 3"_s;
        QTest::newRow("newest") << u"newest"_s << u"4 3 2"_s;
    }
    void theOrderIsKept()
    {
        QFETCH(QString, order);
        QFETCH(QString, ids);
        fail(4);
        start(u"{\"order\": \"%1\", \"limit\": 3}"_s.arg(order), u"{\"ids\": [1, 2, 3, 4]}"_s);
        QCOMPARE(
            value(u"select string_agg(log_id::text, ' ' order by position) from public.webhook_replay_items"_s), ids);
        QVERIFY(run(u"select public.start_webhook_replay('%1', '{}', '{\"order\": \"any\"}')"_s.arg(otherKey))
                    .contains("oldest or newest"_L1));
    }

    void aJobKeepsItsTitleAndNoLongList()
    {
        fail(1);
        QCOMPARE(run(u"select public.start_webhook_replay('%1', jsonb_build_object('ids', (select jsonb_agg(n) from"
                     " generate_series(1, 101) n)), '{\"title\": \"All of them\"}')"_s.arg(jobKey)),
            QString());
        QCOMPARE(value(u"select concat_ws(' | ', title, total, filter ->> 'ids') from public.webhook_replay_report"_s),
            u"All of them | 1 | 101 ids"_s);
    }

    void confirmingTwiceStartsOneJobWithTheSameDeliveries()
    {
        fail(3);
        const QString job = start(u"{\"limit\": 2}"_s);
        fail(3);
        QCOMPARE(start(u"{\"limit\": 50}"_s), job);
        QCOMPARE(count(u"public.webhook_replay_jobs"_s), 1);
        QCOMPARE(value(u"select string_agg(log_id::text, ' ' order by position) from public.webhook_replay_items"_s),
            u"1 2"_s);
    }

    void aCanaryStopsBeforeTheRest()
    {
        fail(30);
        start(u"{\"rate_per_minute\": 60000}"_s);
        work();
        QCOMPARE(job(), u"running 1 0 0 0 29"_s);
        work(); // waits for its outcome
        QCOMPARE(job(), u"running 1 0 0 0 29"_s);
        answer(200);
        work();
        QCOMPARE(job(), u"running 11 1 0 0 19"_s);
        answer(503);
        work();
        QCOMPARE(job(), u"stopped 11 1 10 0 19"_s);
        QCOMPARE(
            value(u"select state_words from public.webhook_replay_jobs"_s), u"10 of the last 11 messages failed"_s);
        work();
        QCOMPARE(job(), u"stopped 11 1 10 0 19"_s);

        QCOMPARE(value(u"select public.resume_webhook_replay(1)"_s), u"running"_s);
        for (int round = 0; round < 20 && !job().startsWith("done"_L1); ++round) {
            work();
            answer(200);
        }
        QCOMPARE(job(), u"done 30 20 10 0 0"_s);
        QCOMPARE(count(u"public.webhook_logs where replay_of is not null"_s), 30);
        QCOMPARE(count(u"(select replay_of from public.webhook_logs where replay_of is not null group by 1 having"
                       " count(*) > 1) twice"_s),
            0);
    }

    void aPausedOrCancelledJobSendsNothing()
    {
        fail(5);
        start(u"{\"canary\": false, \"rate_per_minute\": 1}"_s);
        QCOMPARE(value(u"select public.pause_webhook_replay(1)"_s), u"paused"_s);
        work();
        QCOMPARE(job(), u"paused 0 0 0 0 5"_s);
        QCOMPARE(value(u"select public.resume_webhook_replay(1)"_s), u"running"_s);
        work();
        work(); // the rate allows one a minute
        QCOMPARE(job(), u"running 1 0 0 0 4"_s);
        QCOMPARE(value(u"select public.cancel_webhook_replay(1)"_s), u"cancelled"_s);
        QCOMPARE(value(u"select public.cancel_webhook_replay(1)"_s), u"cancelled"_s);
        answer(200);
        work(); // what was under way is still accounted for
        QCOMPARE(job(), u"cancelled 1 1 0 0 4"_s);
        QVERIFY(run(u"select public.resume_webhook_replay(1)"_s).contains("is cancelled"_L1));
    }

    void whatSucceededSinceIsSkipped_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("skipped") << u"{\"canary\": false, \"rate_per_minute\": 60000}"_s << u"done 1 1 0 1 0"_s;
        QTest::newRow("sent all the same")
            << u"{\"canary\": false, \"rate_per_minute\": 60000, \"skip_succeeded\": false}"_s << u"done 2 2 0 0 0"_s;
    }
    void whatSucceededSinceIsSkipped()
    {
        QFETCH(QString, options);
        QFETCH(QString, outcome);
        fail(2);
        start(options);
        QCOMPARE(run(u"select public.replay_webhook(1, '%1')"_s.arg(otherKey)), QString());
        answer(200);
        for (int round = 0; round < 10 && !job().startsWith("done"_L1); ++round) {
            work();
            answer(200);
        }
        QCOMPARE(job(), outcome);
    }

    void anInactiveEndpointIsSkippedWithWords()
    {
        fail(1);
        start();
        QCOMPARE(run(u"update public.webhook_configs set is_active = false"_s), QString());
        work();
        work();
        QCOMPARE(job(), u"done 0 0 0 1 0"_s);
        QCOMPARE(value(u"select words from public.webhook_replay_items"_s), u"endpoint chat_events is inactive"_s);
    }

    void aCrashBetweenSendingAndCountingSendsNothingTwice()
    {
        fail(1);
        start(u"{\"rate_per_minute\": 60000}"_s);
        work();
        QCOMPARE(run(u"update public.webhook_replay_items set outcome = 'waiting', new_log_id = null;"
                     "update public.webhook_replay_jobs set sent = 0"_s),
            QString());
        QCOMPARE(run(u"update public.webhook_logs set state = 'delivered' where replay_of = 1"_s), QString());
        QCOMPARE(run(u"update public.webhook_replay_jobs set skip_succeeded = false"_s), QString());
        work();
        QCOMPARE(count(u"public.webhook_logs where replay_of = 1"_s), 1);
        work();
        work();
        QCOMPARE(job(), u"done 1 1 0 0 0"_s);
    }

    void fourPumpsSendEachMessageOnce()
    {
        fail(200);
        start(u"{\"canary\": false, \"rate_per_minute\": 60000}"_s);
        std::vector<std::thread> pumps;
        for (int pump = 0; pump < 4; ++pump) {
            pumps.emplace_back([this] {
                for (int round = 0; round < 15; ++round)
                    run(u"select signalbox.work_replays()"_s);
            });
        }
        for (std::thread &pump : pumps)
            pump.join();
        answer(200);
        for (int round = 0; round < 20 && !job().startsWith("done"_L1); ++round) {
            work();
            answer(200);
        }
        QCOMPARE(job(), u"done 200 200 0 0 0"_s);
        QCOMPARE(value(u"select concat_ws(' ', count(*), count(distinct replay_of), count(distinct message_id))"
                       " from public.webhook_logs where replay_of is not null"_s),
            u"200 200 200"_s);
    }

    void theApiSeesNothingOfIt()
    {
        for (const QString &role : {u"anon"_s, u"authenticated"_s}) {
            for (const QString &statement :
                {u"select id from public.webhook_replay_jobs"_s, u"select job_id from public.webhook_replay_items"_s,
                    u"select id from public.webhook_replay_report"_s, u"select calls from public.webhook_rollup"_s,
                    u"select public.preview_webhook_replay('{}')"_s, u"select public.cancel_webhook_replay(1)"_s,
                    u"select public.start_webhook_replay(gen_random_uuid(), '{}')"_s,
                    u"select public.backup_configuration()"_s, u"select public.restore_configuration('{}')"_s}) {
                const QString complaint = run(u"set role %1; %2"_s.arg(role, statement));
                QVERIFY2(complaint.contains("permission denied"_L1), qPrintable(statement + complaint));
            }
        }
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(BulkReplayTest)
#include "tst_bulkreplay.moc"
