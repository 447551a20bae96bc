#pragma once

#include "domain/cron/jobactsource.h"
#include "panels/cron/map/runmaplanes.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace signalbox {

class CronJobModel;
class DayForecast;
class JobActions;
class JobDetail;
class JobListModel;
class PlainLabel;
class RunDetail;
class RunMapReader;
class SegmentBar;
class StateNotice;
class Timeline;
class TurningSplitter;

/// All jobs on one axis of time: what ran and how long it took, what was missed and what nobody knows, and what will run.
/// Below it the chosen run, or the chosen job.
class MapPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Range { Hour, SixHours, Day, Week, Month };
    Q_ENUM(Range)

    MapPage(CronJobModel &jobs, const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);
    ~MapPage() override;

    JobActions &actions() { return *m_actions; }
    Timeline &timeline() { return *m_timeline; }
    void refresh();
    void showJobs(); // those of the model were read again
    void setRights(const std::optional<JobRights> &rights, const QString &user);
    void updateTimes();
    void setTimeZone(const QTimeZone &zone);
    /// That long up to now, and what is to come; goes on with the time until the view is moved.
    void setRange(Range range);
    void focusSearch();
    /// Escape: empties the search. False when it is empty.
    bool leaveSearch();

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    void linkRequested(const QString &panelId, const QString &target); // see Panel
    void runOpened(qint64 runId);
    void jobOpened(qint64 jobId);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makeLegend();
    void connectTimeline();
    void moveWithTime();
    void readView();
    void showLanes();
    RunMapScene sceneNow() const;
    void showBehind();
    void showReading();
    void showLook();
    void showDetail();
    void showJob(int row);
    void showRun(qint64 runId);
    int currentRow() const; // of the model, or -1

    CronJobModel &m_jobs;
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QTimeZone m_zone;
    JobListModel *m_list;
    JobActions *m_actions;
    RunMapReader *m_reader;
    DayForecast *m_forecast;
    QLineEdit *m_search;
    SegmentBar *m_ranges;
    SegmentBar *m_order;
    Timeline *m_timeline;
    PlainLabel *m_reading;
    PlainLabel *m_look;
    StateNotice *m_trouble;
    JobDetail *m_job;
    RunDetail *m_run;
    QStackedWidget *m_detail;
    TurningSplitter *m_split;
    RunMapDrawing m_drawing;
    std::optional<Range> m_range; // that the view keeps up with
    TimeSpan m_viewSet; // the last one that nobody's hand has set
    std::optional<qint64> m_shownRun;
    std::optional<JobRun> m_readRun; // that the detail has
    std::optional<JobRights> m_rights;
    bool m_isDrawing = false;
    bool m_drawAgain = false;
};

} // namespace signalbox
