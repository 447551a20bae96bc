#include "app/cli/statusreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'750'000'000'000'000};

HealthFacts facts()
{
    HealthFacts facts;
    facts.profile = u"live"_s;
    facts.serverVersion = u"15.20"_s;
    facts.cron = CronHealth{.scheduler = Liveness::Alive, .jobs = 12, .active = 11, .running = 1, .failedLastDay = 3};
    facts.webhooks = WebhookHealth{.sender = Liveness::StandIn,
        .endpoints = 4,
        .pending = 5,
        .inFlight = 6,
        .deliveredLastDay = 700,
        .failedLastDay = 8};
    facts.metrics = MetricHealth{.series = 9, .newest = now - std::chrono::seconds(90)};
    facts.extensions = ExtensionReport{.extensions = {{.name = u"pg_cron"_s,
                                                          .state = ExtensionState::Outdated,
                                                          .installedVersion = u"1.4"_s,
                                                          .availableVersion = u"1.6"_s},
                                           {.name = u"pg_net"_s, .state = ExtensionState::StandIn}},
        .publication = {.name = u"supabase_realtime"_s,
            .exists = true,
            .members = {{.table = u"public.trips"_s, .exists = true, .published = true},
                {.table = u"public.chat_messages"_s, .exists = true, .published = false}}}};
    return facts;
}

StatusReport healthy()
{
    return {
        .profile = u"live"_s, .health = HealthReport{.facts = facts(), .overall = HealthState::Healthy}, .now = now};
}

StatusReport degraded()
{
    StatusReport report = healthy();
    report.health->overall = HealthState::Failing;
    report.health->problems = {{.severity = Severity::Critical,
        .component = u"cron"_s,
        .message = u"The scheduler is gone."_s,
        .hint = u"Restart the server."_s}};
    return report;
}

StatusReport unreachable()
{
    return {.profile = u"live"_s,
        .unreachable = Error{.kind = ErrorKind::Unreachable,
            .what = u"No server answers."_s,
            .serverWords = u"connection refused"_s,
            .hint = u"Check the host."_s}};
}

QJsonObject json(const StatusReport &report)
{
    return QJsonDocument::fromJson(toJson(report)).object();
}

} // namespace

class TestStatusReport : public QObject
{
    Q_OBJECT

private slots:
    void exitCodes()
    {
        QCOMPARE(exitCodeOf(healthy()), ExitCode::Healthy);
        QCOMPARE(exitCodeOf(degraded()), ExitCode::Degraded);
        QCOMPARE(exitCodeOf(unreachable()), ExitCode::Unreachable);
    }

    void keysOfAHealthyDatabase()
    {
        const QJsonObject report = json(healthy());
        QCOMPARE(report["profile"_L1], u"live"_s);
        QCOMPARE(report["overall"_L1], u"healthy"_s);
        QCOMPARE(report["server"_L1]["version"_L1], u"15.20"_s);
        const QJsonObject cron{{"scheduler"_L1, u"alive"_s}, {"scheduler_database"_L1, QJsonValue::Null},
            {"jobs"_L1, 12}, {"active"_L1, 11}, {"failed_24h"_L1, 3}, {"missed_24h"_L1, QJsonValue::Null},
            {"missed_24h_known_share"_L1, QJsonValue::Null}, {"running"_L1, 1}, {"stale_runs"_L1, 0},
            {"others_hidden"_L1, false}, {"failing"_L1, QJsonArray()}, {"missed_or_late"_L1, QJsonArray()}};
        QCOMPARE(report["cron"_L1].toObject(), cron);
        const QJsonObject webhooks{{"sender"_L1, u"stand_in"_s}, {"sender_database"_L1, QJsonValue::Null},
            {"endpoints"_L1, 4}, {"pending"_L1, 5}, {"in_flight"_L1, 6}, {"delivered_24h"_L1, 700},
            {"failed_24h"_L1, 8}, {"unknown_24h"_L1, 0}, {"partial"_L1, false}};
        QCOMPARE(report["webhooks"_L1].toObject(), webhooks);
        QCOMPARE(report["metrics"_L1]["series"_L1], 9);
        QVERIFY(QDateTime::fromString(report["metrics"_L1]["newest"_L1].toString(), Qt::ISODateWithMs).isValid());
        QCOMPARE(report["extensions"_L1][0]["state"_L1], u"outdated"_s);
        QCOMPARE(report["extensions"_L1][0]["installed"_L1], u"1.4"_s);
        QCOMPARE(report["extensions"_L1][0]["available"_L1], u"1.6"_s);
        QCOMPARE(report["extensions"_L1][1]["state"_L1], u"stand_in"_s);
        QCOMPARE(report["extensions"_L1][1]["installed"_L1], QJsonValue::Null);
        QCOMPARE(report["realtime"_L1]["publication"_L1], u"supabase_realtime"_s);
        QCOMPARE(report["realtime"_L1]["missing_tables"_L1].toArray(), QJsonArray{u"public.chat_messages"_s});
        QVERIFY(report["problems"_L1].toArray().isEmpty());
    }

    void valuesOverTheirLimits()
    {
        StatusReport report = healthy();
        QCOMPARE(json(report)["metrics"_L1]["thresholds_reached"_L1].toArray(), QJsonArray());
        QVERIFY(!toText(report).contains("over their limits"_L1));
        report.health->facts.metrics->exceeded
            = {{{u"database"_s, u"size"_s, {}}, HealthState::Failing, 2048, 1024, false, quantityOf(u"bytes"_s, false)},
                {{u"c"_s, u"active"_s, u"limit"_s}, HealthState::Attention, 7, 8, true, quantityOf({}, false)}};
        const QJsonObject size{{"type"_L1, u"database"_s}, {"name"_L1, u"size"_s}, {"member"_L1, QJsonValue::Null},
            {"value"_L1, 2048}, {"limit"_L1, 1024}, {"below"_L1, false}, {"critical"_L1, true}};
        const QJsonObject limit{{"type"_L1, u"c"_s}, {"name"_L1, u"active"_s}, {"member"_L1, u"limit"_s},
            {"value"_L1, 7}, {"limit"_L1, 8}, {"below"_L1, true}, {"critical"_L1, false}};
        QCOMPARE(json(report)["metrics"_L1]["thresholds_reached"_L1].toArray(), (QJsonArray{size, limit}));
        QVERIFY2(toText(report).contains("over their limits: database/size 2"_L1), qPrintable(toText(report)));
        QVERIFY2(toText(report).contains("c/active limit 7"_L1), qPrintable(toText(report)));
        report.health->facts.metrics->exceeded.fill(report.health->facts.metrics->exceeded.last(), 7);
        QVERIFY2(toText(report).contains("2 more"_L1), qPrintable(toText(report)));
    }

    /// Said where it is known, and how much of the day that is.
    void missedRuns()
    {
        StatusReport report = healthy();
        QVERIFY(!toText(report).contains("missed"_L1));
        std::optional<MissedRuns> &missed = report.health->facts.cron->missedLastDay;
        missed = MissedRuns{.missed = 0, .known = 6h, .looked = 24h};
        QCOMPARE(json(report)["cron"_L1]["missed_24h"_L1], 0);
        QCOMPARE(json(report)["cron"_L1]["missed_24h_known_share"_L1], 0.25);
        QVERIFY(!toText(report).contains("missed"_L1));
        missed->missed = 2;
        missed->known = 24h - 1s;
        QCOMPARE(json(report)["cron"_L1]["missed_24h"_L1], 2);
        QVERIFY2(toText(report).contains("2 run(s) missed in 24 h; 99 % of that time is known"_L1),
            qPrintable(toText(report)));
        missed->known = 24h;
        QVERIFY2(toText(report).contains("2 run(s) missed in 24 h\n"_L1), qPrintable(toText(report)));
    }

    void whichJobsMissedRunsIsSaid()
    {
        StatusReport report = healthy();
        QList<OwingJob> &jobs = report.health->facts.cron->owingJobs;
        const Instant since = report.now - 3h;
        jobs = {{4, u"digest"_s, {since, 2, false}}};
        QVERIFY2(toText(report).contains("1 job(s) missed the newest run(s)\n"_L1), qPrintable(toText(report)));
        jobs.append({5, u"pump"_s, {report.now - 1min, 1, true}});
        QVERIFY2(toText(report).contains("1 job(s) missed the newest run(s); 1 job(s) is/are late\n"_L1),
            qPrintable(toText(report)));
        const QJsonArray told = json(report)["cron"_L1]["missed_or_late"_L1].toArray();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.at(0).toObject(),
            (QJsonObject{{"jobid"_L1, 4}, {"name"_L1, u"digest"_s}, {"state"_L1, u"missed"_s},
                {"since"_L1, since.toDateTime().toString(Qt::ISODateWithMs)}, {"runs"_L1, 2}}));
        QCOMPARE(told.at(1)["state"_L1], u"late"_s);
    }

    void whatTheFunctionsDoIsSaid()
    {
        StatusReport report = healthy();
        QVERIFY(json(report)["functions"_L1].isNull());
        QVERIFY(!toText(report).contains("Functions"_L1));
        EdgeFunction function;
        function.name = u"trip-events"_s;
        function.figures.done = 7;
        function.figures.failed = 2;
        function.figures.brokenOff = 1;
        FunctionEndpoint endpoint;
        endpoint.isActive = true;
        endpoint.lastStatus = 404;
        endpoint.lastAttemptAt = now;
        endpoint.failingSince = now - 3h;
        function.endpoints = {endpoint};
        report.health->facts.functions = FunctionHealth{{function}, {3, now - 1h, {}}};
        const QJsonObject told = json(report)["functions"_L1].toObject();
        QCOMPARE(told["list"_L1][0].toObject(),
            (QJsonObject{{"name"_L1, u"trip-events"_s}, {"condition"_L1, u"not_deployed"_s},
                {"since"_L1, (now - 3h).toDateTime().toString(Qt::ISODateWithMs)}, {"done_24h"_L1, 7},
                {"failed_24h"_L1, 2}, {"refused_24h"_L1, 0}, {"broken_off_24h"_L1, 1}}));
        QCOMPARE(told["memories_waiting"_L1], 3);
        QVERIFY(told["memories_waiting_since"_L1].isString());
        QVERIFY2(toText(report).contains("trip-events not deployed, 3 memory(s) wait(s) for an embedding\n"_L1),
            qPrintable(toText(report)));
        report.health->facts.functions.reset();
        report.health->facts.unread = {{ErrorKind::Permission, u"may not read it"_s, u"functions"_s, {}, {}, {}}};
        QVERIFY2(toText(report).contains("not read: may not read it"_L1), qPrintable(toText(report)));
    }

    void whatIsSpecialAboutTheServerIsSaid()
    {
        StatusReport report = healthy();
        QCOMPARE(json(report)["server"_L1]["hot_standby"_L1], false);
        QCOMPARE(json(report)["server"_L1]["clock_skew_seconds"_L1], QJsonValue::Null);
        report.health->facts.server
            = {.standby = true, .pooler = Pooler::Transaction, .clock = ClockDifference{std::chrono::hours(-1)}};
        report.health->facts.cron->scheduler = Liveness::Elsewhere;
        report.health->facts.cron->othersHidden = true;
        const QJsonObject server = json(report)["server"_L1].toObject();
        QCOMPARE(server["hot_standby"_L1], true);
        QCOMPARE(server["pooler"_L1], u"transaction"_s);
        QCOMPARE(server["clock_skew_seconds"_L1], -3600.0);
        QCOMPARE(server["remarks"_L1].toArray().size(), 3);
        QCOMPARE(json(report)["cron"_L1]["scheduler"_L1], u"on_primary"_s);
        const QString text = toText(report);
        for (const QLatin1StringView words : {"hot standby, read only"_L1, "through a pooler in transaction mode"_L1,
                 "1 h 00 min behind the server's"_L1, "scheduler on the primary"_L1, "other roles are hidden"_L1})
            QVERIFY2(text.contains(words), qPrintable(text));
    }

    void aWorkerThatDoesNothingHereSaysWhy()
    {
        StatusReport report = healthy();
        HealthFacts &facts = report.health->facts;
        facts.cron->scheduler = Liveness::LaunchesNothing;
        facts.webhooks->sender = Liveness::OtherDatabase;
        facts.webhooks->senderDatabase = u"app"_s;
        facts.extensions->extensions[0].state = ExtensionState::LaunchesNothing;
        facts.extensions->extensions[1].state = ExtensionState::OtherDatabase;
        facts.extensions->extensions[1].workerDatabase = u"app"_s;
        const QJsonObject object = json(report);
        QCOMPARE(object["cron"_L1]["scheduler"_L1], u"launches_nothing"_s);
        QCOMPARE(object["webhooks"_L1]["sender"_L1], u"other_database"_s);
        QCOMPARE(object["webhooks"_L1]["sender_database"_L1], u"app"_s);
        QCOMPARE(object["extensions"_L1][0]["state"_L1], u"launches_nothing"_s);
        QCOMPARE(object["extensions"_L1][1]["state"_L1], u"other_database"_s);
        QString text = toText(report);
        for (const QLatin1StringView words : {"scheduler told to start nothing"_L1, "sender works for database app"_L1,
                 "pg_cron 1.4 (starts nothing)"_L1, "pg_net (works for database app)"_L1})
            QVERIFY2(text.contains(words), qPrintable(text));
        facts.extensions->extensions[1].state = ExtensionState::EngineDenied;
        text = toText(report);
        QVERIFY2(text.contains("pg_net (denied to the engine)"_L1), qPrintable(text));
        QCOMPARE(json(report)["extensions"_L1][1]["state"_L1], u"engine_denied"_s);
    }

    void aNoteIsNoProblem()
    {
        StatusReport report = healthy();
        report.health->problems
            = {{.severity = Severity::Info, .component = u"connection"_s, .message = u"A word."_s, .hint = {}}};
        QVERIFY(toText(report).endsWith("\n\n  note: A word.\n"_L1));
        QVERIFY(!toText(report).contains("problem"_L1));
    }

    void aTimeWithoutEndIsNull()
    {
        StatusReport report = healthy();
        report.health->facts.metrics->newest = Instant::distantFuture();
        QCOMPARE(json(report)["metrics"_L1]["newest"_L1], QJsonValue::Null);
    }

    void problemsKeepTheirOrderAndHints()
    {
        const QJsonObject report = json(degraded());
        QCOMPARE(report["overall"_L1], u"degraded"_s);
        const QJsonObject problem{{"severity"_L1, u"critical"_s}, {"component"_L1, u"cron"_s},
            {"message"_L1, u"The scheduler is gone."_s}, {"hint"_L1, u"Restart the server."_s}};
        QCOMPARE(report["problems"_L1].toArray(), QJsonArray{problem});
    }

    void aPartThatCouldNotBeReadIsNull()
    {
        StatusReport report = degraded();
        report.health->facts.cron.reset();
        report.health->facts.extensions.reset();
        const QJsonObject object = json(report);
        for (const QLatin1StringView key : {"cron"_L1, "extensions"_L1, "realtime"_L1}) {
            QVERIFY(object.contains(key));
            QVERIFY(object[key].isNull());
        }
    }

    void anUnreachableServerKeepsEveryKey()
    {
        const QJsonObject report = json(unreachable());
        QCOMPARE(report["overall"_L1], u"unreachable"_s);
        QCOMPARE(report["server"_L1]["version"_L1], QJsonValue::Null);
        QCOMPARE(report.keys(), json(healthy()).keys());
        QCOMPARE(report["server"_L1].toObject().keys(), json(healthy())["server"_L1].toObject().keys());
        QCOMPARE(report["problems"_L1][0]["component"_L1], u"connection"_s);
        QCOMPARE(report["problems"_L1][0]["message"_L1], u"No server answers. connection refused."_s);
    }

    void textSaysWhatAPersonNeeds()
    {
        const QString healthyText = toText(healthy());
        QVERIFY(healthyText.startsWith("live is healthy\n"_L1));
        QVERIFY(healthyText.contains("PostgreSQL 15.20"_L1));
        QVERIFY(healthyText.contains("scheduler alive"_L1));
        QVERIFY(healthyText.contains("pg_net (stand-in)"_L1));
        QVERIFY(healthyText.contains("1 min"_L1));
        QVERIFY(healthyText.contains("without public.chat_messages"_L1));
        QVERIFY(toText(degraded()).contains("critical: The scheduler is gone.\n    Restart the server.\n"_L1));
        const QString unreachableText = toText(unreachable());
        QVERIFY(unreachableText.startsWith("live is unreachable\n"_L1));
        QVERIFY(unreachableText.contains("connection refused\n  Check the host.\n"_L1));
    }

    void hostileTextCannotDriveTheTerminal()
    {
        StatusReport report = degraded();
        report.health->problems.first().message = u"bad\x1b[2Jjob"_s;
        QVERIFY(!toText(report).contains(u'\x1b'));
    }
};

QTEST_GUILESS_MAIN(TestStatusReport)
#include "tst_statusreport.moc"
