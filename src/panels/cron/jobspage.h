#pragma once

#include "domain/cron/cronjob.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace signalbox {

class CronJobModel;
class JobActions;
class JobDetail;
class JobListModel;
class JobRuns;
class SegmentBar;
class StateNotice;
class TableView;
class TurningSplitter;

/// The jobs: found as one types, in groups if wanted, what fails first; and beside the list the current one with its runs.
class JobsPage final : public QWidget
{
    Q_OBJECT

public:
    JobsPage(CronJobModel &jobs, const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    JobActions &actions() { return *m_actions; }
    TableView &table() { return *m_table; }
    JobRuns &runs() { return *m_runs; }
    /// What is read, and where the list stands, are shown; selects what fails when nothing is selected.
    void showJobs();
    void showCurrent();
    void select(qint64 jobId);
    void focusSearch();
    /// Escape: empties the search. False when it is empty.
    bool leaveSearch();
    void setTimeZone(const QTimeZone &zone);

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    void runOpened(qint64 runId);

private:
    void makeTable();
    QWidget *makeTools();
    void showHidden();
    QList<CronJob> selectedJobs() const; // the current one first
    int currentRow() const; // of the model, or -1
    int firstInTrouble() const; // of the list

    CronJobModel &m_jobs;
    const PanelContext &m_context;
    QTimeZone m_zone;
    JobListModel *m_list;
    TableView *m_table;
    QLineEdit *m_search;
    SegmentBar *m_groups;
    StateNotice *m_hidden;
    QPushButton *m_runMany;
    QPushButton *m_pauseMany;
    JobActions *m_actions;
    JobDetail *m_detail;
    JobRuns *m_runs;
    TurningSplitter *m_split;
    TurningSplitter *m_lower;
};

} // namespace signalbox
