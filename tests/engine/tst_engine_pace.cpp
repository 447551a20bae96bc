#include "engine/handplay.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

const QString served = u"200"_s;
const QString failing = u"503"_s;
const QString timedOut = u"null, '{}', 'Timeout of 5000 ms reached'"_s;

} // namespace

/// How the bound of each endpoint follows what comes back, how much time an attempt gets, and when pg_net counts as held up.
/// The test answers itself.
class EnginePaceTest : public QObject
{
    Q_OBJECT

    HandPlay m_play;

    QString value(const QString &sql) const { return m_play.value(sql); }
    QString breaker(const QString &columns) const
    {
        return value(u"select concat_ws(' ', %1) from public.webhook_breakers b"_s.arg(columns));
    }
    void know(const QString &what) // of the one endpoint
    {
        VERIFY_RESULT(m_play.run(u"call signalbox.tidy_breakers(); update public.webhook_breakers set "_s + what));
    }
    void addEndpoint(const QString &retryConfig) { VERIFY_RESULT(m_play.addEndpoint(u"a"_s, retryConfig)); }
    /// One round in which the next requests of the queue got these answers.
    void answerAndPump(const QList<std::pair<int, QString>> &answers)
    {
        int sum = 0;
        for (const auto &[count, outcome] : answers) {
            QCOMPARE(m_play.answer(u"a"_s, count, outcome), QString::number(count));
            sum += count;
        }
        QCOMPARE(m_play.pump().section(u' ', 0, 0), QString::number(sum));
    }
    void letTimePass() { VERIFY_RESULT(m_play.run(u"call proof.let_time_pass()"_s)); }

private slots:
    void initTestCase() { VERIFY_RESULT(m_play.start()); }
    void init() { VERIFY_RESULT(m_play.clear()); }

    void answersLetTheBoundGrow_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("bound");
        const QString cut = u"limit_cut_at = clock_timestamp() - interval '%1 seconds', in_flight_limit = %2"_s;
        QTest::newRow("by as many, when it limited the round") << u"in_flight_limit = 40"_s << 20 << 60;
        QTest::newRow("not when it did not") << u"in_flight_limit = 40"_s << 19 << 40;
        QTest::newRow("to 1,000") << u"in_flight_limit = 990"_s << 495 << 1000;
        QTest::newRow("by a tenth within a minute of a failure") << cut.arg(50).arg(40) << 40 << 44;
        QTest::newRow("by one at least") << cut.arg(50).arg(4) << 4 << 5;
        QTest::newRow("by as many after that minute") << cut.arg(61).arg(40) << 40 << 80;
    }
    void answersLetTheBoundGrow()
    {
        QFETCH(QString, before);
        QFETCH(int, answered);
        QFETCH(int, bound);
        addEndpoint(u"{}"_s);
        know(before);
        QCOMPARE(m_play.emitEvents(answered), QString::number(answered));
        answerAndPump({{answered, served}});
        QCOMPARE(breaker(u"b.in_flight_limit, b.timeouts_in_a_row"_s), u"%1 0"_s.arg(bound));
    }

    void failuresCutIt_data()
    {
        using Answers = QList<std::pair<int, QString>>;
        QTest::addColumn<Answers>("answers");
        QTest::addColumn<QString>("judged"); // the bound, timeouts_in_a_row and the reason
        QTest::newRow("none") << Answers{{50, served}} << u"150 0"_s;
        QTest::newRow("less than half of them") << Answers{{51, served}, {49, failing}} << u"151 0"_s;
        QTest::newRow("one timeout of many")
            << Answers{{49, served}, {1, timedOut}} << u"49 0 1 of 50 requests failed: Timeout of 5000 ms reached"_s;
        QTest::newRow("half of them") << Answers{{10, failing}, {10, served}}
                                      << u"25 0 10 of 20 requests failed: HTTP 503"_s;
        QTest::newRow("all of them") << Answers{{4, failing}} << u"1 0 4 of 4 requests failed: HTTP 503"_s;
        QTest::newRow("a timeout beside an answer")
            << Answers{{3, timedOut}, {1, served}} << u"12 0 3 of 4 requests failed: Timeout of 5000 ms reached"_s;
        QTest::newRow("nothing but timeouts")
            << Answers{{3, timedOut}} << u"1 1 3 of 3 requests failed: Timeout of 5000 ms reached"_s;
        QTest::newRow("a refusal is no failure") << Answers{{50, u"422"_s}} << u"150 0"_s;
    }
    void failuresCutIt()
    {
        using Answers = QList<std::pair<int, QString>>;
        QFETCH(Answers, answers);
        QFETCH(QString, judged);
        addEndpoint(uR"({"breaker_failures": 1000})"_s);
        int sum = 0;
        for (const auto &[count, outcome] : answers)
            sum += count;
        QCOMPARE(m_play.emitEvents(sum), QString::number(sum));
        answerAndPump(answers);
        QCOMPARE(breaker(u"b.in_flight_limit, b.timeouts_in_a_row, b.limit_reason"_s), judged);
    }

    /// Whoever answers, and be it with 503, holds nobody up.
    void anAnswerEndsTheSeriesOfTimeouts_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("inARow");
        QTest::newRow("delivered") << served << 0;
        QTest::newRow("refused") << u"422"_s << 0;
        QTest::newRow("failed") << failing << 0;
        QTest::newRow("another timeout") << timedOut << 3;
    }
    void anAnswerEndsTheSeriesOfTimeouts()
    {
        QFETCH(QString, outcome);
        QFETCH(int, inARow);
        addEndpoint(uR"({"breaker_failures": 1000})"_s);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        know(u"timeouts_in_a_row = 2, in_flight_limit = 1"_s);
        answerAndPump({{1, outcome}});
        QCOMPARE(breaker(u"b.timeouts_in_a_row"_s), QString::number(inARow));
    }

    /// While an endpoint has been timing out nothing is sent to it in users' transactions, and the pump sends one.
    void aSuspectGetsOneAtATime()
    {
        addEndpoint(uR"({"breaker_failures": 1000, "retry_delay": 86400000})"_s);
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        answerAndPump({{2, timedOut}});
        QCOMPARE(m_play.emitEvents(5), u"5"_s);
        QCOMPARE(m_play.states(u"a"_s), u"pending 7"_s);
        QCOMPARE(value(u"select distinct error_message from public.webhook_logs where attempt_count = 0"_s),
            u"Waiting: the endpoint has been timing out, few deliveries at a time are sent to it"_s);
        QCOMPARE(m_play.pump(), u"0 0 1"_s);
        QCOMPARE(m_play.pump(), u"0 0 0"_s);
        answerAndPump({{1, served}});
        QCOMPARE(breaker(u"b.in_flight_limit, b.timeouts_in_a_row"_s), u"2 0"_s);
        QCOMPARE(m_play.states(u"a"_s), u"delivered 1, in_flight 2, pending 4"_s);
    }

    void theUsersBoundIsTheCeiling_data()
    {
        QTest::addColumn<int>("mostInFlight");
        QTest::addColumn<int>("adapted");
        QTest::addColumn<int>("underWay");
        QTest::newRow("below what it grew to") << 3 << 100 << 3;
        QTest::newRow("as it grew to") << 3 << 3 << 3;
        QTest::newRow("above what it grew to") << 3 << 2 << 2;
    }
    void theUsersBoundIsTheCeiling()
    {
        QFETCH(int, mostInFlight);
        QFETCH(int, adapted);
        QFETCH(int, underWay);
        addEndpoint(uR"({"max_in_flight": %1})"_s.arg(mostInFlight));
        know(u"in_flight_limit = %1"_s.arg(adapted));
        QCOMPARE(m_play.emitEvents(5), u"5"_s);
        QCOMPARE(m_play.states(u"a"_s), u"in_flight %1, pending %2"_s.arg(underWay).arg(5 - underWay));
        QCOMPARE(value(u"select distinct error_message from public.webhook_logs where state = 'pending'"_s),
            u"Waiting: %1 requests to the endpoint are already under way"_s.arg(underWay));
        QCOMPARE(m_play.pump(), u"0 0 0"_s); // nor does the pump send more
    }

    void whoIsNotGuardedIsNotHeldBack_data()
    {
        QTest::addColumn<int>("breakerFailures");
        QTest::addColumn<QString>("judged");
        QTest::newRow("not guarded") << 0 << u"1000 0"_s;
        QTest::newRow("guarded") << 1000 << u"1 1 2 of 2 requests failed: Timeout of 5000 ms reached"_s;
    }
    void whoIsNotGuardedIsNotHeldBack()
    {
        QFETCH(int, breakerFailures);
        QFETCH(QString, judged);
        addEndpoint(uR"({"breaker_failures": %1, "retry_delay": 86400000})"_s.arg(breakerFailures));
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        answerAndPump({{2, timedOut}});
        QCOMPARE(breaker(u"b.in_flight_limit, b.timeouts_in_a_row, b.limit_reason"_s), judged);
        letTimePass();
        QCOMPARE(m_play.pump(), breakerFailures == 0 ? u"0 0 2"_s : u"0 0 1"_s);
        QCOMPARE(value(u"select distinct timeout_milliseconds from net.http_request_queue"_s),
            breakerFailures == 0 ? u"5000"_s : u"1500"_s);
    }

    /// The reason is told for five minutes, or until the bound is where everybody begins.
    void theReasonIsForgotten_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("isKept");
        const QString cut = u"in_flight_limit = %1, limit_cut_at = clock_timestamp() - interval '%2 seconds'"_s;
        const QString closed
            = u"in_flight_limit = 3, limit_cut_at = null, since = clock_timestamp() - interval '%1 seconds'"_s;
        QTest::newRow("short of five minutes") << cut.arg(3).arg(290) << true;
        QTest::newRow("after five minutes") << cut.arg(3).arg(301) << false;
        QTest::newRow("below the beginning") << cut.arg(99).arg(10) << true;
        QTest::newRow("at the beginning") << cut.arg(100).arg(10) << false;
        QTest::newRow("just recovered from an outage") << closed.arg(290) << true;
        QTest::newRow("recovered from an outage long ago") << closed.arg(301) << false;
    }
    void theReasonIsForgotten()
    {
        QFETCH(QString, before);
        QFETCH(bool, isKept);
        addEndpoint(u"{}"_s);
        know(before + u", limit_reason = '1 of 1 requests failed: HTTP 503'"_s);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        answerAndPump({{1, served}});
        QCOMPARE(breaker(u"b.limit_reason"_s), isKept ? u"1 of 1 requests failed: HTTP 503"_s : QString(u""_s));
    }

    /// What pg_net holds a whole batch for is short, but for every third attempt in a row that timed out.
    void aSuspectGetsLittleTime_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<int>("timeout");
        QTest::newRow("an endpoint that is well") << u"timeouts_in_a_row = 0, settle_ms = 100"_s << 5000;
        QTest::newRow("after one timeout") << u"timeouts_in_a_row = 1"_s << 1500;
        QTest::newRow("after two") << u"timeouts_in_a_row = 2"_s << 1500;
        QTest::newRow("after three") << u"timeouts_in_a_row = 3"_s << 5000;
        QTest::newRow("after four") << u"timeouts_in_a_row = 4"_s << 1500;
        QTest::newRow("after six") << u"timeouts_in_a_row = 6"_s << 5000;
        QTest::newRow("one that was fast") << u"timeouts_in_a_row = 1, settle_ms = 750"_s << 1500;
        QTest::newRow("one that took longer") << u"timeouts_in_a_row = 1, settle_ms = 751"_s << 1502;
        QTest::newRow("never more than it may have") << u"timeouts_in_a_row = 1, settle_ms = 2501"_s << 5000;
    }
    void aSuspectGetsLittleTime()
    {
        QFETCH(QString, known);
        QFETCH(int, timeout);
        addEndpoint(u"{}"_s);
        know(known);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        m_play.pump();
        QCOMPARE(value(u"select timeout_milliseconds from net.http_request_queue"_s), QString::number(timeout));
        QCOMPARE(value(u"select timeout_ms from public.webhook_logs"_s), QString::number(timeout));
    }

    /// Two retries are three attempts with all the time there may be, and as many short ones as lie between them.
    void aShortTimeoutUsesUpNoRetry()
    {
        addEndpoint(uR"({"max_retries": 2, "retry_delay": 0, "breaker_failures": 1000})"_s);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        const QString delivery
            = u"select concat_ws(' ', l.state, l.attempt_count, l.lost_count) from public.webhook_logs l"_s;
        const QList<std::pair<int, QString>> attempts{{5000, u"pending 1 0"_s}, {1500, u"pending 2 1"_s},
            {1500, u"pending 3 2"_s}, {5000, u"pending 4 2"_s}, {1500, u"pending 5 3"_s}, {1500, u"pending 6 4"_s},
            {5000, u"failed 7 4"_s}};
        for (const auto &[timeout, outcome] : attempts) {
            QCOMPARE(value(u"select timeout_milliseconds from net.http_request_queue"_s), QString::number(timeout));
            QCOMPARE(m_play.answer(u"a"_s, 1, u"null, '{}', 'Timeout of %1 ms reached'"_s.arg(timeout)), u"1"_s);
            QCOMPARE(value(u"select absorbed from public.webhook_reconcile(p_limit => 1)"_s), u"1"_s);
            if (const QString now = value(delivery); now != outcome) // sent again in the same round
                QCOMPARE(now,
                    u"in_flight %1 %2"_s.arg(outcome.section(u' ', 1, 1).toInt() + 1).arg(outcome.section(u' ', 2, 2)));
            letTimePass();
            m_play.pump();
        }
        QCOMPARE(value(u"select error_message from public.webhook_logs"_s),
            u"Timeout of 5000 ms reached: gave up after 7 attempts"_s);
    }

    /// Only a timeout is spared: a refused connection says as much in a short time as in a long one.
    void anotherFailureOfAShortAttemptCounts()
    {
        addEndpoint(uR"({"max_retries": 0, "breaker_failures": 1000})"_s);
        know(u"timeouts_in_a_row = 1"_s);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        QCOMPARE(m_play.pump(), u"0 0 1"_s);
        answerAndPump({{1, u"null, '{}', 'Couldn''t connect to server'"_s}});
        QCOMPARE(value(u"select concat_ws(' ', state, attempt_count, lost_count) from public.webhook_logs"_s),
            u"failed 1 0"_s);
    }

    /// settle_ms follows a faster answer at once and a slower one by an eighth.
    void whatAnEndpointNeedsIsLearnt_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("least"); // and at most the time that this took more
        QTest::newRow("unknown") << u"null"_s << 4000;
        QTest::newRow("faster") << u"9000"_s << 4000;
        QTest::newRow("slower") << u"1000"_s << 1375;
    }
    void whatAnEndpointNeedsIsLearnt()
    {
        QFETCH(QString, before);
        QFETCH(int, least);
        addEndpoint(u"{}"_s);
        know(u"settle_ms = "_s + before);
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        QCOMPARE(m_play.answer(u"a"_s, 1, served), u"1"_s);
        QCOMPARE(m_play.answer(u"a"_s, 1, timedOut), u"1"_s); // says nothing of it
        VERIFY_RESULT(
            m_play.run(u"update net._http_response set created = clock_timestamp() - interval '4 seconds'"_s));
        QCOMPARE(m_play.pump().section(u' ', 0, 0), u"2"_s);
        const int settle = breaker(u"b.settle_ms"_s).toInt();
        QVERIFY2(settle >= least && settle < least + 2000, qPrintable(QString::number(settle)));
    }

    /// Two seconds without an answer although something is under way: pg_net is held up.
    void aStallIsNoticed_data()
    {
        QTest::addColumn<QString>("sent"); // ago
        QTest::addColumn<QString>("answered"); // ago
        QTest::addColumn<bool>("isStalled");
        QTest::newRow("just sent") << u"1 second"_s << u"1 hour"_s << false;
        QTest::newRow("sent a while ago") << u"2.1 seconds"_s << u"1 hour"_s << true;
        QTest::newRow("but answers came since") << u"20 seconds"_s << u"1 second"_s << false;
        QTest::newRow("and none came since") << u"20 seconds"_s << u"2.1 seconds"_s << true;
    }
    void aStallIsNoticed()
    {
        QFETCH(QString, sent);
        QFETCH(QString, answered);
        QFETCH(bool, isStalled);
        addEndpoint(u"{}"_s);
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        // As taken by pg_net: its rows are gone, and the answer is not there.
        VERIFY_RESULT(m_play.run(u"truncate net.http_request_queue; update public.webhook_logs set sent_at = "
                                 "clock_timestamp() - interval '%1'; update signalbox.net_epoch set answered_at = "
                                 "clock_timestamp() - interval '%2'"_s.arg(sent, answered)));
        QCOMPARE(m_play.emitEvents(1), u"1"_s);
        m_play.pump();
        QCOMPARE(value(u"select stalled_at is not null from signalbox.net_epoch"_s), isStalled ? u"t"_s : u"f"_s);
        QCOMPARE(m_play.states(u"a"_s), isStalled ? u"in_flight 1, pending 1"_s : u"in_flight 2"_s);
    }

    /// A round that takes in an answer, however old the oldest request is, sees no stall and ends one.
    void anAnswerEndsAStall()
    {
        addEndpoint(u"{}"_s);
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        VERIFY_RESULT(m_play.run(u"update public.webhook_logs set sent_at = clock_timestamp() - interval '5 seconds'; "
                                 "update signalbox.net_epoch set stalled_at = clock_timestamp()"_s));
        QCOMPARE(m_play.answer(u"a"_s, 1, served), u"1"_s);
        QCOMPARE(m_play.pump(), u"1 0 0"_s);
        QCOMPARE(value(u"select stalled_at is null and answered_at is not null from signalbox.net_epoch"_s), u"t"_s);
        QCOMPARE(m_play.states(u"a"_s), u"delivered 1, in_flight 1"_s);
    }

    /// Without the right to take anything back the pump leaves it where it is, and goes on when answers come.
    void whoMayNotRecallWaits()
    {
        addEndpoint(u"{}"_s);
        QCOMPARE(m_play.emitEvents(2), u"2"_s);
        VERIFY_RESULT(
            m_play.run(u"update public.webhook_logs set sent_at = clock_timestamp() - interval '5 seconds'"_s));
        const auto client = m_play.engine().client();
        VERIFY_RESULT(client->exec(
            u"begin; create role limited bypassrls; grant usage, create on schema public, signalbox, net to limited; "
            "grant all on all tables in schema public, signalbox to limited; "
            "grant execute on all functions in schema public, signalbox, net to limited; "
            "grant execute on all procedures in schema signalbox to limited; "
            "grant all on all sequences in schema public, signalbox to limited; "
            "revoke delete on net.http_request_queue from public; "
            "grant select, insert, update on net.http_request_queue, net._http_response to limited; "
            "alter function public.webhook_reconcile(integer, interval) owner to limited"_s));
        const QString pump = u"select concat_ws(' ', absorbed, lost, dispatched) from public.webhook_reconcile()"_s;
        const auto stalled = client->exec(pump);
        VERIFY_RESULT(stalled);
        QCOMPARE(stalled->at(0).at(0), u"0 0 0"_s);
        const auto states = client->exec(u"select proof.states('a')"_s);
        VERIFY_RESULT(states);
        QCOMPARE(states->at(0).at(0), u"in_flight 2"_s);
        QCOMPARE(client->exec(u"select stalled_at is not null from signalbox.net_epoch"_s)->at(0).at(0), u"t"_s);
        VERIFY_RESULT(client->exec(u"select proof.answer('a.test', 2, 200)"_s));
        const auto goesOn = client->exec(pump);
        VERIFY_RESULT(goesOn);
        QCOMPARE(goesOn->at(0).at(0), u"2 0 0"_s);
        VERIFY_RESULT(client->exec(u"rollback"_s));
    }
};

QTEST_GUILESS_MAIN(EnginePaceTest)
#include "tst_engine_pace.moc"
