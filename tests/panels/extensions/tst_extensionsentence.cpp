#include "domain/health/healthrules.h"
#include "models/extensions/extensionmodel.h"
#include "panels/panelstage.h"

#include <QRegularExpression>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;

/// The sentence over the extensions counts what the badge beside the panel's name counts.
class ExtensionSentenceTest : public QObject
{
    Q_OBJECT

private:
    static ExtensionReport wellReport()
    {
        ExtensionReport report;
        report.extensions = {{.name = u"pg_cron"_s, .state = ExtensionState::Healthy},
            {.name = u"pg_net"_s, .state = ExtensionState::Healthy}};
        report.settings = {{u"wal_level"_s, u"logical"_s, u"logical"_s, SettingState::AsExpected}};
        report.publication = {u"supabase_realtime"_s, true, {{u"trips"_s, true, true}, {u"flights"_s, true, true}}};
        return report;
    }

    static int badgeOf(const ExtensionReport &report, const Capabilities &capabilities)
    {
        HealthFacts facts;
        facts.sandbox = capabilities.sandbox;
        facts.server.standby = capabilities.standby;
        facts.extensions = report;
        int count = 0;
        for (const Problem &problem : assess(facts, sampleNow).problems)
            count += problem.severity != Severity::Info
                && (problem.component == "extensions"_L1 || problem.component == "realtime"_L1
                    || problem.component == "api"_L1);
        return count;
    }

    /// "a, b and 3 more" are five.
    static int countedIn(const QString &sentence)
    {
        static const QRegularExpression more(u" and (\\d+) more$"_s);
        const auto match = more.match(sentence);
        return match.hasMatch() ? 2 + match.captured(1).toInt() : int(sentence.count(", "_L1)) + 1;
    }

private slots:
    void countsWhatTheBadgeCounts_data()
    {
        QTest::addColumn<ExtensionReport>("report");
        QTest::addColumn<bool>("standby");
        ExtensionReport report = wellReport();
        report.settings[0].state = SettingState::Unknown;
        QTest::newRow("what may not be seen") << report << false;
        report.extensions[0].state = ExtensionState::Unknown;
        report.extensions[1].state = ExtensionState::StandIn;
        report.publication.exists = false;
        QTest::newRow("much") << report << false;
        report.publication.exists = true;
        report.publication.members[0].published = report.publication.members[1].published = false;
        report.open = {{u"public.webhook_logs"_s, {u"anon"_s}, true, false, true, false, {}}};
        QTest::newRow("two tables are one publication") << report << false;
        report.extensions[0].state = ExtensionState::NotPreloadedOnStandby;
        QTest::newRow("on a standby") << report << true;
        report = wellReport();
        report.extensions[0].state = ExtensionState::LaunchesNothing;
        report.extensions[1].state = ExtensionState::OtherDatabase;
        report.extensions[1].workerDatabase = u"app"_s;
        report.settings = {{u"cron.launch_active_jobs"_s, u"on"_s, u"off"_s, SettingState::Different},
            {u"pg_net.database_name"_s, u"postgres"_s, u"app"_s, SettingState::Different}};
        QTest::newRow("a cause is told once") << report << false;
        report.settings = {{u"pg_net.ttl"_s, u"1 hour"_s, u"6 hours"_s, SettingState::SetByHost}};
        report.extensions[1].state = ExtensionState::EngineDenied;
        QTest::newRow("advice is no trouble") << report << false;
    }
    void countsWhatTheBadgeCounts()
    {
        QFETCH(ExtensionReport, report);
        QFETCH(bool, standby);
        Capabilities capabilities;
        capabilities.standby = standby;
        Stage stage;
        stage.context.capabilities = [capabilities] { return capabilities; };
        stage.samples.report = report;
        QVERIFY(stage.open(u"extensions"_s));
        const QString sentence = stage.header()->sentence();
        QVERIFY2(countedIn(sentence) == badgeOf(report, capabilities), qPrintable(sentence));
    }

    void allWellHasNoBadge()
    {
        Stage stage;
        stage.samples.report = wellReport();
        stage.samples.report.extensions[0].state = ExtensionState::Outdated;
        QVERIFY(stage.open(u"extensions"_s));
        QCOMPARE(stage.header()->sentence(),
            u"All 2 required extension(s) work, every setting is as expected; 1 of them outdated"_s);
        QCOMPARE(badgeOf(stage.samples.report, {}), 0);
    }

    void whatStopsItStandsThereWithItsRemedy()
    {
        Stage stage;
        stage.samples.report = wellReport();
        QVERIFY(stage.open(u"extensions"_s));
        const auto *notice = stage.named<PlainLabel>(u"What keeps it from working"_s);
        QVERIFY(!notice->isVisibleTo(stage.panel.get()));
        ExtensionStatus &net = stage.samples.report.extensions[1];
        net.state = ExtensionState::EngineDenied;
        net.deniedRole = u"dispatcher"_s;
        net.missingGrants = u"grant usage on schema net to dispatcher;"_s;
        QVERIFY(stage.refresh());
        QVERIFY(notice->isVisibleTo(stage.panel.get()));
        QVERIFY2(notice->plainText().contains("dispatcher, who owns"_L1), qPrintable(notice->plainText()));
        QVERIFY2(notice->plainText().contains(net.missingGrants), qPrintable(notice->plainText()));
        const auto *table = stage.named<TableView>(u"Extensions"_s)->model();
        const auto tip = table->index(1, ExtensionModel::State).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(net.missingGrants), qPrintable(tip));
        net.state = ExtensionState::Healthy;
        QVERIFY(stage.refresh());
        QVERIFY(!notice->isVisibleTo(stage.panel.get()));
    }

    void whatTheHostSetsIsNoBadge()
    {
        Stage stage;
        stage.samples.report = wellReport();
        stage.samples.report.settings[0].state = SettingState::SetByHost;
        QVERIFY(stage.open(u"extensions"_s));
        QCOMPARE(stage.header()->sentence(),
            u"All 2 required extension(s) work; 1 setting(s) differ as the host sets them"_s);
        QCOMPARE(badgeOf(stage.samples.report, {}), 0);
    }
};

QTEST_MAIN(ExtensionSentenceTest)
#include "tst_extensionsentence.moc"
