#pragma once

#include "domain/deliveries/deliverydetail.h"
#include "panels/acts/keyedwrite.h"

#include <QObject>

class QWidget;

namespace signalbox {

/// Gives up a delivery that failed and blocks its key, so that what waits behind it goes on. Asks first.
class DeliverySkip final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what a question stands in front of.
    DeliverySkip(const PanelContext &context, PendingAnswers &pending, QWidget *window);

    /// It blocks its key, or it is not known whether it was skipped.
    bool isOffered(const std::optional<DeliveryDetail> &detail) const;
    /// Why it cannot be skipped now; empty when it can.
    QString obstacle() const;
    /// What the button says that calls ask().
    QString buttonText(qint64 deliveryId) const;
    void ask(const DeliveryDetail &detail);

signals:
    void changed(); // obstacle() or buttonText()
    void skipped(qint64 deliveryId, const QString &words);
    void notSkipped(const QString &why);

private:
    void finish(qint64 deliveryId, const WriteOutcome<bool> &outcome);

    const PanelContext &m_context;
    QWidget *m_window;
    KeyedWrite<bool> m_write; // by delivery
};

} // namespace signalbox
