#pragma once

#include "domain/deliveries/delivery.h"
#include "domain/deliveries/deliverydetail.h"
#include "panels/acts/keyedwrite.h"

#include <QObject>

class QWidget;

namespace signalbox {

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
    void finish(qint64 deliveryId, const WriteOutcome<qint64> &outcome);

    const PanelContext &m_context;
    QWidget *m_window;
    KeyedWrite<qint64> m_write; // by delivery
};

} // namespace signalbox
