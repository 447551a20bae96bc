#include "domain/deliveries/cause/deliverycauserules.h"

#include "core/humantext.h"
#include "core/visibletext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct OutcomeTexts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryCause)
};

// The pump reads an answer within seconds of the timeout; later than this, nobody is reading.
constexpr auto answerGrace = std::chrono::seconds(60);
constexpr auto pumpGrace = std::chrono::minutes(5);
constexpr int defaultTimeoutMs = 5000;

bool isOverdue(const DeliveryCauseFacts &facts)
{
    const std::chrono::milliseconds timeout(facts.detail().timeoutMs.value_or(defaultTimeoutMs));
    return facts.delivery().sentAt && facts.now() - *facts.delivery().sentAt > timeout + answerGrace;
}

bool isForgotten(const DeliveryCauseFacts &facts)
{
    const auto &due = facts.delivery().nextAttemptAt;
    return due && facts.now() - *due > pumpGrace;
}

bool waits(const DeliveryCauseFacts &facts, QLatin1StringView words)
{
    return facts.is(DeliveryState::Pending) && facts.saysStart(words);
}

DeliveryCauseWords acceptedAfterRetries(const DeliveryCauseFacts &facts)
{
    const QString attempts = OutcomeTexts::tr("%n attempt(s)", nullptr, facts.delivery().attemptCount);
    const QString failed = facts.detail().attempts.isEmpty() ? QString()
        : facts.detail().attempts.first().responseStatus
        ? OutcomeTexts::tr("HTTP %1").arg(*facts.detail().attempts.first().responseStatus)
        : visibleText(facts.detail().attempts.first().errorMessage, 120);
    return {failed.isEmpty() ? OutcomeTexts::tr("%1 accepted it after %2.").arg(facts.endpoint(), attempts)
                             : OutcomeTexts::tr("%1 accepted it after %2; the first one failed: %3.")
                                   .arg(facts.endpoint(), attempts, failed),
        {}};
}

DeliveryCauseWords replayedSince(const DeliveryCauseFacts &facts)
{
    const Delivery &replay = facts.deliveredReplay()->delivery;
    return {replay.completedAt ? OutcomeTexts::tr("It failed, and its replay %1 was accepted at %2.")
                                     .arg(replay.id)
                                     .arg(facts.clock(*replay.completedAt))
                               : OutcomeTexts::tr("It failed, and its replay %1 was accepted.").arg(replay.id),
        OutcomeTexts::tr("Nothing is left to do for this one.")};
}

DeliveryCauseWords waitsForBreaker(const DeliveryCauseFacts &facts)
{
    const auto &breaker = facts.detail().breaker;
    const QString probe = breaker && breaker->nextProbeAt
        ? OutcomeTexts::tr("One is tried %1.").arg(probeText(*breaker->nextProbeAt, facts.now()))
        : QString();
    const QString since = breaker && breaker->openedAt
        ? OutcomeTexts::tr("%1 has been failing since %2, so this waits until a probe succeeds.")
              .arg(facts.endpoint(), facts.clock(*breaker->openedAt))
        : OutcomeTexts::tr("%1 is failing, so this waits until a probe succeeds.").arg(facts.endpoint());
    return {probe.isEmpty() ? since : since + u' ' + probe,
        OutcomeTexts::tr("Mend the endpoint. A test that it accepts lets everything that waits go at once.")};
}

DeliveryCauseWords waitsForSender(const DeliveryCauseFacts &facts)
{
    return {OutcomeTexts::tr("It waits: nothing can be sent, because pg_net is not installed in this database."),
        OutcomeTexts::tr("Install the extension pg_net. What waits for %1 is then sent by itself.")
            .arg(facts.endpoint())};
}

DeliveryCauseWords waitsForRoom(const DeliveryCauseFacts &facts)
{
    const auto &breaker = facts.detail().breaker;
    const QString sentence
        = OutcomeTexts::tr("%1 already has as many requests under way as it may, so this waits for its turn.")
              .arg(facts.endpoint());
    if (!breaker || !breaker->inFlightLimit)
        return {sentence, OutcomeTexts::tr("If this happens often, raise max_in_flight in its retry_config.")};
    return {OutcomeTexts::tr("%1 Just now %2.").arg(sentence, limitText(*breaker)),
        OutcomeTexts::tr("That number rises by itself while the endpoint answers fast, up to max_in_flight in its "
                         "retry_config.")};
}

DeliveryCauseWords waitsForPump(const DeliveryCauseFacts &facts)
{
    const auto &due = facts.delivery().nextAttemptAt;
    return {due ? OutcomeTexts::tr("It has been due %1, and nothing took it up.").arg(relativeTime(*due, facts.now()))
                : OutcomeTexts::tr("It waits for the webhook pump to take up its work."),
        OutcomeTexts::tr("See on the Cron page whether the job webhook-pump is active and succeeds.")};
}

} // namespace

const QList<DeliveryCauseRule> &outcomeRules()
{
    static const QList<DeliveryCauseRule> rules = {
        {DeliveryCause::Kind::AcceptedAfterRetries,
            [](const DeliveryCauseFacts &f) { return f.is(DeliveryState::Delivered) && f.delivery().attemptCount > 1; },
            acceptedAfterRetries},
        {DeliveryCause::Kind::Accepted, [](const DeliveryCauseFacts &f) { return f.is(DeliveryState::Delivered); },
            [](const DeliveryCauseFacts &f) {
                return DeliveryCauseWords{f.delivery().responseStatus
                        ? OutcomeTexts::tr("%1 accepted it with %2 at the first attempt.").arg(f.endpoint(), f.status())
                        : OutcomeTexts::tr("%1 accepted it at the first attempt.").arg(f.endpoint()),
                    {}};
            }},
        {DeliveryCause::Kind::ReplayedSince,
            [](const DeliveryCauseFacts &f) { return f.is(DeliveryState::Failed) && f.deliveredReplay(); },
            replayedSince},
        {DeliveryCause::Kind::AnswerOverdue,
            [](const DeliveryCauseFacts &f) { return f.is(DeliveryState::InFlight) && isOverdue(f); },
            [](const DeliveryCauseFacts &f) {
                return DeliveryCauseWords{OutcomeTexts::tr("It was sent to %1 %2, and nobody has read an answer since.")
                                              .arg(f.endpoint(), relativeTime(*f.delivery().sentAt, f.now())),
                    OutcomeTexts::tr(
                        "Either pg_net's worker does not run (see the Extensions page; select net.worker_restart() "
                        "starts it again) or the job webhook-pump does not (see the Cron page).")};
            }},
        {DeliveryCause::Kind::InFlight, [](const DeliveryCauseFacts &f) { return f.is(DeliveryState::InFlight); },
            [](const DeliveryCauseFacts &f) {
                return DeliveryCauseWords{f.delivery().sentAt
                        ? OutcomeTexts::tr("It was sent to %1 %2; no answer has been read yet.")
                              .arg(f.endpoint(), relativeTime(*f.delivery().sentAt, f.now()))
                        : OutcomeTexts::tr("It was sent to %1; no answer has been read yet.").arg(f.endpoint()),
                    {}};
            }},
        {DeliveryCause::Kind::WaitsForBreaker,
            [](const DeliveryCauseFacts &f) { return waits(f, "Waiting: the endpoint is failing"_L1); },
            waitsForBreaker},
        {DeliveryCause::Kind::WaitsForSender,
            [](const DeliveryCauseFacts &f) { return waits(f, "Waiting: extension pg_net"_L1); }, waitsForSender},
        {DeliveryCause::Kind::WaitsForPump,
            [](const DeliveryCauseFacts &f) {
                return waits(f, "Waiting for the webhook pump"_L1) || waits(f, "Waiting: pg_net gave out"_L1)
                    || (f.is(DeliveryState::Pending) && isForgotten(f));
            },
            waitsForPump},
        {DeliveryCause::Kind::WaitsForChange,
            [](const DeliveryCauseFacts &f) { return waits(f, "Waiting: the endpoint was being changed"_L1); },
            [](const DeliveryCauseFacts &) {
                return DeliveryCauseWords{
                    OutcomeTexts::tr(
                        "Its endpoint was being changed when the event was made, so it waits for the pump."),
                    OutcomeTexts::tr("It is sent by itself when that change is committed.")};
            }},
        {DeliveryCause::Kind::WaitsForTurn,
            [](const DeliveryCauseFacts &f) {
                return f.is(DeliveryState::Pending) && f.saysAny({"already under way"_L1});
            },
            waitsForRoom},
        {DeliveryCause::Kind::WaitsForRight, [](const DeliveryCauseFacts &f) { return waits(f, "Waiting:"_L1); },
            [](const DeliveryCauseFacts &f) {
                return DeliveryCauseWords{OutcomeTexts::tr("It waits: the role that sends may not use pg_net."),
                    OutcomeTexts::tr(
                        "Let a superuser grant usage on schema net and all on its tables to the owner of the "
                        "automation. What waits for %1 is then sent by itself.")
                        .arg(f.endpoint())};
            }},
        {DeliveryCause::Kind::WaitsForFirstAttempt,
            [](const DeliveryCauseFacts &f) {
                return f.is(DeliveryState::Pending) && f.words().isEmpty() && !f.delivery().responseStatus;
            },
            [](const DeliveryCauseFacts &f) {
                return DeliveryCauseWords{f.delivery().nextAttemptAt
                        ? OutcomeTexts::tr("It waits to be sent to %1, due %2.")
                              .arg(f.endpoint(), relativeTime(*f.delivery().nextAttemptAt, f.now()))
                        : OutcomeTexts::tr("It waits to be sent to %1.").arg(f.endpoint()),
                    {}};
            }},
    };
    return rules;
}

} // namespace signalbox
