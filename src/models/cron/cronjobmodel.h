#pragma once

#include "domain/cron/cronsource.h"
#include "models/cron/jobreading.h"
#include "models/markstrip.h"
#include "models/rowmodel.h"

namespace signalbox {

inline qint64 keyOfJob(const CronJob &job)
{
    return job.jobId;
}

/// The jobs of pg_cron, each with its state, its schedule in words, its newest runs and its next one.
class CronJobModel final : public RowModel<CronJob, keyOfJob>
{
    Q_OBJECT

public:
    enum Column {
        State,
        Name,
        ScheduleWords,
        Schedule,
        LastRun,
        LastDuration,
        LastRows,
        LastStatus,
        NextRun,
        SuccessRate,
        Missed,
        Runs,
        Usual,
        Slow,
        Findings,
        Role,
        Database,
        ColumnCount
    };
    Q_ENUM(Column)
    enum CronRole {
        MarksRole = GroupRole + 1, // of Runs: StripMarks
    };
    static constexpr int stripRuns = 30;

    CronJobModel(CronSource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    QVariant data(const QModelIndex &index, int role) const override;

    /// Reads the jobs again; does nothing while an answer is still awaited.
    void refresh();
    /// Looks up what all commands meet where they run, and does so again by itself when one has changed. Not asked for by
    /// refresh(): it has time until what is on screen stands.
    void lookAround();
    bool looksAround() const { return m_looksAround; }

    Liveness scheduler() const { return m_overview.scheduler; }
    QString schedulerDatabase() const { return m_overview.schedulerDatabase; } // that it works for, where another one
    /// Row level security shows this role its own jobs only.
    bool othersHidden() const { return m_overview.othersHidden; }
    CronDialect dialect() const { return m_dialect; }
    /// That schedules count in; nothing when the server counts in one that is not known here.
    std::optional<CronZone> cronZone() const { return m_cronZone; }
    QString cronZoneText() const; // its name, or why there is none
    HealthState jobState(int row) const { return stateOfRow(this->row(row)); }
    QString stateWords(int row) const { return stateWordOf(this->row(row)); }
    /// It missed runs or is late, and not what its schedule is the reason of.
    bool isOwing(int row) const { return isOwing(this->row(row)); }
    /// Nothing for a job that is paused or never fires, and for all of them while the scheduler stands still.
    std::optional<Instant> nextRun(int row) const;
    QList<Instant> nextRuns(int row, int count) const;
    QString whyNoNextRun(int row) const { return whyNoNextRun(this->row(row)); }
    QString scheduleWords(int row) const;
    QString standstill() const; // why the scheduler runs no job at all; empty while it does
    /// Why the schedule is not what it looks like: not understood, or partly ignored. Empty when all is well.
    QString scheduleRemark(int row) const;
    /// What the linter finds of the job by itself.
    const QList<JobFinding> &findings(int row) const { return findingsOf(this->row(row)); }
    /// What is known around a job, for the linter.
    LintContext lintContext(const JobFigures &figures, const CommandSurroundings &around) const;
    const JobInsight &insight(int row) const { return insightOfJob(this->row(row)); }

signals:
    void overviewChanged(); // the scheduler's state, its zone or version, or what is hidden
    void findingsChanged(); // by what was looked up

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const CronJob &job, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const CronJob &job, int column) const override;
    QString toolTip(const CronJob &job, int column) const override;
    std::optional<HealthState> state(const CronJob &job, int column) const override;
    bool isNumeric(int column) const override;
    QList<int> agingColumns() const override { return {LastRun, LastDuration, NextRun}; }

private:
    struct ScheduleInfo {
        ScheduleReading reading;
        Instant nextFrom; // `next` is right for a now from here to `next`
        std::optional<Instant> next;
        bool nextKnown = false;
    };
    struct KnownInsight {
        CronJob job; // that it was found for
        JobInsight insight;
    };

    struct KnownSurroundings {
        JobDraft draft; // that was asked about
        CommandSurroundings around; // nothing until it is answered

        bool isOf(const JobDraft &job) const
        {
            return draft.command == job.command && draft.username == job.username && draft.database == job.database;
        }
    };
    struct KnownFindings {
        JobDraft draft; // that they were found in
        LintContext context;
        QList<JobFinding> findings;
    };

    void apply(const CronOverview &overview);
    bool isLookedAround() const;
    void takeSurroundings(const QList<qint64> &jobs, const QList<CommandSurroundings> &around);
    ScheduleInfo &info(const QString &schedule) const;
    const QList<JobFinding> &findingsOf(const CronJob &job) const;
    const JobInsight &insightOfJob(const CronJob &job) const;
    HealthState stateOfRow(const CronJob &job) const;
    bool isOwing(const CronJob &job) const;
    int stateRank(const CronJob &job) const;
    std::optional<qint64> missedOf(const CronJob &job) const; // in the last day; none where nothing is known
    QString stateWordOf(const CronJob &job) const;
    QString stateToolTip(const CronJob &job) const;
    QString lastRunToolTip(const CronJob &job) const;
    QString scheduleToolTip(const CronJob &job) const;
    QString nameAndHints(const CronJob &job) const;
    std::optional<Instant> nextRun(const CronJob &job) const;
    QString whyNoNextRun(const CronJob &job) const;
    std::optional<std::chrono::microseconds> lastDuration(const CronJob &job) const;

    CronSource &m_source;
    mutable QHash<QString, ScheduleInfo> m_schedules; // by text: parsed once, asked in every paint
    mutable QHash<qint64, KnownInsight> m_insights; // by job: reckoned once, asked in every paint
    mutable QHash<qint64, KnownFindings> m_findings; // by job
    QHash<qint64, KnownSurroundings> m_around; // by job
    CronOverview m_overview; // without the jobs
    std::optional<CronZone> m_cronZone;
    CronDialect m_dialect;
    bool m_fetching = false;
    bool m_looksAround = false;
    bool m_lookingAround = false;
};

} // namespace signalbox
