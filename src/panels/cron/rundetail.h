#pragma once

#include "domain/cron/jobrun.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QWidget>

namespace signalbox {

class PlainLabel;
class StateBadge;
class StateNotice;
class WrappedPane;

/// One run with all it said: what became of it and why in words, its whole message and its command as it was then.
class RunDetail final : public QWidget
{
    Q_OBJECT

public:
    RunDetail(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    /// Shown at once as far as it is known, then whole. `jobName`: how its job is called.
    void showRun(const JobRun &run, const QString &jobName);
    void setTimeZone(const QTimeZone &zone);

private:
    void readWhole();
    void showFacts();

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QTimeZone m_zone;
    std::optional<JobRun> m_run;
    QString m_jobName;
    PlainLabel *m_title;
    StateBadge *m_state;
    PlainLabel *m_facts;
    StateNotice *m_cause;
    WrappedPane *m_message;
    WrappedPane *m_command;
};

} // namespace signalbox
