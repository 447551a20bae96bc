#pragma once

#include "models/rowmodel.h"
#include "panels/metrics/differences/differencerows.h"

namespace signalbox {

inline QString keyOfDifference(const DifferenceRow &row)
{
    return row.id;
}

/// What differs, as a list.
class DifferenceModel final : public RowModel<DifferenceRow, keyOfDifference>
{
    Q_OBJECT

public:
    enum Column { State, What, Sentence, Sure, Course, ColumnCount };
    Q_ENUM(Column)
    static constexpr int beforeRole = GroupRole + 1; // QList<double>
    static constexpr int insideRole = GroupRole + 2;

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    void setRows(const QList<DifferenceRow> &rows) { merge(rows); }

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const DifferenceRow &row, int column) const override;
    QVariant sortValue(const DifferenceRow &row, int column) const override { return text(row, column); }
    QString toolTip(const DifferenceRow &row, int column) const override;
    std::optional<HealthState> state(const DifferenceRow &row, int column) const override;
    QStringList words(int column) const override;
};

} // namespace signalbox
