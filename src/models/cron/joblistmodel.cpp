#include "models/cron/joblistmodel.h"

#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"

#include <algorithm>

namespace signalbox {

namespace {

/// Below zero when `left` comes first.
int comparedTexts(const QVariant &left, const QVariant &right)
{
    return left.toString().compare(right.toString(), Qt::CaseInsensitive);
}

} // namespace

JobListModel::JobListModel(CronJobModel &jobs, QObject *parent) : QSortFilterProxyModel(parent), m_jobs(jobs)
{
    setSortRole(TableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(&jobs);
}

void JobListModel::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void JobListModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    invalidate();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {TableModel::GroupRole});
}

QVariant JobListModel::groupOf(int sourceRow) const
{
    const auto at = [&](int column, int role) { return m_jobs.index(sourceRow, column).data(role); };
    switch (m_grouping) {
    case Grouping::None:
        return {};
    case Grouping::State:
        return at(CronJobModel::State, TableModel::SortRole);
    case Grouping::Role:
        return at(CronJobModel::Role, TableModel::SortRole);
    case Grouping::Database:
        return at(CronJobModel::Database, TableModel::SortRole);
    }
    Q_UNREACHABLE();
}

bool JobListModel::beginsGroup(int row) const
{
    if (m_grouping == Grouping::None || row <= 0)
        return false;
    return groupOf(mapToSource(index(row, 0)).row()) != groupOf(mapToSource(index(row - 1, 0)).row());
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    return role == TableModel::GroupRole ? QVariant(beginsGroup(index.row()))
                                         : QSortFilterProxyModel::data(index, role);
}

bool JobListModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const CronJob &job = m_jobs.row(row);
    return std::all_of(m_words.cbegin(), m_words.cend(), [&job](const QString &word) {
        const auto holds = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return holds(jobName(job)) || holds(job.command) || holds(job.schedule) || holds(job.username)
            || holds(job.database);
    });
}

bool JobListModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_grouping != Grouping::None) {
        const QVariant one = groupOf(left.row());
        const QVariant other = groupOf(right.row());
        const bool isNumber = m_grouping == Grouping::State;
        const int order = isNumber ? one.toInt() - other.toInt() : comparedTexts(one, other);
        if (order != 0) // groups stand in one order, whichever way their rows do
            return (order < 0) == (sortOrder() == Qt::AscendingOrder);
    }
    const QVariant one = left.data(TableModel::SortRole);
    const QVariant other = right.data(TableModel::SortRole);
    if (one != other)
        return QSortFilterProxyModel::lessThan(left, right);
    const int byName = comparedTexts(left.siblingAtColumn(CronJobModel::Name).data(TableModel::SortRole),
        right.siblingAtColumn(CronJobModel::Name).data(TableModel::SortRole));
    return (byName < 0) == (sortOrder() == Qt::AscendingOrder) && byName != 0;
}

} // namespace signalbox
