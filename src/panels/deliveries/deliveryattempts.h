#pragma once

#include "domain/deliveries/deliverydetailsource.h"
#include "panels/deliveries/deliverybody.h"

#include <QTimeZone>

namespace signalbox {

class Clock;
class DeliveryAttemptModel;
class DetailSection;
class PlainLabel;
class TableView;
class TextPane;

/// Every attempt of a delivery in a table, and below it what was sent and answered in the chosen one.
class DeliveryAttempts : public QWidget
{
    Q_OBJECT

public:
    DeliveryAttempts(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    void setTextSource(DeliveryDetailSource &source);
    /// The chosen attempt stays the chosen one; of another delivery it is the last.
    void setDetail(const DeliveryDetail &detail);
    void updateTimes();

private:
    QWidget *makeAttempt();
    TextPane *makeHeaders(const QString &name);
    void showAttempt();
    static void showHeaders(TextPane *pane, const QStringList &lines);

    DeliveryAttemptModel *m_attempts;
    TableView *m_table;
    DetailSection *m_section;
    TextPane *m_request = nullptr;
    TextPane *m_response = nullptr;
    PlainLabel *m_signed = nullptr;
    DeliveryBody *m_body = nullptr;
    qint64 m_deliveryId = 0;
};

} // namespace signalbox
