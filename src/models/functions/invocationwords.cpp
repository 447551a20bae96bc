#include "models/functions/invocationwords.h"

#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace signalbox::InvocationWords {

using namespace Qt::StringLiterals;

namespace {

struct InvocationTexts {
    Q_DECLARE_TR_FUNCTIONS(InvocationWords)
};

constexpr qsizetype longestEffect = 80;
constexpr int mostEffects = 40;

QString effectText(const QJsonValue &value)
{
    if (value.isDouble())
        return numberText(value.toDouble());
    if (value.isBool())
        return value.toBool() ? InvocationTexts::tr("yes") : InvocationTexts::tr("no");
    return visibleText(value.toVariant().toString(), longestEffect);
}

/// "2 mails" of what our functions count; "2 somethings" of anything else.
QString countedEffect(const QString &name, int count)
{
    if (name == "notifications"_L1)
        return InvocationTexts::tr("%n notification(s)", nullptr, count);
    if (name == "completed"_L1)
        return InvocationTexts::tr("%n notification(s) completed", nullptr, count);
    if (name == "mails"_L1)
        return InvocationTexts::tr("%n mail(s)", nullptr, count);
    if (name == "calendar_syncs"_L1)
        return InvocationTexts::tr("%n calendar sync(s)", nullptr, count);
    if (name == "preferences"_L1)
        return InvocationTexts::tr("%n preference(s)", nullptr, count);
    if (name == "memories"_L1)
        return InvocationTexts::tr("%n memory(s)", nullptr, count);
    return InvocationTexts::tr("%1 %2", "count, effect")
        .arg(countText(count), visibleText(QString(name).replace(u'_', u' '), longestEffect));
}

} // namespace

HealthState stateOf(InvocationState state)
{
    switch (state) {
    case InvocationState::Running:
        return HealthState::Running;
    case InvocationState::Done:
        return HealthState::Healthy;
    case InvocationState::Failed:
    case InvocationState::BrokenOff:
        return HealthState::Failing;
    case InvocationState::Refused:
        return HealthState::Attention;
    }
    Q_UNREACHABLE();
}

QString word(InvocationState state)
{
    switch (state) {
    case InvocationState::Running:
        return InvocationTexts::tr("running");
    case InvocationState::Done:
        return InvocationTexts::tr("done");
    case InvocationState::Failed:
        return InvocationTexts::tr("failed");
    case InvocationState::Refused:
        return InvocationTexts::tr("refused");
    case InvocationState::BrokenOff:
        return InvocationTexts::tr("broke off");
    }
    Q_UNREACHABLE();
}

QList<InvocationState> states()
{
    return {InvocationState::Done, InvocationState::Running, InvocationState::Failed, InvocationState::Refused,
        InvocationState::BrokenOff};
}

QStringList words()
{
    QStringList all;
    for (const InvocationState state : states())
        all.append(word(state));
    return all;
}

QString explanation(InvocationState state)
{
    switch (state) {
    case InvocationState::Running:
        return InvocationTexts::tr("The function is at it.");
    case InvocationState::Done:
        return InvocationTexts::tr("Its effects are there, once. The same message again changes nothing.");
    case InvocationState::Failed:
        return InvocationTexts::tr("Nothing of it stays. The sender is to try again.");
    case InvocationState::Refused:
        return InvocationTexts::tr("The function does not know this event or its payload, and never will do it.");
    case InvocationState::BrokenOff:
        return InvocationTexts::tr(
            "It was begun and never finished. Nothing of it stays, and sending it again does it.");
    }
    Q_UNREACHABLE();
}

QList<std::pair<QString, QString>> effects(const FunctionInvocation &invocation)
{
    QList<std::pair<QString, QString>> all;
    const QJsonObject object = QJsonDocument::fromJson(invocation.effects.toUtf8()).object();
    for (auto effect = object.constBegin(); effect != object.constEnd() && all.size() < mostEffects; ++effect)
        all.append({visibleText(QString(effect.key()).replace(u'_', u' '), longestEffect), effectText(effect.value())});
    return all;
}

QString outcome(const FunctionInvocation &invocation)
{
    if (!invocation.error.isEmpty())
        return redacted(invocation.error);
    const QJsonObject object = QJsonDocument::fromJson(invocation.effects.toUtf8()).object();
    QStringList parts;
    for (auto effect = object.constBegin(); effect != object.constEnd() && parts.size() < mostEffects; ++effect) {
        if (const int count = effect.value().toInt(); count > 0)
            parts.append(countedEffect(effect.key(), count));
        else if (!effect.value().isDouble())
            parts.append(InvocationTexts::tr("%1 %2", "effect, value")
                             .arg(visibleText(QString(effect.key()).replace(u'_', u' '), longestEffect),
                                 effectText(effect.value())));
    }
    return parts.isEmpty() && !object.isEmpty() ? InvocationTexts::tr("nothing was to be done") : parts.join(u", "_s);
}

std::optional<std::chrono::microseconds> took(const FunctionInvocation &invocation, Instant now)
{
    if (invocation.finishedAt)
        return *invocation.finishedAt - invocation.startedAt;
    return invocation.state == InvocationState::Running ? std::optional(now - invocation.startedAt) : std::nullopt;
}

QString traceId(const QString &traceParent)
{
    static const QRegularExpression form(u"^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}"_s);
    return form.match(traceParent).captured(1);
}

} // namespace signalbox::InvocationWords
