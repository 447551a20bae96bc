#pragma once

#include "domain/testbench/benchsend.h"
#include "models/rowmodel.h"

namespace signalbox {

inline QUuid keyOfSend(const SendRecord &record)
{
    return record.id;
}

/// The sends that were made here, newest first, so many and no more.
class SendHistoryModel final : public RowModel<SendRecord, keyOfSend>
{
    Q_OBJECT

public:
    enum Column { Result, Event, To, Took, When, Way, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    void add(const SendRecord &record);
    void setRecords(const QList<SendRecord> &records);
    void removeAll();

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const SendRecord &record, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const SendRecord &record, int column) const override;
    QString toolTip(const SendRecord &record, int column) const override;
    std::optional<HealthState> state(const SendRecord &record, int column) const override;
    bool isNumeric(int column) const override { return column == Took; }
    QList<int> agingColumns() const override { return {When}; }
};

} // namespace signalbox
