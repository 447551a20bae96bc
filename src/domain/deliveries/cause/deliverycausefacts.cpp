#include "domain/deliveries/cause/deliverycausefacts.h"

#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto mostLookBack = std::chrono::hours(24);
constexpr qsizetype longestCauseName = 80;
constexpr qsizetype longestWords = 300;
constexpr qsizetype longestValue = 120;

} // namespace

DeliveryCauseFacts::DeliveryCauseFacts(const DeliveryDetail &detail, Instant now, const QTimeZone &zone)
    : m_detail(detail), m_now(now), m_zone(zone), m_words(detail.delivery.errorMessage)
{
    if (m_words.isEmpty() && !is(DeliveryState::Delivered) && !detail.attempts.isEmpty())
        m_words = detail.attempts.last().errorMessage;
}

bool DeliveryCauseFacts::hasStatus(int from, int to) const
{
    return delivery().responseStatus && *delivery().responseStatus >= from && *delivery().responseStatus <= to;
}

bool DeliveryCauseFacts::saysAny(std::initializer_list<QLatin1StringView> parts) const
{
    return std::any_of(parts.begin(), parts.end(),
        [this](QLatin1StringView part) { return m_words.contains(part, Qt::CaseInsensitive); });
}

QString DeliveryCauseFacts::answerHeader(QLatin1StringView name) const
{
    if (m_detail.attempts.isEmpty())
        return {};
    for (const QString &line : m_detail.attempts.last().responseHeaders) {
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0 && QStringView(line).first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return visibleText(line.sliced(colon + 1).trimmed(), longestValue);
    }
    return {};
}

QString DeliveryCauseFacts::key() const
{
    return visibleText(redacted(m_detail.orderKey), longestCauseName);
}

QString DeliveryCauseFacts::endpoint() const
{
    return delivery().endpointName.isEmpty() ? tr("The endpoint")
                                             : visibleText(delivery().endpointName, longestCauseName);
}

QString DeliveryCauseFacts::clock(Instant at) const
{
    const QDateTime there = at.toDateTime().toTimeZone(m_zone);
    if (!there.isValid())
        return tr("an unknown time");
    const bool today = there.date() == m_now.toDateTime().toTimeZone(m_zone).date();
    return there.toString(today ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString DeliveryCauseFacts::when() const
{
    const FailureStreak &streak = m_detail.streak;
    if (streak.since && streak.failures + streak.waiting > 1)
        return streak.reachesFurther ? tr("since before %1").arg(clock(*streak.since))
                                     : tr("since %1").arg(clock(*streak.since));
    const auto &at = delivery().completedAt ? delivery().completedAt
        : delivery().sentAt                 ? delivery().sentAt
                                            : delivery().createdAt;
    return at ? tr("at %1").arg(clock(*at)) : tr("at an unknown time");
}

const EndpointChange *DeliveryCauseFacts::changeBefore(QLatin1StringView column) const
{
    const auto &since = m_detail.streak.since ? m_detail.streak.since : delivery().sentAt;
    if (!since)
        return nullptr;
    const Instant from = m_detail.streak.lastSuccessAt.value_or(*since - mostLookBack);
    for (const EndpointChange &change : m_detail.changes) {
        if (change.operation == EndpointChange::Operation::Changed && change.column == column && change.at <= *since
            && change.at >= from)
            return &change;
    }
    return nullptr;
}

QString DeliveryCauseFacts::changed(const EndpointChange &change) const
{
    return change.by.isEmpty() ? tr("at %1").arg(clock(change.at))
                               : tr("at %1 by %2").arg(clock(change.at), visibleText(change.by, longestCauseName));
}

const RelatedDelivery *DeliveryCauseFacts::deliveredReplay() const
{
    const auto found
        = std::find_if(m_detail.related.cbegin(), m_detail.related.cend(), [this](const RelatedDelivery &related) {
              return related.relation == RelatedDelivery::Relation::Replay
                  && related.delivery.state == DeliveryState::Delivered && related.delivery.id > delivery().id;
          });
    return found == m_detail.related.cend() ? nullptr : &*found;
}

QString DeliveryCauseFacts::timeoutText() const
{
    return m_detail.timeoutMs ? durationText(std::chrono::milliseconds(*m_detail.timeoutMs)) : QString();
}

QStringList DeliveryCauseFacts::listed() const
{
    QStringList facts;
    if (!m_detail.attempts.isEmpty()) {
        const DeliveryAttempt &last = m_detail.attempts.last();
        const QString outcome = last.responseStatus ? tr("HTTP %1").arg(*last.responseStatus)
            : last.lost                             ? tr("its answer was lost")
            : last.settledAt                        ? tr("no answer")
                                                    : tr("not settled yet");
        facts.append(last.sentAt
                ? tr("Attempt %1 at %2: %3").arg(last.attempt).arg(exactInstant(*last.sentAt, m_zone), outcome)
                : tr("Attempt %1: %2").arg(last.attempt).arg(outcome));
    }
    if (!m_words.isEmpty())
        facts.append(tr("Recorded words: %1").arg(visibleText(m_words, longestWords)));
    const FailureStreak &streak = m_detail.streak;
    if (streak.failures > 1)
        facts.append(streak.reachesFurther
                ? tr("The last %n delivery(s) to it failed like this, none was accepted", nullptr, streak.failures)
                : tr("%n delivery(s) failed like this", nullptr, streak.failures));
    if (streak.waiting > 0)
        facts.append(tr("%n delivery(s) met the same and will be tried again", nullptr, streak.waiting));
    if (streak.lastSuccessAt)
        facts.append(tr("Last accepted before: %1").arg(exactInstant(*streak.lastSuccessAt, m_zone)));
    if (streak.recoveredAt)
        facts.append(tr("Accepted again: %1").arg(exactInstant(*streak.recoveredAt, m_zone)));
    for (const EndpointChange &change : m_detail.changes) {
        const bool tells = change.operation == EndpointChange::Operation::Changed && facts.size() < 12
            && (!streak.lastSuccessAt || change.at >= *streak.lastSuccessAt);
        if (tells)
            facts.append(
                tr("%1 changed %2 from %3 to %4")
                    .arg(visibleText(change.column, longestCauseName), changed(change),
                        visibleText(change.oldValue, longestValue), visibleText(change.newValue, longestValue)));
    }
    return facts;
}

} // namespace signalbox
