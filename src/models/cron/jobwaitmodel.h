#pragma once

#include "domain/cron/planner/runforecast.h"
#include "models/rowmodel.h"

namespace signalbox {

inline std::pair<qint64, qint64> keyOfJobWait(const JobWait &wait)
{
    return {wait.jobId, wait.forJobId};
}

/// Which jobs will wait for which, as far as that can be foreseen.
class JobWaitModel final : public RowModel<JobWait, keyOfJobWait>
{
    Q_OBJECT

public:
    enum Column { Job, WaitsFor, Runs, Longest, Total, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    void setWaits(const QList<JobWait> &waits);
    void setJobNames(const QHash<qint64, QString> &names);

    static constexpr qsizetype mostRows = 200;

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const JobWait &wait, int column) const override;
    QVariant sortValue(const JobWait &wait, int column) const override;
    bool isNumeric(int column) const override { return column == Runs || column == Longest || column == Total; }

private:
    QString nameOf(qint64 jobId) const;

    QHash<qint64, QString> m_names;
};

} // namespace signalbox
