#include "engine/handplay.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// When a delivery leaves and what it carries: rates, schedules, the trace, the counting of attempts, the largest body. The
/// test answers itself.
class EngineLimitsTest : public QObject
{
    Q_OBJECT

    HandPlay m_play;

    QString value(const QString &sql) const { return m_play.value(sql); }
    void run(const QString &sql) const { VERIFY_RESULT(m_play.run(sql)); }
    void addEndpoint(const QString &retryConfig = u"{}"_s, const QMap<QString, QString> &more = {})
    {
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s, retryConfig, more));
    }
    QString delivery(const QString &columns) const // the newest
    {
        return value(u"select concat_ws(' ', %1) from public.webhook_logs l order by l.id desc limit 1"_s.arg(columns));
    }
    QString schedule(const QString &when, const QString &name = u"a"_s) const
    {
        return value(u"select public.schedule_webhook('%1', 'proof.event', '{}', %2) is not null"_s.arg(name, when));
    }
    QString trace(const QString &id) const // of the newest attempt of a delivery
    {
        return value(u"select request_headers ->> 'traceparent' from public.webhook_attempts where webhook_log_id = %1 "
                     "order by attempt desc limit 1"_s.arg(id));
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_play.start()); }
    void init()
    {
        VERIFY_RESULT(m_play.clear());
        run(u"update signalbox.settings set value = '0' where key = 'delivery.body_limit'"_s);
    }

    void aRateIsTold_data()
    {
        QTest::addColumn<QString>("config");
        QTest::addColumn<QString>("told");
        QTest::newRow("five") << uR"({"max_per_second": 5})"_s << u"pending Waiting: at most 5 a second"_s;
        QTest::newRow("half of one") << uR"({"max_per_second": 0.5})"_s << u"pending Waiting: at most 0.5 a second"_s;
        QTest::newRow("none") << uR"({"max_per_second": 0})"_s << u"in_flight"_s;
    }
    void aRateIsTold()
    {
        QFETCH(QString, config);
        QFETCH(QString, told);
        addEndpoint(config);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        QCOMPARE(delivery(u"l.state, l.error_message"_s), told);
        // A test by hand waits for nobody.
        QCOMPARE(value(u"select public.test_webhook('a') is not null"_s), u"t"_s);
        QCOMPARE(delivery(u"l.state"_s), u"in_flight"_s);
    }

    /// What was saved up in an hour is a quarter of a second's worth and one.
    void aRateSavesUpLittle_data()
    {
        QTest::addColumn<QString>("config");
        QTest::addColumn<int>("first"); // of a backlog of 100
        QTest::newRow("forty a second") << uR"({"max_per_second": 40})"_s << 11;
        QTest::newRow("four") << uR"({"max_per_second": 4})"_s << 2;
        QTest::newRow("less than four") << uR"({"max_per_second": 3.9})"_s << 1;
        QTest::newRow("a half") << uR"({"max_per_second": 0.5})"_s << 1;
        QTest::newRow("the bound is lower") << uR"({"max_per_second": 40, "max_in_flight": 9})"_s << 9;
        QTest::newRow("no rate") << uR"({})"_s << 100;
    }
    void aRateSavesUpLittle()
    {
        QFETCH(QString, config);
        QFETCH(int, first);
        addEndpoint(config);
        run(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, message_id, state, "
            u"attempt_count, "
            "next_attempt_at) select c.id, 'proof.event', '{}', gen_random_uuid(), 'pending', 0, now() - interval '1 "
            "hour' "
            "from public.webhook_configs c, generate_series(1, 100)"_s);
        QCOMPARE(m_play.pump(), u"0 0 %1"_s.arg(first));
        QCOMPARE(value(u"select signalbox.has_work()"_s), u"t"_s);
    }

    /// Between two rounds a rate is waited for as long as something is sent at it: the pump's short pauses go on.
    void aRateIsWaitedFor_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("hasWork");
        QTest::newRow("sent lately") << u"tokens_at = clock_timestamp() - interval '2.5 seconds'"_s << true;
        QTest::newRow("sent long ago") << u"tokens_at = clock_timestamp() - interval '3.1 seconds'"_s << false;
        QTest::newRow("without a rate") << u"tokens_at = null"_s << false;
    }
    void aRateIsWaitedFor()
    {
        QFETCH(QString, what);
        QFETCH(bool, hasWork);
        addEndpoint(uR"({"max_per_second": 1})"_s);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        run(u"call signalbox.tidy_breakers(); update public.webhook_breakers set "_s + what);
        run(u"update public.webhook_logs set next_attempt_at = now() - interval '1 minute'"_s);
        QCOMPARE(value(u"select signalbox.has_work()"_s), hasWork ? u"t"_s : u"f"_s);
        run(u"update public.webhook_logs set next_attempt_at = now() + interval '1 hour'"_s); // scheduled
        QCOMPARE(value(u"select signalbox.has_work()"_s), u"f"_s);
    }

    void aScheduleIsKept()
    {
        addEndpoint();
        QCOMPARE(schedule(u"clock_timestamp() + interval '2 seconds'"_s), u"t"_s);
        QCOMPARE(delivery(u"l.state, l.attempt_count, l.error_message = 'Waiting: scheduled for ' || to_char("
                          "l.next_attempt_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') || ' UTC'"_s),
            u"pending 0 t"_s);
        const QString due = value(u"select next_attempt_at from public.webhook_logs"_s);
        QVERIFY(waitFor([this] { return m_play.pump() == "0 0 1"_L1; }));
        QCOMPARE(
            delivery(u"l.state, l.attempt_count, l.error_message, l.sent_at >= '%1'"_s.arg(due)), u"in_flight 1 t"_s);
    }

    void aScheduleIsUnderstood_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("in the past") << u"now() - interval '1 day'"_s << u"in_flight 1"_s;
        QTest::newRow("since ever") << u"'-infinity'"_s << u"in_flight 1"_s;
        QTest::newRow("not said") << u"null"_s << u"in_flight 1"_s;
        QTest::newRow("in an hour") << u"now() + interval '1 hour'"_s << u"pending 0"_s;
    }
    void aScheduleIsUnderstood()
    {
        QFETCH(QString, when);
        QFETCH(QString, outcome);
        addEndpoint();
        QCOMPARE(schedule(when), u"t"_s);
        QCOMPARE(delivery(u"l.state, l.attempt_count"_s), outcome);
        QCOMPARE(m_play.pump(), u"0 0 0"_s);
    }

    void whatCannotBeScheduledIsNot()
    {
        addEndpoint();
        const auto refused = m_play.run(u"select public.schedule_webhook('a', 'proof.event', '{}', 'infinity')"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().sqlState, u"22023"_s);
        QVERIFY2(describe(refused.error()).contains("a delivery cannot be scheduled for never"_L1),
            qPrintable(describe(refused.error())));
        const QString later = u"now() + interval '1 hour'"_s;
        QCOMPARE(schedule(later, u"nobody"_s), u"f"_s);
        QCOMPARE(
            value(u"select public.schedule_webhook('a', 'other.event', '{}', %1) is not null"_s.arg(later)), u"f"_s);
        run(u"update public.webhook_configs set is_active = false"_s);
        QCOMPARE(schedule(later), u"f"_s);
        QCOMPARE(value(u"select count(*) from public.webhook_logs"_s), u"0"_s);
    }

    /// As the seed has it: with its last argument, without it, and by name.
    void theOldCallStays()
    {
        addEndpoint();
        run(u"select public.send_webhook_with_retry('a', 'proof.event', '{}');"
            "select public.send_webhook_with_retry('a', 'proof.event', '{}', 1);"
            "select public.send_webhook_with_retry(p_attempt => 1, p_payload => '{}', p_event_type => 'proof.event', "
            "p_webhook_name => 'a')"_s);
        QCOMPARE(m_play.states(u"a"_s), u"in_flight 3"_s);
    }

    /// W3C Trace Context: version, the message as the trace, a span for each attempt, sampled.
    void everyAttemptIsASpanOfItsMessage_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::newRow("no headers of its own") << u"'{}'"_s;
        QTest::newRow("a trace of its own") << uR"('{"TraceParent": "00-1-1-00", "traceparent": "x", "X-A": "b"}')"_s;
    }
    void everyAttemptIsASpanOfItsMessage()
    {
        QFETCH(QString, headers);
        addEndpoint(uR"({"max_retries": 5, "retry_delay": 0, "breaker_failures": 0})"_s, {{u"headers"_s, headers}});
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        const QString id = delivery(u"l.id"_s);
        const QString traceId = delivery(u"replace(l.message_id::text, '-', '')"_s);
        const QRegularExpression form(u"^00-%1-(?!0{16})[0-9a-f]{16}-01$"_s.arg(traceId));
        const QString sent = u"select string_agg(h.value, ' ') from net.http_request_queue q, "
                             "jsonb_each_text(q.headers) h where lower(h.key) = 'traceparent'"_s;
        QSet<QString> spans;
        for (int attempt = 1; attempt <= 3; ++attempt) {
            QVERIFY2(form.match(trace(id)).hasMatch(), qPrintable(trace(id)));
            QCOMPARE(value(sent), trace(id)); // kept as it left
            spans << trace(id);
            QCOMPARE(m_play.answer(u"a"_s, 1, u"503"_s), u"1"_s);
            QCOMPARE(m_play.pump(), u"1 0 1"_s);
        }
        QCOMPARE(m_play.answer(u"a"_s, 1, u"404"_s), u"1"_s);
        QCOMPARE(m_play.pump(), u"1 0 0"_s);
        for (int replay = 1; replay <= 2; ++replay) {
            const QString again = value(u"select public.replay_webhook(%1, gen_random_uuid())"_s.arg(id));
            QVERIFY2(form.match(trace(again)).hasMatch(), qPrintable(trace(again)));
            spans << trace(again);
        }
        QCOMPARE(spans.size(), 5);
        // Another payload is another message.
        const QString edited = value(uR"(select public.replay_webhook(%1, gen_random_uuid(), '{"b": 1}'))"_s.arg(id));
        QVERIFY2(!trace(edited).contains(traceId) && trace(edited).startsWith("00-"_L1), qPrintable(trace(edited)));
    }

    void attemptsAreCountedWhenTheyAreMade_data()
    {
        QTest::addColumn<QString>("config");
        QTest::addColumn<QString>("attempt");
        QTest::addColumn<QString>("made"); // state, count, attempts recorded
        const QString slow = uR"({"max_per_second": 1})"_s;
        QTest::newRow("sent") << u"{}"_s << u"1"_s << u"in_flight 1 1"_s;
        QTest::newRow("waiting") << slow << u"1"_s << u"pending 0 0"_s;
        QTest::newRow("the third, sent") << u"{}"_s << u"3"_s << u"in_flight 3 1"_s;
        QTest::newRow("the third, waiting") << slow << u"3"_s << u"pending 2 0"_s;
        QTest::newRow("none, sent") << u"{}"_s << u"0"_s << u"in_flight 1 1"_s;
        QTest::newRow("not said") << u"{}"_s << u"null"_s << u"in_flight 1 1"_s;
    }
    void attemptsAreCountedWhenTheyAreMade()
    {
        QFETCH(QString, config);
        QFETCH(QString, attempt);
        QFETCH(QString, made);
        addEndpoint(config);
        run(u"select public.send_webhook_with_retry('a', 'proof.event', '{}', %1)"_s.arg(attempt));
        const QString counted = u"l.state, l.attempt_count, "
                                "(select count(*) from public.webhook_attempts a where a.webhook_log_id = l.id)"_s;
        QCOMPARE(delivery(counted), made);
        if (made.startsWith("pending"_L1))
            QCOMPARE(m_play.pump(), u"0 0 1"_s);
        const QString number = attempt == "3"_L1 ? u"3"_s : u"1"_s;
        QCOMPARE(delivery(counted), u"in_flight %1 1"_s.arg(number));
        QCOMPARE(value(u"select headers ->> 'X-Webhook-Attempt' from net.http_request_queue"_s), number);
    }

    /// A refused delivery was never sent, and counts so.
    void aLargeBodyIsRefusedInWords()
    {
        if (value(u"select signalbox.body_limit()"_s).isEmpty())
            QSKIP("this pg_net takes a body of any size");
        addEndpoint();
        const QString send = u"select public.send_webhook_with_retry('a', 'proof.event', "
                             "jsonb_build_object('a', repeat('x', %1)))"_s;
        run(send.arg(65535 - 9)); // {"a": "..."}
        QCOMPARE(delivery(u"octet_length(l.payload::text), l.state, l.attempt_count"_s), u"65535 in_flight 1"_s);
        run(send.arg(65536 - 9));
        const QString version = value(u"select ' ' || extversion from pg_extension where extname = 'pg_net'"_s);
        QCOMPARE(delivery(u"l.state, l.attempt_count, l.error_message"_s),
            u"failed 0 The payload has 65536 bytes; with pg_net%1 more than 65535 may not arrive"_s.arg(version));
        QCOMPARE(value(u"select count(*) from public.webhook_attempts"_s), u"1"_s);
    }

    /// From 0.20.5 on pg_net gets everything out.
    void theLimitIsThatOfTheVersion_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("limit");
        QTest::newRow("0.9.9") << u"0.9.9"_s << u"65535"_s;
        QTest::newRow("0.20.4") << u"0.20.4"_s << u"65535"_s;
        QTest::newRow("0.20.5") << u"0.20.5"_s << u"none"_s;
        QTest::newRow("0.20.10") << u"0.20.10"_s << u"none"_s;
        QTest::newRow("1.0.0") << u"1.0.0"_s << u"none"_s;
        QTest::newRow("one that says nothing") << u"main"_s << u"65535"_s;
    }
    void theLimitIsThatOfTheVersion()
    {
        QFETCH(QString, version);
        QFETCH(QString, limit);
        const auto client = m_play.engine().client();
        VERIFY_RESULT(client->exec(
            u"begin; set local allow_system_table_mods = on; "
            "delete from pg_extension where extname = 'pg_net'; "
            "insert into pg_extension select 99999, 'pg_net', 10, 11, false, '%1', null, null"_s.arg(version)));
        const auto found = client->exec(u"select coalesce(signalbox.body_limit()::text, 'none')"_s);
        VERIFY_RESULT(found);
        QCOMPARE(found->at(0).at(0), limit);
        VERIFY_RESULT(client->exec(u"rollback"_s));
    }

    void theLimitIsASetting_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("state");
        QTest::newRow("by pg_net's version") << u"0"_s << u"failed"_s;
        QTest::newRow("empty") << u""_s << u"failed"_s;
        QTest::newRow("one too low") << u"69999"_s << u"failed"_s;
        QTest::newRow("just enough") << u"70000"_s << u"in_flight"_s;
    }
    void theLimitIsASetting()
    {
        QFETCH(QString, setting);
        QFETCH(QString, state);
        if (value(u"select signalbox.body_limit()"_s).isEmpty())
            QSKIP("this pg_net takes a body of any size");
        addEndpoint();
        run(u"select public.send_webhook_with_retry('a', 'proof.event', jsonb_build_object('a', repeat('x', 69991)))"_s);
        QCOMPARE(delivery(u"octet_length(l.payload::text), l.state"_s), u"70000 failed"_s);
        run(u"update signalbox.settings set value = '%1' where key = 'delivery.body_limit'"_s.arg(setting));
        run(u"select public.replay_webhook(id, gen_random_uuid()) from public.webhook_logs"_s);
        QCOMPARE(delivery(u"l.state"_s), state);
    }

    /// The extension goes away between the look for it and the send: nothing was tried, so nothing is counted.
    void aSenderThatGoesAwayCostsNoAttempt()
    {
        addEndpoint();
        const QString post = u"net.http_post(text, jsonb, jsonb, jsonb, integer)"_s;
        run(u"alter function %1 rename to http_post_away"_s.arg(post));
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        const QString outcome = u"l.state, l.attempt_count, l.lost_count, l.error_message"_s;
        const QString waits = u"pending 0 0 Waiting for the webhook pump to take up its work"_s;
        QCOMPARE(delivery(outcome), waits);
        QCOMPARE(m_play.pump(), u"0 0 0"_s);
        QCOMPARE(delivery(outcome), waits);
        QCOMPARE(value(u"select count(*) from public.webhook_attempts"_s), u"0"_s);
        run(u"alter function net.http_post_away(text, jsonb, jsonb, jsonb, integer) rename to http_post"_s);
        QCOMPARE(m_play.pump(), u"0 0 1"_s);
        QCOMPARE(delivery(outcome), u"in_flight 1 0"_s);
    }

    /// Whereas what cannot be sent was tried.
    void aRequestThatCannotBeMadeCostsOne()
    {
        addEndpoint();
        run(u"update public.webhook_configs set url = 'http://a.test /'"_s);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        QCOMPARE(delivery(u"l.state, l.attempt_count"_s), u"pending 1"_s);
        QCOMPARE(value(u"select count(*) from public.webhook_attempts"_s), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(EngineLimitsTest)
#include "tst_engine_limits.moc"
