#pragma once

#include "domain/cron/cronschedule.h"
#include "domain/cron/cronsource.h"
#include "models/rowmodel.h"

namespace signalbox {

inline qint64 keyOfJob(const CronJob &job)
{
    return job.jobId;
}

/// The jobs of pg_cron, each with its schedule in words, its newest run and its next one.
class CronJobModel final : public RowModel<CronJob, keyOfJob>
{
    Q_OBJECT

public:
    enum Column { Name, Schedule, ScheduleWords, Active, LastStatus, LastRun, LastDuration, NextRun, ColumnCount };
    Q_ENUM(Column)

    CronJobModel(CronSource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    QVariant data(const QModelIndex &index, int role) const override;

    /// Reads the jobs again; does nothing while an answer is still awaited.
    void refresh();

    Liveness scheduler() const { return m_scheduler; }
    QString schedulerDatabase() const { return m_schedulerDatabase; } // that it works for, where that is another one
    bool othersHidden() const { return m_othersHidden; } // row level security shows this role its own jobs only
    /// That schedules count in; nothing when the server counts in one that is not known here.
    std::optional<CronZone> cronZone() const { return m_cronZone; }
    QString cronZoneText() const; // its name, or why there is none
    HealthState jobState(int row) const;
    /// Nothing for a job that is paused or never fires, and for all of them while the scheduler stands still.
    std::optional<Instant> nextRun(int row) const;
    QString scheduleWords(int row) const;
    QString standstill() const; // why the scheduler runs no job at all; empty while it does
    /// Why the schedule is not what it looks like: not understood, or partly ignored. Empty when all is well.
    QString scheduleRemark(int row) const;

signals:
    void overviewChanged(); // the scheduler's state, its zone, or what is hidden

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const CronJob &job, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const CronJob &job, int column) const override;
    QString toolTip(const CronJob &job, int column) const override;
    std::optional<HealthState> state(const CronJob &job, int column) const override;
    bool isNumeric(int column) const override { return column == LastDuration; }
    QList<int> agingColumns() const override { return {LastRun, LastDuration, NextRun}; }

private:
    struct ScheduleInfo {
        std::optional<CronSchedule> schedule;
        QString words;
        QString remark;
        Instant nextFrom; // `next` is right for a now from here to `next`
        std::optional<Instant> next;
        bool nextKnown = false;
    };

    void apply(const CronOverview &overview);
    ScheduleInfo &info(const QString &schedule) const;
    std::optional<Instant> nextRun(const CronJob &job) const;
    QString whyNoNextRun(const CronJob &job) const;
    std::optional<std::chrono::microseconds> lastDuration(const CronJob &job) const;

    CronSource &m_source;
    mutable QHash<QString, ScheduleInfo> m_schedules; // by text: parsed once, asked in every paint
    std::optional<CronZone> m_cronZone;
    QString m_cronZoneName;
    CronDialect m_dialect;
    Liveness m_scheduler = Liveness::Unknown;
    QString m_schedulerDatabase;
    bool m_othersHidden = false;
    bool m_fetching = false;
};

} // namespace signalbox
