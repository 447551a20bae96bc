#pragma once

#include "domain/deliveries/deliverydetail.h"
#include "models/rowmodel.h"

namespace signalbox {

inline int keyOfAttempt(const DeliveryAttempt &attempt)
{
    return attempt.attempt;
}

/// The attempts of one delivery, oldest first.
class DeliveryAttemptModel final : public RowModel<DeliveryAttempt, keyOfAttempt>
{
    Q_OBJECT

public:
    enum Column { Status, Attempt, Sent, Settled, Answer, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    void setAttempts(const QList<DeliveryAttempt> &attempts);

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const DeliveryAttempt &attempt, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const DeliveryAttempt &attempt, int column) const override { return text(attempt, column); }
    QString toolTip(const DeliveryAttempt &attempt, int column) const override;
    std::optional<HealthState> state(const DeliveryAttempt &attempt, int column) const override;
    bool isNumeric(int column) const override { return column == Attempt || column == Settled; }
    QList<int> agingColumns() const override { return {Sent}; }
};

} // namespace signalbox
