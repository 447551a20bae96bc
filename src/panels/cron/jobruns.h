#pragma once

#include "domain/cron/jobrun.h"
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
struct RecentRun;

/// The runs of one job: how long they took over time, and the list, growing as it is read down.
class JobRuns final : public QWidget
{
    Q_OBJECT

public:
    JobRuns(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    JobRunModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    /// Runs and durations are read again when `lastRun` is another one, or has come further.
    void setJob(qint64 jobId, const std::optional<JobRun> &lastRun);
    void refresh();
    void setTimeZone(const QTimeZone &zone);

signals:
    void runOpened(qint64 runId);

private:
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
    bool m_reading = false;
};

} // namespace signalbox
