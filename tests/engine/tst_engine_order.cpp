#include "engine/enginefixture.h"
#include "engine/keyedevents.h"
#include "engine/pumps.h"

#include <QFile>
#include <QSet>
#include <QTest>
#include <QUuid>

#include <csignal>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString sameKey = u"Waiting: deliveries with the same key go one after the other"_s;

} // namespace

/// Deliveries to an endpoint with an order_by: those with the same key go one after the other, whatever happens.
class EngineOrderTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine{EngineFixture::idleSender()};

    QString value(const QString &sql) { return m_engine.server().value(sql); }
    void exec(const QString &sql) { VERIFY_RESULT(m_engine.server().exec(sql)); }

    void addEndpoint(const QString &more = u"order_by = '$.key'"_s, const QString &retry = uR"("max_retries": 0)"_s)
    {
        VERIFY_RESULT(m_engine.addEndpoint({.name = u"a"_s,
            .url = u"http://a.test/hook"_s,
            .secret = {},
            .retryConfig = u"{%1, \"breaker_failures\": 0}"_s.arg(retry)}));
        exec(u"update public.webhook_configs set "_s + more);
        exec(u"select absorbed from public.webhook_reconcile()"_s); // makes the breaker's row
    }
    /// One event of this key in a transaction of its own; the id of its delivery. A null key is none.
    QString emitEvent(int n, const QString &key)
    {
        return value(u"select public.send_webhook_with_retry('a', 'proof.event', "
                     "jsonb_strip_nulls(jsonb_build_object('n', %1, 'key', %2)))"_s.arg(n)
                         .arg(quoted(key)));
    }
    /// As emitEvent(), numbered 1, 2, 3 as the keys come.
    QStringList emitEvents(const QStringList &keys)
    {
        QStringList ids;
        for (const QString &key : keys)
            ids << emitEvent(int(ids.size()) + 1, key);
        return ids;
    }
    void pump() { exec(u"select absorbed from public.webhook_reconcile()"_s); }
    /// The numbers of the events under way.
    QString underWay()
    {
        return value(u"select coalesce(string_agg(l.payload ->> 'n', ' ' order by (l.payload ->> 'n')::integer), '') "
                     "from public.webhook_logs l where l.state = 'in_flight'"_s);
    }
    /// The endpoint answers the request of this event, and the pump makes its round.
    void answer(int n, int status)
    {
        QCOMPARE(value(u"select proof.answer_event('%1', %2)"_s.arg(n).arg(status)), u"1"_s);
        pump();
    }
    QString wordsOf(int n)
    {
        return value(
            u"select l.error_message from public.webhook_logs l where l.payload ->> 'n' = '%1' order by l.id limit 1"_s
                .arg(n));
    }
    QString blocking()
    {
        return value(u"select coalesce(string_agg(l.payload ->> 'n', ' ' order by l.id), '') "
                     "from public.webhook_logs l where l.is_blocking"_s);
    }
    QString replay(const QString &id)
    {
        return value(
            u"select public.replay_webhook(%1, '%2')"_s.arg(id, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    }
    static QString blockedBy(const QString &id)
    {
        return u"Waiting: delivery %1 failed and blocks its key: replay or skip it"_s.arg(id);
    }
    void letTimePass() { exec(u"call proof.let_time_pass()"_s); }

    /// Event 1 of key x failed for good; 2 and 3 wait behind it. The id of the one that failed.
    QString blockKey()
    {
        const QStringList ids = emitEvents({u"x"_s, u"x"_s, u"x"_s});
        pump();
        answer(1, 422);
        return ids.at(0);
    }

    /// As kill -9 of the postmaster, by the OOM killer for one; the next start recovers.
    static void crash(EngineFixture &engine)
    {
        const auto pid = engine.server().server().postmasterPid();
        QVERIFY(pid);
        QCOMPARE(::kill(pid_t(*pid), SIGKILL), 0);
        QVERIFY(waitFor([&engine] { return !engine.server().server().isRunning(); }, 30s));
        VERIFY_RESULT(engine.server().start());
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_engine.start());
        QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/engine/answers.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        VERIFY_RESULT(m_engine.server().exec(QString::fromUtf8(file.readAll())));
    }

    void init()
    {
        exec(u"truncate net.http_request_queue, net._http_response, public.webhook_breakers; "
             "delete from public.webhook_logs; delete from public.webhook_configs"_s);
    }

    /// The judge of the proof below notices what it is there for.
    void theJudgeSeesInversions()
    {
        KeyRecord record({u"1"_s, u"2"_s, u"3"_s});
        QCOMPARE(record.arrived(u"1"_s, false), QString());
        QCOMPARE(record.arrived(u"2"_s, true), u"event 2 came before event 1 was accepted"_s);
        KeyRecord other({u"1"_s, u"2"_s, u"3"_s});
        QCOMPARE(other.arrived(u"1"_s, true), QString());
        QCOMPARE(other.arrived(u"1"_s, true), QString()); // twice is allowed
        QCOMPARE(other.arrived(u"2"_s, true), QString());
        QVERIFY(!other.isComplete());
        QCOMPARE(other.arrived(u"1"_s, true), u"event 1 came after event 2 was accepted"_s);
        QCOMPARE(other.arrived(u"3"_s, true), QString());
        QVERIFY(other.isComplete());
    }

    /// Three in ten fail at first, two pumps work at once, and the server is killed in between.
    void noInversionThroughFailuresAndCrashes()
    {
        const int count = proofSize(480, 10000);
        const int keys = proofSize(40, 100);
        const int crashes = proofSize(2, 5);
        EngineFixture engine;
        VERIFY_RESULT(engine.start());
        VERIFY_RESULT(engine.addEndpoint({.name = u"ordered"_s,
            .url = engine.receiver().url(u"/stumble"_s),
            .secret = u"s"_s,
            .retryConfig = uR"({"max_retries": 3, "retry_delay": 50, "timeout_ms": 30000, "breaker_failures": 0})"_s}));
        VERIFY_RESULT(engine.server().exec(u"update public.webhook_configs set order_by = '$.key'"_s));
        engine.startSender();

        Pumps pumps(2, engine.server().uri());
        KeyedProducer even(engine.server().uri(), {.count = count, .keys = keys, .first = 0, .step = 2});
        KeyedProducer odd(engine.server().uri(), {.count = count, .keys = keys, .first = 1, .step = 2});
        for (int round = 0; round < crashes; ++round) {
            const int point = count / 20 + count * round / crashes;
            QVERIFY(waitFor([&engine, point] { return engine.receiver().hitCount() >= point; }, 60s + count * 50ms));
            crash(engine);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(waitFor([&even, &odd] { return even.isFinished() && odd.isFinished(); }, 60s + count * 50ms));
        QVERIFY2(engine.waitUntilSettled(60s + count * 60ms), qPrintable(engine.log().right(2000)));
        const QStringList errors = pumps.stop() + even.errors() + odd.errors();
        QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));

        const QList<Hit> hits = engine.receiver().hits();
        const QStringList problems = problemsOfOrder(*engine.client(), hits);
        QVERIFY2(problems.isEmpty(),
            qPrintable(u"%1 problems, among them:\n%2"_s.arg(problems.size()).arg(problems.mid(0, 12).join(u'\n'))));
        const auto numbers = engine.client()->exec(u"select l.payload ->> 'n' from public.webhook_logs l"_s);
        VERIFY_RESULT(numbers);
        auto missing = even.acknowledged() + odd.acknowledged();
        for (const QStringList &row : *numbers)
            missing.remove(row.at(0));
        QCOMPARE(missing, QSet<QString>());
        qInfo("%lld events over %d keys, %lld requests, %d crashes: no inversion", qlonglong(numbers->size()), keys,
            qlonglong(hits.size()), crashes);
    }

    void oneOfAKeyAtATime()
    {
        addEndpoint(u"order_by = '$.key'"_s, uR"("max_retries": 2, "retry_delay": 60000)"_s);
        emitEvents({u"x"_s, u"x"_s, u"y"_s});
        QCOMPARE(wordsOf(2), sameKey);
        pump();
        QCOMPARE(underWay(), u"1 3"_s);
        answer(1, 503);
        QCOMPARE(underWay(), u"3"_s); // 1 waits for its second attempt, and 2 with it
        letTimePass();
        pump();
        QCOMPARE(underWay(), u"1 3"_s);
        answer(1, 200);
        QCOMPARE(underWay(), u"2 3"_s);
    }

    void aFailureBlocksItsKeyUntilItsReplayArrives()
    {
        addEndpoint();
        const QStringList ids = emitEvents({u"x"_s, u"x"_s, u"y"_s, u"y"_s});
        pump();
        answer(1, 422);
        answer(3, 200);
        QCOMPARE(underWay(), u"4"_s); // other keys go on
        QCOMPARE(blocking(), u"1"_s);
        QCOMPARE(wordsOf(2), blockedBy(ids.at(0)));
        emitEvent(5, u"x"_s);
        QCOMPARE(wordsOf(5), blockedBy(ids.at(0)));

        replay(ids.at(0));
        pump();
        QCOMPARE(underWay(), u"1 4"_s); // ahead of those that wait
        answer(1, 422);
        QCOMPARE(underWay(), u"4"_s);
        QCOMPARE(blocking(), u"1"_s);
        QCOMPARE(wordsOf(2), blockedBy(ids.at(0)));

        replay(ids.at(0));
        pump();
        QCOMPARE(underWay(), u"1 4"_s);
        answer(1, 200);
        QCOMPARE(underWay(), u"2 4"_s);
        QCOMPARE(blocking(), QString());
        QCOMPARE(wordsOf(5), sameKey);
    }

    void aSkipLetsTheOthersGo()
    {
        addEndpoint();
        const QString id = blockKey();
        const QString skip = u"select public.skip_webhook(%1)"_s.arg(id);
        QCOMPARE(underWay(), QString());
        QCOMPARE(value(skip), u"t"_s);
        QCOMPARE(wordsOf(2), sameKey);
        QCOMPARE(value(skip), u"f"_s);
        pump();
        QCOMPARE(underWay(), u"2"_s);
        QCOMPARE(value(u"select state from public.webhook_logs where id = "_s + id), u"failed"_s);
    }

    /// What failed one after the other goes on one after the other, and the words follow.
    void severalFailuresOfAKeyAreToldInTurn()
    {
        addEndpoint();
        const QStringList ids = emitEvents({u"x"_s, u"x"_s, u"x"_s});
        exec(u"update public.webhook_logs set state = 'failed', is_blocking = true where id in (%1, %2)"_s.arg(
            ids.at(0), ids.at(1)));
        QCOMPARE(value(u"select public.skip_webhook(%1)"_s.arg(ids.at(0))), u"t"_s);
        QCOMPARE(wordsOf(3), blockedBy(ids.at(1)));
        pump();
        QCOMPARE(underWay(), QString());
        replay(ids.at(1));
        pump();
        answer(2, 200);
        QCOMPARE(underWay(), u"3"_s);
    }

    void nothingBlocksWhereFailuresAreSkipped()
    {
        addEndpoint(u"order_by = '$.key', on_failure = 'skip'"_s);
        blockKey();
        QCOMPARE(blocking(), QString());
        QCOMPARE(underWay(), u"2"_s); // and still one after the other
    }

    void aChangedEndpointLetsThemGo_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("sent");
        QTest::newRow("failures are skipped") << u"on_failure = 'skip'"_s << u"2"_s;
        QTest::newRow("no order any more") << u"order_by = null"_s << u"2 3"_s;
    }
    void aChangedEndpointLetsThemGo()
    {
        QFETCH(QString, change);
        QFETCH(QString, sent);
        addEndpoint();
        blockKey();
        QCOMPARE(blocking(), u"1"_s);
        exec(u"update public.webhook_configs set "_s + change);
        pump();
        QCOMPARE(underWay(), sent);
        QCOMPARE(blocking(), QString());

        exec(u"update public.webhook_configs set order_by = '$.key', on_failure = 'block'"_s);
        for (const QString &n : sent.split(u' '))
            answer(n.toInt(), 200);
        emitEvent(4, u"x"_s); // what was overtaken does not block again
        QCOMPARE(wordsOf(4), sameKey);
    }

    void whatHasNoKeyHasNoOrder_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("event");
        QTest::newRow("nothing at the path") << u"$.elsewhere"_s << u"proof.event"_s;
        QTest::newRow("null at the path") << u"$.nothing"_s << u"proof.event"_s;
        QTest::newRow("no path") << u"$.["_s << u"proof.event"_s;
        QTest::newRow("a test") << u"$.key"_s << u"test.webhook"_s;
    }
    void whatHasNoKeyHasNoOrder()
    {
        QFETCH(QString, path);
        QFETCH(QString, event);
        addEndpoint(u"events = events || '{test.webhook}', order_by = "_s + quoted(path));
        for (int n = 1; n <= 2; ++n)
            exec(u"select public.send_webhook_with_retry('a', '%1', '{\"n\": %2, \"key\": \"x\", \"nothing\": null}')"_s
                     .arg(event)
                     .arg(n));
        QCOMPARE(underWay(), u"1 2"_s); // at once, without the pump
        QCOMPARE(value(u"select count(order_key) from public.webhook_logs"_s), u"0"_s);
        answer(1, 422);
        QCOMPARE(blocking(), QString());
        QCOMPARE(value(u"select count(*) from public.webhook_config_problems() where problem like 'order_by is %'"_s),
            path == "$.["_L1 ? u"1"_s : u"0"_s);
    }

    /// However much waits behind a failure, what has no key is found, and both keep to the bound together.
    void whatHasNoKeyIsNotHeldUp()
    {
        addEndpoint(u"order_by = '$.key'"_s, uR"("max_retries": 0, "max_in_flight": 2)"_s);
        blockKey();
        exec(u"select public.send_webhook_with_retry('a', 'proof.event', '{\"n\": 0, \"key\": \"x\"}') "
             "from generate_series(1, 600)"_s);
        emitEvent(11, {});
        emitEvent(12, {});
        QCOMPARE(underWay(), u"11 12"_s);
        emitEvent(13, {});
        emitEvent(14, {});
        emitEvent(15, u"y"_s);
        emitEvent(16, u"z"_s);
        answer(11, 200);
        QCOMPARE(underWay().split(u' ').size(), 2);
        for (int round = 0; round < 4; ++round)
            answer(underWay().section(u' ', 0, 0).toInt(), 200);
        QCOMPARE(underWay().split(u' ').size(), 1); // the last of the six
    }

    void thoseWithAndWithoutAKeyTakeTurns()
    {
        addEndpoint(u"order_by = '$.key'"_s, uR"("max_retries": 0, "max_in_flight": 2)"_s);
        emitEvents({u"w"_s, u"x"_s, u"y"_s, u"z"_s, {}, {}, {}, {}});
        for (const QString &sent : {u"5 6"_s, u"1 7"_s, u"2 8"_s, u"3 4"_s}) {
            QCOMPARE(underWay(), sent);
            exec(u"select proof.answer('a.test', 2, 200)"_s);
            pump();
        }
    }

    void theEventsOfATransactionKeepTheirOrder()
    {
        addEndpoint();
        const auto user = m_engine.client();
        VERIFY_RESULT(user->exec(u"begin"_s));
        for (int n = 1; n <= 4; ++n)
            VERIFY_RESULT(user->exec(
                u"select signalbox.emit_event('proof.event', '{\"n\": %1, \"key\": \"%2\"}')"_s.arg(n).arg(n % 2)));
        pump();
        QCOMPARE(underWay(), QString()); // nothing is sent of what may be taken back
        VERIFY_RESULT(user->exec(u"commit"_s));
        pump();
        QCOMPARE(underWay(), u"1 2"_s);
        answer(1, 200);
        answer(2, 200);
        QCOMPARE(underWay(), u"3 4"_s);
    }

    /// Of two transactions at once whose end comes first is not known beforehand; never are two of a key under way.
    void concurrentTransactionsDoNotMeet()
    {
        addEndpoint();
        const auto slow = m_engine.client();
        VERIFY_RESULT(slow->exec(u"begin; select signalbox.emit_event('proof.event', '{\"n\": 1, \"key\": \"x\"}')"_s));
        emitEvent(2, u"x"_s);
        emitEvent(3, u"x"_s);
        pump();
        QCOMPARE(underWay(), u"2"_s); // it does not wait for what may never be
        VERIFY_RESULT(slow->exec(u"commit"_s));
        pump();
        QCOMPARE(underWay(), u"2"_s);
        answer(2, 200);
        QCOMPARE(underWay(), u"1"_s);
        answer(1, 200);
        QCOMPARE(underWay(), u"3"_s);
    }

    /// Made while somebody was editing the endpoint, an event takes its place all the same.
    void anEditedEndpointKeepsTheOrder()
    {
        addEndpoint();
        emitEvent(1, u"x"_s);
        const auto editor = m_engine.client();
        VERIFY_RESULT(editor->exec(u"begin; update public.webhook_configs set name = 'b'"_s));
        emitEvent(2, u"x"_s);
        emitEvent(3, u"x"_s);
        pump();
        QCOMPARE(underWay(), u"1"_s); // what was there before goes on
        answer(1, 200);
        QCOMPARE(underWay(), QString());
        VERIFY_RESULT(editor->exec(u"rollback"_s));

        const auto otherPump = m_engine.client();
        VERIFY_RESULT(otherPump->exec(u"begin; select from public.webhook_logs where state = 'pending' for update"_s));
        emitEvent(4, u"x"_s);
        pump();
        QCOMPARE(underWay(), QString());
        VERIFY_RESULT(otherPump->exec(u"rollback"_s));
        pump();
        QCOMPARE(underWay(), u"2"_s);
        QCOMPARE(wordsOf(3), sameKey);
        answer(2, 200);
        QCOMPARE(underWay(), u"3"_s);
    }

    /// What is for later holds up nobody until then; then it takes its turn.
    void whatIsScheduledHoldsUpNobody()
    {
        addEndpoint();
        exec(
            u"select public.schedule_webhook('a', 'proof.event', '{\"n\": 1, \"key\": \"x\"}', now() + interval '1 day')"_s);
        emitEvent(2, u"x"_s);
        emitEvent(3, u"x"_s);
        pump();
        QCOMPARE(underWay(), u"2"_s);
        letTimePass();
        pump();
        QCOMPARE(underWay(), u"2"_s);
        answer(2, 200);
        QCOMPARE(underWay(), u"1"_s);
    }

    /// Of a failing endpoint the first of a key is given up in the end. Those behind it then wait for somebody's decision.
    void onlyTheFirstIsGivenUp()
    {
        addEndpoint(u"order_by = '$.key'"_s, uR"("max_retries": 9)"_s);
        const QStringList ids = emitEvents({u"x"_s, u"x"_s});
        exec(u"update public.webhook_breakers set state = 'open', opened_at = now() - interval '74 hours', "
             "next_probe_at = now() + interval '1 hour'; "
             "update public.webhook_logs set next_attempt_at = now() - interval '73 hours'"_s);
        for (int round = 0; round < 2; ++round) {
            pump();
            QCOMPARE(value(u"select string_agg(l.state, ' ' order by l.id) from public.webhook_logs l"_s),
                u"failed pending"_s);
        }
        QCOMPARE(blocking(), u"1"_s);
        QCOMPARE(wordsOf(2), blockedBy(ids.at(0)));
    }

    /// A look goes over 1,000 keys: those that come after 1,200 that do not move are not forgotten.
    void nobodyStarvesBehindBlockedKeys()
    {
        addEndpoint();
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, message_id, state, order_key, "
             "is_blocking, next_attempt_at) select c.id, 'proof.event', '{\"n\": 0}', gen_random_uuid(), s.state, "
             "'k' || k, s.is_blocking, now() from public.webhook_configs c, generate_series(1, 1200) k, "
             "(values ('failed', true), ('pending', null)) s (state, is_blocking) order by s.state"_s);
        emitEvent(1, u"a"_s); // before them, and behind
        emitEvent(2, u"z"_s);
        pump();
        QCOMPARE(underWay(), u"1"_s);
        emitEvent(3, u"a"_s);
        pump();
        QCOMPARE(underWay(), u"1 2"_s);
        answer(1, 200);
        pump();
        QCOMPARE(underWay(), u"2 3"_s);
    }

    void everybodysTurnComes()
    {
        addEndpoint();
        exec(u"select count(public.send_webhook_with_retry('a', 'proof.event', jsonb_build_object('n', k, 'key', k))) "
             "from generate_series(1, 1500) k"_s);
        int rounds = 0;
        for (; value(u"select proof.states('a')"_s) != u"delivered 1500"_s && rounds < 20; ++rounds) {
            pump();
            exec(u"select proof.answer('a.test', 1000, 200)"_s);
        }
        QVERIFY2(rounds <= 10, qPrintable(QString::number(rounds))); // 300 at a time, and what the last round took in
    }

    /// One request at a time: every key has its turn before one has its second, however it sorts.
    void oddKeysTakeTurns()
    {
        const QStringList keys{u""_s, u" "_s, u"\u0001"_s, u"A"_s, u"a"_s, u"Z"_s, u"\u00e4"_s, u"e\u0301"_s,
            u"\u00e9"_s, u"\U0001F642"_s, u"\U0010FFFD"_s, u"a\u0001"_s, u"it's %"_s, QString(500, u'x') + u'1',
            QString(500, u'x') + u'2', QString(300, u'\u20ac')};
        addEndpoint(u"order_by = '$.key'"_s, uR"("max_retries": 0, "max_in_flight": 1)"_s);
        emitEvents(keys + keys);
        pump();
        QStringList order;
        for (int i = 0; i < 2 * keys.size(); ++i) {
            order << underWay();
            answer(order.constLast().toInt(), 200);
        }
        QCOMPARE(underWay(), QString());
        QSet<QString> first(order.cbegin(), order.cbegin() + keys.size());
        QCOMPARE(first.size(), keys.size());
        for (const QString &n : std::as_const(first))
            QVERIFY2(n.toInt() <= keys.size(), qPrintable(n));
    }
};

QTEST_GUILESS_MAIN(EngineOrderTest)
#include "tst_engine_order.moc"
