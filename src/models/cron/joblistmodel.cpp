#include "models/cron/joblistmodel.h"

#include "core/visibletext.h"
#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestSpokenGroup = 100;

/// Below zero when `left` comes first.
int comparedTexts(const QVariant &left, const QVariant &right)
{
    return left.toString().compare(right.toString(), Qt::CaseInsensitive);
}

/// What is red first. What runs stays with what is well, so that rows do not hop with every run.
int stateGroupRank(HealthState state, bool isOwing)
{
    switch (state) {
    case HealthState::Failing:
        return 0;
    case HealthState::Attention:
        return isOwing ? 1 : 2;
    case HealthState::Healthy:
    case HealthState::Running:
        return 3;
    case HealthState::Unknown:
        return 4;
    case HealthState::Paused:
        return 5;
    }
    Q_UNREACHABLE();
}

QString stateGroupName(HealthState state, bool isOwing)
{
    if (isOwing)
        return JobListModel::tr("missed or late");
    const bool isWell = state == HealthState::Healthy || state == HealthState::Running;
    return isWell ? JobListModel::tr("healthy or running") : stateWord(state);
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
    setDynamicSortFilter(false);
    m_grouping = grouping;
    setDynamicSortFilter(true); // sorts; invalidate() would have the views lay out their columns anew
    if (rowCount() > 0)
        emit dataChanged(
            index(0, 0), index(rowCount() - 1, columnCount() - 1), {TableModel::GroupRole, Qt::AccessibleTextRole});
}

QString JobListModel::groupOf(int sourceRow) const
{
    switch (m_grouping) {
    case Grouping::None:
        return {};
    case Grouping::State:
        return stateGroupName(m_jobs.jobState(sourceRow), m_jobs.isOwing(sourceRow));
    case Grouping::Role:
        return m_jobs.row(sourceRow).username;
    case Grouping::Database:
        return m_jobs.row(sourceRow).database;
    }
    Q_UNREACHABLE();
}

int JobListModel::comparedGroups(int left, int right) const
{
    if (m_grouping == Grouping::State)
        return stateGroupRank(m_jobs.jobState(left), m_jobs.isOwing(left))
            - stateGroupRank(m_jobs.jobState(right), m_jobs.isOwing(right));
    const QString one = groupOf(left);
    const QString other = groupOf(right);
    const int inAnyCase = one.compare(other, Qt::CaseInsensitive);
    return inAnyCase != 0 ? inAnyCase : one.compare(other); // App and app are two
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    const QVariant value = QSortFilterProxyModel::data(index, role);
    if (m_grouping == Grouping::None || !index.isValid())
        return value;
    if (role == TableModel::GroupRole)
        return groupOf(mapToSource(index).row());
    if (role != Qt::AccessibleTextRole)
        return value;
    const QString text = value.isValid() ? value.toString() : index.data(Qt::DisplayRole).toString();
    return tr("%1, in the group %2").arg(text, visibleText(groupOf(mapToSource(index).row()), longestSpokenGroup));
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
        const int order = comparedGroups(left.row(), right.row());
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
