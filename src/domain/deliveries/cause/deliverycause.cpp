#include "domain/deliveries/cause/deliverycause.h"

#include "core/humantext.h"
#include "domain/deliveries/cause/deliverycauserules.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct CauseTexts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryCause)
};

const DeliveryCauseRule *firstThatApplies(const QList<DeliveryCauseRule> &rules, const DeliveryCauseFacts &facts)
{
    const auto found = std::find_if(
        rules.cbegin(), rules.cend(), [&](const DeliveryCauseRule &rule) { return rule.applies(facts); });
    return found == rules.cend() ? nullptr : &*found;
}

/// What comes after the failure: the next attempt, the end, or that the endpoint has recovered.
QString sequel(const DeliveryDetail &detail, const DeliveryCauseFacts &facts, Instant now)
{
    const Delivery &delivery = detail.delivery;
    QStringList sentences;
    if (delivery.state == DeliveryState::Pending && delivery.nextAttemptAt)
        sentences.append(*delivery.nextAttemptAt > now
                ? CauseTexts::tr("The next attempt is due %1.").arg(relativeTime(*delivery.nextAttemptAt, now))
                : CauseTexts::tr("The next attempt is due now."));
    if (delivery.state == DeliveryState::Failed && delivery.attemptCount > 1)
        sentences.append(CauseTexts::tr("Given up after %n attempt(s).", nullptr, delivery.attemptCount));
    if (detail.delivery.blocking)
        sentences.append(facts.key().isEmpty()
                ? CauseTexts::tr("It blocks its key: what has the same key waits until this is replayed or skipped.")
                : CauseTexts::tr("It blocks the key %1: what has the same key waits until this is replayed or skipped.")
                      .arg(facts.key()));
    if (detail.streak.recoveredAt && delivery.state == DeliveryState::Failed)
        sentences.append(
            CauseTexts::tr("It has accepted others again since %1.").arg(facts.clock(*detail.streak.recoveredAt)));
    return sentences.join(u' ');
}

} // namespace

DeliveryCause causeOf(const DeliveryDetail &detail, Instant now, const QTimeZone &zone)
{
    const DeliveryCauseFacts facts(detail, now, zone);
    DeliveryCause cause;
    cause.facts = facts.listed();
    const DeliveryCauseRule *waits = firstThatApplies(waitRules(), facts);
    if (const DeliveryCauseRule *rule = waits ? waits : firstThatApplies(outcomeRules(), facts)) {
        const DeliveryCauseWords words = rule->words(facts);
        cause.kind = rule->kind;
        cause.sentence = words.sentence;
        cause.advice = words.advice;
        return cause;
    }
    const DeliveryCauseRule *rule = firstThatApplies(failureRules(), facts);
    const DeliveryCauseWords words = rule->words(facts);
    const QString then = sequel(detail, facts, now);
    cause.kind = rule->kind;
    cause.sentence = then.isEmpty() ? words.sentence : words.sentence + u' ' + then;
    cause.advice = words.advice;
    if (detail.delivery.blocking)
        cause.advice += u' ' + CauseTexts::tr("Or skip it: what waits behind it then goes on without it.");
    return cause;
}

} // namespace signalbox
