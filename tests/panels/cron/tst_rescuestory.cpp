#include "data/cron/schedulerrescuestore.h"
#include "data/postgres/sqlcatalogue.h"
#include "panels/cron/rescuestage.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "support/waiting.h"

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// A real scheduler that a dropped role has ended is found, explained and alive again, by clicks.
class RescueStory : public QObject
{
    Q_OBJECT

private slots:
    void aDroppedRole()
    {
        TestServer server(TestServer::Content::Bare);
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(u"create extension pg_cron; create role ghost login; select cron.schedule('haunt', "
                                  u"'0 0 31 2 *', 'select 1');"
                                  "insert into cron.job_run_details (jobid, runid, status)"
                                  " select 1, nextval('cron.runid_seq'), 'succeeded' from generate_series(1, 1234);"
                                  "update cron.job set username = 'ghost', active = false; drop role ghost"_s));
        const auto process = [&server] {
            return server.value(u"select coalesce(min(pid)::text, '') from pg_stat_activity"
                                " where application_name = 'pg_cron scheduler'"_s);
        };
        QVERIFY(waitFor([&] { return process().isEmpty(); }, 15s));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        ProjectConnection connection(server.spec(), *catalogue);
        VERIFY_RESULT(await(connection.open()));

        RescueStage stage;
        stage.context.sources.add<SchedulerRescueSource>(std::make_shared<SchedulerRescueStore>(connection));
        stage.context.clock = connection.clock();
        stage.show();
        QVERIFY(stage.look(Liveness::Dead));
        QVERIFY2(stage.told().contains("The role ghost was dropped"_L1), qPrintable(stage.told()));
        QVERIFY(stage.press(u"Rescue…"_s));
        QVERIFY2(stage.words().contains("role \"ghost\" does not exist"_L1), qPrintable(stage.words()));
        QVERIFY(stage.press(u"Run this step"_s));
        QVERIFY2(waitFor([&] { return stage.outcome().contains("alive since"_L1); }, 20s), qPrintable(stage.outcome()));
        QVERIFY2(stage.outcome().contains("as many rows as before, counted: 1,234"_L1), qPrintable(stage.outcome()));
        QCOMPARE(stage.told(), QString());
        QVERIFY(!process().isEmpty());
        QCOMPARE(server.value(u"select count(*) from cron.job_run_details"_s), u"1234"_s);
    }
};

QTEST_MAIN(RescueStory)
#include "tst_rescuestory.moc"
