#pragma once

#include "domain/cron/jobactsource.h"
#include "panels/panel.h"

class QPushButton;
class QStackedWidget;

namespace signalbox {

class CronJobModel;
class HistoryPage;
class JobActions;
class JobActs;
class JobEditors;
class JobRunNow;
class JobUndo;
class JobsPage;
class LivePage;
class MapPage;
class NoticeStrip;
class PageTabs;
class PlannerPage;
class SchedulerRescue;
class SegmentBar;

/// pg_cron: every job with what it did and will do, all of them on one axis of time, the history of all runs, what runs now, how
/// the next days meet; and everything that is done to jobs. Puts its parts together and passes on what one has for another.
class CronPanel final : public Panel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView panelId{"cron"};
    static QString panelTitle() { return tr("Cron"); }
    static QStringList panelViews();

    explicit CronPanel(PanelContext context, QWidget *parent = nullptr);
    ~CronPanel() override;

    void focusFilter() override;
    bool leave() override;
    void openLink(
        const QString &target) override; // "job/<name or number>", "filter/<text>", "run/<number>", "view/<name>"

protected:
    QWidget *mainWidget() override;
    void load() override;
    void loadAll() override;
    void updateTimes() override;

private:
    enum Page { Jobs, Map, History, Live, Planner };
    enum Zone { Local, Utc, Server };
    enum class Beyond { Later, Due, Done };

    void makeTools();
    void makePages();
    void connectActions(JobActions &actions);
    void connectActs();
    void connectRuns();
    void showPage(Page page);
    void showView(const QString &name);
    void setZone(Zone zone);
    QTimeZone zoneOf(Zone zone) const;
    void lookBeyond();
    void readRights();
    void showRights();
    void showJobs();
    void nameJobs();
    void selectWanted();
    void showRunsNow();

    CronJobModel *m_jobs;
    JobActs *m_acts;
    JobRunNow *m_runNow;
    JobUndo *m_undo;
    JobEditors *m_editors;
    PageTabs *m_tabs;
    QStackedWidget *m_pages;
    JobsPage *m_jobsPage;
    HistoryPage *m_history;
    LivePage *m_live;
    MapPage *m_map;
    PlannerPage *m_planner;
    SchedulerRescue *m_rescue;
    SegmentBar *m_zones;
    QPushButton *m_new;
    NoticeStrip *m_outcome;
    NoticeStrip *m_runStrip;
    std::optional<QTimeZone> m_shownZone;
    std::optional<JobRights> m_rights;
    std::optional<qint64> m_wanted; // a job to select once it is listed
    bool m_isReadingRights = false;
    Beyond m_beyond = Beyond::Later;
};

} // namespace signalbox
