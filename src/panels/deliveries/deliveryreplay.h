#pragma once

#include "domain/deliveries/delivery.h"
#include "panels/panelcontext.h"

#include <QHash>
#include <QObject>
#include <QUuid>

class QWidget;

namespace signalbox {

class PendingAnswers;

/// Sends one delivery again: asks first where that is due, and never sends twice when the outcome is not known.
class DeliveryReplay final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what a question stands in front of.
    DeliveryReplay(const PanelContext &context, PendingAnswers &pending, QWidget *window);

    /// Why it cannot be sent again now; empty when it can.
    QString obstacle(const std::optional<DeliveryDetail> &detail) const;
    /// What the button says that calls ask().
    QString buttonText(qint64 deliveryId) const;
    void ask(const DeliveryDetail &detail);

signals:
    void changed(); // obstacle() or buttonText()
    void replayed(qint64 deliveryId, qint64 copyId);
    void notReplayed(const QString &why);

private:
    void send(qint64 deliveryId);
    void finish(qint64 deliveryId, const Result<qint64> &answer);

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QWidget *m_window;
    bool m_sending = false;
    QHash<qint64, QUuid> m_keys; // of replays whose outcome is not known yet
};

} // namespace signalbox
