#include "panels/deliveries/deliveryfacts.h"

#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"
#include "domain/deliveries/deliverycopy.h"
#include "domain/deliveries/deliverystate.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QResizeEvent>

namespace signalbox {

namespace {

constexpr int twoColumnsFrom = 640;
constexpr qsizetype longestShownKey = 200;

} // namespace

DeliveryFacts::DeliveryFacts(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_grid(new QGridLayout(this)), m_endpoint(add(tr("Endpoint"))),
      m_breaker(add(tr("Breaker"))), m_sentTo(add(tr("Sent to"))), m_url(add(tr("URL now"))),
      m_created(add(tr("Created"))), m_sent(add(tr("Last sent"))), m_settled(add(tr("Settled"))),
      m_next(add(tr("Next attempt"))), m_timeout(add(tr("Timeout"))), m_key(add(tr("Key"))),
      m_messageId(add(tr("Message id"))), m_requestedBy(add(tr("Asked for by")))
{
    m_messageId->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::medium);
    m_grid->setVerticalSpacing(3);
}

PlainLabel *DeliveryFacts::add(const QString &name)
{
    auto *title = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
    title->setPlainText(name);
    title->setQuiet(false);
    auto *value = new PlainLabel(PlainLabel::Fit::ElideMiddle, this);
    value->setAccessibleName(name);
    m_facts.append(Fact{title, value});
    return value;
}

void DeliveryFacts::place()
{
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    int shown = 0;
    for (const Fact &fact : std::as_const(m_facts)) {
        fact.name->setVisible(!fact.value->plainText().isEmpty());
        fact.value->setVisible(!fact.value->plainText().isEmpty());
        if (fact.value->plainText().isEmpty())
            continue;
        const int column = shown % m_columns * 2;
        m_grid->addWidget(fact.name, shown / m_columns, column);
        m_grid->addWidget(fact.value, shown / m_columns, column + 1);
        ++shown;
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column % 2 == 1 && column < m_columns * 2 ? 1 : 0);
}

void DeliveryFacts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = event->size().width() >= twoColumnsFrom ? 2 : 1;
    if (columns != m_columns) {
        m_columns = columns;
        place();
    }
}

QString DeliveryFacts::exact(const std::optional<Instant> &time) const
{
    return time ? exactInstant(*time, m_zone, true) : tr("not yet");
}

QString DeliveryFacts::settledText(const Delivery &delivery) const
{
    const QString settled = exact(delivery.completedAt);
    if (!delivery.createdAt || !delivery.completedAt)
        return settled;
    return tr("%1, after %2").arg(settled, durationText(*delivery.completedAt - *delivery.createdAt));
}

QString DeliveryFacts::endpointText(const DeliveryDetail &detail) const
{
    if (detail.delivery.endpointName.isEmpty())
        return tr("deleted");
    QString text = detail.delivery.endpointName;
    if (!detail.endpointActive.value_or(false))
        return tr("%1, inactive now").arg(text);
    return detail.endpointSigns ? tr("%1, active, signed").arg(text) : tr("%1, active, not signed").arg(text);
}

QString DeliveryFacts::breakerText(const EndpointBreaker &breaker, Instant now) const
{
    switch (breaker.state) {
    case EndpointBreaker::State::None:
        return {};
    case EndpointBreaker::State::Closed:
        if (breaker.failuresInARow > 0)
            return tr("closed, %n failure(s) in a row", nullptr, int(breaker.failuresInARow));
        if (breaker.rejectionsInARow > 0)
            return tr("closed, %n delivery(s) refused in a row", nullptr, int(breaker.rejectionsInARow));
        return breaker.inFlightLimit ? tr("closed") : tr("closed: all is sent at once");
    case EndpointBreaker::State::Open:
        return breaker.nextProbeAt
            ? tr("open: deliveries wait, one is tried %1").arg(probeText(*breaker.nextProbeAt, now))
            : tr("open: deliveries wait");
    case EndpointBreaker::State::HalfOpen:
        return tr("half open: a probe is under way");
    }
    Q_UNREACHABLE();
}

void DeliveryFacts::setDetail(const DeliveryDetail &detail, Instant now)
{
    const Delivery &delivery = detail.delivery;
    const bool waits = delivery.state == DeliveryState::Pending;
    const bool isOpen = waits || delivery.state == DeliveryState::InFlight;
    m_endpoint->setPlainText(endpointText(detail));
    const QString limit = detail.breaker ? limitText(*detail.breaker) : QString();
    const QString breaker = detail.breaker ? breakerText(*detail.breaker, now) : QString();
    m_breaker->setPlainText(limit.isEmpty() ? breaker : tr("%1; %2").arg(breaker, limit));
    m_key->setPlainText(visibleText(redacted(detail.orderKey), longestShownKey));
    const QString sent = sentTo(detail);
    const QString current = detail.url.isEmpty() ? QString() : withoutCredentials(detail.url);
    m_sentTo->setPlainText(sent);
    m_url->setPlainText(current == sent ? QString() : current);
    m_created->setPlainText(exact(delivery.createdAt));
    m_sent->setPlainText(isOpen || delivery.sentAt ? exact(delivery.sentAt) : QString());
    m_settled->setPlainText(settledText(delivery));
    m_next->setPlainText(waits && delivery.nextAttemptAt
            ? tr("%1, %2").arg(exact(delivery.nextAttemptAt), relativeTime(*delivery.nextAttemptAt, now))
            : QString());
    m_timeout->setPlainText(detail.timeoutMs ? durationText(std::chrono::milliseconds(*detail.timeoutMs)) : QString());
    m_messageId->setPlainText(detail.messageId);
    m_requestedBy->setPlainText(detail.requestedBy);
    if (m_columns > 0)
        place();
}

} // namespace signalbox
