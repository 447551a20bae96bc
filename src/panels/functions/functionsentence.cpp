#include "panels/functions/functionsentence.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/functions/functionverdict.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct FunctionSentenceTexts {
    Q_DECLARE_TR_FUNCTIONS(FunctionSentence)
};

constexpr qsizetype longestSentenceName = 40;
constexpr qsizetype longestServingWords = 300;

bool isWorse(HealthState state, HealthState than)
{
    const auto rank = [](HealthState one) {
        switch (one) {
        case HealthState::Failing:
            return 3;
        case HealthState::Attention:
            return 2;
        case HealthState::Healthy:
        case HealthState::Running:
            return 1;
        case HealthState::Paused:
        case HealthState::Unknown:
            return 0;
        }
        Q_UNREACHABLE();
    };
    return rank(state) > rank(than);
}

QString troubleText(const EdgeFunction &function, const FunctionVerdict &verdict, Instant now)
{
    const QString name = visibleText(function.name, longestSentenceName);
    const QString word = conditionWord(verdict.condition);
    return verdict.since ? FunctionSentenceTexts::tr("%1 (%2 since %3)", "function, what is wrong, when it began")
                               .arg(name, word, relativeTime(*verdict.since, now))
                         : FunctionSentenceTexts::tr("%1 (%2)", "function, what is wrong").arg(name, word);
}

} // namespace

bool isHeardOf(const EdgeFunction &function)
{
    const FunctionFigures &figures = function.figures;
    return !function.endpoints.isEmpty() || function.report || figures.lastDoneAt || figures.lastFailedAt
        || figures.underWay + figures.brokenOff + figures.refused > 0;
}

FunctionSentence functionSentence(const FunctionOverview &overview, Instant now)
{
    HealthState worst = HealthState::Unknown;
    QStringList troubled;
    int working = 0;
    qint64 done = 0;
    qint64 failed = 0;
    for (const EdgeFunction &function : overview.functions) {
        const FunctionVerdict verdict = verdictOf(function, now);
        if (isWorse(verdict.state, worst))
            worst = verdict.state;
        if (isWorse(verdict.state, HealthState::Healthy))
            troubled.append(troubleText(function, verdict, now));
        working += verdict.condition == FunctionCondition::Working ? 1 : 0;
        done += function.figures.done;
        failed += function.figures.failed + function.figures.brokenOff;
    }
    const int all = int(overview.functions.size());
    QString words = troubled.isEmpty()
        ? FunctionSentenceTexts::tr("%1 of %n function(s) working", nullptr, all).arg(working)
        : FunctionSentenceTexts::tr("%1 of %n function(s) in trouble: %2", nullptr, all)
              .arg(troubled.size())
              .arg(joinedList(troubled));
    if (done + failed > 0)
        words += FunctionSentenceTexts::tr("; %1 done and %2 failed in a day").arg(countText(done), countText(failed));
    return {worst, words};
}

FunctionSentence functionRemark(const FunctionOverview &overview, Instant now)
{
    QStringList parts;
    HealthState state = HealthState::Unknown;
    if (overview.local) {
        parts.append(visibleText(overview.local->words, longestServingWords));
        state = overview.local->isServed ? HealthState::Healthy : HealthState::Attention;
    }
    if (overview.waiting.count > 0 && overview.waiting.oldest)
        parts.append(FunctionSentenceTexts::tr(
            "%n memory(s) wait for an embedding, the oldest from %1.", nullptr, int(overview.waiting.count))
                         .arg(relativeTime(*overview.waiting.oldest, now)));
    if (!overview.waiting.unknown.isEmpty())
        parts.append(FunctionSentenceTexts::tr("Whether memories wait for an embedding cannot be told: %1")
                         .arg(visibleText(overview.waiting.unknown, longestServingWords)));
    return {state, parts.join(u' ')};
}

} // namespace signalbox
