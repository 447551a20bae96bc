#include "domain/health/healthstate.h"

#include <QSet>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant now{1'795'348'800'000'000};

class HealthStateTest : public QObject
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
        row("waits after a refusal", {.state = DeliveryState::Pending, .responseStatus = 503}, HealthState::Attention,
            u"retrying"_s);
        row("waits after no answer", {.state = DeliveryState::Pending, .errorMessage = u"timeout"_s},
            HealthState::Attention, u"retrying"_s);
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

    void jobs()
    {
        CronJob job{.active = true};
        QCOMPARE(stateOf(job), HealthState::Unknown);
        QCOMPARE(statusText(job), u"no run yet"_s);
        job.lastRun = JobRun{.status = RunStatus::Failed};
        QCOMPARE(stateOf(job), HealthState::Failing);
        job.lastRun->sample = true;
        QCOMPARE(stateOf(job), HealthState::Unknown);
        QCOMPARE(statusText(job), u"failed (sample)"_s);
        job.active = false;
        QCOMPARE(stateOf(job), HealthState::Paused);
    }

    void runDurations()
    {
        QCOMPARE(durationOf(JobRun{.startedAt = now, .endedAt = now + 3s}), std::chrono::microseconds(3s));
        QVERIFY(!durationOf(JobRun{.startedAt = now}));
        QVERIFY(!durationOf(JobRun{.endedAt = now}));
    }

    void extensions()
    {
        QCOMPARE(stateOf(ExtensionState::Healthy), HealthState::Healthy);
        QCOMPARE(stateOf(ExtensionState::StandIn), HealthState::Healthy);
        QCOMPARE(statusText(ExtensionState::StandIn), u"stand-in"_s);
        QCOMPARE(stateOf(ExtensionState::Outdated), HealthState::Attention);
        QCOMPARE(stateOf(ExtensionState::NotPreloaded), HealthState::Failing);
        QCOMPARE(stateOf(ExtensionState::NotInstalled), HealthState::Failing);
        QCOMPARE(stateOf(ExtensionState::NotAvailable), HealthState::Failing);
        QCOMPARE(stateOf(ExtensionState::Unknown), HealthState::Unknown);
    }

    void publicationMembers()
    {
        QCOMPARE(stateOf(PublicationMember{u"trips"_s, true, true}), HealthState::Healthy);
        QCOMPARE(stateOf(PublicationMember{u"trips"_s, true, false}), HealthState::Attention);
        QCOMPARE(stateOf(PublicationMember{u"trips"_s, false, false}), HealthState::Paused);
    }

    void oldSeriesAreUnknown()
    {
        QCOMPARE(stateOf(MetricSeries{.newestAt = now - 15min}, now), HealthState::Healthy);
        QCOMPARE(stateOf(MetricSeries{.newestAt = now - 15min - 1us}, now), HealthState::Unknown);
        QCOMPARE(stateOf(MetricSeries{}, now), HealthState::Unknown);
    }

    void everyStateHasItsOwnWord()
    {
        QSet<QString> words;
        QSet<QString> ids;
        for (const HealthState state : {HealthState::Healthy, HealthState::Attention, HealthState::Failing,
                 HealthState::Running, HealthState::Paused, HealthState::Unknown}) {
            words.insert(stateWord(state));
            ids.insert(stateId(state));
        }
        QCOMPARE(words.size(), 6);
        QCOMPARE(ids.size(), 6);
    }
};

QTEST_APPLESS_MAIN(HealthStateTest)
#include "tst_healthstate.moc"
