#pragma once

#include "panels/panel.h"

class QSortFilterProxyModel;
class QSplitter;

namespace signalbox {

class CronJobModel;
class JobDetail;
class JobRunModel;
class TableView;
struct JobCounts;

/// pg_cron: every job with its schedule, last and next run, and the history of the selected one.
class CronPanel final : public Panel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView panelId{"cron"};
    static QString panelTitle() { return tr("Cron"); }

    explicit CronPanel(PanelContext context, QWidget *parent = nullptr);
    ~CronPanel() override;

protected:
    QWidget *mainWidget() override;
    void load() override;
    void updateTimes() override;

private:
    void makeModels();
    void makeViews();
    void showJobs();
    void showSentence();
    QString standstillSentence(const JobCounts &counts) const;
    QString failureSentence(const JobCounts &counts) const;
    QString wellSentence(const JobCounts &counts) const;
    QString remainder(const JobCounts &counts) const;
    void showSelectedJob();
    int selectedRow() const; // of the model, or -1

    CronJobModel *m_jobs = nullptr;
    JobRunModel *m_runs = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    TableView *m_jobTable = nullptr;
    TableView *m_runTable = nullptr;
    JobDetail *m_detail = nullptr;
    QSplitter *m_split = nullptr;
    QSplitter *m_lower = nullptr;
};

} // namespace signalbox
