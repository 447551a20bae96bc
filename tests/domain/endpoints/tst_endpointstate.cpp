#include "domain/endpoints/endpointstate.h"
#include "domain/healthstate.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'795'350'360'000'000};

EndpointOverview inState(EndpointBreaker::State state)
{
    EndpointOverview endpoint;
    endpoint.id = 1;
    endpoint.active = true;
    endpoint.breaker.state = state;
    return endpoint;
}

} // namespace

/// What a list says of an endpoint: its state, its word, and the sentence below.
class EndpointStateTest : public QObject
{
    Q_OBJECT

private slots:
    void states_data()
    {
        QTest::addColumn<EndpointOverview>("endpoint");
        QTest::addColumn<HealthState>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const EndpointOverview &endpoint, HealthState state, const QString &word,
                             const QString &sentence) { QTest::newRow(name) << endpoint << state << word << sentence; };

        EndpointOverview endpoint = inState(EndpointBreaker::State::Closed);
        row("never used", endpoint, HealthState::Unknown, u"not used yet"_s, {});
        endpoint.breaker.lastSuccessAt = now - 1min;
        row("used", endpoint, HealthState::Healthy, stateWord(HealthState::Healthy), {});
        endpoint.breaker.lastSuccessAt.reset();
        endpoint.breaker.lastFailureAt = now - 1min;
        row("failed long ago", endpoint, HealthState::Healthy, stateWord(HealthState::Healthy), {});
        endpoint.breaker.failuresInARow = 1;
        row("failed once", endpoint, HealthState::Attention, stateWord(HealthState::Attention),
            u"The last 1 answer(s) were failures."_s);
        endpoint.breaker.lastError = u"HTTP 503\u202E"_s;
        row("with its error", endpoint, HealthState::Attention, stateWord(HealthState::Attention),
            u"The last 1 answer(s) were failures. Last: HTTP 503\\u202e"_s);
        endpoint.breaker.redirectedTo = u"https://new.example.com/"_s;
        row("redirects", endpoint, HealthState::Attention, stateWord(HealthState::Attention),
            u"It redirects to https://new.example.com/, or names it in its answer: if it redirects, set the URL to the "
            u"final "
            "address."_s);
        endpoint.breaker.failuresInARow = 0;
        row("redirects and works", endpoint, HealthState::Attention, stateWord(HealthState::Attention),
            u"It redirects to https://new.example.com/, or names it in its answer: if it redirects, set the URL to the "
            u"final "
            "address."_s);

        EndpointOverview refusing = inState(EndpointBreaker::State::Closed);
        refusing.breaker.lastSuccessAt = now - 1min;
        refusing.breaker.rejectionsInARow = 1;
        refusing.breaker.lastError = u"HTTP 401"_s;
        row("refused one", refusing, HealthState::Attention, u"rejecting"_s,
            u"It refused the last 1 delivery(s). Last: HTTP 401"_s);
        refusing.breaker.rejectionsInARow = 2;
        row("refused two", refusing, HealthState::Attention, u"rejecting"_s,
            u"It refused the last 2 delivery(s). Last: HTTP 401"_s);
        refusing.breaker.rejectionsInARow = 3;
        row("refused three", refusing, HealthState::Failing, u"rejecting"_s,
            u"It refused the last 3 delivery(s). Last: HTTP 401"_s);
        refusing.breaker.rejectionsInARow = 1;
        refusing.breaker.lastSuccessAt.reset();
        row("accepted nothing ever", refusing, HealthState::Failing, u"rejecting"_s,
            u"It refused the last 1 delivery(s). Last: HTTP 401"_s);

        EndpointOverview counted = inState(EndpointBreaker::State::Closed);
        counted.statistics = EndpointStatistics{.endpointId = 1};
        row("counted, nothing", counted, HealthState::Unknown, u"not used yet"_s, {});
        counted.statistics->delivered = 714; // before its breaker was kept
        row("used before its breaker", counted, HealthState::Healthy, stateWord(HealthState::Healthy), {});

        EndpointOverview broken = inState(EndpointBreaker::State::Open);
        broken.breaker.openedAt = now - 2h;
        row("broken", broken, HealthState::Failing, stateWord(HealthState::Failing),
            u"It began to fail 2 h ago. Deliveries wait."_s);
        broken.breaker.nextProbeAt = now + 30s;
        broken.breaker.lastError = u"HTTP 500"_s;
        row("broken, to be probed", broken, HealthState::Failing, stateWord(HealthState::Failing),
            u"It began to fail 2 h ago. Deliveries wait; one is tried in 30 s. Last: HTTP 500"_s);
        broken.breaker.nextProbeAt = now;
        row("broken, nothing to be tried", broken, HealthState::Failing, stateWord(HealthState::Failing),
            u"It began to fail 2 h ago. Deliveries wait; one is tried as soon as one is due. Last: HTTP 500"_s);
        broken.breaker.state = EndpointBreaker::State::HalfOpen;
        row("being probed", broken, HealthState::Attention, u"trying again"_s,
            u"It began to fail 2 h ago. One delivery tries it out now; the others wait. Last: HTTP 500"_s);
        broken.active = false;
        row("inactive", broken, HealthState::Paused, u"inactive"_s,
            u"Inactive: events are not delivered to it. Tests are."_s);
        broken.id = 0;
        row("not created", broken, HealthState::Unknown, u"not created"_s, {});
        row("without breakers", inState(EndpointBreaker::State::None), HealthState::Unknown, u"active"_s, {});
    }
    void states()
    {
        QFETCH(EndpointOverview, endpoint);
        QTEST(stateOf(endpoint), "state");
        QTEST(statusText(endpoint), "word");
        QTEST(stateSentence(endpoint, now), "sentence");
    }
};

QTEST_GUILESS_MAIN(EndpointStateTest)
#include "tst_endpointstate.moc"
