#pragma once

#include "domain/cron/cronjob.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

namespace signalbox {

class JobRunModel;
class PlainLabel;
class SpanChart;
class TableView;

/// The runs of one job: how long they took over time, and the list, growing as it is read down.
class JobRuns final : public QWidget
{
    Q_OBJECT

public:
    JobRuns(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    JobRunModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    /// The list is read again when the job's last run is another one, or has come further; durations only of a job that
    /// has more runs than are known with it.
    void setJob(const CronJob &job);
    void refresh();
    void setTimeZone(const QTimeZone &zone);

signals:
    void runOpened(qint64 runId);

private:
    void takeTimes(const QList<RecentRun> &known, bool isOther);
    void readTimes();
    void showTimes(const QList<RecentRun> &runs);

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    JobRunModel *m_model;
    TableView *m_table;
    PlainLabel *m_span;
    SpanChart *m_chart;
    std::optional<qint64> m_jobId;
    std::optional<JobRun> m_lastRun;
    QList<RecentRun> m_known;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace signalbox
