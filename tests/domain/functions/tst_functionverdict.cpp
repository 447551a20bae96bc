#include "domain/functions/functionverdict.h"

#include <QSet>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'795'350'360'000'000};

FunctionEndpoint endpointNamed(const QString &name)
{
    FunctionEndpoint endpoint;
    endpoint.id = 1;
    endpoint.name = name;
    endpoint.url = u"https://abc.supabase.co/functions/v1/trip-events"_s;
    endpoint.isActive = true;
    endpoint.isSigned = true;
    endpoint.breaker.state = EndpointBreaker::State::Closed;
    return endpoint;
}

FunctionEndpoint accepted()
{
    FunctionEndpoint endpoint = endpointNamed(u"trip_events"_s);
    endpoint.lastStatus = 200;
    endpoint.lastAttemptAt = now - 2min;
    endpoint.breaker.lastSuccessAt = now - 2min;
    return endpoint;
}

FunctionEndpoint failed(std::optional<int> status, const QString &answer = {})
{
    FunctionEndpoint endpoint = endpointNamed(u"trip_events"_s);
    endpoint.lastStatus = status;
    endpoint.lastError = status ? u"HTTP %1"_s.arg(*status) : u"Timeout of 5000 ms reached"_s;
    endpoint.lastAnswer = answer;
    endpoint.lastAttemptAt = now - 1min;
    endpoint.failingSince = now - 3h;
    return endpoint;
}

EdgeFunction withEndpoints(const QList<FunctionEndpoint> &endpoints)
{
    EdgeFunction function;
    function.name = u"trip-events"_s;
    function.endpoints = endpoints;
    return function;
}

EdgeFunction lacking(const FunctionNeed &need, const FunctionEndpoint &endpoint)
{
    EdgeFunction function = withEndpoints({endpoint});
    function.report = FunctionReport{u"1.0.0"_s, now - 1min, {{u"database"_s, true, false, {}}, need}};
    return function;
}

} // namespace

/// How a function is: which of what is known of it counts, and what to do about it.
class FunctionVerdictTest : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data()
    {
        QTest::addColumn<EdgeFunction>("function");
        QTest::addColumn<FunctionCondition>("condition");
        QTest::addColumn<HealthState>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char *name, const EdgeFunction &function, FunctionCondition condition,
                             HealthState state, const QString &words, const QString &hint) {
            QTest::newRow(name) << function << condition << state << words << hint;
        };
        using C = FunctionCondition;
        const HealthState failing = HealthState::Failing;
        const HealthState attention = HealthState::Attention;

        row("nothing leads to it", withEndpoints({}), C::NoEndpoint, HealthState::Unknown,
            u"No endpoint leads to it."_s, u"Make one whose URL ends in /functions/v1/trip-events."_s);
        FunctionEndpoint inactive = failed(404);
        inactive.isActive = false;
        row("what leads to it is inactive", withEndpoints({inactive}), C::NoEndpoint, HealthState::Paused,
            u"Endpoint trip_events, which leads to it, is inactive."_s,
            u"Deploy it, set the endpoint's URL and secret, then activate it."_s);
        row("nothing was sent", withEndpoints({endpointNamed(u"trip_events"_s)}), C::NeverCalled, HealthState::Unknown,
            u"Nothing was sent to it yet."_s, u"Send it a test from the test bench."_s);
        row("works", withEndpoints({accepted()}), C::Working, HealthState::Healthy,
            u"It did what it was asked, last 2 min ago."_s, {});
        row("works, an inactive endpoint failed", withEndpoints({inactive, accepted()}), C::Working,
            HealthState::Healthy, u"It did what it was asked, last 2 min ago."_s, {});

        row("not found", withEndpoints({accepted(), failed(404)}), C::NotDeployed, failing,
            u"It is not found where endpoint trip_events leads (HTTP 404)."_s,
            u"Deploy it: supabase functions deploy trip-events. If it is deployed, correct the endpoint's URL."_s);
        FunctionEndpoint foundLater = accepted();
        foundLater.lastAttemptAt = now - 1min + 1us;
        row("not found, and found since", withEndpoints({failed(404), foundLater}), C::Working, HealthState::Healthy,
            u"It did what it was asked, last 59 s ago."_s, {});
        foundLater.url = u"https://other.supabase.co/functions/v1/trip-events"_s;
        row("not found, and found elsewhere", withEndpoints({failed(404), foundLater}), C::NotDeployed, failing,
            u"It is not found where"_s, u"Deploy it"_s);

        row("no answer ever", withEndpoints({failed({})}), C::Unreachable, failing,
            u"No answer comes from where endpoint trip_events leads: Timeout of 5000 ms reached."_s,
            u"See whether the endpoint's URL is right and the project's functions are up, then send it a test."_s);
        FunctionEndpoint twice = failed({});
        twice.breaker.lastSuccessAt = now - 4h;
        twice.breaker.failuresInARow = 2;
        row("no answer twice", withEndpoints({twice}), C::Unreachable, attention, u"No answer comes"_s,
            u"See whether"_s);
        twice.breaker.failuresInARow = 3;
        row("no answer three times", withEndpoints({twice}), C::Unreachable, failing, u"No answer comes"_s,
            u"See whether"_s);
        twice.breaker.failuresInARow = 2;
        twice.breaker.state = EndpointBreaker::State::Open;
        row("no answer, and the breaker is open", withEndpoints({twice}), C::Unreachable, failing, u"No answer comes"_s,
            u"See whether"_s);

        row("another secret", withEndpoints({failed(401)}), C::SignatureRefused, failing,
            u"The signature of endpoint trip_events is refused: the function does not know its secret."_s,
            u"Add the endpoint's secret to TRIP_EVENTS_SECRETS: supabase secrets set "
            "TRIP_EVENTS_SECRETS=\"$TRIP_EVENTS_SECRETS\""_s);
        FunctionEndpoint unsignedOne = failed(401);
        unsignedOne.isSigned = false;
        row("no secret here", withEndpoints({unsignedOne}), C::SignatureRefused, failing,
            u"Endpoint trip_events has no secret, so what it sends is refused as unsigned."_s,
            u"Give the endpoint a secret, and set the same in TRIP_EVENTS_SECRETS: supabase secrets set"_s);
        row("the gateway wants a token",
            withEndpoints({failed(401, u"{\"code\":401,\"message\":\"Missing authorization header\"}"_s)}),
            C::SignatureRefused, failing, u"What endpoint trip_events sends is refused before it gets there"_s,
            u"Set verify_jwt = false"_s);
        FunctionEndpoint unsignedYet = endpointNamed(u"trip_events"_s);
        unsignedYet.isSigned = false;
        row("no secret here, nothing sent", withEndpoints({unsignedYet}), C::SignatureRefused, attention,
            u"Endpoint trip_events has no secret: what it sends will be refused."_s, u"Give the endpoint a secret"_s);
        EdgeFunction theirs = withEndpoints({unsignedYet});
        theirs.name = u"theirs"_s;
        row("somebody else's may do without", theirs, C::NeverCalled, HealthState::Unknown, u"Nothing was sent"_s,
            u"Send it a test"_s);
        theirs.endpoints = {failed(401)};
        row("somebody else's refuses", theirs, C::SignatureRefused, failing, u"The signature of endpoint"_s,
            u"Set the same secret on both sides."_s);

        const FunctionNeed embedder{u"embedder"_s, false, false, u"OPENAI_API_KEY is not set."_s};
        row("lacks a key", lacking(embedder, accepted()), C::NotReady, attention,
            u"It lacks what it needs (embedder): OPENAI_API_KEY is not set."_s,
            u"Set it: supabase secrets set OPENAI_API_KEY=\"$OPENAI_API_KEY\". Then send it a test: it says at once "
            "whether it is ready."_s);
        row("lacks a key and fails", lacking(embedder, failed(503)), C::NotReady, failing, u"It lacks"_s, u"Set it"_s);
        row("lacks a key and refuses signatures", lacking(embedder, failed(401)), C::SignatureRefused, failing,
            u"The signature"_s, u"Add the endpoint's secret"_s);
        row("lacks secrets", lacking({u"signing secrets"_s, false, false, {}}, accepted()), C::NotReady, attention,
            u"It lacks what it needs (signing secrets)."_s, u"Set it: supabase secrets set TRIP_EVENTS_SECRETS="_s);
        row("lacks a column", lacking({u"embedding column"_s, false, false, u"1536 and not 384"_s}, accepted()),
            C::NotReady, attention, u"It lacks what it needs (embedding column): 1536 and not 384."_s,
            u"Give table memories a column embedding as long"_s);
        row("has other dimensions than it is told",
            lacking({u"embedder"_s, false, false, u"The column takes 1536, and EMBEDDING_DIMENSIONS says 3."_s},
                accepted()),
            C::NotReady, attention, u"It lacks what it needs (embedder): The column takes 1536"_s,
            u"Set it: supabase secrets set EMBEDDING_DIMENSIONS="_s);
        row("lacks its database", lacking({u"database"_s, false, false, u"SUPABASE_DB_URL is not set."_s}, accepted()),
            C::NotReady, attention, u"It lacks what it needs (database)"_s,
            u"Set it: supabase secrets set SUPABASE_DB_URL="_s);
        row("cannot look at what it needs",
            lacking({u"its own needs"_s, false, false, u"They could not be looked at."_s}, accepted()), C::NotReady,
            attention, u"It lacks what it needs (its own needs): They could not be looked at."_s,
            u"Read the function's log"_s);
        row("lacks what it can do without",
            lacking({u"EMAIL_SERVICE_URL"_s, false, true, u"no mail is sent"_s}, accepted()), C::Working,
            HealthState::Healthy, u"It did what it was asked, last 2 min ago."_s, {});
        row("has what it needs, nothing was sent",
            lacking({u"embedder"_s, true, false, {}}, endpointNamed(u"trip_events"_s)), C::Working,
            HealthState::Healthy, u"It has what it needs; nothing was sent to it yet."_s, {});

        row("its answer says why", withEndpoints({failed(503, u"{\"done\":false,\"reason\":\"mail service away\"}"_s)}),
            C::Failing, failing,
            u"It does not do what endpoint trip_events asks of it (HTTP 503): mail service away."_s,
            u"Mend the cause; what failed is sent again by itself, or can be replayed."_s);
        row("its answer says nothing", withEndpoints({failed(546, u"<html>"_s)}), C::Failing, failing,
            u"It does not do what endpoint trip_events asks of it (HTTP 546): HTTP 546."_s, u"Mend the cause"_s);
        EdgeFunction recorded = withEndpoints({failed(500)});
        recorded.figures.lastError = u"relation trips is gone\u202E"_s;
        recorded.figures.lastFailedAt = now - 3h;
        row("its record says why", recorded, C::Failing, failing,
            u"It does not do what endpoint trip_events asks of it (HTTP 500): relation trips is gone\\u202e."_s,
            u"Mend the cause"_s);
        recorded.figures.lastFailedAt = now - 3h - 1us;
        row("its record is of before", recorded, C::Failing, failing, u"(HTTP 500): HTTP 500."_s, u"Mend the cause"_s);
        FunctionEndpoint once = failed(422, u"{\"reason\":\"unknown event\"}"_s);
        once.breaker.lastSuccessAt = now - 4h;
        once.breaker.rejectionsInARow = 2;
        row("refused two", withEndpoints({once}), C::Failing, attention, u"(HTTP 422): unknown event."_s,
            u"Mend the cause"_s);
        once.breaker.rejectionsInARow = 3;
        row("refused three", withEndpoints({once}), C::Failing, failing, u"(HTTP 422): unknown event."_s,
            u"Mend the cause"_s);
    }
    void verdicts()
    {
        QFETCH(EdgeFunction, function);
        QFETCH(QString, words);
        QFETCH(QString, hint);
        const FunctionVerdict verdict = verdictOf(function, now);
        QTEST(verdict.condition, "condition");
        QTEST(verdict.state, "state");
        QVERIFY2(verdict.words.contains(words), qPrintable(verdict.words));
        QVERIFY2(verdict.hint.startsWith(hint), qPrintable(verdict.hint));
        QCOMPARE(verdict.hint.isEmpty(), hint.isEmpty());
        const bool tellsSince = std::ranges::any_of(function.endpoints,
            [](const FunctionEndpoint &endpoint) { return endpoint.isActive && endpoint.failingSince; });
        const bool isWell = verdict.condition == FunctionCondition::Working;
        QCOMPARE(verdict.since, tellsSince && !isWell ? std::optional(now - 3h) : std::nullopt);
    }

    void everyConditionHasItsWord()
    {
        QSet<QString> words;
        for (int i = 0; i <= int(FunctionCondition::Working); ++i)
            words.insert(conditionWord(FunctionCondition(i)));
        QCOMPARE(words.size(), int(FunctionCondition::Working) + 1);
        QVERIFY(!words.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(FunctionVerdictTest)

#include "tst_functionverdict.moc"
