#pragma once

#include "domain/cron/cronsource.h"
#include "models/rowmodel.h"

namespace signalbox {

inline qint64 keyOfLiveRun(const LiveRun &run)
{
    return run.runId;
}

/// The runs that backends work on now, each with what it waits for and who is in its way.
class LiveRunModel final : public RowModel<LiveRun, keyOfLiveRun>
{
    Q_OBJECT

public:
    enum Column { Job, Running, Usual, Waiting, Blocked, Pid, Role, Database, ColumnCount };
    Q_ENUM(Column)

    LiveRunModel(CronSource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    /// Reads again; does nothing while an answer is still awaited.
    void refresh();
    /// How long the jobs usually take.
    void setUsual(const QHash<qint64, std::chrono::microseconds> &usual);
    std::optional<std::chrono::microseconds> usualOf(const LiveRun &run) const;

    /// "lock: transactionid", "nothing: it computes", or that this role may not see it.
    static QString waitWords(const LiveRun &run);

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const LiveRun &run, int column) const override;
    QVariant sortValue(const LiveRun &run, int column) const override;
    QString toolTip(const LiveRun &run, int column) const override;
    std::optional<HealthState> state(const LiveRun &run, int column) const override;
    bool isNumeric(int column) const override { return column == Running || column == Usual || column == Pid; }
    QList<int> agingColumns() const override { return {Running}; }

private:
    std::optional<std::chrono::microseconds> runningFor(const LiveRun &run) const;

    CronSource &m_source;
    QHash<qint64, std::chrono::microseconds> m_usual; // by job
    bool m_fetching = false;
};

} // namespace signalbox
