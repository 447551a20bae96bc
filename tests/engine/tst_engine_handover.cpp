#include "engine/handplay.h"

#include <QTest>
#include <QThread>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Events that are made while a pump is at work: they are left to it, and what it cannot send waits with a reason. The test
/// answers, and holds the lock of a pump that never comes around to a round of its own.
class EngineHandoverTest : public QObject
{
    Q_OBJECT

    HandPlay m_play;
    std::unique_ptr<PgClient> m_pump;

    QString value(const QString &sql) const { return m_play.value(sql); }
    void run(const QString &sql) const { VERIFY_RESULT(m_play.run(sql)); }
    QString requests() const { return value(u"select count(*) from net.http_request_queue"_s); }
    QString underWay() const { return value(u"select count(*) from signalbox.deliveries_under_way"_s); }
    /// "<state> <words>" of every delivery that lies where it stays.
    QString home() const
    {
        return value(u"select string_agg(concat_ws(' ', l.state, l.error_message), ', ' order by l.id) "
                     "from only public.webhook_logs l"_s);
    }
    void letPass(const QString &interval) const
    {
        run(u"update signalbox.deliveries_under_way set created_at = created_at - interval '%1'"_s.arg(interval));
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_play.start()); }
    void init()
    {
        VERIFY_RESULT(m_play.clear());
        m_pump = m_play.engine().client();
        VERIFY_RESULT(m_pump->exec(u"select pg_advisory_lock(signalbox.pump_lock())"_s));
    }

    void isLeftToThePump()
    {
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s));
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        QCOMPARE(requests(), u"0"_s);
        QCOMPARE(m_play.states(u"a"_s), u"pending 2"_s);
        QCOMPARE(m_play.pump(), u"0 0 2"_s);
        QCOMPARE(requests(), u"2"_s);
        QCOMPARE(m_play.answer(u"a"_s, 2, u"200"_s), u"2"_s);
        QCOMPARE(m_play.pump(), u"2 0 0"_s);
        QCOMPARE(home(), u"delivered, delivered"_s);
        QCOMPARE(value(u"select string_agg(distinct concat_ws(' ', a.attempt, a.response_status), ',') "
                       "from only public.webhook_attempts a"_s),
            u"1 200"_s);
        QCOMPARE(underWay(), u"0"_s);
    }

    void aRollbackLeavesNothing()
    {
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s));
        const auto user = m_play.engine().client();
        VERIFY_RESULT(user->exec(u"begin; select signalbox.emit_event('proof.event', '{}'); rollback"_s));
        QCOMPARE(underWay(), u"0"_s);
        QCOMPARE(m_play.pump(), u"0 0 0"_s);
    }

    /// Who asks for a test waits for its outcome.
    void aTestIsSentAtOnce()
    {
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s));
        run(u"select public.test_webhook('a')"_s);
        QCOMPARE(m_play.states(u"a"_s), u"in_flight 1"_s);
        QCOMPARE(value(u"select public.send_webhook_with_retry('a', 'proof.event', '{}') > 0"_s), u"t"_s);
        QCOMPARE(m_play.states(u"a"_s), u"in_flight 1, pending 1"_s);
    }

    void isSentAtOnceWhenNobodyPumps()
    {
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s));
        m_pump.reset();
        QTRY_COMPARE(value(u"select signalbox.is_pump_there()"_s), u"f"_s);
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        QCOMPARE(m_play.states(u"a"_s), u"in_flight 2"_s);
    }

    /// Its session goes on, as one of a pooler does.
    void aPumpThatFailedIsNotThere()
    {
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s));
        m_pump.reset();
        QTRY_COMPARE(value(u"select signalbox.is_pump_there()"_s), u"f"_s);
        const auto session = m_play.engine().client();
        const QString pid = session->exec(u"select pg_backend_pid()"_s).value_or(Rows{{QString()}}).at(0).at(0);
        Result<Rows> ended = Rows();
        std::unique_ptr<QThread> thread(
            QThread::create([&] { ended = session->exec(u"call public.webhook_pump(600)"_s); }));
        thread->start();
        // Asked once more it may be between two of its transactions.
        const bool wasThere = waitFor([&] { return value(u"select signalbox.is_pump_there()"_s) == "t"_L1; });
        run(u"select pg_cancel_backend(%1)"_s.arg(pid));
        QVERIFY(thread->wait(QDeadlineTimer(20s)));
        QVERIFY(wasThere);
        QVERIFY(!ended);
        QVERIFY(session->isOpen());
        QCOMPARE(value(u"select signalbox.is_pump_there()"_s), u"f"_s);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        QCOMPARE(m_play.states(u"a"_s), u"in_flight 1"_s);
    }

    /// As many as may be, and not one more: nobody else sends.
    void theBoundIsExact()
    {
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s, uR"({"max_in_flight": 5})"_s));
        QCOMPARE(m_play.emitEvents(12), u"12"_s);
        QCOMPARE(m_play.pump(), u"0 0 5"_s);
        QCOMPARE(m_play.pump(), u"0 0 0"_s);
        QCOMPARE(m_play.states(u"a"_s), u"in_flight 5, pending 7"_s);
    }

    void whatCannotBeSentSaysWhy_data()
    {
        QTest::addColumn<QString>("obstacle");
        QTest::addColumn<QString>("first"); // a delivery of an endpoint that may have one under way
        QTest::addColumn<QString>("second");
        const QString failing
            = u"pending Waiting: the endpoint is failing, deliveries are held back until a probe succeeds"_s;
        QTest::newRow("bound") << QString() << QString()
                               << u"pending Waiting: 1 requests to the endpoint are already under way"_s;
        QTest::newRow("breaker") << u"update public.webhook_breakers set state = 'open', next_probe_at = 'infinity'"_s
                                 << failing << failing;
        QTest::newRow("deactivated") << u"update public.webhook_configs set is_active = false"_s
                                     << u"failed The endpoint was deactivated"_s
                                     << u"failed The endpoint was deactivated"_s;
        QTest::newRow("deleted") << u"delete from public.webhook_configs"_s << u"failed The endpoint was deleted"_s
                                 << u"failed The endpoint was deleted"_s;
        const QString turn = u"pending Waiting: deliveries with the same key go one after the other"_s;
        QTest::newRow("order") << u"update signalbox.deliveries_under_way set order_key = 'k'; "
                                  "update public.webhook_configs set order_by = '$.k'"_s
                               << QString() << turn;
    }
    void whatCannotBeSentSaysWhy()
    {
        QFETCH(QString, obstacle);
        QFETCH(QString, first);
        QFETCH(QString, second);
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s, uR"({"max_in_flight": 1})"_s));
        m_play.pump(); // makes its breaker
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        if (!obstacle.isEmpty())
            run(obstacle);
        m_play.pump();
        const bool isOver = first.startsWith("failed"_L1);
        QCOMPARE(underWay(), isOver ? u"0"_s : u"2"_s);
        letPass(u"1 second"_s);
        m_play.pump();
        QCOMPARE(underWay(), isOver ? u"0"_s : u"2"_s);
        letPass(u"1 second"_s);
        m_play.pump();
        QStringList expected{first, second};
        expected.removeAll(QString());
        QCOMPARE(home(), expected.join(u", "_s));
        QCOMPARE(underWay(), QString::number(2 - expected.size()));
    }

    /// Somebody is renaming it: the pump waits for nobody, and the delivery gets its endpoint back.
    void anEndpointThatIsBeingChangedKeepsNobodyWaiting()
    {
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s));
        m_play.pump();
        run(u"update public.webhook_breakers set state = 'open', next_probe_at = 'infinity'"_s);
        const auto editor = m_play.engine().client();
        VERIFY_RESULT(editor->exec(u"begin; update public.webhook_configs set name = 'b'"_s));
        const auto user = m_play.engine().client();
        VERIFY_RESULT(user->exec(u"set lock_timeout = '100ms'; select signalbox.emit_event('proof.event', '{}')"_s));
        letPass(u"3 seconds"_s);
        VERIFY_RESULT(user->exec(u"select absorbed from public.webhook_reconcile()"_s));
        QCOMPARE(value(u"select count(*) from only public.webhook_logs where held_config_id is not null"_s), u"1"_s);
        VERIFY_RESULT(editor->exec(u"commit"_s));
        m_play.pump();
        QCOMPARE(value(u"select count(*) from only public.webhook_logs l join public.webhook_configs c "
                       "on c.id = l.webhook_config_id where l.held_config_id is null"_s),
            u"1"_s);
    }

    void keysKeepTheirOrder()
    {
        VERIFY_RESULT(m_play.addEndpoint(u"a"_s, u"{}"_s, {{u"order_by"_s, u"'$.key'"_s}}));
        for (const QString &event :
            {uR"({"n": 1, "key": "x"})"_s, uR"({"n": 2, "key": "x"})"_s, uR"({"n": 3, "key": "y"})"_s})
            run(u"select signalbox.emit_event('proof.event', '%1')"_s.arg(event));
        const QString sent = u"select string_agg(payload ->> 'n', ',' order by id) from public.webhook_logs "
                             "where state = 'in_flight'"_s;
        QCOMPARE(m_play.pump(), u"0 0 2"_s);
        QCOMPARE(value(sent), u"1,3"_s);
        QCOMPARE(m_play.answer(u"a"_s, 2, u"200"_s), u"2"_s);
        QCOMPARE(m_play.pump(), u"2 0 1"_s);
        QCOMPARE(value(sent), u"2"_s);
    }
};

QTEST_GUILESS_MAIN(EngineHandoverTest)
#include "tst_engine_handover.moc"
