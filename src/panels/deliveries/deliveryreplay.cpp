#include "panels/deliveries/deliveryreplay.h"

#include "core/outcome.h"
#include "panels/acts/reviewdialog.h"
#include "panels/pendinganswers.h"
#include "panels/replay/replaywords.h"

namespace signalbox {

using namespace Qt::StringLiterals;

DeliveryReplay::DeliveryReplay(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_pending(pending), m_window(window)
{ }

QString DeliveryReplay::obstacle(const std::optional<DeliveryDetail> &detail) const
{
    if (m_sending)
        return tr("A replay is under way.");
    if (detail && !detail->delivery.endpointId)
        return tr("Its endpoint was deleted, so there is nowhere to send it.");
    if (!m_context.capabilities().canCall(u"public.replay_webhook"_s))
        return tr(
            "This database has no replay_webhook() that you may call. Run \"signalbox migrate\", or ask its owner "
            "for EXECUTE on it.");
    return {};
}

QString DeliveryReplay::buttonText(qint64 deliveryId) const
{
    return m_keys.contains(deliveryId) && !m_sending ? tr("Check the replay") : tr("Replay this delivery");
}

void DeliveryReplay::ask(const DeliveryDetail &detail)
{
    if (!obstacle(detail).isEmpty())
        return;
    const qint64 id = detail.delivery.id;
    if (m_keys.contains(id) || m_context.profile.environment != Environment::Production)
        return send(id);
    const QString what
        = tr("Delivery %1 will be sent again to %2 at %3. The receiver gets the same message id, so it can "
             "tell the repetition.")
              .arg(id)
              .arg(detail.delivery.endpointName, detail.url);
    auto *confirm = new ReviewDialog(
        {tr("Replay on production"), what, {}, tr("Replay this delivery")}, m_context.profile, m_window);
    connect(confirm, &QDialog::accepted, this, [this, id] { send(id); });
    confirm->open();
}

void DeliveryReplay::send(qint64 deliveryId)
{
    m_sending = true;
    QUuid &key = m_keys[deliveryId]; // asking again with the key of before sends nothing twice
    if (key.isNull())
        key = QUuid::createUuid();
    emit changed();
    m_pending.await(m_context.sources.replay(deliveryId, key), this, [this, deliveryId](const Result<qint64> &answer) {
        m_sending = false;
        finish(deliveryId, answer);
        emit changed();
    });
}

void DeliveryReplay::finish(qint64 deliveryId, const Result<qint64> &answer)
{
    if (!answer && outcomeUnknown(answer.error().kind)) {
        emit notReplayed(tr("No answer came, so it is not known whether delivery %1 was sent again. Checking "
                            "does not send it twice.")
                             .arg(deliveryId));
        return;
    }
    m_keys.remove(deliveryId);
    if (!answer) {
        const Error &error = answer.error();
        const QString words = error.serverWords.isEmpty() ? error.hint : error.serverWords;
        emit notReplayed(tr("Delivery %1 was not replayed: %2 %3").arg(deliveryId).arg(error.what, words));
        return;
    }
    emit replayed(deliveryId, *answer);
}

} // namespace signalbox
