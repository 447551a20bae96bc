#pragma once

#include "domain/deliveries/deliverydetail.h"
#include "models/rowmodel.h"

namespace signalbox {

inline qint64 keyOfRelatedDelivery(const RelatedDelivery &related)
{
    return related.delivery.id;
}

/// Deliveries that belong to one: its original, its replays, its neighbours at the same endpoint.
class RelatedDeliveryModel final : public RowModel<RelatedDelivery, keyOfRelatedDelivery>
{
    Q_OBJECT

public:
    enum Column { Status, Id, Relation, Event, Created, Message, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    void setDeliveries(const QList<RelatedDelivery> &deliveries) { merge(deliveries); }

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const RelatedDelivery &related, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const RelatedDelivery &related, int column) const override { return text(related, column); }
    QString toolTip(const RelatedDelivery &related, int column) const override;
    std::optional<HealthState> state(const RelatedDelivery &related, int column) const override;
    bool isNumeric(int column) const override { return column == Id; }
    bool isSample(const RelatedDelivery &related) const override { return related.delivery.sample; }
    QList<int> agingColumns() const override { return {Created}; }
};

} // namespace signalbox
