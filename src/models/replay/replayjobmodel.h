#pragma once

#include "domain/replay/replaysource.h"
#include "models/rowmodel.h"

namespace signalbox {

inline qint64 keyOfReplayJob(const ReplayJob &job)
{
    return job.id;
}

/// Bulk replays, newest first.
class ReplayJobModel final : public RowModel<ReplayJob, keyOfReplayJob>
{
    Q_OBJECT

public:
    enum Column { State, What, Progress, Delivered, Failed, Skipped, By, Started, ColumnCount };
    Q_ENUM(Column)
    enum { SettledRole = SampleRole + 100, TotalRole }; // of Progress, for who draws it

    ReplayJobModel(ReplaySource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    void refresh(); // does nothing while an answer is still awaited
    /// What is known of it now, until the next refresh tells.
    void update(const ReplayJob &job);
    std::optional<ReplayJob> job(qint64 id) const;

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const ReplayJob &job, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const ReplayJob &job, int column) const override;
    QString toolTip(const ReplayJob &job, int column) const override;
    std::optional<HealthState> state(const ReplayJob &job, int column) const override;
    bool isNumeric(int column) const override;
    QList<int> agingColumns() const override { return {Started}; }

private:
    ReplaySource &m_source;
    bool m_reading = false;
};

} // namespace signalbox
