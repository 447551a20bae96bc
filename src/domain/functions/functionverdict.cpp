#include "domain/functions/functionverdict.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/functions/ourfunctions.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int functionNameCap = 200;
constexpr int reasonCap = 300;
/// As for endpoints: one failure may be one bad payload or one bad moment.
constexpr qint64 fewestFailuresToFail = 3;

struct FunctionVerdictWords {
    Q_DECLARE_TR_FUNCTIONS(FunctionVerdict)
};

QString inPlainWords(const QString &text, int cap = functionNameCap)
{
    return visibleText(text.trimmed(), cap);
}

std::optional<OurFunction> ourFunction(const QString &name)
{
    for (const OurFunction &ours : ourFunctions())
        if (ours.name == name)
            return ours;
    return std::nullopt;
}

bool isAccepted(const FunctionEndpoint &endpoint)
{
    return endpoint.lastStatus && *endpoint.lastStatus >= 200 && *endpoint.lastStatus < 300;
}

bool isFailing(const FunctionEndpoint &endpoint)
{
    return endpoint.lastAttemptAt && !isAccepted(endpoint);
}

/// What comes fails again and again, or nothing else was ever known of it.
bool suffers(const FunctionEndpoint &endpoint)
{
    const EndpointBreaker &breaker = endpoint.breaker;
    switch (breaker.state) {
    case EndpointBreaker::State::None:
    case EndpointBreaker::State::Open:
    case EndpointBreaker::State::HalfOpen:
        return true;
    case EndpointBreaker::State::Closed:
        return !breaker.lastSuccessAt || breaker.failuresInARow >= fewestFailuresToFail
            || breaker.rejectionsInARow >= fewestFailuresToFail;
    }
    Q_UNREACHABLE();
}

/// The gateway before the function asked for a token of its own, which a signed request has not. Our functions tell nothing.
bool isRefusedByTheGateway(const FunctionEndpoint &endpoint)
{
    return endpoint.lastAnswer.contains("JWT"_L1, Qt::CaseInsensitive)
        || endpoint.lastAnswer.contains("authorization"_L1, Qt::CaseInsensitive);
}

/// The reason in the function's own words, where its answer has one, else in the engine's.
QString reasonOf(const FunctionEndpoint &endpoint)
{
    const QJsonObject answer = QJsonDocument::fromJson(endpoint.lastAnswer.toUtf8()).object();
    for (const QString &key : {u"reason"_s, u"message"_s, u"msg"_s, u"error"_s}) {
        if (const QString words = answer.value(key).toString(); !words.isEmpty())
            return words;
    }
    return endpoint.lastError;
}

/// The environment variable that is to be set for it; empty where none helps.
QString variableOf(const FunctionNeed &need, const std::optional<OurFunction> &ours)
{
    if (need.name == "signing secrets"_L1)
        return ours ? ours->secretsVariable : QString();
    QStringList known = {u"SUPABASE_DB_URL"_s};
    for (const FunctionVariable &variable : functionVariables())
        known.append(variable.name);
    // The words of an embedder name the one that is missing, or wrong.
    const QString words = need.name + u' ' + need.words;
    const auto named = std::ranges::find_if(known, [&](const QString &name) { return words.contains(name); });
    return named == known.end() ? QString() : *named;
}

QString withEnd(const QString &words)
{
    return words.isEmpty() || words.endsWith(u'.') ? words : words + u'.';
}

/// Judges one function: the first of these that holds is what is the matter with it.
class FunctionJudge
{
    Q_DECLARE_TR_FUNCTIONS(FunctionVerdict)

public:
    FunctionJudge(const EdgeFunction &function, Instant now)
        : m_function(function), m_ours(ourFunction(function.name)), m_now(now)
    {
        std::ranges::copy_if(function.endpoints, std::back_inserter(m_active), &FunctionEndpoint::isActive);
    }

    FunctionVerdict verdict() const;

private:
    using Condition = FunctionCondition;

    bool wasFoundSince(const FunctionEndpoint &endpoint) const;
    QList<FunctionEndpoint> failing() const;
    std::optional<FunctionVerdict> notDeployed() const;
    std::optional<FunctionVerdict> unreachable() const;
    std::optional<FunctionVerdict> signatureRefused() const;
    FunctionVerdict refusedBy(const FunctionEndpoint &endpoint) const;
    std::optional<FunctionVerdict> unsignedYet() const;
    std::optional<FunctionVerdict> notReady() const;
    std::optional<FunctionVerdict> failingOtherwise() const;
    FunctionVerdict noEndpoint() const;
    FunctionVerdict well() const;
    QString hintFor(const FunctionNeed &need) const;

    const EdgeFunction &m_function;
    const std::optional<OurFunction> m_ours;
    const Instant m_now;
    QList<FunctionEndpoint> m_active;
};

FunctionVerdict FunctionJudge::verdict() const
{
    if (m_active.isEmpty())
        return noEndpoint();
    for (const auto rule : {&FunctionJudge::notDeployed, &FunctionJudge::unreachable, &FunctionJudge::signatureRefused,
             &FunctionJudge::unsignedYet, &FunctionJudge::notReady, &FunctionJudge::failingOtherwise}) {
        if (const auto found = (this->*rule)())
            return *found;
    }
    return well();
}

/// It was not there, and what another endpoint sent to the same address later was answered.
bool FunctionJudge::wasFoundSince(const FunctionEndpoint &endpoint) const
{
    if (endpoint.lastStatus.value_or(404) != 404)
        return false;
    return std::ranges::any_of(m_active, [&](const FunctionEndpoint &other) {
        return other.url == endpoint.url && other.lastStatus && *other.lastStatus != 404
            && other.lastAttemptAt > endpoint.lastAttemptAt;
    });
}

QList<FunctionEndpoint> FunctionJudge::failing() const
{
    QList<FunctionEndpoint> found;
    std::ranges::copy_if(m_active, std::back_inserter(found),
        [this](const FunctionEndpoint &endpoint) { return isFailing(endpoint) && !wasFoundSince(endpoint); });
    return found;
}

std::optional<FunctionVerdict> FunctionJudge::notDeployed() const
{
    for (const FunctionEndpoint &endpoint : failing()) {
        if (endpoint.lastStatus != 404)
            continue;
        return FunctionVerdict{Condition::NotDeployed, HealthState::Failing,
            tr("It is not found where endpoint %1 leads (HTTP 404).").arg(inPlainWords(endpoint.name)),
            tr("Deploy it: supabase functions deploy %1. If it is deployed, correct the endpoint's URL.")
                .arg(inPlainWords(m_function.name)),
            endpoint.failingSince};
    }
    return std::nullopt;
}

std::optional<FunctionVerdict> FunctionJudge::unreachable() const
{
    for (const FunctionEndpoint &endpoint : failing()) {
        if (endpoint.lastStatus)
            continue;
        const QString words
            = tr("No answer comes from where endpoint %1 leads: %2")
                  .arg(inPlainWords(endpoint.name), withEnd(inPlainWords(endpoint.lastError, reasonCap)));
        return FunctionVerdict{Condition::Unreachable,
            suffers(endpoint) ? HealthState::Failing : HealthState::Attention, words,
            tr("See whether the endpoint's URL is right and the project's functions are up, then send it a test."),
            endpoint.failingSince};
    }
    return std::nullopt;
}

std::optional<FunctionVerdict> FunctionJudge::signatureRefused() const
{
    for (const FunctionEndpoint &endpoint : failing()) {
        if (endpoint.lastStatus == 401)
            return refusedBy(endpoint);
    }
    return std::nullopt;
}

FunctionVerdict FunctionJudge::refusedBy(const FunctionEndpoint &endpoint) const
{
    FunctionVerdict verdict{Condition::SignatureRefused, HealthState::Failing, {}, {}, endpoint.failingSince};
    const QString name = inPlainWords(endpoint.name);
    const QString variable = m_ours ? m_ours->secretsVariable : QString();
    if (isRefusedByTheGateway(endpoint)) {
        verdict.words = tr("What endpoint %1 sends is refused before it gets there: a token is asked for.").arg(name);
        verdict.hint
            = tr("Set verify_jwt = false for it in config.toml and deploy it again: it checks signatures itself.");
    } else if (!endpoint.isSigned) {
        verdict.words = tr("Endpoint %1 has no secret, so what it sends is refused as unsigned.").arg(name);
        verdict.hint = variable.isEmpty()
            ? tr("Give the endpoint the secret that the function knows.")
            : tr("Give the endpoint a secret, and set the same in %1: %2").arg(variable, secretsSetLine({variable}));
    } else {
        verdict.words = tr("The signature of endpoint %1 is refused: the function does not know its secret.").arg(name);
        verdict.hint = variable.isEmpty()
            ? tr("Set the same secret on both sides.")
            : tr("Add the endpoint's secret to %1: %2").arg(variable, secretsSetLine({variable}));
    }
    return verdict;
}

/// Before anything was refused: ours take nothing unsigned.
std::optional<FunctionVerdict> FunctionJudge::unsignedYet() const
{
    for (const FunctionEndpoint &endpoint : m_active) {
        if (!m_ours || endpoint.isSigned || endpoint.lastAttemptAt)
            continue;
        return FunctionVerdict{Condition::SignatureRefused, HealthState::Attention,
            tr("Endpoint %1 has no secret: what it sends will be refused.").arg(inPlainWords(endpoint.name)),
            tr("Give the endpoint a secret, and set the same in %1: %2")
                .arg(m_ours->secretsVariable, secretsSetLine({m_ours->secretsVariable})),
            {}};
    }
    return std::nullopt;
}

QString FunctionJudge::hintFor(const FunctionNeed &need) const
{
    const QString thenTest = tr("Then send it a test: it says at once whether it is ready.");
    const QString variable = variableOf(need, m_ours);
    if (!variable.isEmpty())
        return tr("Set it: %1.").arg(secretsSetLine({variable})) + u' ' + thenTest;
    if (need.name == "embedding column"_L1)
        return tr("Give table memories a column embedding as long as the model's vectors.") + u' ' + thenTest;
    return tr("Read the function's log for what keeps it from it.") + u' ' + thenTest;
}

std::optional<FunctionVerdict> FunctionJudge::notReady() const
{
    if (!m_function.report)
        return std::nullopt;
    const auto &needs = m_function.report->needs;
    const auto missing
        = std::ranges::find_if(needs, [](const FunctionNeed &need) { return !need.isMet && !need.isOptional; });
    if (missing == needs.end())
        return std::nullopt;
    const QList<FunctionEndpoint> ill = failing();
    Instant since = Instant::distantFuture();
    for (const FunctionEndpoint &endpoint : ill)
        since = std::min(since, endpoint.failingSince.value_or(since));
    const QString words = missing->words.isEmpty()
        ? tr("It lacks what it needs (%1).").arg(inPlainWords(missing->name))
        : tr("It lacks what it needs (%1): %2")
              .arg(inPlainWords(missing->name), withEnd(inPlainWords(missing->words, reasonCap)));
    return FunctionVerdict{Condition::NotReady, ill.isEmpty() ? HealthState::Attention : HealthState::Failing, words,
        hintFor(*missing), since.isFinite() ? std::optional(since) : std::nullopt};
}

std::optional<FunctionVerdict> FunctionJudge::failingOtherwise() const
{
    for (const FunctionEndpoint &endpoint : failing()) {
        const FunctionFigures &figures = m_function.figures;
        const bool isItsOwn = !figures.lastError.isEmpty() && figures.lastFailedAt && endpoint.failingSince
            && *figures.lastFailedAt >= *endpoint.failingSince;
        const QString reason = withEnd(inPlainWords(isItsOwn ? figures.lastError : reasonOf(endpoint), reasonCap));
        const QString words = tr("It does not do what endpoint %1 asks of it (HTTP %2): %3")
                                  .arg(inPlainWords(endpoint.name))
                                  .arg(*endpoint.lastStatus)
                                  .arg(reason);
        return FunctionVerdict{Condition::Failing, suffers(endpoint) ? HealthState::Failing : HealthState::Attention,
            words, tr("Mend the cause; what failed is sent again by itself, or can be replayed."),
            endpoint.failingSince};
    }
    return std::nullopt;
}

FunctionVerdict FunctionJudge::noEndpoint() const
{
    if (m_function.endpoints.isEmpty())
        return {Condition::NoEndpoint, HealthState::Unknown, tr("No endpoint leads to it."),
            tr("Make one whose URL ends in /functions/v1/%1.").arg(inPlainWords(m_function.name)), {}};
    const QString name = inPlainWords(m_function.endpoints.first().name);
    return {Condition::NoEndpoint, HealthState::Paused,
        m_function.endpoints.size() == 1
            ? tr("Endpoint %1, which leads to it, is inactive.").arg(name)
            : tr("The %n endpoint(s) that lead to it are inactive.", nullptr, int(m_function.endpoints.size())),
        tr("Deploy it, set the endpoint's URL and secret, then activate it."), {}};
}

FunctionVerdict FunctionJudge::well() const
{
    std::optional<Instant> last = m_function.figures.lastDoneAt;
    for (const FunctionEndpoint &endpoint : m_active)
        last = std::max(last, endpoint.lastAttemptAt);
    if (!last && !m_function.report)
        return {Condition::NeverCalled, HealthState::Unknown, tr("Nothing was sent to it yet."),
            tr("Send it a test from the test bench."), {}};
    const QString words = last ? tr("It did what it was asked, last %1.").arg(relativeTime(*last, m_now))
                               : tr("It has what it needs; nothing was sent to it yet.");
    return {Condition::Working, HealthState::Healthy, words, {}, {}};
}

} // namespace

FunctionVerdict verdictOf(const EdgeFunction &function, Instant now)
{
    return FunctionJudge(function, now).verdict();
}

QString conditionWord(FunctionCondition condition)
{
    switch (condition) {
    case FunctionCondition::NeverCalled:
        return FunctionVerdictWords::tr("never called");
    case FunctionCondition::NoEndpoint:
        return FunctionVerdictWords::tr("no endpoint");
    case FunctionCondition::NotDeployed:
        return FunctionVerdictWords::tr("not deployed");
    case FunctionCondition::Unreachable:
        return FunctionVerdictWords::tr("unreachable");
    case FunctionCondition::SignatureRefused:
        return FunctionVerdictWords::tr("signature refused");
    case FunctionCondition::NotReady:
        return FunctionVerdictWords::tr("not ready");
    case FunctionCondition::Failing:
        return FunctionVerdictWords::tr("failing");
    case FunctionCondition::Working:
        return FunctionVerdictWords::tr("working");
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
