#include "domain/health/healthrules.h"
#include "domain/metrics/exceededthreshold.h"
#include "domain/metrics/metricwords.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'795'348'800'000'000};
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

MetricSeries series(const QString &type, const QString &name, double value, const QString &unit = {})
{
    return {.type = type, .name = name, .newestAt = now, .newestValue = value, .unit = unit};
}

MetricSeries counter(const QString &type, const QString &name, double rate)
{
    MetricSeries counter = series(type, name, 1e6, u"count"_s);
    counter.cumulative = true;
    counter.newestRate = rate;
    return counter;
}

/// What becomes of one value by these limits.
HealthState judged(const MetricSeries &one, const QList<MetricThreshold> &ofTheTeam = {})
{
    const auto exceeded = exceededThresholds(thresholdsInForce(ofTheTeam), {one}, now);
    return exceeded.isEmpty() ? HealthState::Healthy : exceeded.first().state;
}

MetricThreshold threshold(std::optional<double> warn, std::optional<double> critical, bool below = false)
{
    return {.key = {u"t"_s, u"n"_s, {}}, .below = below, .warn = warn, .critical = critical};
}

} // namespace

class MetricThresholdTest : public QObject
{
    Q_OBJECT

private slots:
    void theLimitItselfIsReached_data()
    {
        QTest::addColumn<bool>("below");
        QTest::addColumn<double>("value");
        QTest::addColumn<HealthState>("state");
        const double more = std::nextafter(10.0, 11.0);
        QTest::newRow("under both") << false << std::nextafter(5.0, 0.0) << HealthState::Healthy;
        QTest::newRow("warn") << false << 5.0 << HealthState::Attention;
        QTest::newRow("under critical") << false << std::nextafter(10.0, 0.0) << HealthState::Attention;
        QTest::newRow("critical") << false << 10.0 << HealthState::Failing;
        QTest::newRow("no end") << false << infinity << HealthState::Failing;
        QTest::newRow("no number") << false << notANumber << HealthState::Healthy;
        QTest::newRow("over both") << true << more << HealthState::Healthy;
        QTest::newRow("warn, below") << true << 10.0 << HealthState::Attention;
        QTest::newRow("over critical") << true << std::nextafter(5.0, 6.0) << HealthState::Attention;
        QTest::newRow("critical, below") << true << 5.0 << HealthState::Failing;
        QTest::newRow("no end, below") << true << -infinity << HealthState::Failing;
        QTest::newRow("no number, below") << true << notANumber << HealthState::Healthy;
    }
    void theLimitItselfIsReached()
    {
        QFETCH(bool, below);
        QFETCH(double, value);
        QFETCH(HealthState, state);
        QCOMPARE(stateOf(below ? threshold(10, 5, true) : threshold(5, 10), value), state);
        QCOMPARE(stateOf(threshold({}, {}, below), value), HealthState::Healthy);
        QCOMPARE(stateOf(threshold(notANumber, notANumber, below), value), HealthState::Healthy);
    }

    void defaults_data()
    {
        QTest::addColumn<MetricSeries>("last"); // the last value that is well, or only worth a look
        QTest::addColumn<MetricSeries>("first");
        QTest::addColumn<HealthState>("before");
        QTest::addColumn<HealthState>("after");
        const auto row = [](const char *name, const MetricSeries &last, const MetricSeries &first, HealthState before,
                             HealthState after) { QTest::newRow(name) << last << first << before << after; };
        const auto share = [](double value) { return series(u"connections"_s, u"used_share"_s, value); };
        row("sessions", share(0.7499), share(0.75), HealthState::Healthy, HealthState::Attention);
        row("sessions, critical", share(0.8999), share(0.9), HealthState::Attention, HealthState::Failing);
        const auto hits = [](double value) { return series(u"database"_s, u"cache_hit_ratio_lately"_s, value); };
        row("cache", hits(0.9901), hits(0.99), HealthState::Healthy, HealthState::Attention);
        row("cache, critical", hits(0.9401), hits(0.94), HealthState::Attention, HealthState::Failing);
        const auto deadlocks = [](double aMinute) { return counter(u"database"_s, u"deadlocks"_s, aMinute / 60); };
        row("deadlocks", deadlocks(4.99), deadlocks(5.01), HealthState::Healthy, HealthState::Attention);
        row("deadlocks are never critical", deadlocks(5.01), deadlocks(1e6), HealthState::Attention,
            HealthState::Attention);
        const auto longest = [](double value) { return series(u"database"_s, u"longest_transaction"_s, value); };
        row("transaction", longest(299.9), longest(300), HealthState::Healthy, HealthState::Attention);
        row("transaction, critical", longest(899.9), longest(900), HealthState::Attention, HealthState::Failing);
        const auto due = [](double value) { return series(u"webhooks"_s, u"oldest_due"_s, value); };
        row("due", due(299.9), due(300), HealthState::Healthy, HealthState::Attention);
        row("due, critical", due(3599.9), due(3600), HealthState::Attention, HealthState::Failing);
        const auto lifelong = series(u"database"_s, u"cache_hit_ratio"_s, 0.1);
        row("no figure is known for it", lifelong, lifelong, HealthState::Healthy, HealthState::Healthy);
    }
    void defaults()
    {
        QFETCH(MetricSeries, last);
        QFETCH(MetricSeries, first);
        QFETCH(HealthState, before);
        QFETCH(HealthState, after);
        QCOMPARE(judged(last), before);
        QCOMPARE(judged(first), after);
    }

    void everyDefaultMayBeKept()
    {
        for (const MetricThreshold &one : defaultThresholds()) {
            QCOMPARE(faultOf(one), std::nullopt);
            QVERIFY(one.isDefault);
            QVERIFY2(!metricWords(one.key.type, one.key.name).isEmpty(), qPrintable(one.key.name));
        }
    }

    void theTeamsComeFirst()
    {
        const MetricSeries share = series(u"connections"_s, u"used_share"_s, 0.8);
        MetricThreshold team{.key = {u"connections"_s, u"used_share"_s, {}}, .warn = 0.81};
        QCOMPARE(judged(share), HealthState::Attention);
        QCOMPARE(judged(share, {team}), HealthState::Healthy);
        team.critical = 0.8;
        QCOMPARE(judged(share, {team}), HealthState::Failing);
        team.warn.reset();
        team.critical.reset();
        QCOMPARE(judged(share, {team}), HealthState::Healthy); // switched off
        QCOMPARE(thresholdsInForce({team}).size(), defaultThresholds().size() - 1);
        team.key.member = u"limit"_s; // another line
        QCOMPARE(judged(share, {team}), HealthState::Attention);
    }

    void anOldValueIsNotJudged()
    {
        MetricSeries share = series(u"connections"_s, u"used_share"_s, 1);
        share.newestAt = now - 15min;
        QCOMPARE(judged(share), HealthState::Failing);
        share.newestAt = now - 15min - 1us;
        QCOMPARE(judged(share), HealthState::Healthy);
        share.newestAt.reset();
        QCOMPARE(judged(share), HealthState::Healthy);
        MetricSeries hits = series(u"database"_s, u"cache_hit_ratio_lately"_s, 0.5);
        hits.newestAt = now - 16min;
        QCOMPARE(judged(hits), HealthState::Healthy);
    }

    void whatThereIsNothingToJudgeBy()
    {
        QCOMPARE(judged(series(u"connections"_s, u"used_share"_s, notANumber)), HealthState::Healthy);
        MetricSeries first = counter(u"database"_s, u"deadlocks"_s, 1);
        first.newestRate.reset();
        QCOMPARE(judged(first), HealthState::Healthy); // not by what it has counted to
        MetricSeries unread = series(u"connections"_s, u"used_share"_s, 1);
        unread.newestValue.reset();
        QCOMPARE(judged(unread), HealthState::Healthy);
    }

    void membersAreJudged()
    {
        MetricSeries sessions = series(u"connections"_s, u"active"_s, 1, u"sessions"_s);
        const MetricKey limit{u"connections"_s, u"active"_s, u"limit"_s};
        const MetricThreshold low{.key = limit, .below = true, .warn = 50};
        QCOMPARE(judged(sessions, {low}), HealthState::Healthy); // the newest row has none
        QCOMPARE(judgedState(low, sessions, now), std::nullopt);
        sessions.members = {{u"limit"_s, 51}};
        QCOMPARE(judged(sessions, {low}), HealthState::Healthy);
        QCOMPARE(judgedState(low, sessions, now), HealthState::Healthy);
        sessions.members = {{u"limit"_s, 50}};
        QCOMPARE(judged(sessions, {low}), HealthState::Attention);
        sessions.newestAt = now - 1h;
        QCOMPARE(judged(sessions, {low}), HealthState::Healthy);
        QCOMPARE(judgedState(low, sessions, now), std::nullopt);
    }

    void theWorstComesFirst()
    {
        const QList<ExceededThreshold> exceeded = exceededThresholds(thresholdsInForce({threshold(1, 2)}),
            {series(u"connections"_s, u"used_share"_s, 0.8, u"ratio"_s), series(u"t"_s, u"n"_s, 3, u"bytes"_s),
                counter(u"database"_s, u"deadlocks"_s, 1)},
            now);
        QCOMPARE(exceeded.size(), 3);
        QCOMPARE(exceeded.first(),
            (ExceededThreshold{
                {u"t"_s, u"n"_s, {}}, HealthState::Failing, 3, 2, false, quantityOf(u"bytes"_s, false)}));
        QCOMPARE(exceeded.at(1).key.name, u"used_share"_s);
        QCOMPARE(exceeded.at(2).quantity, quantityOf(u"count"_s, true));
        QCOMPARE(exceeded.at(2).value, 1.0);
    }

    void faults()
    {
        QCOMPARE(faultOf(threshold(1, 1)), std::nullopt);
        QCOMPARE(faultOf(threshold(1, 1, true)), std::nullopt);
        QCOMPARE(faultOf(threshold(1, 2)), std::nullopt);
        QCOMPARE(faultOf(threshold({}, 2)), std::nullopt);
        QCOMPARE(faultOf(threshold({}, {})), std::nullopt); // switches a default off
        QVERIFY(faultOf(threshold(2, 1)));
        QVERIFY(faultOf(threshold(1, 2, true)));
        QVERIFY(faultOf(threshold(notANumber, {})));
        QVERIFY(faultOf(threshold(1, infinity)));
        MetricThreshold nameless = threshold(1, 2);
        nameless.key.name.clear();
        QVERIFY(faultOf(nameless));
        nameless.key = {{}, u"n"_s, {}};
        QVERIFY(faultOf(nameless));
    }

    void healthTellsThem()
    {
        HealthFacts facts;
        facts.metrics = MetricHealth{.series = 1, .newest = now};
        facts.metrics->exceeded = {{{u"connections"_s, u"used_share"_s, {}}, HealthState::Failing, 0.93, 0.9, false,
                                       quantityOf(u"ratio"_s, false)},
            {{u"<b>\n"_s, u"n"_s, u"m"_s}, HealthState::Attention, 0.4, 0.5, true, quantityOf({}, false)}};
        const auto ofMetrics = [&facts] {
            QList<Problem> problems = assess(facts, now).problems;
            problems.removeIf([](const Problem &problem) { return problem.component != "metrics"_L1; });
            return problems;
        };
        const QList<Problem> problems = ofMetrics();
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.first().severity, Severity::Critical);
        QVERIFY2(
            problems.first().message.contains("connections/used_share is 93"_L1), qPrintable(problems.first().message));
        QVERIFY2(problems.first().message.contains("critical is 90"_L1), qPrintable(problems.first().message));
        QVERIFY(problems.first().hint.contains("max_connections"_L1));
        QCOMPARE(problems.last().severity, Severity::Warning);
        QVERIFY2(problems.last().message.contains("0.5 or less"_L1), qPrintable(problems.last().message));
        QVERIFY(!problems.last().message.contains(u'\n'));
        QVERIFY(!problems.last().hint.isEmpty());
    }

    /// The deliveries tell it already.
    void aStuckQueueIsToldOnce()
    {
        HealthFacts facts;
        facts.webhooks = WebhookHealth{.sender = Liveness::Alive, .oldestDue = now - 10min};
        facts.metrics = MetricHealth{.series = 1, .newest = now};
        facts.metrics->exceeded = {{{u"webhooks"_s, u"oldest_due"_s, {}}, HealthState::Attention, 600, 300, false, {}}};
        const auto isTold = [&facts] {
            return std::ranges::any_of(assess(facts, now).problems, [](const Problem &problem) {
                return problem.component == "metrics"_L1 && problem.severity == Severity::Warning;
            });
        };
        QVERIFY(!isTold());
        facts.webhooks->oldestDue = now - 5min;
        QVERIFY(isTold());
    }
};

QTEST_APPLESS_MAIN(MetricThresholdTest)
#include "tst_metricthreshold.moc"
