#pragma once

#include "domain/endpoints/endpoint.h"
#include "models/rowmodel.h"

namespace signalbox {

inline qint64 keyOfChange(const EndpointLogEntry &change)
{
    return change.id;
}

/// The log of changes to one endpoint, newest first: who changed what, from what to what.
class EndpointChangeModel final : public RowModel<EndpointLogEntry, keyOfChange>
{
    Q_OBJECT

public:
    enum Column { When, Who, What, From, To, Reason, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    void setChanges(const QList<EndpointLogEntry> &changes) { merge(changes); }

protected:
    QString headerText(int column) const override;
    QString text(const EndpointLogEntry &change, int column) const override;
    QVariant sortValue(const EndpointLogEntry &change, int column) const override { return text(change, column); }
    QString toolTip(const EndpointLogEntry &change, int column) const override;
    QList<int> agingColumns() const override { return {When}; }
};

} // namespace signalbox
