#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/statementlog.h"
#include "support/testserver.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// In which order a project that is opened is asked.
class StartOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOnScreenIsReadBeforeTheHealth()
    {
        QMap<QString, QString> parameters = TestServer::idleJobs();
        parameters.insert(StatementLog::parameters());
        TestServer server(TestServer::Content::Migrated, parameters);
        const auto started = server.start();
        QVERIFY2(started, qPrintable(started ? QString() : describe(started.error())));
        StatementLog log;
        const auto logged = log.open(server.uri()).and_then([&log] { return log.setOn(true); });
        QVERIFY2(logged, qPrintable(logged ? QString() : describe(logged.error())));
        const auto catalogue = SqlCatalogue::load();
        QVERIFY(catalogue);
        WindowDriver driver(*catalogue);
        QVERIFY(driver.open());
        QVERIFY(driver.connectTo(server.uri()));
        QVERIFY(waitFor([&driver] { return driver.controller().health()->report().has_value(); }));

        const auto statements = log.take();
        QVERIFY(statements);
        const auto placeOf = [&statements](QLatin1StringView name) {
            return std::ranges::find_if(*statements, [name](const QString &statement) {
                return statement.contains(name);
            }) - statements->begin();
        };
        const auto panel = placeOf("signalbox cron/overview "_L1);
        const auto health = placeOf("signalbox health/webhooks "_L1);
        QVERIFY(health < statements->size());
        QVERIFY2(panel < health && panel < placeOf("signalbox extensions/required "_L1),
            qPrintable(statements->join(u'\n').left(2000)));
    }
};

QTEST_MAIN(StartOrderTest)
#include "tst_startorder.moc"
