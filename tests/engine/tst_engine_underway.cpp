#include "engine/handplay.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Where a delivery lies from its first request to its outcome, and that whoever counts finds it once. The test answers itself.
class EngineUnderWayTest : public QObject
{
    Q_OBJECT

    HandPlay m_play;

    QString value(const QString &sql) const { return m_play.value(sql); }
    void run(const QString &sql) const { VERIFY_RESULT(m_play.run(sql)); }
    void addEndpoint(const QString &retryConfig = u"{}"_s) { VERIFY_RESULT(m_play.addEndpoint(u"a"_s, retryConfig)); }
    /// 'deliveries attempts, among those that stay deliveries attempts, among those under way deliveries attempts'
    QString places() const
    {
        return value(
            u"select format('%s %s, home %s %s, under way %s %s', "
            "(select count(*) from public.webhook_logs), (select count(*) from public.webhook_attempts), "
            "(select count(*) from only public.webhook_logs), (select count(*) from only public.webhook_attempts), "
            "(select count(*) from signalbox.deliveries_under_way), "
            "(select count(*) from signalbox.attempts_under_way))"_s);
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_play.start()); }
    void init() { VERIFY_RESULT(m_play.clear()); }

    void whatIsUnderWayLiesApart_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("states");
        QTest::addColumn<QString>("later"); // when time has passed
        const QString home = u"3 3, home 2 2, under way 1 1"_s;
        QTest::newRow("delivered") << u"200"_s << u"delivered 2, in_flight 1"_s << home;
        QTest::newRow("failed") << u"404"_s << u"failed 2, in_flight 1"_s << home;
        // A second attempt is made where the first one was settled.
        QTest::newRow("to be tried again")
            << u"503"_s << u"in_flight 1, pending 2"_s << u"3 4, home 2 3, under way 1 1"_s;
    }
    void whatIsUnderWayLiesApart()
    {
        QFETCH(QString, outcome);
        QFETCH(QString, states);
        QFETCH(QString, later);
        addEndpoint(uR"({"retry_delay": 86400000})"_s);
        QCOMPARE(m_play.emitEvents(3), u"3"_s);
        QCOMPARE(places(), u"3 3, home 0 0, under way 3 3"_s);
        QCOMPARE(m_play.answer(u"a"_s, 2, outcome), u"2"_s);
        QCOMPARE(m_play.pump(), u"2 0 0"_s);
        QCOMPARE(places(), u"3 3, home 2 2, under way 1 1"_s);
        QCOMPARE(m_play.states(u"a"_s), states);
        run(u"call proof.let_time_pass(); update public.webhook_breakers set in_flight_limit = 2"_s);
        m_play.pump();
        QCOMPARE(places(), later);
    }

    /// Whichever table it is made in, and wherever it goes from there.
    void aDeliveryKeepsWhoMadeItAndWhen()
    {
        addEndpoint(uR"({"retry_delay": 86400000})"_s);
        const auto maker = m_play.engine().client();
        const auto begun = maker->exec(u"begin; select pg_backend_pid() || ' ' || now()"_s);
        VERIFY_RESULT(begun);
        VERIFY_RESULT(maker->exec(
            u"select pg_sleep(0.01); select signalbox.emit_event('proof.event', '{}') from generate_series(1, 2);"
            "select public.schedule_webhook('a', 'proof.event', '{}', now() + interval '1 day'); commit"_s));
        const QString told
            = u"select string_agg(distinct made_by_pid || ' ' || created_at, ', ') from public.webhook_logs"_s;
        QCOMPARE(places(), u"3 2, home 1 0, under way 2 2"_s);
        QCOMPARE(value(told), begun->constFirst().constFirst());
        QCOMPARE(m_play.answer(u"a"_s, 1, u"200"_s), u"1"_s);
        QCOMPARE(m_play.answer(u"a"_s, 1, u"503"_s), u"1"_s);
        m_play.pump();
        QCOMPARE(places(), u"3 2, home 3 2, under way 0 0"_s);
        QCOMPARE(value(told), begun->constFirst().constFirst());
    }

    /// Somebody thinks about the endpoint's new name, or its end, while an answer comes.
    void aLockedEndpointKeepsNoAnswerOut_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("outcome"); // of the one that was answered 503
        const QString rename = u"update public.webhook_configs set name = 'b'"_s;
        const QString remove = u"delete from public.webhook_configs"_s;
        QTest::newRow("renamed") << rename << u"commit"_s << u"pending"_s;
        QTest::newRow("deleted") << remove << u"commit"_s << u"failed The endpoint was deleted"_s;
        QTest::newRow("not deleted after all") << remove << u"rollback"_s << u"pending"_s;
    }
    void aLockedEndpointKeepsNoAnswerOut()
    {
        QFETCH(QString, change);
        QFETCH(QString, end);
        QFETCH(QString, outcome);
        addEndpoint(uR"({"retry_delay": 86400000})"_s);
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        const auto editor = m_play.engine().client();
        VERIFY_RESULT(editor->exec(u"begin; "_s + change));
        QCOMPARE(m_play.answer(u"a"_s, 1, u"200"_s), u"1"_s);
        QCOMPARE(m_play.answer(u"a"_s, 1, u"503"_s), u"1"_s);
        const auto pump = m_play.engine().client();
        VERIFY_RESULT(pump->exec(u"set lock_timeout = '100ms'; select absorbed from public.webhook_reconcile()"_s));
        QCOMPARE(places(), u"2 2, home 2 2, under way 0 0"_s);
        const QString told = u"select string_agg(distinct concat_ws(' ', l.state, case when l.state <> 'pending' "
                             "then l.error_message end), ', ') from public.webhook_logs l"_s;
        QCOMPARE(value(told), u"delivered, pending"_s);
        VERIFY_RESULT(editor->exec(end));
        m_play.pump();
        QCOMPARE(value(told), u"delivered, "_s + outcome);
        const bool isDeleted = outcome.startsWith("failed"_L1);
        QCOMPARE(value(u"select count(*) from public.webhook_logs where held_config_id is null and "
                       "(webhook_config_id is null) = %1"_s.arg(isDeleted ? u"true"_s : u"false"_s)),
            u"2"_s);
    }

    /// Deleted while requests are under way, and only then answered.
    void aDeletedEndpointLeavesItsDeliveries()
    {
        addEndpoint();
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        run(u"delete from public.webhook_configs"_s);
        QCOMPARE(places(), u"2 2, home 0 0, under way 2 2"_s);
        QCOMPARE(m_play.answer(u"a"_s, 1, u"200"_s), u"1"_s);
        QCOMPARE(m_play.answer(u"a"_s, 1, u"503"_s), u"1"_s);
        QCOMPARE(m_play.pump(), u"2 0 0"_s);
        QCOMPARE(places(), u"2 2, home 2 2, under way 0 0"_s);
        QCOMPARE(value(u"select string_agg(concat_ws(' ', state, error_message), ', ' order by id) "
                       "from public.webhook_logs where webhook_config_id is null and held_config_id is null"_s),
            u"delivered, failed The endpoint was deleted"_s);
    }

    /// However often somebody counts while deliveries move: each is there once.
    void sumsSeeEachDeliveryOnce()
    {
        addEndpoint();
        const int count = 100;
        QCOMPARE(m_play.emitEvents(count), QString::number(count));
        std::atomic<bool> isOver = false;
        QStringList seen;
        std::thread reader([&] {
            const auto client = m_play.engine().client();
            while (!isOver) {
                const auto counted
                    = client->exec(u"select format('%s %s %s', count(*), count(distinct l.id), sum((select count(*) "
                                   "from public.webhook_attempts a where a.webhook_log_id = l.id))) "
                                   "from public.webhook_logs l"_s);
                seen << (counted ? counted->at(0).at(0) : describe(counted.error()));
            }
        });
        for (int answered = 0; answered < count; answered += 10) {
            m_play.answer(u"a"_s, 10, u"200"_s);
            m_play.pump();
        }
        isOver = true;
        reader.join();
        seen.removeAll(u"%1 %1 %1"_s.arg(count));
        QCOMPARE(seen, QStringList());
        QCOMPARE(places(), u"%1 %1, home %1 %1, under way 0 0"_s.arg(count));
    }
};

QTEST_GUILESS_MAIN(EngineUnderWayTest)
#include "tst_engine_underway.moc"
