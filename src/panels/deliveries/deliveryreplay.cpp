#include "panels/deliveries/deliveryreplay.h"

#include "domain/replay/replaysource.h"
#include "panels/replay/replaywords.h"

namespace signalbox {

using namespace Qt::StringLiterals;

DeliveryReplay::DeliveryReplay(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_window(window), m_write(context, pending)
{
    connect(&m_write, &WriteProgress::changed, this, &DeliveryReplay::changed);
}

QString DeliveryReplay::obstacle(const std::optional<DeliveryDetail> &detail) const
{
    if (m_write.isBusy())
        return tr("A replay is under way.");
    if (detail && !detail->delivery.endpointId)
        return tr("Its endpoint was deleted, so there is nowhere to send it.");
    if (!m_context.capabilities().canCall(u"public.replay_webhook"_s))
        return tr("This database has no replay_webhook() that you may call. Install the automation (menu Project), or "
                  "ask its owner "
                  "for EXECUTE on it.");
    return {};
}

QString DeliveryReplay::buttonText(qint64 deliveryId) const
{
    return m_write.isUnknown(QString::number(deliveryId)) && !m_write.isBusy() ? tr("Check the replay")
                                                                               : tr("Replay this delivery");
}

void DeliveryReplay::ask(const DeliveryDetail &detail)
{
    if (!obstacle(detail).isEmpty())
        return;
    const qint64 id = detail.delivery.id;
    const KeyedWrite<qint64>::Act act{
        .subject = QString::number(id),
        .name = u"replay/replay"_s,
        .send = [this, id](const QUuid &key) { return m_context.sources.get<ReplaySource>().replay(id, key); },
        .lookUp = {},
    };
    const auto then = [this, id](const WriteOutcome<qint64> &outcome) { finish(id, outcome); };
    const QString what
        = tr("Delivery %1 will be sent again to %2 at %3. The receiver gets the same message id, so it can "
             "tell the repetition.")
              .arg(id)
              .arg(detail.delivery.endpointName, detail.url);
    if (m_context.profile.environment == Environment::Production)
        m_write.review({tr("Replay on production"), what, {}, tr("Replay this delivery")}, m_window, act, then);
    else
        m_write.start(act, then);
}

void DeliveryReplay::finish(qint64 deliveryId, const WriteOutcome<qint64> &outcome)
{
    using Kind = WriteOutcome<qint64>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        emit replayed(deliveryId, *outcome.value);
        return;
    case Kind::Unknown:
    case Kind::NotDone:
        emit notReplayed(tr("No answer came, so it is not known whether delivery %1 was sent again. Checking "
                            "does not send it twice.")
                             .arg(deliveryId));
        return;
    case Kind::Refused:
        break;
    }
    const Error &error = outcome.error;
    const QString words = error.serverWords.isEmpty() ? error.hint : error.serverWords;
    emit notReplayed(tr("Delivery %1 was not replayed: %2 %3").arg(deliveryId).arg(error.what, words));
}

} // namespace signalbox
