#include "panels/metrics/differences/differencemodel.h"

namespace signalbox {

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && (role == beforeRole || role == insideRole))
        return QVariant::fromValue(role == beforeRole ? row(index.row()).before : row(index.row()).inside);
    return RowModel::data(index, role);
}

QString DifferenceModel::headerText(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("Change");
    case What:
        return tr("What");
    case Sentence:
        return tr("How");
    case Sure:
        return tr("Sure");
    case Course:
        return tr("Before | in the span");
    case ColumnCount:
        break;
    }
    return {};
}

QString DifferenceModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("What became of it in the span, beside the time before.");
    case What:
        return tr("The series, the deliveries, the job or what was changed.");
    case Sentence:
        return tr("What it comes to in the span, and what was usual before.");
    case Sure:
        return tr("How sure it is that it differs, however many things were compared. Changes of the configuration are "
                  "facts.");
    case Course:
        return tr("The values of both spans; those in the marked one are drawn strong.");
    case ColumnCount:
        break;
    }
    return {};
}

QString DifferenceModel::text(const DifferenceRow &row, int column) const
{
    switch (Column(column)) {
    case State:
        return row.word;
    case What:
        return row.what;
    case Sentence:
        return row.sentence;
    case Sure:
        return row.sure.isEmpty() ? tr("a fact") : row.sure;
    case Course:
    case ColumnCount:
        break;
    }
    return {};
}

QString DifferenceModel::toolTip(const DifferenceRow &row, int column) const
{
    return column == Sure || column == Sentence ? row.tip : text(row, column);
}

std::optional<HealthState> DifferenceModel::state(const DifferenceRow &row, int column) const
{
    return column == State ? std::optional(row.state) : std::nullopt;
}

QStringList DifferenceModel::words(int column) const
{
    if (column == State)
        return differenceStateWords();
    return column == Sure ? surenessWords() << tr("a fact") : QStringList();
}

} // namespace signalbox
