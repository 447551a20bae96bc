#include "engine/enginefixture.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// How much an endpoint may have under way, and what happens to deliveries while it fails. The test answers itself.
class EngineBreakersTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine{EngineFixture::idleSender()};

    QString value(const QString &sql) { return m_engine.server().value(sql); }
    QString states(const QString &endpoint) { return value(u"select proof.states('%1')"_s.arg(endpoint)); }
    QString breaker(const QString &endpoint) { return value(u"select proof.breaker('%1')"_s.arg(endpoint)); }
    QString emitEvents(int count)
    {
        return value(
            u"select count(signalbox.emit_event('proof.event', '{}')) from generate_series(1, %1)"_s.arg(count));
    }
    QString answer(const QString &endpoint, int count, const QString &outcome)
    {
        return value(u"select proof.answer('%1.test', %2, %3)"_s.arg(endpoint).arg(count).arg(outcome));
    }
    /// absorbed, lost and dispatched of one round.
    QString pump()
    {
        return value(u"select concat_ws(' ', absorbed, lost, dispatched) from public.webhook_reconcile()"_s);
    }
    void letTimePass() { VERIFY_RESULT(m_engine.server().exec(u"call proof.let_time_pass()"_s)); }
    void addEndpoint(const QString &name, const QString &retryConfig = u"{}"_s)
    {
        VERIFY_RESULT(m_engine.addEndpoint(
            {.name = name, .url = u"http://%1.test/hook"_s.arg(name), .secret = {}, .retryConfig = retryConfig}));
    }

    /// Five failures in a row: the breaker is open, everything waits.
    void breakEndpoint(const QString &name)
    {
        addEndpoint(name, uR"({"max_in_flight": 20})"_s);
        QCOMPARE(emitEvents(5), u"5"_s);
        QCOMPARE(answer(name, 5, u"503"_s), u"5"_s);
        QCOMPARE(pump(), u"5 0 0"_s);
        QCOMPARE(breaker(name), u"open"_s);
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_engine.start());
        QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/engine/answers.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        VERIFY_RESULT(m_engine.server().exec(QString::fromUtf8(file.readAll())));
        VERIFY_RESULT(m_engine.server().exec(
            uR"(insert into auth.users (id, email, raw_app_meta_data) values)"
            uR"( ('99999999-9999-4999-8999-999999999999', 'admin@example.org', '{"role": "admin"}'))"_s));
    }

    void init()
    {
        VERIFY_RESULT(m_engine.server().exec(
            u"truncate net.http_request_queue, net._http_response, public.webhook_breakers, signalbox.alerts, "
            "public.notifications; delete from public.webhook_logs; delete from public.webhook_configs; truncate public.webhook_endpoint_changes"_s));
    }

    void whatIsUnderWayIsBounded()
    {
        addEndpoint(u"a"_s, uR"({"max_in_flight": 3})"_s);
        QCOMPARE(emitEvents(10), u"10"_s);
        QCOMPARE(states(u"a"_s), u"in_flight 3, pending 7"_s);
        QCOMPARE(value(u"select distinct error_message from public.webhook_logs where state = 'pending'"_s),
            u"Waiting: 3 requests to the endpoint are already under way"_s);
        QCOMPARE(pump(), u"0 0 0"_s);
        QCOMPARE(answer(u"a"_s, 2, u"200"_s), u"2"_s);
        QCOMPARE(pump(), u"2 0 2"_s);
        QCOMPARE(states(u"a"_s), u"delivered 2, in_flight 3, pending 5"_s);
    }

    void pumpsKeepTheBoundTogether()
    {
        addEndpoint(u"a"_s, uR"({"max_in_flight": 3, "breaker_failures": 0})"_s);
        VERIFY_RESULT(m_engine.server().exec(u"insert into public.webhook_logs (webhook_config_id, event_type, "
                                             u"payload, message_id, state, next_attempt_at) "
                                             "select c.id, 'proof.event', '{}', gen_random_uuid(), 'pending', now() "
                                             "from public.webhook_configs c, generate_series(1, 100)"_s));
        VERIFY_RESULT(m_engine.server().exec(u"select * from public.webhook_reconcile(0)"_s));
        std::vector<std::thread> pumps;
        for (int i = 0; i < 4; ++i) {
            pumps.emplace_back([this] {
                const auto client = m_engine.client();
                for (int round = 0; round < 10; ++round)
                    client->exec(u"select absorbed from public.webhook_reconcile()"_s);
            });
        }
        for (std::thread &pump : pumps)
            pump.join();
        QCOMPARE(states(u"a"_s), u"in_flight 3, pending 97"_s);
    }

    void endpointsTakeTurns()
    {
        addEndpoint(u"a"_s);
        addEndpoint(u"b"_s);
        VERIFY_RESULT(m_engine.server().exec(u"insert into public.webhook_logs (webhook_config_id, event_type, "
                                             u"payload, message_id, state, next_attempt_at) "
                                             "select c.id, 'proof.event', '{}', gen_random_uuid(), 'pending', now() "
                                             "from public.webhook_configs c, generate_series(1, 3) n order by c.id"_s));
        QCOMPARE(pump(), u"0 0 6"_s);
        QCOMPARE(value(u"select string_agg(substr(q.url, 8, 1), '' order by q.id) from net.http_request_queue q"_s),
            u"ababab"_s);
    }

    void anOutageIsWaitedOut()
    {
        breakEndpoint(u"a"_s);
        QCOMPARE(emitEvents(20), u"20"_s);
        QCOMPARE(states(u"a"_s), u"pending 25"_s);
        letTimePass();
        QCOMPARE(pump(), u"0 0 1"_s); // the probe
        QCOMPARE(breaker(u"a"_s), u"half_open"_s);
        QCOMPARE(pump(), u"0 0 0"_s);
        QCOMPARE(answer(u"a"_s, 1, u"503"_s), u"1"_s);
        QCOMPARE(pump(), u"1 0 0"_s);
        QCOMPARE(breaker(u"a"_s), u"open"_s);
        QCOMPARE(
            value(u"select round(extract(epoch from next_probe_at - since)) from public.webhook_breakers"_s), u"60"_s);
        letTimePass();
        QCOMPARE(pump(), u"0 0 1"_s);
        QCOMPARE(answer(u"a"_s, 1, u"200"_s), u"1"_s);
        QCOMPARE(pump(), u"1 0 2"_s); // closed: what waited is sent, few at first and soon more
        QCOMPARE(breaker(u"a"_s), u"closed"_s);
        QCOMPARE(states(u"a"_s), u"delivered 1, in_flight 2, pending 22"_s);
        for (const QString &round : {u"2 0 4"_s, u"4 0 8"_s, u"8 0 10"_s}) {
            QCOMPARE(answer(u"a"_s, round.section(u' ', 0, 0).toInt(), u"200"_s), round.section(u' ', 0, 0));
            QCOMPARE(pump(), round);
        }
        QCOMPARE(states(u"a"_s), u"delivered 15, in_flight 10"_s);
        QCOMPARE(
            value(u"select count(*) from public.webhook_logs where attempt_count > 1 and state = 'pending'"_s), u"0"_s);
    }

    void halfOfTwentyCallsOpenIt()
    {
        addEndpoint(u"a"_s, uR"({"max_in_flight": 100, "breaker_failures": 100})"_s);
        QCOMPARE(emitEvents(20), u"20"_s);
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(answer(u"a"_s, 1, u"200"_s), u"1"_s);
            QCOMPARE(answer(u"a"_s, 1, u"null, '{}', 'Timeout was reached'"_s), u"1"_s);
        }
        QCOMPARE(pump(), u"20 0 0"_s);
        QCOMPARE(breaker(u"a"_s), u"open"_s);
    }

    void refusalsOfAnEventDoNotOpenIt()
    {
        addEndpoint(u"a"_s);
        QCOMPARE(emitEvents(20), u"20"_s);
        QCOMPARE(answer(u"a"_s, 20, u"422"_s), u"20"_s);
        QCOMPARE(pump(), u"20 0 0"_s);
        QCOMPARE(breaker(u"a"_s), u"closed"_s);
    }

    /// Success is 2xx and nothing else; what does not open the breaker may have failed all the same.
    void refusalsAreNoSuccess()
    {
        const QString judged = u"select concat_ws(' ', b.state, b.last_success_at is not null, b.rejections_in_a_row, "
                               "b.last_rejection_at is not null, b.consecutive_failures, b.last_error) "
                               "from public.webhook_breakers b"_s;
        addEndpoint(u"a"_s);
        QCOMPARE(emitEvents(6), u"6"_s);
        QCOMPARE(answer(u"a"_s, 2, u"401"_s), u"2"_s);
        pump();
        QCOMPARE(value(judged), u"closed f 2 t 0 HTTP 401: not retried"_s);
        QCOMPARE(answer(u"a"_s, 1, u"422"_s), u"1"_s);
        pump();
        QCOMPARE(value(judged), u"closed f 3 t 0 HTTP 422: not retried"_s);
        QCOMPARE(answer(u"a"_s, 1, u"503"_s), u"1"_s);
        pump();
        QCOMPARE(value(judged), u"closed f 3 t 1 HTTP 503"_s);
        QCOMPARE(answer(u"a"_s, 1, u"204"_s), u"1"_s);
        QCOMPARE(answer(u"a"_s, 1, u"404"_s), u"1"_s);
        pump();
        QCOMPARE(value(judged), u"closed t 1 t 0 HTTP 404: not retried"_s); // one round: accepted, then refused
    }

    /// An endpoint that comes back and refuses everything has not recovered.
    void aRefusalIsNoRecovery()
    {
        const QString told = u"select string_agg(n.type, ' ' order by n.id) from public.notifications n"_s;
        breakEndpoint(u"a"_s);
        VERIFY_RESULT(m_engine.server().exec(u"select signalbox.report_endpoints()"_s));
        QCOMPARE(value(told), u"endpoint_failing"_s);
        letTimePass();
        pump();
        QCOMPARE(answer(u"a"_s, 1, u"403"_s), u"1"_s);
        pump();
        QCOMPARE(breaker(u"a"_s), u"closed"_s);
        VERIFY_RESULT(m_engine.server().exec(u"select signalbox.report_endpoints()"_s));
        QCOMPARE(value(told), u"endpoint_failing"_s);
        letTimePass();
        pump();
        QCOMPARE(answer(u"a"_s, 1, u"200"_s), u"1"_s);
        pump();
        VERIFY_RESULT(m_engine.server().exec(u"select signalbox.report_endpoints()"_s));
        QCOMPARE(value(told), u"endpoint_failing endpoint_recovered"_s);
    }

    void aChangeBringsTheProbeForward()
    {
        breakEndpoint(u"a"_s);
        VERIFY_RESULT(m_engine.server().exec(u"update public.webhook_configs set url = 'http://a.test/fixed';"
                                             "update public.webhook_logs set next_attempt_at = now()"_s));
        QCOMPARE(pump(), u"0 0 1"_s);
    }

    void aTestByHandClosesIt()
    {
        breakEndpoint(u"a"_s);
        VERIFY_RESULT(m_engine.server().exec(u"select public.test_webhook('a')"_s));
        QCOMPARE(answer(u"a"_s, 1, u"200"_s), u"1"_s);
        VERIFY_RESULT(m_engine.server().exec(u"select * from public.webhook_reconcile()"_s));
        QCOMPARE(breaker(u"a"_s), u"closed"_s);
    }

    void nobodyWaitsForEver()
    {
        breakEndpoint(u"a"_s);
        VERIFY_RESULT(
            m_engine.server().exec(u"update public.webhook_logs set next_attempt_at = now() - interval '73 hours'"_s));
        pump();
        QCOMPARE(value(u"select distinct concat_ws(' ', state, error_message) from public.webhook_logs"_s),
            u"failed Gave up: the endpoint has been failing for more than 72 hours"_s);
    }

    void theOutageAndItsEndAreToldOnce()
    {
        breakEndpoint(u"a"_s);
        const QString report = u"select signalbox.report_endpoints()"_s;
        VERIFY_RESULT(m_engine.server().exec(u"call public.webhook_pump(0, 0)"_s));
        QCOMPARE(value(report), u"0"_s);
        letTimePass();
        pump();
        QCOMPARE(answer(u"a"_s, 1, u"200"_s), u"1"_s);
        pump();
        QCOMPARE(value(report), u"1"_s);
        QCOMPARE(value(report), u"0"_s);
        QCOMPARE(value(u"select string_agg(type, ' ' order by id) from public.notifications"_s),
            u"endpoint_failing endpoint_recovered"_s);
    }

    void goneIsDeactivatedAndTold()
    {
        addEndpoint(u"a"_s);
        QCOMPARE(emitEvents(1), u"1"_s);
        QCOMPARE(answer(u"a"_s, 1, u"410"_s), u"1"_s);
        QCOMPARE(pump(), u"1 0 0"_s);
        QCOMPARE(value(u"select is_active from public.webhook_configs"_s), u"f"_s);
        QCOMPARE(value(u"select error_message from public.webhook_logs"_s),
            u"HTTP 410: the endpoint says that it is gone for good. It was deactivated"_s);
        VERIFY_RESULT(m_engine.server().exec(u"select signalbox.report_endpoints()"_s));
        QCOMPARE(value(u"select type from public.notifications"_s), u"endpoint_gone"_s);
        QCOMPARE(value(u"select reason from public.webhook_endpoint_changes where column_name = 'is_active'"_s),
            u"It answered HTTP 410: gone for good"_s);
    }

    void redirectsAndRefusalsAreTold()
    {
        addEndpoint(u"a"_s);
        QCOMPARE(emitEvents(6), u"6"_s);
        const QString redirect = u"200, '{\"Location\": \"https://elsewhere.test/?token=x\"}'"_s;
        QCOMPARE(answer(u"a"_s, 1, redirect), u"1"_s);
        QCOMPARE(answer(u"a"_s, 5, u"401"_s), u"5"_s);
        QCOMPARE(pump(), u"6 0 0"_s);
        VERIFY_RESULT(m_engine.server().exec(u"select signalbox.report_endpoints()"_s));
        QCOMPARE(value(u"select string_agg(type, ' ' order by type) from public.notifications"_s),
            u"security_redirected security_rejected"_s);
    }

    /// The foreign key's lock would wait for as long as somebody thinks about the new name.
    void aLockedEndpointDelaysNobody_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("outcome");
        const QString rename = u"update public.webhook_configs set name = 'b'"_s;
        const QString remove = u"delete from public.webhook_configs"_s;
        QTest::newRow("renamed") << rename << u"commit"_s << u"in_flight"_s;
        QTest::newRow("not renamed after all") << rename << u"rollback"_s << u"in_flight"_s;
        QTest::newRow("deleted") << remove << u"commit"_s << u"failed The endpoint was deleted"_s;
        QTest::newRow("not deleted after all") << remove << u"rollback"_s << u"in_flight"_s;
    }
    void aLockedEndpointDelaysNobody()
    {
        QFETCH(QString, change);
        QFETCH(QString, end);
        QFETCH(QString, outcome);
        addEndpoint(u"a"_s);
        const auto editor = m_engine.client();
        VERIFY_RESULT(editor->exec(u"begin; "_s + change));
        const auto user = m_engine.client();
        VERIFY_RESULT(user->exec(u"set lock_timeout = '100ms'"_s));
        VERIFY_RESULT(user->exec(u"select signalbox.emit_event('proof.event', '{}')"_s));
        const QString delivery = u"select concat_ws(' ', state, error_message) from public.webhook_logs"_s;
        QCOMPARE(value(delivery), u"pending Waiting: the endpoint was being changed when the event was made"_s);
        VERIFY_RESULT(user->exec(u"select * from public.webhook_reconcile()"_s)); // nor does the pump wait
        VERIFY_RESULT(editor->exec(end));
        pump();
        QCOMPARE(value(delivery), outcome);
    }

    /// A ttl that is shorter than the pause of the pump: the answer is gone before it is read, each time.
    void answersThatExpireEndInWords()
    {
        addEndpoint(u"a"_s, u"{\"max_retries\": 1, \"retry_delay\": 0}"_s);
        QCOMPARE(emitEvents(1), u"1"_s);
        for (int attempt = 1; attempt <= 7; ++attempt) {
            VERIFY_RESULT(m_engine.server().exec(u"truncate net.http_request_queue; update public.webhook_logs "
                                                 "set sent_at = now() - interval '1 hour', next_attempt_at = now()"_s));
            pump();
        }
        QCOMPARE(value(u"select concat_ws(' ', state, error_message) from public.webhook_logs"_s),
            u"failed Answer lost: it expired or was removed before it was read: gave up after 7 attempts"_s);
    }

    /// Two answers got lost, then the endpoint failed once: it waits as after one failure, and has one retry used up.
    void lostAnswersDoNotLengthenTheWait_data()
    {
        QTest::addColumn<bool>("sendable");
        QTest::newRow("an answer that says no") << true;
        QTest::newRow("a request that cannot be made") << false;
    }
    void lostAnswersDoNotLengthenTheWait()
    {
        QFETCH(bool, sendable);
        addEndpoint(u"a"_s, uR"({"max_retries": 2, "retry_delay": 10000, "backoff": 10, "jitter": 0})"_s);
        const QString wait = u"select concat_ws(' ', state, attempt_count, lost_count, round(extract(epoch from "
                             "next_attempt_at - (select max(a.settled_at) from public.webhook_attempts a)))) "
                             "from public.webhook_logs"_s;
        const QString loseAnswer = u"truncate net.http_request_queue; "
                                   "update public.webhook_logs set sent_at = now() - interval '1 hour'"_s;
        QCOMPARE(emitEvents(1), u"1"_s);
        VERIFY_RESULT(m_engine.server().exec(loseAnswer));
        QCOMPARE(pump(), u"0 1 1"_s); // what is lost is sent again at once
        VERIFY_RESULT(m_engine.server().exec(loseAnswer));
        if (!sendable)
            VERIFY_RESULT(m_engine.server().exec(u"update public.webhook_configs set url = 'http://a.test /'"_s));
        pump();
        if (sendable) {
            QCOMPARE(answer(u"a"_s, 1, u"503"_s), u"1"_s);
            QCOMPARE(pump(), u"1 0 0"_s);
        }
        QCOMPARE(value(wait), u"pending 3 2 10"_s);
    }

    void pgNetThatIsDroppedIsNoticed()
    {
        addEndpoint(u"a"_s);
        QCOMPARE(emitEvents(1), u"1"_s);
        VERIFY_RESULT(m_engine.server().exec(u"alter schema net rename to net_away"_s));
        QCOMPARE(pump(), u"0 1 0"_s);
        QCOMPARE(emitEvents(1), u"1"_s);
        QCOMPARE(
            value(
                u"select string_agg(error_message, ' / ' order by id) from public.webhook_logs where state = 'pending'"_s),
            u"Answer lost: extension pg_net was removed while the request was under way / "
            "Waiting: extension pg_net is not installed"_s);
        VERIFY_RESULT(m_engine.server().exec(u"alter schema net_away rename to net"_s));
        QCOMPARE(pump(), u"0 0 2"_s);
    }
};

QTEST_GUILESS_MAIN(EngineBreakersTest)
#include "tst_engine_breakers.moc"
