#include "domain/deliveries/deliveryissue.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow{1'795'350'360'000'000};

/// Forty-one failures in the last 20 minutes and nothing else.
DeliveryIssue outage()
{
    DeliveryIssue issue;
    issue.endpointId = 3;
    issue.endpointName = u"booking_events"_s;
    issue.endpointActive = true;
    issue.kind = u"http_401"_s;
    issue.failures = issue.stretchFailures = 41;
    issue.since = issue.firstSeen = kNow - 20min;
    issue.lastSeen = kNow - 10s;
    issue.recentSame = 41;
    return issue;
}

/// One of twenty fails, every two minutes.
DeliveryIssue trickle()
{
    DeliveryIssue issue = outage();
    issue.since = kNow - 62min;
    issue.lastSeen = kNow - 2min;
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
        QCOMPARE(stateOf(issue, kNow), IssueState::Going);
        issue.recentOthersSince = 1;
        QCOMPARE(stateOf(issue, kNow), IssueState::Stopped);
    }

    void withoutTrafficItGoesOn()
    {
        DeliveryIssue issue = outage();
        issue.lastSeen = kNow - 24h;
        issue.since = kNow - 25h;
        QCOMPARE(stateOf(issue, kNow), IssueState::Going);
        issue.recentSame = 0; // the deliveries themselves are gone
        QCOMPARE(stateOf(issue, kNow), IssueState::Going);
    }

    void aTrickleEndsWhenItIsRareAndQuiet()
    {
        DeliveryIssue issue = trickle();
        QCOMPARE(stateOf(issue, kNow), IssueState::Going);
        issue.recentOthersSince = 40; // three times as many as between two failures
        QCOMPARE(stateOf(issue, kNow), IssueState::Going); // but the next is due about now
        QCOMPARE(stateOf(issue, kNow + 4min), IssueState::Stopped);
    }

    void aRareFailureThatTheNewestDoNotShow()
    {
        DeliveryIssue issue = trickle();
        issue.recentSame = issue.recentOthersBetween = 0;
        issue.recentOthersSince = 50;
        QCOMPARE(stateOf(issue, kNow), IssueState::Going);
        QCOMPARE(stateOf(issue, kNow + 4min), IssueState::Stopped);
        issue.since = kNow - std::chrono::days(10); // every eight hours
        QCOMPARE(stateOf(issue, kNow + 4h), IssueState::Going);
        QCOMPARE(stateOf(issue, kNow + 6h), IssueState::Stopped);
    }

    void anEndpointThatIsOff()
    {
        DeliveryIssue issue = outage();
        issue.endpointActive = false;
        QCOMPARE(stateOf(issue, kNow), IssueState::SwitchedOff);
        QCOMPARE(healthOf(issue, kNow), HealthState::Paused);
        QVERIFY(!needsAttention(issue, kNow));
    }

    void acknowledgingQuietensIt()
    {
        DeliveryIssue issue = outage();
        QVERIFY(needsAttention(issue, kNow));
        QCOMPARE(statusText(issue, kNow), u"still going"_s);
        issue.note = acknowledged(kNow - 5min);
        issue.lapsesAt = kNow + 24h;
        QVERIFY(isAcknowledged(issue, kNow));
        QVERIFY(!needsAttention(issue, kNow));
        QCOMPARE(healthOf(issue, kNow), HealthState::Attention);
        QCOMPARE(statusText(issue, kNow), u"acknowledged"_s);
        issue.note->action = IssueNote::Action::Reopened;
        QVERIFY(needsAttention(issue, kNow));
        QVERIFY(!hasComeBack(issue, kNow));
    }

    void itComesBack()
    {
        DeliveryIssue issue = outage();
        issue.note = acknowledged(kNow - 5min);
        issue.lapsesAt = kNow;
        QVERIFY(!isAcknowledged(issue, kNow)); // its time is up
        QVERIFY(hasComeBack(issue, kNow));
        issue.lapsesAt = kNow + 24h;
        issue.note = acknowledged(issue.since - 1s); // a new stretch began since
        QVERIFY(hasComeBack(issue, kNow));
        QCOMPARE(statusText(issue, kNow), u"came back"_s);
        QVERIFY(needsAttention(issue, kNow));
        issue.recentOthersSince = 5;
        QVERIFY(!hasComeBack(issue, kNow));
        QCOMPARE(statusText(issue, kNow), u"stopped"_s);
    }

    void samplesNeverAlarm()
    {
        DeliveryIssue issue = outage();
        issue.sample = true;
        QVERIFY(!needsAttention(issue, kNow));
        QCOMPARE(healthOf(issue, kNow), HealthState::Unknown);
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
