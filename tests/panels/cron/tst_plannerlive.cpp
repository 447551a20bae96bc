#include "app/features.h"
#include "data/cron/punctualityreader.h"
#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "panels/cron/plannerstage.h"
#include "support/testserver.h"
#include "support/waiting.h"

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// What is accepted on the planner's page is written to a real cron.job.
class PlannerLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<ProjectConnection> m_connection;

    QString schedules() const
    {
        return m_server->value(
            u"select string_agg(jobname || ': ' || schedule, ', ' order by jobname) from cron.job"_s);
    }

private slots:
    void initTestCase()
    {
        QMap<QString, QString> parameters = TestServer::idleJobs();
        parameters.insert(u"cron.max_running_jobs"_s, u"2"_s);
        m_server = std::make_unique<TestServer>(TestServer::Content::Bare, parameters);
        const auto started = m_server->start();
        QVERIFY2(started, started ? "" : qPrintable(describe(started.error())));
        QVERIFY(m_server->exec(u"create extension pg_cron;"
                               "select cron.schedule(name, '10 3 * * *', 'select 1')"
                               " from unnest(array['alpha', 'beta', 'gamma']) name"_s));
        const auto catalogue = SqlCatalogue::load();
        QVERIFY(catalogue);
        m_connection = std::make_unique<ProjectConnection>(m_server->spec(), *catalogue);
        QVERIFY(await(m_connection->open()));
    }

    void whatIsAcceptedIsWrittenAndCanBeUndone()
    {
        PlannerStage stage(sourcesOf(*m_connection, std::make_shared<PunctualityReader>(*m_connection, u"test"_s)));
        const auto rights = await(stage.context.sources.get<JobActSource>().rights());
        QVERIFY(rights);
        QCOMPARE(rights->slotCount, 2);
        stage.samples.jobs.rights = *rights;
        QVERIFY(stage.open());
        QVERIFY2(stage.verdict().startsWith("At most 3 job(s) at once, 2 slot(s)"_L1), qPrintable(stage.verdict()));
        QCOMPARE(stage.proposedNames().size(), 1);
        QVERIFY(stage.click(stage.button(u"Change 1 schedule(s)"_s)));
        QVERIFY(stage.agree());
        QTRY_VERIFY(stage.words(u"Outcome of changing schedules"_s).contains("gamma runs daily at 03:11"_L1));
        QCOMPARE(schedules(), u"alpha: 10 3 * * *, beta: 10 3 * * *, gamma: 11 3 * * *"_s);
        QTRY_VERIFY2(stage.verdict().startsWith("Nothing collides"_L1), qPrintable(stage.verdict()));
        QCOMPARE(stage.jobs->row(2).schedule, u"11 3 * * *"_s);

        QVERIFY(stage.click(stage.button(u"Undo"_s)));
        QTRY_COMPARE(stage.proposedNames().size(), 1);
        QCOMPARE(schedules(), u"alpha: 10 3 * * *, beta: 10 3 * * *, gamma: 10 3 * * *"_s);
    }

    void whatSomebodyChangedMeanwhileIsLeftAlone()
    {
        PlannerStage stage(sourcesOf(*m_connection, std::make_shared<PunctualityReader>(*m_connection, u"test"_s)));
        stage.samples.jobs.rights = JobRights{.alter = true, .otherRoles = true, .slotCount = 1};
        QVERIFY(stage.open());
        QCOMPARE(stage.proposedNames(), (QStringList{u"gamma"_s, u"beta"_s}));
        QVERIFY(stage.click(stage.button(u"Change 2 schedule(s)"_s)));
        QVERIFY(m_server->exec(u"update cron.job set schedule = '0 12 * * *' where jobname = 'gamma'"_s));
        QVERIFY(stage.agree());
        QTRY_VERIFY(stage.words(u"Outcome of changing schedules"_s).contains("gamma keeps its schedule:"_L1));
        QVERIFY(stage.words(u"Outcome of changing schedules"_s).startsWith("beta runs daily at 03:09"_L1));
        QCOMPARE(schedules(), u"alpha: 10 3 * * *, beta: 9 3 * * *, gamma: 0 12 * * *"_s);
        QTRY_VERIFY(stage.verdict().startsWith("Nothing collides"_L1));
    }
};

QTEST_MAIN(PlannerLiveTest)
#include "tst_plannerlive.moc"
