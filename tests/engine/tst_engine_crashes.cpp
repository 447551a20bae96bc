#include "engine/enginefixture.h"
#include "engine/ledger.h"
#include "engine/pumps.h"

#include <QMutex>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <csignal>
#include <functional>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int batchSize = 200; // of the sender: what one crash can send twice at most

/// Sends `count` events, each in a transaction of its own, and goes on after a crash with the next one.
class Producer
{
public:
    Producer(const QString &uri, int count) : m_uri(uri), m_count(count), m_thread(QThread::create([this] { work(); }))
    {
        m_thread->start();
    }
    ~Producer() { m_thread->wait(); }

    bool isFinished() const { return m_thread->isFinished(); }
    int progress() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_progress;
    }
    QSet<QString> acknowledged() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_acknowledged;
    }
    QStringList errors() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_errors;
    }

private:
    void work()
    {
        const QStringList endpoints{u"ok"_s, u"flaky"_s, u"slow"_s};
        std::unique_ptr<PgClient> client;
        for (int n = 1; n <= m_count; ++n) {
            while (!client || !client->isOpen()) {
                client = std::make_unique<PgClient>(m_uri);
                QThread::msleep(2); // nothing listens while the server recovers
            }
            const auto sent
                = client->exec(u"select public.send_webhook_with_retry('%1', 'proof.event', '{\"n\": %2}')"_s
                                   .arg(endpoints.at(n % endpoints.size()))
                                   .arg(n));
            note(n, sent);
            QThread::msleep(paceMs); // users do not write all at once: the crashes shall find something to interrupt
        }
    }

    void note(int n, const Result<Rows> &sent)
    {
        const QMutexLocker locker(&m_mutex);
        m_progress = n;
        if (sent)
            m_acknowledged << QString::number(n);
        else if (sent.error().kind != ErrorKind::Lost)
            m_errors << describe(sent.error());
    }

    static constexpr unsigned long paceMs = 5;

    const QString m_uri;
    const int m_count;
    mutable QMutex m_mutex;
    int m_progress = 0;
    QSet<QString> m_acknowledged;
    QStringList m_errors;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

/// The server, or the sender, crashes at random moments while events are made and sent: every event that was committed arrives, and no
/// answer is filed under another message.
class EngineCrashesTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;
    const int m_crashes = proofSize(3, 10);
    const int m_count = proofSize(120, 1000);

    /// Immediate shutdown as an administrator orders it, or the postmaster alone gone as by the OOM killer. Either way
    /// the next start recovers and empties all unlogged tables.
    void crash(int round)
    {
        const auto pid = m_engine.server().server().postmasterPid();
        QVERIFY(pid);
        QCOMPARE(::kill(pid_t(*pid), round % 2 == 0 ? SIGQUIT : SIGKILL), 0);
        QVERIFY(waitFor([this] { return !m_engine.server().server().isRunning(); }, 30s));
        VERIFY_RESULT(m_engine.server().start());
    }

    /// What a proof found, until it is judged.
    struct Proof {
        Ledger ledger;
        QStringList problems;
        int duplicates = 0;
        int lost = 0;
    };

    /// Makes events while `strike(round)` is called at random moments; then all that the database and the receiver say
    /// about them.
    void collect(Proof &proof, int strikes, const std::function<void(int)> &strike)
    {
        VERIFY_RESULT(m_engine.server().exec(u"delete from public.webhook_logs"_s));
        const int seen = m_engine.receiver().hitCount();
        const quint32 seed = qEnvironmentVariableIsSet("SIGNALBOX_PROOF_SEED")
            ? qEnvironmentVariable("SIGNALBOX_PROOF_SEED").toUInt()
            : QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("SIGNALBOX_PROOF_SEED=%u repeats these moments", seed);

        Pumps pumps(2, m_engine.server().uri());
        Producer producer(m_engine.server().uri(), m_count);
        for (int round = 0; round < strikes; ++round) {
            const int point = m_count * round / strikes + random.bounded(m_count / strikes);
            QVERIFY(waitFor([&] { return producer.progress() >= point; }, 60s));
            QTest::qWait(random.bounded(1500)); // the sender works in rounds of a second: any moment of one may be hit
            strike(round);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(waitFor([&producer] { return producer.isFinished(); }, 60s + m_count * 50ms));
        QVERIFY2(m_engine.waitUntilSettled(120s), qPrintable(m_engine.log().right(2000)));
        const QStringList pumpErrors = pumps.stop();
        QVERIFY2(pumpErrors.isEmpty(), qPrintable(pumpErrors.join(u'\n')));
        QVERIFY2(producer.errors().isEmpty(), qPrintable(producer.errors().join(u'\n')));

        auto ledger = Ledger::read(*m_engine.client(), m_engine.receiver().hits().mid(seen));
        VERIFY_RESULT(ledger);
        proof.ledger = std::move(*ledger);
        QCOMPARE(proof.ledger.strangers, QStringList()); // nothing was sent that is not recorded
        auto missing = producer.acknowledged();
        for (const LedgerEntry &entry : std::as_const(proof.ledger.entries)) {
            missing.remove(entry.number);
            judge(proof, entry);
        }
        for (const QString &number : std::as_const(missing))
            proof.problems << u"event %1 was committed and is gone"_s.arg(number);
    }

    static void judge(Proof &proof, const LedgerEntry &entry)
    {
        proof.problems << foreignAnswers(entry);
        if (entry.state != "delivered"_L1 || entry.hits.isEmpty())
            proof.problems << u"%1 (%2) is %3 after %4 requests: %5"_s.arg(entry.messageId, entry.endpoint, entry.state)
                                  .arg(entry.hits.size())
                                  .arg(entry.error);
        const auto answered = std::count_if(entry.attempts.cbegin(), entry.attempts.cend(),
            [](const LedgerAttempt &attempt) { return attempt.status.has_value(); });
        proof.duplicates += std::max(0, int(entry.hits.size() - answered));
        proof.lost += entry.lostCount;
    }

    static void report(const Proof &proof, int strikes)
    {
        QVERIFY2(proof.problems.isEmpty(),
            qPrintable(u"%1 problems, among them:\n%2"_s.arg(proof.problems.size())
                           .arg(proof.problems.mid(0, 12).join(u'\n'))));
        QVERIFY2(proof.duplicates <= strikes * batchSize, qPrintable(QString::number(proof.duplicates)));
        qInfo("%d crashes, %lld deliveries: 0 lost; %d answers lost, %d requests received more than once", strikes,
            qlonglong(proof.ledger.entries.size()), proof.lost, proof.duplicates);
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_engine.start());
        const QString retry = uR"({"max_retries": 3, "retry_delay": 50, "timeout_ms": 30000, "breaker_failures": 0})"_s;
        for (const auto &[name, path] :
            {std::pair(u"ok"_s, u"/ok"_s), {u"flaky"_s, u"/flaky/1"_s}, {u"slow"_s, u"/slow/300"_s}})
            VERIFY_RESULT(m_engine.addEndpoint(
                {.name = name, .url = m_engine.receiver().url(path), .secret = u"s"_s, .retryConfig = retry}));
        m_engine.startSender();
    }

    void nothingIsLostWithTheServer()
    {
        Proof proof;
        collect(proof, m_crashes, [this](int round) { crash(round); });
        if (QTest::currentTestFailed())
            return;
        for (const LedgerEntry &entry : std::as_const(proof.ledger.entries)) {
            if (entry.hits.size() > entry.attempts.size())
                proof.problems << u"%1 was received %2 times in %3 recorded attempts"_s.arg(entry.messageId)
                                      .arg(entry.hits.size())
                                      .arg(entry.attempts.size());
        }
        report(proof, m_crashes);
    }

    /// The worker of the stand-in ends in the middle of a batch: its requests are in the queue again, and those that had left are
    /// sent twice within the same attempt. pg_net's ends after it.
    void nothingIsLostWithTheSender()
    {
        Proof proof;
        collect(proof, m_crashes, [this](int) { m_engine.restartSender(); });
        if (QTest::currentTestFailed())
            return;
        report(proof, m_crashes);
    }
};

QTEST_GUILESS_MAIN(EngineCrashesTest)
#include "tst_engine_crashes.moc"
