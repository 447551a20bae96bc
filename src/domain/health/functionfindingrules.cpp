#include "domain/health/functionfindingrules.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/functions/functionverdict.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto longestMemoryWait = std::chrono::minutes(10); // announced each minute, embedded within two
constexpr int longestFunctionName = 200;
constexpr qint64 mostMemoriesCounted = 10'000;

struct FunctionProblemWords {
    Q_DECLARE_TR_FUNCTIONS(FunctionProblems)
};

const QString functionsPart = u"functions"_s;
const QString embedder = u"ai-processing"_s;

bool keepsFromWork(FunctionCondition condition)
{
    switch (condition) {
    case FunctionCondition::NotDeployed:
    case FunctionCondition::Unreachable:
    case FunctionCondition::SignatureRefused:
    case FunctionCondition::NotReady:
        return true;
    case FunctionCondition::NeverCalled:
    case FunctionCondition::NoEndpoint:
    case FunctionCondition::Failing:
    case FunctionCondition::Working:
        return false;
    }
    Q_UNREACHABLE();
}

bool waitTooLong(const WaitingMemories &waiting, Instant now)
{
    return waiting.count > 0 && waiting.oldest && now - *waiting.oldest > longestMemoryWait;
}

/// "37 memories wait for their embedding, the oldest for 2 h 04 min."
QString waitingSentence(const WaitingMemories &waiting, Instant now)
{
    const auto age = now - *waiting.oldest;
    const QString count = waiting.count >= mostMemoriesCounted
        ? FunctionProblemWords::tr("%1 or more memories wait for their embedding").arg(countText(waiting.count))
        : FunctionProblemWords::tr("%n memory(s) wait(s) for an embedding", nullptr, int(waiting.count));
    return isFinite(age) ? FunctionProblemWords::tr("%1, the oldest for %2.").arg(count, durationText(age))
                         : count + u'.';
}

Problem verdictProblem(const EdgeFunction &function, const FunctionVerdict &verdict, Instant now)
{
    QStringList sentences
        = {FunctionProblemWords::tr("Function %1 (%2). %3")
                .arg(visibleText(function.name, longestFunctionName), conditionWord(verdict.condition), verdict.words)};
    if (verdict.since)
        sentences.append(FunctionProblemWords::tr("It began %1.").arg(relativeTime(*verdict.since, now)));
    const bool isFailing = verdict.state == HealthState::Failing;
    return {isFailing ? Severity::Critical : Severity::Warning, functionsPart, sentences.join(u' '), verdict.hint};
}

Problem brokenOffProblem(const EdgeFunction &function)
{
    const int count = int(function.figures.brokenOff);
    return {Severity::Warning, functionsPart,
        FunctionProblemWords::tr(
            "Function %1 broke off %n time(s) in the last day: it began, and never finished.", nullptr, count)
            .arg(visibleText(function.name, longestFunctionName)),
        FunctionProblemWords::tr(
            "What broke off left nothing behind and is done when its message is sent again: replay "
            "those deliveries. If it goes on, read the function's log for the limit that it meets.")};
}

/// Memories wait although nothing is known that keeps the function from embedding them.
Problem waitingProblem(const WaitingMemories &waiting, Instant now)
{
    return {Severity::Warning, functionsPart, waitingSentence(waiting, now),
        FunctionProblemWords::tr("See whether the job announce-waiting-memories runs, and whether the deliveries of "
                                 "memory.generate.embedding arrive.")};
}

} // namespace

QList<Problem> functionProblems(const FunctionHealth &health, Instant now)
{
    QList<Problem> problems;
    const bool tooLong = waitTooLong(health.waiting, now);
    for (const EdgeFunction &function : health.functions) {
        const FunctionVerdict verdict = verdictOf(function, now);
        const bool isAwaited
            = tooLong && function.name == embedder && verdict.condition != FunctionCondition::NoEndpoint;
        if (keepsFromWork(verdict.condition)) {
            problems.append(verdictProblem(function, verdict, now));
            if (isAwaited)
                problems.last().message += u' ' + waitingSentence(health.waiting, now);
        } else if (isAwaited) {
            problems.append(waitingProblem(health.waiting, now));
        }
        if (function.figures.brokenOff > 0)
            problems.append(brokenOffProblem(function));
    }
    return problems;
}

} // namespace signalbox
