#pragma once

#include "domain/cron/jobactsource.h"
#include "domain/cron/planner/weekplan.h"
#include "panels/cron/planner/jobreckoning.h"
#include "panels/cron/planner/schedulechanges.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace signalbox {

class CronJobModel;
class CrowdModel;
class HourGrid;
class JobActs;
class JobWaitModel;
class NoticeStrip;
class PlainLabel;
class ShiftList;
class StateNotice;
class StatePlaceholder;
class TableView;

/// The next seven days of all jobs: how many run at once, which wait for which, when nothing runs, and other minutes for some
/// of them so that fewer meet. Reckons only while it is seen.
class PlannerPage final : public QWidget
{
    Q_OBJECT

public:
    PlannerPage(CronJobModel &jobs, JobActs &acts, const PanelContext &context, PendingAnswers &pending,
        QWidget *parent = nullptr);
    ~PlannerPage() override;

    static constexpr std::chrono::days length{7};

    HourGrid &grid() { return *m_grid; }
    /// What is read is reckoned with, where that tells something new.
    void showJobs();
    void setRights(const std::optional<JobRights> &rights, const QString &user);
    void setTimeZone(const QTimeZone &zone);

signals:
    void jobOpened(qint64 jobId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTables();
    QWidget *makeContent();
    void addSection(QVBoxLayout &layout, QWidget &section, const QString &title, const QList<QWidget *> &parts);
    bool isForeign(const CronJob &job) const;
    const CronJob *jobOf(qint64 jobId) const;
    void showPlan();
    void showReading();
    void showTables();
    void showShifts();
    void showKept();
    void showUncounted();
    void showQuiet();
    void accept(const QList<ScheduleShift> &shifts);
    void tellOfChanges(const QList<JobReschedule> &changes, const QString &notChanged);
    void nameJobs();

    CronJobModel &m_jobs;
    JobActs &m_acts;
    const PanelContext &m_context;
    QTimeZone m_zone;
    std::optional<JobRights> m_rights;
    QString m_user;
    JobReckoning<WeekPlan> *m_reckoning;
    QHash<qint64, QString> m_names; // of the jobs
    QSet<qint64> m_left; // jobs that are to keep their minute
    QList<JobReschedule> m_wayBack; // of what was changed last
    CrowdModel *m_crowds;
    JobWaitModel *m_waits;
    QStackedLayout *m_faces;
    StatePlaceholder *m_placeholder;
    NoticeStrip *m_outcome;
    StateNotice *m_verdict;
    PlainLabel *m_basis;
    HourGrid *m_grid;
    PlainLabel *m_reading;
    QWidget *m_proposal;
    PlainLabel *m_together;
    ShiftList *m_shifts;
    StateNotice *m_kept;
    QPushButton *m_takeAgain;
    QWidget *m_crowdSection;
    TableView *m_crowdTable;
    QWidget *m_waitSection;
    TableView *m_waitTable;
    StateNotice *m_uncounted;
    PlainLabel *m_quiet;
};

} // namespace signalbox
