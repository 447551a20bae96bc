#include "domain/deliveries/cause/deliverycause.h"
#include "domain/deliveries/deliveryissue.h"
#include "domain/deliveries/deliverystate.h"
#include "domain/health/healthrules.h"
#include "domain/healthstate.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'795'350'360'000'000};

/// Fails every two minutes, thirty times, among others that succeed.
DeliveryIssue trickle(std::chrono::microseconds quiet)
{
    DeliveryIssue issue;
    issue.endpointActive = true;
    issue.lastSeen = now - quiet;
    issue.since = issue.lastSeen - 60min;
    issue.stretchFailures = 31;
    issue.recentSame = 3;
    issue.recentOthersBetween = 38;
    issue.recentOthersSince = 38;
    return issue;
}

DeliveryDetail under(DeliveryState state)
{
    DeliveryDetail detail;
    detail.delivery.endpointId = 1;
    detail.delivery.state = state;
    detail.delivery.attemptCount = 1;
    detail.endpointActive = true;
    return detail;
}

DeliveryCause::Kind kindOf(const DeliveryDetail &detail)
{
    return causeOf(detail, now, QTimeZone::utc()).kind;
}

DeliveryAttempt answeredWith(int status)
{
    return {.sentAt = now, .settledAt = now, .responseStatus = status};
}

} // namespace

/// Every rule that draws a line has a case just on this side of it and one just on the other.
class ThresholdsTest : public QObject
{
    Q_OBJECT

private slots:
    void successIsTwoHundredToTwoNinetyNine()
    {
        QCOMPARE(stateOf(answeredWith(199)), HealthState::Failing);
        QCOMPARE(stateOf(answeredWith(200)), HealthState::Healthy);
        QCOMPARE(stateOf(answeredWith(299)), HealthState::Healthy);
        QCOMPARE(stateOf(answeredWith(300)), HealthState::Failing);
    }

    void aQueueIsStuckAfterFiveMinutes()
    {
        HealthFacts facts;
        facts.webhooks = WebhookHealth{.sender = Liveness::Alive};
        const auto problems = [&facts] {
            int found = 0;
            for (const Problem &problem : assess(facts, now).problems)
                found += problem.component == u"webhooks"_s;
            return found;
        };
        facts.webhooks->oldestDue = now - 5min;
        QCOMPARE(problems(), 0);
        facts.webhooks->oldestDue = now - 5min - 1us;
        QCOMPARE(problems(), 1);
        facts.webhooks->oldestDue.reset();
        facts.webhooks->failedLastHour = 1;
        QCOMPARE(problems(), 1);
    }

    void aTrickleIsRareFromThreeTimesAsManySuccesses()
    {
        DeliveryIssue issue = trickle(1h);
        QCOMPARE(stateOf(issue, now), IssueState::Stopped);
        issue.recentOthersSince = 37;
        QCOMPARE(stateOf(issue, now), IssueState::Going);
    }

    void aTrickleIsQuietAfterThreeTimesItsPause_data()
    {
        QTest::addColumn<std::chrono::minutes>("stretch");
        QTest::addColumn<int>("failures");
        QTest::addColumn<std::chrono::minutes>("quiet");
        QTest::newRow("three pauses") << 60min << 31 << 6min;
        QTest::newRow("at least a minute") << 10min << 1001 << 1min;
        QTest::newRow("at most six hours") << std::chrono::minutes(10 * 24h) << 31 << std::chrono::minutes(6h);
        QTest::newRow("one failure has no pause") << 0min << 1 << 1min;
    }
    void aTrickleIsQuietAfterThreeTimesItsPause()
    {
        QFETCH(std::chrono::minutes, stretch);
        QFETCH(int, failures);
        QFETCH(std::chrono::minutes, quiet);
        DeliveryIssue issue = trickle(quiet);
        issue.since = issue.lastSeen - stretch;
        issue.stretchFailures = failures;
        QCOMPARE(stateOf(issue, now), IssueState::Stopped);
        QCOMPARE(stateOf(issue, now - 1us), IssueState::Going);
    }

    void anAcknowledgementCoversWhatBeganBeforeIt()
    {
        DeliveryIssue issue = trickle(1s);
        issue.note = IssueNote{7, IssueNote::Action::Acknowledged, u"x"_s, u"anna"_s, issue.since};
        QVERIFY(isAcknowledged(issue, now));
        issue.lapsesAt = now + 1us;
        QVERIFY(isAcknowledged(issue, now));
        issue.lapsesAt = now;
        QVERIFY(!isAcknowledged(issue, now));
        issue.lapsesAt.reset();
        issue.note->madeAt = issue.since - 1us;
        QVERIFY(!isAcknowledged(issue, now));
    }

    void anAnswerIsOverdueAMinuteAfterItsTimeout_data()
    {
        QTest::addColumn<std::optional<int>>("timeout");
        QTest::addColumn<std::chrono::seconds>("grace");
        QTest::newRow("of its own") << std::optional(2000) << 62s;
        QTest::newRow("the usual one") << std::optional<int>() << 65s;
    }
    void anAnswerIsOverdueAMinuteAfterItsTimeout()
    {
        QFETCH(std::optional<int>, timeout);
        QFETCH(std::chrono::seconds, grace);
        DeliveryDetail detail = under(DeliveryState::InFlight);
        detail.timeoutMs = timeout;
        detail.delivery.sentAt = now - grace;
        QCOMPARE(kindOf(detail), DeliveryCause::Kind::InFlight);
        detail.delivery.sentAt = now - grace - 1us;
        QCOMPARE(kindOf(detail), DeliveryCause::Kind::AnswerOverdue);
    }

    void whatIsDueIsForgottenAfterFiveMinutes()
    {
        DeliveryDetail detail = under(DeliveryState::Pending);
        detail.delivery.nextAttemptAt = now - 5min;
        QCOMPARE(kindOf(detail), DeliveryCause::Kind::WaitsForFirstAttempt);
        detail.delivery.nextAttemptAt = now - 5min - 1us;
        QCOMPARE(kindOf(detail), DeliveryCause::Kind::WaitsForPump);
    }

    void theSecondAttemptIsARetry()
    {
        DeliveryDetail detail = under(DeliveryState::Delivered);
        QCOMPARE(kindOf(detail), DeliveryCause::Kind::Accepted);
        detail.delivery.attemptCount = 2;
        QCOMPARE(kindOf(detail), DeliveryCause::Kind::AcceptedAfterRetries);
    }
};

QTEST_GUILESS_MAIN(ThresholdsTest)
#include "tst_thresholds.moc"
