#pragma once

#include "domain/metrics/live/blockingtree.h"
#include "models/rowmodel.h"

namespace signalbox {

/// The processes that wait for a lock below those that they wait for. Who keeps the sampling gives it the rows.
class BlockingModel final : public RowModel<BlockingRow, keyOfBlockingRow>
{
    Q_OBJECT

public:
    enum Column {
        Process,
        Doing,
        Waits,
        Lock,
        WaitsFor,
        Transaction,
        Role,
        Application,
        Database,
        Statement,
        ColumnCount
    };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    void show(const QList<BlockingRow> &rows, Instant at); // as of then, by the server's clock
    static QString nameOf(const LiveBackend &backend); // "process 4711"

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const BlockingRow &row, int column) const override;
    QVariant sortValue(const BlockingRow &row, int column) const override;
    QString toolTip(const BlockingRow &row, int column) const override;
    std::optional<HealthState> state(const BlockingRow &row, int column) const override;
    bool isNumeric(int column) const override { return column == Waits || column == Transaction; }
    QList<int> agingColumns() const override { return {Waits, Transaction}; }

private:
    QString ageText(const std::optional<Instant> &since) const;

    Instant m_at;
};

} // namespace signalbox
