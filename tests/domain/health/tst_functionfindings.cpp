#include "domain/health/functionfindingrules.h"
#include "domain/health/healthrules.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant now{1'795'350'360'000'000};

EdgeFunction workingFunction(const QString &name)
{
    FunctionEndpoint endpoint;
    endpoint.name = u"the endpoint"_s;
    endpoint.url = u"https://abc.supabase.co/functions/v1/"_s + name;
    endpoint.isActive = true;
    endpoint.isSigned = true;
    endpoint.breaker.state = EndpointBreaker::State::Closed;
    endpoint.breaker.lastSuccessAt = now - 1min;
    endpoint.lastStatus = 200;
    endpoint.lastAttemptAt = now - 1min;
    return {name, {endpoint}, FunctionReport{u"1"_s, now - 1min, {{u"embedder"_s, true, false, {}}}}, {}};
}

FunctionHealth wellHealth()
{
    return {{workingFunction(u"trip-events"_s), workingFunction(u"ai-processing"_s)}, {}};
}

void failWith(EdgeFunction &function, std::optional<int> status)
{
    FunctionEndpoint &endpoint = function.endpoints.first();
    endpoint.lastStatus = status;
    endpoint.lastError = u"why"_s;
    endpoint.failingSince = now - 3h;
    endpoint.breaker.failuresInARow = 3;
}

using Change = std::function<void(FunctionHealth &)>;

} // namespace

/// Which of what is known of the Edge Functions is worth waking somebody.
class FunctionFindingsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachOfTheseIsAProblem_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char *name, const Change &change, Severity severity, const QString &message,
                             const QString &hint) { QTest::newRow(name) << change << severity << message << hint; };
        row(
            "not deployed", [](FunctionHealth &h) { failWith(h.functions[0], 404); }, Severity::Critical,
            u"Function trip-events (not deployed). It is not found where endpoint the endpoint leads (HTTP 404). It "
            "began 3 h ago."_s,
            u"Deploy it: supabase functions deploy trip-events."_s);
        row(
            "unreachable", [](FunctionHealth &h) { failWith(h.functions[0], {}); }, Severity::Critical,
            u"Function trip-events (unreachable). No answer comes"_s, u"See whether the endpoint's URL"_s);
        row(
            "unreachable for a moment",
            [](FunctionHealth &h) {
                failWith(h.functions[0], {});
                h.functions[0].endpoints.first().breaker.failuresInARow = 2;
            },
            Severity::Warning, u"Function trip-events (unreachable)."_s, u"See whether"_s);
        row(
            "another secret", [](FunctionHealth &h) { failWith(h.functions[1], 401); }, Severity::Critical,
            u"Function ai-processing (signature refused)."_s, u"Add the endpoint's secret to AI_PROCESSING_SECRETS"_s);
        row(
            "no secret here",
            [](FunctionHealth &h) { h.functions[0].endpoints.first() = {.name = u"the endpoint"_s, .isActive = true}; },
            Severity::Warning, u"Function trip-events (signature refused). Endpoint the endpoint has no secret"_s,
            u"Give the endpoint a secret"_s);
        const auto withoutKey = [](FunctionHealth &h) {
            h.functions[1].report->needs[0] = {u"embedder"_s, false, false, u"OPENAI_API_KEY is not set."_s};
        };
        row("no key", withoutKey, Severity::Warning,
            u"Function ai-processing (not ready). It lacks what it needs (embedder): OPENAI_API_KEY is not set."_s,
            u"Set it: supabase secrets set OPENAI_API_KEY"_s);
        row(
            "no key, and deliveries suffer",
            [withoutKey](FunctionHealth &h) {
                withoutKey(h);
                failWith(h.functions[1], 503);
            },
            Severity::Critical, u"It lacks what it needs (embedder)"_s, u"Set it"_s);
        row(
            "no key, and memories wait",
            [withoutKey](FunctionHealth &h) {
                withoutKey(h);
                h.waiting = {37, now - 2h, {}};
            },
            Severity::Warning, u"OPENAI_API_KEY is not set. 37 memory(s) wait(s) for an embedding, the oldest for"_s,
            u"Set it: supabase secrets set OPENAI_API_KEY"_s);
        row(
            "memories wait all the same",
            [](FunctionHealth &h) {
                h.waiting = {1, now - 10min - 1us, {}};
            },
            Severity::Warning, u"1 memory(s) wait(s) for an embedding, the oldest for 10 min 00 s."_s,
            u"See whether the job announce-waiting-memories runs"_s);
        row(
            "more memories than are counted",
            [](FunctionHealth &h) {
                h.waiting = {10'000, now - 1h, {}};
            },
            Severity::Warning, u"10,000 or more memories wait for their embedding, the oldest for 1 h 00 min."_s,
            u"See whether"_s);
        row(
            "a memory without a date",
            [](FunctionHealth &h) {
                h.waiting = {1, Instant::distantPast(), {}};
            },
            Severity::Warning, u"1 memory(s) wait(s) for an embedding."_s, u"See whether"_s);
        row(
            "broke off", [](FunctionHealth &h) { h.functions[0].figures.brokenOff = 2; }, Severity::Warning,
            u"Function trip-events broke off 2 time(s) in the last day: it began, and never finished."_s,
            u"What broke off left nothing behind"_s);
    }
    void eachOfTheseIsAProblem()
    {
        QFETCH(Change, change);
        QFETCH(QString, message);
        QFETCH(QString, hint);
        FunctionHealth health = wellHealth();
        change(health);
        const QList<Problem> problems = functionProblems(health, now);
        QCOMPARE(problems.size(), 1);
        QTEST(problems.first().severity, "severity");
        QCOMPARE(problems.first().component, u"functions"_s);
        QVERIFY2(problems.first().message.contains(message), qPrintable(problems.first().message));
        QVERIFY2(problems.first().hint.startsWith(hint), qPrintable(problems.first().hint));
    }

    void noneOfTheseIsAProblem_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
        const auto placeholder = [](FunctionHealth &h) {
            for (EdgeFunction &function : h.functions) {
                failWith(function, 404);
                function.endpoints.first().isActive = false;
                function.report.reset();
            }
        };
        row("all is well", [](FunctionHealth &) {});
        row("inactive placeholders", placeholder);
        row("inactive placeholders, and memories wait", [placeholder](FunctionHealth &h) {
            placeholder(h);
            h.waiting = {37, now - 2h, {}};
        });
        row("nothing leads to them", [](FunctionHealth &h) {
            h = {{{u"trip-events"_s, {}, {}, {}}, {u"ai-processing"_s, {}, {}, {}}}, {37, now - 2h}};
        });
        row("never called", [](FunctionHealth &h) {
            h.functions[0].report.reset();
            h.functions[0].endpoints.first().lastStatus.reset();
            h.functions[0].endpoints.first().lastAttemptAt.reset();
        });
        row("told by its endpoint", [](FunctionHealth &h) { failWith(h.functions[0], 500); });
        row("memories have not waited long", [](FunctionHealth &h) { h.waiting = {1, now - 10min, {}}; });
        row("a mail service is missing", [](FunctionHealth &h) {
            h.functions[0].report->needs = {{u"EMAIL_SERVICE_URL"_s, false, true, u"no mail"_s}};
        });
    }
    void noneOfTheseIsAProblem()
    {
        QFETCH(Change, change);
        FunctionHealth health = wellHealth();
        change(health);
        QCOMPARE(functionProblems(health, now), QList<Problem>());
    }

    void theyAreAmongAllProblems()
    {
        HealthFacts facts;
        FunctionHealth health = wellHealth();
        failWith(health.functions[0], 404);
        facts.functions = health;
        const QList<Problem> problems = assess(facts, now).problems;
        QCOMPARE(problems.first(), functionProblems(health, now).first());
        facts.server.standby = true;
        QVERIFY(assess(facts, now).problems.first().hint.startsWith("On the primary: "_L1));
    }

    void hostileNamesAreMadeVisible()
    {
        FunctionHealth health = wellHealth();
        failWith(health.functions[0], {});
        health.functions[0].endpoints.first().name = u"evil\x1b[31m\u202E"_s;
        health.functions[0].endpoints.first().lastError = u"line\nbreak"_s;
        const QString message = functionProblems(health, now).first().message;
        QVERIFY(!message.contains(u'\x1b') && !message.contains(u'\u202E') && !message.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(FunctionFindingsTest)

#include "tst_functionfindings.moc"
