#include "data/postgres/sqlcatalogue.h"
#include "data/replay/replaystore.h"
#include "engine/enginefixture.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Bulk replays with everything in place: the store, the pump, a sender and an endpoint that really answers.
class EngineBulkReplayTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<ReplayStore> m_store;

    static constexpr int failedRows = 50;

    QString value(const QString &sql) { return m_engine.server().value(sql); }

    void connectWindow()
    {
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_connection = std::make_unique<ProjectConnection>(m_engine.server().spec(), *catalogue);
        VERIFY_RESULT(await(m_connection->open()));
        m_store = std::make_unique<ReplayStore>(*m_connection);
    }
    void closeWindow()
    {
        m_store.reset();
        m_connection.reset();
    }
    void pump() { VERIFY_RESULT(m_engine.client()->exec(u"call public.webhook_pump(0, 0.05)"_s)); }
    bool pumpUntil(const std::function<bool()> &reached)
    {
        return waitFor(
            [&] {
                pump();
                return reached();
            },
            60s);
    }
    std::optional<ReplayJob> newestJob()
    {
        const auto jobs = await(m_store->jobs());
        return jobs && !jobs->isEmpty() ? std::optional(jobs->first()) : std::nullopt;
    }
    ReplaySelection failed() const
    {
        return {.filter = {.wanted = {.states = {DeliveryState::Failed}, .endpoints = {u"replayed"_s}}},
            .words = u"state:failed endpoint:replayed"_s};
    }
    void pointTo(const QString &path)
    {
        VERIFY_RESULT(
            m_engine.server().exec(u"update public.webhook_configs set url = %1 where name = 'replayed'"_s.arg(
                quoted(m_engine.receiver().url(path)))));
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_engine.start());
        m_engine.startSender();
        VERIFY_RESULT(m_engine.addEndpoint({.name = u"replayed"_s,
            .url = m_engine.receiver().url(u"/status/500"_s),
            .secret = u"whsec_c2lnbmFsYm94"_s,
            .retryConfig = u"{\"max_retries\": 0, \"breaker_failures\": 0, \"max_in_flight\": 1000}"_s}));
    }

    void init()
    {
        VERIFY_RESULT(
            m_engine.server().exec(u"truncate public.webhook_logs, public.webhook_attempts, public.webhook_replay_jobs,"
                                   " public.webhook_replay_items restart identity cascade"_s));
        pointTo(u"/status/500"_s);
        VERIFY_RESULT(m_engine.server().exec(
            u"select public.send_webhook_with_retry('replayed', 'proof.event', jsonb_build_object('n', n))"
            " from generate_series(1, %1) n"_s.arg(failedRows)));
        QVERIFY(pumpUntil([this] {
            return value(u"select count(*) from public.webhook_logs where state = 'failed'"_s).toInt() == failedRows;
        }));
        connectWindow();
    }
    void cleanup() { closeWindow(); }

    void theFixedEndpointGetsThemAllAlsoWhenTheWindowCloses()
    {
        pointTo(u"/ok"_s);
        const auto reviewed = await(m_store->preview(failed(), ReplayOrder::OldestFirst));
        VERIFY_RESULT(reviewed);
        QCOMPARE(messageCount(*reviewed), failedRows);
        QVERIFY(reviewed->endpoints.first().changes.contains(u"a replay goes to"_s));
        const auto started
            = await(m_store->start(QUuid::createUuid(), reviewed->ids, {.ratePerMinute = 60'000}, failed().words));
        VERIFY_RESULT(started);
        QVERIFY(pumpUntil([this] {
            const auto job = newestJob();
            return job && job->sent > 0;
        }));
        QCOMPARE(newestJob()->sent, 1); // the canary goes alone

        closeWindow();
        QVERIFY(pumpUntil([this] { return value(u"select state from public.webhook_replay_jobs"_s) == "done"_L1; }));
        connectWindow();
        const auto job = newestJob();
        QVERIFY(job);
        QCOMPARE(job->state, ReplayState::Done);
        QCOMPARE(job->delivered, failedRows);
        QCOMPARE(job->failed + job->skipped, 0);
        QCOMPARE(value(u"select count(distinct r.message_id) from public.webhook_logs r join public.webhook_logs o"
                       " on o.id = r.replay_of and o.message_id = r.message_id where r.state = 'delivered'"_s),
            QString::number(failedRows));

        // Everything is recovered: asking again would send nothing.
        const auto again = await(m_store->preview(failed(), ReplayOrder::OldestFirst));
        VERIFY_RESULT(again);
        QCOMPARE(sentCount(*again, true), 0);
    }

    void anEndpointThatStillFailsGetsOneOnly()
    {
        const auto reviewed = await(m_store->preview(failed(), ReplayOrder::OldestFirst));
        VERIFY_RESULT(reviewed);
        const int before = m_engine.receiver().hitCount();
        VERIFY_RESULT(await(m_store->start(QUuid::createUuid(), reviewed->ids, {.ratePerMinute = 60'000}, {})));
        QVERIFY(pumpUntil([this] {
            const auto job = newestJob();
            return job && job->state == ReplayState::Stopped;
        }));
        const auto job = newestJob();
        QCOMPARE(job->sent, 1);
        QCOMPARE(job->waiting(), failedRows - 1);
        QVERIFY(!job->stateWords.isEmpty());
        QCOMPARE(m_engine.receiver().hitCount(), before + 1);

        pointTo(u"/ok"_s);
        VERIFY_RESULT(await(m_store->steer(job->id, ReplayStep::Resume)));
        QVERIFY(pumpUntil([this] { return newestJob()->state == ReplayState::Done; }));
        QCOMPARE(newestJob()->delivered, failedRows - 1);
    }
};

QTEST_GUILESS_MAIN(EngineBulkReplayTest)
#include "tst_engine_bulkreplay.moc"
