#pragma once

#include "domain/testbench/benchsend.h"
#include "models/rowmodel.h"

namespace signalbox {

/// One step of a sequence and what came of it in the last run.
struct SequenceStepRow {
    int place = 0;
    SequenceStep step;
    std::optional<SendAnswer> answer;

    bool operator==(const SequenceStepRow &) const = default;
};

inline int keyOfStep(const SequenceStepRow &row)
{
    return row.place;
}

/// The steps of one sequence in their order.
class SequenceStepModel final : public RowModel<SequenceStepRow, keyOfStep>
{
    Q_OBJECT

public:
    enum Column { Place, Result, Event, To, Way, Took, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    void setSteps(const QList<SequenceStep> &steps); // the results go
    void setAnswer(int place, const SendAnswer &answer);

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const SequenceStepRow &row, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const SequenceStepRow &row, int column) const override;
    QString toolTip(const SequenceStepRow &row, int column) const override;
    std::optional<HealthState> state(const SequenceStepRow &row, int column) const override;
    bool isNumeric(int column) const override { return column == Place || column == Took; }
};

} // namespace signalbox
