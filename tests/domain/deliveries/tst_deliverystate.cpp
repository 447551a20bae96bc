#include "domain/deliveries/deliverystate.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

static const Instant now{1'795'348'800'000'000};

class DeliveryStateTest : public QObject
{
    Q_OBJECT

private slots:
    void deliveries_data()
    {
        QTest::addColumn<Delivery>("delivery");
        QTest::addColumn<HealthState>("state");
        QTest::addColumn<QString>("status");
        const auto row = [](const char *name, const Delivery &delivery, HealthState state, const QString &status) {
            QTest::newRow(name) << delivery << state << status;
        };
        row("waits for its first attempt", {.state = DeliveryState::Pending}, HealthState::Running, u"pending"_s);
        row("waits after a refusal", {.state = DeliveryState::Pending, .responseStatus = 503, .attemptCount = 1},
            HealthState::Attention, u"retrying"_s);
        row("waits after no answer",
            {.state = DeliveryState::Pending, .attemptCount = 1, .errorMessage = u"timeout"_s, .sentAt = now},
            HealthState::Attention, u"retrying"_s);
        row("held before its first attempt",
            {.state = DeliveryState::Pending, .attemptCount = 1, .errorMessage = u"Waiting: the endpoint is failing"_s},
            HealthState::Running, u"pending"_s);
        row("behind one that failed",
            {.state = DeliveryState::Pending,
                .errorMessage = u"Waiting: delivery 7 failed and blocks its key: replay or skip it"_s},
            HealthState::Attention, u"blocked"_s);
        row("behind one under way",
            {.state = DeliveryState::Pending,
                .errorMessage = u"Waiting: deliveries with the same key go one after the other"_s},
            HealthState::Running, u"pending"_s);
        row("for later",
            {.state = DeliveryState::Pending, .errorMessage = u"Waiting: scheduled for 2026-12-01 08:00:00 UTC"_s},
            HealthState::Running, u"scheduled"_s);
        row("words of an answer that look like ours",
            {.state = DeliveryState::Failed, .responseStatus = 500, .errorMessage = u"Waiting: scheduled for x"_s},
            HealthState::Failing, u"failed"_s);
        row("delivered by a replay", {.state = DeliveryState::Failed, .responseStatus = 401, .recovered = true},
            HealthState::Healthy, u"recovered"_s);
        row("blocks its key", {.state = DeliveryState::Failed, .responseStatus = 500, .blocking = true},
            HealthState::Failing, u"blocking"_s);
        row("blocked its key, and was delivered by a replay",
            {.state = DeliveryState::Failed, .responseStatus = 500, .recovered = true, .blocking = true},
            HealthState::Healthy, u"recovered"_s);
        row("under way", {.state = DeliveryState::InFlight}, HealthState::Running, u"in flight"_s);
        row("delivered", {.state = DeliveryState::Delivered, .responseStatus = 200}, HealthState::Healthy,
            u"delivered"_s);
        row("failed", {.state = DeliveryState::Failed, .responseStatus = 401}, HealthState::Failing, u"failed"_s);
        row("of a hand-made table", {.state = DeliveryState::Unknown}, HealthState::Unknown, u"unknown"_s);
    }

    void deliveries()
    {
        QFETCH(Delivery, delivery);
        QTEST(stateOf(delivery), "state");
        QTEST(statusText(delivery), "status");
    }

    void everyStateIsReadBackByItsName()
    {
        QCOMPARE(allDeliveryStates().size(), 5);
        for (const DeliveryState state : allDeliveryStates())
            QCOMPARE(deliveryStateNamed(deliveryStateName(state)), state);
        QVERIFY(!deliveryStateNamed(u"Delivered")); // as it is stored, not as it is typed
        QVERIFY(!deliveryStateNamed(u""));
    }

    void attempts()
    {
        QCOMPARE(stateOf(DeliveryAttempt{.sentAt = now}), HealthState::Running);
        QCOMPARE(
            stateOf(DeliveryAttempt{.sentAt = now, .settledAt = now, .responseStatus = 204}), HealthState::Healthy);
        QCOMPARE(
            stateOf(DeliveryAttempt{.sentAt = now, .settledAt = now, .responseStatus = 302}), HealthState::Failing);
        QCOMPARE(stateOf(DeliveryAttempt{.settledAt = now, .errorMessage = u"refused"_s}), HealthState::Failing);
        QCOMPARE(
            stateOf(DeliveryAttempt{.settledAt = now, .errorMessage = u"gone"_s, .lost = true}), HealthState::Unknown);
    }
};

QTEST_APPLESS_MAIN(DeliveryStateTest)
#include "tst_deliverystate.moc"
