#include "domain/health/healthrules.h"

#include <QTest>

#include <functional>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant now{1'795'348'800'000'000};

using Change = std::function<void(HealthFacts &)>;

class HealthRulesTest : public QObject
{
    Q_OBJECT

private:
    static HealthFacts healthyFacts()
    {
        HealthFacts facts;
        facts.cron = CronHealth{.scheduler = Liveness::Alive, .jobs = 11, .active = 11, .failedLastDay = 3};
        facts.webhooks = WebhookHealth{.sender = Liveness::Alive, .endpoints = 4, .pending = 2, .failedLastDay = 9};
        facts.metrics = MetricHealth{.series = 12, .newest = now - 3min};
        ExtensionReport report;
        report.extensions = {{.name = u"pg_cron"_s, .state = ExtensionState::Healthy},
            {.name = u"pg_net"_s, .state = ExtensionState::Healthy}};
        report.settings = {{u"wal_level"_s, u"logical"_s, u"logical"_s, SettingState::AsExpected}};
        report.publication = {u"supabase_realtime"_s, true, {{u"trips"_s, true, true}, {u"gone"_s, false, false}}};
        facts.extensions = report;
        return facts;
    }
    static Error unread(const QString &part)
    {
        return {ErrorKind::Permission, u"The part may not be read."_s, part, u"permission denied"_s, u"Grant it."_s,
            u"42501"_s};
    }

private slots:
    void allWellIsHealthy()
    {
        const HealthReport report = assess(healthyFacts(), now);
        QCOMPARE(report.overall, HealthState::Healthy);
        QCOMPARE(report.problems.size(), 0);
        QCOMPARE(report.facts, healthyFacts());
    }

    void whoMissedRunsIsNamed()
    {
        HealthFacts facts = healthyFacts();
        QList<OwingJob> &jobs = facts.cron->owingJobs;
        jobs = {
            {1, u"a"_s, {now - 3h, 2, false}}, {2, u"b"_s, {now - 5h, 9, false}}, {3, u"c"_s, {now - 2min, 1, true}}};
        const HealthReport report = assess(facts, now);
        QCOMPARE(report.overall, HealthState::Attention);
        QCOMPARE(report.problems.size(), 2);
        QCOMPARE(report.problems.at(0).message,
            u"2 job(s) missed runs, the first 5 h ago, and has/have not run since: a and b."_s);
        QVERIFY(!report.problems.at(0).hint.isEmpty());
        QCOMPARE(report.problems.at(1).message, u"1 job(s) is/are late: due 2 min ago, and not begun: c."_s);
        jobs.clear();
        for (int i = 0; i < 5; ++i)
            jobs.append({i, QString::number(i), {now - 3h, 1, false}});
        QVERIFY(assess(facts, now).problems.first().message.endsWith(": 0, 1, 2, 3 and 4."_L1));
        jobs.append({5, u"5"_s, {now - 3h, 1, false}});
        QVERIFY(assess(facts, now).problems.first().message.endsWith(": 0, 1, 2, 3 and 2 more."_L1));
    }

    void aServerThatJustStartedHasNoLateMetrics()
    {
        HealthFacts facts = healthyFacts();
        facts.metrics->old = 12;
        facts.server.startedAt = now - 6min + 1us;
        QCOMPARE(assess(facts, now).overall, HealthState::Healthy);
        facts.server.startedAt = now - 6min;
        QCOMPARE(assess(facts, now).overall, HealthState::Attention);
    }

    void aSkewIsSaidFromFiveSecondsOn()
    {
        const auto said = [](std::chrono::microseconds ahead, std::chrono::microseconds uncertainty) {
            HealthFacts facts = healthyFacts();
            facts.server.clock = ClockDifference{ahead, uncertainty};
            const HealthReport report = assess(facts, now);
            return report.overall == HealthState::Healthy && report.problems.size() == 1
                && report.problems.first().component == "connection"_L1;
        };
        QVERIFY(!said(5s, 0us));
        QVERIFY(said(5s + 1us, 0us));
        QVERIFY(!said(-5s, 0us));
        QVERIFY(said(-5s - 1us, 0us));
        QVERIFY(!said(8s, 3s)); // a slow answer
        QVERIFY(said(8s + 1us, 3s));
    }

    void onAStandbyThingsAreMendedOnThePrimary()
    {
        HealthFacts facts = healthyFacts();
        facts.server.standby = true;
        facts.cron->scheduler = Liveness::Elsewhere;
        facts.webhooks->sender = Liveness::Elsewhere;
        QCOMPARE(assess(facts, now).overall, HealthState::Healthy);
        facts.cron->failingJobs = {{7, u"cleanup"_s, {}}};
        facts.extensions->extensions[0].state = ExtensionState::NotPreloadedOnStandby;
        facts.extensions->extensions[1].state = ExtensionState::NotInstalled;
        facts.extensions->settings[0].state = SettingState::PendingRestart;
        facts.extensions->publication.exists = false;
        for (const Problem &problem : assess(facts, now).problems) {
            QVERIFY2(!problem.hint.contains("restart"_L1, Qt::CaseInsensitive), qPrintable(problem.hint));
            QVERIFY2(problem.hint.startsWith("On the primary: "_L1) || problem.hint.contains("promoted"_L1)
                    || problem.component == "connection"_L1,
                qPrintable(problem.hint));
        }
    }

    void eachOfTheseIsAProblem_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<HealthState>("overall");
        QTest::addColumn<QString>("component");
        QTest::addColumn<QString>("message");
        const auto row
            = [](const char *name, const Change &change, HealthState overall, const QString &component,
                  const QString &message) { QTest::newRow(name) << change << overall << component << message; };
        const auto failing = HealthState::Failing;
        const auto attention = HealthState::Attention;
        row(
            "scheduler dead", [](HealthFacts &f) { f.cron->scheduler = Liveness::Dead; }, failing, u"cron"_s,
            u"scheduler is not running"_s);
        row(
            "scheduler unseen", [](HealthFacts &f) { f.cron->scheduler = Liveness::Unknown; }, attention, u"cron"_s,
            u"may not see"_s);
        row(
            "scheduler told to start nothing", [](HealthFacts &f) { f.cron->scheduler = Liveness::LaunchesNothing; },
            failing, u"cron"_s, u"cron.launch_active_jobs is off"_s);
        row(
            "scheduler of another database",
            [](HealthFacts &f) {
                f.cron->scheduler = Liveness::OtherDatabase;
                f.cron->schedulerDatabase = u"app"_s;
            },
            failing, u"cron"_s, u"works for database app"_s);
        row(
            "sender of another database",
            [](HealthFacts &f) {
                f.webhooks->sender = Liveness::OtherDatabase;
                f.webhooks->senderDatabase = u"app"_s;
            },
            failing, u"webhooks"_s, u"works for database app"_s);
        row(
            "pg_net denied to the engine",
            [](HealthFacts &f) {
                f.extensions->extensions[1].state = ExtensionState::EngineDenied;
                f.extensions->extensions[1].deniedRole = u"engine"_s;
                f.extensions->extensions[1].missingGrants = u"grant usage on schema net to engine;"_s;
            },
            failing, u"extensions"_s, u"engine, who owns the delivery engine, may not use pg_net"_s);
        row(
            "job failed",
            [](HealthFacts &f) {
                f.cron->failingJobs = {{7, u"cleanup"_s, u"ERROR: no\n"_s}};
            },
            failing, u"cron"_s, u"cleanup failed when it last ran: ERROR: no"_s);
        row(
            "nameless job failed",
            [](HealthFacts &f) {
                f.cron->failingJobs = {{7, {}, {}}};
            },
            failing, u"cron"_s, u"Job 7 failed when it last ran."_s);
        row(
            "two jobs of one name",
            [](HealthFacts &f) {
                f.cron->failingJobs = {{7, u"cleanup"_s, {}, u"app"_s, true}};
            },
            failing, u"cron"_s, u"cleanup (as app) failed when it last ran."_s);
        row(
            "a run that nobody works on", [](HealthFacts &f) { f.cron->stale = 1; }, attention, u"cron"_s,
            u"is not known"_s);
        row(
            "metrics late",
            [](HealthFacts &f) {
                f.metrics->late = 12;
                f.metrics->newest = now - 9min;
            },
            attention, u"metrics"_s, u"12 series"_s);
        row(
            "some metrics old", [](HealthFacts &f) { f.metrics->old = 2; }, attention, u"metrics"_s, u"2 series"_s);
        row(
            "nothing writes metrics",
            [](HealthFacts &f) {
                f.metrics->old = 12;
                f.metrics->newest = now - 40min;
            },
            attention, u"metrics"_s, u"Nothing writes metrics at the moment. The newest value is 40 min 00 s old."_s);
        row(
            "metrics of the future", [](HealthFacts &f) { f.metrics->fromTheFuture = 1; }, attention, u"metrics"_s,
            u"dated in the future"_s);
        row(
            "due for ever", [](HealthFacts &f) { f.webhooks->oldestDue = Instant::distantPast(); }, failing,
            u"webhooks"_s, u"without a date"_s);
        row(
            "sender dead", [](HealthFacts &f) { f.webhooks->sender = Liveness::Dead; }, failing, u"webhooks"_s,
            u"sender is not running"_s);
        row(
            "sender unseen", [](HealthFacts &f) { f.webhooks->sender = Liveness::Unknown; }, attention, u"webhooks"_s,
            u"may not see"_s);
        row(
            "one failed", [](HealthFacts &f) { f.webhooks->failedLastHour = 1; }, failing, u"webhooks"_s,
            u"1 delivery failed"_s);
        row(
            "many failed", [](HealthFacts &f) { f.webhooks->failedLastHour = 1234; }, failing, u"webhooks"_s,
            u"1,234 deliveries failed"_s);
        row(
            "one without an outcome", [](HealthFacts &f) { f.webhooks->unknownLastDay = 1; }, attention, u"webhooks"_s,
            u"1 delivery of the last day has no recorded outcome"_s);
        row(
            "many without an outcome", [](HealthFacts &f) { f.webhooks->unknownLastDay = 1234; }, attention,
            u"webhooks"_s, u"1,234 deliveries of the last day have no recorded outcome"_s);
        row(
            "not all classified", [](HealthFacts &f) { f.webhooks->partial = true; }, attention, u"webhooks"_s,
            u"not all counted"_s);
        row(
            "queue stuck", [](HealthFacts &f) { f.webhooks->oldestDue = now - 12min; }, failing, u"webhooks"_s,
            u"waiting for 12 min 00 s"_s);
        row(
            "extension missing",
            [](HealthFacts &f) { f.extensions->extensions[0].state = ExtensionState::NotInstalled; }, failing,
            u"extensions"_s, u"pg_cron is not installed"_s);
        row(
            "extension not on the server",
            [](HealthFacts &f) { f.extensions->extensions[1].state = ExtensionState::NotAvailable; }, failing,
            u"extensions"_s, u"pg_net is not on this server"_s);
        row(
            "not preloaded", [](HealthFacts &f) { f.extensions->extensions[0].state = ExtensionState::NotPreloaded; },
            failing, u"extensions"_s, u"not preloaded"_s);
        row(
            "extension unseen", [](HealthFacts &f) { f.extensions->extensions[0].state = ExtensionState::Unknown; },
            attention, u"extensions"_s, u"may not see"_s);
        row(
            "stand-in outside the sandbox",
            [](HealthFacts &f) {
                f.webhooks->sender = Liveness::StandIn;
                f.extensions->extensions[1].state = ExtensionState::StandIn;
            },
            attention, u"extensions"_s, u"pg_net is missing"_s);
        row(
            "setting differs",
            [](HealthFacts &f) {
                f.extensions->settings[0].actual = u"replica"_s;
                f.extensions->settings[0].state = SettingState::Different;
            },
            attention, u"extensions"_s, u"wal_level is replica where the automation expects logical"_s);
        row(
            "setting waits", [](HealthFacts &f) { f.extensions->settings[0].state = SettingState::PendingRestart; },
            attention, u"extensions"_s, u"waits for a restart"_s);
        row(
            "setting unseen", [](HealthFacts &f) { f.extensions->settings[0].state = SettingState::Unknown; },
            attention, u"extensions"_s, u"may not see"_s);
        row(
            "open to the API",
            [](HealthFacts &f) {
                f.extensions->open = {{u"public.webhook_logs"_s, {u"anon"_s}, true, false, true, false, {}}};
            },
            failing, u"api"_s, u"public.webhook_logs is open to the API: anon can read it."_s);
        row(
            "perhaps open to the API",
            [](HealthFacts &f) {
                f.extensions->open = {{u"public.webhook_logs"_s, {u"anon"_s}, true, false, false, false, u"p"_s}};
            },
            attention, u"api"_s, u"may be open to the API: by the policy p"_s);
        row(
            "table not published", [](HealthFacts &f) { f.extensions->publication.members[0].published = false; },
            attention, u"realtime"_s, u"supabase_realtime lacks: trips."_s);
        row(
            "no publication", [](HealthFacts &f) { f.extensions->publication.exists = false; }, attention,
            u"realtime"_s, u"does not exist"_s);
        row(
            "cron may not be read",
            [](HealthFacts &f) {
                f.cron.reset();
                f.unread = {unread(u"cron"_s)};
            },
            attention, u"cron"_s, u"The part may not be read. The server says: permission denied"_s);
        row(
            "metrics were not read and nobody says why", [](HealthFacts &f) { f.metrics.reset(); }, attention,
            u"metrics"_s, u"not read"_s);
    }
    void eachOfTheseIsAProblem()
    {
        QFETCH(Change, change);
        HealthFacts facts = healthyFacts();
        change(facts);
        const HealthReport report = assess(facts, now);
        QTEST(report.overall, "overall");
        QCOMPARE(report.problems.size(), 1);
        QTEST(report.problems.first().component, "component");
        QFETCH(QString, message);
        QVERIFY2(report.problems.first().message.contains(message), qPrintable(report.problems.first().message));
        QVERIFY(!report.problems.first().message.contains(u"%1"_s));
        QVERIFY(!report.problems.first().hint.isEmpty()
            || QTest::currentDataTag() == QByteArrayView("metrics were not read and nobody says why"));
    }

    void noneOfTheseIsAProblem_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
        row("failed runs of a day that succeed again", [](HealthFacts &f) { f.cron->failedLastDay = 500; });
        row("due for less than five minutes", [](HealthFacts &f) { f.webhooks->oldestDue = now - 5min; });
        row("old metrics", [](HealthFacts &f) { f.metrics->newest.reset(); });
        row("outdated extension", [](HealthFacts &f) { f.extensions->extensions[0].state = ExtensionState::Outdated; });
        row("the sandbox's stand-in", [](HealthFacts &f) {
            f.sandbox = true;
            f.webhooks->sender = Liveness::StandIn;
            f.extensions->extensions[1].state = ExtensionState::StandIn;
        });
    }
    void noneOfTheseIsAProblem()
    {
        QFETCH(Change, change);
        HealthFacts facts = healthyFacts();
        change(facts);
        const HealthReport report = assess(facts, now);
        QCOMPARE(report.overall, HealthState::Healthy);
        QCOMPARE(report.problems.size(), 0);
    }

    /// The jobs' page and the extensions' page each say what concerns them, and no setting repeats it.
    void aWorkerThatStandsStillIsToldOfBoth()
    {
        HealthFacts facts = healthyFacts();
        facts.cron->scheduler = Liveness::OtherDatabase;
        facts.cron->schedulerDatabase = u"app"_s;
        facts.extensions->extensions[0].state = ExtensionState::OtherDatabase;
        facts.extensions->extensions[0].workerDatabase = u"app"_s;
        facts.extensions->settings = {{u"cron.database_name"_s, u"postgres"_s, u"app"_s, SettingState::Different},
            {u"cron.launch_active_jobs"_s, u"on"_s, u"off"_s, SettingState::Different}};
        const QList<Problem> problems = assess(facts, now).problems;
        QCOMPARE(problems.size(), 3);
        QCOMPARE(problems[0].component, u"cron"_s);
        QCOMPARE(problems[1].component, u"extensions"_s);
        QVERIFY(problems[0].message != problems[1].message);
        QCOMPARE(problems[0].hint, problems[1].hint);
        QVERIFY(problems[2].message.startsWith("cron.launch_active_jobs"_L1)); // another setting is a cause of its own
        facts.extensions->extensions[0].state = ExtensionState::LaunchesNothing;
        QVERIFY(assess(facts, now).problems.last().message.startsWith("cron.database_name"_L1));
    }

    void adviceIsNoProblem_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const Change &change, const QString &message) {
            QTest::newRow(name) << change << message;
        };
        row(
            "a setting of the host",
            [](HealthFacts &f) {
                f.extensions->settings = {{u"pg_net.ttl"_s, u"1 hour"_s, u"6 hours"_s, SettingState::SetByHost}};
            },
            u"no one but the host may change it"_s);
        row(
            "a right of our own role",
            [](HealthFacts &f) {
                f.extensions->extensions[1].deniedRole = u"reader"_s;
                f.extensions->extensions[1].missingGrants = u"grant usage on schema net to reader;"_s;
            },
            u"reader may not use pg_net"_s);
    }
    void adviceIsNoProblem()
    {
        QFETCH(Change, change);
        QFETCH(QString, message);
        HealthFacts facts = healthyFacts();
        change(facts);
        const HealthReport report = assess(facts, now);
        QCOMPARE(report.overall, HealthState::Healthy);
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.first().severity, Severity::Info);
        QVERIFY2(report.problems.first().message.contains(message), qPrintable(report.problems.first().message));
        QVERIFY(!report.problems.first().hint.isEmpty());
    }

    void aDeadStandInIsOneProblemOfTheSandbox()
    {
        HealthFacts facts = healthyFacts();
        facts.sandbox = true;
        facts.webhooks->sender = Liveness::Dead;
        facts.extensions->extensions[1].state = ExtensionState::NotAvailable;
        const HealthReport report = assess(facts, now);
        QCOMPARE(report.problems.size(), 1);
        QCOMPARE(report.problems.first().component, u"webhooks"_s);
        QCOMPARE(report.problems.first().hint, u"Start the sandbox again."_s);
    }

    void theWorstComesFirst()
    {
        HealthFacts facts = healthyFacts();
        facts.cron->scheduler = Liveness::Unknown;
        facts.extensions->settings[0].state = SettingState::PendingRestart;
        facts.webhooks->failedLastHour = 2;
        const HealthReport report = assess(facts, now);
        QCOMPARE(report.overall, HealthState::Failing);
        QCOMPARE(report.problems.size(), 3);
        QCOMPARE(report.problems[0].component, u"webhooks"_s);
        QCOMPARE(report.problems[1].component, u"cron"_s);
        QCOMPARE(report.problems[2].component, u"extensions"_s);
    }

    void hostileNamesAreMadeVisible()
    {
        HealthFacts facts = healthyFacts();
        facts.cron->failingJobs = {{1, u"evil\x1b[31m\u202E"_s, u"line\nbreak"_s}};
        const QString message = assess(facts, now).problems.first().message;
        QVERIFY(!message.contains(u'\x1b') && !message.contains(u'\u202E') && !message.contains(u'\n'));
    }
};

QTEST_APPLESS_MAIN(HealthRulesTest)
#include "tst_healthrules.moc"
