#pragma once

#include "domain/deliveries/delivery.h"
#include "domain/deliveries/deliverydetail.h"
#include "panels/panelcontext.h"

#include <QStackedWidget>

namespace signalbox {

class DeliveryDetailView;
class PendingAnswers;
class StatePlaceholder;

/// The detail beside the list: reads what is known of one delivery and shows it, or says why there is nothing to show.
class DeliveryPane final : public QStackedWidget
{
    Q_OBJECT

public:
    DeliveryPane(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    DeliveryDetailView &view() { return *m_view; }
    /// What is on show; not set while it is being read.
    const std::optional<DeliveryDetail> &detail() const { return m_detail; }

    void showDelivery(qint64 deliveryId);
    void showNothing();
    /// Reads again what has gone on since, at the latest after some seconds, as its endpoint goes on, too: `row` is what the list says of the shown delivery, if it has it.
    void follow(const std::optional<Delivery> &row);
    void refresh();
    void updateTimes();

signals:
    void loaded(const signalbox::DeliveryDetail &detail);

private:
    void load();

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    StatePlaceholder *m_placeholder;
    DeliveryDetailView *m_view;
    std::optional<qint64> m_id;
    std::optional<DeliveryDetail> m_detail; // of m_id
    std::optional<Instant> m_loadedAt;
    bool m_loading = false; // again, what is on show
};

} // namespace signalbox
