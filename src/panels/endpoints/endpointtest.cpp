#include "panels/endpoints/endpointtest.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/deliveries/deliverydetailsource.h"
#include "domain/endpoints/endpointsource.h"

#include <QTimer>
#include <QWidget>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds atOnce(500);
constexpr std::chrono::milliseconds whileWaiting(3000); // for its next attempt

bool isSettledDelivery(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Delivered || delivery.state == DeliveryState::Failed;
}

QString outcomeWords(const Delivery &delivery, Instant now)
{
    const QString said = visibleText(delivery.errorMessage, 300);
    switch (delivery.state) {
    case DeliveryState::Delivered:
        return EndpointTest::tr("The endpoint answered with %1.").arg(delivery.responseStatus.value_or(0));
    case DeliveryState::Failed:
        return said.isEmpty() ? EndpointTest::tr("The endpoint did not accept it.") : said + u'.';
    case DeliveryState::Pending:
        if (delivery.nextAttemptAt && !said.isEmpty())
            return EndpointTest::tr("%1. Tried again %2.").arg(said, relativeTime(*delivery.nextAttemptAt, now));
        return said.isEmpty() ? EndpointTest::tr("It waits to be sent.") : said + u'.';
    case DeliveryState::InFlight:
        return EndpointTest::tr("It was sent; the answer is awaited.");
    case DeliveryState::Unknown:
        return EndpointTest::tr("This database does not tell what became of it.");
    }
    Q_UNREACHABLE();
}

} // namespace

EndpointTest::EndpointTest(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_pending(pending), m_window(window), m_write(context, pending),
      m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, &EndpointTest::follow);
}

const Delivery *EndpointTest::delivery(qint64 endpointId) const
{
    return endpointId == m_endpoint && m_seen ? &*m_seen : nullptr;
}

void EndpointTest::start(const StoredEndpoint &endpoint)
{
    if (isAsking())
        return;
    const KeyedWrite<qint64>::Act act{
        .subject = endpoint.name,
        .name = u"endpoints/test"_s,
        .send =
            [this, id = endpoint.id, name = endpoint.name](const QUuid &) {
                m_endpoint = id;
                m_delivery.reset();
                m_seen.reset();
                say(tr("Asking the database to send it."));
                return m_context.sources.get<EndpointSource>().test(name, u"{\"test\": true}"_s);
            },
        .lookUp = {},
    };
    const auto then = [this, name = endpoint.name](const WriteOutcome<qint64> &outcome) {
        m_write.forget(name); // the next test is another one, and is asked about again
        sent(outcome);
    };
    if (m_context.profile.environment != Environment::Production)
        return m_write.start(act, then);
    m_write.review(
        {tr("Test %1").arg(endpoint.name),
            tr("The event test.webhook is sent to %1 at its stored URL, as a delivery of its own.").arg(endpoint.name),
            {}, tr("Send the test")},
        m_window, act, then);
}

void EndpointTest::sent(const WriteOutcome<qint64> &outcome)
{
    using Kind = WriteOutcome<qint64>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        m_delivery = *outcome.value;
        m_timer->start(atOnce);
        say(tr("Delivery %1 is on its way.").arg(*outcome.value));
        return follow();
    case Kind::Refused: {
        const Error &error = outcome.error;
        return say(tr("No test was sent: %1").arg(error.serverWords.isEmpty() ? error.what : error.serverWords));
    }
    case Kind::NotDone:
    case Kind::Unknown:
        return say(tr("No answer came, so it is not known whether the test was sent. Its deliveries tell."));
    }
}

void EndpointTest::follow()
{
    if (!m_delivery)
        return m_timer->stop();
    if (m_looking || !m_window->isVisible())
        return;
    m_looking = true;
    m_pending.await(m_context.sources.get<DeliveryDetailSource>().detail(*m_delivery), this,
        [this, id = *m_delivery](const Result<DeliveryDetail> &answer) {
            m_looking = false;
            if (m_delivery == id && answer) // else asked again by the timer
                show(answer->delivery);
        });
}

void EndpointTest::show(const Delivery &delivery)
{
    m_seen = delivery;
    QString words = outcomeWords(delivery, m_context.clock->now());
    if (delivery.sentAt && delivery.completedAt)
        words += u' ' + tr("Settled after %1.").arg(durationText(*delivery.completedAt - *delivery.sentAt));
    if (isSettledDelivery(delivery)) {
        m_timer->stop();
        emit settled();
    } else {
        m_timer->setInterval(delivery.state == DeliveryState::InFlight ? atOnce : whileWaiting);
    }
    say(words);
}

void EndpointTest::say(const QString &words)
{
    m_words = words;
    emit changed();
}

} // namespace signalbox
