#include "panels/functions/functionanswer.h"

#include "core/humantext.h"
#include "core/visibletext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct CheckTexts {
    Q_DECLARE_TR_FUNCTIONS(FunctionCheck)
};

constexpr qsizetype mostAnsweredNeeds = 40;
constexpr qsizetype longestAnsweredReason = 300;
constexpr int tokenMissing = 401;
constexpr int notFound = 404;

QString ended(const QString &words)
{
    return words.isEmpty() || words.endsWith(u'.') ? words : words + u'.';
}

/// What is missing, what can be left out first said last.
QStringList lacks(const FunctionAnswer &answer)
{
    QStringList needed;
    QStringList others;
    for (const FunctionNeed &need : answer.needs) {
        if (need.isMet)
            continue;
        const QString words = visibleText(need.words, longestAnsweredReason);
        const QString name = visibleText(need.name, 100);
        (need.isOptional ? others : needed)
            .append(words.isEmpty() ? CheckTexts::tr("Without %1.").arg(name)
                                    : CheckTexts::tr("Without %1: %2").arg(name, ended(words)));
    }
    return needed + others;
}

QString answeredWords(const SendAnswer &answer, const std::optional<FunctionAnswer> &said)
{
    const QString took = durationText(answer.total());
    if (answer.isGood() && said)
        return CheckTexts::tr("It answered after %1: it has what it needs.").arg(took);
    if (answer.isGood())
        return CheckTexts::tr("Something answered with %1 after %2, but not as one of these functions does.")
            .arg(*answer.status)
            .arg(took);
    if (*answer.status == tokenMissing)
        return CheckTexts::tr(
            "It answered with 401: it does not know the secret that signed this. Set the same secret on "
            "both sides, and verify_jwt = false.");
    if (*answer.status == notFound)
        return CheckTexts::tr("It is not found there (404). Deploy it, or correct the endpoint's URL.");
    const QString reason = visibleText(said ? said->reason : answer.words, longestAnsweredReason);
    return reason.isEmpty() ? CheckTexts::tr("It answered with %1.").arg(*answer.status)
                            : CheckTexts::tr("It answered with %1: %2").arg(*answer.status).arg(ended(reason));
}

} // namespace

std::optional<FunctionAnswer> functionAnswer(const QString &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body.toUtf8()).object();
    if (!json.value("done"_L1).isBool())
        return std::nullopt;
    FunctionAnswer answer;
    answer.isDone = json.value("done"_L1).toBool();
    answer.reason = json.value("reason"_L1).toString();
    for (const QJsonValue value : json.value("needs"_L1).toArray()) {
        const QJsonObject need = value.toObject();
        answer.needs.append({need.value("name"_L1).toString(), need.value("met"_L1).toBool(),
            need.value("optional"_L1).toBool(), need.value("words"_L1).toString()});
        if (answer.needs.size() == mostAnsweredNeeds)
            break;
    }
    return answer;
}

CheckWords checkWords(const SendAnswer &answer)
{
    if (!answer.status) {
        const QString words = visibleText(answer.words, longestAnsweredReason);
        if (!answer.isOver() && words.isEmpty())
            return {HealthState::Running, CheckTexts::tr("The check is on its way.")};
        return {HealthState::Failing,
            words.isEmpty() ? CheckTexts::tr("No answer came.")
                            : CheckTexts::tr("No answer came: %1").arg(ended(words))};
    }
    const auto said = functionAnswer(answer.body);
    QStringList parts{answeredWords(answer, said)};
    if (said)
        parts += lacks(*said);
    const HealthState state = !answer.isGood() ? HealthState::Failing
        : said                                 ? HealthState::Healthy
                                               : HealthState::Attention;
    return {state, parts.join(u' ')};
}

} // namespace signalbox
