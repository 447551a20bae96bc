#pragma once

#include "domain/deliveries/deliverydetail.h"

#include <QTimeZone>
#include <QWidget>

class QGridLayout;

namespace signalbox {

class PlainLabel;

/// Names and values: where a delivery goes and how that endpoint is doing, its times, its message id.
class DeliveryFacts : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryFacts(const QTimeZone &zone, QWidget *parent = nullptr);

    void setDetail(const DeliveryDetail &detail, Instant now);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Fact {
        PlainLabel *name;
        PlainLabel *value;
    };

    PlainLabel *add(const QString &name);
    void place();
    QString exact(const std::optional<Instant> &time) const;
    QString settledText(const Delivery &delivery) const;
    QString endpointText(const DeliveryDetail &detail) const;
    QString breakerText(const EndpointBreaker &breaker, Instant now) const;

    QTimeZone m_zone;
    QGridLayout *m_grid;
    QList<Fact> m_facts;
    int m_columns = 0;
    PlainLabel *m_endpoint;
    PlainLabel *m_breaker;
    PlainLabel *m_sentTo;
    PlainLabel *m_url; // where it would go now
    PlainLabel *m_created;
    PlainLabel *m_sent;
    PlainLabel *m_settled;
    PlainLabel *m_next;
    PlainLabel *m_timeout;
    PlainLabel *m_key; // those with the same go one after the other
    PlainLabel *m_messageId;
    PlainLabel *m_requestedBy;
};

} // namespace signalbox
