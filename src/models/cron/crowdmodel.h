#pragma once

#include "domain/cron/planner/recurringcrowds.h"
#include "models/rowmodel.h"

namespace signalbox {

inline QList<qint64> keyOfCrowd(const RecurringCrowd &crowd)
{
    return crowd.jobIds;
}

/// When too many jobs meet: a row for the same jobs, however often they do.
class CrowdModel final : public RowModel<RecurringCrowd, keyOfCrowd>
{
    Q_OBJECT

public:
    enum Column { When, Times, Longest, Peak, Jobs, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    /// `whole` is the time that was looked at.
    void setCrowds(const QList<RecurringCrowd> &crowds, const TimeSpan &whole);
    void setJobNames(const QHash<qint64, QString> &names);

    static constexpr qsizetype mostRows = 100;

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const RecurringCrowd &crowd, int column) const override;
    QVariant sortValue(const RecurringCrowd &crowd, int column) const override;
    QString toolTip(const RecurringCrowd &crowd, int column) const override;
    bool isNumeric(int column) const override { return column == Times || column == Longest || column == Peak; }
    QList<int> agingColumns() const override { return {When}; } // by the zone

private:
    QStringList namesOf(const RecurringCrowd &crowd) const;

    TimeSpan m_whole;
    QHash<qint64, QString> m_names;
};

} // namespace signalbox
