#include "domain/deliveries/cause/deliverycauserules.h"

#include "core/humantext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

using WaitFacts = DeliveryCauseFacts;
using WaitWords = DeliveryCauseWords;
using Wait = DeliveryWait::Kind;
using Waiting = DeliveryCause::Kind;

struct WaitTexts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryCause)
};

/// Nobody sent it yet, and nothing but its time keeps it.
bool liesAhead(const WaitFacts &facts)
{
    const Delivery &delivery = facts.delivery();
    const bool isUnsent = facts.is(DeliveryState::Pending) && !delivery.sentAt && !delivery.responseStatus;
    return isUnsent && delivery.nextAttemptAt && *delivery.nextAttemptAt > facts.now()
        && (facts.words().isEmpty() || facts.waitKind() == Wait::Time);
}

WaitWords waitsForTurn(const WaitFacts &facts)
{
    return {facts.key().isEmpty()
            ? WaitTexts::tr(
                "%1 gets deliveries with the same key one after the other, and one before this is not settled.")
                  .arg(facts.endpoint())
            : WaitTexts::tr(
                "%1 gets deliveries with the key %2 one after the other, and one before this is not settled.")
                  .arg(facts.endpoint(), facts.key()),
        WaitTexts::tr("It is sent by itself when its turn comes.")};
}

WaitWords waitsForBlocker(const WaitFacts &facts)
{
    const QString blocker = QString::number(waitOf(facts.delivery()).blockedBy.value_or(0));
    return {facts.key().isEmpty()
            ? WaitTexts::tr("It waits behind delivery %1, which failed and blocks their key.").arg(blocker)
            : WaitTexts::tr("It waits behind delivery %1, which failed and blocks the key %2.")
                  .arg(blocker, facts.key()),
        WaitTexts::tr("Replay or skip delivery %1: what waits behind it then goes on.").arg(blocker)};
}

WaitWords waitsForRate(const WaitFacts &facts)
{
    return {WaitTexts::tr("%1 gets at most %2 a second, so this waits for its turn.")
                .arg(facts.endpoint(), waitOf(facts.delivery()).perSecond),
        WaitTexts::tr("If it may get more, raise max_per_second in its retry_config.")};
}

WaitWords waitsForSuspectEndpoint(const WaitFacts &facts)
{
    return {WaitTexts::tr("%1 has been timing out, so few deliveries at a time are sent to it.").arg(facts.endpoint()),
        WaitTexts::tr("It is sent by itself when its turn comes. If the endpoint needs longer, raise timeout_ms in its "
                      "retry_config.")};
}

WaitWords waitsForHeldUpSender(const WaitFacts &)
{
    return {
        WaitTexts::tr("pg_net is held up by an endpoint that does not answer: it finishes a batch before the next."),
        WaitTexts::tr(
            "It is sent by itself when that endpoint's timeout is over. The Endpoints page tells which it is.")};
}

WaitWords waitsForTime(const WaitFacts &facts)
{
    const Instant due = *facts.delivery().nextAttemptAt;
    return {WaitTexts::tr("It is scheduled for %1, %2.").arg(facts.clock(due), relativeTime(due, facts.now())), {}};
}

} // namespace

const QList<DeliveryCauseRule> &waitRules()
{
    static const QList<DeliveryCauseRule> rules = {
        {Waiting::WaitsForKey, [](const WaitFacts &f) { return f.waitKind() == Wait::Turn; }, waitsForTurn},
        {Waiting::WaitsForBlocker, [](const WaitFacts &f) { return f.waitKind() == Wait::Blocker; }, waitsForBlocker},
        {Waiting::WaitsForRate, [](const WaitFacts &f) { return f.waitKind() == Wait::Rate; }, waitsForRate},
        {Waiting::WaitsForTurn, [](const WaitFacts &f) { return f.waitKind() == Wait::Suspect; },
            waitsForSuspectEndpoint},
        {Waiting::WaitsForTurn, [](const WaitFacts &f) { return f.waitKind() == Wait::Sender; }, waitsForHeldUpSender},
        {Waiting::WaitsForTime, liesAhead, waitsForTime},
    };
    return rules;
}

} // namespace signalbox
