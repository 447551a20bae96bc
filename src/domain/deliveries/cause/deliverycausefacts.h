#pragma once

#include "domain/deliveries/cause/deliverycause.h"
#include "domain/deliveries/deliverywait.h"

#include <QCoreApplication>

namespace signalbox {

/// The facts about one delivery as the rules of the table ask for them.
class DeliveryCauseFacts
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryCause)

public:
    DeliveryCauseFacts(const DeliveryDetail &detail, Instant now, const QTimeZone &zone);

    const DeliveryDetail &detail() const { return m_detail; }
    const Delivery &delivery() const { return m_detail.delivery; }
    Instant now() const { return m_now; }

    bool is(DeliveryState state) const { return delivery().state == state; }
    bool hasStatus(int from, int to) const;
    bool hasStatus(int status) const { return hasStatus(status, status); }
    QString status() const { return QString::number(delivery().responseStatus.value_or(0)); }
    /// The words that were recorded: of the delivery, or of its last attempt where those say more.
    const QString &words() const { return m_words; }
    bool saysStart(QLatin1StringView start) const { return m_words.startsWith(start, Qt::CaseInsensitive); }
    bool saysAny(std::initializer_list<QLatin1StringView> parts) const;
    /// The value of a header of the last answer; empty when it has none.
    QString answerHeader(QLatin1StringView name) const;

    DeliveryWait::Kind waitKind() const { return waitOf(delivery()).kind; }
    QString key() const; // as it may be shown; empty when it is in no order

    QString endpoint() const; // how it is called in a sentence
    QString when() const; // "since 02:41" when others failed like it before, "at 02:41" for the first one
    QString clock(Instant at) const; // "02:41", with the date when it is not today
    /// The newest change of that column between the last success and the first failure.
    const EndpointChange *changeBefore(QLatin1StringView column) const;
    /// "at 02:40 by postgres"
    QString changed(const EndpointChange &change) const;
    const RelatedDelivery *deliveredReplay() const;
    QString timeoutText() const; // "5 s", or empty when not known

    QStringList listed() const; // all that is known, for the reader who wants to check

private:
    const DeliveryDetail &m_detail;
    Instant m_now;
    const QTimeZone &m_zone;
    QString m_words;
};

} // namespace signalbox
