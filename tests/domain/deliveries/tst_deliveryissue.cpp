#include "domain/deliveries/deliveryissue.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'795'350'360'000'000};

/// Forty-one failures in the last 20 minutes and nothing else.
DeliveryIssue outage()
{
    DeliveryIssue issue;
    issue.endpointId = 3;
    issue.endpointName = u"booking_events"_s;
    issue.endpointActive = true;
    issue.kind = u"http_401"_s;
    issue.failures = issue.stretchFailures = 41;
    issue.since = issue.firstSeen = now - 20min;
    issue.lastSeen = now - 10s;
    issue.recentSame = 41;
    return issue;
}

/// One of twenty fails, every two minutes.
DeliveryIssue trickle()
{
    DeliveryIssue issue = outage();
    issue.since = now - 62min;
    issue.lastSeen = now - 2min;
    issue.stretchFailures = 31;
    issue.recentSame = 3;
    issue.recentOthersBetween = 38;
    issue.recentOthersSince = 9;
    return issue;
}

IssueNote acknowledged(Instant at)
{
    return {7, IssueNote::Action::Acknowledged, u"rotating the secret"_s, u"anna"_s, at};
}

} // namespace

class DeliveryIssueTest : public QObject
{
    Q_OBJECT

private slots:
    void anOutageEndsWithTheFirstSuccess()
    {
        DeliveryIssue issue = outage();
        QCOMPARE(stateOf(issue, now), IssueState::Going);
        issue.recentOthersSince = 1;
        QCOMPARE(stateOf(issue, now), IssueState::Stopped);
    }

    void withoutTrafficItGoesOn()
    {
        DeliveryIssue issue = outage();
        issue.lastSeen = now - 24h;
        issue.since = now - 25h;
        QCOMPARE(stateOf(issue, now), IssueState::Going);
        issue.recentSame = 0; // the deliveries themselves are gone
        QCOMPARE(stateOf(issue, now), IssueState::Going);
    }

    void aTrickleEndsWhenItIsRareAndQuiet()
    {
        DeliveryIssue issue = trickle();
        QCOMPARE(stateOf(issue, now), IssueState::Going);
        issue.recentOthersSince = 40; // three times as many as between two failures
        QCOMPARE(stateOf(issue, now), IssueState::Going); // but the next is due about now
        QCOMPARE(stateOf(issue, now + 4min), IssueState::Stopped);
    }

    void aRareFailureThatTheNewestDoNotShow()
    {
        DeliveryIssue issue = trickle();
        issue.recentSame = issue.recentOthersBetween = 0;
        issue.recentOthersSince = 50;
        QCOMPARE(stateOf(issue, now), IssueState::Going);
        QCOMPARE(stateOf(issue, now + 4min), IssueState::Stopped);
        issue.since = now - std::chrono::days(10); // every eight hours
        QCOMPARE(stateOf(issue, now + 4h), IssueState::Going);
        QCOMPARE(stateOf(issue, now + 6h), IssueState::Stopped);
    }

    void anEndpointThatIsOff()
    {
        DeliveryIssue issue = outage();
        issue.endpointActive = false;
        QCOMPARE(stateOf(issue, now), IssueState::SwitchedOff);
        QCOMPARE(healthOf(issue, now), HealthState::Paused);
        QVERIFY(!needsAttention(issue, now));
    }

    void acknowledgingQuietensIt()
    {
        DeliveryIssue issue = outage();
        QVERIFY(needsAttention(issue, now));
        QCOMPARE(statusText(issue, now), u"still going"_s);
        issue.note = acknowledged(now - 5min);
        issue.lapsesAt = now + 24h;
        QVERIFY(isAcknowledged(issue, now));
        QVERIFY(!needsAttention(issue, now));
        QCOMPARE(healthOf(issue, now), HealthState::Attention);
        QCOMPARE(statusText(issue, now), u"acknowledged"_s);
        issue.note->action = IssueNote::Action::Reopened;
        QVERIFY(needsAttention(issue, now));
        QVERIFY(!hasComeBack(issue, now));
    }

    void itComesBack()
    {
        DeliveryIssue issue = outage();
        issue.note = acknowledged(now - 5min);
        issue.lapsesAt = now;
        QVERIFY(!isAcknowledged(issue, now)); // its time is up
        QVERIFY(hasComeBack(issue, now));
        issue.lapsesAt = now + 24h;
        issue.note = acknowledged(issue.since - 1s); // a new stretch began since
        QVERIFY(hasComeBack(issue, now));
        QCOMPARE(statusText(issue, now), u"came back"_s);
        QVERIFY(needsAttention(issue, now));
        issue.recentOthersSince = 5;
        QVERIFY(!hasComeBack(issue, now));
        QCOMPARE(statusText(issue, now), u"stopped"_s);
    }

    void samplesNeverAlarm()
    {
        DeliveryIssue issue = outage();
        issue.sample = true;
        QVERIFY(!needsAttention(issue, now));
        QCOMPARE(healthOf(issue, now), HealthState::Unknown);
    }

    void everyKindHasWords_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind :
            {u"lost"_s, u"redirect"_s, u"endpoint_off"_s, u"too_large"_s, u"not_sent"_s, u"http_401"_s, u"http_403"_s,
                u"http_404"_s, u"http_408"_s, u"http_410"_s, u"http_425"_s, u"http_429"_s, u"http_4xx"_s, u"http_5xx"_s,
                u"http_other"_s, u"timeout"_s, u"dns"_s, u"refused"_s, u"closed"_s, u"tls"_s})
            QTest::newRow(qPrintable(kind)) << kind;
    }
    void everyKindHasWords()
    {
        QFETCH(QString, kind);
        QVERIFY(failureKindText(kind) != failureKindText(u"other"_s));
        QVERIFY(failureKindTitle(kind) != failureKindTitle(u"other"_s));
    }
};

QTEST_GUILESS_MAIN(DeliveryIssueTest)
#include "tst_deliveryissue.moc"
