#include "app/commandrun.h"
#include "app/features.h"
#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "models/cron/cronjobmodel.h"
#include "models/deliveries/deliverylogmodel.h"
#include "support/bouncer.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "widgets/state/panelheader.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <clocale>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

const QString fakeTime = u"/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"_s;

/// This computer's clock, wrong by so much.
class AdjustedClock final : public Clock
{
public:
    explicit AdjustedClock(std::chrono::microseconds ahead) : m_ahead(ahead) { }
    Instant now() const override { return SystemClock().now() + m_ahead; }

private:
    std::chrono::microseconds m_ahead;
};

bool isRecent(const QString &text)
{
    static const QRegularExpression recent(u"(just now|\\d+ s ago)"_s);
    return recent.match(text).hasMatch();
}

} // namespace

/// What is special about a server, or about this computer's clock, as `status` and the window show it: the program itself
/// against real servers.
class TestSituations : public QObject
{
    Q_OBJECT

private:
    CommandRun signalbox(const QStringList &arguments, const QMap<QString, QString> &environment = {}) const
    {
        return runSignalbox(arguments, m_home.path(), environment);
    }

    void open(const QString &uri, std::chrono::microseconds ahead = {})
    {
        m_driver.emplace(m_catalogue);
        m_driver->setClock(std::make_shared<AdjustedClock>(ahead));
        QVERIFY(m_driver->open());
        QVERIFY(m_driver->connectTo(uri));
    }
    QString remarks() const { return m_driver->child<PlainLabel>(u"serverRemarks"_s)->plainText(); }
    QString sentence() const { return m_driver->panel()->findChild<PanelHeader *>()->sentence(); }

private slots:
    void initTestCase()
    {
        std::setlocale(LC_MESSAGES, "C");
        m_catalogue = *SqlCatalogue::load();
        VERIFY_RESULT(m_primary.start());
        VERIFY_RESULT(m_primary.exec(u"insert into public.webhook_configs (name, url, events) values"
                                     " ('one', 'http://127.0.0.1/', array['e'])"_s));
        VERIFY_RESULT(m_standby.startAsStandbyOf(m_primary));
    }

    void init()
    {
        VERIFY_RESULT(m_primary.exec(u"truncate public.system_metrics; insert into public.system_metrics"
                                     " (metric_type, metric_name, value) values ('pub', 'now', 1);"
                                     "insert into public.webhook_logs (webhook_config_id, event_type, payload, state,"
                                     " completed_at) values (1, 'e', '{}', 'delivered', now())"_s));
    }

    void cleanup() { m_driver.reset(); }

    void statusWithAWrongClock_data()
    {
        QTest::addColumn<QString>("offset");
        QTest::addColumn<double>("skew");
        QTest::addColumn<QString>("words");
        QTest::newRow("ahead") << u"+1h"_s << 3600.0 << u"1 h 00 min ahead of the server's"_s;
        QTest::newRow("behind") << u"-1h"_s << -3600.0 << u"1 h 00 min behind the server's"_s;
        QTest::newRow("right") << u"+0s"_s << 0.0 << QString();
    }
    void statusWithAWrongClock()
    {
        QFETCH(QString, offset);
        QFETCH(double, skew);
        QFETCH(QString, words);
        if (!QFile::exists(fakeTime))
            QSKIP("libfaketime is not installed");
        const QMap<QString, QString> environment{
            {u"LD_PRELOAD"_s, fakeTime}, {u"FAKETIME"_s, offset}, {u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s}};
        const QJsonObject report
            = signalbox({u"status"_s, u"--json"_s, u"--uri"_s, m_primary.uri()}, environment).json();
        const QJsonObject server = report["server"_L1].toObject();
        QVERIFY(!server.isEmpty());
        QVERIFY2(std::abs(server["clock_skew_seconds"_L1].toDouble() - skew) < 3,
            qPrintable(QString::number(server["clock_skew_seconds"_L1].toDouble())));
        const QDateTime told = QDateTime::fromString(server["time"_L1].toString(), Qt::ISODateWithMs);
        QVERIFY(std::abs(told.secsTo(QDateTime::currentDateTimeUtc())) < 30);
        QCOMPARE(report["metrics"_L1]["not_written"_L1], 0);
        QCOMPARE(report["metrics"_L1]["from_the_future"_L1], 0);

        const QString text = QString::fromUtf8(signalbox({u"status"_s, u"--uri"_s, m_primary.uri()}, environment).out);
        QCOMPARE(text.contains("this computer's clock"_L1), !words.isEmpty());
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY2(isRecent(text.section(u"newest "_s, 1).section(u'\n', 0, 0)), qPrintable(text));
    }

    void theWindowWithAWrongClock_data()
    {
        using namespace std::chrono_literals;
        QTest::addColumn<std::chrono::minutes>("ahead");
        QTest::addColumn<QString>("words");
        QTest::newRow("ahead") << 60min << u"1 h 00 min ahead of the server's"_s;
        QTest::newRow("behind") << -60min << u"1 h 00 min behind the server's"_s;
        QTest::newRow("right") << 0min << QString();
    }
    void theWindowWithAWrongClock()
    {
        using namespace std::chrono_literals;
        QFETCH(std::chrono::minutes, ahead);
        QFETCH(QString, words);
        open(m_primary.uri(), ahead);
        QVERIFY2(remarks().endsWith(words) && remarks().isEmpty() == words.isEmpty(), qPrintable(remarks()));
        QCOMPARE(m_driver->child<PlainLabel>(u"serverRemarks"_s)->isVisible(), !words.isEmpty());

        QVERIFY(m_driver->showPanel(u"metrics"_s));
        QVERIFY2(isRecent(sentence()), qPrintable(sentence()));
        QVERIFY2(!sentence().contains("nothing writes"_L1), qPrintable(sentence()));

        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        auto *log = m_driver->accessible<TableView>(u"Deliveries"_s);
        QVERIFY(log && waitFor([log] { return log->model()->rowCount() > 0; }));
        const QModelIndex created = log->model()->index(0, DeliveryLogModel::Created);
        QVERIFY2(waitFor([&] { return isRecent(created.data().toString()); }), qPrintable(created.data().toString()));

        QVERIFY(m_driver->showPanel(u"cron"_s));
        auto *jobs = m_driver->accessible<TableView>(u"Jobs"_s);
        Instant next = Instant::distantFuture();
        for (int row = 0; row < jobs->model()->rowCount(); ++row) {
            const QVariant at = jobs->model()->index(row, CronJobModel::NextRun).data(TableModel::SortRole);
            if (at.isValid())
                next = std::min(next, Instant{at.toLongLong()});
        }
        const auto until = next - SystemClock().now(); // some job runs each minute
        QVERIFY2(until > -5s && until < 65s, qPrintable(next.toPostgres()));

        const QString age = m_driver->child<PlainLabel>(u"dataAge"_s)->plainText();
        QVERIFY2(waitFor([this] { return isRecent(m_driver->child<PlainLabel>(u"dataAge"_s)->plainText()); }),
            qPrintable(age));
    }

    void aStandbyInStatus()
    {
        const CommandRun run = signalbox({u"status"_s, u"--json"_s, u"--uri"_s, m_standby.uri()});
        const QJsonObject report = run.json();
        QCOMPARE(report["server"_L1]["hot_standby"_L1], true);
        QCOMPARE(report["cron"_L1]["scheduler"_L1], u"on_primary"_s);
        QCOMPARE(report["webhooks"_L1]["sender"_L1], u"on_primary"_s);
        for (const QJsonValue &problem : report["problems"_L1].toArray()) {
            const QString hint = problem["hint"_L1].toString();
            QVERIFY2(!hint.contains("restart"_L1, Qt::CaseInsensitive), qPrintable(hint));
        }
        const CommandRun text = signalbox({u"status"_s, u"--uri"_s, m_standby.uri()});
        QVERIFY2(text.out.contains("hot standby, read only"), text.out);
        QVERIFY2(text.out.contains("scheduler on the primary"), text.out);
    }

    void nothingIsInstalledOnAStandby()
    {
        for (const QString &more : {u"--dry-run"_s, u"--undo"_s}) {
            const CommandRun run = signalbox({u"migrate"_s, more, u"--uri"_s, m_standby.uri()});
            QVERIFY(run.exitCode != 0);
            QVERIFY2(run.err.contains("hot standby") && run.err.contains("primary"), run.err);
            QVERIFY2(!run.err.contains("read-only transaction"), run.err);
        }
    }

    void aStandbyInTheWindow()
    {
        open(m_standby.uri());
        QVERIFY2(remarks().startsWith("hot standby, read only"_L1), qPrintable(remarks()));
        QVERIFY(m_driver->child<PlainLabel>(u"serverRemarks"_s)->toolTip().contains("primary"_L1));
        QVERIFY(m_driver->showPanel(u"cron"_s));
        QVERIFY2(sentence().contains("they run on its primary"_L1), qPrintable(sentence()));
        QVERIFY(!sentence().contains("not running"_L1));
        for (const PanelEntry &entry : allPanels()) {
            QVERIFY2(m_driver->showPanel(entry.id), qPrintable(entry.id));
            QVERIFY2(m_driver->panel()->state() != Panel::State::Unavailable, qPrintable(entry.id));
        }
    }

    void aPoolerIsNamed()
    {
        if (!Bouncer::isInstalled())
            QSKIP("pgbouncer is not installed");
        Bouncer bouncer;
        QVERIFY2(bouncer.start(m_primary.server().socketFolder(), u"transaction"_s), bouncer.output());
        const CommandRun run = signalbox({u"status"_s, u"--json"_s, u"--uri"_s, bouncer.uri()});
        QCOMPARE(run.json()["server"_L1]["pooler"_L1], u"unknown_mode"_s);
        const CommandRun text = signalbox({u"status"_s, u"--uri"_s, bouncer.uri()});
        QVERIFY2(text.out.contains("through a pooler") && text.out.contains("LISTEN"), text.out);
        QCOMPARE(signalbox({u"status"_s, u"--json"_s, u"--uri"_s, m_primary.uri()}).json()["server"_L1]["pooler"_L1],
            u"none"_s);
        open(bouncer.uri());
        QVERIFY2(remarks().contains("through a pooler"_L1), qPrintable(remarks()));
        QVERIFY(m_driver->child<PlainLabel>(u"serverRemarks"_s)->toolTip().contains("LISTEN"_L1));
    }

    void aMetricOfTheFutureIsNotTheNewest()
    {
        VERIFY_RESULT(m_primary.exec(u"insert into public.system_metrics(metric_type,metric_name,value,created_at)"
                                     " values ('pub','future',1,now()+interval '2 days'),"
                                     " ('pub','endless',1,'infinity')"_s));
        const CommandRun run = signalbox({u"status"_s, u"--json"_s, u"--uri"_s, m_primary.uri()});
        const QJsonObject metrics = run.json()["metrics"_L1].toObject();
        QCOMPARE(metrics["series"_L1], 3);
        QCOMPARE(metrics["from_the_future"_L1], 2);
        const QDateTime newest = QDateTime::fromString(metrics["newest"_L1].toString(), Qt::ISODateWithMs);
        QVERIFY2(newest <= QDateTime::currentDateTimeUtc().addSecs(1), run.out);
        open(m_primary.uri());
        QVERIFY(m_driver->showPanel(u"metrics"_s));
        QVERIFY2(isRecent(sentence()) && sentence().contains("dated in the future, in 2 of them"_L1),
            qPrintable(sentence()));
    }

private:
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    TestServer m_primary{TestServer::Content::Migrated, TestServer::idleJobs()};
    TestServer m_standby;
    QTemporaryDir m_home;
    std::optional<WindowDriver> m_driver;
};

QTEST_MAIN(TestSituations)
#include "tst_situations.moc"
