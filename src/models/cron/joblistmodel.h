#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace signalbox {

class CronJobModel;

/// The jobs as they are listed: those that hold every word that is searched for, in groups if wanted, sorted within each.
class JobListModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Grouping { None, State, Role, Database };
    Q_ENUM(Grouping)

    explicit JobListModel(CronJobModel &jobs, QObject *parent = nullptr);

    /// Each in the name, command, schedule, role or database of a job, in any case.
    void setWords(const QString &words);
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString groupOf(int sourceRow) const; // its name; empty without groups
    int comparedGroups(int left, int right) const; // below zero when that of source row `left` comes first

    CronJobModel &m_jobs;
    QStringList m_words;
    Grouping m_grouping = Grouping::None;
};

} // namespace signalbox
