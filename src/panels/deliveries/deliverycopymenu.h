#pragma once

#include "domain/deliveries/deliverydetailsource.h"

#include <QMenu>

#include <memory>

namespace signalbox {

/// Copies deliveries as cURL, SQL or JSON. Reads them first, whole payloads included, one after the other, so the clipboard
/// has them a moment later; copied() and failed() tell.
class DeliveryCopyMenu final : public QMenu
{
    Q_OBJECT

public:
    enum class Form { Curl, Sql, Json };

    static constexpr int mostDeliveries = 200; // beyond that an export is the tool

    /// `chosen` says which ones when an action is triggered.
    DeliveryCopyMenu(DeliveryDetailSource &source, std::function<QList<qint64>()> chosen, QWidget *parent);

    void copy(const QList<qint64> &deliveries, Form form);

signals:
    void copied(const QString &what);
    void failed(const QString &why);

private:
    struct Job {
        QList<qint64> waiting;
        QList<DeliveryDetail> read;
        Form form;
    };

    void readNext(const std::shared_ptr<Job> &job);
    void readPayload(const std::shared_ptr<Job> &job);
    void finish(const Job &job);

    DeliveryDetailSource &m_source;
    std::shared_ptr<Job> m_job; // a newer one makes an older one void
};

} // namespace signalbox
