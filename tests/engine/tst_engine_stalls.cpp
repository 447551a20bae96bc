#include "engine/enginefixture.h"
#include "engine/ledger.h"
#include "engine/pumps.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Moments = QList<std::chrono::steady_clock::time_point>;

/// The most that came within any second.
int mostInASecond(const Moments &moments)
{
    int most = 0;
    for (qsizetype from = 0, to = 0; to < moments.size(); ++to) {
        while (moments.at(to) - moments.at(from) >= 1s)
            ++from;
        most = std::max(most, int(to - from + 1));
    }
    return most;
}

} // namespace

/// What only the real sender shows: slow endpoints, one that hangs and holds up all others, rates, large bodies.
class EngineStallsTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;
    int m_seen = 0; // hits of the functions before

    QString value(const QString &sql) const { return m_engine.server().value(sql); }
    void run(const QString &sql) const { VERIFY_RESULT(m_engine.server().exec(sql)); }
    QString send(const QString &name, int count) const
    {
        return value(u"select count(public.send_webhook_with_retry('%1', 'proof.event', jsonb_build_object('n', n))) "
                     "from generate_series(1, %2) n"_s.arg(name)
                         .arg(count));
    }
    QString summary(const QString &name) const // state, attempts, how many
    {
        return value(u"select string_agg(s.outcome, ', ' order by s.outcome) from (select concat_ws(' ', l.state, "
                     u"l.attempt_count, "
                     "count(*)) as outcome from public.webhook_logs l join public.webhook_configs c on c.id = "
                     "l.webhook_config_id "
                     "where c.name = '%1' group by l.state, l.attempt_count) s"_s.arg(name));
    }
    QString pump() const
    {
        return value(u"select concat_ws(' ', absorbed, lost, dispatched) from public.webhook_reconcile()"_s);
    }
    void addEndpoint(const QString &name, const QString &path, const QString &retryConfig)
    {
        VERIFY_RESULT(m_engine.addEndpoint(
            {.name = name, .url = m_engine.receiver().url(path), .secret = {}, .retryConfig = retryConfig}));
    }
    Moments hitsAt(const QByteArray &path) const
    {
        Moments moments;
        for (const Hit &hit : m_engine.receiver().hits(m_seen)) {
            if (hit.request.path == path)
                moments << hit.at;
        }
        return moments;
    }
    /// Everything ended, with nothing received that is not recorded.
    void settle(Ledger &ledger, std::chrono::milliseconds patience)
    {
        QVERIFY2(m_engine.waitUntilSettled(patience), qPrintable(m_engine.log().right(2000)));
        auto read = Ledger::read(*m_engine.client(), m_engine.receiver().hits(m_seen));
        VERIFY_RESULT(read);
        ledger = std::move(*read);
        QCOMPARE(ledger.strangers, QStringList());
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_engine.start());
        m_engine.startSender();
    }

    void init()
    {
        run(u"delete from public.webhook_logs; delete from public.webhook_configs; truncate public.webhook_breakers, "
            "signalbox.breaker_minutes; update signalbox.net_epoch set stalled_at = null, answered_at = null; "
            "update signalbox.settings set value = '0' where key = 'delivery.body_limit'"_s);
        m_seen = m_engine.receiver().hitCount();
    }

    /// Most of the timeout is no timeout: such an endpoint gets everything at the first attempt.
    void aSlowEndpointGetsEverything_data()
    {
        QTest::addColumn<bool>("hasNeighbour");
        QTest::newRow("alone") << false;
        QTest::newRow("beside a fast one") << true;
    }
    void aSlowEndpointGetsEverything()
    {
        QFETCH(bool, hasNeighbour);
        const int count = proofSize(12, 200);
        const QString retry = uR"({"max_retries": 0, "timeout_ms": %1})"_s.arg(proofSize(2400, 5000));
        addEndpoint(u"slow"_s, u"/slow/%1"_s.arg(proofSize(1600, 4000)), retry);
        if (hasNeighbour)
            addEndpoint(u"fast"_s, u"/ok"_s, retry);
        Pumps pumps(1, m_engine.server().uri(), 100ms);
        for (int part = 0; part < 3; ++part) {
            QCOMPARE(send(u"slow"_s, count / 3), QString::number(count / 3));
            if (hasNeighbour)
                QCOMPARE(send(u"fast"_s, count / 3), QString::number(count / 3));
        }
        Ledger ledger;
        settle(ledger, 120s);
        QCOMPARE(pumps.stop(), QStringList());
        const QString whole = u"delivered 1 %1"_s.arg(count / 3 * 3);
        QCOMPARE(summary(u"slow"_s), whole);
        if (hasNeighbour)
            QCOMPARE(summary(u"fast"_s), whole);
        QCOMPARE(value(u"select sum(timeouts_in_a_row) from public.webhook_breakers"_s), u"0"_s);
    }

    /// One request hangs. What was queued behind it is taken back, users' events wait, and all goes out once after it.
    void whatIsStuckIsRecalled()
    {
        const int count = proofSize(10, 90); // of 100 that may be under way
        addEndpoint(u"hang"_s, u"/hang"_s, uR"({"max_retries": 0, "timeout_ms": 7000})"_s);
        addEndpoint(u"ok"_s, u"/ok"_s, u"{}"_s);
        QCOMPARE(send(u"hang"_s, 1), u"1"_s);
        QVERIFY(waitFor([this] { return !hitsAt("/hang").isEmpty(); }));
        run(u"update public.webhook_configs set events = '{other.event}' where name = 'hang'; "
            "select signalbox.emit_event('proof.event', '{}') from generate_series(1, %1)"_s.arg(count));
        QCOMPARE(value(u"select count(*) from signalbox.deliveries_under_way"_s), QString::number(count + 1));
        run(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, message_id, state, "
            u"attempt_count, "
            "next_attempt_at) select c.id, 'proof.event', '{}', gen_random_uuid(), 'pending', 0, now() "
            "from public.webhook_configs c, generate_series(1, 3) where c.name = 'ok'"_s);
        run(u"call signalbox.tidy_breakers()"_s);
        QCOMPARE(value(u"select signalbox.dispatch_due(100)"_s), u"3"_s); // in the queue from users and from the pump
        QCOMPARE(summary(u"ok"_s), u"in_flight 1 %1"_s.arg(count + 3));

        const QString recalled = u"pending 0 %1"_s.arg(count + 3);
        QVERIFY(waitFor([&] { return pump() == "0 0 0"_L1 && summary(u"ok"_s) == recalled; }, 4s));
        QCOMPARE(summary(u"hang"_s), u"in_flight 1 1"_s);
        const QString stuck = u"Waiting: pg_net is held up by an endpoint that does not answer"_s;
        const QString told = u"select distinct concat_ws(' ', l.error_message, l.net_request_id, l.sent_at) "
                             "from public.webhook_logs l where l.state = 'pending'"_s;
        QCOMPARE(value(told), stuck);
        QCOMPARE(value(u"select count(*) from public.webhook_attempts"_s), u"1"_s);
        QCOMPARE(value(u"select count(*) from signalbox.deliveries_under_way"_s), u"1"_s);
        QCOMPARE(value(u"select count(*) from net.http_request_queue where url like '%/ok'"_s), u"0"_s);

        QCOMPARE(send(u"ok"_s, 2), u"2"_s); // meanwhile
        QCOMPARE(value(told), stuck);
        QCOMPARE(summary(u"ok"_s), u"pending 0 %1"_s.arg(count + 5));
        QCOMPARE(pump(), u"0 0 0"_s);

        Pumps pumps(2, m_engine.server().uri(), 100ms);
        Ledger ledger;
        settle(ledger, 60s);
        QCOMPARE(pumps.stop(), QStringList());
        QCOMPARE(summary(u"ok"_s), u"delivered 1 %1"_s.arg(count + 5));
        QCOMPARE(summary(u"hang"_s), u"failed 1 1"_s);
        QCOMPARE(hitsAt("/ok").size(), count + 5); // each once
        QCOMPARE(ledger.entries.size(), count + 6);
        QCOMPARE(value(u"select stalled_at is null from signalbox.net_epoch"_s), u"t"_s);
    }

    /// However long a request has been under way: while others are answered, nothing is held up.
    void noStallWhileAnswersCome()
    {
        addEndpoint(u"ok"_s, u"/ok"_s, u"{}"_s);
        Pumps pumps(1, m_engine.server().uri(), 50ms);
        const QDeadlineTimer enough(5s);
        int sent = 0;
        QStringList stalls;
        while (!enough.hasExpired()) {
            QCOMPARE(send(u"ok"_s, 5), u"5"_s);
            sent += 5;
            QVERIFY(waitFor([&] { return hitsAt("/ok").size() >= sent - 5; }));
            if (const QString stalled = value(u"select stalled_at from signalbox.net_epoch"_s); !stalled.isEmpty())
                stalls << stalled;
        }
        Ledger ledger;
        settle(ledger, 30s);
        QCOMPARE(pumps.stop(), QStringList());
        QCOMPARE(stalls, QStringList());
        QCOMPARE(summary(u"ok"_s), u"delivered 1 %1"_s.arg(sent));
    }

    /// By the pump as the job runs it. No second holds more than the rate, a quarter of it and one; and the rate is used. What
    /// pg_net takes in one batch may have been sent over the second before.
    void aRateIsKept_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("count");
        QTest::newRow("eight") << 8.0 << proofSize(40, 480);
        QTest::newRow("three") << 3.0 << proofSize(15, 180);
        QTest::newRow("a half") << 0.5 << proofSize(4, 30);
    }
    void aRateIsKept()
    {
        QFETCH(double, rate);
        QFETCH(int, count);
        addEndpoint(u"paced"_s, u"/ok"_s, uR"({"max_per_second": %1})"_s.arg(rate));
        QCOMPARE(send(u"paced"_s, count), QString::number(count));
        const int whole = int(count / rate);
        std::unique_ptr<QThread> job(QThread::create(
            [this, whole] { m_engine.client()->exec(u"call public.webhook_pump(%1)"_s.arg(2 * whole + 10)); }));
        job->start();
        const bool isWhole
            = waitFor([&] { return hitsAt("/ok").size() >= count; }, std::chrono::seconds(3 * whole / 2 + 5));
        run(u"select pg_cancel_backend(pid) from pg_stat_activity where query like 'call public.webhook_pump%'"_s);
        job->wait();
        const Moments hits = hitsAt("/ok");
        QVERIFY2(isWhole, qPrintable(u"%1 of %2 in half as long again as it takes"_s.arg(hits.size()).arg(count)));

        const double burst = std::max(1.0, std::min(rate, rate / 4 + 1));
        const int most
            = value(u"select max((select count(*) from public.webhook_attempts o where o.sent_at >= a.sent_at "
                    "and o.sent_at < a.sent_at + interval '1 second')) from public.webhook_attempts a"_s)
                  .toInt();
        const std::chrono::duration<double> took = hits.constLast() - hits.constFirst();
        qInfo("%d at %g a second: within %.2f s, at most %d sent and %d received in one", count, rate, took.count(),
            most, mostInASecond(hits));
        QVERIFY2(most > 0 && most <= rate + burst, qPrintable(QString::number(most)));
        QVERIFY2(mostInASecond(hits) <= 2 * rate + burst, qPrintable(QString::number(mostInASecond(hits))));
        QVERIFY2(took.count() >= (count - burst) / rate - 1.2, qPrintable(QString::number(took.count())));
    }

    void bodiesArrive()
    {
        if (value(u"select signalbox.body_limit()"_s).isEmpty())
            QSKIP("this pg_net takes a body of any size");
        addEndpoint(u"ok"_s, u"/ok"_s, uR"({"max_retries": 0})"_s);
        const QString big = u"select public.send_webhook_with_retry('ok', 'proof.event', "
                            "jsonb_build_object('a', repeat('x', %1)))"_s;
        run(big.arg(65535 - 9));
        run(big.arg(65536 - 9));
        Pumps pumps(1, m_engine.server().uri(), 100ms);
        Ledger ledger;
        settle(ledger, 30s);
        QCOMPARE(summary(u"ok"_s), u"delivered 1 1, failed 0 1"_s);
        run(u"update signalbox.settings set value = '65536' where key = 'delivery.body_limit'; "
            "select public.replay_webhook(l.id, gen_random_uuid()) from public.webhook_logs l where l.state = 'failed'"_s);
        settle(ledger, 30s);
        QCOMPARE(pumps.stop(), QStringList());
        QCOMPARE(summary(u"ok"_s), u"delivered 1 2, failed 0 1"_s);
        QList<qsizetype> sizes;
        for (const Hit &hit : m_engine.receiver().hits(m_seen))
            sizes << hit.request.body.size();
        QCOMPARE(sizes, QList<qsizetype>({65535, 65536}));
    }

    /// As with pg_net from 0.20.5 on.
    void aSenderWithoutALimitTakesMore()
    {
        if (!m_engine.hasStandIn())
            QSKIP("this pg_net has the limit that its version has");
        addEndpoint(u"ok"_s, u"/ok"_s, uR"({"max_retries": 0})"_s);
        run(u"update net.settings set body_limit = null; "
            "update signalbox.settings set value = '400000' where key = 'delivery.body_limit'; "
            "select public.send_webhook_with_retry('ok', 'proof.event', jsonb_build_object('a', repeat('x', 300000)))"_s);
        Pumps pumps(1, m_engine.server().uri(), 100ms);
        Ledger ledger;
        settle(ledger, 30s);
        QCOMPARE(pumps.stop(), QStringList());
        QCOMPARE(summary(u"ok"_s), u"delivered 1 1"_s);
        run(u"update net.settings set body_limit = default"_s);
    }
};

QTEST_GUILESS_MAIN(EngineStallsTest)
#include "tst_engine_stalls.moc"
