#include "engine/enginefixture.h"
#include "engine/ledger.h"
#include "engine/pumps.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How an endpoint behaves, and so how its deliveries have to end.
struct Behaviour {
    QString name;
    QString path;
    QString state;
    QList<int> statuses; // of the attempts, in order; 0 where no answer comes
    QString words; // in the delivery's error_message
};

const QList<Behaviour> behaviours{
    {u"ok"_s, u"/ok"_s, u"delivered"_s, {200}, {}},
    {u"error"_s, u"/status/500"_s, u"failed"_s, {500, 500}, u"HTTP 500: gave up after 2 attempts"_s},
    {u"throttled"_s, u"/throttle/1"_s, u"delivered"_s, {429, 200}, {}},
    {u"flaky"_s, u"/flaky/1"_s, u"delivered"_s, {500, 200}, {}},
    {u"refusing"_s, u"/status/404"_s, u"failed"_s, {404}, u"HTTP 404: not retried"_s},
    {u"hanging"_s, u"/hang"_s, u"failed"_s, {0, 0}, u"Timeout of 2000 ms reached"_s},
    {u"closing"_s, u"/close"_s, u"failed"_s, {0, 0}, u"Server returned nothing"_s},
    {u"redirecting"_s, u"/redirect"_s, u"failed"_s, {200}, u"The endpoint redirected to"_s},
    {u"garbage"_s, u"/garbage"_s, u"delivered"_s, {200}, {}},
};

constexpr int deliveriesPerTransaction = 25;

} // namespace

/// Every kind of endpoint, four pumps at once: what was received, what was recorded and how it ended agree for each
/// single message.
class EngineDeliveriesTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;
    const int m_count = proofSize(300, 10000);

    void addEndpoints()
    {
        for (const Behaviour &behaviour : behaviours) {
            const int timeout = behaviour.path == "/hang"_L1 ? 2000 : 30000;
            VERIFY_RESULT(m_engine.addEndpoint({.name = behaviour.name,
                .url = m_engine.receiver().url(behaviour.path),
                .secret = u"whsec_c2lnbmFsYm94"_s,
                .retryConfig
                = uR"({"max_retries": 1, "retry_delay": 100, "timeout_ms": %1, "max_in_flight": 1000, "breaker_failures": 0})"_s
                      .arg(timeout)}));
        }
    }

    /// As many deliveries as asked for, in turn for all endpoints; every tenth transaction is rolled back.
    void emitEvents()
    {
        const auto client = m_engine.client();
        QStringList names;
        for (const Behaviour &behaviour : behaviours)
            names << behaviour.name;
        const QString send = u"select count(public.send_webhook_with_retry((array['%1'])[1 + n % %2], 'proof.event', "
                             u"jsonb_build_object('n', "
                             "%3 n))) from generate_series(%4, %5) n"_s.arg(names.join(u"','"_s))
                                 .arg(names.size());
        for (int from = 1, round = 1; from <= m_count; from += deliveriesPerTransaction, ++round) {
            const int to = std::min(from + deliveriesPerTransaction - 1, m_count);
            VERIFY_RESULT(client->exec(send.arg(u""_s).arg(from).arg(to)));
            if (round % 10 == 0)
                VERIFY_RESULT(client->exec(u"begin;"_s + send.arg(u"-"_s).arg(from).arg(to) + u"; rollback"_s));
        }
    }

    static QStringList problemsOf(const LedgerEntry &entry, const Behaviour &behaviour)
    {
        QStringList problems = foreignAnswers(entry);
        const auto expect = [&problems, &entry](bool holds, const QString &what) {
            if (!holds)
                problems << u"%1 (%2, n %3): %4"_s.arg(entry.messageId, entry.endpoint, entry.number, what);
        };
        const auto attempts = int(behaviour.statuses.size());
        expect(entry.state == behaviour.state, u"state %1"_s.arg(entry.state));
        expect(entry.error.isNull() == behaviour.words.isEmpty() && entry.error.startsWith(behaviour.words),
            u"words: %1"_s.arg(entry.error));
        expect(entry.lostCount == 0, u"%1 answers counted as lost"_s.arg(entry.lostCount));
        expect(entry.attemptCount == attempts, u"attempt_count %1"_s.arg(entry.attemptCount));
        expect(entry.attempts.size() == attempts, u"%1 attempts recorded"_s.arg(entry.attempts.size()));
        expect(entry.hits.size() == attempts, u"%1 received"_s.arg(entry.hits.size()));
        expect(entry.followed.size() == (behaviour.name == "redirecting"_L1 ? 1 : 0),
            u"%1 redirects followed"_s.arg(entry.followed.size()));
        for (int i = 0; i < attempts && i < entry.attempts.size() && i < entry.hits.size(); ++i) {
            const LedgerAttempt &attempt = entry.attempts.at(i);
            expect(attempt.attempt == i + 1, u"attempt %1 recorded as %2"_s.arg(i + 1).arg(attempt.attempt));
            expect(entry.hits.at(i).attempt == i + 1,
                u"attempt %1 received as %2"_s.arg(i + 1).arg(entry.hits.at(i).attempt));
            expect(attempt.isSettled && !attempt.isLost, u"attempt %1 not settled"_s.arg(i + 1));
            expect(attempt.status.value_or(0) == behaviour.statuses.at(i),
                u"attempt %1 has status %2: %3"_s.arg(i + 1).arg(attempt.status.value_or(0)).arg(attempt.error));
        }
        if (behaviour.name == "throttled"_L1 && entry.hits.size() == 2)
            expect(entry.hits.at(1).at - entry.hits.at(0).at >= 1s, u"Retry-After was not honoured"_s);
        return problems;
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_engine.start()); }

    void everyMessageAgrees()
    {
        addEndpoints();
        m_engine.startSender();
        Pumps pumps(4, m_engine.server().uri());
        emitEvents();
        QVERIFY2(m_engine.waitUntilSettled(60s + m_count * 60ms), qPrintable(m_engine.log().right(2000)));
        const QStringList pumpErrors = pumps.stop();
        QVERIFY2(pumpErrors.isEmpty(), qPrintable(pumpErrors.join(u'\n')));

        const auto ledger = Ledger::read(*m_engine.client(), m_engine.receiver().hits());
        VERIFY_RESULT(ledger);
        QCOMPARE(ledger->strangers, QStringList());
        QCOMPARE(ledger->entries.size(), m_count);

        QStringList problems;
        int attempts = 0;
        for (const LedgerEntry &entry : ledger->entries) {
            const auto behaviour = std::find_if(behaviours.cbegin(), behaviours.cend(),
                [&entry](const Behaviour &candidate) { return candidate.name == entry.endpoint; });
            problems << problemsOf(entry, *behaviour);
            attempts += int(entry.attempts.size());
        }
        QVERIFY2(problems.isEmpty(),
            qPrintable(u"%1 problems, among them:\n%2"_s.arg(problems.size()).arg(problems.mid(0, 12).join(u'\n'))));
        qInfo("%d messages, %d attempts, as many requests: all agree", m_count, attempts);
    }
};

QTEST_GUILESS_MAIN(EngineDeliveriesTest)
#include "tst_engine_deliveries.moc"
