#pragma once

#include "domain/deliveries/delivery.h"
#include "panels/acts/keyedwrite.h"

class QTimer;

namespace signalbox {

struct StoredEndpoint;

/// Sends a test event to an endpoint and follows its delivery for as long as `window` can be seen.
class EndpointTest final : public QObject
{
    Q_OBJECT

public:
    EndpointTest(const PanelContext &context, PendingAnswers &pending, QWidget *window);

    bool isAsking() const { return m_write.isBusy(); }
    std::optional<qint64> deliveryId() const { return m_delivery; }
    /// How the test of that endpoint goes; empty for another one.
    QString words(qint64 endpointId) const { return endpointId == m_endpoint ? m_words : QString(); }
    const Delivery *delivery(qint64 endpointId) const; // null while it is not known
    /// Asks first on production.
    void start(const StoredEndpoint &endpoint);

signals:
    void changed();
    void settled(); // the delivery ended

private:
    void sent(const WriteOutcome<qint64> &outcome);
    void follow();
    void show(const Delivery &delivery);
    void say(const QString &words);

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QWidget *m_window;
    KeyedWrite<qint64> m_write;
    QTimer *m_timer;
    qint64 m_endpoint = 0;
    std::optional<qint64> m_delivery; // that tests it
    std::optional<Delivery> m_seen; // as it was when last looked at
    QString m_words;
    bool m_looking = false;
};

} // namespace signalbox
