#include "data/metrics/live/livemetricstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "panels/metrics/live/livemetricspage.h"
#include "panels/metrics/live/livesampler.h"
#include "support/testserver.h"
#include "support/waiting.h"
#include "widgets/text/plainlabel.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page of what goes on now, beside a server that freezes.
class LiveMetricsServerTest : public QObject
{
    Q_OBJECT

private slots:
    void aFrozenServerIsAGapAndThePageRecovers()
    {
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        const auto started = server.start();
        QVERIFY2(started, started ? "" : qPrintable(describe(started.error())));
        const auto catalogue = SqlCatalogue::load();
        QVERIFY(catalogue);
        ProjectConnection connection(server.spec(), *catalogue);
        QVERIFY(await(connection.open()));
        PanelContext context;
        context.sources.add<LiveMetricSource>(std::make_shared<LiveMetricStore>(connection));
        context.capabilities = [&connection] { return connection.capabilities(); };
        context.clock = connection.clock();
        context.liveInterval = 600ms;
        PendingAnswers pending;
        LiveMetricsPage page(context, pending);
        page.resize(900, 600);
        page.show();
        const LiveHistory &history = page.sampler().history();
        QVERIFY(waitFor([&] { return history.size() >= 5 && history.has(LiveFigure::CommitRate); }));

        QVERIFY(server.freeze());
        const bool isTold = waitFor([&] { return page.sampler().error().has_value(); }, 20s);
        const auto before = history.newest()->at;
        QVERIFY(server.thaw());
        QVERIFY(isTold);
        QVERIFY(waitFor([&] { return !page.sampler().error() && history.newest()->at > before; }, 20s));
        const qsizetype size = history.size();
        QVERIFY(waitFor([&] { return history.size() > size + 3; }, 20s));

        const auto active = history.buckets(LiveFigure::Active, {before - 1min, history.newest()->at}, 1s);
        std::chrono::microseconds longest{0};
        for (qsizetype i = 1; i < active.size(); ++i)
            longest = std::max(longest, active[i].at - active[i - 1].at);
        QVERIFY2(longest >= LiveHistory::mostApart, qPrintable(QString::number(longest.count())));
        for (const MetricBucket &bucket :
            history.buckets(LiveFigure::CommitRate, {before - 1min, history.newest()->at}, 1s))
            QVERIFY(bucket.least >= 0);
    }
};

QTEST_MAIN(LiveMetricsServerTest)
#include "tst_livemetricsserver.moc"
