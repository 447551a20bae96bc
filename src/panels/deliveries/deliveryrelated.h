#pragma once

#include "domain/deliveries/deliverydetail.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QPushButton;

namespace signalbox {

class Clock;
class PlainLabel;
class RelatedDeliveryModel;
class TableView;

/// What a delivery has to do with others: what made it, its original and replays, what its endpoint answered in the same
/// minute, what was changed about the endpoint.
class DeliveryRelated : public QWidget
{
    Q_OBJECT

public:
    DeliveryRelated(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    void setDetail(const DeliveryDetail &detail);
    void updateTimes();

signals:
    void deliveryRequested(qint64 deliveryId);
    void runRequested(qint64 runId); // the cron run that made it
    void formerUrlRequested(); // to be put back

private:
    QString changesText(const DeliveryDetail &detail) const;

    QTimeZone m_zone;
    std::optional<qint64> m_maker;
    PlainLabel *m_origin;
    QPushButton *m_run;
    RelatedDeliveryModel *m_deliveries;
    TableView *m_table;
    PlainLabel *m_changes;
    QPushButton *m_formerUrl;
    PlainLabel *m_unread;
};

} // namespace signalbox
