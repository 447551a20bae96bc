#include "models/testbench/sequencestepmodel.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "models/testbench/benchwords.h"

#include <QUrl>

namespace signalbox {

using namespace Qt::StringLiterals;

void SequenceStepModel::setSteps(const QList<SequenceStep> &steps)
{
    QList<SequenceStepRow> next;
    for (int i = 0; i < steps.size(); ++i)
        next.append({i, steps.at(i), std::nullopt});
    merge(next);
}

void SequenceStepModel::setAnswer(int place, const SendAnswer &answer)
{
    if (place < 0 || place >= rowCount())
        return;
    SequenceStepRow next = row(place);
    next.answer = answer;
    merge({next}, place, 1);
}

QString SequenceStepModel::headerText(int column) const
{
    switch (Column(column)) {
    case Place:
        return tr("Step");
    case Result:
        return tr("Result");
    case Event:
        return tr("Event");
    case To:
        return tr("To");
    case Way:
        return tr("From");
    case Took:
        return tr("Took");
    case ColumnCount:
        break;
    }
    return {};
}

QString SequenceStepModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Place:
        return tr("Its place in the sequence.");
    case Result:
        return tr("What became of it.");
    case Event:
        return tr("What the receiver is told.");
    case To:
        return tr("The endpoint or URL it is sent to.");
    case Way:
        return tr("Whether the database sends it, or this computer.");
    case Took:
        return tr("How long the answer took.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList SequenceStepModel::words(int column) const
{
    return column == Result ? QStringList{tr("not run")} : QStringList();
}

QString SequenceStepModel::text(const SequenceStepRow &row, int column) const
{
    const SendDraft &draft = row.step.draft;
    switch (Column(column)) {
    case Place:
        return countText(row.place + 1);
    case Result:
        return row.answer ? BenchWords::brief(*row.answer) : tr("not run");
    case Event:
        return visibleText(draft.eventType, 200);
    case To:
        return visibleText(draft.endpoint.isEmpty() ? QUrl(draft.url).host() : draft.endpoint, 200);
    case Way:
        return BenchWords::way(row.step.way);
    case Took:
        return row.answer && !row.answer->phases.isEmpty() ? durationText(row.answer->total()) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SequenceStepModel::sortValue(const SequenceStepRow &row, int column) const
{
    return column == Place ? QVariant(row.place) : QVariant(text(row, column));
}

QString SequenceStepModel::toolTip(const SequenceStepRow &row, int column) const
{
    if (column == Result && row.answer)
        return u"%1. %2"_s.arg(BenchWords::headline(*row.answer), BenchWords::summary(*row.answer));
    return column == To ? visibleText(row.step.draft.url) : text(row, column);
}

std::optional<HealthState> SequenceStepModel::state(const SequenceStepRow &row, int column) const
{
    if (column != Result)
        return std::nullopt;
    return row.answer ? BenchWords::state(*row.answer) : HealthState::Unknown;
}

} // namespace signalbox
