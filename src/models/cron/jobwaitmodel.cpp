#include "models/cron/jobwaitmodel.h"

#include "core/humantext.h"

#include <algorithm>

namespace signalbox {

void JobWaitModel::setWaits(const QList<JobWait> &waits)
{
    merge(waits.first(std::min(waits.size(), mostRows)));
}

void JobWaitModel::setJobNames(const QHash<qint64, QString> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, Job), index(rowCount() - 1, WaitsFor));
}

QString JobWaitModel::nameOf(qint64 jobId) const
{
    return m_names.value(jobId, tr("job %1").arg(jobId));
}

QString JobWaitModel::headerText(int column) const
{
    switch (Column(column)) {
    case Job:
        return tr("Job");
    case WaitsFor:
        return tr("Waits for");
    case Runs:
        return tr("Runs");
    case Longest:
        return tr("Longest");
    case Total:
        return tr("In all");
    case ColumnCount:
        break;
    }
    return {};
}

QString JobWaitModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Job:
        return tr("The job whose runs begin late.");
    case WaitsFor:
        return tr("The job that has to end first.");
    case Runs:
        return tr("How many of its runs have to wait.");
    case Longest:
        return tr("How long one of them waits at most.");
    case Total:
        return tr("How long they wait, all together.");
    case ColumnCount:
        break;
    }
    return {};
}

QString JobWaitModel::text(const JobWait &wait, int column) const
{
    switch (Column(column)) {
    case Job:
        return nameOf(wait.jobId);
    case WaitsFor:
        return wait.forJobId == wait.jobId ? tr("its own run before") : nameOf(wait.forJobId);
    case Runs:
        return countText(wait.runs);
    case Longest:
        return durationText(wait.longest);
    case Total:
        return durationText(wait.total);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant JobWaitModel::sortValue(const JobWait &wait, int column) const
{
    switch (Column(column)) {
    case Job:
    case WaitsFor:
        return text(wait, column);
    case Runs:
        return wait.runs;
    case Longest:
        return qint64(wait.longest.count());
    case Total:
        return qint64(wait.total.count());
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace signalbox
