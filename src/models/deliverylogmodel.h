#pragma once

#include "core/result.h"
#include "domain/delivery.h"
#include "domain/deliveryfilter.h"
#include "models/rowmodel.h"

#include <functional>

namespace signalbox {

inline qint64 keyOfDelivery(const Delivery &delivery)
{
    return delivery.id;
}

/// Where the delivery list reads from; see WebhookStore for what the functions promise.
struct DeliverySource {
    std::function<Async<DeliveryPage>(const DeliveryFilter &filter, const DeliveryPageRequest &request)> page;
    std::function<Async<DeliveryPage>(const DeliveryFilter &filter, qint64 fromId, int limit)> newerThan;
};

/// Webhook deliveries, newest first. Grows downwards by keyset pages as the view scrolls; a refresh reads the head
/// again and merges it. While new rows are held back they are only counted, so that nothing moves under the mouse.
class DeliveryLogModel final : public RowModel<Delivery, keyOfDelivery>
{
    Q_OBJECT
    Q_PROPERTY(int pendingNewRows READ pendingNewRows NOTIFY pendingNewRowsChanged)

public:
    enum Column { Created, Status, Endpoint, Event, Response, Attempts, Settled, Message, Id, ColumnCount };
    Q_ENUM(Column)

    DeliveryLogModel(DeliverySource source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const DeliveryFilter &filter() const { return m_filter; }
    /// The rows of the old filter stay until the answer for the new one is there.
    void setFilter(const DeliveryFilter &filter);

    /// Reads the first page, or the newest rows again; does nothing while such an answer is still awaited.
    void refresh();
    /// Puts a fresher reading of a delivery in its row, if it has one.
    void update(const Delivery &delivery);
    bool reachedEnd() const { return m_firstPageRead && !m_olderBefore; }

    bool holdsNewRows() const { return m_holdNewRows; }
    void setHoldNewRows(bool hold); // letting go releases what was held
    int pendingNewRows() const { return int(m_held.size()); }
    void releaseNewRows();

signals:
    void pendingNewRowsChanged(int count);

protected:
    QString headerText(int column) const override;
    QString text(const Delivery &delivery, int column) const override;
    QVariant sortValue(const Delivery &delivery, int column) const override;
    QString toolTip(const Delivery &delivery, int column) const override;
    std::optional<HealthState> state(const Delivery &delivery, int column) const override;
    bool isNumeric(int column) const override;
    bool isSample(const Delivery &delivery) const override { return delivery.sample; }
    QList<int> agingColumns() const override { return {Created}; }

private:
    void readFirstPage();
    void readHead();
    void applyFirstPage(const DeliveryPage &page);
    void applyHead(const DeliveryPage &page, qint64 fromId);
    void readOlderPage();
    void applyOlderPage(const DeliveryPage &page, qint64 beforeId);
    int rowsFrom(qint64 id) const;
    void setHeld(const QList<Delivery> &held, std::optional<qint64> gapBelow);

    DeliverySource m_source;
    DeliveryFilter m_filter;
    QList<Delivery> m_held; // newest first, not on show
    std::optional<qint64> m_gapBelow; // rows are missing between the held ones, from this id, and those on show
    std::optional<qint64> m_olderBefore; // where the next page starts; none at the end
    int m_emptyPages = 0; // in a row
    bool m_holdNewRows = false;
    bool m_firstPageRead = false; // with the filter in force
    bool m_pageFailed = false; // do not ask for older rows again and again
    bool m_readingHead = false;
    bool m_readingOlder = false;
    int m_generation = 0; // a newer filter makes older answers worthless
};

} // namespace signalbox
