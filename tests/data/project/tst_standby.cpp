#include "data/storefixture.h"

#include "core/outcome.h"
#include "data/backup/backupstore.h"
#include "data/cron/cronstore.h"
#include "data/health/healthstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/cron/jobstate.h"
#include "domain/health/healthrules.h"
#include "support/bouncer.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

/// A clock that is wrong by so much.
class WrongClock final : public Clock
{
public:
    explicit WrongClock(std::chrono::microseconds ahead) : m_ahead(ahead) { }
    Instant now() const override { return SystemClock().now() + m_ahead; }

private:
    std::chrono::microseconds m_ahead;
};

} // namespace

/// What has to be known of a server before it is judged: whose clock counts, whether it is a standby, what stands between.
class StandbyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectConnection> opened(
        const ConnectionSpec &spec, const std::shared_ptr<const Clock> &clock = std::make_shared<SystemClock>())
    {
        auto connection = std::make_unique<ProjectConnection>(spec, m_catalogue, clock);
        const auto answer = await(connection->open());
        return answer ? std::move(connection) : nullptr;
    }

    HealthReport reportOf(ProjectConnection &connection)
    {
        auto facts = await(HealthStore(connection).facts());
        if (!facts)
            return {};
        facts->server = connection.situation();
        return assess(*facts, connection.clock()->now());
    }

private slots:
    void initTestCase()
    {
        m_catalogue = *SqlCatalogue::load();
        VERIFY_RESULT(m_primary.start());
        VERIFY_RESULT(m_standby.startAsStandbyOf(m_primary.server));
    }

    void aWrongClockHereDoesNotMatter_data()
    {
        QTest::addColumn<std::chrono::seconds>("ahead");
        QTest::addColumn<bool>("said");
        using namespace std::chrono_literals;
        QTest::newRow("an hour ahead") << std::chrono::seconds(1h) << true;
        QTest::newRow("an hour behind") << -std::chrono::seconds(1h) << true;
        QTest::newRow("years behind") << -std::chrono::seconds(24h * 4000) << true;
        QTest::newRow("some seconds") << std::chrono::seconds(8) << true;
        QTest::newRow("few seconds") << std::chrono::seconds(2) << false;
        QTest::newRow("right") << std::chrono::seconds(0) << false;
    }
    void aWrongClockHereDoesNotMatter()
    {
        using namespace std::chrono_literals;
        QFETCH(std::chrono::seconds, ahead);
        QFETCH(bool, said);
        const auto connection = opened(m_primary.server.spec(), std::make_shared<WrongClock>(ahead));
        QVERIFY(connection);
        const auto isRight = [&connection] {
            const auto off = std::chrono::abs(connection->clock()->now() - SystemClock().now());
            return off <= connection->situation().clock->uncertainty + 1s;
        };
        QVERIFY(connection->situation().clock && isRight()); // known as soon as it is connected
        QCOMPARE(clockSkew(connection->situation()).has_value(), said);
        connection->readServer();
        QVERIFY(waitFor([&] { return connection->situation().startedAt.has_value(); }));
        QVERIFY(isRight());
        QVERIFY(std::chrono::abs(*connection->lastAnswer() - SystemClock().now()) < 30s);
    }

    void theClockMayBeSetMeanwhile()
    {
        using namespace std::chrono_literals;
        class MovableClock final : public Clock
        {
        public:
            Instant now() const override { return SystemClock().now() + std::chrono::microseconds(ahead); }
            std::atomic<qint64> ahead = 0;
        };
        const auto local = std::make_shared<MovableClock>();
        const auto connection = opened(m_primary.server.spec(), local);
        QVERIFY(connection);
        const QSignalSpy changed(connection.get(), &ProjectConnection::situationChanged);
        local->ahead = std::chrono::microseconds(1h).count();
        connection->readServer();
        QVERIFY(waitFor([&] { return clockSkew(connection->situation()).has_value(); }));
        QVERIFY(!changed.isEmpty());
        const auto off = std::chrono::abs(connection->clock()->now() - SystemClock().now());
        QVERIFY(off <= connection->situation().clock->uncertainty + 1s);
    }

    void aStandbyIsNamedAndNobodyIsToldToRestartIt()
    {
        const auto connection = opened(m_standby.spec());
        QVERIFY(connection);
        QVERIFY(connection->capabilities().standby);
        QCOMPARE(connection->foreground().greeting().standby, true);
        const HealthReport report = reportOf(*connection);
        QCOMPARE(report.facts.cron->scheduler, Liveness::Elsewhere);
        QCOMPARE(report.facts.webhooks->sender, Liveness::Elsewhere);
        QVERIFY(report.facts.unread.isEmpty());
        bool named = false;
        for (const Problem &problem : report.problems) {
            named = named || problem.message.contains("hot standby, read only"_L1);
            QVERIFY2(!(problem.message + problem.hint).contains("restart"_L1, Qt::CaseInsensitive),
                qPrintable(problem.message + u" / "_s + problem.hint));
            QVERIFY2(!problem.hint.contains("migrat"_L1) || problem.hint.startsWith("On the primary"_L1),
                qPrintable(problem.hint));
        }
        QVERIFY(named);
        const auto primary = opened(m_primary.server.spec());
        QVERIFY(!primary->capabilities().standby);
        QCOMPARE(reportOf(*primary).facts.cron->scheduler, Liveness::Alive);
    }

    void runsOfThePrimaryAreAsTheyWereWritten()
    {
        VERIFY_RESULT(m_primary.server.exec(
            u"insert into cron.job_run_details (jobid, runid, job_pid, database, username, command, status, start_time)"
            " select jobid, nextval('cron.runid_seq'), 2147483000, database, username, 'x', 'running', now()"
            " from cron.job order by jobid limit 1"_s));
        const QString written = u"select count(*) from cron.job_run_details where job_pid = 2147483000"_s;
        QVERIFY(waitFor([&] { return m_standby.value(written) == "1"_L1; }));
        const auto counted = [](CronStore &store) {
            return await(store.overview())
                .map([](const CronOverview &overview) { return countsOf(overview.jobs); })
                .value_or(JobCounts());
        };
        const auto standby = opened(m_standby.spec());
        CronStore there(*standby);
        QCOMPARE(counted(there).running, 1);
        const auto primary = opened(m_primary.server.spec());
        CronStore here(*primary);
        QCOMPARE(counted(here).running, 1);
        QTRY_COMPARE(counted(here).stale, 1); // the primary knows that no such process is there, at a second look
        QCOMPARE(counted(there).running, 1);
    }

    void writesAreRefusedInWordsBeforehand()
    {
        const auto connection = opened(m_standby.spec());
        QVERIFY(connection);
        const SqlCall call{u"replay/cancel"_s, {{u"job"_s, u"1"_s}}, {}};
        const auto answer = await(connection->foreground().run(call));
        QVERIFY(!answer);
        QVERIFY2(answer.error().what.contains("hot standby"_L1), qPrintable(describe(answer.error())));
        QVERIFY(answer.error().hint.contains("primary"_L1));
        QVERIFY(answer.error().serverWords.isEmpty()); // it was not sent
        QVERIFY(!outcomeUnknown(answer.error().kind));
    }

    void installationAndRestoreAreRefusedInWords()
    {
        for (const bool dryRun : {false, true}) {
            const auto report = migrated(m_standby.spec(), dryRun);
            QVERIFY(!report);
            QVERIFY2(report.error().what.contains("hot standby"_L1), qPrintable(describe(report.error())));
            QVERIFY(report.error().hint.contains("primary"_L1));
        }
        const auto restored = await(BackupStore(m_standby.spec()).restore("{}", std::nullopt, true));
        QVERIFY(!restored);
        QVERIFY2(restored.error().what.contains("hot standby"_L1), qPrintable(describe(restored.error())));
    }

    void aPoolerIsNamedWithWhatWillNotWork()
    {
        if (!Bouncer::isInstalled())
            QSKIP("pgbouncer is not installed");
        Bouncer bouncer;
        QVERIFY2(bouncer.start(m_primary.server.server().socketFolder(), u"transaction"_s), bouncer.output());
        const auto connection = opened(bouncer.spec());
        QVERIFY(connection);
        const QList<ServerRemark> remarks = remarksOn(connection->situation());
        QCOMPARE(remarks.size(), 1);
        QVERIFY(remarks.first().words.contains("pooler"_L1));
        for (const QLatin1StringView lost : {"LISTEN"_L1, "settings"_L1, "locks"_L1, "migrate"_L1})
            QVERIFY2(remarks.first().detail.contains(lost), lost.data());
        QVERIFY(remarksOn(opened(m_primary.server.spec())->situation()).isEmpty());
    }

    void aPromotionIsNoticed() // the last one: there is no standby any more
    {
        const auto connection = opened(m_standby.spec());
        QVERIFY(connection);
        const QSignalSpy changed(connection.get(), &ProjectConnection::capabilitiesChanged);
        connection->readServer();
        QVERIFY(waitFor([&] { return connection->situation().startedAt.has_value(); }));
        QVERIFY(connection->capabilities().standby);
        QCOMPARE(m_standby.value(u"select pg_promote()"_s), u"t"_s);
        connection->readServer();
        QVERIFY(waitFor([&] { return !connection->capabilities().standby; }));
        QVERIFY(!changed.isEmpty());
        const auto answer = await(connection->foreground().run({u"replay/cancel"_s, {{u"job"_s, u"1"_s}}, {}}));
        QVERIFY2(answer || !answer.error().what.contains("hot standby"_L1), qPrintable(describe(answer.error())));
    }

private:
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    StoreFixture m_primary{StoreFixture::Content::Migrated};
    TestServer m_standby;
};

QTEST_GUILESS_MAIN(StandbyTest)
#include "tst_standby.moc"
