#pragma once

#include "domain/cron/jobrun.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QWidget>

namespace signalbox {

class PlainLabel;
class RunTraceView;
class StateBadge;
class StateNotice;
class WrappedPane;

/// One run with all it said: what became of it and why in words, what it led to, its whole message and its command as it was
/// then.
class RunDetail final : public QWidget
{
    Q_OBJECT

public:
    RunDetail(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    /// Shown at once as far as it is known, then whole. `jobName`: how its job is called.
    void showRun(const JobRun &run, const QString &jobName);
    /// Reads again what the run led to, as far as that may have changed.
    void refresh();
    void setTimeZone(const QTimeZone &zone);

signals:
    void deliveriesRequested(qint64 runId); // those that it made

private:
    void readWhole();
    void showFacts();
    void showCommand();

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QTimeZone m_zone;
    std::optional<JobRun> m_run;
    QString m_jobName;
    QString m_durable; // shown instead of the command
    PlainLabel *m_title;
    StateBadge *m_state;
    PlainLabel *m_facts;
    StateNotice *m_cause;
    RunTraceView *m_trace;
    WrappedPane *m_message;
    WrappedPane *m_command;
};

} // namespace signalbox
