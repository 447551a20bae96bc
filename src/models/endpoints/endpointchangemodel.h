#pragma once

#include "domain/endpointchange.h"
#include "models/rowmodel.h"

namespace signalbox {

inline qint64 keyOfChange(const EndpointChange &change)
{
    return change.id;
}

/// The log of changes to one endpoint, newest first: who changed what, from what to what.
class EndpointChangeModel final : public RowModel<EndpointChange, keyOfChange>
{
    Q_OBJECT

public:
    enum Column { When, Who, What, From, To, Reason, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    void setChanges(const QList<EndpointChange> &changes) { merge(changes); }

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const EndpointChange &change, int column) const override;
    QVariant sortValue(const EndpointChange &change, int column) const override { return text(change, column); }
    QString toolTip(const EndpointChange &change, int column) const override;
    QList<int> agingColumns() const override { return {When}; }

private:
    static QString wholeText(EndpointChange::Operation operation);
};

} // namespace signalbox
