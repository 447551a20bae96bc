#include "engine/ledger.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString deliveriesQuery
    = u"select l.message_id, c.name, l.state, l.payload ->> 'n', l.error_message, l.attempt_count, l.lost_count "
      "from public.webhook_logs l join public.webhook_configs c on c.id = l.webhook_config_id"_s;
const QString attemptsQuery
    = u"select l.message_id, a.attempt, a.response_status, a.response_body, a.error_message, a.settled_at is not null, "
      u"a.lost "
      "from public.webhook_attempts a join public.webhook_logs l on l.id = a.webhook_log_id order by a.id"_s;

} // namespace

Result<Ledger> Ledger::read(PgClient &client, const QList<Hit> &hits)
{
    const auto deliveries = client.exec(deliveriesQuery);
    if (!deliveries)
        return tl::unexpected(deliveries.error());
    const auto attempts = client.exec(attemptsQuery);
    if (!attempts)
        return tl::unexpected(attempts.error());

    Ledger ledger;
    for (const QStringList &row : *deliveries) {
        ledger.entries[row.at(0)] = {.messageId = row.at(0),
            .endpoint = row.at(1),
            .state = row.at(2),
            .number = row.at(3),
            .error = row.at(4),
            .attemptCount = row.at(5).toInt(),
            .lostCount = row.at(6).toInt()};
    }
    for (const QStringList &row : *attempts) {
        ledger.entries[row.at(0)].attempts << LedgerAttempt{.attempt = row.at(1).toInt(),
            .status = row.at(2).isNull() ? std::nullopt : std::optional(row.at(2).toInt()),
            .body = row.at(3),
            .error = row.at(4),
            .isSettled = row.at(5) == "t"_L1,
            .isLost = row.at(6) == "t"_L1};
    }
    for (const Hit &hit : hits) {
        const auto entry = ledger.entries.find(hit.messageId);
        if (entry == ledger.entries.end())
            ledger.strangers << hit.messageId;
        else if (hit.request.method == "POST")
            entry->hits << hit;
        else
            entry->followed << hit;
    }
    return ledger;
}

QStringList foreignAnswers(const LedgerEntry &entry)
{
    QStringList wrong;
    for (const LedgerAttempt &attempt : entry.attempts) {
        const QString echo = u"%1 %2"_s.arg(entry.messageId).arg(attempt.attempt);
        if (attempt.status && attempt.body != echo && !attempt.body.startsWith(echo + u' '))
            wrong << u"attempt %1 of %2 was settled with the answer \"%3\""_s.arg(attempt.attempt)
                         .arg(entry.messageId, attempt.body);
    }
    return wrong;
}

} // namespace signalbox
