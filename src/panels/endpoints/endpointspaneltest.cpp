#include "panels/endpoints/endpointspanel.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "panels/endpoints/endpointeditor.h"

#include <QTimer>

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
        return EndpointsPanel::tr("The endpoint answered with %1.").arg(delivery.responseStatus.value_or(0));
    case DeliveryState::Failed:
        return said.isEmpty() ? EndpointsPanel::tr("The endpoint did not accept it.") : said + u'.';
    case DeliveryState::Pending:
        if (delivery.nextAttemptAt && !said.isEmpty())
            return EndpointsPanel::tr("%1. Tried again %2.").arg(said, relativeTime(*delivery.nextAttemptAt, now));
        return said.isEmpty() ? EndpointsPanel::tr("It waits to be sent.") : said + u'.';
    case DeliveryState::InFlight:
        return EndpointsPanel::tr("It was sent; the answer is awaited.");
    case DeliveryState::Unknown:
        return EndpointsPanel::tr("This database does not tell what became of it.");
    }
    Q_UNREACHABLE();
}

} // namespace

void EndpointsPanel::askTest()
{
    if (!m_stored || m_testing)
        return;
    if (context().profile.environment != Environment::Production)
        return test();
    review(
        {tr("Test %1").arg(m_stored->name),
            tr("The event test.webhook is sent to %1 at its stored URL, as a delivery of its own.").arg(m_stored->name),
            {}, tr("Send the test")},
        [this] { test(); });
}

void EndpointsPanel::test()
{
    if (!m_stored)
        return;
    m_testing = true;
    m_tested = m_stored->id;
    m_test.reset();
    m_testDelivery.reset();
    m_testWords = tr("Asking the database to send it.");
    showTest();
    showObstacles();
    await(context().sources.endpointEditing.test(m_stored->name, u"{\"test\": true}"_s),
        [this](const Result<qint64> &answer) {
            m_testing = false;
            showObstacles();
            if (!answer) {
                const Error &error = answer.error();
                m_testWords = error.kind == ErrorKind::Lost || error.kind == ErrorKind::Timeout
                    ? tr("No answer came, so it is not known whether the test was sent. Its deliveries tell.")
                    : tr("No test was sent: %1").arg(error.serverWords.isEmpty() ? error.what : error.serverWords);
                return showTest();
            }
            m_test = *answer;
            m_testWords = tr("Delivery %1 is on its way.").arg(*answer);
            m_testTimer->start(atOnce);
            showTest();
            followTest();
        });
}

void EndpointsPanel::followTest()
{
    if (!m_test)
        return m_testTimer->stop();
    if (m_looking || !isVisible())
        return;
    m_looking = true;
    const qint64 id = *m_test;
    await(context().sources.deliveryDetail(id), [this, id](const Result<DeliveryDetail> &answer) {
        m_looking = false;
        if (m_test != id || !answer)
            return; // asked again by the timer
        m_testDelivery = answer->delivery;
        m_testWords = outcomeWords(answer->delivery, context().clock->now());
        if (const auto &sent = answer->delivery.sentAt; sent && answer->delivery.completedAt)
            m_testWords += u' ' + tr("Settled after %1.").arg(durationText(*answer->delivery.completedAt - *sent));
        if (isSettledDelivery(answer->delivery)) {
            m_testTimer->stop();
            load();
        } else {
            m_testTimer->setInterval(answer->delivery.state == DeliveryState::InFlight ? atOnce : whileWaiting);
        }
        showTest();
    });
}

void EndpointsPanel::showTest()
{
    const bool ours = m_selected && *m_selected == m_tested && m_tested != 0;
    m_editor->setTest(ours && m_testDelivery ? &*m_testDelivery : nullptr, ours ? m_testWords : QString());
}

} // namespace signalbox
